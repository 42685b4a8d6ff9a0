"""Why a day has nothing: a holiday, a weekend, or somebody called it off."""

from collections.abc import Iterable, Iterator, Sequence

from handlers.message import Line
from handlers.speech import format as fmt
from handlers.speech.facts import DayOff
from handlers.speech.holidays import holiday
from handlers.speech.lines import plain
from handlers.speech.tongue import Tongue
from schedule_data.model.place import Venue

_MOST = 6


def main_reason(days_off: Sequence[DayOff], t: Tongue) -> str:
    """The holiday that a day with nothing is: "libur nasional: Natal"; empty if it is none."""
    first = next((each for each in days_off if each.holiday), None)
    return "" if first is None else _reason(first, t)


def lines(days_off: Sequence[DayOff], t: Tongue, *, many_days: bool, told: str) -> Iterator[Line]:
    """One line a reason. `many_days`: each names its day. `told` is a reason that stands in the
    head already, so that only what is uncertain of it is left to say.
    """
    weekends = [each for each in days_off if each.weekend]
    causes: dict[str, list[DayOff]] = {}
    for each in days_off:
        if not each.weekend:
            reason = "" if _reason(each, t) == told else _reason(each, t) + "."
            day = f"{fmt.day_without_year(each.day, t.language)}, " if many_days else ""
            causes.setdefault(f"{day}{reason}", []).append(each)
    for cause, same in list(causes.items())[:_MOST]:
        yield plain(" ".join(filter(None, (_capital(cause), _unsure(same, t)))))
    if weekends:
        names = dict.fromkeys(fmt.weekday(each.day, t.language) for each in weekends)
        weekdays = fmt.joined(names, t.language)
        yield plain(t.say("{weekdays}: the weekday desks are closed.", weekdays=weekdays))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _reason(each: DayOff, t: Tongue) -> str:
    names = _names(each.venues, t)
    if each.moved_to is not None or each.moved_where is not None:
        return t.say("moved to {day}: {names}", day=_where(each, t), names=names)
    if each.shut and each.reason:
        return t.say("the place is closed: {names} ({reason})", names=names, reason=each.reason)
    if each.shut:
        return t.say("the place is closed: {names}", names=names)
    if each.declared and each.reason:
        return t.say("closed that day: {names} ({reason})", names=names, reason=each.reason)
    if each.declared:
        return t.say("closed that day: {names}", names=names)
    if each.cancelled and each.reason:
        return t.say("cancelled: {names} ({reason})", names=names, reason=each.reason)
    if each.cancelled:
        return t.say("cancelled: {names}", names=names)
    name = holiday(each.reason or "", t)
    if each.estimated:
        name = t.say("{holiday}, on an estimated date", holiday=name)
    if each.cuti_bersama:
        return t.say("day off (cuti bersama): {name}", name=name)
    return t.say("public holiday: {name}", name=name)


def _where(each: DayOff, t: Tongue) -> str:
    """The day, the place or both that they moved to."""
    day = "" if each.moved_to is None else fmt.day(each.moved_to, t.language)
    venue = each.moved_where
    place = "" if venue is None else venue.name
    return ", ".join(filter(None, (day, place)))


def _unsure(same: Iterable[DayOff], t: Tongue) -> str:
    """The places of a holiday of which nobody says whether they are there: they count as closed."""
    venues = [venue for each in same if not each.certain for venue in each.venues]
    if not venues:
        return ""
    return t.say(
        "We do not know whether {names} is open on this holiday. Take it as closed, or ask first.",
        names=_names(venues, t),
    )


def _names(venues: Iterable[Venue], t: Tongue) -> str:
    return fmt.joined((venue.name for venue in venues), t.language)
