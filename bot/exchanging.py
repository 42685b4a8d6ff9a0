"""A schedule's files in and out of the database: the part of `ptsp import` and `export` there."""

import asyncio
from collections.abc import Sequence
from datetime import datetime

from bot.clock import clock_from
from bot.house import House
from bot.mistake import Mistake
from bot.settings import Settings
from bot.wiring import open_house, prepare_database
from handlers.admin.files import signed
from schedule_data.exchange import Draft, Form, read_schedules, write_known
from schedule_data.model.desk import Action, Actor, Change, Edit, Kind
from schedule_data.model.desk_outcome import Conflict, Refused
from schedule_data.model.zone import JAKARTA

TERMINAL = Actor("cli", "ptsp import")
"""Whom the audit names: whoever may run commands on the bot's own machine."""


def import_schedule(
    settings: Settings, files: Sequence[tuple[str, bytes]], *, dry_run: bool
) -> tuple[Draft, ...]:
    """What the files (name, content) hold; saved in one commit where nothing is refused, with one
    entry of the audit, which `/undo` takes back as a whole.

    Raises:
        Mistake: the database cannot be used, or was changed meanwhile.
    """
    prepare_database(settings)
    return asyncio.run(_import(settings, files, dry_run))


def export_schedule(settings: Settings, form: Form) -> bytes:
    """The whole schedule as a file.

    Raises:
        Mistake: the database cannot be used.
    """
    prepare_database(settings)
    return asyncio.run(_export(settings, form))


async def _import(
    settings: Settings, files: Sequence[tuple[str, bytes]], dry_run: bool
) -> tuple[Draft, ...]:
    async with open_house(settings) as house:
        now = clock_from(settings.now)()
        today = now.astimezone(JAKARTA).date()
        drafts = read_schedules(files, await house.store.snapshot(), today=today)
        if not dry_run and all(draft.taken for draft in drafts):
            await _save(house, drafts, now)
    return drafts


async def _save(house: House, drafts: Sequence[Draft], now: datetime) -> None:
    edits = signed(_joined(drafts), TERMINAL)
    if not edits:
        return
    names = ", ".join(draft.name for draft in drafts)
    change = Change(Action.IMPORT, edits, names)
    outcome = await house.office.apply(change, by=TERMINAL, now=now)
    if isinstance(outcome, Conflict):
        raise Mistake("somebody changed the schedule meanwhile; nothing was saved: try again", 1)
    if isinstance(outcome, Refused):
        raise Mistake(f"nothing was saved: {outcome.detail or outcome.why}", 1)


def _joined(drafts: Sequence[Draft]) -> tuple[Edit, ...]:
    """The edits of all files, one for each thing: a later file goes on from an earlier one."""
    joined: dict[tuple[Kind, str], Edit] = {}
    for _, edit in (each for draft in drafts for each in draft.edits()):
        first = joined.get(edit.key, edit)
        joined[edit.key] = Edit(first.before, edit.after)
    return tuple(edit for edit in joined.values() if edit.before != edit.after)


async def _export(settings: Settings, form: Form) -> bytes:
    async with open_house(settings) as house:
        return write_known(form, await house.store.snapshot())
