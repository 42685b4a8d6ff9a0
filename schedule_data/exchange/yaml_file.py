"""YAML: venues and events as groups of the same columns, an event's changes inside it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import yaml

from schedule_data.exchange.column import Kind
from schedule_data.exchange.columns import BY_NAME, COLUMNS, head_names, nearest_column
from schedule_data.exchange.declared_columns import Declares
from schedule_data.exchange.declared_rows import declared_cells
from schedule_data.exchange.decoding import decode
from schedule_data.exchange.draft import Reason
from schedule_data.exchange.event_rows import event_cells, override_cells
from schedule_data.exchange.limits import ROWS
from schedule_data.exchange.lists import join_list, split_list
from schedule_data.exchange.records import Content
from schedule_data.exchange.refused import Findings, RefusedError
from schedule_data.exchange.row import Row
from schedule_data.exchange.texts import clean
from schedule_data.exchange.venue_rows import venue_cells
from schedule_data.exchange.yaml_tree import Group, Items, Tree, read_tree
from schedule_data.model.circumstance import Circumstance, DayOverride, VenueClosure
from schedule_data.model.event import Event

_DUMPER: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
_VENUES, _EVENTS, _CHANGES = "venues", "events", "changes"
_DAYS, _CLOSURES, _HOURS = "declared_days", "closures", "other_hours"
_LISTS: Mapping[str, Mapping[str, str]] = {
    _VENUES: {},
    _EVENTS: {},
    _DAYS: {},
    _CLOSURES: {"declares": Declares.VENUE_CLOSED.value},
    _HOURS: {"declares": Declares.HOURS.value},
}
"""The lists of a file, and what each of its entries says without saying it."""
_ALL = frozenset(column.name for column in COLUMNS if not column.readable)


def read_yaml(data: bytes, findings: Findings) -> list[Row]:
    """The rows of a YAML file; each entry is the whole of its event or venue.

    Raises:
        RefusedError: the file as a whole cannot be read.
    """
    tree = read_tree(decode(data))
    if tree is None:
        raise RefusedError(Reason.EMPTY_FILE)
    if isinstance(tree, Items):
        tree = Group(tree.line, ((_EVENTS, tree),))
    if not isinstance(tree, Group):
        raise RefusedError(Reason.NO_HEADER, row=1)
    rows: list[Row] = []
    for name, part in tree.entries:
        if name not in _LISTS:
            raise RefusedError(Reason.UNKNOWN_COLUMN, ", ".join(_LISTS), row=tree.line)
        for entry in _groups(part, tree.line):
            rows.extend(_rows(entry, findings, name))
            if len(rows) > ROWS:
                raise RefusedError(Reason.TOO_MANY, f"{ROWS} rows", row=entry.line)
    return rows


def write_yaml(written: Content, notes: Iterable[str] = ()) -> bytes:
    """A YAML file; `notes` are comments at its top."""
    tree = {
        _VENUES: [_plain(venue_cells(each)) for each in written.venues],
        _EVENTS: [_entry(event) for event in written.events],
        **_declared(written.declared),
    }
    text = yaml.dump(tree, Dumper=_DUMPER, sort_keys=False, allow_unicode=True, width=100)
    return ("".join(f"# {note}\n" for note in notes) + str(text)).encode()


def _groups(part: Tree, line: int) -> Iterator[Group]:
    for entry in part.values if isinstance(part, Items) else () if part is None else (part,):
        if not isinstance(entry, Group):
            raise RefusedError(Reason.NO_HEADER, row=line)
        yield entry


def _rows(entry: Group, findings: Findings, of: str) -> Iterator[Row]:
    changes = [part for name, part in entry.entries if name == _CHANGES]
    row = _row(entry, findings)
    if of == _DAYS and not row.has("declares"):
        error = RefusedError(Reason.MISSING)
        findings.refuse(error, row=row.number, column="declares")
        row = replace(row, spoilt=row.spoilt | {"declares"})
    yield replace(row, filled={**_LISTS[of], **row.filled})
    for part in changes:
        for change in _groups(part, entry.line):
            changed = _row(change, findings)
            yield replace(changed, filled={"uid": row.get("uid"), **changed.filled})


def _row(entry: Group, findings: Findings) -> Row:
    filled: dict[str, str] = {}
    extra: set[str] = set()
    spoilt: set[str] = set()
    for name, part in entry.entries:
        if name == _CHANGES:
            continue
        (column,) = head_names([name])
        try:
            if column is None:
                raise RefusedError(Reason.UNKNOWN_COLUMN, nearest_column(name))
            if column in filled:
                raise RefusedError(Reason.COLUMN_TWICE)
            text = clean(_text(column, part), BY_NAME[column].longest)
        except RefusedError as error:
            findings.refuse(error, row=entry.line, column=column or name[:60])
            spoilt.add(column or name)
            continue
        extra.add(column)
        if text:
            filled[column] = text
    return Row(entry.line, filled, _ALL | extra, frozenset(spoilt))


def _text(column: str, part: Tree) -> str:
    if isinstance(part, Items) and BY_NAME[column].kind is Kind.LIST:
        if not all(isinstance(each, str) for each in part.values):
            raise RefusedError(Reason.NOT_ONE_TEXT)
        return join_list(each for each in part.values if isinstance(each, str))
    if part is None:
        return ""
    if not isinstance(part, str):
        raise RefusedError(Reason.NOT_ONE_TEXT)
    return part


def _entry(event: Event) -> dict[str, Any]:
    entry = _plain(event_cells(event))
    changes = [
        _plain(override_cells("", each))
        for each in sorted(event.overrides, key=lambda each: each.recurrence_id)
    ]
    return entry | ({_CHANGES: changes} if changes else {})


def _declared(things: Iterable[Circumstance]) -> dict[str, list[dict[str, Any]]]:
    """The lists of the declarations, none of them empty."""
    lists: dict[str, list[dict[str, Any]]] = {_DAYS: [], _CLOSURES: [], _HOURS: []}
    for each in things:
        entry = _plain(declared_cells(each))
        if isinstance(each, DayOverride):
            lists[_DAYS].append(entry)
        else:
            of = _CLOSURES if isinstance(each, VenueClosure) else _HOURS
            lists[of].append({k: v for k, v in entry.items() if k not in _LISTS[of]})
    return {name: entries for name, entries in lists.items() if entries}


def _plain(cells: dict[str, str]) -> dict[str, Any]:
    return {column: _value(column, text) for column, text in cells.items()}


def _value(column: str, text: str) -> Any:
    """Days, numbers and lists in YAML's own types, so that other programs need not know ours."""
    kind = BY_NAME[column].kind
    if kind is Kind.DAY:
        return date.fromisoformat(text)
    if kind is Kind.NUMBER:
        return float(text) if "." in text or "e" in text else int(text)
    if column == "working_days":
        return True
    return list(split_list(text)) if kind is Kind.LIST else text
