"""Invitations that are still open: shown under /admins, and withdrawn after a second tap."""

from handlers.admin.keys import key, rows, token
from handlers.admin.officer import Officer
from handlers.admin.tokens import Press
from handlers.speech.admin_facts import DeskReply, DeskSaid
from handlers.speech.admin_keys import Button, Key
from handlers.speech.admin_parts import Desk
from handlers.speech.admin_record_facts import InviteTold
from schedule_data.model.desk import OpenInvite, Role


async def open_invites(officer: Officer, words: str = "") -> tuple[OpenInvite, ...]:
    """Those that still work, or those of them whose name or role the words are in."""
    found = await officer.desk.invites(officer.now)
    return tuple(
        each for each in found if words.casefold() in f"{each.name or ''} {each.role}".casefold()
    )


def told(officer: Officer, invite: OpenInvite) -> InviteTold:
    """An invitation as it is listed."""
    until = invite.expires.astimezone(officer.now.tzinfo)
    return InviteTold(invite.role, until, invite.name or "")


def ways(officer: Officer, invites: tuple[OpenInvite, ...]) -> tuple[tuple[Button, ...], ...]:
    """A button for each that withdraws it."""
    return tuple((_way(officer, each),) for each in invites)


def _way(officer: Officer, invite: OpenInvite) -> Button:
    of = token(officer, "iw", invite.key)
    return Button(Key.WITHDRAW, of, invite.name or "", role=invite.role)


def withdrawal(officer: Officer, invite: OpenInvite) -> DeskReply:
    """Whether it is really to be withdrawn."""
    ways = (key(officer, Key.YES, "iy", invite.key), key(officer, Key.NO, "in", invite.key))
    return _said(officer, Desk.WITHDRAW, invite, ways)


async def pressed(officer: Officer, press: Press) -> DeskReply | None:
    """An invitation is withdrawn, asked about first; None: it is another button."""
    if press.verb not in ("iw", "iy", "in"):
        return None
    if not officer.role.covers(Role.OWNER):
        return DeskSaid(Desk.NOT_ALLOWED)
    if press.verb == "in":
        return DeskSaid(Desk.INVITE_STAYS)
    if press.verb == "iw":
        found = [each for each in await open_invites(officer) if each.key == press.arg(0)]
        return withdrawal(officer, found[0]) if found else DeskSaid(Desk.INVITE_GONE)
    gone = await officer.desk.withdraw(press.arg(0), by=officer.actor, now=officer.now)
    return DeskSaid(Desk.INVITE_GONE) if gone is None else _said(officer, Desk.WITHDRAWN, gone)


def _said(
    officer: Officer, saying: Desk, invite: OpenInvite, ways: tuple[Button, ...] = ()
) -> DeskSaid:
    about = told(officer, invite)
    return DeskSaid(saying, about.name, role=about.role, until=about.until, buttons=rows(ways))
