"""What a calendar program that knows no holidays and no closed places shows of our calendar."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Any

import icalendar
import pytest
import recurring_ical_events
from hypothesis import given, settings
from hypothesis import strategies as st

from schedule_data.agenda import Agenda
from schedule_data.exchange import Form, read_schedule, write_known
from schedule_data.model.circumstance import (
    Circumstance,
    DayOverride,
    HoursSpan,
    Pause,
    VenueClosure,
)
from schedule_data.model.desk import Edit
from schedule_data.model.event import Event, EventStatus, HolidayPolicy, Override, Recurrence
from schedule_data.model.query import DaySpan, Query
from schedule_data.model.zone import JAKARTA
from schedule_data.snapshot import Snapshot, packaged_snapshot

WINDOW = DaySpan(date(2019, 1, 1), date(2020, 12, 31))
EMPTY = packaged_snapshot().changed(
    Edit(event, None) for event in packaged_snapshot().events.values()
)
Seen = set[tuple[str, date, time | None, time | None]]


def schedule(*things: Event | Circumstance) -> Snapshot:
    return EMPTY.changed(Edit(None, each) for each in things)


def event(**facts: Any) -> Event:
    return Event(**{"uid": "e", "summary": "PTSP", "venue": "mkg-3", **facts})


def meant(known: Snapshot) -> Seen:
    sittings = Agenda(known).between(Query(when=WINDOW))
    return {(each.uid, each.day, each.opens, each.closes) for each in sittings}


def shown(known: Snapshot) -> Seen:
    """The sittings that another program shows as taking place and taking time."""
    calendar = icalendar.Calendar.from_ical(write_known(Form.ICS, known))
    found = recurring_ical_events.of(calendar).between(WINDOW.start, WINDOW.end + timedelta(days=1))
    return {
        _sitting(each)
        for each in found
        if each.get("STATUS") == "CONFIRMED" and each.get("TRANSP") != "TRANSPARENT"
    }


def _sitting(found: Any) -> tuple[str, date, time | None, time | None]:
    starts, ends = found["DTSTART"].dt, found["DTEND"].dt if "DTEND" in found else None
    if not isinstance(starts, datetime):
        return str(found["UID"]), starts, None, None
    opens = starts.astimezone(JAKARTA).time()
    # A moment without length is how a calendar says that nobody knows the end.
    closes = (
        ends.astimezone(JAKARTA).time() if isinstance(ends, datetime) and ends > starts else None
    )
    return str(found["UID"]), starts.date(), opens, closes


THURSDAYS = event(
    first_day=date(2019, 11, 1),
    recurrence=Recurrence("FREQ=WEEKLY;BYDAY=TH"),
    opens=time(9),
    closes=time(15),
    on_holidays=HolidayPolicy.OPEN,
)
NOVEMBER = DaySpan(date(2019, 11, 10), date(2019, 11, 30))


def test_a_closed_place_shows_no_sitting_but_that_it_is_closed():
    known = schedule(THURSDAYS, VenueClosure("c", "mkg-3", NOVEMBER, "renovasi"))
    days = {day for _, day, _, _ in shown(known)}
    assert days.isdisjoint(NOVEMBER)
    assert {date(2019, 11, 7), date(2019, 12, 5)} <= days
    (note,) = (
        each
        for each in icalendar.Calendar.from_ical(write_known(Form.ICS, known)).walk("VEVENT")
        if each.get("TRANSP") == "TRANSPARENT"
    )
    assert (note["DTSTART"].dt, note["DTEND"].dt) == (NOVEMBER.start, date(2019, 12, 1))
    assert "renovasi" in note["SUMMARY"]
    assert "LOCATION" not in note


def test_the_only_day_of_an_event_at_a_closed_place_is_shown_as_cancelled_and_is_not_lost():
    planned = event(first_day=date(2019, 11, 20), opens=time(9))
    known = schedule(planned, VenueClosure("c", "mkg-3", NOVEMBER))
    assert shown(known) == set()
    # Not every program heeds an EXDATE where there is no rule.
    assert b"STATUS:CANCELLED" in write_known(Form.ICS, known)
    back = read_schedule("a.ics", write_known(Form.ICS, known), EMPTY)
    assert [each.event for each in back.events] == [planned]


def test_other_hours_are_shown_on_their_days_and_do_not_become_changes_of_the_sittings():
    known = schedule(THURSDAYS, HoursSpan("h", NOVEMBER, opens=time(8), closes=time(13)))
    assert ("e", date(2019, 11, 14), time(8), time(13)) in shown(known)
    assert ("e", date(2019, 12, 5), time(9), time(15)) in shown(known)
    back = read_schedule("a.ics", write_known(Form.ICS, known), EMPTY)
    assert [each.event for each in back.events] == [THURSDAYS]


def test_hours_for_decades_are_kept_without_a_calendar_of_thousands_of_sittings():
    daily = event(first_day=date(2019, 1, 1), recurrence=Recurrence("FREQ=DAILY"), opens=time(9))
    known = schedule(daily, HoursSpan("h", DaySpan(date(2019, 1, 1), date(2038, 12, 31)), time(8)))
    file = write_known(Form.ICS, known)
    assert file.count(b"BEGIN:VEVENT") == 2
    draft = read_schedule("a.ics", file, EMPTY)
    assert [each.thing for each in draft.declared] == list(known.hours.values())


def test_an_event_that_was_called_off_is_cancelled_for_others_with_its_raised_sequence():
    off = event(first_day=date(2019, 11, 20), status=EventStatus.CANCELLED, sequence=3)
    (found,) = icalendar.Calendar.from_ical(write_known(Form.ICS, schedule(off))).walk("VEVENT")
    assert (found["UID"], found["SEQUENCE"], found["STATUS"]) == ("e", 3, "CANCELLED")


def test_a_sitting_that_a_program_moved_inside_other_hours_is_a_change_of_that_sitting():
    known = schedule(THURSDAYS, HoursSpan("h", NOVEMBER, opens=time(8), closes=time(13)))
    text = write_known(Form.ICS, known).decode()
    moved = text.replace(
        "DTSTART;TZID=Asia/Jakarta:20191114T08", "DTSTART;TZID=Asia/Jakarta:20191114T10"
    )
    draft = read_schedule("a.ics", moved.encode(), EMPTY)
    assert draft.taken, draft.refusals
    (found,) = draft.events
    assert [(each.recurrence_id, each.opens) for each in found.event.overrides] == [
        (date(2019, 11, 14), time(10))
    ]


def test_a_series_that_a_program_moved_does_not_strike_out_what_only_a_closure_took():
    known = schedule(THURSDAYS, VenueClosure("c", "mkg-3", NOVEMBER))
    text = write_known(Form.ICS, known).decode()
    moved = text.replace("T090000", "T100000")
    draft = read_schedule("a.ics", moved.encode(), EMPTY)
    (found,) = draft.events
    assert found.event.opens == time(10)
    assert found.event.recurrence == Recurrence("FREQ=WEEKLY;BYDAY=TH")


def test_a_closure_that_a_program_moved_is_read_with_its_new_days():
    known = schedule(VenueClosure("c", "mkg-3", NOVEMBER, "renovasi"))
    text = write_known(Form.ICS, known).decode()
    longer = text.replace("DTEND;VALUE=DATE:20191201", "DTEND;VALUE=DATE:20191211")
    draft = read_schedule("a.ics", longer.encode(), known)
    assert [each.thing for each in draft.declared] == [
        VenueClosure("c", "mkg-3", DaySpan(NOVEMBER.start, date(2019, 12, 10)), "renovasi")
    ]


def test_without_our_own_words_a_declaration_is_refused_rather_than_taken_for_a_sitting():
    known = schedule(VenueClosure("c", "mkg-3", NOVEMBER, "renovasi"))
    lines = write_known(Form.ICS, known).decode().replace("\r\n ", "").split("\r\n")
    bare = "\r\n".join(line for line in lines if not line.startswith("X-PTSP-"))
    draft = read_schedule("a.ics", bare.encode(), packaged_snapshot())
    assert not draft.taken
    assert not draft.events


days = st.dates(date(2019, 1, 1), date(2020, 12, 31))
RULES = [
    "FREQ=WEEKLY;BYDAY=TH",
    "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    "FREQ=WEEKLY;BYDAY=SA,SU;UNTIL=20200401",
    "FREQ=DAILY;INTERVAL=3;COUNT=40",
    "FREQ=MONTHLY;BYDAY=2TU,-1FR;COUNT=7",
]
HOURS = st.sampled_from([(time(9), time(15)), (time(10), time(21)), (None, None)])


@st.composite
def spans(draw: st.DrawFn) -> DaySpan:
    first = draw(days)
    return DaySpan(first, first + timedelta(days=draw(st.integers(0, 60))))


@st.composite
def planned(draw: st.DrawFn, uid: str) -> Event:
    first = draw(days)
    opens, closes = draw(HOURS)
    rule = draw(st.none() | st.sampled_from(RULES))
    length = draw(st.integers(0, 20))
    return Event(
        uid=uid,
        summary="PTSP",
        venue=draw(st.sampled_from(["mkg-3", "aeon-jgc"])),
        first_day=first,
        last_day=None if rule else first + timedelta(days=length),
        recurrence=Recurrence(rule, working_days=draw(st.booleans())),
        opens=opens,
        closes=closes,
        on_holidays=draw(st.sampled_from(HolidayPolicy)),
        status=draw(st.sampled_from([EventStatus.CONFIRMED] * 9 + [EventStatus.CANCELLED])),
    )


@st.composite
def changed(draw: st.DrawFn, uid: str) -> Event:
    """An event with some sittings called off, moved, given other hours, or added."""
    series = draw(planned(uid))
    known = schedule(series)
    sittings = [day for _, day, _, _ in sorted(meant(known), key=lambda each: each[1])]
    overrides = []
    for day in draw(st.sets(st.sampled_from(sittings), max_size=3)) if sittings else ():
        kind = draw(st.sampled_from(["off", "moved", "hours", "elsewhere"]))
        overrides.append(
            Override(day, EventStatus.CANCELLED)
            if kind == "off"
            else Override(day, day=day + timedelta(days=draw(st.integers(1, 400))))
            if kind == "moved"
            else Override(day, opens=time(11), closes=time(12))
            if kind == "hours"
            else Override(day, venue="bella-terra")
        )
    if draw(st.booleans()):
        extra = draw(days)
        if extra not in sittings:
            overrides = [each for each in overrides if each.recurrence_id != extra]
            overrides.append(Override(extra, added=True))
    return Event(
        **{**{f: getattr(series, f) for f in Event.__slots__}, "overrides": tuple(overrides)}
    )


places = st.sampled_from(["mkg-3", "aeon-jgc", "bella-terra"])
declared = st.lists(
    st.builds(DayOverride, days, st.booleans())
    | st.builds(VenueClosure, st.sampled_from("ab"), places, spans())
    | st.builds(
        HoursSpan,
        st.sampled_from("ab"),
        spans(),
        st.just(time(8)),
        st.none() | st.just(time(13)),
        st.none() | st.just((Pause(time(12), time(13)),)),
        venues=st.sets(places).map(frozenset),
    ),
    max_size=4,
)


@settings(max_examples=60, deadline=None)
@given(st.tuples(changed("e"), changed("f")), declared)
def test_another_program_shows_every_day_as_we_answer_it(
    plans: Iterable[Event], told: Iterable[Circumstance]
) -> None:
    known = schedule(*plans, *told)
    assert shown(known) == meant(known)


@pytest.mark.parametrize("day", [date(2019, 1, 12), date(2019, 1, 19)])
def test_a_weekend_that_is_declared_open_is_shown_of_a_span_of_working_days(day: date) -> None:
    span = event(
        first_day=date(2019, 1, 2),
        last_day=date(2019, 1, 19),
        recurrence=Recurrence(working_days=True),
        opens=time(9),
        closes=time(15),
        on_holidays=HolidayPolicy.CLOSED,
    )
    known = schedule(span, DayOverride(day, open=True))
    assert day in {each[1] for each in meant(known)}
    assert shown(known) == meant(known)


def test_another_program_shows_the_first_schedule_as_we_answer_it() -> None:
    known = packaged_snapshot()
    assert shown(known) == meant(known)
