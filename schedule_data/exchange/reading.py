"""A file in: from its name and bytes to a draft, whatever they are."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from schedule_data.exchange.build import Builder
from schedule_data.exchange.csv_file import read_csv
from schedule_data.exchange.draft import (
    DeclaredDraft,
    Draft,
    EventDraft,
    Form,
    KnownSchedule,
    Reason,
    VenueDraft,
)
from schedule_data.exchange.ical_read import read_ical
from schedule_data.exchange.limits import FILE_BYTES
from schedule_data.exchange.refused import Findings, RefusedError
from schedule_data.exchange.row import Row
from schedule_data.exchange.unplaced import regions_told
from schedule_data.exchange.xlsx_file import read_xlsx
from schedule_data.exchange.yaml_file import read_yaml
from schedule_data.gazetteer import venue_names
from schedule_data.model.circumstance import DayOverride, HoursSpan, VenueClosure
from schedule_data.model.event import Event
from schedule_data.model.name import Name
from schedule_data.model.place import Region, Venue
from schedule_data.model.service import Service

_READERS: Mapping[Form, Callable[[bytes, Findings], list[Row]]] = {
    Form.CSV: read_csv,
    Form.XLSX: read_xlsx,
    Form.ICS: read_ical,
    Form.YAML: read_yaml,
}


def read_schedule(
    name: str,
    data: bytes,
    known: KnownSchedule,
    regions: Mapping[str, str] = MappingProxyType({}),
    *,
    today: date | None = None,
) -> Draft:
    """What the file `name` would change in the schedule that is `known`. Saves nothing. `regions`
    are those that were told of the places that a first reading left `unplaced`, by their names.
    What is new or changed holds as of `today`, where the file has no column for that day.

    Never raises for what is in the file: everything that is wrong with it is a refusal. Memory and
    time are bounded by limits.py.
    """
    form, findings = Form.of(name), Findings()
    events: tuple[EventDraft, ...] = ()
    venues: tuple[VenueDraft, ...] = ()
    declared: tuple[DeclaredDraft, ...] = ()
    unplaced: tuple[str, ...] = ()
    try:
        rows = _rows(form, data, findings)
        builder = Builder(known, findings, loosely=form is Form.ICS, today=today)
        events = builder.read(rows, regions_told(regions))
        venues, declared = builder.places.drafts, builder.declared
        unplaced = builder.places.unplaced
        if not rows and not findings.refusals:
            raise RefusedError(Reason.EMPTY_FILE)
    except RefusedError as error:
        findings.add(error)
    refusals, remarks = findings.in_order()
    heads = findings.heads
    return Draft(name, form, events, venues, refusals, remarks, heads, declared, unplaced)


def read_schedules(
    files: Iterable[tuple[str, bytes]], known: KnownSchedule, *, today: date | None = None
) -> tuple[Draft, ...]:
    """The drafts of several files, each read against what is known and the files before it."""
    drafts = []
    for name, data in files:
        draft = read_schedule(name, data, known, today=today)
        drafts.append(draft)
        known = _with(known, draft)
    return tuple(drafts)


def _rows(form: Form | None, data: bytes, findings: Findings) -> list[Row]:
    if form is None:
        raise RefusedError(Reason.ENDING)
    if len(data) > FILE_BYTES:
        raise RefusedError(Reason.TOO_LARGE, f"{FILE_BYTES // 1024 // 1024} MiB")
    if not data.strip():
        raise RefusedError(Reason.EMPTY_FILE)
    return _READERS[form](data, findings)


@dataclass(frozen=True, slots=True)
class _Known:
    version: int
    regions: Mapping[str, Region]
    venues: Mapping[str, Venue]
    services: Mapping[str, Service]
    events: Mapping[str, Event]
    names: tuple[Name, ...]
    days: Mapping[date, DayOverride]
    closures: Mapping[str, VenueClosure]
    hours: Mapping[str, HoursSpan]


def _with(known: KnownSchedule, draft: Draft) -> KnownSchedule:
    """What is known once `draft` is saved."""
    venues = {each.venue.slug: each.venue for each in draft.venues}
    events = {each.event.uid: each.event for each in draft.events}
    declared = [each.thing for each in draft.declared]
    days = {each.day: each for each in declared if isinstance(each, DayOverride)}
    closures = {each.uid: each for each in declared if isinstance(each, VenueClosure)}
    hours = {each.uid: each for each in declared if isinstance(each, HoursSpan)}
    return _Known(
        known.version,
        known.regions,
        MappingProxyType({**known.venues, **venues}),
        known.services,
        MappingProxyType({**known.events, **events}),
        (*known.names, *(name for venue in venues.values() for name in venue_names(venue))),
        MappingProxyType({**known.days, **days}),
        MappingProxyType({**known.closures, **closures}),
        MappingProxyType({**known.hours, **hours}),
    )
