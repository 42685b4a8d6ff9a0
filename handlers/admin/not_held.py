"""Days that an event does not have: nothing moves from them and no hours of them change."""

import re
from datetime import date

from handlers.admin.officer import Officer
from handlers.admin.planned import override_on, sitting_on
from schedule_data.model.event import Event

_ADDS = re.compile(
    r"\b(?:di)?(?:tambah(?:kan|in|an)?|ekstra|extra|plus|juga|also|add(?:s|ed)?|additional)\b",
    re.IGNORECASE,
)


def adds_a_day(line: str) -> bool:
    """Whether a day that is named is to be held beside the others: "tambah 30 Nov jam 10-12"."""
    return _ADDS.search(line) is not None


def only_adds(words: str) -> bool:
    """Whether the words say that alone, and no reason."""
    return _ADDS.fullmatch(words.strip()) is not None


def has_day(officer: Officer, event: Event, day: date) -> bool:
    """Whether the event is held on that day, or would be but for a holiday, a closed place or
    because it was called off.
    """
    if sitting_on(event.uid, day, officer.agenda) is not None:
        return True
    if override_on(event, day) is not None:
        return True
    moved_away = any(each.recurrence_id == day for each in event.overrides)
    series = officer.snapshot.index.series.get(event.uid)
    return not moved_away and series is not None and series.plans(day.toordinal())
