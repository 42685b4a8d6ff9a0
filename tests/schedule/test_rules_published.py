"""What other calendar libraries' tests say of a rule holds here (the file's first line: how)."""

import json
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from schedule_data.rules import RuleRefusedError, parse_rule

LINES = Path(__file__).with_name("published_rules.jsonl").read_text("utf-8").splitlines()
CASES: list[dict[str, Any]] = [json.loads(line) for line in LINES[1:]]
NAMES = [f"{case['rrule']} of {case['source']}" for case in CASES]


@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_a_published_rule_gives_its_published_days(case: dict[str, Any]) -> None:
    since = date.fromisoformat(case["dtstart"])
    if case.get("refused"):
        with pytest.raises(RuleRefusedError):
            parse_rule(case["rrule"], since)
        return
    rule, wanted = parse_rule(case["rrule"], since), case["dates"]
    some = islice(rule.days(rule.first, rule.last), len(wanted) + bool(case.get("whole")))
    assert [date.fromordinal(day).isoformat() for day in some] == wanted


def test_there_are_enough_published_rules_of_enough_projects() -> None:
    assert len(CASES) >= 300
    assert len({case["source"].split()[0] for case in CASES}) >= 6
