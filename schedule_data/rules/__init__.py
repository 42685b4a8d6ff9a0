"""Recurrence rules at day granularity: RRULE text in, days out, in closed form."""

from schedule_data.rules.cycle import Cycle
from schedule_data.rules.parse import RuleRefusedError, parse_rule

__all__ = ["Cycle", "RuleRefusedError", "parse_rule"]
