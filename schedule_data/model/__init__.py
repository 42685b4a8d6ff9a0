"""The words of the schedule as frozen values: places, services, events, questions and answers."""

from schedule_data.model.answer import Answer, Closure, Neighbour
from schedule_data.model.circumstance import DayOverride, HoursSpan, Pause, VenueClosure
from schedule_data.model.event import (
    Event,
    EventStatus,
    HolidayPolicy,
    Occurrence,
    Override,
    Recurrence,
)
from schedule_data.model.memory import Memory
from schedule_data.model.name import Name, NameKind
from schedule_data.model.place import Candidate, Coordinates, Region, Venue
from schedule_data.model.query import DaySpan, Query
from schedule_data.model.service import Permit, PermitStatus, Service
from schedule_data.model.text import Bilingual

__all__ = [
    "Answer",
    "Bilingual",
    "Candidate",
    "Closure",
    "Coordinates",
    "DayOverride",
    "DaySpan",
    "Event",
    "EventStatus",
    "HolidayPolicy",
    "HoursSpan",
    "Memory",
    "Name",
    "NameKind",
    "Neighbour",
    "Occurrence",
    "Override",
    "Pause",
    "Permit",
    "PermitStatus",
    "Query",
    "Recurrence",
    "Region",
    "Service",
    "Venue",
    "VenueClosure",
]
