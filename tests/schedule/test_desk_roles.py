"""Who may change the schedule, who says so, and that everybody else is kept out."""

import asyncio
import sqlite3
from datetime import UTC, datetime, timedelta

import pytest

from schedule_data.model import Event
from schedule_data.model.desk import Action, Actor, Change, Edit, Officer, Role
from schedule_data.model.desk_outcome import Refused, Saved, Why
from schedule_data.store import open_store, upgrade
from schedule_data.store import store as store_module

NOW = datetime(2026, 1, 5, 2, 0, tzinfo=UTC)
CLI = Actor("cli", "local")
RINA, BUDI, TONO = (Actor("telegram", str(number)) for number in (1, 2, 3))
OWNER = Officer(RINA, Role.OWNER, "Rina")
EDITOR = Officer(BUDI, Role.EDITOR, "Budi")
EVENT = Event("e", "PTSP", "mkg-3", NOW.date())


@pytest.fixture
def ready(database):
    upgrade(database)
    return database


def granted(*officers):
    return Change(Action.GRANT, tuple(Edit(None, each) for each in officers))


def taken(officer):
    return Change(Action.REVOKE, (Edit(officer, None),))


async def test_who_runs_commands_makes_the_first_owner(ready):
    async with open_store(ready) as store:
        office = store.office()
        assert await office.role(RINA) is None
        await office.apply(granted(OWNER, EDITOR), by=CLI, now=NOW)
        assert await office.role(RINA) is Role.OWNER
        assert await office.officers() == (OWNER, EDITOR)


async def test_an_editor_changes_the_schedule_but_says_not_who_may(ready):
    async with open_store(ready) as store:
        office = store.office()
        await office.apply(granted(OWNER, EDITOR), by=CLI, now=NOW)
        change = Change(Action.ADD, (Edit(None, EVENT),))
        assert isinstance(await office.apply(change, by=BUDI, now=NOW), Saved)
        mate = granted(Officer(TONO, Role.EDITOR))
        assert await office.apply(mate, by=BUDI, now=NOW) == Refused(Why.NOT_ALLOWED)
        assert await office.invite(Role.VIEWER, by=BUDI, now=NOW) is None
        notes = [each.note for each in (await office.audit(size=2)).items]
        assert notes == ["invite viewer", "grant: officer telegram:3"]


async def test_a_viewer_changes_nothing(ready):
    async with open_store(ready) as store:
        office = store.office()
        await office.apply(granted(OWNER, Officer(TONO, Role.VIEWER)), by=CLI, now=NOW)
        change = Change(Action.ADD, (Edit(None, EVENT),))
        assert await office.apply(change, by=TONO, now=NOW) == Refused(Why.NOT_ALLOWED)


async def test_rights_that_were_taken_back_are_gone_at_once_also_elsewhere(ready, monkeypatch):
    async with open_store(ready) as store, open_store(ready) as elsewhere:
        office, other = store.office(), elsewhere.office()
        await office.apply(granted(OWNER, EDITOR), by=CLI, now=NOW)
        await office.apply(taken(EDITOR), by=RINA, now=NOW)
        change = Change(Action.ADD, (Edit(None, EVENT),))
        assert await other.apply(change, by=BUDI, now=NOW) == Refused(Why.NOT_ALLOWED)
        monkeypatch.setattr(store_module, "ASK_EVERY_S", 0.0)
        assert await other.role(BUDI) is None


async def test_one_owner_is_always_left(ready):
    async with open_store(ready) as store:
        office = store.office()
        await office.apply(granted(OWNER), by=CLI, now=NOW)
        assert await office.apply(taken(OWNER), by=RINA, now=NOW) == Refused(Why.LAST_OWNER)
        lower = Change(Action.GRANT, (Edit(OWNER, Officer(RINA, Role.EDITOR, "Rina")),))
        assert await office.apply(lower, by=RINA, now=NOW) == Refused(Why.LAST_OWNER)
        heir = granted(Officer(BUDI, Role.OWNER))
        assert isinstance(await office.apply(heir, by=RINA, now=NOW), Saved)
        assert isinstance(await office.apply(taken(OWNER), by=RINA, now=NOW), Saved)
        assert await office.role(RINA) is None


async def test_an_owner_of_the_settings_stays_one_while_listed_and_no_command_changes_it(ready):
    async with open_store(ready) as store:
        office = store.office([RINA])
        assert await office.role(RINA) is Role.OWNER
        assert await office.officers() == (Officer(RINA, Role.OWNER, fixed=True),)
        assert await office.apply(granted(OWNER), by=CLI, now=NOW) == Refused(
            Why.FIXED_OWNER, "telegram:1"
        )
        assert await store.office().role(RINA) is None


async def test_an_invitation_makes_one_officer_and_then_is_used_up(ready):
    async with open_store(ready) as store:
        office = store.office([RINA])
        invite = await office.invite(Role.EDITOR, by=RINA, now=NOW, name="Pak Budi")
        both = await asyncio.gather(
            *(office.accept(invite.code, actor=who, now=NOW) for who in (BUDI, TONO))
        )
        assert sum(each is not None for each in both) == 1
        officer = next(each for each in both if each is not None)
        assert (officer.role, officer.name) == (Role.EDITOR, "Pak Budi")
        assert await office.role(officer.actor) is Role.EDITOR
        actions = [each.action for each in (await office.audit()).items]
        assert sorted(actions) == [Action.GRANT, Action.INVITE, Action.REFUSED]


async def test_an_open_invitation_is_withdrawn_by_an_owner_and_by_nobody_else(ready):
    async with open_store(ready) as store:
        office = store.office([RINA])
        first = await office.invite(Role.EDITOR, by=RINA, now=NOW, name="Pak Budi")
        second = await office.invite(Role.VIEWER, by=RINA, now=NOW + timedelta(hours=1))
        shown = await office.invites(NOW + timedelta(hours=2))
        assert [(each.role, each.name, each.expires) for each in shown] == [
            (Role.EDITOR, "Pak Budi", first.expires),
            (Role.VIEWER, None, second.expires),
        ]
        key = shown[0].key
        assert key not in first.code
        for wrong in ("", "%", key[:-1], key + "0", "_" * len(key)):
            assert await office.withdraw(wrong, by=RINA, now=NOW) is None
        assert await office.withdraw(key, by=TONO, now=NOW) is None
        assert len(await office.invites(NOW)) == 2
        assert await office.withdraw(key, by=RINA, now=NOW) == shown[0]
        assert await office.withdraw(key, by=RINA, now=NOW) is None
        assert await office.accept(first.code, actor=BUDI, now=NOW) is None
        assert await office.accept(second.code, actor=BUDI, now=NOW) is not None
        assert await office.invites(NOW) == ()
        notes = [(each.action, each.note) for each in (await office.audit()).items]
        assert (Action.WITHDRAW, "editor Pak Budi") in notes
        assert (Action.REFUSED, "withdraw") in notes


async def test_a_withdrawn_invitation_and_its_bringer_end_in_one_of_the_two(ready):
    async with open_store(ready) as store:
        office = store.office([RINA])
        invite = await office.invite(Role.EDITOR, by=RINA, now=NOW)
        (shown,) = await office.invites(NOW)
        gone, officer = await asyncio.gather(
            office.withdraw(shown.key, by=RINA, now=NOW),
            office.accept(invite.code, actor=BUDI, now=NOW),
        )
        assert (gone is None) != (officer is None)


async def test_an_invitation_dies_in_a_day_and_its_code_is_kept_nowhere(ready):
    async with open_store(ready) as store:
        office = store.office([RINA])
        invite = await office.invite(Role.EDITOR, by=RINA, now=NOW)
        assert len(f"desk-{invite.code}") <= 64
        late = NOW + timedelta(days=1)
        assert await office.accept(invite.code, actor=BUDI, now=late) is None
        assert await office.accept("", actor=BUDI, now=NOW) is None
        assert await office.accept("\udcff", actor=BUDI, now=NOW) is None
    if ready.startswith("sqlite"):
        with sqlite3.connect(ready.removeprefix("sqlite:///")) as connection:
            assert invite.code not in "".join(connection.iterdump())


async def test_who_is_an_owner_already_keeps_that_and_the_invitation_is_spent(ready):
    async with open_store(ready) as store:
        office = store.office([RINA])
        invite = await office.invite(Role.EDITOR, by=RINA, now=NOW)
        assert (await office.accept(invite.code, actor=RINA, now=NOW)).role is Role.OWNER
        assert await office.accept(invite.code, actor=BUDI, now=NOW) is None


async def test_a_grant_by_invitation_can_be_undone(ready):
    async with open_store(ready) as store:
        office = store.office([RINA])
        invite = await office.invite(Role.EDITOR, by=RINA, now=NOW)
        await office.accept(invite.code, actor=BUDI, now=NOW)
        (entry, *_) = (await office.audit()).items
        assert isinstance(await office.undo(entry.number, by=RINA, now=NOW), Saved)
        assert await office.role(BUDI) is None


async def test_uids_that_are_made_later_sort_later(ready):
    async with open_store(ready) as store:
        office = store.office()
        made = [office.new_uid(NOW + timedelta(seconds=n)) for n in range(5)]
    assert made == sorted(set(made))


async def test_what_can_be_undone_at_once_is_a_change_of_the_schedule_and_no_role(ready):
    async with open_store(ready) as store:
        office = store.office([RINA])
        saved = await office.apply(Change(Action.ADD, (Edit(None, EVENT),)), by=RINA, now=NOW)
        await office.apply(granted(EDITOR), by=RINA, now=NOW)
        await office.apply(taken(EDITOR), by=RINA, now=NOW)
        assert (await office.last_change(RINA)).number == saved.entry.number
        invite = await office.invite(Role.EDITOR, by=RINA, now=NOW)
        await office.accept(invite.code, actor=BUDI, now=NOW)
        assert await office.last_change(BUDI) is None


async def test_an_owner_by_the_setting_is_remembered_once_the_setting_names_somebody_else(ready):
    async with open_store(ready) as store:
        await store.office([RINA]).apply(Change(Action.ADD, (Edit(None, EVENT),)), by=RINA, now=NOW)
        await store.office().refused(TONO, "add", now=NOW)
        assert await store.office().ever_officers() == (RINA,)
