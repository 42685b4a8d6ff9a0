"""How a plan becomes sittings: changes, extra days, cancellations and days off."""

from dataclasses import replace
from datetime import date, time

import pytest

from schedule_data.circumstances import ordinary
from schedule_data.model import (
    Event,
    EventStatus,
    HolidayPolicy,
    Occurrence,
    Override,
    Recurrence,
)
from schedule_data.resolver import Missed, resolve
from schedule_data.series import EventRefusedError, series_of

REGION_OF = {"park": "jakarta-pusat", "market": "jakarta-timur"}
THURSDAYS = Event(
    uid="e",
    summary="PTSP",
    venue="park",
    first_day=date(2019, 11, 1),
    recurrence=Recurrence(rrule="FREQ=WEEKLY;BYDAY=TH"),
    room="tent",
    opens=time(9),
)
# Thursday 26 May 2022 was Kenaikan, Thursday 5 May 2022 cuti bersama.
HOLIDAY, LEAVE = date(2022, 5, 26), date(2022, 5, 5)


def look(event, first, last):
    series = series_of(event, REGION_OF)
    return list(resolve(series, first.toordinal(), last.toordinal(), ordinary()))


def held(event, first, last):
    return [each for each in look(event, first, last) if isinstance(each, Occurrence)]


def missed(event, first, last):
    return [each for each in look(event, first, last) if isinstance(each, Missed)]


def november(event):
    return held(event, date(2019, 11, 1), date(2019, 11, 30))


def days(sittings):
    return [each.day.day for each in sittings]


def with_override(**change):
    return replace(THURSDAYS, overrides=(Override(date(2019, 11, 14), **change),))


def with_days(**change):
    return replace(THURSDAYS, recurrence=replace(THURSDAYS.recurrence, **change))


def test_a_cancelled_sitting_falls_out_and_the_reason_is_kept():
    event = with_override(status=EventStatus.CANCELLED, reason="banjir")
    assert days(november(event)) == [7, 21, 28]
    (gone,) = missed(event, date(2019, 11, 1), date(2019, 11, 30))
    assert (gone.cancelled, gone.reason, gone.occurrence.day.day) == (True, "banjir", 14)


def test_a_moved_sitting_keeps_its_id_and_leaves_word_on_its_old_day():
    event = with_override(day=date(2019, 11, 16))
    (sitting,) = held(event, date(2019, 11, 15), date(2019, 11, 17))
    assert sitting.id == ("e", date(2019, 11, 14))
    assert sitting.day == date(2019, 11, 16)
    (gone,) = missed(event, date(2019, 11, 14), date(2019, 11, 14))
    assert gone.moved_to == date(2019, 11, 16)


def test_other_hours_change_that_day_alone():
    event = with_override(opens=time(13), closes=time(15))
    first, changed = november(event)[:2]
    assert (first.opens, first.closes) == (time(9), None)
    assert (changed.opens, changed.closes, changed.room) == (time(13), time(15), "tent")


def test_another_venue_brings_its_region_and_not_the_old_room():
    sitting = november(with_override(venue="market"))[1]
    assert (sitting.venue, sitting.region, sitting.room) == ("market", "jakarta-timur", None)


def test_a_change_of_a_day_that_the_rule_does_not_give_is_nothing():
    event = replace(THURSDAYS, overrides=(Override(date(2019, 11, 15), day=date(2019, 11, 16)),))
    assert days(november(event)) == [7, 14, 21, 28]


def test_an_excluded_day_wins_over_an_extra_one_and_over_a_change():
    event = with_days(
        rdates=(date(2019, 11, 12), date(2019, 11, 16)),
        exdates=(date(2019, 11, 14), date(2019, 11, 16)),
    )
    assert days(november(event)) == [7, 12, 21, 28]
    moved = replace(event, overrides=(Override(date(2019, 11, 14), day=date(2019, 11, 20)),))
    assert days(november(moved)) == [7, 12, 21, 28]


def test_an_extra_day_that_the_rule_gives_too_is_one_sitting():
    assert days(november(with_days(rdates=(date(2019, 11, 14),)))) == [7, 14, 21, 28]


def test_a_weekly_place_of_which_no_source_tells_counts_as_closed_and_not_as_certain():
    for day in (HOLIDAY, LEAVE):
        (gone,) = look(THURSDAYS, day, day)
        assert gone.reason
        assert not gone.certain


def test_a_place_that_closes_on_holidays_is_certainly_closed():
    (gone,) = look(replace(THURSDAYS, on_holidays=HolidayPolicy.CLOSED), HOLIDAY, HOLIDAY)
    assert gone.certain


def test_a_place_that_opens_on_holidays_is_held():
    event = replace(THURSDAYS, on_holidays=HolidayPolicy.OPEN)
    assert held(event, HOLIDAY, HOLIDAY)
    assert held(event, LEAVE, LEAVE)


def test_working_days_leave_out_holidays_whatever_the_policy_says():
    event = replace(with_days(working_days=True), on_holidays=HolidayPolicy.OPEN)
    (gone,) = look(event, LEAVE, LEAVE)
    assert (gone.certain, gone.cuti_bersama) == (True, True)


def test_an_extra_day_wins_over_a_holiday():
    event = with_days(rdates=(HOLIDAY,), working_days=True)
    assert held(event, HOLIDAY, HOLIDAY)


def test_a_cancellation_wins_over_an_extra_day():
    event = replace(
        with_days(rdates=(HOLIDAY,)),
        overrides=(Override(HOLIDAY, status=EventStatus.CANCELLED),),
    )
    assert held(event, HOLIDAY, HOLIDAY) == []


def test_a_sitting_moved_away_from_a_holiday_or_onto_one_is_held():
    away = replace(THURSDAYS, overrides=(Override(HOLIDAY, day=date(2022, 5, 27)),))
    assert [each.day.day for each in held(away, HOLIDAY, date(2022, 5, 27))] == [27]
    onto = replace(THURSDAYS, overrides=(Override(date(2022, 5, 19), day=HOLIDAY),))
    assert [each.recurrence_id.day for each in held(onto, HOLIDAY, HOLIDAY)] == [19]


def test_other_hours_alone_do_not_open_a_holiday_but_naming_its_day_does():
    hours = Override(HOLIDAY, opens=time(10))
    assert not held(replace(THURSDAYS, overrides=(hours,)), HOLIDAY, HOLIDAY)
    named = replace(hours, day=HOLIDAY)
    assert held(replace(THURSDAYS, overrides=(named,)), HOLIDAY, HOLIDAY)


def test_days_named_one_by_one_are_held_on_a_holiday_unless_it_says_closed():
    fair = Event("f", "Fair", "park", first_day=date(2022, 5, 25), last_day=date(2022, 5, 27))
    assert days(held(fair, date(2022, 5, 1), date(2022, 6, 1))) == [25, 26, 27]
    closed = replace(fair, on_holidays=HolidayPolicy.CLOSED)
    assert days(held(closed, date(2022, 5, 1), date(2022, 6, 1))) == [25, 27]


def test_one_day_without_an_end_is_that_day_alone_and_a_rule_without_one_goes_on():
    once = Event("f", "Fair", "park", first_day=date(2019, 11, 12))
    assert days(november(once)) == [12]
    assert len(held(THURSDAYS, date(2090, 1, 1), date(2090, 2, 1))) in (4, 5)


def test_a_series_stops_with_its_last_day():
    assert days(november(replace(THURSDAYS, last_day=date(2019, 11, 20)))) == [7, 14]


def test_dates_without_a_rule_are_those_dates():
    event = replace(THURSDAYS, recurrence=Recurrence(rdates=(date(2019, 11, 9), date(2019, 11, 3))))
    assert days(november(event)) == [3, 9]


def test_a_cancelled_event_has_no_sitting_but_tells_of_them():
    event = replace(THURSDAYS, status=EventStatus.CANCELLED)
    assert november(event) == []
    assert all(each.cancelled for each in missed(event, date(2019, 11, 1), date(2019, 11, 30)))


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"venue": "moon"}, "no venue 'moon'"),
        ({"last_day": date(2019, 10, 1)}, "before it starts"),
        ({"recurrence": Recurrence(rrule="FREQ=HOURLY")}, "HOURLY"),
        ({"overrides": (Override(date(2019, 11, 14), venue="moon"),)}, "no venue 'moon'"),
    ],
)
def test_an_event_that_cannot_be_is_refused_with_the_reason(change, reason):
    with pytest.raises(EventRefusedError, match=reason):
        series_of(replace(THURSDAYS, **change), REGION_OF)
