"""Who tries what is not theirs is in the audit, and cannot fill the disk by trying."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from schedule_data.model.desk import ANYBODY, Action, Actor, Change, Edit, Officer, Role
from schedule_data.store import open_store, refusals, upgrade

NOW = datetime(2026, 1, 5, 2, 0, tzinfo=UTC)
RINA, STRANGER = Actor("telegram", "1"), Actor("telegram", "99")


@pytest.fixture
def ready(database):
    upgrade(database)
    return database


async def tried(office):
    page = await office.audit(size=50)
    return [(each.actor, each.note, each.times) for each in page.items]


async def test_a_day_of_trying_the_same_is_one_entry_with_a_count(ready):
    async with open_store(ready) as store:
        office = store.office([RINA])
        for minute in range(300):
            await office.refused(STRANGER, "/addevent", now=NOW + timedelta(minutes=minute))
        await office.refused(STRANGER, "/undo", now=NOW)
        await office.refused(Actor("web", "99"), "/addevent", now=NOW)
        assert await tried(office) == [
            (Actor("web", "99"), "/addevent", 1),
            (STRANGER, "/undo", 1),
            (STRANGER, "/addevent", 300),
        ]


async def test_the_day_is_jakarta_s_and_the_next_one_is_an_entry_of_its_own(ready):
    async with open_store(ready) as store:
        office = store.office([RINA])
        midnight = datetime(2026, 1, 5, 17, 0, tzinfo=UTC)
        for moment in (midnight - timedelta(seconds=1), midnight):
            await office.refused(STRANGER, "/addevent", now=moment)
        assert [times for *_, times in await tried(office)] == [1, 1]


async def test_many_at_once_are_counted_one_by_one(ready):
    async with open_store(ready) as store, open_store(ready) as elsewhere:
        offices = [store.office([RINA]), elsewhere.office([RINA])]
        await asyncio.gather(
            *(offices[n % 2].refused(STRANGER, "/addevent", now=NOW) for n in range(60))
        )
        assert await tried(offices[0]) == [(STRANGER, "/addevent", 60)]


async def test_a_crowd_of_strangers_is_counted_together_from_some_number_on(ready, monkeypatch):
    monkeypatch.setattr(refusals, "MOST_A_DAY", 5)
    async with open_store(ready) as store:
        office = store.office([RINA])
        for number in range(40):
            await office.refused(Actor("web", f"session-{number}"), "/addevent", now=NOW)
        await office.refused(Actor("web", "session-2"), "/addevent", now=NOW)
        found = await tried(office)
        assert len(found) == 6
        assert found[0] == (ANYBODY, None, 35)
        assert (Actor("web", "session-2"), "/addevent", 2) in found


async def test_guessed_invitations_are_bounded_too(ready):
    async with open_store(ready) as store:
        office = store.office([RINA])
        for number in range(50):
            assert await office.accept(f"guess-{number}", actor=STRANGER, now=NOW) is None
        assert await tried(office) == [(STRANGER, "invite", 50)]


async def test_what_an_officer_tried_beyond_the_role_is_counted_with_the_name(ready):
    async with open_store(ready) as store:
        office = store.office([RINA])
        sari = Officer(Actor("telegram", "3"), Role.VIEWER, "Sari")
        await office.apply(Change(Action.GRANT, (Edit(None, sari),)), by=RINA, now=NOW)
        mate = Change(Action.GRANT, (Edit(None, Officer(STRANGER, Role.OWNER)),))
        for _ in range(3):
            await office.apply(mate, by=sari.actor, now=NOW)
        (newest, _) = (await office.audit()).items
        assert (newest.name, newest.times) == ("Sari", 3)
        assert newest.note == "grant: officer telegram:99"


async def test_after_a_while_attempts_are_forgotten_and_changes_are_not(ready):
    async with open_store(ready) as store:
        office = store.office([RINA])
        sari = Officer(Actor("telegram", "3"), Role.VIEWER, "Sari")
        await office.apply(Change(Action.GRANT, (Edit(None, sari),)), by=RINA, now=NOW)
        await office.refused(STRANGER, "/addevent", now=NOW)
        later = NOW + timedelta(days=80)
        await office.refused(STRANGER, "/addevent", now=later)
        await office.forget_refused(NOW + timedelta(days=1))
        kept = (await office.audit()).items
        assert [(each.action, each.at) for each in kept] == [
            (Action.REFUSED, later),
            (Action.GRANT, NOW),
        ]


async def test_an_officer_who_tried_more_than_the_role_allows_is_named(ready):
    sari = Officer(Actor("telegram", "3"), Role.VIEWER, "Sari")
    async with open_store(ready) as store:
        office = store.office([RINA])
        await office.apply(Change(Action.GRANT, (Edit(None, sari),)), by=RINA, now=NOW)
        await office.refused(sari.actor, "/audit", now=NOW)
        await office.refused(STRANGER, "/audit", now=NOW)
        await office.accept("made up", actor=sari.actor, now=NOW)
        page = await office.audit(words="refused")
        assert [(each.actor, each.name) for each in page.items] == [
            (sari.actor, "Sari"), (STRANGER, None), (sari.actor, "Sari"),
        ]  # fmt: skip
