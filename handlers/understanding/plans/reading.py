"""All steps of reading an officer's line, in their order; each uses its words up."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime

from handlers.understanding import no_days
from handlers.understanding.days import find_days, find_feasts
from handlers.understanding.days.joining import join
from handlers.understanding.directions import find_directions
from handlers.understanding.hearing import MOST_DAYS
from handlers.understanding.language import find_language
from handlers.understanding.meaning import DayDoubt, DayProblem
from handlers.understanding.mention import Daily, Mention
from handlers.understanding.names import Names
from handlers.understanding.plans.additions import LONGEST_NOTE, listed, lone_months, room_numbers
from handlers.understanding.plans.leftover import Leftover, read_leftover
from handlers.understanding.plans.lengths import Length, read_length
from handlers.understanding.plans.limits import Limits, left_out, read_limits, weekly_of
from handlers.understanding.plans.named import district, name_doubt, slugs, typed_names, venues
from handlers.understanding.plans.numbered import find_numbered, half_read
from handlers.understanding.plans.numbered_places import other_building, own_numbers
from handlers.understanding.plans.pieces import WEEKDAY_WORD, WEEKDAYS, WORK, is_eve
from handlers.understanding.plans.plan import Plan, PlanProblem, Repeat
from handlers.understanding.plans.repeating import (
    WORKING,
    Found,
    bare_weekdays,
    between_bounds,
    find_repeat,
    on_day,
    on_weekdays,
    without,
)
from handlers.understanding.plans.served import served
from handlers.understanding.plans.tidying import written_out
from handlers.understanding.plans.times import Times, read_times
from handlers.understanding.plans.unknown_places import TITLE_SHOWN
from handlers.understanding.plans.weekdays import told_twice, weekdays_of
from handlers.understanding.plans.words import CLOSED, EVERYTHING, OPEN, RESTS, find_phrases
from handlers.understanding.services import find_services
from handlers.understanding.text import Text
from schedule_data.model.event import HolidayPolicy
from schedule_data.model.name import NameKind
from schedule_data.model.query import DaySpan

LONGEST = 1000
"""What is longer is cut: no line of a schedule is."""
_AGAIN = frozenset(("every", "one_unit"))


@dataclass(slots=True)
class _Heard:
    text: Text
    names: list[Mention] = field(default_factory=list)
    days: list[Mention] = field(default_factory=list)
    times: Times = field(default_factory=Times)
    repeat: Found | None = None
    length: Length = field(default_factory=Length)
    policy: HolidayPolicy | None = None
    everything: bool = False
    limits: Limits = field(default_factory=Limits)
    left: Leftover = field(default_factory=Leftover)


def read_one(line: str, *, now: datetime, names: Names) -> Plan:
    """What `line` says, typed at `now` (aware, Asia/Jakarta), if all of it is of one event."""
    return _summed_up(_hear(line, names, now.date()), now.date())


def _hear(line: str, names: Names, today: date) -> _Heard:
    text = Text(line)
    names.speller.spell(text)
    heard = _Heard(text)
    _policy(text, heard)  # "kecuali libur", "termasuk hari libur" before anything else
    ignored = [title for title in _titles(text) if text.words[title.first] not in RESTS]
    days = list(find_feasts(text))
    heard.names += names.find(text)
    heard.names += find_directions(text, heard.names)
    heard.names += find_services(text)
    ignored += own_numbers(text)  # the 05 of "SDN 05 Pagi" before it can be an hour
    numbered = find_numbered(text, today)  # "Selasa kedua Desember" before the whole of it
    heard.times = read_times(text)  # "10.00-21.00" before 10-21 can be days
    heard.length = read_length(text)  # "selama 3 bulan", "10 kali" before "tiap bulan"
    _hours_told_twice(text, heard.times)
    heard.repeat = find_repeat(text)  # "setiap Kamis" before Kamis is a day, "ke-2" before a number
    ignored += [*no_days.READERS.read(text), *room_numbers(text)]
    days += [day for day in find_days(text) if not isinstance(day.known, Daily)]
    feasts, days = _of_the_title(text, days), listed(text, [*days, *lone_months(text)])
    if heard.repeat is not None or numbered or len(feasts) < len(days):
        days, ignored = [day for day in days if day not in feasts], [*ignored, *feasts]
    days = join(text, sorted(days)[:MOST_DAYS]) if len(days) > 1 else days
    if heard.repeat is None and (weekly := weekly_of(text, days, today)):
        heard.repeat = between_bounds(weekdays_of(weekly))
        days = [day for day in days if day not in weekly]
    days = sorted([*days, *numbered])
    repeats, but = heard.repeat is not None, left_out(text, days)
    kept, told = told_twice([day for day in days if day not in but], repeats=repeats)
    heard.days = [*kept, *but]
    heard.limits = read_limits(text, heard.days, today, repeats=repeats)
    heard.limits.doubt = heard.limits.doubt or half_read(text, heard.days) or _on_no_day(heard)
    other = other_building(text, heard.names, names)
    if other is not None:
        heard.names.remove(other)
    heard.left = read_leftover(text, heard.names, ignored, told)
    if other is not None:
        heard.left.place = written_out(text.typed(other.first, other.last + 1))
    heard.names = [name for name in heard.names if not _noted(name, heard.left)]
    return heard


def _of_the_title(text: Text, days: list[Mention]) -> list[Mention]:
    """The feasts that name the event: "PTSP Natal dan Tahun Baru di Blok M Square 24-31 Des"."""
    named: list[Mention] = []
    for day in sorted(days):
        goes_on = (
            bool(named) and named[-1].last == day.first - 2 and text.tags[day.first - 1] == "and"
        )
        if day.reader == "feast" and (goes_on or text.words[day.first - 1] in TITLE_SHOWN):
            named.append(day)
    return named


def _on_no_day(heard: _Heard) -> DayDoubt | None:
    """ "tiap bulan" of no day: on which one is asked."""
    found, limits = heard.repeat, heard.limits
    if found is None or not found.open or limits.beside:
        return None
    known = limits.since is not None and on_day(found.repeat, limits.since) != found.repeat
    return None if known else DayDoubt(DayProblem.VAGUE, found.open)


def _noted(name: Mention, left: Leftover) -> bool:
    return any(name.first in words for words in left.noted)


def _hours_told_twice(text: Text, times: Times) -> None:
    """ "tiap Minggu pagi 06.00-10.00": the part of the day says nothing beside hours; in "malam
    ini" and "nanti sore" it makes the day.
    """
    if times.opens is not None:
        for i in range(text.size):
            day = text.tags[i + 1] == "this" or text.tags[i - 1] in ("this", "later_today")
            if text.tags[i] == "part" and text.free(i, i) and not (day or is_eve(text, i)):
                text.take(i, i)


def _titles(text: Text) -> list[Mention]:
    """Names and idioms that hold a day's word; "hari kerja" and "setiap hari" are idioms for
    citizens, but not here.
    """
    titles = []
    for mention in no_days.find_titles(text):
        if _comes_again(text, mention) or _only_weekdays(text, mention):
            text.taken[mention.first : mention.last + 1] = bytes(mention.last + 1 - mention.first)
        else:
            titles.append(mention)
    return titles


def _comes_again(text: Text, mention: Mention) -> bool:
    stretch = slice(mention.first, mention.last + 1)
    words = text.words[stretch]
    told = "sekali" in words or not (WORK | WEEKDAY_WORD).isdisjoint(words)
    return told or not _AGAIN.isdisjoint(text.tags[stretch])


def _only_weekdays(text: Text, mention: Mention) -> bool:
    """ "Senin-Kamis", which citizens may call a fast."""
    return all(tag in WEEKDAYS for tag in text.tags[mention.first : mention.last + 1])


def _policy(text: Text, heard: _Heard) -> None:
    found = find_phrases(text, (CLOSED, OPEN, EVERYTHING))
    for tag, policy in ((CLOSED, HolidayPolicy.CLOSED), (OPEN, HolidayPolicy.OPEN)):
        if found[tag]:
            heard.policy = policy
    heard.everything = bool(found[EVERYTHING])
    for stretches in found.values():
        for first, last in stretches:
            text.take(first, last)


def _summed_up(heard: _Heard, today: date) -> Plan:
    limits, times, left = heard.limits, heard.times, heard.left
    places = venues(heard.names)
    repeat, or_else = _repeat(heard)
    first, last, days = _days(heard, repeat, today)
    language, _ = find_language(heard.text)
    return Plan(
        language=language,
        title=left.title,
        places=places,
        place_words="" if places else left.place,
        address=left.address,
        regions=slugs(heard.names, NameKind.REGION),
        district=district(heard.names),
        room=left.room,
        opens=times.opens,
        closes=times.closes,
        open_ended=times.open_ended,
        pauses=times.pauses,
        last_intake=times.last_intake,
        quota=times.quota,
        services=served(heard.text, heard.names, everything=heard.everything),
        first_day=first,
        last_day=last,
        days=days,
        repeat=repeat,
        but_not=_but_not(limits, repeats=repeat is not None),
        on_holidays=heard.policy,
        or_else=or_else,
        problem=_problem(heard, places, first, last),
        day_doubt=limits.doubt,
        name_doubt=name_doubt(heard.text, heard.names),
        weekday_off=limits.weekday_off,
        area_words=left.area,
        named=typed_names(heard.text, heard.names),
        note=left.note[:LONGEST_NOTE] or None,
        unread=tuple(left.unread),
    )


def _repeat(heard: _Heard) -> tuple[Repeat | None, tuple[Repeat, ...]]:
    """The rule, its weekdays left out, its count; and what else the words may mean."""
    found, limits = heard.repeat, heard.limits
    if found is None:
        return _of_bare_weekdays(heard)
    repeat = without(on_weekdays(found, limits.beside), limits.no_weekdays)
    if found.open and limits.since is not None:
        repeat = on_day(repeat, limits.since)
    if heard.length.count is not None:
        repeat = Repeat(f"{repeat.rrule};COUNT={heard.length.count}", repeat.working_days)
    if heard.policy is HolidayPolicy.OPEN:  # "hari kerja, tanggal merah tetap buka"
        repeat = replace(repeat, working_days=False)
    return repeat, found.or_else


def _but_not(limits: Limits, *, repeats: bool) -> tuple[date, ...]:
    """The days left out; of a span without a rule also the weekdays that are."""
    if repeats or not limits.no_weekdays or not _few(limits.spans):
        return limits.but_not
    days = (day for span in limits.spans for day in span if day.weekday() in limits.no_weekdays)
    return tuple(sorted({*limits.but_not, *days}))


def _of_bare_weekdays(heard: _Heard) -> tuple[Repeat | None, tuple[Repeat, ...]]:
    """ "Senin dan Rabu sampai 31 Des" comes again; "Senin dan Rabu" may."""
    weekly = next(bare_weekdays(heard.limits.weekdays), None)
    if weekly is None:
        return None, _ways_on(heard)
    if heard.limits.until is not None or heard.length.days or heard.length.months:
        return weekly, ()
    return None, (weekly,)


def _ways_on(heard: _Heard) -> tuple[Repeat, ...]:
    """ "Mulai 2 Des" without an end, beside that day alone: every day, or every working day."""
    limits, length = heard.limits, heard.length
    bounded = limits.until is not None or bool(limits.spans) or length != Length()
    return () if limits.since is None or bounded else (Repeat("FREQ=DAILY"), WORKING)


def _days(
    heard: _Heard, repeat: Repeat | None, today: date
) -> tuple[date | None, date | None, tuple[date, ...]]:
    """First day, last day, and single days that do not touch."""
    limits, length = heard.limits, heard.length
    spans = limits.spans
    if repeat is not None or not spans:
        first = limits.since
        return first, limits.until or length.end(first or today), ()
    days = sorted({day for span in spans for day in span}) if _few(spans) else []
    if not days or len(days) == (days[-1] - days[0]).days + 1:
        end = max(span.end for span in spans)
        last = limits.until or length.end(spans[0].start) or end
        return min(span.start for span in spans), last, ()
    return days[0], days[-1], tuple(days)


def _few(spans: tuple[DaySpan, ...]) -> bool:
    return sum(map(len, spans)) <= 366


def _problem(
    heard: _Heard, places: tuple[str, ...], first: date | None, last: date | None
) -> PlanProblem | None:
    if len(places) > 1:
        return PlanProblem.TWO_PLACES
    if heard.limits.beside and not (heard.repeat and heard.repeat.at_large):
        return PlanProblem.SEVERAL
    if heard.times.two:
        return PlanProblem.TWO_HOURS
    if first is not None and last is not None and last < first:
        return PlanProblem.ENDS_FIRST
    return None
