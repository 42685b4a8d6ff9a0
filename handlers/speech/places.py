"""Answers about places: the next days of one, what is near, and one on the map."""

from collections.abc import Iterator
from urllib.parse import urlencode

from handlers.message import Line, Paragraph, Part, Pin
from handlers.speech import format as fmt
from handlers.speech.facts import Sitting
from handlers.speech.heading import dated, next_head, old, scoped
from handlers.speech.hours_told import hours_told
from handlers.speech.lines import linked, note, paragraph, plain, strong
from handlers.speech.notes import closing, replaced
from handlers.speech.placing import full, hours, services, where
from handlers.speech.reply import MapShown, Nearby, Upcoming
from handlers.speech.rooms import beside_name
from handlers.speech.tongue import Tongue
from schedule_data.model.query import DaySpan

_SEARCH = "https://www.google.com/maps/search/?"


def upcoming(reply: Upcoming, t: Tongue) -> Iterator[Paragraph]:
    """The next days of one place with all that is known of it, or of several places by day."""
    what = reply.place.venue.name if reply.place else scoped(reply.scope, t)
    yield paragraph(
        Part.HEAD,
        strong(t.say("Next days: {what}", what=what) if what else t.say("Next days")),
        None if reply.sittings else plain(t.say("No day known yet.")),
        old(reply.trust, t),
    )
    if reply.place is not None:
        yield full(reply.place, t, numbered=False)
        yield paragraph(Part.TEXT, *(_day(sitting, reply, t) for sitting in reply.sittings))
    else:
        for sitting in reply.sittings:
            yield _sitting(sitting, reply, t)
    if reply.last is not None:
        day = fmt.day(reply.last, t.language)
        yield note(t.say("The last day that I know of: {day}.", day=day))
    yield from replaced(reply.outdated, t)
    yield from closing([sitting.place for sitting in reply.sittings], reply.trust, t)


def nearby(reply: Nearby, t: Tongue) -> Iterator[Paragraph]:
    """The nearest places first, with about how far they are."""
    if not reply.usable:
        yield paragraph(Part.TEXT, plain(t.say("I cannot use that location. Try a place's name.")))
        return
    section = reply.section
    if section is None:
        yield paragraph(Part.TEXT, plain(t.say("Nothing on the schedule") + "."))
        return
    if section.days.start == reply.today:
        day = dated(section.days, reply.today, t)
        line = plain(t.say("Nearest to you first"))
        yield paragraph(Part.HEAD, strong(day), line, old(reply.trust, t))
    else:
        yield next_head(section, reply.today, t, old(reply.trust, t))
    for place in section.places:
        yield full(place, t)
    yield from closing(section.places, reply.trust, t)


def shown(reply: MapShown, t: Tongue) -> Iterator[Paragraph]:
    """The place on the map, said to be approximate; where it is not known well, ways to search."""
    venue = reply.venue
    region = reply.region.name.in_language(t.language)
    yield paragraph(
        Part.TEXT,
        strong(venue.name, f" · {region}"),
        plain(venue.address or ""),
        plain(_exactness(reply, t)),
        *_searches(reply, t),
    )


def pin(reply: MapShown, t: Tongue) -> Pin | None:
    """A pin where the point is known well enough, named as what it is."""
    venue, point = reply.venue, reply.venue.coordinates
    if not reply.exact or point is None:
        return None
    return Pin(
        point.latitude,
        point.longitude,
        t.say("{place} (approximate point)", place=venue.name),
        venue.address or reply.region.name.in_language(t.language),
    )


def _day(sitting: Sitting, reply: Upcoming, t: Tongue) -> Line:
    day = dated(DaySpan.day(sitting.day), reply.today, t)
    place = sitting.place
    told = hours_told(place.opens, place.closes, t)
    return plain(f"• {day} · {told}" if told else f"• {day}")


def _sitting(sitting: Sitting, reply: Upcoming, t: Tongue) -> Paragraph:
    place = sitting.place
    room = beside_name(place.room, t.language)
    return paragraph(
        Part.PLACE,
        strong(place.venue.name, room),
        plain(dated(DaySpan.day(sitting.day), reply.today, t)),
        plain(where(place, t)),
        plain(f"{hours(place, t)} · {services(place, t)}"),
        number=place.number,
    )


def _exactness(reply: MapShown, t: Tongue) -> str:
    if reply.exact:
        return t.say("An approximate point, ask at the place for the desk itself.")
    if reply.venue.candidates:
        return t.say("Which place exactly is not certain, so search and ask first:")
    return t.say("The exact point is not known, so search for it by name:")


def _searches(reply: MapShown, t: Tongue) -> Iterator[Line]:
    region = reply.region.name.id
    sought = [(each.name, each.address or region) for each in reply.venue.candidates]
    for name, where_it_is in sought or [(reply.venue.name, region)]:
        link = _SEARCH + urlencode({"api": "1", "query": f"{name}, {where_it_is}"})
        yield linked("", t.say("Search the map: {name}", name=name), link)
