"""When a kept question is asked again, for which days, and when the answer is of no use."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schedule_data.model.query import DaySpan
from schedule_data.model.slot import WEEKDAYS, Slot, SlotKind

JAKARTA = ZoneInfo("Asia/Jakarta")
FRIDAY, SATURDAY, SUNDAY = date(2019, 11, 15), date(2019, 11, 16), date(2019, 11, 17)


def at(day: date, clock: str) -> datetime:
    return datetime.combine(day, time.fromisoformat(clock), JAKARTA)


@pytest.mark.parametrize("text", ["fri 16:00", "daily 07:00", "before 18:00", "sun 00:00"])
def test_a_slot_is_written_as_it_is_read(text):
    assert str(Slot.parse(text)) == text


def test_capitals_and_spaces_do_not_matter():
    assert Slot.parse("  Fri   16:00 ") == Slot(SlotKind.WEEKLY, time(16), 4)


@pytest.mark.parametrize(
    "text",
    ["", "friday 16:00", "fri 24:00", "fri 16.00", "fri", "16:00", "fri 16:00 x", "fri 1६:00"],
)
def test_what_is_no_slot_is_refused_with_an_example(text):
    with pytest.raises(ValueError, match=r"fri 16:00"):
        Slot.parse(text)


def test_an_evening_before_cannot_begin_when_it_is_over():
    with pytest.raises(ValueError, match="before 22:00"):
        Slot.parse("before 22:00")


@pytest.mark.parametrize(
    ("slot", "day", "days"),
    [
        ("fri 16:00", FRIDAY, DaySpan(FRIDAY, SUNDAY)),
        ("sat 09:00", SATURDAY, DaySpan(SATURDAY, SUNDAY)),
        ("sun 09:00", SUNDAY, DaySpan.day(SUNDAY)),
        ("daily 07:00", FRIDAY, DaySpan.day(FRIDAY)),
        ("before 18:00", FRIDAY, DaySpan.day(SATURDAY)),
    ],
)
def test_it_asks_for_the_rest_of_the_week_for_the_day_or_for_the_day_after(slot, day, days):
    assert Slot.parse(slot).days(day) == days


def test_a_weekly_one_is_due_on_its_weekday_alone():
    assert Slot.parse("fri 16:00").due(FRIDAY) == at(FRIDAY, "16:00")
    assert Slot.parse("fri 16:00").due(SATURDAY) is None


@pytest.mark.parametrize(
    ("slot", "over"),
    [
        ("fri 16:00", at(date(2019, 11, 18), "00:00")),
        ("daily 07:00", at(SATURDAY, "00:00")),
        ("before 18:00", at(FRIDAY, "22:00")),
    ],
)
def test_from_some_moment_on_it_is_useless(slot, over):
    assert Slot.parse(slot).over(FRIDAY) == over


def test_what_came_due_is_caught_up_on_until_it_is_useless():
    slot = Slot.parse("fri 16:00")
    assert list(slot.dates(at(FRIDAY, "15:59"), None)) == []
    assert list(slot.dates(at(FRIDAY, "16:00"), None)) == [(FRIDAY, False)]
    assert list(slot.dates(at(SUNDAY, "23:59"), None)) == [(FRIDAY, False)]
    assert list(slot.dates(at(date(2019, 11, 18), "00:00"), None)) == []


def test_what_was_missed_while_the_bot_was_off_is_named_as_useless_once():
    slot = Slot.parse("daily 07:00")
    monday = at(date(2019, 11, 18), "06:00")
    off_since = at(FRIDAY, "12:00")
    assert list(slot.dates(monday, off_since)) == [(SATURDAY, True), (SUNDAY, True)]
    assert list(slot.dates(monday, monday)) == []


slots = st.builds(
    lambda name, clock: f"{name} {clock:%H:%M}",
    st.sampled_from([*WEEKDAYS, "daily", "before"]),
    st.times(max_value=time(21, 59)),
).map(Slot.parse)
days = st.dates(date(2000, 1, 1), date(2100, 1, 1))


@given(slots, days, st.integers(0, 24 * 60 - 1))
def test_every_date_that_is_due_is_in_the_past_and_asks_for_days_that_are_not(slot, day, minute):
    now = datetime.combine(day, time(minute // 60, minute % 60), JAKARTA)
    useful = [each for each, useless in slot.dates(now, None) if not useless]
    assert len(useful) <= 1
    for each in useful:
        assert slot.due(each) <= now < slot.over(each)
        assert slot.days(each).end >= now.date()
        assert now - slot.due(each) < timedelta(days=7)
