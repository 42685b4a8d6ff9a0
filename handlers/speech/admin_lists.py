"""The desk's lists: events and places, and one of each with all that is known of it."""

from collections.abc import Iterator

from handlers.message import Line, Paragraph, Part
from handlers.speech import format as fmt
from handlers.speech.admin_list_facts import EventCard, EventLine, EventList, VenueCard, VenueList
from handlers.speech.admin_parts import Field, Question
from handlers.speech.admin_rules import when
from handlers.speech.admin_values import field_name, kind_of_place, pauses, value
from handlers.speech.hours_told import hours_told
from handlers.speech.lines import paragraph, plain, strong
from handlers.speech.placing import full
from handlers.speech.rooms import with_sign
from handlers.speech.tongue import Tongue
from schedule_data.model.event import EventStatus


def events(reply: EventList, t: Tongue) -> Iterator[Paragraph]:
    """Events, numbered; the number picks."""
    if not reply.lines:
        none = t.say("All facts are fresh.") if reply.stale else t.say("No event found.")
        yield paragraph(Part.HEAD, strong(none))
        return
    yield paragraph(
        Part.HEAD,
        strong(_events_head(reply, t)),
        plain(page_of(reply.page, reply.pages, t)),
        plain(search(reply.words, t)),
    )
    for line in reply.lines:
        yield _event(line, t, stale=reply.stale)


def event(reply: EventCard, t: Tongue) -> Iterator[Paragraph]:
    """All of one event."""
    known = reply.event
    yield paragraph(
        Part.HEAD,
        strong(known.summary),
        plain(_sentence(when(reply.when, t))),
        plain(t.say("Called off")) if known.status is EventStatus.CANCELLED else None,
    )
    if reply.place is not None:
        yield full(reply.place, t, numbered=False)
    else:  # no day of it is to come
        yield paragraph(Part.TEXT, *_where_it_was(reply, t))
    yield paragraph(Part.TEXT, *_facts(reply, t))
    if reply.coming:
        days = " · ".join(fmt.button_day(day, t.language) for day in reply.coming)
        yield paragraph(Part.TEXT, plain(t.say("Next days: {days}", days=days)))


def _where_it_was(reply: EventCard, t: Tongue) -> Iterator[Line | None]:
    known, venue = reply.event, reply.venue
    yield plain(f"{venue.name} · {with_sign(known.room, t.language)}" if known.room else venue.name)
    yield plain(venue.address) if venue.address else None
    told = hours_told(known.opens, known.closes, t)
    yield plain(told) if told else None


def venues(reply: VenueList, t: Tongue) -> Iterator[Paragraph]:
    """Venues, numbered; the number picks."""
    if not reply.venues:
        yield paragraph(Part.HEAD, strong(t.say("No place found.")))
        return
    head = (
        t.say("Which place is closed?")
        if reply.question is Question.CLOSE_WHICH
        else t.count("{count} place", "{count} places", reply.total)
    )
    yield paragraph(
        Part.HEAD,
        strong(head),
        plain(page_of(reply.page, reply.pages, t)),
        plain(search(reply.words, t)),
    )
    for number, (known, region) in enumerate(reply.venues, 1):
        where = "" if region is None else region.name.in_language(t.language)
        yield paragraph(Part.PLACE, strong(known.name, f" · {where}"), number=number)


def venue(reply: VenueCard, t: Tongue) -> Iterator[Paragraph]:
    """All of one venue."""
    known, region = reply.venue, reply.region
    where = [
        known.kelurahan,
        known.kecamatan,
        region.name.in_language(t.language) if region else "",
    ]
    yield paragraph(
        Part.HEAD,
        strong(known.name),
        plain(", ".join(part for part in where if part)),
        plain(known.address or ""),
    )
    facts = (
        (Field.ALIASES, known.aliases),
        (Field.KIND, kind_of_place(known.kind, t)),
        (Field.POINT, known.coordinates),
        (Field.WHEELCHAIR, known.wheelchair),
        (Field.PARKING, known.parking),
        (Field.FINDING, known.finding),
    )
    yield paragraph(
        Part.TEXT,
        *(plain(f"{field_name(field, t)}: {value(of, t) or '–'}") for field, of in facts),
        plain(t.count("{count} event here", "{count} events here", reply.events)),
    )


def _events_head(reply: EventList, t: Tongue) -> str:
    if reply.question is Question.WHICH_EVENT:
        return t.say("Which event?")
    if reply.stale:
        return t.count(
            "{count} event not confirmed for long",
            "{count} events not confirmed for long",
            reply.total,
        )
    return t.count("{count} event", "{count} events", reply.total)


def _event(line: EventLine, t: Tongue, *, stale: bool) -> Paragraph:
    known = line.event
    told = hours_told(known.opens, known.closes, t)
    off = t.say("called off") if known.status is EventStatus.CANCELLED else ""
    since = ""
    if stale:
        since = (
            t.say("confirmed {day}", day=fmt.plain_day(known.confirmed_on, t.language))
            if known.confirmed_on
            else t.say("never confirmed")
        )
    return paragraph(
        Part.PLACE,
        strong(line.venue.name, "".join(f" · {part}" for part in (known.summary, off) if part)),
        plain(" · ".join(part for part in (_sentence(when(line.when, t)), told, since) if part)),
        number=line.number,
    )


def _facts(reply: EventCard, t: Tongue) -> Iterator[Line]:
    known = reply.event
    facts = (
        (Field.HOLIDAYS, value(known.on_holidays, t)),
        (Field.PAUSE, pauses(known.pauses, t)),
        (Field.INTAKE, value(known.last_intake, t)),
        (Field.QUOTA, value(known.quota, t)),
        (Field.NOTE, known.note or ""),
        (Field.CONFIRMED, value(known.confirmed_on, t)),
    )
    for field, told in facts:
        if told:
            yield plain(f"{field_name(field, t)}: {told}")
    for override in known.overrides[-10:]:
        yield plain(f"• {value(override, t)}")


def page_of(page: int, pages: int, t: Tongue) -> str:
    """Which page it is, where there are several."""
    return t.say("Page {page} of {pages}", page=page, pages=pages) if pages > 1 else ""


def search(words: str, t: Tongue) -> str:
    """The words that were looked for."""
    return t.say("Found for “{words}”", words=words) if words else ""


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
