"""Entrance two: a time came. The questions that a person keeps, answered in one message."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from handlers import offering
from handlers.asked import days_off, scope, unsaid
from handlers.message import Outgoing
from handlers.sittings import listed, over
from handlers.speech.facts import ANYWHERE, ListedPlace, Section
from handlers.speech.offer import Offer, Offers
from handlers.speech.reminder import reminder
from handlers.speech.reply import Schedule
from handlers.trusting import trust
from schedule_data.agenda import Agenda
from schedule_data.index import order_of
from schedule_data.model.answer import Answer, Neighbour
from schedule_data.model.event import Occurrence
from schedule_data.model.query import DaySpan
from schedule_data.model.slot import Slot, SlotKind
from schedule_data.model.subscription import Asked
from schedule_data.model.text import Language
from schedule_data.model.zone import JAKARTA

MOST_PLACES = 12
"""More would not be read, nor fit in one message: they are a button away."""


class Verdict(StrEnum):
    """What becomes of a reminder: it is sent, nobody wanted it, or it comes too late."""

    TELL = "tell"
    SKIP = "skip"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class Reminder:
    """What to do at this moment; it stays true until `good_until` if the schedule stays the same.

    `sittings` are those that the message names as held.
    """

    verdict: Verdict
    good_until: datetime
    outgoing: Outgoing | None = None
    sittings: frozenset[tuple[str, date]] = frozenset()


def remind(
    slot: Slot,
    day: date,
    asked: Collection[Asked],
    language: Language,
    now: datetime,
    agenda: Agenda,
) -> Reminder:
    """One message for all that a person `asked` of `slot` on its date `day`, each sitting once, as
    things stand at the aware moment `now`: what is cancelled or closed by then is not in it.
    """
    now = now.astimezone(JAKARTA)
    due = slot.due(day) or now
    days = slot.days(day)
    answers = [agenda.answer(replace(each.query, when=days, at=None), now) for each in asked]
    at_due = _sittings(answers, due, agenda)
    left = [sitting for sitting in at_due if not over(sitting, now, agenda)]
    good_until = _next_change(left, now)
    if now >= slot.over(day) or (at_due and not left):
        return Reminder(Verdict.EXPIRED, good_until)
    told_when_empty = slot.kind is not SlotKind.BEFORE and any(each.when_empty for each in asked)
    if not left and not told_when_empty:
        return Reminder(Verdict.SKIP, good_until)
    left_days = DaySpan(max(days.start, now.date()), days.end)
    reply = _reply(answers, left, left_days, now, agenda)
    outgoing = reminder(reply, language)
    return Reminder(Verdict.TELL, good_until, outgoing, frozenset(each.id for each in left))


def _sittings(answers: list[Answer], at: datetime, agenda: Agenda) -> list[Occurrence]:
    """What is on for any of the questions and not over at that moment, each once, in order."""
    found = {each.id: each for answer in answers for each in answer.occurrences}
    kept = [each for each in found.values() if not over(each, at, agenda)]
    return sorted(kept, key=lambda each: (each.day, order_of(each, agenda.venues)))


def _reply(
    answers: list[Answer],
    left: list[Occurrence],
    days: DaySpan,
    now: datetime,
    agenda: Agenda,
) -> Schedule:
    maybe = _maybe(answers)
    places = [_without_state(each) for each in listed(left, now, agenda, maybe=maybe)]
    shown = tuple(places[:MOST_PLACES])
    one = answers[0] if len(answers) == 1 else None
    closures = dict.fromkeys(each for answer in answers for each in answer.closures)
    then = None if left else _then([answer.next_day for answer in answers])
    return Schedule(
        today=now.date(),
        section=Section(days, len({place.venue.slug for place in places}), shown),
        scope=scope(one.query, agenda) if one else ANYWHERE,
        days_off=days_off((each for each in closures if each.day in days), agenda),
        then=then,
        settled=all(answer.settled for answer in answers),
        trust=trust(shown, now.date()),
        offers=_offers(answers, days, shown, more=len(places) > len(shown)),
    )


def _maybe(answers: list[Answer]) -> frozenset[tuple[str, date]]:
    """Sittings of which no question knows that they serve what it wants."""
    unsure = [(each, unsaid(each.occurrences, each.query)) for each in answers]
    sure = {each.id for answer, ids in unsure for each in answer.occurrences if each.id not in ids}
    return frozenset().union(*(ids for _, ids in unsure)) - sure


def _without_state(place: ListedPlace) -> ListedPlace:
    """ "Closes in 20 minutes" would be wrong by the time that it is read."""
    return replace(place, state=None)


def _then(neighbours: list[Neighbour | None]) -> Section | None:
    """The next day on which any of the questions has something."""
    spans = [each.query.when for each in neighbours if each is not None and each.query.when]
    if not spans:
        return None
    first = min(spans)
    venues = {
        sitting.venue
        for each in neighbours
        if each is not None and each.query.when == first
        for sitting in each.occurrences
    }
    return Section(first, len(venues), ())


def _offers(
    answers: list[Answer], days: DaySpan, shown: tuple[ListedPlace, ...], *, more: bool
) -> Offers:
    def rows() -> Iterator[tuple[Offer | None, ...]]:
        queries = [replace(answer.query, when=days) for answer in answers]
        if more:
            for query in queries:
                yield (offering.on_days(query, days),)
        yield (offering.map_of(shown),)
        if len(queries) == 1:
            yield (offering.other_region(queries[0]),)

    return offering.rows(*rows())


def _next_change(left: list[Occurrence], now: datetime) -> datetime:
    """When the same questions get another answer: a desk closes, or the day ends."""
    midnight = datetime.combine(now.date() + timedelta(days=1), time(), JAKARTA)
    closings = (
        datetime.combine(each.day, each.closes, JAKARTA)
        for each in left
        if each.day == now.date() and each.closes is not None
    )
    return min((moment for moment in closings if moment > now), default=midnight)
