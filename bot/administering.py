"""Roles in the database, given and taken from the command line: the part of `ptsp admin` there."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
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
Found = TypeVar("Found", Officer, OpenInvite)

CLI = Actor("cli", "ptsp admin")
INVITED = "invite"
"""In the place of a channel: the invitation of that key or name."""
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
    """Take a role back, by address or by name, or an open invitation (`INVITED`, by key or name;
    of the web also where nobody there is called so yet); returns the line that tells it.

    Raises:
        Mistake: the database cannot be used, or nobody of that address or name has a role.
    """

    async def remove(office: Desk, now: datetime) -> str:
        mine = [each for each in await office.officers() if each.actor.channel == channel]
        found = [each for each in mine if each.actor.address == address] or [
            each for each in mine if each.name == address
        ]
        if not found and channel in (INVITED, "web"):
            return await _withdraw(office, channel, address, now)
        officer = _the_one(found, channel, address)
        if officer.fixed:
            raise Mistake(_FIXED, 1)
        await _save(office, Change(Action.REVOKE, (Edit(officer, None),)), now)
        return f"{officer.actor} has no role any more"

    return _at_the_desk(settings, remove)


async def _withdraw(office: Desk, channel: str, address: str, now: datetime) -> str:
    invites = await office.invites(now)
    found = [each for each in invites if each.key == address] or [
        each for each in invites if each.name == address
    ]
    invite = _the_one(found, channel, address)
    if await office.withdraw(invite.key, by=CLI, now=now) is None:
        raise Mistake("the invitation was used meanwhile; `ptsp admin list` shows by whom", 1)
    return f"the invitation {address} is withdrawn: its link opens nothing any more"


def _the_one(found: Sequence[Found], channel: str, address: str) -> Found:
    if not found:
        what = "is no open invitation" if channel == INVITED else "has no role"
        raise Mistake(f"{channel}:{address} {what}; `ptsp admin list` shows what there is")
    if len(found) > 1:
        raise Mistake(f"{len(found)} are called {address}; name one as `ptsp admin list` does")
    return found[0]


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
    until = f"{invite.expires.astimezone(JAKARTA):%Y-%m-%d %H:%M}"
    return f"{invite.role.value:<7} {INVITED}:{invite.key}{name}  (invited until {until})"


def _at_the_desk(settings: Settings, work: Callable[[Desk, datetime], Awaitable[T]]) -> T:
    async def at_the_desk() -> T:
        async with open_house(settings) as house:
            return await work(house.office, clock_from(settings.now)())

    prepare_database(settings)
    return asyncio.run(at_the_desk())
