"""What a stretch of words was read as: only what the words themselves say, nothing implied."""

from dataclasses import dataclass
from datetime import time
from typing import NamedTuple, TypeAlias

from handlers.understanding.meaning import Holiday
from schedule_data.model.name import Name


@dataclass(frozen=True, slots=True)
class Offset:
    """So many days (or calendar months) from today: besok, lusa, "3 hari lagi", "sebulan lagi"."""

    days: int
    months: int = 0


@dataclass(frozen=True, slots=True)
class Now:
    """Today, and this very moment: "sekarang"."""


@dataclass(frozen=True, slots=True)
class Ahead:
    """The next so many days (or calendar months), today the first: "3 hari ke depan"."""

    days: int
    months: int = 0


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week (Monday 0).

    `week` is the week that was named: 0 this ("Kamis minggu ini"), 1 the next; None: none was.
    `past`: the nearest one before today. `every`: each one ("setiap Kamis"). `nearest`: the words
    say that it is this one ("Kamis ini"), so a modifier of a day beside it is not its own.
    `number`: a number stands behind it that is a day's only if the calendar agrees ("Kamis 21"),
    `month`: that day's month, if it was told ("Minggu 17-11").
    """

    day: int
    week: int | None = None
    past: bool = False
    every: bool = False
    nearest: bool = False
    number: int | None = None
    month: int | None = None


@dataclass(frozen=True, slots=True)
class Week:
    """A whole week (this one from today), its weekend or its working days: 0 this, 1 the next, -1
    the last.
    """

    week: int
    weekend: bool = False
    every: bool = False
    working: bool = False


@dataclass(frozen=True, slots=True)
class Month:
    """A whole month: by number, by its distance from this one (`shift`), or both unknown."""

    month: int | None = None
    shift: int | None = None
    year: int | None = None
    year_shift: int | None = None


@dataclass(frozen=True, slots=True)
class Date:
    """A day of a month; month and year as far as they were named (`shift`: "bulan depan"). `past`:
    the last such day before today ("tanggal 10 kemarin").
    """

    day: int
    month: int | None = None
    year: int | None = None
    shift: int | None = None
    year_shift: int | None = None
    weekday: int | None = None
    past: bool = False


@dataclass(frozen=True, slots=True)
class Vague:
    """A part of a month or week without a first and last day: "awal bulan", "early next week"; its
    `nth` week, -1 the last: "minggu kedua Desember"; a `weekday` in it: "Senin awal Desember".
    """

    month: Month | Week
    edge: str
    nth: int = 0
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Range:
    """From one to the other, both in."""

    first: "Day"
    last: "Day"


@dataclass(frozen=True, slots=True)
class Either:
    """Days named side by side: "Sabtu atau Minggu", "15, 16 dan 17 November"."""

    days: tuple["Day", ...]


@dataclass(frozen=True, slots=True)
class Beside:
    """Two words for what ought to be one day: "besok Kamis"."""

    first: "Day"
    second: "Day"


@dataclass(frozen=True, slots=True)
class Apart:
    """So many days from another: "H-1 Natal", "two days after New Year"."""

    day: "Day"
    days: int


@dataclass(frozen=True, slots=True)
class Reckoned:
    """The `n`th such weekday after a day, before it where `n` is below 0: "Senin setelah Natal",
    "two Thursdays from now".
    """

    weekday: int
    n: int
    day: "Day"


@dataclass(frozen=True, slots=True)
class WeekOf:
    """The whole week that a day lies in: "the week of 2 December"."""

    day: "Day"


@dataclass(frozen=True, slots=True)
class Within:
    """The first such weekday of a month: "any Friday in December"."""

    day: Weekday
    month: Month


@dataclass(frozen=True, slots=True)
class Nth:
    """The `n`th such weekday of a month, -1 the last: "the last Friday of November"; without a
    weekday its `n`th day. `days`: so many from there, a weekend's two.
    """

    weekday: int | None
    n: int
    month: Month
    days: int = 1


@dataclass(frozen=True, slots=True)
class Bound:
    """Days of which only one end is named: "sebelum tanggal 20", "after Sunday".

    `side`: before, until, after, from or since; or around, where neither is.
    """

    day: "Day"
    side: str


@dataclass(frozen=True, slots=True)
class Daily:
    """Every day: no day in particular, but a slot for a reminder."""


Day: TypeAlias = (
    Offset
    | Now
    | Ahead
    | Weekday
    | Week
    | Month
    | Date
    | Vague
    | Range
    | Either
    | Beside
    | Apart
    | Reckoned
    | WeekOf
    | Within
    | Nth
    | Bound
    | Daily
)


@dataclass(frozen=True, slots=True)
class Clock:
    """A clock time; `now`: the moment of asking."""

    at: time | None
    now: bool = False


@dataclass(frozen=True, slots=True)
class Named:
    """A region, venue, service or permit; `unsure`: it may be another, so it is not read."""

    names: tuple[Name, ...]
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class Nothing:
    """Words that look like a day or a name and are none: "lantai 17", "Sekolah Minggu"."""


Known: TypeAlias = Day | Holiday | Clock | Named | Nothing


class Mention(NamedTuple):
    """Words `first` to `last` of the text, which `reader` read as `known`, and why."""

    first: int
    last: int
    reader: str
    known: Known
    why: str = ""
