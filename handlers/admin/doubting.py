"""What an officer should look at before saving, from the ledger and from the line itself."""

from collections.abc import Iterable, Sequence
from datetime import date, time

from handlers.admin.officer import Officer
from handlers.admin.planned import coming_days, sitting_on
from handlers.admin.sheet import Sheet
from handlers.speech.admin_parts import Warn, Warned
from schedule_data.agenda import Agenda
from schedule_data.model.desk import Edit
from schedule_data.model.event import Event
from schedule_data.model.oddity import Odd, Oddity
from schedule_data.oddities import oddities

_LOOKED_AT, _A_YEAR = 40, 400
_WARNS = {
    Odd.WRONG_RULE: Warn.WRONG_RULE,
    Odd.ENDS_BEFORE_START: Warn.ENDS_FIRST,
    Odd.CLOSES_BEFORE_OPENING: Warn.CLOSES_FIRST,
    Odd.NEVER_HELD: Warn.NEVER_HELD,
    Odd.IN_THE_PAST: Warn.PAST,
    Odd.ON_A_HOLIDAY: Warn.HOLIDAY,
    Odd.VENUE_CLOSED: Warn.VENUE_CLOSED,
    Odd.SAME_VENUE_SAME_HOURS: Warn.TWICE,
    Odd.SAME_NAME: Warn.SAME_NAME,
    Odd.OUTSIDE_REGION: Warn.OUTSIDE_REGION,
    Odd.FAR_FROM_REGION: Warn.FAR_FROM_REGION,
    Odd.OTHER_KECAMATAN: Warn.OTHER_KECAMATAN,
}


def warnings_of(
    officer: Officer, sheet: Sheet, events: Sequence[Event], edits: Sequence[Edit]
) -> tuple[Warned, ...]:
    """All that is odd, what forbids saving first."""
    odd = oddities(officer.snapshot, edits, officer.today)
    working = all(each.recurrence is not None and each.recurrence.working_days for each in events)
    found = [
        warned(each, officer) for each in odd if not (working and each.odd is Odd.ON_A_HOLIDAY)
    ]
    found.sort(key=lambda each: not each.forbids)
    return (*found, *_of_the_line(sheet, events, officer, edits))


def warned(oddity: Oddity, officer: Officer) -> Warned:
    """An oddity with its thing by name."""
    return Warned(
        _warn(oddity, officer),
        _named(oddity, officer),
        oddity.days,
        oddity.count,
        held=oddity.held,
        forbids=oddity.forbids,
        uid=(oddity.other or "") if oddity.odd is Odd.SAME_VENUE_SAME_HOURS else "",
    )


def _warn(oddity: Oddity, officer: Officer) -> Warn:
    """An event whose hours are not known may be at any: it is not said to be at the same ones."""
    if oddity.odd is Odd.SAME_VENUE_SAME_HOURS and oddity.days:
        there = sitting_on(oddity.other or "", oddity.days[0], Agenda(officer.snapshot))
        if there is not None and there.opens is None and there.closes is None:
            return Warn.THERE_WITHOUT_HOURS
    return _WARNS[oddity.odd]


def _named(oddity: Oddity, officer: Officer) -> str:
    snapshot, other = officer.snapshot, oddity.other or ""
    if oddity.odd is Odd.OTHER_KECAMATAN and other in snapshot.regions:
        name = snapshot.regions[other].name.in_language(officer.language)
        return f"{oddity.detail}, {name}"
    if oddity.detail:
        return oddity.detail
    if other in snapshot.events:
        return snapshot.events[other].summary
    if other in snapshot.venues:
        return snapshot.venues[other].name
    region = snapshot.regions.get(other)
    return other if region is None else region.name.in_language(officer.language)


def _of_the_line(
    sheet: Sheet, events: Sequence[Event], officer: Officer, edits: Sequence[Edit]
) -> Iterable[Warned]:
    if sheet.other_region:
        named = officer.snapshot.regions[sheet.other_region].name
        yield Warned(Warn.OTHER_REGION, named.in_language(officer.language))
    if sheet.new_venue is not None:
        yield Warned(Warn.NEW_VENUE, sheet.new_venue.name)
    if sheet.weekday_off is not None:
        yield Warned(Warn.WEEKDAY_OFF, days=(sheet.weekday_off,))
    yield from _of_a_series(sheet, events[0], officer, edits)
    if sheet.pushed_to:
        yield Warned(Warn.PUSHED_ON, days=sheet.pushed_to, count=len(sheet.pushed_to))
    if any(event.opens is None and event.closes is None for event in events):
        yield Warned(Warn.NO_HOURS)
    if any(_rests_outside(event) for event in events):
        yield Warned(Warn.BREAK_OUTSIDE)
    if any(event.last_intake and _outside(event, event.last_intake) for event in events):
        yield Warned(Warn.INTAKE_OUTSIDE)
    if sheet.unread:
        yield Warned(Warn.UNREAD, ", ".join(sheet.unread))


def _of_a_series(
    sheet: Sheet, event: Event, officer: Officer, edits: Sequence[Edit]
) -> Iterable[Warned]:
    """What is lost of an event that is changed: its coming again, the days before it begins or
    after it ends, or days of a span that is shorter now.
    """
    before = sheet.before
    if before is None:
        return
    if _ruled(before) and not _ruled(event):
        named = () if event.recurrence is None else event.recurrence.rdates
        until = max((event.last_day or event.first_day, *named))
        yield Warned(Warn.ONCE_ONLY, days=(until,), count=1)
    last = event.last_day if _ruled(event) else None
    count = _LOOKED_AT if last is None else _A_YEAR
    coming = coming_days(before.uid, officer.agenda, officer.today, count)
    gone = [e.day for e in coming if e.day < event.first_day or (last and e.day > last)]
    if not _ruled(before):
        after = Agenda(officer.snapshot.changed(edits))
        uids = {edit.after.uid for edit in edits if isinstance(edit.after, Event)}
        left = {e.day for uid in uids for e in coming_days(uid, after, officer.today, _LOOKED_AT)}
        lost = [each.day for each in coming if each.day not in left]
        gone = lost if len(left) < len(coming) else []  # as many elsewhere: it is moved, not cut
    elif not gone and sheet.touched and coming:
        gone = _taken_away(before, [each.day for each in coming], officer, edits)
    if gone:
        yield Warned(Warn.DAYS_GONE, days=tuple(gone), count=len(gone))


def _taken_away(
    before: Event, coming: Sequence[date], officer: Officer, edits: Sequence[Edit]
) -> list[date]:
    """Days of a series that are lost where it gains none: "on Fridays". Those that another event of
    the same change takes over, with hours of their own, are not.
    """
    after = Agenda(officer.snapshot.changed(edits))
    uids = {edit.after.uid for edit in edits if isinstance(edit.after, Event)} | {before.uid}
    left = {
        each.day for uid in uids for each in coming_days(uid, after, officer.today, len(coming))
    }
    until = coming[-1]
    within = {day for day in left if day <= until}
    return [day for day in coming if day not in left] if within < set(coming) else []


def _ruled(event: Event) -> bool:
    return event.recurrence is not None and event.recurrence.rrule is not None


def _rests_outside(event: Event) -> bool:
    return any(
        _outside(event, pause.starts) or _outside(event, pause.ends) for pause in event.pauses
    )


def _outside(event: Event, at: time) -> bool:
    """Whether the desk is shut at `at`, as far as its hours are known."""
    early = event.opens is not None and at < event.opens
    return early or (event.closes is not None and at > event.closes)
