"""The remarks below the places: why there is nothing, what is uncertain, where to ask."""

from collections.abc import Iterable, Iterator, Sequence

from handlers.message import Paragraph, Part
from handlers.speech import closed_days
from handlers.speech import format as fmt
from handlers.speech.facts import DayOff, ListedPlace, ToldPermit, Trust, TrustLevel
from handlers.speech.heading import dated, holiday_in_head, places, relation, unconfirmed
from handlers.speech.lines import note, paragraph
from handlers.speech.placing import known_hours
from handlers.speech.reply import Schedule
from handlers.speech.tongue import Tongue
from handlers.understanding.meaning import OtherDays
from schedule_data.model.query import DaySpan
from schedule_data.model.service import Permit, PermitStatus


def remarks(reply: Schedule, t: Tongue) -> Iterator[Paragraph]:
    """What belongs right below the places of the days that were asked for."""
    if reply.shut:
        names = fmt.joined((_with_hours(place, t) for place in reply.shut), t.language)
        yield note(t.say("Closed already today: {names}.", names=names))
    if reply.at is not None and not reply.about_now:
        yield from _unsure_hours(reply, t)
    many_days, told = len(reply.section.days) > 1, holiday_in_head(reply, t)
    yield from _off(reply.days_off, t, many_days=many_days, told=told)
    if not reply.settled:
        yield note(
            t.say("The days off (cuti bersama) of that year are not fixed yet, so days may change.")
        )
    if reply.then is not None and not reply.then.places:
        day, total = dated(reply.then.days, reply.today, t), places(reply.then.total, t)
        yield note(t.say("Next: {day}, {places}.", day=day, places=total))
    if reply.elsewhere:
        yield note(_elsewhere(reply, t))
    nothing = not (reply.section.places or reply.then or reply.last)
    if nothing and reply.section.days.end >= reply.today:
        yield note(t.say("No later date that I know of."))
    if reply.last is not None:
        day = fmt.day(reply.last, t.language)
        yield note(t.say("The last day that I know of: {day}.", day=day))
    yield from replaced(reply.outdated, t)


def others(named: OtherDays, reply: Schedule, t: Tongue) -> Paragraph:
    """The days that were named and are not answered, which stand on buttons."""
    told = fmt.joined((_in_short(each, reply, t) for each in named.days), t.language, either=True)
    if not named.clash:
        return note(t.say("Only the first day is shown. For {days}, choose below.", days=told))
    day = reply.section.days.start
    return note(
        t.say(
            "{day} is a {weekday}. If you meant {days}, choose below.",
            day=fmt.day_of_year(day, t.language),
            weekday=fmt.weekday(day, t.language),
            days=told,
        )
    )


def _in_short(days: DaySpan, reply: Schedule, t: Tongue) -> str:
    """The days without their year where it is the answer's own; and what people call them."""
    alone = len(days) == 1 and days.start.year == reply.section.days.start.year
    told = fmt.day_without_year(days.start, t.language) if alone else fmt.days(days, t.language)
    near = relation(days, reply.today, t)
    return f"{told} ({near})" if near else told


def _unsure_hours(reply: Schedule, t: Tongue) -> Iterator[Paragraph]:
    """A time was named: for how many of these places nobody knows whether they are open then."""
    shown = reply.section.places
    unsure = sum(place.opens is None or place.closes is None for place in shown)
    if unsure and reply.at is not None:
        told = t.count(
            "The hours of {count} place are not announced, so it may not be open at {time}.",
            "The hours of {count} places are not announced, so they may not be open at {time}.",
            unsure,
            time=fmt.clock(reply.at, t.language),
        )
        yield note(told)


def _off(
    days_off: Sequence[DayOff], t: Tongue, *, many_days: bool, told: str
) -> Iterator[Paragraph]:
    """Why some of the days have nothing, unless the head has `told` it."""
    lines = [
        line for line in closed_days.lines(days_off, t, many_days=many_days, told=told) if line
    ]
    if lines:
        yield paragraph(Part.NOTE, *lines)


def replaced(permits: Iterable[ToldPermit], t: Tongue) -> Iterator[Paragraph]:
    """That a permit which was named is no longer given, and what is instead."""
    for told in permits:
        yield note(status(told.permit, told.successor, t))


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
        where = t.say("Call Tanya PTSP (1500164).")
        yield note(f"{unconfirmed(trust, t)} {where}")
    elif trust is not None or any(map(_unclear, listed)):
        yield note(t.say("Before you go, call Tanya PTSP (1500164)."))


def _unclear(place: ListedPlace) -> bool:
    return place.opens is None or not place.services or bool(place.venue.candidates)


def _elsewhere(reply: Schedule, t: Tongue) -> str:
    names = fmt.joined((_in_region(place, t) for place in reply.elsewhere), t.language)
    if len(reply.section.days) == 1:
        return t.say("Nearest that day: {names}.", names=names)
    return t.say("Nearest on those days: {names}.", names=names)


def _in_region(place: ListedPlace, t: Tongue) -> str:
    return f"{place.venue.name} ({place.region.name.in_language(t.language)})"


def _with_hours(place: ListedPlace, t: Tongue) -> str:
    return f"{place.venue.name} ({known_hours(place, t)})"
