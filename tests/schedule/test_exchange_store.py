"""A file that goes through the database comes out of it as it went in."""

import pytest

from schedule_data.exchange import Draft, Form, read_schedule, write_schedule
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
