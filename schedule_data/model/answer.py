"""What the ledger answers to a Query: sittings, or why there are none and what is nearest."""

from dataclasses import dataclass
from datetime import date

from schedule_data.model.event import Occurrence
from schedule_data.model.query import DaySpan, Query


@dataclass(frozen=True, slots=True)
class Closure:
    """Why sittings that the rules would give on `day` do not take place.

    `reason` is the day's name as the ledger knows it ("Hari Raya Natal"), or None for a plain
    weekend. `certain` is False where no source says whether the series keeps to holidays;
    `estimated` is True where the holiday itself is computed and may move. `cancelled`: somebody
    called them off, for `reason` where one was given; `moved_to`: they take place on that day,
    `moved_where`: at that venue.
    `shut`: the venue itself is closed for a while. `declared`: an officer said that the day is off.
    `sittings` are what would have been on, sorted as an answer's.
    """

    day: date
    reason: str | None
    cuti_bersama: bool
    certain: bool
    estimated: bool = False
    cancelled: bool = False
    moved_to: date | None = None
    moved_where: str | None = None
    shut: bool = False
    declared: bool = False
    sittings: tuple[Occurrence, ...] = ()


@dataclass(frozen=True, slots=True)
class Neighbour:
    """The nearest way out of an empty answer: a query that has sittings, and its first ones."""

    query: Query
    occurrences: tuple[Occurrence, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """The sittings of `days` that fit `query`, sorted by day, region, opening and venue's name.

    `days` is the span that was looked at: the query's own or, where it names none, today; sittings
    of today that have already closed are left out then, and `next_day` goes on with the next day
    that has one. Where `occurrences` is empty, `closures` says why (where there is a reason),
    `next_day` is the next day, today or later, on which the same question has sittings, and
    `elsewhere` the nearest other region or place on the same days. `closures` also tells which of
    many days fall out. `other_hours` are the sittings of `days` that are closed at the time that
    was asked for. `last_past` is the last sitting that there was, where none is to come.

    At most 400 days are looked at: `days` ends sooner than the query's where that asks for more.
    `settled` is False where cuti bersama of some of those days' years, or of `next_day`'s, is not
    decreed yet, so that the schedule may change.

    `maybe` holds the sittings whose services no source details although the question named some:
    they are in `occurrences` too, and are told as "ask first".
    """

    query: Query
    days: DaySpan
    occurrences: tuple[Occurrence, ...] = ()
    maybe: frozenset[tuple[str, date]] = frozenset()
    closures: tuple[Closure, ...] = ()
    next_day: Neighbour | None = None
    elsewhere: Neighbour | None = None
    other_hours: tuple[Occurrence, ...] = ()
    last_past: Occurrence | None = None
    settled: bool = True
