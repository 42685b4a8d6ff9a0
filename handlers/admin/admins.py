"""/admins: who may do what; a one-time link invites, a button takes it or rights back."""

from handlers.admin.counter import INVITED
from handlers.admin.invitations import open_invites, told, ways, withdrawal
from handlers.admin.keys import PER_PAGE, paging, rows, token
from handlers.admin.officer import Officer
from handlers.admin.pending import propose
from handlers.admin.tokens import Press, mark
from handlers.admin.venue_lists import safe
from handlers.speech.admin_facts import DeskReply, DeskSaid
from handlers.speech.admin_keys import Button, Key
from handlers.speech.admin_parts import Desk
from handlers.speech.admin_record_facts import OfficerList
from schedule_data.model.desk import Action, Change, Edit, Role
from schedule_data.model.desk import Officer as Known
from schedule_data.search import paged

_ROLES = {
    "owner": Role.OWNER, "pemilik": Role.OWNER,
    "editor": Role.EDITOR, "penyunting": Role.EDITOR, "petugas": Role.EDITOR,
    "viewer": Role.VIEWER, "pembaca": Role.VIEWER, "pengamat": Role.VIEWER,
}  # fmt: skip
_REVOKES = frozenset(("cabut", "hapus", "copot", "keluarkan", "revoke", "remove", "delete"))
_WITHDRAWS = frozenset(("tarik", "withdraw"))
_INVITES = frozenset(("undang", "invite", "tambah", "add"))


async def admins(officer: Officer, line: str) -> DeskReply:
    """The command: the list; "undang editor Bu Rina"; "cabut Bu Rina"; "tarik Bu Rina"."""
    words = line.split()
    if words and words[0].casefold() in _WITHDRAWS:
        return await _named_withdrawn(officer, " ".join(words[1:])[:60])
    if words and words[0].casefold() in _REVOKES:
        return await _named_revoked(officer, " ".join(words[1:])[:60])
    invites = bool(words) and words[0].casefold() in _INVITES
    if invites:
        words = words[1:]
    role = _ROLES.get(words[0].casefold()) if words else None
    if role is not None:
        return await _invited(officer, role, " ".join(words[1:])[:60] or None)
    return await _list(officer, "" if invites else line[:40], 1)


async def _list(officer: Officer, words: str, number: int) -> DeskReply:
    """A page of the officers, or of those whom the words find."""
    everybody = await officer.desk.officers()
    named = [each for each in everybody if _fits(each, words)]
    invited = await open_invites(officer, words) if number == 1 else ()
    shown = invited[:PER_PAGE]
    if words and not named and not invited:
        return DeskSaid(Desk.NONE_FOUND, words)
    page = paged(named, number, PER_PAGE)
    invites = tuple(
        Button(Key.INVITE, token(officer, "ai", role.value), role=role) for role in reversed(Role)
    )
    return OfficerList(
        page.items,
        page.number,
        page.pages,
        tuple(told(officer, each) for each in shown),
        len(invited) - len(shown),
        buttons=rows(
            *((each,) for each in invites if page.number == 1),
            *((_take(officer, each),) for each in page.items),
            *ways(officer, shown),
            paging(officer, page.number, page.pages, "ol", safe(words)),
        ),
    )


def _fits(known: Known, words: str) -> bool:
    return words.casefold() in f"{known.name or ''} {known.actor}".casefold()


def _take(officer: Officer, known: Known) -> Button | None:
    """Takes the role back; nobody's own, and none of the settings'."""
    if known.actor == officer.actor or known.fixed:
        return None
    of = token(officer, "ar", mark("o", str(known.actor)))
    return Button(Key.REVOKE, of, known.name or str(known.actor))


async def _invited(officer: Officer, role: Role, name: str | None) -> DeskReply:
    invite = await officer.desk.invite(role, by=officer.actor, now=officer.now, name=name)
    if invite is None:
        return DeskSaid(Desk.NOT_ALLOWED)
    doors = (way.format(code=invite.code) for way in officer.ways_in)
    lines = (*doors, f"/start {INVITED}{invite.code}")
    until = invite.expires.astimezone(officer.now.tzinfo)
    return DeskSaid(Desk.INVITED, link="\n".join(lines), role=role, until=until)


async def pressed(officer: Officer, press: Press) -> DeskReply | None:
    """An invitation, or rights taken back; None: it is another button."""
    if press.verb not in ("ai", "ar", "ol"):
        return None
    if not officer.role.covers(Role.OWNER):
        return DeskSaid(Desk.NOT_ALLOWED)
    if press.verb == "ol":
        return await _list(officer, press.arg(0).replace("_", " "), press.page(1))
    if press.verb == "ai":
        role = _ROLES.get(press.arg(0))
        return DeskSaid(Desk.OLD_BUTTON) if role is None else await _invited(officer, role, None)
    return await _revoked(officer, press.arg(0))


async def _named_revoked(officer: Officer, name: str) -> DeskReply:
    """The one whom the name finds; of several, or of oneself, the list is shown."""
    found = [each for each in await officer.desk.officers() if _fits(each, name)]
    if len(found) != 1 or found[0].actor == officer.actor:
        return await _list(officer, name, 1)
    return await _proposed(officer, found[0])


async def _named_withdrawn(officer: Officer, name: str) -> DeskReply:
    """The one open invitation that the name finds; of several the list is shown."""
    found = await open_invites(officer, name)
    return withdrawal(officer, found[0]) if len(found) == 1 else await _list(officer, name, 1)


async def _revoked(officer: Officer, wanted: str) -> DeskReply:
    known = await officer.desk.officers()
    found = next((each for each in known if mark("o", str(each.actor)) == wanted), None)
    return DeskSaid(Desk.NOTHING_THERE) if found is None else await _proposed(officer, found)


async def _proposed(officer: Officer, found: Known) -> DeskReply:
    if found.fixed:
        return DeskSaid(Desk.FIXED_OWNER)
    change = Change(Action.REVOKE, (Edit(found, None),))
    return await propose(officer, change, Desk.REVOKED, found.name or str(found.actor))
