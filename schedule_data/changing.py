"""Which sittings are other than people were told: two schedules compared, or one with what was
told. What only became known (an hour, a room) is no change, and what is over concerns nobody.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import TypeAlias

from schedule_data.agenda import Agenda
from schedule_data.change_times import is_over, may_be_told
from schedule_data.model.event import Occurrence
from schedule_data.model.news import ChangeKind, SittingChange
from schedule_data.model.query import DaySpan, Query
from schedule_data.model.zone import JAKARTA

DAYS_AHEAD = 14
"""So far ahead people are told of changes; what is further off is told right when its time comes.
"""
WAIT = timedelta(minutes=2)
"""Source: issue 5: an undo within two minutes sends nothing."""
_EARLIER_KEPT = 8
"""So many times a sitting may move before whoever was told the first of them is forgotten."""

SittingId: TypeAlias = tuple[str, date]


@dataclass(frozen=True, slots=True)
class Told:
    """How a sitting was told last; `held` False: as called off.

    `seen` is how it stands by now, where that is something else, and `seen_at` since when it does.
    `earlier` is how it was told before its last changes, for whoever was told that.
    """

    occurrence: Occurrence
    held: bool = True
    seen: "Seen | None" = None
    seen_at: datetime | None = None
    earlier: tuple[Occurrence, ...] = ()


@dataclass(frozen=True, slots=True)
class Seen:
    """How a sitting stands now: `occurrence` None, it is called off for `reason`."""

    occurrence: Occurrence | None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """What is to be told now, and what is to be remembered as told; None: to be forgotten."""

    due: tuple[SittingChange, ...]
    told: Mapping[SittingId, Told | None]


def standing(agenda: Agenda, now: datetime) -> dict[SittingId, Occurrence]:
    """The sittings of the coming fortnight as they are."""
    days = _fortnight(now)
    return {each.id: _core(each) for each in agenda.between(Query(when=days))}


def look(told: Mapping[SittingId, Told], agenda: Agenda, now: datetime) -> Look:
    """Compare what was `told` with how things stand at the aware moment `now`. Only differences
    are given back: the same again, with what it gave remembered, gives nothing.
    """
    now = now.astimezone(JAKARTA)
    today = now.date()
    current = standing(agenda, now)
    due: list[SittingChange] = []
    renewed: dict[SittingId, Told | None] = {
        key: Told(each) for key, each in current.items() if key not in told
    }
    for key, known in told.items():
        seen = _seen(known, current.get(key), agenda)
        if _past(known, seen, today):
            renewed[key] = None
            continue
        after, change = _compared(known, seen, now)
        if change is not None:
            due.append(change)
        if after != known:
            renewed[key] = after
    return Look(tuple(sorted(due, key=_order)), renewed)


def changes_between(before: Agenda, after: Agenda, now: datetime) -> tuple[SittingChange, ...]:
    """What people will be told once `after` is saved in the place of `before`."""
    now = now.astimezone(JAKARTA)
    found, current = [], standing(after, now)
    for known in map(Told, standing(before, now).values()):
        change = _change(known, _seen(known, current.get(known.occurrence.id), after))
        if change is not None and not is_over(change, now):
            found.append(change)
    return tuple(sorted(found, key=_order))


def _fortnight(now: datetime) -> DaySpan:
    today = now.astimezone(JAKARTA).date()
    room = (date.max - today).days
    return DaySpan(today, today + timedelta(days=min(DAYS_AHEAD - 1, room)))


def _compared(known: Told, seen: Seen, now: datetime) -> tuple[Told, SittingChange | None]:
    """What to remember of one sitting, and what to tell of it now."""
    change = _change(known, seen)
    if change is None:
        # Nothing that is told, but what became known since counts as told from now on.
        latest = known.occurrence if seen.occurrence is None else seen.occurrence
        return Told(latest, known.held, earlier=known.earlier), None
    if is_over(change, now):
        return _as_told(known, seen), None
    begun = known.seen_at
    # A clock that was set back must not hold it for ever.
    if known.seen is None or begun is None or begun > now or _other(known.seen, seen):
        return replace(known, seen=seen, seen_at=now), None
    if now - begun < WAIT or not may_be_told(change, now):
        return known, None
    return _as_told(known, seen), change


def _core(sitting: Occurrence) -> Occurrence:
    """What of a sitting is told: when, where, and for what."""
    return Occurrence(
        uid=sitting.uid,
        recurrence_id=sitting.recurrence_id,
        day=sitting.day,
        summary=sitting.summary,
        venue=sitting.venue,
        region=sitting.region,
        room=sitting.room,
        opens=sitting.opens,
        closes=sitting.closes,
        services=sitting.services,
    )


def _as_told(known: Told, seen: Seen) -> Told:
    if seen.occurrence is None:
        return Told(known.occurrence, held=False, earlier=known.earlier)
    return Told(seen.occurrence, earlier=_earlier(known, seen.occurrence))


def _earlier(known: Told, now: Occurrence) -> tuple[Occurrence, ...]:
    """How it was told before, where another question than today's may have asked for that."""
    before = {_asked_for(each): each for each in (*known.earlier, known.occurrence)}
    before.pop(_asked_for(now), None)
    return tuple(before.values())[-_EARLIER_KEPT:]


def _asked_for(sitting: Occurrence) -> tuple[object, ...]:
    return sitting.day, sitting.venue, sitting.services


def _seen(known: Told, current: Occurrence | None, agenda: Agenda) -> Seen:
    """The sitting as it is now, also where it has moved beyond the days that were looked at."""
    old = known.occurrence
    override = next(
        (
            each
            for event in [agenda.snapshot.events.get(old.uid)]
            if event is not None
            for each in event.overrides
            if each.recurrence_id == old.recurrence_id
        ),
        None,
    )
    reason = None if override is None else override.reason
    if current is not None:
        return Seen(current, reason)
    days = {old.day, old.recurrence_id, *([override.day] if override and override.day else [])}
    for day in sorted(days):
        for each in agenda.between(Query(when=DaySpan.day(day))):
            if each.id == old.id:
                return Seen(_core(each), reason)
    return Seen(None, reason or _why(old, agenda))


def standing_of(sitting: Occurrence, agenda: Agenda) -> Occurrence | None:
    """The sitting of that id as it is now; None where it is not held."""
    return _seen(Told(sitting), None, agenda).occurrence


def _why(old: Occurrence, agenda: Agenda) -> str | None:
    """The reason that the schedule itself gives: a day closed, a place shut."""
    query = Query(when=DaySpan.day(old.day), places=frozenset({old.venue}))
    noon = datetime.combine(old.day, time(12), JAKARTA)
    closures = agenda.answer(query, noon).closures
    about = (each for each in closures if any(missed.id == old.id for missed in each.sittings))
    return next((each.reason for each in about if each.reason), None)


def _change(known: Told, seen: Seen) -> SittingChange | None:
    """The difference that people are told of."""
    old, new = known.occurrence, seen.occurrence
    if new is None:
        if not known.held:
            return None
        return SittingChange(ChangeKind.CANCELLED, old, old, seen.reason, known.earlier)
    kind = _kind(old, new) if known.held else ChangeKind.RESTORED
    return None if kind is None else SittingChange(kind, old, new, seen.reason, known.earlier)


def _kind(old: Occurrence, new: Occurrence) -> ChangeKind | None:
    if (old.day, old.venue) != (new.day, new.venue):
        return ChangeKind.MOVED
    if _altered(old.opens, new.opens) or _altered(old.closes, new.closes):
        return ChangeKind.HOURS
    return ChangeKind.ROOM if _altered(old.room, new.room) else None


def _altered(old: object, new: object) -> bool:
    return old is not None and new is not None and old != new


def _other(before: Seen, now: Seen) -> bool:
    """Whether it has changed once more since it was first seen."""
    if before.occurrence is None or now.occurrence is None:
        return before.occurrence is not now.occurrence
    return _kind(before.occurrence, now.occurrence) is not None


def _past(known: Told, seen: Seen, today: date) -> bool:
    return known.occurrence.day < today and (seen.occurrence is None or seen.occurrence.day < today)


def _order(change: SittingChange) -> tuple[date, str, str, date]:
    old = change.old
    return min(old.day, change.new.day), old.region, old.uid, old.recurrence_id
