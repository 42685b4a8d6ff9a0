"""The facts of one sitting: its event's own, under those of its day and of its own change."""

from datetime import date, time
from typing import Any, TypeAlias

from schedule_data.circumstances import Around
from schedule_data.model.circumstance import Pause
from schedule_data.model.event import Event, Occurrence, Override
from schedule_data.series import Series

_NOTHING = Override(date.min)

Facts: TypeAlias = tuple[Any, ...]


def as_usual(uid: str, day: date, facts: Facts) -> Occurrence:
    """A sitting of which nothing is changed, from the `usual_facts` of its series."""
    # Past the constructor, and by way of no list: a question may make hundreds of these.
    return tuple.__new__(Occurrence, (uid, day, day) + facts)  # noqa: RUF005


def usual_facts(series: Series) -> Facts:
    """All fields of an Occurrence after its days, as the plan has them: equal for all its days."""
    event = series.event
    return (
        event.venue,
        series.region,
        event.summary,
        event.room,
        event.opens,
        event.closes,
        event.services,
        event.confirmed_on,
        (),
        event.last_intake,
        event.quota,
        event.note,
        None,
        False,
    )


def as_planned(series: Series, around: Around) -> Occurrence:
    """The sitting as the plan and its day have it."""
    event, day = series.event, around.date
    if around.hours or event.pauses:
        return _dressed(series, around, day, _NOTHING, event.venue, series.region)
    return as_usual(event.uid, day, usual_facts(series))


def as_changed(series: Series, around: Around, override: Override, region: str) -> Occurrence:
    """The sitting as somebody changed it, on the day `around` on which it is held."""
    venue = override.venue or series.event.venue
    return _dressed(series, around, override.recurrence_id, override, venue, region)


def _dressed(
    series: Series,
    around: Around,
    recurrence_id: date,
    override: Override,
    venue: str,
    region: str,
) -> Occurrence:
    event = series.event
    span = around.hours_of(event.uid, venue, region) if around.hours else None
    opens = override.opens or (span and span.opens) or event.opens
    closes = override.closes or (span and span.closes) or event.closes
    pauses = event.pauses if span is None or span.pauses is None else span.pauses
    # Another venue has no such room.
    elsewhere = venue != event.venue
    return Occurrence(
        event.uid,
        recurrence_id,
        around.date,
        venue,
        region,
        event.summary,
        override.room if elsewhere else override.room or event.room,
        opens,
        closes,
        event.services,
        event.confirmed_on,
        _pauses(pauses, around.date, opens, closes),
        _last_intake(event, opens, closes),
        event.quota,
        event.note,
        override.reason or (None if span is None else span.reason),
        override.added,
    )


def _pauses(
    pauses: tuple[Pause, ...], day: date, opens: time | None, closes: time | None
) -> tuple[Pause, ...]:
    """Those of the day; a rest before it opens or after it has closed is none, and one within a
    longer one is no other: noon within the prayer of Friday.
    """
    held = [
        each
        for each in pauses
        if each.on(day)
        and (opens is None or opens < each.ends)
        and (closes is None or each.starts < closes)
    ]
    return tuple(each for each in held if not any(_within(each, other) for other in held))


def _within(rest: Pause, other: Pause) -> bool:
    """Whether a daily rest lies within one that a weekday has of its own."""
    own = bool(other.weekdays) and not rest.weekdays
    return own and other.starts <= rest.starts and rest.ends <= other.ends


def _last_intake(event: Event, opens: time | None, closes: time | None) -> time | None:
    """As long before closing as on other days; None where the desk is not open then."""
    known = event.last_intake
    if known is None or event.closes is None or closes is None or closes == event.closes:
        return known
    minutes = _minutes(known) + _minutes(closes) - _minutes(event.closes)
    if not 0 <= minutes < 24 * 60:
        return None
    shifted = time(*divmod(minutes, 60))
    return None if opens is not None and shifted <= opens else shifted


def _minutes(clock: time) -> int:
    return clock.hour * 60 + clock.minute
