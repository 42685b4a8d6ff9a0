"""An officer's line, read as the plan of an event: the same ear, with hours, repeats and limits."""

from handlers.understanding.plans.line import read_places, read_plan, read_plans
from handlers.understanding.plans.plan import Plan, PlanProblem, Repeat
from handlers.understanding.plans.reading import LONGEST

__all__ = ["LONGEST", "Plan", "PlanProblem", "Repeat", "read_places", "read_plan", "read_plans"]
