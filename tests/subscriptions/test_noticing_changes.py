"""A change of a sitting is told once, with old and new; an undo within two minutes is not."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schedule_data.agenda import Agenda
from schedule_data.change_times import may_be_told
from schedule_data.changing import changes_between, look, standing_of
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


@pytest.mark.parametrize(("seconds", "told"), [(0, 0), (119, 0), (120, 1), (121, 1)])
def test_two_minutes_are_waited_to_the_second(seconds, told):
    people = People()
    people.looks(agenda(CANCELLED), NOON)
    later = people.looks(agenda(CANCELLED), NOON + timedelta(seconds=seconds))
    assert len(later) == told


@pytest.mark.parametrize(("seconds", "told"), [(119, 0), (120, 1)])
def test_an_undo_at_the_last_second_is_heeded_and_one_after_the_message_is_told(seconds, told):
    people = People()
    people.looks(agenda(CANCELLED), NOON)
    # Whoever looks at that very moment tells it before the undo is seen.
    people.looks(agenda(CANCELLED) if told else agenda(), NOON + timedelta(seconds=seconds))
    for minute in range(3, 8):
        people.looks(agenda(), NOON + timedelta(minutes=minute))
    expected = [ChangeKind.CANCELLED, ChangeKind.RESTORED] if told else []
    assert [each.kind for each in people.heard] == expected


@pytest.mark.parametrize(
    ("begun", "looked", "day", "told"),
    [
        ("20:57", "20:59", 14, True),
        ("20:58", "21:00", 14, False),
        ("20:59", "21:01", 14, False),
        ("23:50", "23:59", 14, False),
        ("00:01", "05:59", 15, False),
        ("00:01", "06:00", 15, True),
        ("05:57", "05:59", 15, False),
        ("05:58", "06:00", 15, True),
        ("05:59", "06:00", 15, False),  # two minutes come first
        ("05:59", "06:01", 15, True),
    ],
)
def test_the_borders_of_the_night(begun, looked, day, told):
    """A sitting of Sunday, more than twelve hours away from all of these."""
    sunday = Override(date(2019, 11, 17), EventStatus.CANCELLED)
    people = People(at("20:00", 14))
    people.looks(agenda(sunday), at(begun, day))
    assert bool(people.looks(agenda(sunday), at(looked, day))) is told


@pytest.mark.parametrize(
    ("opens", "looked", "told"),
    [
        (time(10), "21:59", False),
        (time(10), "22:00", True),
        (time(9, 2), "21:01", False),
        (time(9, 2), "21:02", True),
        (time(9, 1), "21:01", True),
        (time(6), "21:01", True),
    ],
)
def test_the_border_of_twelve_hours(opens, looked, told):
    """Cancelled at 20.59 of the evening before, so that the two minutes end in the night."""
    people = People(at("19:00"))
    for clock in ("19:10", "19:15"):
        people.looks(agenda(Override(SATURDAY, opens=opens)), at(clock))
    people.looks(agenda(CANCELLED), at("20:59"))
    assert bool(people.looks(agenda(CANCELLED), at(looked))) is told


def test_moved_nearer_it_is_told_at_night_because_of_its_new_hour():
    sunday = date(2019, 11, 17)
    to_saturday = Override(sunday, day=SATURDAY)
    people = People(at("20:00"))
    people.looks(agenda(to_saturday), at("21:50"))
    assert people.looks(agenda(to_saturday), at("21:59")) == []
    assert len(people.looks(agenda(to_saturday), at("22:00"))) == 1


def test_several_changes_of_one_sitting_within_the_wait_are_one_message_with_the_first_old():
    people = People()
    steps = [
        Override(SATURDAY, opens=time(13)),
        Override(SATURDAY, opens=time(14), reason="pawai"),
        Override(SATURDAY, room="Lantai 2", opens=time(15), reason="listrik"),
    ]
    for minute, step in enumerate(steps):
        assert people.looks(agenda(step), at(f"12:0{minute}")) == []
    assert people.looks(agenda(steps[-1]), at("12:03")) == []
    (told,) = people.looks(agenda(steps[-1]), at("12:04"))
    assert (told.old.opens, told.new.opens, told.new.room) == (time(10), time(15), "Lantai 2")
    assert told.reason == "listrik"


def test_there_and_back_within_the_wait_and_then_something_else_tells_only_that():
    people = People()
    people.looks(agenda(CANCELLED), at("12:00"))
    people.looks(agenda(), at("12:01"))
    people.looks(agenda(LATER), at("12:02"))
    assert people.looks(agenda(LATER), at("12:03")) == []
    assert kinds(people.looks(agenda(LATER), at("12:04"))) == [(ChangeKind.HOURS, SATURDAY, None)]


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
