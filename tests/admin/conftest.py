"""Officers who talk with the desk, over a schedule in memory that is kept as the store keeps it."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

import pytest

from handlers.admin.counter import Counter
from handlers.conversation import answer
from handlers.message import (
    Content,
    Incoming,
    Outgoing,
    Pressed,
    SharedFile,
    SharedLocation,
    Words,
)
from handlers.ports import Doors, Memory
from handlers.understanding.names import compile_names
from schedule_data.agenda import Agenda
from schedule_data.model.desk import (
    DRAFT_LIVES,
    INVITE_LIVES,
    Action,
    Actor,
    AuditEntry,
    Change,
    Draft,
    Edit,
    Invite,
    Kind,
    Officer,
    OpenInvite,
    Page,
    Role,
    key_of,
)
from schedule_data.model.desk_outcome import Clash, Conflict, Refused, Saved, Why
from schedule_data.model.event import Event
from schedule_data.model.query import DaySpan
from schedule_data.model.traces import Traces
from schedule_data.model.zone import JAKARTA
from schedule_data.search import paged, spoken_of
from schedule_data.series import EventRefusedError, series_of
from schedule_data.snapshot import Snapshot, make_snapshot, packaged_snapshot

THURSDAY = "2019-11-14T09:00"
OWNER, EDITOR, VIEWER, STRANGER = "1", "2", "3", "99"
_MAPS = {
    Kind.EVENT: "events",
    Kind.VENUE: "venues",
    Kind.DAY: "days",
    Kind.CLOSURE: "closures",
    Kind.HOURS: "hours",
}


_CALLED = {
    "Simpan": ("Simpan", "Ya, "),
    "Batal": ("Batal", "Jangan"),
    "Save": ("Save", "Yes, "),
}
"""Where something is called off or shut, the buttons are called by what they do."""

_ENGLISH = ("Save", "Cancel", "Keep it")


class MemoryDesk:
    """The desk's port, kept in memory."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.now_there = snapshot
        self.entries: list[AuditEntry] = []
        self.drafts: dict[tuple[Actor, str], Draft] = {}
        self.known: dict[Actor, Officer] = {}
        self.invited: dict[str, Invite] = {}
        self.once: dict[str, AuditEntry] = {}

    async def snapshot(self) -> Snapshot:
        return self.now_there

    async def role(self, actor: Actor) -> Role | None:
        officer = self.known.get(actor)
        return None if officer is None else officer.role

    def new_uid(self, now: datetime) -> str:
        self.uids = getattr(self, "uids", 0) + 1
        return f"{now:%Y%m%dT%H%M%S}-{self.uids:04}"

    async def officers(self) -> tuple[Officer, ...]:
        ranks = list(reversed(Role))
        return tuple(sorted(self.known.values(), key=lambda o: (ranks.index(o.role), o.name or "")))

    async def invite(
        self, role: Role, *, by: Actor, now: datetime, name: str | None = None
    ) -> Invite | None:
        if await self.role(by) is not Role.OWNER:
            return None
        invite = Invite(f"code{len(self.invited)}", role, now + INVITE_LIVES, name)
        self.invited[invite.code] = invite
        told = " ".join(filter(None, (role.value, name)))
        self._note(AuditEntry(0, now, by, Action.INVITE, note=told))
        return invite

    async def invites(self, now: datetime) -> tuple[OpenInvite, ...]:
        still = (each for each in self.invited.values() if now < each.expires)
        return tuple(OpenInvite(i.code[::-1], i.role, i.expires, i.name) for i in still)

    async def withdraw(self, key: str, *, by: Actor, now: datetime) -> OpenInvite | None:
        found = next((each for each in await self.invites(now) if each.key == key), None)
        if found is None or await self.role(by) is not Role.OWNER:
            return None
        del self.invited[key[::-1]]
        told = " ".join(filter(None, (found.role.value, found.name)))
        self._note(AuditEntry(0, now, by, Action.WITHDRAW, note=told))
        return found

    async def accept(self, code: str, *, actor: Actor, now: datetime) -> Officer | None:
        invite = self.invited.get(code)
        if invite is None or now >= invite.expires:
            await self.refused(actor, "/start", now=now)
            return None
        del self.invited[code]
        officer = Officer(actor, invite.role, invite.name)
        self.known[actor] = officer
        self._note(AuditEntry(0, now, actor, Action.GRANT, (Edit(None, officer),)))
        return officer

    async def refused(self, actor: Actor, tried: str, *, now: datetime) -> None:
        for at, entry in enumerate(self.entries):
            if (entry.actor, entry.action, entry.note) == (actor, Action.REFUSED, tried):
                self.entries[at] = replace(entry, times=entry.times + 1)
                return
        self._note(AuditEntry(0, now, actor, Action.REFUSED, note=tried))

    async def apply(
        self, change: Change, *, by: Actor, now: datetime
    ) -> Saved | Conflict | Refused:
        role = await self.role(by)
        if role is None or not role.covers(Role.EDITOR):
            return Refused(Why.NOT_ALLOWED)
        if change.once in self.once:
            return Saved(self.once[change.once], repeated=True)
        clashes = tuple(
            Clash(edit, self._present(edit.key), self._since(edit.key))
            for edit in change.edits
            if _plain(self._present(edit.key)) != _plain(edit.before)
        )
        if clashes:
            return Conflict(clashes)
        if all(_plain(edit.before) == _plain(edit.after) for edit in change.edits):
            return Refused(Why.NO_CHANGE)
        edits = tuple(map(self._raised, change.edits))
        try:
            self._write(edits)
        except EventRefusedError as refused:
            return Refused(Why.WRONG_EVENT, str(refused))
        entry = self._note(AuditEntry(0, now, by, change.action, edits, note=change.reason))
        if change.once is not None:
            self.once[change.once] = entry
        return Saved(entry)

    async def undo(self, number: int, *, by: Actor, now: datetime) -> Saved | Conflict | Refused:
        entry = await self.entry(number)
        if entry is None:
            return Refused(Why.NOTHING_THERE)
        if entry.undone_by is not None:
            return Refused(Why.UNDONE_ALREADY)
        if not entry.edits:
            return Refused(Why.CANNOT_BE_UNDONE)
        outcome = await self.apply(
            Change(Action.UNDO, tuple(edit.undone for edit in reversed(entry.edits))),
            by=by,
            now=now,
        )
        if isinstance(outcome, Saved):
            done = replace(outcome.entry, undoes=number)
            self.entries[-1] = done
            self.entries[number - 1] = replace(entry, undone_by=done.number)
            return Saved(done)
        return outcome

    async def last_change(self, actor: Actor) -> AuditEntry | None:
        mine = (e for e in reversed(self.entries) if e.actor == actor and e.edits)
        of_schedule = (e for e in mine if e.action not in (Action.GRANT, Action.REVOKE))
        return next((e for e in of_schedule if e.undone_by is None and e.undoes is None), None)

    async def audit(
        self, page: int = 1, *, size: int = 10, words: str = "", days: DaySpan | None = None
    ) -> Page[AuditEntry]:
        named = [f"'{each}'" for each in spoken_of(self.now_there, words)]
        wanted = words.casefold().split()

        def fits(entry: AuditEntry) -> bool:
            text = str(entry)
            keys = " ".join(edit.key[1] for edit in entry.edits)
            told = f"{entry.name} {entry.actor} {entry.action.value} {entry.note} {keys}".casefold()
            if days is not None and entry.at.astimezone(JAKARTA).date() not in days:
                return False
            found = all(word in told for word in wanted)
            return found or any(each in text for each in named)

        found = [e for e in reversed(self.entries) if fits(e)]
        return paged(found, page, size)

    async def entry(self, number: int) -> AuditEntry | None:
        return self.entries[number - 1] if 1 <= number <= len(self.entries) else None

    async def draft(self, actor: Actor, name: str, *, now: datetime) -> Draft | None:
        found = self.drafts.get((actor, name))
        return None if found is None or now - found.at > DRAFT_LIVES else found

    async def keep_draft(self, draft: Draft) -> None:
        self.drafts[draft.actor, draft.name] = draft

    async def drop_draft(self, actor: Actor, name: str) -> None:
        self.drafts.pop((actor, name), None)

    def _note(self, entry: AuditEntry) -> AuditEntry:
        officer = self.known.get(entry.actor)
        known = replace(entry, number=len(self.entries) + 1, name=officer.name if officer else None)
        self.entries.append(known)
        return known

    def _present(self, key: tuple[Kind, str]) -> Any:
        kind, name = key
        if kind is Kind.OFFICER:
            return next((o for a, o in self.known.items() if str(a) == name), None)
        things = getattr(self.now_there, _MAPS[kind])
        return next((each for each in things.values() if key_of(each) == key), None)

    def _since(self, key: tuple[Kind, str]) -> tuple[AuditEntry, ...]:
        return tuple(
            entry for entry in reversed(self.entries) if any(e.key == key for e in entry.edits)
        )

    def _raised(self, edit: Edit) -> Edit:
        present = self._present(edit.key)
        if isinstance(edit.after, Event) and isinstance(present, Event):
            return Edit(present, replace(edit.after, sequence=present.sequence + 1))
        return edit

    def _write(self, edits: tuple[Edit, ...]) -> None:
        changed = self.now_there.changed(edits)
        for edit in edits:
            if isinstance(edit.after, Event):
                regions = {slug: venue.region for slug, venue in changed.venues.items()}
                series_of(edit.after, regions)
            if edit.key[0] is Kind.OFFICER:
                if isinstance(edit.after, Officer):
                    self.known[edit.after.actor] = edit.after
                elif isinstance(edit.before, Officer):
                    del self.known[edit.before.actor]
        self.now_there = replace(changed, version=self.now_there.version + 1)


def _plain(thing: Any) -> Any:
    return replace(thing, sequence=0) if isinstance(thing, Event) else thing


class NoPeople:
    """Nobody is reminded of anything here."""

    async def subscriptions(self, channel: str, address: str) -> list[Any]:
        return []

    async def traces(self, channel: str, address: str) -> Traces:
        return Traces()

    async def received(self, channel: str, address: str) -> list[Any]:
        return []

    def forget(self, channel: str, address: str) -> None:
        pass

    def speak(self, channel: str, address: str, language: Any) -> None:
        pass


class NoCampaigns:
    """Nobody writes to many here."""

    async def may(self, channel: str, person: str, tried: str, now: datetime) -> bool:
        return False


class Work:
    """A unit of work in memory, always at the desk's schedule."""

    doors = Doors()
    people = NoPeople()
    campaigns = NoCampaigns()

    def __init__(self, desk: MemoryDesk) -> None:
        self.desk = desk
        self.memories: dict[tuple[str, str], Memory] = {}
        self._names: tuple[Any, Any] = (None, None)

    @property
    def agenda(self) -> Agenda:
        return Agenda(self.desk.now_there)

    @property
    def names(self) -> Any:
        known = self.desk.now_there.names
        if self._names[0] is not known:
            self._names = (known, compile_names(known))
        return self._names[1]

    async def recall(self, channel: str, address: str) -> Memory | None:
        return self.memories.get((channel, address))

    def keep(self, channel: str, address: str, memory: Memory) -> None:
        self.memories[channel, address] = memory

    async def fixed_language(self, channel: str, address: str) -> None:
        return None

    def fix_language(self, channel: str, address: str, language: Any) -> None:
        raise AssertionError("nobody fixes a language here")


@dataclass
class Person:
    """Somebody in a private chat. `said` is the last answer, `beside` what was said after it."""

    desk: MemoryDesk
    work: Work
    address: str
    now: str = THURSDAY
    group: str | None = None
    files: Any = None
    said: Outgoing | None = field(default=None, repr=False)
    beside: list[Outgoing] = field(default_factory=list, repr=False)
    taps: int = 0
    characters: int = 0

    def sends(self, content: Content, *, at: str | None = None) -> Outgoing:
        self.now = at or self.now
        moment = datetime.fromisoformat(self.now).replace(tzinfo=JAKARTA)
        incoming = Incoming(
            "telegram",
            self.group or self.address,
            content,
            moment,
            group=self.group is not None,
            person=self.address,
        )
        counter = Counter(
            self.desk, lambda: ("https://t.me/ptsp_bot?start=desk-{code}",), self.files
        )
        self.said, *self.beside = asyncio.run(answer(incoming, self.work, counter))
        return self.said

    def types(self, text: str, *, at: str | None = None) -> str:
        """The answer in words."""
        self.characters += len(text)
        self.sends(Words(text), at=at)
        return self.text

    def presses(self, label: str, *, at: str | None = None) -> str:
        """Press the button of the last answer whose label holds `label`."""
        self.taps += 1
        self.sends(Pressed(self.token(label)), at=at)
        return self.text

    def saves(self) -> str:
        """Press what saves, in whatever language."""
        return self.presses("Save" if any(each in _ENGLISH for each in self.labels) else "Simpan")

    def sends_token(self, token: str) -> str:
        self.sends(Pressed(token))
        return self.text

    def shares(self, latitude: float, longitude: float) -> str:
        self.sends(SharedLocation(latitude, longitude))
        return self.text

    def gives(self, name: str, data: bytes) -> str:
        self.sends(SharedFile(name, data))
        return self.text

    def token(self, label: str) -> str:
        meant = _CALLED.get(label, (label,))
        found = [token for told, token in self.buttons if any(each in told for each in meant)]
        assert found, (label, self.buttons, self.text)
        return found[0]

    @property
    def buttons(self) -> list[tuple[str, str]]:
        assert self.said is not None
        return [(choice.label, choice.token) for row in self.said.choices for choice in row]

    @property
    def labels(self) -> list[str]:
        return [label for label, _ in self.buttons]

    @property
    def text(self) -> str:
        assert self.said is not None
        return "\n".join(
            "".join(span.text for span in line)
            for each in self.said.paragraphs
            for line in each.lines
        )


def empty_snapshot(*, venues: bool = True) -> Snapshot:
    """The city without events, with or without the venues of the first schedule."""
    first = packaged_snapshot()
    return make_snapshot(
        version=1,
        regions=first.regions.values(),
        venues=first.venues.values() if venues else (),
        services=first.services.values(),
        events=(),
    )


@dataclass
class Office:
    """A desk with an owner, an editor, a viewer, and a stranger before it."""

    desk: MemoryDesk
    work: Work

    def person(self, address: str, **more: Any) -> Person:
        return Person(self.desk, self.work, address, **more)

    @property
    def owner(self) -> Person:
        return self.person(OWNER)

    @property
    def editor(self) -> Person:
        return self.person(EDITOR)

    @property
    def viewer(self) -> Person:
        return self.person(VIEWER)

    @property
    def stranger(self) -> Person:
        return self.person(STRANGER)

    @property
    def events(self) -> list[Event]:
        return list(self.desk.now_there.events.values())


def office_of(snapshot: Snapshot) -> Office:
    desk = MemoryDesk(snapshot)
    for address, role, name in (
        (OWNER, Role.OWNER, "Bu Rina"),
        (EDITOR, Role.EDITOR, "Pak Budi"),
        (VIEWER, Role.VIEWER, "Sari"),
    ):
        actor = Actor("telegram", address)
        desk.known[actor] = Officer(actor, role, name)
    return Office(desk, Work(desk))


@pytest.fixture
def office() -> Office:
    """The desk over the first schedule."""
    return office_of(packaged_snapshot())


@pytest.fixture
def empty_office() -> Office:
    """The desk over the known venues, with no event yet."""
    return office_of(empty_snapshot())


@pytest.fixture
def bare_office() -> Office:
    """The desk over nothing at all."""
    return office_of(empty_snapshot(venues=False))


@pytest.fixture(scope="session")
def empty_city() -> Snapshot:
    """The known venues, with no event yet."""
    return empty_snapshot()


@pytest.fixture(name="office_of", scope="session")
def any_office() -> Callable[[Snapshot], Office]:
    """A desk over any schedule."""
    return office_of
