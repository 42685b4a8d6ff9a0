"""An officer's line, read as the plan of an event: the same ear, with hours, repeats and limits."""

from handlers.understanding.plans.line import read_places, read_plan, read_plans
from handlers.understanding.plans.plan import Plan, PlanProblem, Repeat
from handlers.understanding.plans.reading import LONGEST
from handlers.understanding.plans.several_places import holds_several

__all__ = [
    "LONGEST",
    "Plan",
    "PlanProblem",
    "Repeat",
    "holds_several",
    "read_places",
    "read_plan",
    "read_plans",
]
