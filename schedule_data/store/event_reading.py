"""Rows of events and of their overrides to model values, fast enough for a hundred thousand."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields, make_dataclass
from typing import Any

from schedule_data.model.event import Event, EventStatus, HolidayPolicy, Override, Recurrence
from schedule_data.store.raw import Memo, by_text, clock, day, listed, pauses


def _quick_maker() -> Callable[..., Event]:
    """Makes an Event from all its fields four times as quickly as its own constructor, which sets
    each of them past the guard of a frozen dataclass: its twin without the guard is made, and then
    counts as an Event.
    """
    twin = make_dataclass("Twin", [field.name for field in fields(Event)], slots=True)

    def make(*values: Any) -> Event:
        made = twin(*values)
        made.__class__ = Event
        return made  # type: ignore[no-any-return]

    return make


_make_event = _quick_maker()


class EventReader:
    """Reads many rows; equal days, hours and texts become one value. Columns are raw ones."""

    def __init__(self) -> None:
        self._days, self._clocks, self._pauses = Memo(day), Memo(clock), Memo(pauses)
        self._texts = Memo(lambda raw: raw)
        self._slugs = Memo(lambda raw: frozenset(listed(raw)))
        self._dates = Memo(lambda raw: tuple(day(each) for each in listed(raw)))
        self._policies, self._states = Memo(HolidayPolicy), Memo(EventStatus)

    def overrides(self, rows: Iterable[Sequence[Any]]) -> dict[str, tuple[Override, ...]]:
        """The overrides by event, in the order of their days."""
        changed: dict[str, list[Override]] = {}
        for row in rows:
            changed.setdefault(row[0], []).append(self._override(*row[1:]))
        return {
            uid: tuple(sorted(each, key=lambda one: one.recurrence_id))
            for uid, each in changed.items()
        }

    def events(
        self, rows: Iterable[Sequence[Any]], changed: Mapping[str, tuple[Override, ...]]
    ) -> list[Event]:
        """The events of rows, in their order."""
        return [self._event(changed, *row) for row in rows]

    def _override(
        self, of_day: Any, status: Any, moved: Any, opens: Any, closes: Any, venue: Any,
        room: Any, reason: Any, added: Any,
    ) -> Override:  # fmt: skip
        days, clocks = self._days, self._clocks
        return Override(days[of_day], self._states[status], days[moved], clocks[opens],
                        clocks[closes], venue, room, reason, bool(added))  # fmt: skip

    def _event(
        self, changed: Mapping[str, tuple[Override, ...]], uid: str, summary: Any, venue: Any,
        first: Any, last: Any, recurs: Any, rrule: Any, rdates: Any, exdates: Any, working: Any,
        room: Any, services: Any, opens: Any, closes: Any, policy: Any, status: Any, sequence: int,
        source: Any, confidence: Any, confirmed: Any, rests: Any, intake: Any, quota: Any,
        note: Any,
    ) -> Event:  # fmt: skip
        days, clocks, texts, dates = self._days, self._clocks, self._texts, self._dates
        recurrence = None
        if recurs:
            extra, struck = dates[by_text(rdates)], dates[by_text(exdates)]
            recurrence = Recurrence(texts[rrule], extra, struck, bool(working))
        return _make_event(
            uid, texts[summary], texts[venue], days[first], days[last], recurrence, texts[room],
            self._slugs[by_text(services)], clocks[opens], clocks[closes], self._policies[policy],
            changed.get(uid, ()), self._states[status], sequence, texts[source],
            texts[confidence], days[confirmed], self._pauses[rests] or (), clocks[intake], quota,
            texts[note],
        )  # fmt: skip
