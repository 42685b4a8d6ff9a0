"""YAML as plain lists and groups of text, straight from the parser's events.

Nothing is constructed, no tag is obeyed and no alias is followed, so a document cannot grow
beyond what stands in it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

import yaml

from schedule_data.exchange.draft import Reason
from schedule_data.exchange.limits import COLUMNS, DEPTH, NODES, ROWS
from schedule_data.exchange.refused import RefusedError

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TAGS = {
    f"tag:yaml.org,2002:{name}"
    for name in ("str", "int", "float", "bool", "null", "timestamp", "seq", "map")
}
_NULLS = {"", "~", "null", "Null", "NULL"}


@dataclass(frozen=True, slots=True)
class Group:
    """A mapping in its order, and the line that it begins on; a name that stands twice is there
    twice."""

    line: int
    entries: tuple[tuple[str, "Tree"], ...]


@dataclass(frozen=True, slots=True)
class Items:
    """A sequence and the line that it begins on."""

    line: int
    values: tuple["Tree", ...]


Tree: TypeAlias = str | Group | Items | None


def read_tree(text: str) -> Tree:
    """The one document of `text`.

    Raises:
        RefusedError: it is no YAML, or holds aliases, tags, or too many or too deep values.
    """
    try:
        return _document(yaml.parse(text, Loader=_LOADER))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise RefusedError(
            Reason.BROKEN, "yaml", row=mark.line + 1 if mark is not None else None
        ) from None


def _document(events: Iterator[Any]) -> Tree:
    reader = _Reader(events)
    tree: Tree = None
    seen = False
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent):
            if seen:
                raise RefusedError(Reason.NOT_SUPPORTED, "documents", row=_line(event))
            tree, seen = reader.value(next(events), 0), True
    return tree


class _Reader:
    def __init__(self, events: Iterator[Any]) -> None:
        self._events = events
        self._values = 0

    def value(self, event: Any, depth: int) -> Tree:
        self._values += 1
        if self._values > NODES // 2:
            raise RefusedError(Reason.TOO_MANY, f"{NODES // 2} values", row=_line(event))
        if isinstance(event, yaml.AliasEvent) or event.anchor is not None:
            raise RefusedError(Reason.NOT_SUPPORTED, "alias", row=_line(event))
        if event.tag is not None and event.tag not in _TAGS:
            raise RefusedError(Reason.NOT_SUPPORTED, "tag", row=_line(event))
        if isinstance(event, yaml.ScalarEvent):
            plain: bool = event.implicit[0]
            return None if plain and event.value in _NULLS else str(event.value)
        if depth >= DEPTH:
            raise RefusedError(Reason.NOT_SUPPORTED, "depth", row=_line(event))
        if isinstance(event, yaml.SequenceStartEvent):
            return Items(_line(event), tuple(self._items(depth + 1)))
        return Group(_line(event), tuple(self._entries(depth + 1)))

    def _items(self, depth: int) -> Iterator[Tree]:
        for count in range(ROWS + 1):
            if isinstance(event := next(self._events), yaml.SequenceEndEvent):
                return
            if count == ROWS:
                raise RefusedError(Reason.TOO_MANY, f"{ROWS} rows", row=_line(event))
            yield self.value(event, depth)

    def _entries(self, depth: int) -> Iterator[tuple[str, Tree]]:
        for count in range(COLUMNS + 1):
            if isinstance(event := next(self._events), yaml.MappingEndEvent):
                return
            if count == COLUMNS:
                raise RefusedError(Reason.TOO_MANY, f"{COLUMNS} columns", row=_line(event))
            name = self.value(event, depth)
            if not isinstance(name, str):
                raise RefusedError(Reason.BROKEN, "yaml", row=_line(event))
            yield name, self.value(next(self._events), depth)


def _line(event: Any) -> int:
    return int(event.start_mark.line) + 1
