"""What is said out of turn: a sitting that has changed, with old, new and why; an announcement."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from handlers.message import Line, Outgoing, Paragraph, Part
from handlers.speech import format as fmt
from handlers.speech import rooms
from handlers.speech.buttons import choices
from handlers.speech.hours_told import hours_told
from handlers.speech.lines import note, paragraph, plain, strong
from handlers.speech.offer import Offers
from handlers.speech.tongue import Tongue, tongue
from schedule_data.agenda import Agenda
from schedule_data.model.event import Occurrence
from schedule_data.model.news import Announcement, ChangeKind, SittingChange
from schedule_data.model.text import Language

MOST = 8
"""So many changes are told one by one; more are counted."""


def changed(
    changes: Sequence[SittingChange],
    offers: Offers,
    language: Language,
    today: date,
    agenda: Agenda,
) -> Outgoing:
    """The message about sittings that have changed. Nothing in it is numbered."""
    t = tongue(language)
    groups = _grouped(changes)
    said = [_one(group, t, today, agenda) for group in groups[:MOST]]
    more = sum(len(group) for group in groups[MOST:])
    rows = choices(offers, t, first=1)
    return Outgoing(
        paragraphs=(
            paragraph(Part.HEAD, strong(t.say("PTSP's schedule has changed"))),
            *said,
            *_more(more, t),
            _why_you(t),
        ),
        language=language,
        choices=tuple(tuple(replace(each, number=None) for each in row) for row in rows),
    )


def announced(announcement: Announcement, language: Language) -> Outgoing:
    """The announcement in the reader's language."""
    t = tongue(language)
    return Outgoing((*_announcement(announcement, language, t), _why_you(t)), language)


def _announcement(announcement: Announcement, language: Language, t: Tongue) -> Iterator[Paragraph]:
    yield paragraph(Part.HEAD, strong(t.say("News from PTSP")))
    words = announcement.words.in_language(language)
    for block in words.split("\n\n"):
        lines = [plain(line.strip()) for line in block.splitlines() if line.strip()]
        if lines:
            yield paragraph(Part.TEXT, *lines)


def _why_you(t: Tongue) -> Paragraph:
    return note(
        t.say("You have this because you asked for reminders. Send STOP or /stop to end them.")
    )


def _more(count: int, t: Tongue) -> Iterator[Paragraph]:
    if count:
        yield note(t.count("{count} more change.", "{count} more changes.", count))


def _grouped(changes: Sequence[SittingChange]) -> list[list[SittingChange]]:
    """The same change on several days of one event is told once."""
    groups: dict[tuple[object, ...], list[SittingChange]] = {}
    for each in changes:
        old, new = each.old, each.new
        same = (each.kind, old.uid, old.venue, new.venue, each.reason, *_facts(old), *_facts(new))
        days = old.day if old.day != new.day else None
        groups.setdefault((*same, days), []).append(each)
    return list(groups.values())


def _facts(sitting: Occurrence) -> tuple[object, ...]:
    return sitting.room, sitting.opens, sitting.closes


def _one(group: Sequence[SittingChange], t: Tongue, today: date, agenda: Agenda) -> Paragraph:
    first = group[0]
    venue = agenda.venues.get(first.old.venue)
    region = agenda.regions[first.old.region].name.in_language(t.language)
    days = _days([each.old.day for each in group], today, t)
    return paragraph(
        Part.PLACE,
        strong(venue.name if venue else first.old.venue, f", {region}"),
        *_told(first, days, t, agenda),
        plain(t.say("Reason: {reason}", reason=first.reason)) if first.reason else None,
    )


def _told(change: SittingChange, days: str, t: Tongue, agenda: Agenda) -> Iterator[Line]:
    old, new = change.old, change.new
    match change.kind:
        case ChangeKind.CANCELLED:
            yield strong(t.say("Cancelled: {days}", days=days), _hours_behind(old, t))
        case ChangeKind.RESTORED:
            yield strong(t.say("Takes place after all: {days}", days=days), _hours_behind(new, t))
        case ChangeKind.MOVED:
            yield from _moved(old, new, days, t, agenda)
        case ChangeKind.HOURS | ChangeKind.ROOM:
            yield strong(days)
    if change.kind in {ChangeKind.MOVED, ChangeKind.HOURS, ChangeKind.ROOM}:
        yield from _details(old, new, t)


def _moved(
    old: Occurrence, new: Occurrence, days: str, t: Tongue, agenda: Agenda
) -> Iterator[Line]:
    if old.day != new.day:
        then = fmt.day(new.day, t.language)
        yield strong(t.say("Moved to another day: {new}", new=then))
        yield plain(t.say("Before: {old}", old=days))
    if old.venue != new.venue:
        venue = agenda.venues[new.venue]
        region = agenda.regions[new.region].name.in_language(t.language)
        yield strong(
            t.say("Moved to another place: {place}, {region}", place=venue.name, region=region)
        )
        if venue.address:
            yield plain(venue.address)
        if old.day == new.day:
            yield plain(days)


def _details(old: Occurrence, new: Occurrence, t: Tongue) -> Iterator[Line]:
    """Hours and room, each with what they were."""
    was, now = _hours(old, t), _hours(new, t)
    if was and now and was != now:
        yield plain(t.say("Hours: {new} (before: {old})", new=now, old=was))
    elif now:
        yield plain(t.say("Hours: {new}", new=now))
    room = rooms.with_sign(new.room, t.language) if new.room else ""
    if room and old.room and old.room != new.room:
        before = rooms.alone(old.room, t.language)
        yield plain(t.say("Room: {new} (before: {old})", new=room, old=before))
    elif room:
        yield plain(t.say("Room: {new}", new=room))


def _days(days: Sequence[date], today: date, t: Tongue) -> str:
    if len(days) > 1:
        return fmt.several(tuple(sorted(days)), t.language)
    told = fmt.day(days[0], t.language)
    near = {0: t.say("today"), 1: t.say("tomorrow")}.get((days[0] - today).days)
    return f"{told} · {near}" if near else told


def _hours_behind(sitting: Occurrence, t: Tongue) -> str:
    told = _hours(sitting, t)
    return f", {told}" if told else ""


def _hours(sitting: Occurrence, t: Tongue) -> str:
    return hours_told(sitting.opens, sitting.closes, t)
