"""What kind of day it is: a working day, libur nasional, cuti bersama, or a weekend."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol

from schedule_data.model.circumstance import DayOverride
from schedule_data.seed.load import FOLDER

CATEGORIES = ("government", "public")
"""PyPI `holidays` calls cuti bersama "government", libur nasional and election days "public"."""

_GUESSED = "(perkiraan)"


@dataclass(frozen=True, slots=True)
class DayKind:
    """`holiday` is its name in Indonesian ("Hari Raya Natal"), None on an ordinary day.

    `cuti_bersama`: a day of leave that the government joins to a holiday. `estimated`: the day
    is computed and still waits for the sidang isbat. `settled` False: cuti bersama of that year is
    not decreed yet, so the schedule may change. `declared`: an officer said that it is a day off,
    called `holiday`, or `opened` it: it is a working day, whatever the calendar says.
    """

    day: date
    holiday: str | None = None
    cuti_bersama: bool = False
    estimated: bool = False
    settled: bool = True
    declared: bool = False
    opened: bool = False

    @property
    def weekend(self) -> bool:
        """Saturday or Sunday."""
        return self.day.weekday() >= 5

    @property
    def working(self) -> bool:
        """ "Hari kerja": no weekend, no libur nasional, no cuti bersama, unless it was opened."""
        return self.opened or (self.holiday is None and not self.weekend)


class DayKinds(Protocol):
    """Whatever knows the kinds of days; `day_kinds()` is the one in use."""

    def of(self, day: date) -> DayKind:
        """The kind of `day`."""
        ...


class DeclaredDays:
    """What officers said of single days, over what `base` knows of all."""

    def __init__(self, base: DayKinds, overrides: Mapping[date, DayOverride]) -> None:
        self.base, self.overrides = base, overrides

    def of(self, day: date) -> DayKind:
        """The kind of `day`."""
        kind, said = self.base.of(day), self.overrides.get(day)
        if said is None:
            return kind
        if said.open:
            return DayKind(day, settled=kind.settled, declared=True, opened=True)
        name = said.reason or kind.holiday or ""
        return DayKind(day, holiday=name, settled=kind.settled, declared=True)


def days_off(kinds: DayKinds, year: int) -> tuple[DayKind, ...]:
    """All that is known of a year: its holidays, joint holidays, and what officers declared."""
    first = date(year, 1, 1).toordinal()
    found = (kinds.of(date.fromordinal(day)) for day in range(first, first + 366))
    return tuple(
        kind
        for kind in found
        if kind.day.year == year and (kind.holiday is not None or kind.declared)
    )


class Holidays:
    """The kinds of days from PyPI `holidays`, read a year at a time and kept."""

    def __init__(self) -> None:
        self._years: dict[int, dict[date, DayKind]] = {}
        self._last_known_year: int | None = None

    def of(self, day: date) -> DayKind:
        """The kind of `day`."""
        year = self._years.get(day.year)
        if year is None:
            year = self._years[day.year] = self._read(day.year)
        return year.get(day) or DayKind(day, settled=day.year <= self.last_known_year)

    @property
    def last_known_year(self) -> int:
        """The last year whose cuti bersama is decreed, as far as the library knows."""
        if self._last_known_year is None:
            year = 2019
            while _names(year + 1, "government"):
                year += 1
            self._last_known_year = year
        return self._last_known_year

    def _read(self, year: int) -> dict[date, DayKind]:
        settled = year <= self.last_known_year
        found = {}
        # A day in both categories is libur nasional, so that one is read last.
        for category in CATEGORIES if settled else ("public",):
            for day, name in _names(year, category).items():
                found[day] = DayKind(
                    day,
                    holiday=name.replace(_GUESSED, "").replace("  ", " ").strip(),
                    cuti_bersama=category == "government",
                    estimated=_GUESSED in name,
                    settled=settled,
                )
        return found


def _names(year: int, category: str) -> Mapping[date, str]:
    """The days of a category: by the table where it speaks for the library, else by the library."""
    known = _table().get(f"{year} {category}")
    if known is None:
        return names_by_library(year, category)
    return {date.fromisoformat(day): name for day, name in known.items()}


def names_by_library(year: int, category: str) -> Mapping[date, str]:
    """What PyPI `holidays` itself says. Its first call loads every country: as long as ten answers
    take, hence the table.
    """
    from holidays.countries.indonesia import Indonesia

    return dict(Indonesia(years=year, categories=(category,), language="id"))


@cache
def _table() -> Mapping[str, Mapping[str, str]]:
    """What the library says of the years about now, written down by tools/day_table.py; nothing
    where another version of it is installed, which may know better.
    """
    written = json.loads((FOLDER / "holidays.json").read_text(encoding="utf-8"))
    return written["names"] if _installed(written["version"]) else {}


def _installed(version: str) -> bool:
    """Whether the library is of that version: its installer has left a folder of that name.
    `importlib.metadata` would say the same five times as slowly.
    """
    library = find_spec("holidays")
    if library is None or library.origin is None:
        return False
    return (Path(library.origin).parents[1] / f"holidays-{version}.dist-info").is_dir()


_SHARED = Holidays()


def day_kinds() -> Holidays:
    """The holidays that this process has read so far."""
    return _SHARED
