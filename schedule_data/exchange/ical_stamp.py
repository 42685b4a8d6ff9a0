"""The number and the moment by which calendar programs tell a later file from an earlier one.

A closed place, a declared day or other hours change what an event's VEVENT shows and not the
event. So SEQUENCE (RFC 5545 3.8.7.4) is the event's own and the schedule's revision together: it
rises with each change of anything, its undoing too. Beside it stands the event's own, which an
import compares.
"""

from collections.abc import Callable
from datetime import UTC

from schedule_data.exchange.ical_check import extension
from schedule_data.exchange.ical_lines import Component, Property
from schedule_data.exchange.records import Content

_LARGEST = 2**31 - 1
"""RFC 5545's largest whole number."""


def stamper(written: Content) -> Callable[[Component], Component]:
    """What puts the revision of the schedule, and when it was changed last, on a VEVENT."""

    def stamped(component: Component) -> Component:
        own = component.one("SEQUENCE")
        changed = [] if written.changed_at is None else ["LAST-MODIFIED", "DTSTAMP"]
        kept = [p for p in component.properties if p.name not in ("SEQUENCE", *changed)]
        number = int(own.value) if own else 0
        kept.insert(1, Property("SEQUENCE", str(min(number + written.revision, _LARGEST))))
        if written.changed_at is not None:
            moment = f"{written.changed_at.astimezone(UTC):%Y%m%dT%H%M%SZ}"
            kept[1:1] = [Property(name, moment) for name in changed]
        if written.revision and own and component.one("RECURRENCE-ID") is None:
            kept.append(Property(extension("sequence"), own.value))
        component.properties = kept
        return component

    return stamped
