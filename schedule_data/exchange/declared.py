"""From a file's declarations to drafts: which are new, which are known, which cannot hold."""

from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import replace
from functools import cached_property
from typing import TypeVar

from schedule_data.exchange.cells import Cells, read_choice
from schedule_data.exchange.declared_columns import WORDS, Declares
from schedule_data.exchange.declared_rows import (
    SetReaders,
    check_columns,
    read_closure,
    read_declared_days,
    read_other_hours,
)
from schedule_data.exchange.draft import DeclaredDraft, KnownSchedule, Note, Reason, Standing
from schedule_data.exchange.identity import make_declared_uid
from schedule_data.exchange.lists import split_list
from schedule_data.exchange.places import Places
from schedule_data.exchange.refused import Findings, RefusedError
from schedule_data.exchange.row import Row
from schedule_data.exchange.spellings import region_reader
from schedule_data.exchange.venue_rows import make_kind
from schedule_data.model.circumstance import Circumstance, HoursSpan, VenueClosure
from schedule_data.model.desk import Kind, key_of

T = TypeVar("T", VenueClosure, HoursSpan)


def declares(row: Row) -> bool:
    """Whether the row declares something for many events."""
    return row.has("declares")


class Declared:
    """The declarations of a file, read after its places and events. `uids` are all events' uids."""

    def __init__(
        self, known: KnownSchedule, findings: Findings, places: Places, uids: Container[str]
    ) -> None:
        self._known = known
        self._findings = findings
        self._places = places
        self._uids = uids
        self._drafts: dict[tuple[Kind, str], DeclaredDraft] = {}

    def read(self, rows: Iterable[Row]) -> tuple[DeclaredDraft, ...]:
        """The declarations of `rows`, in their order."""
        for row in rows:
            self._read(row)
        return tuple(self._drafts.values())

    def _read(self, row: Row) -> None:
        cells = Cells(row, self._findings)
        word = cells.read("declares", read_choice(WORDS), empty=None, kept=None)
        if word is None:
            return
        check_columns(cells, word)
        if word is Declares.VENUE_CLOSED:
            self._closure(cells)
        elif word is Declares.HOURS:
            self._hours(cells)
        else:
            opened = word is Declares.WORKING_DAY
            for day in read_declared_days(cells, self._known.days, opened=opened):
                self._take(cells, day, self._known.days.get(day.day), "first_day")

    def _closure(self, cells: Cells) -> None:
        was = self._known.closures.get(cells.row.get("uid"))
        venue = self._places.find(cells, kept=was.venue if was else None, loosely=False)

        def read(was: VenueClosure | None) -> VenueClosure | None:
            return read_closure(cells, venue=venue, was=was)

        closure = _named(read, was, self._same_closure, _closure_identity)
        if closure is not None:
            self._take(cells, closure, self._known.closures.get(closure.uid), "uid")

    def _hours(self, cells: Cells) -> None:
        was = self._known.hours.get(cells.row.get("uid"))

        def read(was: HoursSpan | None) -> HoursSpan | None:
            return read_other_hours(cells, self._sets, was)

        span = _named(read, was, self._same_hours, _hours_identity)
        if span is not None:
            self._take(cells, span, self._known.hours.get(span.uid), "uid")
            self._remark_on_kinds(cells.row, span)

    def _take(self, cells: Cells, thing: Circumstance, was: Circumstance | None, at: str) -> None:
        twin = self._drafts.get(key_of(thing))
        if twin is not None:
            cells.refuse(at, Reason.TWICE, str(twin.row))
            return
        standing = (
            Standing.NEW
            if was is None
            else Standing.UNCHANGED
            if was == thing
            else Standing.CHANGED
        )
        self._drafts[key_of(thing)] = DeclaredDraft(thing, standing, cells.row.number, was)

    def _remark_on_kinds(self, row: Row, span: HoursSpan) -> None:
        """A kind that no place has may be a slip: the hours would change nothing."""
        for kind in sorted(span.kinds - self._places.kinds):
            self._findings.remark(
                Note.NO_PLACE_OF_KIND, row=row.number, column="for_kinds", value=kind, detail=kind
            )

    @cached_property
    def _sets(self) -> SetReaders:
        region = region_reader(self._known)
        kinds = self._places.kinds
        return SetReaders(
            events=_each(self._event),
            venues=_each(self._places.named),
            regions=lambda text: _each(region)(text.replace(",", ";")),
            kinds=_each(lambda text: text if text in kinds else make_kind(text) or text),
        )

    def _event(self, uid: str) -> str:
        if uid not in self._uids:
            raise RefusedError(Reason.NO_SUCH_EVENT)
        return uid

    @cached_property
    def _same_closure(self) -> dict[str, VenueClosure]:
        return {_closure_identity(each): each for each in _by_uid(self._known.closures)}

    @cached_property
    def _same_hours(self) -> dict[str, HoursSpan]:
        return {_hours_identity(each): each for each in _by_uid(self._known.hours)}


def _named(
    read: Callable[[T | None], T | None],
    was: T | None,
    known: Mapping[str, T],
    identity: Callable[[T], str],
) -> T | None:
    """What a row declares, with the uid of the file, of the same known thing, or a new one."""
    thing = read(was)
    if thing is None or thing.uid:
        return thing
    same = known.get(identity(thing))
    return replace(thing, uid=make_declared_uid(identity(thing))) if same is None else read(same)


def _by_uid(things: Mapping[str, T]) -> list[T]:
    return [things[uid] for uid in sorted(things, reverse=True)]


def _closure_identity(closure: VenueClosure) -> str:
    return f"{closure.venue}\n{closure.days.start}\n{closure.days.end}"


def _hours_identity(span: HoursSpan) -> str:
    """Days, and for whom: not the hours, which a second file may put right."""
    sets = (sorted(each) for each in (span.events, span.venues, span.regions, span.kinds))
    return f"{span.days.start}\n{span.days.end}\n{list(sets)}"


def _each(read: Callable[[str], str]) -> Callable[[str], frozenset[str]]:
    return lambda text: frozenset(map(read, split_list(text)))
