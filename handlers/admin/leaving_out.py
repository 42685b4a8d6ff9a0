"""One day of an event that is called off, and why."""

from dataclasses import replace
from datetime import date

from handlers.admin.officer import Officer
from handlers.admin.planned import sitting_on
from schedule_data.model.event import Event, EventStatus, Override


def without_day(officer: Officer, event: Event, day: date, reason: str) -> Event:
    """The event without that day."""
    sitting = sitting_on(event.uid, day, officer.agenda)
    planned = day if sitting is None else sitting.recurrence_id
    before = next((o for o in event.overrides if o.recurrence_id == planned), Override(planned))
    off = replace(before, status=EventStatus.CANCELLED, reason=reason or None)
    kept = (o for o in event.overrides if o.recurrence_id != planned)
    overrides = tuple(sorted((*kept, off), key=lambda each: each.recurrence_id))
    return replace(event, overrides=overrides)
