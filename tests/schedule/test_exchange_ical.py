"""Calendars: ours as other programs read them, and theirs as we read them."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import icalendar
import pytest
import recurring_ical_events
from dateutil.rrule import rruleset, rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from schedule_data.exchange import Draft, Form, Note, Reason, read_schedule, write_schedule
from schedule_data.model.desk import Edit
from schedule_data.model.event import Event, EventStatus, HolidayPolicy, Override, Recurrence
from schedule_data.model.zone import JAKARTA
from schedule_data.series import series_of
from schedule_data.snapshot import Snapshot, packaged_snapshot

KNOWN = packaged_snapshot()
LAST = date(2021, 12, 31)
WINDOW = (datetime(2018, 1, 1), datetime(2022, 1, 1))  # noqa: DTZ001 - Jakarta's wall clock


def export(*events: Event) -> str:
    return write_schedule(Form.ICS, events, KNOWN.venues.values()).decode()


def event(**facts: Any) -> Event:
    return Event(**{"uid": "e", "summary": "PTSP", "venue": "mkg-3", **facts})


def read(*lines: str, head: tuple[str, ...] = ()) -> Draft:
    text = (
        "BEGIN:VCALENDAR",
        *head,
        "BEGIN:VEVENT",
        "UID:g",
        *lines,
        "END:VEVENT",
        "END:VCALENDAR",
    )
    return read_schedule("a.ics", "\r\n".join((*text, "")).encode(), KNOWN)


def only(draft: Draft) -> Event:
    assert draft.taken, draft.refusals
    (found,) = draft.events
    return found.event


def days_of_another_program(text: str) -> list[date]:
    """The days of the one series of a calendar file, by icalendar and dateutil."""
    (found,) = icalendar.Calendar.from_ical(text).walk("VEVENT")
    assert not found.errors
    start = found["DTSTART"].dt
    timed = isinstance(start, datetime)
    start = start.replace(tzinfo=None) if timed else datetime.combine(start, time())
    days = rruleset()
    if "RRULE" in found:
        rule = found["RRULE"].to_ical().decode()
        until = found["RRULE"].get("UNTIL", [None])[0]
        if timed and until is not None:
            assert until.tzinfo is not None  # as RFC 5545 wants it beside a TZID
            local = until.astimezone(JAKARTA)
            rule = rule.replace(f"{until:%Y%m%dT%H%M%SZ}", f"{local:%Y%m%dT%H%M%S}")
        days.rrule(rrulestr(rule, dtstart=start))
    else:
        days.rdate(start)
    for name, add in (("RDATE", days.rdate), ("EXDATE", days.exdate)):
        for each in found[name].dts if name in found else ():
            moment = each.dt
            assert isinstance(moment, datetime) == timed
            plain = moment.replace(tzinfo=None) if timed else datetime.combine(moment, time())
            add(plain)
    return sorted({each.date() for each in days.between(*WINDOW)})


day = st.dates(date(2019, 1, 1), date(2020, 6, 30))
RULES = [
    "FREQ=WEEKLY;BYDAY=TH",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH",
    "FREQ=WEEKLY;BYDAY=TH;COUNT=5",
    "FREQ=WEEKLY;BYDAY=SA,SU;UNTIL=20200401",
    "FREQ=DAILY;INTERVAL=3",
    "FREQ=DAILY;INTERVAL=3;COUNT=40",
    "FREQ=MONTHLY",
    "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=-1",
    "FREQ=MONTHLY;BYDAY=2TU,-1FR;COUNT=7",
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
    "FREQ=YEARLY;BYMONTH=3,11;UNTIL=20211130",
]


@settings(max_examples=150, deadline=None)
@given(
    first=day,
    length=st.none() | st.integers(0, 300),
    rule=st.none() | st.sampled_from(RULES),
    extra=st.lists(day, max_size=3),
    out=st.lists(day, max_size=3),
    opens=st.none() | st.just(time(10)),
)
def test_another_program_reads_the_days_that_we_mean(
    first: date,
    length: int | None,
    rule: str | None,
    extra: list[date],
    out: list[date],
    opens: time | None,
) -> None:
    planned = event(
        first_day=first,
        last_day=None if length is None else date.fromordinal(first.toordinal() + length),
        opens=opens,
        closes=time(21) if opens else None,
        on_holidays=HolidayPolicy.OPEN,
        recurrence=Recurrence(rule, tuple(extra), tuple(out)),
    )
    series = series_of(planned, {"mkg-3": "jakarta-utara"})
    meant = [date.fromordinal(n) for n in series.planned(1, LAST.toordinal())]
    seen = [each for each in days_of_another_program(export(planned)) if each <= LAST]
    assert seen == meant


def test_lines_are_folded_at_75_octets_and_texts_come_through_another_program() -> None:
    title = "Layanan é, ü; \\ \n「東京」" * 9
    text = export(event(first_day=date(2019, 11, 22), summary=title))
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    (found,) = icalendar.Calendar.from_ical(text).walk("VEVENT")
    assert found["SUMMARY"] == title.strip()


def test_our_calendar_says_all_that_the_rfc_asks_for() -> None:
    changed = Override(date(2019, 11, 14), EventStatus.CANCELLED, reason="banjir")
    text = export(
        event(
            first_day=date(2019, 11, 1),
            recurrence=Recurrence("FREQ=WEEKLY;BYDAY=TH"),
            opens=time(9),
            closes=time(15),
            sequence=4,
            overrides=(changed,),
        )
    )
    calendar = icalendar.Calendar.from_ical(text)
    assert calendar["VERSION"] == "2.0"
    assert calendar["PRODID"]
    series, sitting = calendar.walk("VEVENT")
    assert series["DTSTART"].dt == datetime(2019, 11, 7, 9, tzinfo=JAKARTA)
    assert series["DTEND"].dt == datetime(2019, 11, 7, 15, tzinfo=JAKARTA)
    assert (series["SEQUENCE"], series["STATUS"]) == (4, "CONFIRMED")
    assert series["DTSTAMP"].dt == datetime(2019, 11, 1, tzinfo=UTC)
    assert sitting["RECURRENCE-ID"].dt == datetime(2019, 11, 14, 9, tzinfo=JAKARTA)
    assert (sitting["UID"], sitting["STATUS"]) == ("e", "CANCELLED")
    (zone,) = calendar.walk("VTIMEZONE")
    assert zone["TZID"] == "Asia/Jakarta"


THURSDAYS = ("SUMMARY:Meja PTSP", "LOCATION:Blok M Square\\, Jl. Melawai V")


def test_a_calendar_of_another_program_in_universal_time_is_read() -> None:
    found = only(
        read(
            *THURSDAYS,
            "DTSTART:20191107T020000Z",
            "DTEND:20191107T080000Z",
            "RRULE:FREQ=WEEKLY;BYDAY=TH;UNTIL=20191231T165959Z",
            "EXDATE:20191114T020000Z",
        )
    )
    assert (found.venue, found.summary) == ("blok-m-square", "Meja PTSP")
    assert (found.first_day, found.opens, found.closes) == (date(2019, 11, 7), time(9), time(15))
    assert found.recurrence == Recurrence(
        "FREQ=WEEKLY;BYDAY=TH;UNTIL=20191231", exdates=(date(2019, 11, 14),)
    )


def test_an_end_of_a_rule_before_the_hour_of_the_desk_does_not_let_that_day_in() -> None:
    found = only(
        read(
            *THURSDAYS,
            "DTSTART;TZID=Asia/Jakarta:20191107T090000",
            "DURATION:PT6H",
            "RRULE:FREQ=WEEKLY;BYDAY=TH;UNTIL=20191128T000000Z",
        )
    )
    assert found.recurrence == Recurrence("FREQ=WEEKLY;BYDAY=TH;UNTIL=20191127")
    assert found.closes == time(15)


def test_whole_days_end_before_the_day_that_is_out() -> None:
    found = only(read(*THURSDAYS, "DTSTART;VALUE=DATE:20191122", "DTEND;VALUE=DATE:20191125"))
    assert (found.first_day, found.last_day) == (date(2019, 11, 22), date(2019, 11, 24))
    assert found.opens is None


SEVERAL = [
    "RRULE:FREQ=WEEKLY;COUNT=3",
    "RRULE:FREQ=WEEKLY;BYDAY=FR,MO;UNTIL=20200131",
    "RRULE:FREQ=WEEKLY;BYDAY=FR,SA;COUNT=5",
    "RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=4",
    "RRULE:FREQ=WEEKLY;COUNT=4\nEXDATE;VALUE=DATE:20191129",
    "RRULE:FREQ=WEEKLY;BYDAY=FR,SA;COUNT=5\nEXDATE;VALUE=DATE:20191129",
    "RRULE:FREQ=MONTHLY;COUNT=2",
    "RDATE;VALUE=DATE:20191209",
    "RDATE;VALUE=DATE:20191209,20191213\nEXDATE;VALUE=DATE:20191122",
]


@pytest.mark.parametrize("again", SEVERAL)
@pytest.mark.parametrize("length", [2, 3, 5, 7, 9])
def test_several_whole_days_that_come_again_are_all_held(again: str, length: int) -> None:
    after = date(2019, 11, 22) + timedelta(days=length)
    lines = (
        *THURSDAYS,
        "DTSTAMP:20191101T000000Z",
        "DTSTART;VALUE=DATE:20191122",
        f"DTEND;VALUE=DATE:{after:%Y%m%d}",
        *again.split("\n"),
    )
    text = "\r\n".join(
        ("BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:g", *lines, "END:VEVENT", "END:VCALENDAR", "")
    )
    seen = recurring_ical_events.of(icalendar.Calendar.from_ical(text)).between(*WINDOW)
    wanted = {
        each["DTSTART"].dt + timedelta(days=n)
        for each in seen
        for n in range((each["DTEND"].dt - each["DTSTART"].dt).days)
    }
    found = series_of(only(read(*lines)), {"blok-m-square": ""})
    planned = range(date(2018, 1, 1).toordinal(), date(2022, 1, 1).toordinal())
    assert {date.fromordinal(day) for day in planned if found.plans(day)} == wanted


def test_several_whole_days_of_every_week_stay_a_rule_without_end() -> None:
    days = ("DTSTART;VALUE=DATE:20191125", "DTEND;VALUE=DATE:20191130", "RRULE:FREQ=WEEKLY")
    found = only(read(*THURSDAYS, *days))
    assert found.last_day is None
    assert found.recurrence == Recurrence("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR")


def test_a_place_with_its_address_on_lines_of_its_own_is_the_place() -> None:
    place = r"LOCATION:Blok M Square\nJl. Melawai V\nJakarta"
    assert only(read(place, "DTSTART:20191125T090000")).venue == "blok-m-square"


def test_dates_alone_are_all_the_days_with_the_first() -> None:
    found = only(
        read(*THURSDAYS, "DTSTART;VALUE=DATE:20191122", "RDATE;VALUE=DATE:20191129,20191206")
    )
    assert found.recurrence == Recurrence(
        rdates=(date(2019, 11, 22), date(2019, 11, 29), date(2019, 12, 6))
    )


def test_a_moved_sitting_of_another_program_changes_only_its_day() -> None:
    found = only(
        read(
            *THURSDAYS,
            "DTSTART;TZID=SE Asia Standard Time:20191107T090000",
            "DTEND;TZID=SE Asia Standard Time:20191107T150000",
            "RRULE:FREQ=WEEKLY;BYDAY=TH",
            "END:VEVENT",
            "BEGIN:VEVENT",
            "UID:g",
            *THURSDAYS,
            "RECURRENCE-ID;TZID=SE Asia Standard Time:20191114T090000",
            "DTSTART;TZID=SE Asia Standard Time:20191115T090000",
            "DTEND;TZID=SE Asia Standard Time:20191115T150000",
        )
    )
    assert found.overrides == (Override(date(2019, 11, 14), day=date(2019, 11, 15)),)


def test_a_cancelled_calendar_cancels_its_events() -> None:
    draft = read(*THURSDAYS, "DTSTART;VALUE=DATE:20191122", head=("METHOD:CANCEL",))
    assert only(draft).status is EventStatus.CANCELLED


def test_an_event_that_a_calendar_program_moved_is_read_with_its_new_days() -> None:
    planned = event(
        first_day=date(2019, 11, 22),
        last_day=date(2019, 11, 24),
        opens=time(10),
        closes=time(21),
        room="Lantai Dasar",
        services=frozenset({"usaha"}),
    )
    moved = (
        export(planned)
        .replace("DTSTART;TZID=Asia/Jakarta:20191122", "DTSTART;TZID=Asia/Jakarta:20191129")
        .replace("DTEND;TZID=Asia/Jakarta:20191122", "DTEND;TZID=Asia/Jakarta:20191129")
        .replace("UNTIL=20191124", "UNTIL=20191201")
    )
    found = only(read_schedule("a.ics", moved.encode(), KNOWN))
    assert found.first_day == date(2019, 11, 29)
    assert found.recurrence == Recurrence("FREQ=DAILY;UNTIL=20191201")
    assert (found.room, found.services) == ("Lantai Dasar", {"usaha"})


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        (("DTSTART:20191107T090000", "DTEND:20191108T020000"), Reason.NOT_SUPPORTED),
        (("DTSTART;TZID=Mars/Olympus:20191107T090000",), Reason.NOT_SUPPORTED),
        (("DTSTART:20191107T200000Z", "RRULE:FREQ=WEEKLY;BYDAY=TH"), Reason.NOT_SUPPORTED),
        (
            ("DTSTART;TZID=Europe/Berlin:20191107T090000", "RRULE:FREQ=WEEKLY"),
            Reason.NOT_SUPPORTED,
        ),
        (("DTSTART:20191107T090000", "RDATE:20191108T100000"), Reason.NOT_SUPPORTED),
        (("DTSTART:20191107T090000", "EXRULE:FREQ=DAILY"), Reason.NOT_SUPPORTED),
        (("DTSTART:20191107T090000", "RRULE:FREQ=DAILY", "RRULE:FREQ=WEEKLY"), Reason.TWICE),
        (("DTSTART:20191131",), Reason.NO_SUCH_DAY),
        (("DTSTART:besok",), Reason.NOT_A_DAY),
        (
            ("DTSTART:20191125", "DTEND:20191127", "RRULE:FREQ=MONTHLY"),
            Reason.NOT_SUPPORTED,
        ),
        (
            ("DTSTART:20191125", "DTEND:20191127", "RECURRENCE-ID:20191118"),
            Reason.NOT_SUPPORTED,
        ),
        (("SUMMARY:x",), Reason.MISSING),
        (("DTSTART:20191107T150000", "DTEND:20191107T090000"), Reason.BACKWARDS),
        (("DTSTART:20191107", "STATUS:TENTATIVE"), Reason.NOT_A_CHOICE),
        (("DTSTART:20191107", "RECURRENCE-ID;RANGE=THISANDFUTURE:20191107"), Reason.NOT_SUPPORTED),
    ],
)
def test_what_no_sitting_can_be_is_refused_with_its_line(
    lines: tuple[str, ...], reason: Reason
) -> None:
    draft = read("LOCATION:Blok M Square", *lines)
    assert [each.reason for each in draft.refusals] == [reason]
    assert draft.refusals[0].row


def test_tasks_and_diaries_are_passed_with_a_remark() -> None:
    text = "BEGIN:VCALENDAR\nBEGIN:VTODO\nSUMMARY:x\nEND:VTODO\nBEGIN:VEVENT\nUID:g\n"
    text += "LOCATION:MKG 3\nDTSTART:20191107\nEND:VEVENT\nEND:VCALENDAR\n"
    draft = read_schedule("a.ics", text.encode(), KNOWN)
    assert draft.taken
    assert [each.note for each in draft.remarks] == [Note.COMPONENT_NOT_READ]


def followed(known: Snapshot, number: int, *lines: str) -> tuple[Draft, Snapshot]:
    """A calendar that counts for itself, read once more, and what is known once it is saved."""
    text = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:g@google.com\nLOCATION:Lapangan Banteng\n"
    text += f"DTSTART:20191121T090000\nRRULE:FREQ=WEEKLY;BYDAY=TH\nSEQUENCE:{number}\n"
    text += "".join(f"{each}\n" for each in (*lines, "END:VEVENT", "END:VCALENDAR"))
    draft = read_schedule("g.ics", text.encode(), known)
    assert draft.taken, draft.refusals
    return draft, replace(known.changed(e for _, e in draft.edits()), version=known.version + 1)


def moved(day: str, to: str) -> tuple[str, ...]:
    again = ("END:VEVENT", "BEGIN:VEVENT", "UID:g@google.com", "SEQUENCE:1")
    return (*again, f"RECURRENCE-ID:{day}T090000", f"DTSTART:{to}T090000")


def test_a_calendar_whose_series_keeps_its_number_is_followed_again_and_again() -> None:
    _, known = followed(KNOWN, 0)
    first = moved("20191128", "20191129")
    _, known = followed(known, 0, *first)
    draft, known = followed(known, 0, *first, *moved("20191205", "20191206"))
    assert [each.note for each in draft.remarks] == [Note.MAY_BE_OLDER]
    assert len(known.events["g@google.com"].overrides) == 2


def test_a_calendar_whose_number_rises_is_newer() -> None:
    _, known = followed(replace(KNOWN, version=5), 0)
    draft, _ = followed(known, 1, "SUMMARY:Lain")
    assert not draft.remarks


def test_what_an_officer_changed_in_a_followed_series_is_not_taken_back() -> None:
    _, known = followed(KNOWN, 0)
    was = known.events["g@google.com"]
    off = Override(date(2019, 11, 28), EventStatus.CANCELLED)
    for changed in (replace(was, opens=time(10)), replace(was, overrides=(off,))):
        kept = known.changed([Edit(was, replace(changed, sequence=1))])
        with pytest.raises(AssertionError, match="OUTDATED"):
            followed(kept, 0, *moved("20191205", "20191206"))
