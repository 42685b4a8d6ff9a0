"""Any rule gives the days of a slow reading of it, and those of dateutil where that is right."""

from datetime import date, datetime, timedelta
from itertools import takewhile

from dateutil.rrule import rrulestr
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from schedule_data.rules import Days, RuleRefusedError, parse_rule
from tests.schedule.reference import days_of
from tests.schedule.rules_said import first_days, rules

YEARS = st.integers(0, 6)
SLOW = settings(deadline=None, max_examples=150, suppress_health_check=list(HealthCheck))


def parsed(text: str, since: date) -> Days | None:
    """The rule's days; None where it is refused because it never happens."""
    try:
        return parse_rule(text, since)
    except RuleRefusedError as refused:
        if "never happens" not in str(refused):
            raise
        return None


def listed(rule: Days | None, start: date, end: date) -> list[date]:
    days = rule.days(start.toordinal(), end.toordinal()) if rule else iter(())
    return [date.fromordinal(day) for day in days]


@SLOW
@given(rules(), first_days, YEARS)
@example("FREQ=MONTHLY;BYDAY=MO,-2TU", date(2019, 11, 7), 2)
@example("FREQ=WEEKLY;BYDAY=MO,WE,FR;BYSETPOS=1", date(2019, 11, 7), 1)
@example("FREQ=WEEKLY;WKST=SU;BYMONTH=1;BYDAY=MO,TH;BYSETPOS=-1;INTERVAL=2", date(2019, 12, 30), 3)
@example("FREQ=DAILY;INTERVAL=40;BYMONTH=1,12", date(2019, 12, 31), 6)
@example("FREQ=YEARLY;BYDAY=53TH,-53WE,1MO,TU;BYSETPOS=1,-1", date(2020, 1, 1), 4)
def test_a_rule_gives_the_days_that_a_slow_reading_of_it_gives(
    text: str, since: date, years: int
) -> None:
    end = since + timedelta(days=366 * years + 40)
    assert listed(parsed(text, since), since - timedelta(400), end) == days_of(text, since, end)


@SLOW
@given(rules(), first_days, st.integers(-500, 2000), st.integers(0, 100))
def test_a_window_in_the_middle_gives_what_the_whole_gives_there(
    text: str, since: date, offset: int, length: int
) -> None:
    rule = parsed(text, since)
    start = since + timedelta(offset)
    end = start + timedelta(length)
    whole = listed(rule, date(2013, 1, 1), date(2031, 1, 1))
    assert listed(rule, start, end) == [day for day in whole if start <= day <= end]
    for day in (start, end, *whole[:3]):
        assert (rule is not None and rule.holds(day.toordinal())) == (day in whole)
        assert rule is None or day not in whole or day.weekday() in rule.weekdays


@SLOW
@given(rules(limited=False), first_days, st.integers(1, 300))
def test_count_keeps_the_first_days_of_the_same_rule(text: str, since: date, count: int) -> None:
    rule = parsed(text, since)
    assume(rule is not None)
    whole = listed(rule, since, since + timedelta(366 * 12))
    counted = listed(parsed(f"{text};COUNT={count}", since), since, since + timedelta(366 * 12))
    assert counted == whole[:count]


def dateutil_is_right(text: str, since: date) -> bool:
    """Its known mistakes are passed over.

    Plain and numbered weekdays together give it nothing (jkbrzt/rrule#71), BYSETPOS in the first
    week of a weekly rule counts from DTSTART on (dateutil#1398), and a number that no month has
    (BYMONTH=12;BYDAY=53MO) makes it look beyond the year: IndexError.
    """
    parts = dict(part.split("=") for part in text.split(";"))
    weekdays = parts.get("BYDAY", "").split(",")
    mixed = len({len(each) > 2 for each in weekdays if each}) > 1
    beyond = "BYMONTH" in parts and any(abs(int(each[:-2] or 0)) > 5 for each in weekdays if each)
    return not mixed and not beyond and not (parts["FREQ"] == "WEEKLY" and "BYSETPOS" in parts)


@SLOW
@given(rules(), first_days)
def test_dateutil_agrees_where_it_is_right(text: str, since: date) -> None:
    assume(dateutil_is_right(text, since))
    end = since + timedelta(366 * 5)
    ours = listed(parsed(text, since), since, end)
    # Where nothing comes, dateutil walks to the year 9999: several seconds for nothing.
    assume(ours)
    moments = rrulestr(text, dtstart=datetime(since.year, since.month, since.day))  # noqa: DTZ001
    theirs = takewhile(lambda day: day <= end, (moment.date() for moment in moments))
    assert list(theirs) == ours
