"""Recurrence rules at day granularity: RRULE text in, days out, in closed form."""

from schedule_data.rules.cycle import FOREVER, Cycle
from schedule_data.rules.days import Days
from schedule_data.rules.parse import parse_rule
from schedule_data.rules.rule import RuleRefusedError

__all__ = ["FOREVER", "Cycle", "Days", "RuleRefusedError", "parse_rule"]
