"""What an event is known by when its row has no uid: the same row always gives the same."""

import uuid
from datetime import date, time

from schedule_data.model.event import Event

NAMESPACE = uuid.UUID("6f0f3a1e-5c1b-5b0e-9f0a-2d6c7a9e4b11")
"""Of the names made here; it must never change, or a second import would double every event."""

Identity = tuple[str, date, str, time | None, time | None]


def identity(event: Event) -> Identity:
    """Place, first day, rule and hours."""
    rule = event.recurrence.rrule if event.recurrence else None
    return (event.venue, event.first_day, rule or "", event.opens, event.closes)


def make_uid(event: Event) -> str:
    """The uid of an event that was given none."""
    parts = (str(each) if each else "" for each in identity(event))
    return str(uuid.uuid5(NAMESPACE, "\n".join(parts)))


def make_declared_uid(identity: str) -> str:
    """The uid of a closure, or of other hours, that was given none.

    It sorts before those that the desk gives: what an officer says there later wins.
    """
    return f"0-{uuid.uuid5(NAMESPACE, identity)}"
