"""An officer's line, read as the plan of an event: the same ear, with hours, repeats and limits."""

from handlers.understanding.plans.plan import Pause, Plan, PlanProblem, Repeat


__all__ = ["Pause", "Plan", "PlanProblem", "Repeat"]
