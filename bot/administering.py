"""Roles in the database, given and taken from the command line: the part of `ptsp admin` there."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import TypeVar

from bot.clock import clock_from
from bot.mistake import Mistake
from bot.settings import Settings
from bot.wiring import invitation_link, open_house, prepare_database
from handlers.admin.ports import Desk
from schedule_data.model.desk import Action, Actor, Change, Edit, Officer, OpenInvite, Role
from schedule_data.model.desk_outcome import Refused, Why
from schedule_data.model.zone import JAKARTA

T = TypeVar("T")

CLI = Actor("cli", "ptsp admin")
_FIXED = "PTSP_ADMINS makes them an owner: change it there"


def add_officer(settings: Settings, channel: str, address: str, role: str, name: str | None) -> str:
    """Give a role; returns the line that tells it. The web knows a browser by its session alone, so
    there `address` is a name, and the line holds a link that works once.

    Raises:
        Mistake: the database cannot be used, or the role cannot be given.
    """

    async def add(office: Desk, now: datetime) -> str:
        if channel == "web":
            return await _invite(settings, office, address, Role(role), now)
        actor = Actor(channel, address)
        known = {each.actor: each for each in await office.officers()}.get(actor)
        if known is not None and known.role is Role(role) and name in (None, known.name):
            return f"{actor} is {role} already"
        officer = Officer(actor, Role(role), name or (known.name if known else None))
        before = None if known is None or known.fixed else known
        await _save(office, Change(Action.GRANT, (Edit(before, officer),)), now)
        return f"{actor} is {role} now"

    return _at_the_desk(settings, add)


def list_officers(settings: Settings) -> list[str]:
    """A line for each officer, then one for each invitation that is still open.

    Raises:
        Mistake: the database cannot be used.
    """

    async def told(office: Desk, now: datetime) -> list[str]:
        invited = [_invited(each) for each in await office.invites(now)]
        return [*map(_line, await office.officers()), *invited]

    return _at_the_desk(settings, told)


def remove_officer(settings: Settings, channel: str, address: str) -> str:
    """Take a role back, by address or by name; returns the line that tells it.

    Raises:
        Mistake: the database cannot be used, or nobody of that address or name has a role.
    """

    async def remove(office: Desk, now: datetime) -> str:
        mine = [each for each in await office.officers() if each.actor.channel == channel]
        found = [each for each in mine if each.actor.address == address] or [
            each for each in mine if each.name == address
        ]
        if not found:
            raise Mistake(f"{channel}:{address} has no role; `ptsp admin list` shows who has", 1)
        if len(found) > 1:
            raise Mistake(f"{len(found)} are called {address}; name one as the list does", 1)
        if found[0].fixed:
            raise Mistake(_FIXED, 1)
        await _save(office, Change(Action.REVOKE, (Edit(found[0], None),)), now)
        return f"{found[0].actor} has no role any more"

    return _at_the_desk(settings, remove)


async def _invite(settings: Settings, office: Desk, name: str, role: Role, now: datetime) -> str:
    invite = await office.invite(role, by=CLI, now=now, name=name)
    if invite is None:
        raise Mistake("the invitation could not be made", 1)
    link = invitation_link(settings, invite.code)
    return f"open this once, within a day, in the browser that is to be {role.value}:\n{link}"


async def _save(office: Desk, change: Change, now: datetime) -> None:
    outcome = await office.apply(change, by=CLI, now=now)
    if isinstance(outcome, Refused):
        raise Mistake(_FIXED if outcome.why is Why.FIXED_OWNER else outcome.why.value, 1)


def _line(officer: Officer) -> str:
    name = f"  {officer.name}" if officer.name else ""
    return f"{officer.role.value:<7} {officer.actor}{name}{'  (PTSP_ADMINS)' * officer.fixed}"


def _invited(invite: OpenInvite) -> str:
    name = f"  {invite.name}" if invite.name else ""
    until = invite.expires.astimezone(JAKARTA)
    return f"{invite.role.value:<7} invited until {until:%Y-%m-%d %H:%M}{name}"


def _at_the_desk(settings: Settings, work: Callable[[Desk, datetime], Awaitable[T]]) -> T:
    async def at_the_desk() -> T:
        async with open_house(settings) as house:
            return await work(house.office, clock_from(settings.now)())

    prepare_database(settings)
    return asyncio.run(at_the_desk())
