"""Where is PTSP on these days? The places, or why there are none and what is nearest."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime

from handlers import offering
from handlers.asked import days_off, known_permits, scope, unsaid
from handlers.sittings import listed, over, picks, renumbered, section
from handlers.spans import shifted
from handlers.speech.facts import ListedPlace, Now, Section, ToldPermit
from handlers.speech.offer import Offer, OfferKind, Offers
from handlers.speech.reply import Schedule
from handlers.trusting import trust
from schedule_data.agenda import Agenda
from schedule_data.model.answer import Answer, Neighbour
from schedule_data.model.query import DaySpan, Query
from schedule_data.model.service import PermitStatus

PER_PAGE = 5
_MOST_ELSEWHERE = 3
_LOOKED_THROUGH = 8
"""So many sittings are enough to find one that has not closed yet."""
# Asked whether it is open now, a citizen wants the open desk first and the closed one last.
_NOW_FIRST = {
    Now.OPEN: 0,
    Now.RESTING: 1,
    Now.UNSAID: 2,
    Now.OPENS: 3,
    Now.FULL: 4,
    Now.CLOSED: 5,
}


def find(
    query: Query,
    now: datetime,
    agenda: Agenda,
    *,
    page: int = 0,
    about_now: bool = False,
    permits: Iterable[str] = (),
    but_days: tuple[date, ...] = (),
) -> Schedule:
    """The places that fit `query`, five a page. `about_now`: it was asked whether they are open at
    this moment, which the state of each tells. `permits` are codes that the question named,
    `but_days` days that it left out.
    """
    asked, permits = replace(query, at=None) if about_now else query, tuple(permits)
    answer = _less(agenda.answer(asked, now), but_days)
    off_hours = bool(answer.other_hours) and not answer.occurrences
    sittings = answer.other_hours if off_hours else answer.occurrences
    places = listed(sittings, now, agenda, maybe=unsaid(sittings, asked))
    if about_now:
        places = renumbered(sorted(places, key=_open_first), 1)
    pages = max(1, -(-len(places) // PER_PAGE))
    facts = _page(answer, places, min(max(page, 0), pages - 1), now, agenda)
    known = replace(
        facts,
        scope=replace(facts.scope, but_days=but_days),
        pages=pages,
        about_now=about_now,
        off_hours=off_hours,
        shut=_shut(asked, now, agenda),
        outdated=outdated(permits, agenda),
        holiday=_holiday(answer.days, agenda),
    )
    offers = _offers(asked, known, len(places))
    return replace(
        known, offers=offering.of_permit(offers, permits[0]) if len(permits) == 1 else offers
    )


def _less(answer: Answer, days: tuple[date, ...]) -> Answer:
    """The answer without what is on those days."""
    if not days:
        return answer
    return replace(
        answer,
        occurrences=tuple(each for each in answer.occurrences if each.day not in days),
        other_hours=tuple(each for each in answer.other_hours if each.day not in days),
        closures=tuple(each for each in answer.closures if each.day not in days),
    )


def _page(
    answer: Answer, places: Sequence[ListedPlace], page: int, now: datetime, agenda: Agenda
) -> Schedule:
    """One page of `places`; on the last of them what comes after these days."""
    end = (page + 1) * PER_PAGE
    here = tuple(places[page * PER_PAGE : end])
    goes_on = end >= len(places) and not answer.other_hours
    if goes_on and places and all(map(_is_closed, places)):
        answer = _after_closing(answer, now, agenda)
    then = _then(answer, now, agenda, first=len(places) + 1) if goes_on else None
    elsewhere = _elsewhere(answer.elsewhere, now, agenda)
    coming = () if then is None else then.places
    # A day that is told in one line is doubted as much as one whose places are listed.
    told = coming or (() if then is None else _places_of(answer.next_day, now, agenda))
    return Schedule(
        today=now.date(),
        section=Section(answer.days, len({place.venue.slug for place in places}), here),
        scope=scope(answer.query, agenda),
        at=answer.query.at,
        page=page,
        days_off=days_off(answer.closures, agenda),
        then=then,
        elsewhere=elsewhere,
        last=None if answer.last_past is None else answer.last_past.day,
        settled=answer.settled,
        trust=trust((*here, *told, *elsewhere), now.date()),
        picks=picks((*places[:end], *coming)),
    )


def _holiday(days: DaySpan, agenda: Agenda) -> str:
    """What the calendar calls the day; empty where it is none of its holidays."""
    kind = agenda.day_kind(days.start)
    named = len(days) == 1 and not (kind.declared or kind.cuti_bersama)
    return kind.holiday or "" if named else ""


def _is_closed(place: ListedPlace) -> bool:
    return place.state is not None and place.state.now is Now.CLOSED


def _after_closing(answer: Answer, now: datetime, agenda: Agenda) -> Answer:
    """The same answer with the day that comes next, where all of today has closed. A place that was
    asked for says itself when it is there again.
    """
    following = shifted(now.date(), 1)
    if (
        answer.next_day is not None
        or answer.query.places
        or answer.days != DaySpan.day(now.date())
        or following is None
    ):
        return answer
    coming = agenda.next_after(following, replace(answer.query, when=None, at=None), 1)
    if not coming:
        return answer
    query = replace(answer.query, when=DaySpan.day(coming[0].day), at=None)
    return replace(answer, next_day=Neighbour(query, agenda.between(query)))


def outdated(codes: Iterable[str], agenda: Agenda) -> tuple[ToldPermit, ...]:
    """Of the permits that were named, those that something has replaced: told before the trip."""
    named = known_permits(codes, agenda)
    return tuple(told for told in named if told.permit.status is not PermitStatus.CURRENT)


def _open_first(place: ListedPlace) -> int:
    return len(_NOW_FIRST) if place.state is None else _NOW_FIRST[place.state.now]


def _shut(asked: Query, now: datetime, agenda: Agenda) -> tuple[ListedPlace, ...]:
    """With no day named, what was on today and has closed: told in a line, not listed."""
    if asked.when is not None:
        return ()
    today = replace(asked, when=DaySpan.day(now.date()))
    return listed((s for s in agenda.between(today) if over(s, now, agenda)), now, agenda)


def _then(answer: Answer, now: datetime, agenda: Agenda, *, first: int) -> Section | None:
    """The next day that has something. Its places are listed where the question named no day, or
    was about something in particular; a day of the whole city is a button.
    """
    neighbour = _sooner(answer, now, agenda) or answer.next_day
    if neighbour is None or neighbour.query.when is None:
        return None
    in_full = answer.query.when is None or not scope(answer.query, agenda).anywhere
    return section(
        neighbour.query.when,
        neighbour.occurrences,
        now,
        agenda,
        maybe=unsaid(neighbour.occurrences, answer.query),
        first=first,
        most=PER_PAGE if in_full else 0,
    )


def _sooner(answer: Answer, now: datetime, agenda: Agenda) -> Neighbour | None:
    """The first day from today on with something at the places that were named, where that comes
    before the days asked for: who is there today is not sent away for a week.
    """
    asked, start = answer.query, answer.days.start
    if answer.occurrences or not asked.places or start <= now.date():
        return None
    coming = agenda.next_after(now.date(), replace(asked, when=None), _LOOKED_THROUGH)
    left = [sitting for sitting in coming if sitting.day < start and not over(sitting, now, agenda)]
    if not left:
        return None
    first = tuple(sitting for sitting in left if sitting.day == left[0].day)
    return Neighbour(replace(asked, when=DaySpan.day(left[0].day)), first)


def _places_of(
    neighbour: Neighbour | None, now: datetime, agenda: Agenda
) -> tuple[ListedPlace, ...]:
    return () if neighbour is None else listed(neighbour.occurrences, now, agenda)


def _elsewhere(
    neighbour: Neighbour | None, now: datetime, agenda: Agenda
) -> tuple[ListedPlace, ...]:
    places = _places_of(neighbour, now, agenda)
    first_of_each = {place.venue.slug: place for place in reversed(places)}
    return tuple(p for p in places if first_of_each[p.venue.slug] is p)[:_MOST_ELSEWHERE]


def _offers(query: Query, known: Schedule, total: int) -> Offers:
    days = known.section.days
    ways_out: list[tuple[Offer, ...]] = [
        (offering.at_place(place),) for place in known.elsewhere if not known.section.places
    ]
    if known.then is not None and known.then.total > len(known.then.places):
        then = offering.on_days(query, known.then.days)
        ways_out.insert(0, (replace(then, count=known.then.total),))
    shown = known.section.places or (() if known.then is None else known.then.places)
    skip = {row[0].days for row in ways_out if row[0].kind is OfferKind.DAYS}
    around = (o for o in offering.around(query, days) if o is None or o.days not in skip)
    return offering.rows(
        *ways_out,
        offering.pages(query, known.page, total, PER_PAGE, about_now=known.about_now),
        around,
        (offering.this_weekend(query, days, known.today), offering.other_region(query)),
        (offering.map_of(shown), offering.remind_me(query)),
    )
