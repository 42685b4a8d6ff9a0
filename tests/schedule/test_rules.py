"""Recurrence rules against a slow reading of RFC 5545, and against dateutil where it is right."""

from datetime import date, datetime, timedelta

from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from schedule_data.rules import RuleRefusedError, parse_rule

WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
FAR = date(2031, 12, 31)


def slowly(parts: dict, since: date, until: date) -> list[date]:
    """The days of a rule, day after day, as the standard describes them."""
    interval = int(parts.get("INTERVAL", 1))
    starts = WEEKDAYS.index(parts.get("WKST", "MO"))
    days = parts.get("BYDAY", WEEKDAYS[since.weekday()] if parts["FREQ"] == "WEEKLY" else None)
    wanted = None if days is None else {WEEKDAYS.index(day) for day in days.split(",")}

    def week(day):
        return (day - timedelta(days=(day.weekday() - starts) % 7)).toordinal() // 7

    found, day = [], since
    while day <= until:
        step = (day - since).days if parts["FREQ"] == "DAILY" else week(day) - week(since)
        if step % interval == 0 and (wanted is None or day.weekday() in wanted):
            found.append(day)
        day += timedelta(days=1)
    if "COUNT" in parts:
        found = found[: int(parts["COUNT"])]
    if "UNTIL" in parts:
        last = date(int(parts["UNTIL"][:4]), int(parts["UNTIL"][4:6]), int(parts["UNTIL"][6:]))
        found = [day for day in found if day <= last]
    return found


@st.composite
def rules(draw):
    parts = {"FREQ": draw(st.sampled_from(["DAILY", "WEEKLY"]))}
    if draw(st.booleans()):
        parts["INTERVAL"] = str(draw(st.integers(1, 30)))
    if draw(st.booleans()):
        parts["BYDAY"] = ",".join(draw(st.lists(st.sampled_from(WEEKDAYS), min_size=1, max_size=8)))
    if draw(st.booleans()):
        parts["WKST"] = draw(st.sampled_from(WEEKDAYS))
    limit = draw(st.sampled_from(["", "COUNT", "UNTIL"]))
    if limit == "COUNT":
        parts["COUNT"] = str(draw(st.integers(1, 60)))
    if limit == "UNTIL":
        parts["UNTIL"] = draw(st.dates(date(2018, 1, 1), date(2023, 1, 1))).strftime("%Y%m%d")
    return parts


def text_of(parts: dict) -> str:
    return ";".join(f"{name}={value}" for name, value in parts.items())


def days_of(text: str, since: date, start: date, end: date) -> list[date]:
    cycle = parse_rule(text, since)
    return [date.fromordinal(day) for day in cycle.days(start.toordinal(), end.toordinal())]


starts = st.dates(date(2018, 1, 1), date(2021, 12, 31))
spans = st.tuples(st.dates(date(2017, 1, 1), date(2023, 1, 1)), st.integers(0, 700))


@given(rules(), starts, spans)
def test_a_rule_gives_the_days_that_walking_day_by_day_finds(parts, since, span):
    first, last = span[0], span[0] + timedelta(days=span[1])
    found = refusal = None
    try:
        found = days_of(text_of(parts), since, first, last)
    except RuleRefusedError as refused:
        refusal = str(refused)
    if found is None:
        endless = {name: parts[name] for name in ("FREQ", "INTERVAL", "BYDAY") if name in parts}
        assert "never happens" in refusal
        assert slowly(endless, since, FAR) == []
        return
    assert found == [day for day in slowly(parts, since, last) if day >= first]


@given(rules().filter(lambda parts: "BYDAY" not in parts or parts["FREQ"] == "WEEKLY"),
       starts, spans)  # fmt: skip
def test_a_rule_gives_the_days_that_dateutil_gives(parts, since, span):
    first, last = span[0], span[0] + timedelta(days=span[1])
    theirs = rrulestr(text_of(parts), dtstart=datetime.combine(since, datetime.min.time()))
    midnight = datetime.min.time()
    between = theirs.between(
        datetime.combine(first, midnight), datetime.combine(last, midnight), inc=True
    )
    assert days_of(text_of(parts), since, first, last) == [day.date() for day in between]


@given(rules(), starts, st.dates(date(2017, 1, 1), date(2024, 1, 1)))
def test_asking_for_one_day_agrees_with_the_list_of_days(parts, since, day):
    try:
        cycle = parse_rule(text_of(parts), since)
    except RuleRefusedError:
        return
    listed = list(cycle.days(day.toordinal(), day.toordinal()))
    assert cycle.holds(day.toordinal()) == bool(listed)
    assert not listed or day.weekday() in cycle.weekdays


@given(st.text(max_size=60), starts)
def test_any_text_at_all_is_a_rule_or_is_refused_in_one_line(text, since):
    reason = "taken"
    try:
        parse_rule(text, since)
    except RuleRefusedError as refused:
        reason = str(refused)
    assert reason
    assert "\n" not in reason


def test_every_second_week_counts_from_the_week_of_the_start_by_its_first_day():
    monday_weeks = days_of("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO",
                           date(1997, 8, 5), date(1997, 8, 5), date(1997, 8, 31))  # fmt: skip
    sunday_weeks = days_of("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU",
                           date(1997, 8, 5), date(1997, 8, 5), date(1997, 8, 31))  # fmt: skip
    assert [day.day for day in monday_weeks] == [5, 10, 19, 24]
    assert [day.day for day in sunday_weeks] == [5, 17, 19, 31]


def test_the_start_counts_only_where_the_rule_gives_it():
    friday = date(2019, 11, 1)
    assert days_of("FREQ=WEEKLY;BYDAY=TH", friday, friday, date(2019, 11, 14)) == [
        date(2019, 11, 7),
        date(2019, 11, 14),
    ]


def test_count_counts_from_the_start_and_not_from_the_window():
    assert days_of("FREQ=WEEKLY;COUNT=3", date(2019, 11, 1),
                   date(2019, 11, 10), date(2020, 1, 1)) == [date(2019, 11, 15)]  # fmt: skip


def test_until_keeps_its_own_day():
    assert days_of("FREQ=DAILY;UNTIL=20191103", date(2019, 11, 1),
                   date(2019, 11, 1), date(2020, 1, 1))[-1] == date(2019, 11, 3)  # fmt: skip


def test_until_before_the_start_is_no_day_at_all():
    assert days_of("FREQ=DAILY;UNTIL=20190101", date(2019, 11, 1), date.min, FAR) == []


def test_a_rule_may_be_written_in_small_letters():
    assert len(days_of("freq=weekly;byday=th;count=2", date(2019, 11, 1), date.min, FAR)) == 2


def test_the_ends_of_the_calendar_are_no_trouble():
    assert days_of("FREQ=WEEKLY;BYDAY=MO;WKST=SU", date.min, date.min, date(1, 1, 9)) == [
        date(1, 1, 1),
        date(1, 1, 8),
    ]
    assert days_of("FREQ=DAILY;INTERVAL=2", date(9999, 12, 30), date(9999, 12, 1), date.max) == [
        date(9999, 12, 30)
    ]
