"""RFC 5545's content lines: folding, escapes, parameters, components. Nothing is interpreted.

Written here rather than taken from a library because a file may come from anybody: one pass, a
cost that grows with the bytes alone, and the line number of everything for the report.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from schedule_data.exchange.draft import Reason
from schedule_data.exchange.limits import DEPTH, LINE_CHARACTERS, LINES, ROWS
from schedule_data.exchange.refused import RefusedError

_LINE_END = re.compile(r"\r\n|\n|\r")
_NAME = re.compile(r"[A-Za-z0-9-]+", re.ASCII)
_PARAMETER = re.compile(
    r';([A-Za-z0-9-]+)=("[^"]*"|[^";:,]*)((?:,(?:"[^"]*"|[^";:,]*))*)', re.ASCII
)
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_OCTETS = 75


@dataclass(frozen=True, slots=True)
class Property:
    """NAME;PARAMETER=...:VALUE, the value as it stands in the file."""

    name: str
    value: str
    parameters: Mapping[str, str] = field(default_factory=dict)
    line: int = 0

    @property
    def text(self) -> str:
        """The value as RFC 5545's TEXT, its escapes undone."""
        return _ESCAPE.sub(lambda m: "\n" if m[1] in "nN" else m[1], self.value)

    @classmethod
    def of_text(cls, name: str, text: str) -> "Property":
        """A property whose value is TEXT."""
        escaped = re.sub(r"([\\;,])", r"\\\1", text).replace("\n", "\\n")
        return cls(name, escaped)


@dataclass(slots=True)
class Component:
    """BEGIN:NAME to END:NAME: properties in their order, and components inside it."""

    name: str
    line: int = 0
    properties: list[Property] = field(default_factory=list)
    components: list["Component"] = field(default_factory=list)

    def all(self, name: str) -> list[Property]:
        """All properties of that name."""
        return [each for each in self.properties if each.name == name]

    def one(self, name: str) -> Property | None:
        """The only property of that name, or None.

        Raises:
            RefusedError: it stands there more than once.
        """
        found = self.all(name)
        if len(found) > 1:
            raise RefusedError(Reason.TWICE, str(found[0].line), row=found[1].line)
        return found[0] if found else None


def read_components(text: str) -> list[Component]:
    """The calendars of a file.

    Raises:
        RefusedError: it is no calendar file, or its lines are too many, too long or too deep.
    """
    top = Component("")
    stack = [top]
    for each in _properties(text):
        if each.name == "BEGIN":
            if len(stack) > DEPTH:
                raise RefusedError(Reason.NOT_SUPPORTED, "depth", row=each.line)
            if len(stack[-1].components) > ROWS:
                raise RefusedError(Reason.TOO_MANY, f"{ROWS} rows", row=each.line)
            inner = Component(each.value.strip().upper(), each.line)
            stack[-1].components.append(inner)
            stack.append(inner)
        elif each.name == "END":
            if len(stack) == 1 or stack.pop().name != each.value.strip().upper():
                raise RefusedError(Reason.BROKEN, "ics", row=each.line)
        else:
            if len(stack[-1].properties) > ROWS:
                raise RefusedError(Reason.TOO_MANY, f"{ROWS} rows", row=each.line)
            stack[-1].properties.append(each)
    if len(stack) > 1 or top.properties or not top.components:
        raise RefusedError(Reason.BROKEN, "ics", row=stack[-1].line or 1)
    return top.components


def write_component(component: Component) -> Iterator[str]:
    """The folded lines of a component, each with its line end."""
    yield f"BEGIN:{component.name}\r\n"
    for each in component.properties:
        parameters = "".join(f";{name}={value}" for name, value in each.parameters.items())
        yield from _folded(f"{each.name}{parameters}:{each.value}")
    for inner in component.components:
        yield from write_component(inner)
    yield f"END:{component.name}\r\n"


def _properties(text: str) -> Iterator[Property]:
    for number, line in _unfolded(text):
        name = _NAME.match(line)
        at = name.end() if name else 0
        parameters: dict[str, str] = {}
        while parameter := _PARAMETER.match(line, at):
            parameters[parameter[1].upper()] = parameter[2].strip('"')
            at = parameter.end()
        if name is None or line[at : at + 1] != ":":
            raise RefusedError(Reason.BROKEN, "ics", row=number)
        yield Property(name[0].upper(), line[at + 1 :], parameters, number)


def _unfolded(text: str) -> Iterator[tuple[int, str]]:
    parts: list[str] = []
    first = length = 0
    for number, line in enumerate(_physical(text), start=1):
        if line[:1] in (" ", "\t") and parts:
            parts.append(line[1:])
            length += len(line)
        else:
            if parts:
                yield first, "".join(parts)
            parts, first, length = [line] if line else [], number, len(line)
        if length > LINE_CHARACTERS or len(parts) > LINE_CHARACTERS:
            raise RefusedError(Reason.TOO_LONG, str(LINE_CHARACTERS), row=first)
    if parts:
        yield first, "".join(parts)


def _physical(text: str) -> Iterator[str]:
    at = 0
    for number, end in enumerate(_LINE_END.finditer(text), start=1):
        if number > LINES:
            raise RefusedError(Reason.TOO_MANY, f"{LINES} lines", row=number)
        yield text[at : end.start()]
        at = end.end()
    yield text[at:]


def _folded(line: str) -> Iterator[str]:
    """`line` in pieces of at most 75 octets, no letter split."""
    if len(line) <= _OCTETS and line.isascii():
        yield line + "\r\n"
        return
    piece, octets = "", 0
    for letter in line:
        size = len(letter.encode())
        if octets + size > _OCTETS:
            yield piece + "\r\n"
            piece, octets = " ", 1
        piece += letter
        octets += size
    yield piece + "\r\n"
