"""A change of a sitting is told once, with old and new; an undo within two minutes is not."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schedule_data.agenda import Agenda
from schedule_data.changing import changes_between, look, may_be_told, standing_of
from schedule_data.model.event import Event, EventStatus, Override
from schedule_data.model.news import ChangeKind, SittingChange
from schedule_data.snapshot import make_snapshot, packaged_snapshot

JAKARTA = ZoneInfo("Asia/Jakarta")
SATURDAY = date(2019, 11, 16)
NOON = datetime(2019, 11, 15, 12, tzinfo=JAKARTA)
FIRST = packaged_snapshot()


def at(clock: str, day: int = 15) -> datetime:
    return datetime(2019, 11, day, *map(int, clock.split(":")), tzinfo=JAKARTA)


def agenda(*overrides: Override, **fields) -> Agenda:
    """The first schedule, where MKG 3's event (10.00 to 21.00, Friday to Sunday) is changed."""
    events = dict(FIRST.events)
    mkg = next(event for event in events.values() if event.venue == "mkg-3")
    events[mkg.uid] = replace(mkg, overrides=overrides, **fields)
    return Agenda(
        make_snapshot(
            version=2,
            regions=FIRST.regions.values(),
            venues=FIRST.venues.values(),
            services=FIRST.services.values(),
            events=events.values(),
        )
    )


CANCELLED = Override(SATURDAY, EventStatus.CANCELLED, reason="listrik padam")
LATER = Override(SATURDAY, opens=time(13))
MOVED = Override(SATURDAY, day=date(2019, 11, 17) + timedelta(days=1), reason="banjir")


class People:
    """What people were told, as the ledger keeps it."""

    def __init__(self, now: datetime = NOON) -> None:
        self.told: dict = {}
        self.heard: list[SittingChange] = []
        self.looks(agenda(), now)

    def looks(self, schedule: Agenda, now: datetime) -> list[SittingChange]:
        seen = look(self.told, schedule, now)
        for key, told in seen.told.items():
            if told is None:
                del self.told[key]
            else:
                self.told[key] = told
        self.heard += seen.due
        return list(seen.due)


def kinds(changes) -> list[tuple[ChangeKind, date, str | None]]:
    return [(each.kind, each.old.day, each.reason) for each in changes]


def test_a_cancelled_sitting_is_told_two_minutes_later_and_once():
    people = People()
    assert people.looks(agenda(CANCELLED), at("12:00")) == []
    assert people.looks(agenda(CANCELLED), at("12:01")) == []
    told = people.looks(agenda(CANCELLED), at("12:02"))
    assert kinds(told) == [(ChangeKind.CANCELLED, SATURDAY, "listrik padam")]
    for minute in range(3, 10):
        assert people.looks(agenda(CANCELLED), at(f"12:0{minute}")) == []


def test_an_undo_within_two_minutes_sends_nothing():
    people = People()
    people.looks(agenda(CANCELLED), at("12:00"))
    for minute in range(1, 10):
        assert people.looks(agenda(), at(f"12:0{minute}")) == []


def test_a_later_undo_is_told():
    people = People()
    people.looks(agenda(CANCELLED), at("12:00"))
    people.looks(agenda(CANCELLED), at("12:02"))
    people.looks(agenda(), at("15:00"))
    told = people.looks(agenda(), at("15:02"))
    assert kinds(told) == [(ChangeKind.RESTORED, SATURDAY, None)]


def test_a_change_that_is_changed_again_begins_its_two_minutes_anew():
    people = People()
    people.looks(agenda(LATER), at("12:00"))
    assert people.looks(agenda(Override(SATURDAY, opens=time(14))), at("12:01")) == []
    assert people.looks(agenda(Override(SATURDAY, opens=time(14))), at("12:02")) == []
    (told,) = people.looks(agenda(Override(SATURDAY, opens=time(14))), at("12:03"))
    assert (told.kind, told.old.opens, told.new.opens) == (ChangeKind.HOURS, time(10), time(14))


@pytest.mark.parametrize(
    ("override", "kind"),
    [
        (MOVED, ChangeKind.MOVED),
        (Override(SATURDAY, venue="aeon-jgc"), ChangeKind.MOVED),
        (LATER, ChangeKind.HOURS),
        (Override(SATURDAY, closes=time(18)), ChangeKind.HOURS),
        (Override(SATURDAY, room="Lantai 2"), ChangeKind.ROOM),
    ],
)
def test_each_kind_of_change_has_old_and_new(override, kind):
    people = People()
    people.looks(agenda(override), at("12:00"))
    (told,) = people.looks(agenda(override), at("12:05"))
    assert told.kind is kind
    assert told.old.day == SATURDAY
    assert told.old != told.new
    assert told.reason == override.reason


def test_a_whole_event_that_is_called_off_is_told_with_all_its_days():
    people = People()
    off = agenda(status=EventStatus.CANCELLED)
    people.looks(off, at("12:00"))
    told = people.looks(off, at("12:02"))
    assert [each.old.day.day for each in told] == [15, 16, 17]


def test_what_only_became_known_is_no_change_and_a_new_sitting_is_none():
    people = People()
    known = agenda()
    events = dict(known.snapshot.events)
    events = {uid: replace(e, opens=time(9), closes=time(15)) if e.opens is None else e
              for uid, e in events.items()}  # fmt: skip
    events["new"] = Event("new", "PTSP", "mkg-3", date(2019, 11, 20), date(2019, 11, 20))
    later = Agenda(
        make_snapshot(
            version=3,
            regions=FIRST.regions.values(),
            venues=FIRST.venues.values(),
            services=FIRST.services.values(),
            events=events.values(),
        )
    )
    for minute in ("12:00", "12:02", "12:04"):
        assert people.looks(later, at(minute)) == []
    assert people.told["new", date(2019, 11, 20)].held


def test_at_night_it_waits_for_the_morning():
    people = People(at("20:00", 14))
    sunday = Override(date(2019, 11, 17), EventStatus.CANCELLED)
    for clock in ("21:00", "21:10", "23:59"):
        assert people.looks(agenda(sunday), at(clock, 14)) == []
    assert people.looks(agenda(sunday), at("05:59", 15)) == []
    assert kinds(people.looks(agenda(sunday), at("06:00", 15))) == [
        (ChangeKind.CANCELLED, date(2019, 11, 17), None)
    ]


def test_at_night_what_begins_within_twelve_hours_is_told_at_once():
    people = People(at("20:00"))
    people.looks(agenda(CANCELLED), at("21:30"))
    assert people.looks(agenda(CANCELLED), at("21:40")) == []  # it opens at 10.00
    assert len(people.looks(agenda(CANCELLED), at("22:00"))) == 1


def test_an_undo_in_the_night_sends_nothing_at_all():
    people = People(at("20:00"))
    people.looks(agenda(CANCELLED), at("21:10"))
    people.looks(agenda(), at("21:30"))
    assert people.looks(agenda(), at("06:10", 16)) == []


def test_what_is_over_concerns_nobody():
    people = People(at("09:00", 16))
    evening = at("20:59", 16)
    people.looks(agenda(CANCELLED), evening)
    assert people.looks(agenda(CANCELLED), at("21:01", 16)) == []
    assert people.heard == []


def test_a_moved_sitting_is_told_wherever_it_went():
    far = Override(SATURDAY, day=date(2020, 3, 2))
    people = People()
    people.looks(agenda(far), at("12:00"))
    (told,) = people.looks(agenda(far), at("12:02"))
    assert (told.kind, told.new.day) == (ChangeKind.MOVED, date(2020, 3, 2))
    for day in range(16, 25):
        people.looks(agenda(far), at("12:00", day))
    assert len(people.heard) == 1


def test_a_clock_that_is_set_back_delays_but_loses_nothing():
    people = People()
    people.looks(agenda(CANCELLED), at("14:00"))
    people.looks(agenda(CANCELLED), at("12:00"))
    assert len(people.looks(agenda(CANCELLED), at("12:02"))) == 1


def test_before_saving_it_is_known_what_will_be_told():
    assert kinds(changes_between(agenda(), agenda(CANCELLED), NOON)) == [
        (ChangeKind.CANCELLED, SATURDAY, "listrik padam")
    ]
    assert changes_between(agenda(CANCELLED), agenda(CANCELLED), NOON) == ()
    assert changes_between(agenda(), agenda(CANCELLED), at("22:00", 17)) == ()


overrides = st.sampled_from(
    [
        (),
        (CANCELLED,),
        (LATER,),
        (MOVED,),
        (Override(SATURDAY, room="Lantai 2"),),
        (Override(date(2019, 11, 17), EventStatus.CANCELLED), LATER),
    ]
)
steps = st.lists(st.tuples(overrides, st.integers(0, 700)), max_size=12)


@settings(deadline=None, max_examples=60)
@given(steps)
def test_whatever_was_changed_and_undone_people_end_up_with_the_truth(story):
    """And each message begins where the one before ended."""
    people = People(at("08:00", 14))
    believed = {key: told.occurrence for key, told in people.told.items()}
    held = dict.fromkeys(believed, True)
    now, schedule = at("08:00", 14), agenda()
    for changed, minutes in [*story, (story[-1][0] if story else (), 0)]:
        schedule = agenda(*changed)
        for wait in (minutes, 2, 2):
            now += timedelta(minutes=wait)
            for each in people.looks(schedule, now):
                assert may_be_told(each, now)
                assert held.get(each.old.id, True) != (each.kind is ChangeKind.RESTORED)
                held[each.old.id] = each.kind is not ChangeKind.CANCELLED
                believed[each.old.id] = each.new
    morning = (now + timedelta(days=1)).replace(hour=6, minute=0)
    for wait in (0, 2, 4):
        people.looks(schedule, morning + timedelta(minutes=wait))
    for told in people.told.values():
        if told.occurrence.day >= morning.date():
            assert told.held == (standing_of(told.occurrence, schedule) is not None)
