"""What else is known of a sitting: what is not as usual, when the desk rests, how to find it."""

from collections.abc import Iterator

from handlers.speech import format as fmt
from handlers.speech.facts import ListedPlace
from handlers.speech.tongue import Tongue


def unusual(place: ListedPlace, t: Tongue) -> str:
    """That it was moved or added, or why it is not as usual; empty where it is."""
    reason = f" ({place.reason})" if place.reason else ""
    if place.moved_from is not None:
        day = fmt.day(place.moved_from, t.language)
        return t.say("Moved here from {day}", day=day) + reason
    if place.added:
        return t.say("An extra day") + reason
    if place.reason:
        return t.say("Not as usual: {reason}", reason=place.reason)
    return ""


def at_the_desk(place: ListedPlace, t: Tongue) -> str:
    """When the desk rests, when it takes the last applicant, and how many a day."""
    said = [
        t.say("Break {hours}", hours=fmt.hours(pause.starts, pause.ends, t.language))
        for pause in sorted(place.pauses, key=lambda pause: pause.starts)
    ]
    if place.last_intake is not None:
        said.append(t.say("Last intake {time}", time=fmt.clock(place.last_intake, t.language)))
    if place.quota is not None:
        said.append(
            t.count("At most {count} applicant a day", "At most {count} applicants a day",
                    place.quota)
        )  # fmt: skip
    return " · ".join(said)


def further(place: ListedPlace, t: Tongue) -> Iterator[str]:
    """How to find the desk, what the venue offers, and what the officers add."""
    venue = place.venue
    if venue.finding:
        yield t.say("Where the desk is: {words}", words=venue.finding)
    offers = []
    if venue.wheelchair is not None:
        reached = t.say("Wheelchairs can get there")
        offers.append(reached if venue.wheelchair else t.say("No way in for wheelchairs"))
    if venue.parking:
        offers.append(t.say("Parking: {words}", words=venue.parking))
    if offers:
        yield " · ".join(offers)
    if place.note:
        yield place.note
