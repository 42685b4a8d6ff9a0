"""An officer's line, read as the plan of an event: the same ear, with hours, repeats and limits."""

from handlers.understanding.plans.plan import Plan, PlanProblem, Repeat
from handlers.understanding.plans.reading import read_plan

__all__ = ["Plan", "PlanProblem", "Repeat", "read_plan"]
