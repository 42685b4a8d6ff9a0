"""What is odd is told before it is saved, and what is right is left in peace."""

from dataclasses import replace
from datetime import date, time

import pytest

from schedule_data.model import (
    Coordinates,
    DayOverride,
    DaySpan,
    Event,
    HoursSpan,
    Recurrence,
    Venue,
    VenueClosure,
)
from schedule_data.model.desk import Edit
from schedule_data.model.oddity import Odd
from schedule_data.oddities import affected, oddities
from schedule_data.snapshot import packaged_snapshot

TODAY = date(2019, 11, 14)
FIRST = packaged_snapshot()
FAIR = Event("fair", "PTSP", "mkg-3", date(2019, 12, 2), opens=time(9), closes=time(15))
HALL = Venue("balai", "Balai Warga", "hall", "jakarta-barat")


def found(thing, *, before=None, snapshot=FIRST):
    return {each.odd: each for each in oddities(snapshot, [Edit(before, thing)], TODAY)}


def test_an_ordinary_event_and_the_whole_first_schedule_raise_no_doubt():
    assert found(FAIR) == {}
    for venue in FIRST.venues.values():
        assert found(venue, before=venue) == {}
    for event in FIRST.events.values():
        assert set(found(event, before=event)) <= {Odd.ON_A_HOLIDAY}


@pytest.mark.parametrize(
    ("change", "odd"),
    [
        ({"last_day": date(2019, 12, 1)}, Odd.ENDS_BEFORE_START),
        ({"recurrence": Recurrence("FREQ=HOURLY")}, Odd.WRONG_RULE),
        ({"venue": "nowhere"}, Odd.WRONG_RULE),
        ({"closes": time(8)}, Odd.CLOSES_BEFORE_OPENING),
        ({"first_day": date(2019, 11, 1)}, Odd.IN_THE_PAST),
        ({"recurrence": Recurrence(exdates=(FAIR.first_day,))}, Odd.NEVER_HELD),
    ],
)
def test_each_slip_is_named(change, odd):
    told = found(replace(FAIR, **change))
    assert odd in told
    never = (Odd.ENDS_BEFORE_START, Odd.WRONG_RULE, Odd.CLOSES_BEFORE_OPENING)
    assert told[odd].forbids == (odd in never)


def test_days_that_an_event_had_already_are_no_slip_of_now():
    old = replace(FAIR, first_day=date(2019, 11, 1), last_day=date(2019, 12, 31))
    assert Odd.IN_THE_PAST in found(old)
    assert Odd.IN_THE_PAST not in found(replace(old, room="Aula"), before=old)


def test_a_holiday_inside_is_named_whether_the_desk_is_there_or_not():
    named = replace(FAIR, first_day=date(2019, 12, 24), last_day=date(2019, 12, 26))
    holiday = found(named)[Odd.ON_A_HOLIDAY]
    assert (holiday.days, holiday.held) == ((date(2019, 12, 24), date(2019, 12, 25)), True)
    weekly = replace(FAIR, recurrence=Recurrence("FREQ=WEEKLY;BYDAY=WE"), last_day=date(2020, 1, 9))
    holiday = found(weekly)[Odd.ON_A_HOLIDAY]
    assert (holiday.days, holiday.held) == ((date(2019, 12, 25), date(2020, 1, 1)), False)
    assert "Natal" in holiday.detail


def test_another_event_at_the_same_venue_and_hours_stands_in_the_way():
    there = FIRST.changed([Edit(None, FAIR)])
    second = replace(FAIR, uid="second", opens=time(14), closes=time(18))
    told = found(second, snapshot=there)[Odd.SAME_VENUE_SAME_HOURS]
    assert (told.other, told.days, told.count) == ("fair", (FAIR.first_day,), 1)
    after = replace(second, opens=time(15))
    assert found(after, snapshot=there) == {}
    unknown = replace(second, opens=None, closes=None)
    assert Odd.SAME_VENUE_SAME_HOURS in found(unknown, snapshot=there)


def test_a_closed_venue_is_told_with_the_reason():
    shut = VenueClosure("c", "mkg-3", DaySpan.day(FAIR.first_day), "renovasi")
    told = found(FAIR, snapshot=FIRST.changed([Edit(None, shut)]))
    assert told[Odd.VENUE_CLOSED].detail == "renovasi"
    assert Odd.NEVER_HELD in told


def test_a_venue_that_is_there_already_is_named():
    twin = replace(HALL, name="blok m  SQUARE")
    assert found(twin)[Odd.SAME_NAME].other == "blok-m-square"


@pytest.mark.parametrize(
    ("point", "odd", "other"),
    [
        ((-6.16, 106.75), None, None),
        ((-6.25, 106.9), Odd.OUTSIDE_REGION, "jakarta-timur"),
        ((-7.8, 110.4), Odd.OUTSIDE_REGION, None),
        ((-6.18, 106.83), Odd.FAR_FROM_REGION, "jakarta-pusat"),
    ],
)
def test_a_point_is_doubted_only_as_far_as_the_regions_are_known(point, odd, other):
    told = found(replace(HALL, coordinates=Coordinates(*point, 100)))
    assert set(told) == ({odd} if odd else set())
    if odd:
        assert told[odd].other == other


def test_a_kecamatan_of_another_region_is_named():
    told = found(replace(HALL, kecamatan="Duren Sawit"))
    assert told[Odd.OTHER_KECAMATAN].other == "jakarta-timur"
    assert found(replace(HALL, kecamatan="Kebon Jeruk", kelurahan="unheard of")) == {}


def test_what_a_change_does_to_others_is_known_before_it_is_saved():
    week = DaySpan(date(2019, 11, 18), date(2019, 11, 24))
    off = DayOverride(date(2019, 11, 20), open=False, reason="banjir")
    lost = affected(FIRST, [Edit(None, off)], week)
    assert lost
    assert all(each.before.day == off.day and each.after is None for each in lost)
    shorter = HoursSpan("h", week, time(10), time(13), venues=frozenset({"aeon-jgc"}))
    changed = affected(FIRST, [Edit(None, shorter)], week)
    assert [each.after.closes for each in changed] == [time(13)] * 3
    assert affected(FIRST, [], week) == ()


def test_a_preview_with_edits_leaves_the_schedule_as_it_is():
    before = dict(FIRST.events)
    assert "fair" in FIRST.changed([Edit(None, FAIR)]).events
    assert dict(FIRST.events) == before
