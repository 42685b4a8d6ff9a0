"""The remarks below the places: why there is nothing, what is uncertain, where to ask."""

from collections.abc import Iterable, Iterator, Sequence

from handlers.message import Paragraph, Part
from handlers.speech import format as fmt
from handlers.speech.heading import dated, places, unconfirmed
from handlers.speech.holidays import holiday
from handlers.speech.lines import note, paragraph, plain
from handlers.speech.placing import known_hours
from handlers.speech.reply import DayOff, ListedPlace, Schedule, Trust, TrustLevel
from handlers.speech.tongue import Tongue
from schedule_data.model.place import Venue
from schedule_data.model.service import Permit, PermitStatus

_MOST_DAYS_OFF = 6


def remarks(reply: Schedule, t: Tongue) -> Iterator[Paragraph]:
    """What belongs right below the places of the days that were asked for."""
    if reply.shut:
        names = fmt.joined((_with_hours(place, t) for place in reply.shut), t.language)
        yield note(t.say("Closed already today: {names}.", names=names))
    yield from off(reply.days_off, t, many_days=len(reply.section.days) > 1)
    if not reply.settled:
        yield note(t.say("The joint holidays of that year are not fixed yet, so days may change."))
    if reply.then is not None and not reply.then.places:
        day, total = dated(reply.then.days, reply.today, t), places(reply.then.total, t)
        yield note(t.say("Next: {day}, {places}.", day=day, places=total))
    if reply.elsewhere:
        names = fmt.joined((_in_region(place, t) for place in reply.elsewhere), t.language)
        yield note(
            t.count(
                "Elsewhere that day: {names}.",
                "Elsewhere on those days: {names}.",
                len(reply.section.days),
                names=names,
            )
        )
    nothing = not (reply.section.places or reply.then or reply.last)
    if nothing and reply.section.days.end >= reply.today:
        yield note(t.say("Nothing after that is known yet."))
    if reply.last is not None:
        day = fmt.day(reply.last, t.language)
        yield note(t.say("The last day that we know of was {day}.", day=day))
    yield from replaced(reply.outdated, t)


def off(days_off: Sequence[DayOff], t: Tongue, *, many_days: bool) -> Iterator[Paragraph]:
    """Why some of the days have nothing, one line each."""
    weekends = [each for each in days_off if each.reason is None and not each.cancelled]
    others = [each for each in days_off if each not in weekends]
    lines = [plain(_day_off(each, t, many_days=many_days)) for each in others[:_MOST_DAYS_OFF]]
    if weekends:
        names = dict.fromkeys(fmt.weekday(each.day, t.language) for each in weekends)
        told = fmt.joined(names, t.language)
        lines.append(plain(t.say("{weekdays}: places of working days are closed.", weekdays=told)))
    if lines:
        yield paragraph(Part.NOTE, *lines)


def replaced(permits: Iterable[Permit], t: Tongue) -> Iterator[Paragraph]:
    """That a permit which was named is no longer given, and what is instead."""
    for permit in permits:
        yield note(status(permit, None, t))


def status(permit: Permit, successor: Permit | None, t: Tongue) -> str:
    """What became of a permit; empty where it is given as ever."""
    by = permit.by or ""
    if successor is not None:
        by = f"{successor.code} ({successor.name.in_language(t.language)})"
    match permit.status:
        case PermitStatus.SUPERSEDED:
            return t.say("{permit} is now replaced by {by}.", permit=permit.code, by=by)
        case PermitStatus.PARTLY_SUPERSEDED:
            return t.say("{permit} is now partly replaced by {by}.", permit=permit.code, by=by)
        case PermitStatus.ABOLISHED:
            return t.say("{permit} is no longer needed.", permit=permit.code)
        case PermitStatus.CURRENT:
            return ""


def closing(listed: Sequence[ListedPlace], trust: Trust | None, t: Tongue) -> Iterator[Paragraph]:
    """What ends every answer: since when it is unconfirmed, or where to ask what is not known."""
    if trust is not None and trust.level is TrustLevel.AGEING:
        where = t.say("Ask: Tanya PTSP 1500164.")
        yield note(f"{unconfirmed(trust, t)} {where}")
    elif trust is not None or any(map(_unclear, listed)):
        yield note(t.say("Not sure? Ask Tanya PTSP 1500164."))


def _unclear(place: ListedPlace) -> bool:
    return place.opens is None or not place.services or bool(place.venue.candidates)


def _day_off(each: DayOff, t: Tongue, *, many_days: bool) -> str:
    told = _cause(each, t)
    if not each.certain:
        names = _names(each.venues, t)
        told += " " + t.say(
            "Nobody says whether {names} is open on this holiday. Ask first.",
            names=names,
        )
    return f"{fmt.day_without_year(each.day, t.language)}: {told}" if many_days else told


def _cause(each: DayOff, t: Tongue) -> str:
    if each.moved_to is not None:
        day = fmt.day(each.moved_to, t.language)
        return t.say("Moved to {day}: {names}.", day=day, names=_names(each.venues, t))
    if each.cancelled:
        names = _names(each.venues, t)
        if each.reason:
            return t.say("Cancelled: {names} ({reason}).", names=names, reason=each.reason)
        return t.say("Cancelled: {names}.", names=names)
    name = holiday(each.reason or "", t)
    if each.estimated:
        name = t.say("{holiday}, on an estimated date", holiday=name)
    if each.cuti_bersama:
        return t.say("Joint holiday: {name}.", name=name)
    return t.say("Public holiday: {name}.", name=name)


def _names(venues: Iterable[Venue], t: Tongue) -> str:
    return fmt.joined((venue.name for venue in venues), t.language)


def _in_region(place: ListedPlace, t: Tongue) -> str:
    return f"{place.venue.name} ({place.region.name.in_language(t.language)})"


def _with_hours(place: ListedPlace, t: Tongue) -> str:
    return f"{place.venue.name} ({known_hours(place, t)})"
