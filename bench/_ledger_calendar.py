"""The other peer: recurring-ical-events over the same events as one calendar."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

import icalendar
import recurring_ical_events

from schedule_data.model import Event, Venue


class Library:
    """Asks it what is on; the region is looked up by the event's venue, as its users would."""

    def __init__(self, events: Iterable[Event], venues: Mapping[str, Venue]) -> None:
        calendar = icalendar.Calendar()
        self._region_of = {}
        for event in events:
            calendar.add_component(_entry(event))
            self._region_of[event.uid] = venues[event.venue].region
        self._asked = recurring_ical_events.of(calendar)

    def on(self, day: date, region: str) -> list[icalendar.Event]:
        """The entries of a day in a region."""
        return [each for each in self._asked.at(day) if self._region_of[each["UID"]] == region]


def _entry(event: Event) -> icalendar.Event:
    entry = icalendar.Event()
    entry.add("uid", event.uid)
    entry.add("summary", event.summary)
    entry.add("dtstart", event.first_day)
    if event.recurrence is not None and event.recurrence.rrule is not None:
        entry.add("dtend", event.first_day + timedelta(days=1))
        entry.add("rrule", icalendar.vRecur.from_ical(event.recurrence.rrule))
    else:
        entry.add("dtend", (event.last_day or event.first_day) + timedelta(days=1))
    return entry
