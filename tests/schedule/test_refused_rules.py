"""Rules that are not taken, and the reason that is given."""

from datetime import date

import pytest

from schedule_data.rules import RuleRefusedError, parse_rule

FRIDAY = date(2019, 11, 1)


@pytest.mark.parametrize(
    ("rule", "reason"),
    [
        ("", "NAME=VALUE"),
        ("WEEKLY", "NAME=VALUE"),
        ("FREQ=WEEKLY;", "NAME=VALUE"),
        ("FREQ=WEEKLY;;COUNT=2", "NAME=VALUE"),
        (" FREQ=WEEKLY", "NAME=VALUE"),
        ("FREQ=WEEKLY\nEXDATE:20191101", "NAME=VALUE"),
        ("RRULE:FREQ=WEEKLY", "without the name"),
        ("BYDAY=TH", "FREQ is missing"),
        ("FREQ=WEEKLY;FREQ=DAILY", "twice"),
        ("FREQ=SOMETIMES", "not supported"),
        ("FREQ=SECONDLY", "not supported"),
        ("FREQ=MONTHLY;BYDAY=MO,-2TU", "not supported"),
        ("FREQ=YEARLY", "not supported"),
        ("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31", "BYMONTH is not supported"),
        ("FREQ=WEEKLY;BYSETPOS=1;BYDAY=MO,TU", "BYSETPOS is not supported"),
        ("FREQ=DAILY;BYHOUR=9", "BYHOUR is not supported"),
        ("FREQ=WEEKLY;BYEASTER=1", "no part of a recurrence rule"),
        ("FREQ=WEEKLY;BYDAY=2TH", "numbered weekday"),
        ("FREQ=WEEKLY;BYDAY=TH,-1FR", "numbered weekday"),
        ("FREQ=WEEKLY;BYDAY=KAMIS", "BYDAY=KAMIS"),
        ("FREQ=WEEKLY;BYDAY=TH,", "BYDAY="),
        ("FREQ=WEEKLY;BYDAY=", "NAME=VALUE"),
        ("FREQ=WEEKLY;WKST=XX", "WKST=XX"),
        ("FREQ=DAILY;WKST=1", "WKST=1"),
        ("FREQ=WEEKLY;COUNT=0", "COUNT=0"),
        ("FREQ=WEEKLY;COUNT=-1", "COUNT=-1"),
        ("FREQ=WEEKLY;COUNT=99999999999999999999", "COUNT="),
        ("FREQ=WEEKLY;COUNT=2;UNTIL=20191231", "cannot stand together"),
        ("FREQ=WEEKLY;INTERVAL=0", "INTERVAL=0"),
        ("FREQ=WEEKLY;INTERVAL=1.5", "NAME=VALUE"),
        ("FREQ=WEEKLY;INTERVAL=" + "9" * 400, "INTERVAL="),
        ("FREQ=WEEKLY;UNTIL=20191131", "no calendar has"),
        ("FREQ=WEEKLY;UNTIL=20191231T235959Z", "not a day"),
        ("FREQ=WEEKLY;UNTIL=2019-12-31", "not a day"),
        ("FREQ=WEEKLY;COUNT=١", "a character that no rule has"),
        ("FREQ=DAILY;INTERVAL=7;BYDAY=MO", "never happens"),
        ("FREQ=WEEKLY;INTERVAL=999999999;BYDAY=MO", "never happens"),
        ("FREQ=DAILY;" * 1000, "longer than"),
    ],
)
def test_the_rule_is_refused_and_the_reason_says_why(rule, reason):
    with pytest.raises(RuleRefusedError, match=reason) as refused:
        parse_rule(rule, FRIDAY)
    assert len(str(refused.value)) < 200
