"""The head of an answer: the day that was read, what was asked for, and how many places."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from handlers.message import Line, Paragraph, Part
from handlers.speech import format as fmt
from handlers.speech.closed_days import main_reason
from handlers.speech.facts import Now, Scope, Section, Trust, TrustLevel
from handlers.speech.holidays import holiday
from handlers.speech.lines import paragraph, plain, strong
from handlers.speech.reply import Schedule
from handlers.speech.tongue import Tongue
from schedule_data.model.query import DaySpan

_SATURDAY = 5


def head(reply: Schedule, t: Tongue) -> Paragraph:
    """The day, always; then how many places; then a warning if that is old."""
    told = dated(reply.section.days, reply.today, t)
    if reply.holiday and not holiday_in_head(reply, t):
        told += f" · {holiday(reply.holiday, t)}"
    if reply.at is not None:
        told += " · " + t.say("at {time}", time=fmt.clock(reply.at, t.language))
    return paragraph(
        Part.HEAD,
        strong(told),
        plain(_count(reply, t)),
        _page(reply, t),
        old(reply.trust, t),
    )


def next_head(
    section: Section, today: date, t: Tongue, *more: Line | None, asked: DaySpan | None = None
) -> Paragraph:
    """The head of the next day that has something, or of one before the days `asked` for."""
    day = dated(section.days, today, t)
    sooner = asked is not None and section.days.end < asked.start
    told = t.say("Before that: {day}", day=day) if sooner else t.say("Next: {day}", day=day)
    return paragraph(Part.HEAD, strong(told), plain(places(section.total, t)), *more)


def dated(days: DaySpan, today: date, t: Tongue) -> str:
    """Kamis, 14 November 2019 · hari ini."""
    told, near = fmt.days(days, t.language), relation(days, today, t)
    return f"{told} · {near}" if near else told


def relation(days: DaySpan, today: date, t: Tongue) -> str:
    """What people call these days today; empty where they have no such name."""
    if len(days) == 1:
        return _day_name((days.start - today).days, t)
    monday = today.toordinal() - today.weekday()
    start, end = days.start.toordinal() - monday, days.end.toordinal() - monday
    if end == 6 and start in {_SATURDAY, 0, today.weekday()}:
        return t.say("this weekend") if start >= _SATURDAY else t.say("this week")
    if end == 13 and start in {7, 7 + _SATURDAY}:
        return t.say("next weekend") if start > 7 else t.say("next week")
    if _is_rest_of_month(days, today):
        return t.say("this month")
    return t.say("past") if days.end < today else ""


def scoped(scope: Scope, t: Tongue) -> str:
    """What was asked for beside days, in one stretch: "Jakarta Timur, izin bangunan"."""
    left_out = (excepted(scope, t), _days_out(scope, t))
    return ", ".join(filter(None, (*_named(scope, t), *left_out)))


def _days_out(scope: Scope, t: Tongue) -> str:
    if not scope.but_days:
        return ""
    return t.say("except {days}", days=fmt.several(scope.but_days, t.language))


def _named(scope: Scope, t: Tongue) -> Iterator[str]:
    yield from (venue.name for venue in scope.venues)
    yield from _regions(scope, t)
    yield from (service.name.in_language(t.language) for service in scope.services)
    if scope.kinds and not scope.but_kinds:
        yield fmt.joined((kind(each, t) for each in scope.kinds), t.language)


def excepted(scope: Scope, t: Tongue) -> str:
    """What was left out: "selain di TPU dan taman"; empty where nothing was."""
    gone = [*(kind(each, t) for each in scope.but_kinds), *(v.name for v in scope.without)]
    return t.say("except {places}", places=fmt.joined(gone, t.language)) if gone else ""


def _regions(scope: Scope, t: Tongue) -> Iterator[str]:
    if scope.but is not None:
        yield t.say("all regions except {region}", region=scope.but.name.in_language(t.language))
    else:
        yield from (region.name.in_language(t.language) for region in scope.regions)


def kind(word: str, t: Tongue) -> str:
    """The sort of place in the person's language; a word that an editor made up as it is."""
    words = {
        "mall": t.say("malls"),
        "park": t.say("parks"),
        "cemetery": t.say("cemeteries"),
        "market": t.say("markets"),
        "hospital": t.say("hospitals"),
        "school": t.say("schools"),
        "campus": t.say("campuses"),
        "office": t.say("offices"),
    }
    return words.get(word, word)


def holiday_in_head(reply: Schedule, t: Tongue) -> str:
    """The holiday that is why a day has nothing; empty where it is not that."""
    if reply.section.places or reply.shut or len(reply.section.days) > 1:
        return ""
    return main_reason(reply.days_off, t)


def places(total: int, t: Tongue) -> str:
    """3 tempat."""
    return t.count("{count} place", "{count} places", total)


def old(trust: Trust | None, t: Tongue) -> Line | None:
    """Facts that are older than a year are doubted before they are told."""
    if trust is None or trust.level is not TrustLevel.OLD:
        return None
    return plain(unconfirmed(trust, t))


def unconfirmed(trust: Trust, t: Tongue) -> str:
    """Since when nobody has confirmed it, and to check first."""
    if trust.since is None:
        told = t.say("Never confirmed yet, check before you go")
    else:
        day = fmt.plain_day(trust.since, t.language)
        told = t.say("Not confirmed since {day}, check before you go", day=day)
    return f"{told}: {fmt.joined(trust.places, t.language)}." if trust.places else f"{told}."


def _day_name(ahead: int, t: Tongue) -> str:
    match ahead:
        case 0:
            return t.say("today")
        case 1:
            return t.say("tomorrow")
        case 2:
            return t.say("the day after tomorrow")
        case -1:
            return t.say("yesterday")
    return t.say("past") if ahead < 0 else ""


def _is_rest_of_month(days: DaySpan, today: date) -> bool:
    same = (days.start.year, days.start.month) == (today.year, today.month)
    last = days.end == date.max or (days.end + timedelta(days=1)).day == 1
    return same and last and days.start in {today, today.replace(day=1)} and len(days) <= 31


def _count(reply: Schedule, t: Tongue) -> str:
    what = scoped(reply.scope, t)
    if reply.off_hours and reply.at is not None:
        return t.say("Nothing is open at that hour, the hours are different:")
    if reply.section.places and reply.about_now:
        return _by_state(reply, t)
    if reply.section.places:
        told = places(reply.section.total, t)
        return f"{told} · {what}" if what else told
    if reply.shut:
        return t.say("Closed for today.")
    nothing = _nothing(reply.scope, what, t)
    reason = holiday_in_head(reply, t)
    return f"{nothing}, {reason}." if reason else f"{nothing}."


def _nothing(scope: Scope, what: str, t: Tongue) -> str:
    if not what:
        return t.say("Nothing on the schedule")
    if what in (excepted(scope, t), _days_out(scope, t)):
        return t.say("Nothing on the schedule {exception}", exception=what)
    return t.say("Nothing on the schedule for {what}", what=what)


def _by_state(reply: Schedule, t: Tongue) -> str:
    states = Counter(p.state.now for p in reply.section.places if p.state is not None)
    told = (
        (Now.OPEN, t.count("{count} place open now", "{count} places open now", states[Now.OPEN])),
        (
            Now.OPENS,
            t.count("{count} place not open yet", "{count} places not open yet", states[Now.OPENS]),
        ),
        (
            Now.RESTING,
            t.count("{count} place on a break", "{count} places on a break", states[Now.RESTING]),
        ),
        (
            Now.FULL,
            t.count(
                "{count} place full for today", "{count} places full for today", states[Now.FULL]
            ),
        ),
        (Now.CLOSED, t.count("{count} place closed", "{count} places closed", states[Now.CLOSED])),
        (
            Now.UNSAID,
            t.count(
                "{count} place, but its hours are not announced, so it may not be open",
                "{count} places, but their hours are not announced, so they may not be open",
                states[Now.UNSAID],
            ),
        ),
    )
    return ", ".join(text for now, text in told if states[now]) or places(reply.section.total, t)


def _page(reply: Schedule, t: Tongue) -> Line | None:
    if reply.pages == 1:
        return None
    return plain(t.say("Page {page} of {pages}", page=reply.page + 1, pages=reply.pages))
