"""A schedule's files in and out of the database: the part of `ptsp import` and `export` there."""

import asyncio
from collections.abc import Sequence

from bot.house import House
from bot.settings import Settings
from bot.wiring import open_house, prepare_database
from schedule_data.exchange import Draft, Form, Standing, read_schedules, write_schedule


def import_schedule(
    settings: Settings, files: Sequence[tuple[str, bytes]], *, dry_run: bool
) -> tuple[Draft, ...]:
    """What the files (name, content) hold; saved in one commit where nothing is refused.

    Raises:
        Mistake: the database cannot be used.
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
        snapshot = await house.store.snapshot()
        drafts = read_schedules(files, snapshot)
        if not dry_run and all(draft.taken for draft in drafts):
            await _save(house, drafts)
    return drafts


async def _save(house: House, drafts: Sequence[Draft]) -> None:
    async with house.store.unit_of_work() as unit:
        for draft in drafts:
            for place in draft.venues:
                if place.standing is not Standing.UNCHANGED:
                    unit.save_venue(place.venue)
            for sitting in draft.events:
                if sitting.standing is not Standing.UNCHANGED:
                    unit.save_event(sitting.event)
        await unit.commit()


async def _export(settings: Settings, form: Form) -> bytes:
    async with open_house(settings) as house:
        snapshot = await house.store.snapshot()
    return write_schedule(form, snapshot.events.values(), snapshot.venues.values())
