"""How one place is told: its name and room, where it is, its hours and state, what is served."""

from datetime import date

from handlers.message import Line, Paragraph, Part
from handlers.speech import details
from handlers.speech import format as fmt
from handlers.speech.facts import Away, ListedPlace, Now, State
from handlers.speech.lines import paragraph, plain, strong
from handlers.speech.rooms import beside_name
from handlers.speech.tongue import Tongue
from schedule_data.model.place import Candidate, Venue

# More days than this are told as how many, and from when to when.
_MOST_DAYS = 40


def full(
    place: ListedPlace, t: Tongue, *, with_days: bool = False, numbered: bool = True
) -> Paragraph:
    """All that is known of a place; `with_days` where the head tells more than its own days."""
    return paragraph(
        Part.PLACE,
        strong(place.venue.name, beside_name(place.room, t.language)),
        plain(days(place.days, t)) if with_days else None,
        plain(_where_beside_address(place, t)),
        plain(place.venue.address or ""),
        plain(_candidates(place.venue, t)) if place.venue.candidates else None,
        plain(details.unusual(place, t)),
        _hours_that_stand_out(place, t),
        plain(details.at_the_desk(place, t)),
        plain(services(place, t)),
        *(plain(line) for line in details.further(place, t)),
        number=place.number if numbered else None,
    )


def brief(place: ListedPlace, t: Tongue, *, with_days: bool = False) -> Paragraph:
    """A place in two lines, for what follows the answer itself."""
    room = beside_name(place.room, t.language)
    return paragraph(
        Part.PLACE,
        strong(place.venue.name, f"{room} · {where(place, t)}"),
        plain(days(place.days, t)) if with_days else None,
        plain(details.unusual(place, t)),
        plain(f"{hours(place, t)} · {services(place, t)}"),
        plain(details.at_the_desk(place, t)),
        number=place.number,
    )


def where(place: ListedPlace, t: Tongue) -> str:
    """The region, and how far off it is where that was asked."""
    region = place.region.name.in_language(t.language)
    return region if place.away is None else f"{region} · {away(place.away, t)}"


def _where_beside_address(place: ListedPlace, t: Tongue) -> str:
    """The region is not told twice where the address ends in it."""
    region = place.region.name.in_language(t.language)
    if region not in (place.venue.address or ""):
        return where(place, t)
    return "" if place.away is None else away(place.away, t)


def away(distance: Away, t: Tongue) -> str:
    """About 3 km from here; no finer than it is known."""
    if distance.metres < distance.step:
        return t.say(
            "less than {distance} away", distance=fmt.kilometres(distance.step, t.language)
        )
    return t.say("about {distance} away", distance=fmt.kilometres(distance.metres, t.language))


def days(dates: tuple[date, ...], t: Tongue) -> str:
    """The days of a place."""
    if len(dates) > _MOST_DAYS:
        return t.count(
            "{count} day between {first} and {last}",
            "{count} days between {first} and {last}",
            len(dates),
            first=fmt.plain_day(dates[0], t.language),
            last=fmt.plain_day(dates[-1], t.language),
        )
    return fmt.several(dates, t.language)


def hours(place: ListedPlace, t: Tongue) -> str:
    """The hours as far as they are known, and for a sitting of today how it stands now."""
    told = known_hours(place, t)
    now = "" if place.state is None else state(place.state, t)
    return f"{told} · {now}" if now else told


def _hours_that_stand_out(place: ListedPlace, t: Tongue) -> Line:
    """The same, where they are known in strong letters: by them one sets out."""
    told = known_hours(place, t)
    if place.opens is None or place.closes is None:
        return plain(hours(place, t))
    return strong(told, hours(place, t).removeprefix(told))


def known_hours(place: ListedPlace, t: Tongue) -> str:
    """10.00–21.00, or which of the two nobody has told."""
    match place.opens, place.closes:
        case None, None:
            return t.say("Hours not announced yet")
        case None, closes if closes is not None:
            time = fmt.clock(closes, t.language)
            return t.say("Until {time}, opening time not announced yet", time=time)
        case opens, None if opens is not None:
            time = fmt.clock(opens, t.language)
            return t.say("From {time}, closing time not announced yet", time=time)
        case opens, closes:
            return fmt.hours(opens, closes, t.language)


def state(known: State, t: Tongue) -> str:
    """Open and closes in how long, and the like; empty where nobody knows."""
    match known.now:
        case Now.OPENS:
            return t.say("not open yet, opens in {length}", length=length(known.minutes or 0, t))
        case Now.OPEN:
            return t.say("open now, closes in {length}", length=length(known.minutes or 0, t))
        case Now.RESTING:
            return t.say(
                "on a break, opens again in {length}", length=length(known.minutes or 0, t)
            )
        case Now.FULL:
            return _full(known, t)
        case Now.CLOSED:
            return _closed(known, t)
        case Now.UNSAID:
            return ""


def length(minutes: int, t: Tongue) -> str:
    """1 jam 20 menit; 1 h 20 min."""
    whole, rest = divmod(minutes, 60)
    if not whole:
        return t.say("{minutes} min", minutes=rest)
    if not rest:
        return t.say("{hours} h", hours=whole)
    return t.say("{hours} h {minutes} min", hours=whole, minutes=rest)


def services(place: ListedPlace, t: Tongue) -> str:
    """What is served, or that no source says."""
    if place.services:
        names = (service.name.in_language(t.language) for service in place.services)
        return fmt.joined(names, t.language)
    if place.ask_first:
        return t.say("Services not listed yet, ask first")
    return t.say("Services not listed yet")


def _closed(known: State, t: Tongue) -> str:
    if known.again is None:
        return t.say("closed for today, no next day known")
    day = fmt.day(known.again, t.language)
    if known.again_opens is None:
        return t.say("closed for today, next on {day}", day=day)
    time = fmt.clock(known.again_opens, t.language)
    return t.say("closed for today, next on {day} at {time}", day=day, time=time)


def _full(known: State, t: Tongue) -> str:
    if known.again is None:
        return t.say("open, but nobody new is taken today")
    day = fmt.day(known.again, t.language)
    return t.say("open, but nobody new is taken today, next on {day}", day=day)


def _candidates(venue: Venue, t: Tongue) -> str:
    names = fmt.joined(map(_candidate, venue.candidates), t.language, either=True)
    return t.say("We do not know which one: {names}. Ask first.", names=names)


def _candidate(candidate: Candidate) -> str:
    return f"{candidate.name} ({candidate.address})" if candidate.address else candidate.name
