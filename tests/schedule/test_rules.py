"""What a rule that an officer writes means, and which rules are refused, with their reason."""

from datetime import date
from itertools import islice
from time import perf_counter

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from schedule_data.rules import RuleRefusedError, parse_rule

NOVEMBER = date(2019, 11, 7)


def first(text: str, count: int = 4, since: date = NOVEMBER) -> str:
    rule = parse_rule(text, since)
    days = islice(rule.days(rule.first, rule.last), count)
    return " ".join(date.fromordinal(day).isoformat() for day in days)


def refusal(text: str, since: date = NOVEMBER) -> str:
    with pytest.raises(RuleRefusedError) as refused:
        parse_rule(text, since)
    assert "\n" not in str(refused.value)
    assert len(str(refused.value)) < 200
    return str(refused.value)


MEANT = """
the second Thursday               | FREQ=MONTHLY;BYDAY=2TH                   | 2019-11-14 2019-12-12
the last Friday                   | FREQ=MONTHLY;BYDAY=-1FR                  | 2019-11-29 2019-12-27
the 1st and the 15th              | FREQ=MONTHLY;BYMONTHDAY=1,15             | 2019-11-15 2019-12-01
the last day                      | FREQ=MONTHLY;BYMONTHDAY=-1               | 2019-11-30 2019-12-31
the 31st, not in short months     | FREQ=MONTHLY;BYMONTHDAY=31               | 2020-01-31 2020-03-31
the first of Monday to Wednesday  | FREQ=MONTHLY;BYDAY=MO,TU,WE;BYSETPOS=1   | 2019-12-02 2020-01-01
the third of Tuesday and Thursday | FREQ=MONTHLY;BYDAY=TU,TH;BYSETPOS=3      | 2019-11-12 2019-12-10
Friday the 13th                   | FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13      | 2019-12-13 2020-03-13
every other month                 | FREQ=MONTHLY;INTERVAL=2                  | 2019-11-07 2020-01-07
every Kartini day                 | FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=21      | 2020-04-21 2021-04-21
the day itself each year          | FREQ=YEARLY                              | 2019-11-07 2020-11-07
its day in June too               | FREQ=YEARLY;BYMONTH=6,11                 | 2019-11-07 2020-06-07
the first Monday of the year      | FREQ=YEARLY;BYDAY=1MO                    | 2020-01-06 2021-01-04
the first Monday of March         | FREQ=YEARLY;BYMONTH=3;BYDAY=1MO          | 2020-03-02 2021-03-01
the 60th day                      | FREQ=YEARLY;BYYEARDAY=60                 | 2020-02-29 2021-03-01
Thursdays of December             | FREQ=WEEKLY;BYMONTH=12;BYDAY=TH          | 2019-12-05 2019-12-12
every tenth day, in January       | FREQ=DAILY;INTERVAL=10;BYMONTH=1         | 2020-01-06 2020-01-16
in lower case                     | freq=weekly;byday=th                     | 2019-11-07 2019-11-14
with a plus and a zero            | FREQ=MONTHLY;BYDAY=+2TH;COUNT=02         | 2019-11-14 2019-12-12
a day said twice                  | FREQ=MONTHLY;BYMONTHDAY=30,-1,30         | 2019-11-30 2019-12-30
"""


@pytest.mark.parametrize("line", MEANT.strip().splitlines())
def test_a_rule_gives_the_days_that_are_meant(line: str) -> None:
    _meant, rule, days = (part.strip() for part in line.split("|"))
    since = date(2020, 1, 1) if rule.endswith("=31") else NOVEMBER
    assert first(rule, 2, since) == days


SAME = """
FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 = FREQ=MONTHLY;BYDAY=-1MO,-1TU,-1WE,-1TH,-1FR;BYSETPOS=-1
FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1  = FREQ=MONTHLY;BYMONTHDAY=1,2,3;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1
FREQ=YEARLY;BYMONTH=1,5,12;BYSETPOS=-1        = FREQ=MONTHLY;BYMONTH=12
FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=3            = FREQ=DAILY;BYMONTH=2;BYMONTHDAY=3
FREQ=YEARLY                                   = FREQ=MONTHLY;INTERVAL=12
FREQ=YEARLY;BYDAY=TH                          = FREQ=WEEKLY
FREQ=MONTHLY;BYDAY=2TH                        = FREQ=MONTHLY;BYMONTHDAY=8,9,10,11,12,13,14;BYDAY=TH
FREQ=MONTHLY;BYDAY=-1TH;BYMONTH=1,3           = FREQ=YEARLY;BYMONTH=1,3;BYDAY=TH;BYMONTHDAY=25,26,27,28,29,30,31
FREQ=YEARLY;BYYEARDAY=-1                      = FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1
FREQ=DAILY;INTERVAL=14                        = FREQ=WEEKLY;INTERVAL=2
FREQ=DAILY;BYDAY=MO,TU                        = FREQ=WEEKLY;BYDAY=TU,MO;WKST=SU
"""  # noqa: E501


@pytest.mark.parametrize("line", SAME.strip().splitlines())
def test_the_same_days_said_in_two_ways_are_the_same(line: str) -> None:
    one, other = (rule.strip() for rule in line.split(" = "))
    assert first(one, 300) == first(other, 300)


def test_plain_and_numbered_weekdays_stand_together() -> None:
    assert first("FREQ=MONTHLY;BYDAY=MO,-2TU", 4) == "2019-11-11 2019-11-18 2019-11-19 2019-11-25"


def test_positions_in_a_week_count_from_its_beginning_also_in_the_first() -> None:
    # Thursday 7 November is the second of Monday and Thursday in its week.
    assert first("FREQ=WEEKLY;BYDAY=MO,TH;BYSETPOS=2", 2) == "2019-11-07 2019-11-14"
    assert first("FREQ=WEEKLY;BYDAY=MO,TH;BYSETPOS=1", 2) == "2019-11-11 2019-11-18"


def test_a_week_that_reaches_into_january_keeps_its_positions() -> None:
    rule = "FREQ=WEEKLY;BYMONTH=1;BYDAY=MO,WE,FR;BYSETPOS=1"
    assert first(rule, 2, since=date(2019, 12, 30)) == "2020-01-01 2020-01-06"


def test_every_other_week_counts_from_the_week_of_the_first_day() -> None:
    sunday = date(1997, 8, 5)
    rule = "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST="
    assert first(f"{rule}MO", since=sunday) == "1997-08-05 1997-08-10 1997-08-19 1997-08-24"
    assert first(f"{rule}SU", since=sunday) == "1997-08-05 1997-08-17 1997-08-19 1997-08-31"


def test_the_first_day_is_a_day_only_where_the_rule_gives_it() -> None:
    assert first("FREQ=MONTHLY;BYDAY=1TH;COUNT=2") == "2019-11-07 2019-12-05"
    assert first("FREQ=MONTHLY;BYDAY=1FR;COUNT=2") == "2019-12-06 2020-01-03"


def test_until_ends_with_its_day_and_may_leave_nothing() -> None:
    assert first("FREQ=MONTHLY;BYDAY=2TH;UNTIL=20191212") == "2019-11-14 2019-12-12"
    assert first("FREQ=MONTHLY;BYDAY=2TH;UNTIL=20191113") == ""
    assert first("FREQ=WEEKLY;BYDAY=TH;UNTIL=20180101") == ""


@pytest.mark.parametrize(
    ("rule", "day"),
    [
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=TH", "2024-02-29"),
        ("FREQ=DAILY;INTERVAL=2;BYMONTH=2;BYMONTHDAY=29;BYDAY=TH", "2052-02-29"),
        ("FREQ=YEARLY;INTERVAL=100;BYMONTH=2;BYMONTHDAY=28;BYDAY=TH", "2019-02-28"),
        ("FREQ=YEARLY;INTERVAL=7000;BYDAY=53FR", "9019-12-31"),
        ("FREQ=MONTHLY;INTERVAL=89;BYMONTHDAY=31;BYDAY=SU", "2167-05-31"),
        ("FREQ=YEARLY;BYYEARDAY=366;BYDAY=MO", "2040-12-31"),
    ],
)
def test_a_rare_day_is_found_and_not_refused(rule: str, day: str) -> None:
    assert first(rule, 1, since=date(2019, 1, 1)) == day


def test_a_leap_day_is_found_past_a_century_that_has_none() -> None:
    rule = "FREQ=YEARLY;INTERVAL=100;BYMONTH=2;BYMONTHDAY=29"
    assert first(rule, 2, since=date(2100, 1, 1)) == "2400-02-29 2800-02-29"


NEVER = [
    "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31",
    "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31;UNTIL=20201231",
    "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31;COUNT=3",
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=YEARLY;BYMONTH=4,6,9,11;BYMONTHDAY=31",
    "FREQ=YEARLY;INTERVAL=2;BYMONTH=2;BYMONTHDAY=29",
    "FREQ=YEARLY;BYYEARDAY=1;BYMONTH=2",
    "FREQ=MONTHLY;BYDAY=6MO",
    "FREQ=MONTHLY;BYDAY=1MO;BYMONTHDAY=8",
    "FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31",
    "FREQ=MONTHLY;BYDAY=TH;BYSETPOS=6",
    "FREQ=YEARLY;BYDAY=TH;BYSETPOS=54,-54",
    "FREQ=WEEKLY;BYDAY=MO,TH;BYSETPOS=3",
    "FREQ=WEEKLY;INTERVAL=999999999;BYDAY=MO",
    "FREQ=DAILY;INTERVAL=7;BYDAY=FR",
    "FREQ=DAILY;INTERVAL=7;BYDAY=FR;BYMONTH=3",
    "FREQ=DAILY;BYDAY=TH;BYSETPOS=2",
    "FREQ=DAILY;INTERVAL=999999999;BYMONTH=1",
]


@pytest.mark.parametrize("rule", NEVER)
def test_a_rule_that_never_happens_is_refused_at_once(rule: str) -> None:
    started = perf_counter()
    assert "never happens" in refusal(rule)
    assert perf_counter() - started < 1


@pytest.mark.parametrize(
    ("rule", "why"),
    [
        ("", "empty"),
        ("RRULE:FREQ=DAILY", "without the name"),
        ("BYDAY=TH", "FREQ is missing"),
        ("FREQ=FORTNIGHTLY", "not one of DAILY"),
        ("FREQ=HOURLY", "days, not hours"),
        ("FREQ=DAILY;BYHOUR=9", "hours stand in the event"),
        ("FREQ=YEARLY;BYWEEKNO=20", "BYWEEKNO is not supported"),
        ("FREQ=YEARLY;BYEASTER=1", "no part of a recurrence rule"),
        ("FREQ=DAILY;FREQ=WEEKLY", "FREQ stands twice"),
        ("FREQ=DAILY;", "not NAME=VALUE"),
        ("FREQ=WEEKLY; BYDAY=TH", "not NAME=VALUE"),
        ("FREQ=WEEKLY;BYDAY=TH,,FR", "'' in BYDAY"),
        ("FREQ=WEEKLY;BYDAY=KAMIS", "'KAMIS' in BYDAY"),
        ("FREQ=MONTHLY;BYDAY=54MO", "'54MO' in BYDAY"),
        ("FREQ=MONTHLY;BYDAY=0MO", "'0MO' in BYDAY"),
        ("FREQ=WEEKLY;BYDAY=2TH", "no place in a WEEKLY rule"),
        ("FREQ=WEEKLY;BYMONTHDAY=2", "no place in a WEEKLY rule"),
        ("FREQ=MONTHLY;BYYEARDAY=2", "no place in a MONTHLY rule"),
        ("FREQ=MONTHLY;BYMONTHDAY=32", "1 to 31 or -1 to -31"),
        ("FREQ=MONTHLY;BYMONTHDAY=0", "1 to 31 or -1 to -31"),
        ("FREQ=YEARLY;BYMONTH=-1", "1 to 12"),
        ("FREQ=MONTHLY;BYSETPOS=1", "BYSETPOS wants another BY part"),
        ("FREQ=DAILY;COUNT=2;UNTIL=20191231", "cannot stand together"),
        ("FREQ=DAILY;COUNT=0", "COUNT=0"),
        ("FREQ=DAILY;INTERVAL=0", "INTERVAL=0"),
        ("FREQ=DAILY;INTERVAL=1000000000", "1 to 999999999"),
        ("FREQ=DAILY;UNTIL=20190229", "no calendar has"),
        ("FREQ=DAILY;UNTIL=20191231T170000Z", "not a day such as 20191231"),
        ("FREQ=DAILY;WKST=8", "WKST=8"),
        ("FREQ=DAILY;COUNT=٣", "a character that no rule has"),
        ("FREQ=MONTHLY;BYMONTHDAY=" + "1," * 5000, "longer than"),
    ],
)
def test_a_rule_that_is_not_taken_is_refused_with_its_reason(rule: str, why: str) -> None:
    assert why in refusal(rule)


EVERY_NUMBERED_WEEKDAY = ",".join(
    f"{number}{day}" for number in range(-53, 54) if number for day in ("MO", "TH", "SU")
)
EVERY_POSITION = ",".join(str(position) for position in range(-366, 367) if position)


@pytest.mark.parametrize(
    "rule",
    [
        f"FREQ=YEARLY;BYDAY={EVERY_NUMBERED_WEEKDAY};BYSETPOS={EVERY_POSITION}",
        f"FREQ=WEEKLY;BYMONTH=1,12;BYDAY=MO,TH;BYSETPOS={EVERY_POSITION}",
        "FREQ=MONTHLY;INTERVAL=7;BYDAY=FR;BYMONTHDAY=13;COUNT=999999999",
        "FREQ=DAILY;INTERVAL=3;BYMONTH=2;BYMONTHDAY=29;COUNT=999999999",
        "FREQ=WEEKLY;INTERVAL=2;BYMONTH=2;COUNT=999999999",
        "FREQ=DAILY;COUNT=999999999",
        "FREQ=YEARLY;INTERVAL=999999999",
    ],
)
def test_no_rule_takes_long_however_hostile(rule: str) -> None:
    started = perf_counter()
    days = parse_rule(rule, date(1, 1, 1))
    for day in (1, 737_000, 3_652_059):
        days.holds(day)
        list(days.days(day - 400, day))
    assert perf_counter() - started < 1


def test_a_calendar_ends_with_the_year_9999() -> None:
    last = date(9999, 12, 30)
    assert first("FREQ=DAILY", 5, since=last) == "9999-12-30 9999-12-31"
    assert first("FREQ=MONTHLY;BYMONTHDAY=-1", 5, since=last) == "9999-12-31"
    assert first("FREQ=WEEKLY;INTERVAL=2;BYMONTH=12;COUNT=9", 5, since=last) == "9999-12-30"
    assert first("FREQ=WEEKLY;BYDAY=SU;WKST=SU", 1, since=date(1, 1, 1)) == "0001-01-07"


pieces = st.one_of(
    st.sampled_from(["FREQ=", "COUNT=", "INTERVAL=", "UNTIL=", "WKST=", "BYDAY=", "BYSETPOS="]),
    st.sampled_from(
        ["BYMONTH=", "BYMONTHDAY=", "DAILY", "WEEKLY", "MONTHLY", "YEARLY", "SECONDLY"]
    ),
    st.sampled_from(["MO", "2TH", "-1SU", ";", ",", "=", "-", "+", "0", "1", "31", "20191231"]),
)


@given(st.lists(pieces, max_size=12).map("".join) | st.text(max_size=80), st.dates())
@example("FREQ=DAILY;INTERVAL=" + "9" * 400, NOVEMBER)
@example("FREQ=DAILY;UNTIL=00000101", NOVEMBER)
@example("=;=;=", NOVEMBER)
@example("\x00", NOVEMBER)
def test_any_text_at_all_is_taken_or_refused_in_one_line(text: str, since: date) -> None:
    try:
        days = parse_rule(text, since)
    except RuleRefusedError as refused:
        assert len(str(refused).splitlines()) == 1  # noqa: PT017
    else:
        assert all(day >= days.first for day in islice(days.days(1, days.last), 3))
