"""From a file's rows to a draft: venues, events, changes of single sittings, then declarations."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from schedule_data.exchange.cells import Cells
from schedule_data.exchange.declared import Declared, declares
from schedule_data.exchange.draft import (
    DeclaredDraft,
    EventDraft,
    KnownSchedule,
    Note,
    Reason,
    Standing,
)
from schedule_data.exchange.event_rows import read_event, read_override
from schedule_data.exchange.identity import Identity, identity, make_uid
from schedule_data.exchange.places import Places, describes_venue
from schedule_data.exchange.refused import Findings
from schedule_data.exchange.row import Row
from schedule_data.exchange.shorthand import spell_out
from schedule_data.exchange.spellings import services_reader
from schedule_data.exchange.unplaced import placed
from schedule_data.model.event import Event, EventStatus, Override
from schedule_data.series import EventRefusedError, series_of


class Builder:
    """Reads rows against what is known; what it finds wrong goes to `findings`."""

    def __init__(
        self,
        known: KnownSchedule,
        findings: Findings,
        *,
        loosely: bool = False,
        today: date | None = None,
    ) -> None:
        self._known = known
        self._findings = findings
        self._loosely = loosely
        self._today = today
        self._places = Places(known, findings)
        self._services_of = services_reader(known)
        self._region_of: dict[str, str] = {}
        self._events: dict[str, tuple[Event, Row]] = {}
        self._spoilt: set[str] = set()
        self._changes: defaultdict[str, dict[str, tuple[Override, Row]]] = defaultdict(dict)
        self._identities: dict[Identity, Event] | None = None
        self._declared: tuple[DeclaredDraft, ...] = ()
        self._standing: dict[tuple[str, date], str] | None = None

    @property
    def places(self) -> Places:
        """The venues of the file."""
        return self._places

    @property
    def declared(self) -> tuple[DeclaredDraft, ...]:
        """The declarations of the file."""
        return self._declared

    def read(self, rows: Sequence[Row], regions: Mapping[str, str]) -> tuple[EventDraft, ...]:
        """The events of `rows`, in their order. `regions` were told of new places."""
        sittings: list[Row] = []
        events: list[Row] = []
        declarations: list[Row] = []
        for row in (spell_out(each, self._findings) for each in rows):
            if declares(row):
                declarations.append(row)
                continue
            row = placed(row, regions)  # noqa: PLW2901 - it goes on as if the file had said so
            if describes_venue(row):
                self._places.describe(row)
            else:
                (sittings if row.has("instead_of") else events).append(row)
        for row in events:
            self._event(row)
        for row in sittings:
            self._change(row)
        self._region_of = self._places.region_of
        uids = dict.fromkeys((*self._events, *self._changes))
        drafts = [self._finish(uid) for uid in uids]
        declared = Declared(
            self._known, self._findings, self._places, {*self._known.events, *self._events}
        )
        self._declared = declared.read(declarations)
        return tuple(draft for draft in drafts if draft is not None)

    def _event(self, row: Row) -> None:
        cells = Cells(row, self._findings)
        was = self._known.events.get(row.get("uid"))
        venue = self._places.find(cells, kept=was.venue if was else None, loosely=self._loosely)
        event = self._read(cells, venue, was)
        if event is not None and not event.uid:
            same = self._same(event)
            event = self._read(cells, venue, same) if same else replace(event, uid=make_uid(event))
        if event is None:
            self._spoilt.add(row.get("uid"))
            return
        if event.status is EventStatus.CANCELLED and not row.get("status"):
            self._findings.remark(
                Note.IS_CANCELLED, row=row.number, value=event.summary, detail=event.uid
            )
        twin = self._events.get(event.uid)
        if twin is not None:
            cells.refuse("uid", Reason.TWICE, str(twin[1].number))
            return
        self._events[event.uid] = (event, row)

    def _read(self, cells: Cells, venue: str, was: Event | None) -> Event | None:
        return read_event(
            cells,
            venue=venue,
            title=lambda: f"PTSP di {self._places.name(venue)}",
            was=was,
            services_of=self._services_of,
        )

    def _same(self, event: Event) -> Event | None:
        """The known event that an event without a uid is."""
        if self._identities is None:
            known = sorted(self._known.events.values(), key=lambda each: each.uid, reverse=True)
            self._identities = {identity(each): each for each in known}
        return self._identities.get(identity(event))

    def _change(self, row: Row) -> None:
        cells, uid = Cells(row, self._findings), row.get("uid")
        event = self._events[uid][0] if uid in self._events else self._known.events.get(uid)
        if event is None:
            if uid not in self._spoilt and "uid" not in row.spoilt:
                cells.refuse("uid", Reason.NO_SUCH_EVENT if uid else Reason.MISSING)
            return
        venue = None
        if row.get("venue"):
            venue = self._places.find(cells, kept=None, loosely=self._loosely)
        override = read_override(cells, venue=venue, event=event)
        if override is None:
            self._spoilt.add(uid)
            return
        twin = self._changes[uid].get(override.recurrence_id.isoformat())
        if twin is not None:
            cells.refuse("instead_of", Reason.TWICE, str(twin[1].number))
            return
        self._changes[uid][override.recurrence_id.isoformat()] = (override, row)

    def _finish(self, uid: str) -> EventDraft | None:
        was = self._known.events.get(uid)
        changes = self._changes.get(uid, {})
        if uid in self._events:
            event, row = self._events[uid]
            kept = () if "instead_of" in row.columns or was is None else was.overrides
        elif was is not None and changes:
            event, row = was, next(iter(changes.values()))[1]
            kept = was.overrides
        else:
            return None
        overrides = {each.recurrence_id.isoformat(): each for each in kept}
        overrides |= {day: override for day, (override, _) in changes.items()}
        event = replace(event, overrides=tuple(overrides[day] for day in sorted(overrides)))
        if uid in self._spoilt or not self._holds(event, row):
            return None
        return self._draft(event, row, was)

    def _holds(self, event: Event, row: Row) -> bool:
        """Whether the resolver can work with the event."""
        cells = Cells(row, self._findings)
        try:
            series = series_of(event, self._region_of)
        except EventRefusedError as error:
            cells.refuse("rrule", Reason.RULE, str(error))
            return False
        for override, changed in self._changes.get(event.uid, {}).values():
            if not series.plans(override.recurrence_id.toordinal()):
                self._findings.remark(
                    Note.CHANGES_NO_SITTING,
                    row=changed.number,
                    column="instead_of",
                    value=changed.get("instead_of"),
                )
        return True

    def _draft(self, event: Event, row: Row, was: Event | None) -> EventDraft | None:
        if was is None:
            self._remark_on_neighbour(event, row)
            return EventDraft(self._as_of_today(event, row), Standing.NEW, row.number)
        as_was = sorted(was.overrides, key=lambda each: each.recurrence_id)
        if event == replace(was, sequence=event.sequence, overrides=tuple(as_was)):
            return EventDraft(was, Standing.UNCHANGED, row.number, was)
        foreign = self._loosely and _is_foreign(event, row)
        if event.sequence < was.sequence and not (foreign and _keeps(event, was)):
            detail = f"{event.sequence} < {was.sequence}"
            Cells(row, self._findings).refuse("sequence", Reason.OUTDATED, detail)
            return None
        if event.sequence <= was.sequence:
            if event.sequence < was.sequence:
                # Its number stays where one sitting changes, and ours rises.
                self._findings.remark(Note.MAY_BE_OLDER, row=row.number, value=event.summary)
            event = replace(event, sequence=was.sequence + 1)
        elif not foreign and event.sequence < was.sequence + self._known.version:
            # A calendar program that drops the event's own number leaves the one of our file,
            # which the schedule's revision has raised (ical_stamp): it does not say which is newer.
            self._findings.remark(Note.MAY_BE_OLDER, row=row.number, value=event.summary)
        return EventDraft(self._as_of_today(event, row), Standing.CHANGED, row.number, was)

    def _as_of_today(self, event: Event, row: Row) -> Event:
        """Who brings it says today that it holds, where the file has no column to say when."""
        says_when = row.has("instead_of") or "confirmed_on" in row.columns
        if self._today is None or says_when:
            return event
        return replace(event, confirmed_on=max(event.confirmed_on or date.min, self._today))

    def _remark_on_neighbour(self, event: Event, row: Row) -> None:
        """A new event where one begins on the same day may be the same with a slip in its hours."""
        if self._standing is None:
            self._standing = {
                (each.venue, each.first_day): each.uid for each in self._known.events.values()
            }
        uid = self._standing.get((event.venue, event.first_day))
        if uid is not None:
            self._findings.remark(
                Note.SAME_VENUE_AND_DAY, row=row.number, value=event.summary, detail=uid
            )


def _is_foreign(event: Event, row: Row) -> bool:
    """Whether another calendar made the event and tells of it, by its own numbers."""
    return "@" in event.uid and "source" not in row.columns


def _keeps(event: Event, was: Event) -> bool:
    """Whether the series is as it `was`, and each sitting that was changed still is changed."""
    days = {each.recurrence_id for each in event.overrides}
    same = replace(was, sequence=event.sequence, overrides=event.overrides) == event
    return same and days.issuperset(each.recurrence_id for each in was.overrides)
