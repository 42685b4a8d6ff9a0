"""A file that goes through the database comes out of it as it went in."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import icalendar
import pytest

from schedule_data.exchange import (
    Draft,
    Form,
    Note,
    Reason,
    read_schedule,
    write_known,
    write_schedule,
)
from schedule_data.model import DaySpan, VenueClosure
from schedule_data.model.desk import Action, Actor, Change, Edit
from schedule_data.model.desk_outcome import Saved
from schedule_data.snapshot import packaged_snapshot
from schedule_data.store import open_store, upgrade

KNOWN = packaged_snapshot()
CHANGES = (
    "uid,instead_of,status,first_day,opens,closes,venue,alasan\n"
    "lapangan-banteng-2019,14/11/2019,batal,,,,,banjir\n"
    "lapangan-banteng-2019,21/11/2019,,22/11/2019,9.00,15.30,MKG 3,pindah\n"
)


async def save(url: str, name: str, data: bytes) -> Draft:
    async with open_store(url) as store, store.unit_of_work() as unit:
        draft = read_schedule(name, data, unit.snapshot)
        assert draft.taken, draft.refusals
        for venue in draft.venues:
            unit.save_venue(venue.venue)
        for event in draft.events:
            unit.save_event(event.event)
        await unit.commit()
    return draft


@pytest.mark.parametrize("form", list(Form))
async def test_a_change_that_was_imported_is_exported_and_known(form: Form, database: str) -> None:
    upgrade(database)
    await save(database, "a.csv", CHANGES.encode())
    async with open_store(database) as store, store.unit_of_work() as unit:
        kept = unit.snapshot
        file = write_schedule(form, kept.events.values(), kept.venues.values())
        changed = kept.events["lapangan-banteng-2019"]
        assert [each.reason for each in changed.overrides] == ["banjir", "pindah"]
        assert changed.sequence == KNOWN.events["lapangan-banteng-2019"].sequence + 1
        assert read_schedule(f"a.{form}", file, kept).changes_nothing
        assert read_schedule("a.csv", CHANGES.encode(), kept).changes_nothing


NOW = datetime(2019, 11, 20, 2, 0, tzinfo=UTC)
RINA = Actor("telegram", "1")
SHUT = VenueClosure("c1", "mkg-3", DaySpan(date(2019, 11, 23), date(2019, 11, 23)), "lift")


def numbers(file: bytes) -> dict[str, int]:
    """The SEQUENCE of every event that a calendar program sees."""
    seen = icalendar.Calendar.from_ical(file).walk("VEVENT")
    return {str(each["UID"]): int(each["SEQUENCE"]) for each in seen if "RECURRENCE-ID" not in each}


async def test_a_calendar_takes_a_closing_and_its_undoing_for_news_and_an_import_does_not(
    database: str,
) -> None:
    upgrade(database)
    files, moments = [], (NOW, NOW + timedelta(hours=1))
    async with open_store(database) as store:
        office = store.office([RINA])

        async def write() -> bytes:
            files.append(write_known(Form.ICS, await store.snapshot()))
            return files[-1]

        await write()
        close = Change(Action.CLOSE, (Edit(None, SHUT),))
        done = await office.apply(close, by=RINA, now=moments[0])
        assert isinstance(done, Saved)
        closed = await write()
        undone = await office.undo(done.entry.number, by=RINA, now=moments[1])
        assert isinstance(undone, Saved)
        again = await write()
        told = [numbers(each) for each in files]
        for uid in KNOWN.events:
            assert told[0][uid] < told[1][uid] < told[2][uid]
        for file, moment in zip((closed, again), moments, strict=True):
            for each in icalendar.Calendar.from_ical(file).walk("VEVENT"):
                assert each["LAST-MODIFIED"].dt == each["DTSTAMP"].dt == moment
        kept = await store.snapshot()
        assert read_schedule("a.ics", again, kept).changes_nothing
        # The first file is older than the closing, and says nothing else of any event.
        assert read_schedule("a.ics", files[0], kept).changes_nothing


async def test_a_file_of_ours_is_outdated_by_a_change_of_its_event_and_by_no_other() -> None:
    uid = "aeon-jgc-2019"
    event = KNOWN.events[uid]
    known = replace(KNOWN, version=40)
    file = write_known(Form.ICS, known).decode()
    other = file.replace("SUMMARY:" + event.summary, "SUMMARY:Lain", 1).encode()
    elsewhere = replace(known.changed([Edit(None, SHUT)]), version=41)
    assert read_schedule("a.ics", other, elsewhere).taken
    newer = replace(event, room="Lantai 2", sequence=event.sequence + 1)
    meanwhile = known.changed([Edit(event, newer)])
    reasons = [each.reason for each in read_schedule("a.ics", file.encode(), meanwhile).refusals]
    assert reasons == [Reason.OUTDATED]


def test_a_file_that_lost_its_own_numbers_is_taken_with_the_remark_that_it_may_be_older() -> None:
    uid = "aeon-jgc-2019"
    event = KNOWN.events[uid]
    file = write_known(Form.ICS, replace(KNOWN, version=7)).decode()
    stripped = re.sub(r"\r\nX-PTSP-[^\r]*(\r\n [^\r]*)*", "", file).encode()
    newer = replace(event, room="Lantai 2", sequence=event.sequence + 1)
    meanwhile = replace(KNOWN.changed([Edit(event, newer)]), version=8)
    draft = read_schedule("a.ics", stripped, meanwhile)
    about = {each.value for each in draft.remarks if each.note is Note.MAY_BE_OLDER}
    assert event.summary in about
    current = write_known(Form.ICS, meanwhile).decode()
    stripped = re.sub(r"\r\nX-PTSP-[^\r]*(\r\n [^\r]*)*", "", current).encode()
    same = read_schedule("a.ics", stripped, meanwhile)
    assert Note.MAY_BE_OLDER not in {each.note for each in same.remarks}
