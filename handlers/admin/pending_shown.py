"""How a change that waits for "Simpan" is shown: what it makes different, and what is odd."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from handlers.admin.differing import edit_differences, event_differences
from handlers.admin.doubting import warned
from handlers.admin.keys import key, rows
from handlers.admin.officer import Officer
from handlers.speech.admin_facts import Proposal, Touched
from handlers.speech.admin_keys import Key
from handlers.speech.admin_parts import Desk, Difference, Field, Warn, Warned
from schedule_data.model.desk import Change, Edit
from schedule_data.model.event import Event
from schedule_data.model.place import Venue
from schedule_data.model.query import DaySpan
from schedule_data.oddities import Affected, affected, in_the_way, oddities

_CALLS_OFF = {
    **dict.fromkeys((Desk.CALLED_OFF_DAY, Desk.CALLED_OFF_DAYS), Key.DO_CALL_OFF),
    **dict.fromkeys((Desk.CALLED_OFF, Desk.CALLED_OFF_ALL), Key.DO_CALL_OFF),
    Desk.CALLED_OFF_FROM: Key.DO_END,
}
_SHUTS = {
    **dict.fromkeys((Desk.CLOSED_VENUE, Desk.CLOSED_ALL), Key.DO_CLOSE),
    Desk.REVOKED: Key.DO_REVOKE,
}
_SHOWN = 5
_OF_COURSE = frozenset((Field.WHEN, Field.CONFIRMED, Field.SITTING))
_LOOKED_AT = 400


@dataclass(frozen=True, slots=True)
class Pending:
    """A change that was shown, and what is said once it is saved: of `count` things, and `others`
    of another kind.
    """

    once: str
    change: Change
    saying: Desk
    text: str = ""
    day: date | None = None
    days: DaySpan | None = None
    count: int = 0
    others: int = 0


def shown(officer: Officer, waiting: Pending) -> Proposal:
    """What saving would do, with the buttons that do it or leave it."""
    edits = waiting.change.edits
    ahead = DaySpan(officer.today, _plus(officer.today))
    days = waiting.days or ahead
    touched = affected(officer.snapshot, edits, DaySpan(min(days.start, ahead.start), days.end))
    odd = (warned(each, officer) for each in oddities(officer.snapshot, edits, officer.today))
    only_new = _new_facts(waiting.change)
    warnings = tuple(odd) if only_new else _of_changed_days(officer, edits, touched)
    does, leaves = _ways(waiting.saying)
    ways = (
        None if any(each.forbids for each in warnings) else key(officer, *does, waiting.once),
        key(officer, *leaves, waiting.once),
    )
    return Proposal(
        waiting.saying,
        waiting.text,
        waiting.day,
        waiting.days,
        reason=waiting.change.reason or "",
        differences=_differences(officer, waiting),
        touched=_touched(officer, touched),
        count=len({_day_and_place(each) for each in touched}),
        warnings=warnings,
        buttons=rows(ways),
    )


def _ways(saying: Desk) -> tuple[tuple[Key, str], tuple[Key, str]]:
    """What does it, and what leaves it, by names that cannot be taken for each other: "Batal" under
    "Batalkan?" would leave it.
    """
    if saying in _CALLS_OFF:
        return (_CALLS_OFF[saying], "sc"), (Key.KEEP, "dk")
    if saying in _SHUTS:
        return (_SHUTS[saying], "sp"), (Key.KEEP, "dp")
    return (Key.SAVE, "sp"), (Key.DISCARD, "dp")


def _touched(officer: Officer, found: Iterable[Affected]) -> tuple[Touched, ...]:
    """The first days that change, each once."""
    venues = officer.snapshot.venues
    first = list(dict.fromkeys(map(_day_and_place, found)))[:_SHOWN]
    return tuple(Touched(venues[slug].name if slug in venues else slug, day) for day, slug in first)


def _day_and_place(each: Affected) -> tuple[date, str]:
    sitting = each.before or each.after
    return (date.min, "") if sitting is None else (sitting.day, sitting.venue)


def _differences(officer: Officer, waiting: Pending) -> tuple[Difference, ...]:
    """From the thing as it is to what is wanted, be that the same thing or the one that follows."""
    edits = waiting.change.edits
    if waiting.saying is Desk.CHANGED_FROM:
        before, after = edits[0].before, edits[1].after
        if isinstance(before, Event) and isinstance(after, Event):
            found = event_differences(before, after, officer.snapshot)
            known = _OF_COURSE if _same_rule(before, after) else _OF_COURSE - {Field.WHEN}
            return tuple(each for each in found if each.field not in known)
    changed = next((e for e in edits if e.before is not None), edits[0])  # not its new place
    return edit_differences(changed, officer.snapshot.changed(edits))


def _of_changed_days(
    officer: Officer, edits: Sequence[Edit], found: Sequence[Affected]
) -> tuple[Warned, ...]:
    """What is odd about the days that change, and about no others of the same event."""
    new = (Warned(Warn.NEW_VENUE, e.after.name) for e in edits if isinstance(e.after, Venue))
    tried = officer.snapshot.changed(edits)
    elsewhere = [
        each.after
        for each in found
        if each.after and each.before and each.after.venue != each.before.venue
    ]
    other = (warned(each, officer) for each in in_the_way(tried, elsewhere))
    return (*new, *other, *_backwards(found))


def _backwards(found: Iterable[Affected]) -> tuple[Warned, ...]:
    """Sittings that would close before they open: told also where only some of a series change."""
    after = (each.after for each in found)
    days = tuple(
        each.day
        for each in after
        if each and each.opens and each.closes and each.closes <= each.opens
    )
    told = Warned(Warn.CLOSES_FIRST, days=days[:_SHOWN], count=len(days), forbids=True)
    return (told,) if days else ()


def _same_rule(before: Event, after: Event) -> bool:
    rules = [None if e.recurrence is None else e.recurrence.rrule for e in (before, after)]
    return rules[0] == rules[1]


def _new_facts(change: Change) -> bool:
    """Whether the change brings hours, days or places that may be odd; calling off does not."""
    return all(not isinstance(edit.after, Event) or edit.before is None for edit in change.edits)


def _plus(day: date) -> date:
    return date.fromordinal(min(day.toordinal() + _LOOKED_AT, date.max.toordinal()))
