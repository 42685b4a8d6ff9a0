"""`ptsp import` at the terminal: in the audit, taken back as one act, and whole in the database."""

import asyncio
import re
from datetime import date, datetime, time
from typing import Any

import pytest

from bot import exchanging
from bot.exchanging import TERMINAL, export_schedule, import_schedule
from bot.mistake import Mistake
from bot.settings import Settings
from schedule_data.agenda import Agenda
from schedule_data.exchange import Form, read_schedules
from schedule_data.model.circumstance import DayOverride, HoursSpan, VenueClosure
from schedule_data.model.desk import Action, Actor, AuditEntry
from schedule_data.model.desk_outcome import Saved
from schedule_data.model.query import DaySpan, Query
from schedule_data.model.zone import JAKARTA
from schedule_data.snapshot import Snapshot, packaged_snapshot
from schedule_data.store import open_store

NOW = datetime(2019, 11, 14, 9, tzinfo=JAKARTA)
OWNER = Actor("telegram", "1")
FIRST = (
    "menyatakan;uid;tempat;wilayah;tanggal;jam;alasan\n"
    ";baru;RPTRA Baru;jakut;20-22 Nov 2019;09.00-15.00;\n"
    "libur;;;;21/11/2019;;Banjir\n"
    "tempat tutup;;MKG 3;;18 Nov s.d. 3 Des 2019;;renovasi\n"
    "jam;;;;24 April s.d. 23 Mei 2020;08.00-14.00;Ramadan\n"
)
SECOND = "uid,opens,closes\nbaru,10.00,\nlapangan-banteng-2019,9.00,15.00\n"


@pytest.fixture
def settings(tmp_path: Any) -> Settings:
    return Settings(database_url=f"sqlite:///{tmp_path}/ptsp.db", now=NOW)


def imports(settings: Settings, *texts: str, dry_run: bool = False) -> None:
    files = [(f"{n}.csv", text.encode()) for n, text in enumerate(texts, 1)]
    drafts = import_schedule(settings, files, dry_run=dry_run)
    assert all(draft.taken for draft in drafts), drafts


def kept(settings: Settings) -> tuple[Snapshot, tuple[AuditEntry, ...]]:
    async def look() -> tuple[Snapshot, tuple[AuditEntry, ...]]:
        async with open_store(settings.database_url) as store:
            page = await store.office().audit(words="csv")
            return await store.snapshot(), page.items

    return asyncio.run(look())


def told(file: bytes) -> bytes:
    """What it says of the schedule; each database numbers a calendar's versions for itself."""
    return re.sub(rb"(?m)^(?:X-PTSP-)?(?:SEQUENCE|DTSTAMP|LAST-MODIFIED):.*\r\n", b"", file)


def test_two_files_are_one_act_of_the_terminal_and_are_taken_back_as_one(settings: Settings):
    imports(settings, FIRST, SECOND)
    snapshot, (entry,) = kept(settings)
    assert (entry.actor, entry.action, entry.note) == (TERMINAL, Action.IMPORT, "1.csv, 2.csv")
    assert entry.at.date() == NOW.date()
    assert len(entry.edits) == 6
    assert (snapshot.events["baru"].opens, snapshot.events["baru"].closes) == (time(10), None)
    assert [(each.reason, each.by) for each in snapshot.closures.values()] == [
        ("renovasi", str(TERMINAL))
    ]

    async def undo() -> None:
        async with open_store(settings.database_url) as store:
            office = store.office([OWNER])
            assert isinstance(await office.undo(entry.number, by=OWNER, now=NOW), Saved)

    asyncio.run(undo())
    after, _ = kept(settings)
    assert [*after.days, *after.closures, *after.hours] == []
    assert after.venues == packaged_snapshot().venues
    assert set(after.events) == set(packaged_snapshot().events)
    assert after.events["lapangan-banteng-2019"].opens is None


def test_the_same_files_again_and_a_dry_run_write_no_entry(settings: Settings):
    imports(settings, FIRST, dry_run=True)
    assert kept(settings)[1] == ()
    imports(settings, FIRST)
    imports(settings, FIRST)
    assert len(kept(settings)[1]) == 1


def test_an_import_that_was_overtaken_saves_nothing_and_says_so(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
):
    imports(settings, SECOND.replace("baru,10.00,\n", ""))
    old = packaged_snapshot()
    monkeypatch.setattr(
        exchanging, "read_schedules", lambda files, _, **kw: read_schedules(files, old, **kw)
    )
    with pytest.raises(Mistake, match="meanwhile"):
        imports(settings, "uid,opens\nlapangan-banteng-2019,8.00\n")
    assert kept(settings)[0].events["lapangan-banteng-2019"].opens == time(9)


def test_a_calendar_that_is_further_keeps_its_sequence(settings: Settings):
    imports(settings, "uid,opens,sequence\nlapangan-banteng-2019,9.00,7\n")
    assert kept(settings)[0].events["lapangan-banteng-2019"].sequence == 7


@pytest.mark.parametrize("form", list(Form))
def test_another_database_answers_every_day_of_two_years_alike(
    form: Form, settings: Settings, tmp_path: Any
):
    imports(settings, FIRST, SECOND)
    file = export_schedule(settings, form)
    second = Settings(database_url=f"sqlite:///{tmp_path}/second.db", now=NOW)
    import_schedule(second, [("none.csv", b"uid,status\nmkg-3-2019,batal\n")], dry_run=True)

    async def emptied() -> None:
        async with open_store(second.database_url) as store, store.unit_of_work() as unit:
            for uid in unit.snapshot.events:
                unit.remove_event(uid)
            await unit.commit()

    asyncio.run(emptied())
    (draft,) = import_schedule(second, [(f"a.{form}", file)], dry_run=False)
    assert draft.taken, draft.refusals
    here, there = kept(settings)[0], kept(second)[0]
    first, other = Agenda(here), Agenda(there)
    for day in DaySpan(date(2019, 1, 1), date(2020, 12, 31)):
        query = Query(when=DaySpan.day(day))
        assert first.answer(query, NOW) == other.answer(query, NOW)
    assert [type(each) for part in (there.days, there.closures, there.hours)
            for each in part.values()] == [DayOverride, VenueClosure, HoursSpan]  # fmt: skip
    assert told(export_schedule(second, form)) == told(file)
