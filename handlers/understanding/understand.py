"""From a message to its meaning: `understand` is the ear's front door."""

from datetime import date, datetime, time

from handlers.understanding.background import clock_in_background, told_beside
from handlers.understanding.choosing import (
    Choice,
    choose,
    goes_on,
    is_slot,
    lists_slots,
    other_days,
)
from handlers.understanding.cues import MOST_PLACES
from handlers.understanding.days.bounds import is_deadline
from handlers.understanding.days_out import days_out
from handlers.understanding.elsewhere import NOTHING_ELSEWHERE, find_elsewhere
from handlers.understanding.exclusions import excepted, is_place, left_out, others
from handlers.understanding.hearing import Hearing, hear
from handlers.understanding.hours import LATE, is_in_part, late_hour, part_named
from handlers.understanding.intents import find_intent, only_thanks
from handlers.understanding.kinds import find_kinds, kinds_left_out
from handlers.understanding.language import find_language
from handlers.understanding.lexicon import BOUND, ELSEWHERE, KIND
from handlers.understanding.meaning import (
    NOTHING_LEFT_OUT,
    DayDoubt,
    Holiday,
    Intent,
    NameDoubt,
    Slot,
    Understanding,
)
from handlers.understanding.mention import (
    Beside,
    Bound,
    Clock,
    Daily,
    Either,
    Mention,
    Named,
    Now,
    Weekday,
    Within,
)
from handlers.understanding.names import Names
from handlers.understanding.slugs import NOTHING_NAMED, slugs_of
from handlers.understanding.unlisted import opening, unlisted_place
from schedule_data.model.name import NameKind
from schedule_data.model.query import DaySpan


def understand(text: str, *, now: datetime, names: Names) -> Understanding:
    """What `text` means, said at `now` (aware, Asia/Jakarta), where `names` are known."""
    return summed_up(hear(text, names), now)


def summed_up(heard: Hearing, now: datetime) -> Understanding:
    """The meaning of what was heard."""
    cues, text, days, signs = heard.cues, heard.text, heard.days, heard.text.at
    out = left_out(text, heard.names, cues) if heard.names else []
    today = now.date()
    choice = choose(text, days, cues, today) if days else None
    names = _wanted(heard.names, out) if out else heard.names
    over = choice is not None and choice.background
    told = told_beside(text, names, cues, choice, today) if over or "from" in signs else []
    slugs = slugs_of(names) if names else NOTHING_NAMED
    regions, places, services, permits = slugs
    papers, cities, offices, homes = NOTHING_ELSEWHERE
    if ELSEWHERE in signs:
        papers, cities, offices, homes = find_elsewhere(text, service=bool(services))
    unlisted = _NOWHERE if places or out or cities or offices else _unlisted(heard, regions)
    kinds = (
        find_kinds(text, services, placed=bool(places), within=unlisted) if KIND in signs else ()
    )
    at, now_meant = None, False
    if heard.clocks or "now" in cues or "now" in signs:
        at, now_meant = _time(heard, choice, now)
    every = bool(days) and any(map(is_slot, days))
    listed = bool(days) and any(map(lists_slots, days))
    if "thanked_for" in cues and not (any(slugs) or out) and only_thanks(text, cues):
        choice, at, intent = None, None, Intent.THANKS
    else:
        intent = _intent(heard, any(slugs) or at or out, kind=bool(kinds), every=every or listed)
    ever = every or "routine" in cues or (listed and intent is Intent.SUBSCRIBE)
    language, shown = find_language(text)
    asks_when = "days" in cues or ("plan" in cues and bool(places) and not days)
    return Understanding(
        intent=intent,
        when=_when(choice, intent, at, now, ever=ever),
        at=at,
        regions=regions or (others(out) if out and not places else ()),
        places=places,
        services=services,
        language=language,
        permits=permits,
        kinds=kinds,
        asks_when=asks_when,
        follows_up=_follows_up(heard),
        now_meant=now_meant,
        language_shown=shown and len(unlisted) < text.size,  # a name alone shows none
        slot=_slot(heard, at) if intent is Intent.SUBSCRIBE else None,
        day_doubt=_day_doubt(heard, choice) if choice and choice.settled.problem else None,
        name_doubt=_name_doubt(heard, names) if names else None,
        foreign_papers=papers,
        foreign_cities=cities or (homes if intent is Intent.UNKNOWN else ()),
        day_implied=choice is None and at is not None and not now_meant,
        asks_where="where" in cues,
        holiday=_holiday(heard) if heard.holidays else None,
        but_days=_days_out(choice, today) if choice and choice.out else (),
        but=excepted(text, out) if out or KIND in signs else NOTHING_LEFT_OUT,
        late=late_hour(text, choice.days if choice else (), cues),
        fixed_office=offices,
        beside=_beside(names, told) if told else (),
        other_days=other_days(choice) if choice and choice.settled.readings else None,
        onward=choice is not None and BOUND in signs and goes_on(choice),
        deadline=at is not None and BOUND in signs and is_deadline(text, heard.clocks),
        unknown_place=" ".join([text.typed(i, i) for i in unlisted]) if unlisted else "",
    )


def _intent(heard: Hearing, named: object, *, kind: bool, every: bool) -> Intent:
    known = bool(named) or _is_dated(heard)
    permits = _permit_places(heard) if heard.names else []
    if KIND in heard.text.at and _keeps_a_kind_out(heard):
        return Intent.SUBSCRIBE
    return find_intent(heard.text, heard.cues, named=known, kind=kind, permits=permits, every=every)


def _keeps_a_kind_out(heard: Hearing) -> bool:
    """Whether a "don't" behind "remind me" is about a kind of place, and ends nothing: "ingatkan
    tiap Jumat, jangan yang di mall".
    """
    asked, ends = heard.cues.get("subscribe"), heard.cues.get("ending")
    if not asked or not ends or "unsubscribe" in heard.cues:
        return False
    return asked[0] < ends[0] and bool(kinds_left_out(heard.text))


_NOWHERE = range(0)


def _unlisted(heard: Hearing, regions: tuple[str, ...]) -> range:
    """The words of a place that stands in no schedule, with one of the `regions` or alone."""
    found = unlisted_place(heard.text, heard.names, alone=not regions)
    if found is None and heard.days and not (heard.names or heard.clocks or heard.holidays):
        found = opening(heard.text)
    if found is None or any(_is_doubtful(each) for each in heard.names):
        return _NOWHERE
    return range(found[0], found[1] + 1)


def _is_doubtful(name: Mention) -> bool:
    return isinstance(name.known, Named) and name.known.unsure


def _is_dated(heard: Hearing) -> bool:
    """Whether a day is named, or a part of it is asked about ("pulang kerja sempet ga")."""
    if heard.days or heard.holidays:
        return True
    cues = heard.cues.keys()
    return not cues.isdisjoint(LATE) and not cues.isdisjoint(("time_left", "asks"))


def _when(
    choice: Choice | None, intent: Intent, at: time | None, now: datetime, *, ever: bool
) -> DaySpan | None:
    """The days meant; today, where an hour is named alone. A reminder's slot is none of them."""
    if ever and intent in (Intent.SUBSCRIBE, Intent.UNSUBSCRIBE):
        return None
    settled = choice.settled if choice else None
    if settled is None:
        return None if at is None else DaySpan.day(now.date())
    return settled.span


def _holiday(heard: Hearing) -> Holiday | None:
    known = heard.holidays[0].known
    return known if isinstance(known, Holiday) else None


def _days_out(choice: Choice, today: date) -> tuple[date, ...]:
    """The days to be left out of those that are meant."""
    span = choice.settled.span
    return () if span is None else days_out(choice.out, span, today)


_SERVICES = (NameKind.SERVICE, NameKind.PERMIT)


def _wanted(names: list[Mention], out: list[Mention]) -> list[Mention]:
    """The names less those left out; but "selain IMB apa lagi?" is about IMB all the same."""
    gone = {mention.first for mention in out}
    kept = [mention for mention in names if mention.first not in gone]
    if all(is_place(mention) for mention in kept):
        return [mention for mention in names if mention.first not in gone or not is_place(mention)]
    return kept


def _beside(names: list[Mention], told: list[Mention]) -> tuple[str, ...]:
    """What is `told` beside the question, unless it is named in it as well."""
    gone, asked = slugs_of(told), slugs_of([name for name in names if name not in told])
    return tuple(sorted({*gone.regions, *gone.places} - {*asked.regions, *asked.places}))


def _permit_places(heard: Hearing) -> list[tuple[int, int]]:
    """Where permits and services are named."""
    places = [
        (mention.first, mention.last)
        for mention in heard.names
        if isinstance(mention.known, Named) and mention.known.names[0].kind in _SERVICES
    ]
    return places[:MOST_PLACES]


def _time(heard: Hearing, choice: Choice | None, now: datetime) -> tuple[time | None, bool]:
    """The clock time named, else now where now is meant; and whether it is the latter."""
    for mention in sorted(heard.clocks):
        known = mention.known
        if isinstance(known, Clock) and not clock_in_background(
            heard.text, heard.cues, mention, choice
        ):
            return known.at, False
    says_now = "now" in heard.cues
    if not says_now and "now" in heard.text.at:
        says_now = any(map(_is_now, heard.days))
    if says_now and (choice is None or _is_this_moment(heard, choice, now)):
        return now.time().replace(second=0, microsecond=0), True
    return None, False


def _is_this_moment(heard: Hearing, choice: Choice, now: datetime) -> bool:
    """Whether the days named are today, and no other part of it ("malam ini masih buka?")."""
    if choice.settled.span != DaySpan.day(now.date()):
        return False
    parts = [part for day in choice.days if (part := part_named(heard.text, day.first, day.last))]
    return all(is_in_part(now.hour, part) for part in parts)


def _is_now(day: Mention) -> bool:
    known = day.known
    if isinstance(known, Either):
        return all(isinstance(part, Now) for part in known.days)
    parts = (known.first, known.second) if isinstance(known, Beside) else (known,)
    return any(isinstance(part, Now) for part in parts)


def _slot(heard: Hearing, at: time | None) -> Slot | None:
    """The weekday and hour at which reminders are wanted; None: the words do not say."""
    for day in heard.days:
        known = day.known.day if isinstance(day.known, Within | Bound) else day.known
        if isinstance(known, Weekday) and (known.every or len(heard.days) == 1):
            words = heard.text.keys[day.first : day.last + 1]
            weekly = words[-1] == "minggu" and "hari" not in words  # "tiap minggu"
            return None if weekly else Slot(known.day, at)
        if isinstance(known, Daily):
            return Slot(None, at)
    return Slot(None, at) if at is not None and not heard.days else None


def _follows_up(heard: Hearing) -> bool:
    """Whether the words lean on the question before."""
    if "topic" in heard.cues:
        return "follow" in heard.cues and heard.text.size <= 6
    return "follow" in heard.cues or heard.text.size <= 4


def _day_doubt(heard: Hearing, choice: Choice) -> DayDoubt | None:
    if choice.settled.problem is None:
        return None  # the days are known
    words = heard.text.typed(choice.days[0].first, choice.days[-1].last)
    return DayDoubt(choice.settled.problem, words, choice.settled.readings)


def _name_doubt(heard: Hearing, wanted: list[Mention]) -> NameDoubt | None:
    for mention in wanted:
        if isinstance(mention.known, Named) and mention.known.unsure:
            names = mention.known.names
            return NameDoubt(
                heard.text.typed(mention.first, mention.last),
                tuple(sorted({n.slug for n in names if n.kind is NameKind.REGION})),
                tuple(sorted({n.slug for n in names if n.kind is NameKind.PLACE})),
            )
    return None
