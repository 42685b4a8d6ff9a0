"""A person forgotten at the desk too: no role, no drafts, and what they did there has no name."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import product
from typing import Any

from sqlalchemy import delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from schedule_data.model.circumstance import DayOverride, HoursSpan, VenueClosure
from schedule_data.model.desk import Action, Actor, Kind, Role, Thing
from schedule_data.store.audit import GONE
from schedule_data.store.conversations import Who
from schedule_data.store.desk_tables import (
    AuditRow,
    AuditThing,
    ClosureRow,
    DayRow,
    DraftRow,
    HoursRow,
    InviteRow,
    MenuRow,
    OfficerRow,
    ScheduleChange,
)
from schedule_data.store.reading import present
from schedule_data.store.writing import write_news


async def forget_at_the_desk(connection: AsyncConnection, who: Who) -> None:
    """What the person changed in the schedule stays; that it was they is forgotten."""
    actor = Actor(*who)
    mine = (DraftRow.channel == actor.channel, DraftRow.address == actor.address)
    await connection.execute(delete(DraftRow).where(*mine))
    await _clear_menus(connection, actor)
    await _clear_names(connection, actor)
    await connection.execute(delete(InviteRow).where(InviteRow.used_by == str(actor)))
    await _clear_audit(connection, actor)
    await _clear_signatures(connection, actor)
    await _clear_role(connection, actor)


async def _clear_menus(connection: AsyncConnection, actor: Actor) -> None:
    """The bot that runs knows of the menu without it, and takes it away at its next look."""
    there = MenuRow.chat == actor.address, MenuRow.bot.startswith(f"{actor.channel}:")
    await connection.execute(delete(MenuRow).where(*there))


async def _clear_names(connection: AsyncConnection, actor: Actor) -> None:
    """The names by which the person was invited, also where the right was taken back since."""
    mine = OfficerRow.channel == actor.channel, OfficerRow.address == actor.address
    names: set[str] = set()
    for known in (
        select(OfficerRow.name).where(*mine),
        select(InviteRow.name).where(InviteRow.used_by == str(actor)),
    ):
        names |= {name for name in (await connection.execute(known)).scalars() if name}
    of_role = AuditThing.kind == Kind.OFFICER.value, AuditThing.key == str(actor)
    granted = select(AuditRow.edits).join(AuditThing, AuditThing.entry == AuditRow.number)
    for edits in (await connection.execute(granted.where(*of_role))).scalars():
        names |= set(_names(json.loads(edits or "[]"), actor))
    for role, name in product(Role, sorted(names)):
        invited = update(AuditRow).where(
            AuditRow.action.in_([Action.INVITE.value, Action.WITHDRAW.value]),
            AuditRow.note == f"{role.value} {name}",
        )
        await connection.execute(invited.values(note=role.value))


def _names(plain: Any, actor: Actor) -> Iterator[str]:
    """What the person is called in edits in JSON."""
    if isinstance(plain, list):
        for each in plain:
            yield from _names(each, actor)
    elif isinstance(plain, Mapping):
        if plain.get("actor") == _plain(actor) and plain.get("name"):
            yield plain["name"]
        for each in plain.values():
            yield from _names(each, actor)


async def _clear_audit(connection: AsyncConnection, actor: Actor) -> None:
    mine = (AuditRow.channel == actor.channel, AuditRow.address == actor.address)
    tried = AuditRow.action == Action.REFUSED.value
    await connection.execute(delete(AuditRow).where(*mine, tried))
    await connection.execute(update(AuditRow).where(*mine).values(address=GONE, name=None))
    of_role = (AuditThing.kind == Kind.OFFICER.value, AuditThing.key == str(actor))
    about = select(AuditThing.entry).where(*of_role)
    signed = AuditRow.edits.contains(json.dumps(str(actor)), autoescape=True)
    found = select(AuditRow.number, AuditRow.edits).where(
        or_(AuditRow.number.in_(about), signed), AuditRow.edits.is_not(None)
    )
    for number, edits in (await connection.execute(found)).all():
        plain = _cleared(json.loads(edits or "[]"), actor)
        text = json.dumps(plain, separators=(",", ":"), ensure_ascii=False)
        row = update(AuditRow).where(AuditRow.number == number)
        await connection.execute(row.values(edits=text))
    await connection.execute(delete(AuditThing).where(*of_role))


async def _clear_role(connection: AsyncConnection, actor: Actor) -> None:
    """In a version of its own, whose log is forgotten too: who misses it reads everything anew."""
    key = (Kind.OFFICER, str(actor))
    if (await present(connection, [key]))[key] is not None:
        await write_news(connection, {key: None})
    log = (ScheduleChange.kind == Kind.OFFICER.value, ScheduleChange.key == str(actor))
    await connection.execute(delete(ScheduleChange).where(*log))


async def _clear_signatures(connection: AsyncConnection, actor: Actor) -> None:
    """Under days, closures and hours."""
    keys: list[tuple[Kind, str]] = []
    for kind, name, signed in (
        (Kind.DAY, DayRow.day, DayRow.by),
        (Kind.CLOSURE, ClosureRow.uid, ClosureRow.by),
        (Kind.HOURS, HoursRow.uid, HoursRow.by),
    ):
        rows = await connection.execute(select(name).where(signed == str(actor)))
        keys += [(kind, str(key)) for key in rows.scalars()]
    news = {key: _unsigned(thing) for key, thing in (await present(connection, keys)).items()}
    if news:
        await write_news(connection, news)


def _unsigned(thing: Thing | None) -> Thing | None:
    if isinstance(thing, DayOverride | VenueClosure | HoursSpan):
        return replace(thing, by=None)
    return thing


def _cleared(plain: Any, actor: Actor) -> Any:
    """Edits in JSON without the person."""
    if isinstance(plain, list):
        return [_cleared(each, actor) for each in plain]
    if not isinstance(plain, Mapping):
        return plain
    me = _plain(actor)
    if plain == me:
        return {**me, "address": GONE}
    is_me = plain.get("actor") == me
    return {
        key: _cleared(value, actor)
        for key, value in plain.items()
        if not (key == "by" and value == str(actor)) and not (is_me and key == "name")
    }


def _plain(actor: Actor) -> dict[str, str]:
    """The person as edits in JSON have them."""
    return {"channel": actor.channel, "address": actor.address}
