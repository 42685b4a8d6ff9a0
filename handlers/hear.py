"""Words that are no command: understood, completed from what was said before, and answered."""

import re
from dataclasses import replace

from handlers import dialogue, doubts, leaning, offering, places, smalltalk
from handlers.changing_one import changes_one
from handlers.conditional import forbids_sometimes, forbids_when_empty
from handlers.declining import declines_a_day
from handlers.ending import ends_all, forbids_a_part_of_day, keeps_all
from handlers.excepting import without
from handlers.find import find, outdated
from handlers.late import at_that_hour
from handlers.leaning import Leaning
from handlers.moods import asks_queue, no_holiday, without_a_question
from handlers.nearby import ask_where, asks_near_oneself
from handlers.not_here import not_here
from handlers.on_site import on_site
from handlers.own_data import asks_about_privacy
from handlers.pausing import pauses
from handlers.put_right import left_open, put_right
from handlers.red_days import on_next_holiday
from handlers.service_info import asks_fee_alone, tell, terms_of, told_last, was_told
from handlers.shortened import with_short_names
from handlers.sparing import ends_some
from handlers.speech.reply import Reply, Saying, Schedule
from handlers.steering import names_a_rest_by_date, steers
from handlers.turn import Heard, Result, Turn
from handlers.two_at_once import asks_for_two
from handlers.understanding.meaning import NOTHING_LEFT_OUT, Intent, OtherDays, Understanding
from handlers.understanding.understand import understand
from handlers.upcoming import upcoming
from handlers.wanting import wish_of
from handlers.which_one import end_of_one, names_its_end
from handlers.wish import Want, Wish
from schedule_data.model.query import Query
from schedule_data.model.text import Language

_SMALLTALK = {
    Intent.GREETING: Saying.GREETING,
    Intent.THANKS: Saying.THANKS,
    Intent.HELP: Saying.HELP,
    Intent.UNKNOWN: Saying.UNKNOWN,
}
_POLITE = frozenset({Intent.GREETING, Intent.THANKS})
_FIRST_SENTENCE = re.compile(r"[^.!?\n]{1,300}[.!?\n]+\s+(?=\w)")
_MOST_OTHERS = 3
_ABOUT_REMINDERS = frozenset({Intent.SUBSCRIBE, Intent.UNSUBSCRIBE})


def hear(text: str, turn: Turn) -> Heard:
    """The answer to words in either language, follow-ups included."""
    steered = steers(text)
    at_once = _at_once(text, steered, turn)
    if at_once is not None:
        return replace(at_once, language=at_once.language or _shown(text, turn))
    heard, text = _understood(text, turn)
    if steered is not None or names_its_end(heard, text) or declines_a_day(text):
        return end_of_one(heard, text, turn.work.names)
    if ends_all(text):
        return Wish(Want.STOP, language=heard.language if heard.language_shown else None)
    if heard.intent is Intent.UNKNOWN and forbids_a_part_of_day(text):
        return end_of_one(heard, text, turn.work.names)
    if keeps_all(text) and heard.intent is not Intent.SUBSCRIBE:
        return Wish(Want.LIST, language=heard.language if heard.language_shown else None)
    mood = without_a_question(heard, text, turn.today)
    if mood is not None:
        return Result(
            smalltalk.say(mood), language=heard.language if heard.language_shown else None
        )
    heard = doubts.settled(with_short_names(heard, text, turn), turn.agenda)
    heard = put_right(heard, text, turn)
    heard = at_that_hour(on_next_holiday(heard, text, turn), turn)
    language = heard.language if heard.language_shown else None
    aside = _aside(heard, text, turn)
    if aside is not None:
        return replace(aside, language=language)
    leans = leaning.read(heard, text)
    query = _completed(heard, leans, turn)
    elsewhere = not_here(heard, query, turn.agenda)
    if elsewhere is not None and elsewhere.alone and heard.intent is not Intent.UNSUBSCRIBE:
        return Result(elsewhere, language=language, query=query)
    answered = _answered(heard, text, query, leans, turn)
    if isinstance(answered, Wish):
        return answered
    preface = elsewhere or _beside(heard, text, answered.reply, turn)
    return replace(answered, preface=preface, language=language)


def _shown(text: str, turn: Turn) -> Language | None:
    """The language that the words show."""
    heard = understand(text, now=turn.now, names=turn.work.names)
    return heard.language if heard.language_shown else None


def _at_once(text: str, steered: Want | None, turn: Turn) -> Wish | None:
    """What is wished whatever else the words may mean."""
    if forbids_when_empty(text):
        return Wish(Want.TEND, each=Want.EMPTY_UNTOLD)
    if forbids_sometimes(text):
        return Wish(Want.END_ONE)
    some = ends_some(text, turn) or pauses(text, turn) or changes_one(text, turn)
    if some is not None or steered in (None, Want.END_ONE):
        return some
    return Wish(steered, dated=steered is Want.LIST and names_a_rest_by_date(text))


def _beside(heard: Understanding, text: str, reply: Reply, turn: Turn) -> Saying | None:
    """What the answer itself does not say: that nobody knows the queue, that it is no day off."""
    if asks_queue(text) and heard.intent is Intent.FIND:
        return Saying.QUEUE
    return no_holiday(text, reply, turn.agenda)


def _aside(heard: Understanding, text: str, turn: Turn) -> Result | None:
    """The map, what PTSP is, who else to ask: no question to the schedule, which stays as it is;
    and what a place has, of the place that was told.
    """
    if places.wants_map(heard, text):
        return Result(places.map_asked(heard, turn))
    if asks_about_privacy(text):
        return Result(smalltalk.say(Saying.PRIVACY))
    if smalltalk.asks_what_it_is(heard, text):
        return Result(smalltalk.say(Saying.ABOUT))
    if smalltalk.asks_for_a_person(heard, text):
        return Result(smalltalk.say(Saying.A_PERSON))
    if heard.intent is Intent.UNKNOWN and asks_queue(text):
        return Result(smalltalk.say(Saying.QUEUE))
    return on_site(heard, text, turn)


def _understood(text: str, turn: Turn) -> tuple[Understanding, str]:
    """The meaning, and the words that have it: thanks or a greeting before a question is polite,
    and what is asked behind it is what is wanted.
    """
    heard = understand(text, now=turn.now, names=turn.work.names)
    first = _FIRST_SENTENCE.match(text)
    if heard.intent not in _POLITE or first is None:
        return heard, text
    rest = text[first.end() :]
    behind = understand(rest, now=turn.now, names=turn.work.names)
    return (heard, text) if behind.intent in _SMALLTALK else (behind, rest)


def _answered(heard: Understanding, text: str, query: Query, leans: Leaning, turn: Turn) -> Heard:
    if heard.day_doubt is not None:
        query = replace(query, when=None)
        return Result(doubts.ask_day(heard.day_doubt, query, turn.today), query=query)
    doubtful = _doubtful(heard, text, turn)
    if doubtful is not None:
        return Result(doubtful, query=query)
    if heard.intent in _ABOUT_REMINDERS:
        wish = wish_of(heard, text, query, turn.work.names, turn.today)
        if wish is not None:
            return wish
        heard = heard._replace(intent=Intent.FIND)
    if asks_near_oneself(heard, text):
        query = replace(query, at=None, regions=frozenset(), places=frozenset())
        return Result(ask_where(query, turn.today, turn.agenda), query=query)
    follow_up = _follow_up(heard, text, query, leans, turn)
    if follow_up is not None:
        return Result(follow_up, query=query)
    if asks_fee_alone(heard, text):
        terms = terms_of(text)
        return Result(tell((), Query(), turn.now, turn.agenda, terms))
    if heard.intent is Intent.UNKNOWN and heard.unknown_place:
        return Result(places.choose_region(query, turn.today, turn.agenda), query=query)
    sorts = heard.kinds or heard.but != NOTHING_LEFT_OUT
    if heard.intent in _SMALLTALK and not (heard.intent is Intent.UNKNOWN and sorts):
        return Result(smalltalk.say(_SMALLTALK[heard.intent]))
    kept = replace(query, at=None) if heard.now_meant else query
    return Result(_told(heard, text, query, turn), query=kept)


def _completed(heard: Understanding, leans: Leaning, turn: Turn) -> Query:
    """The whole question, with what it leaves to the one before."""
    query = dialogue.complete(heard, turn.memory, turn.today, leans)
    query = without(query, heard.but, turn.agenda)
    if query.when is None and _narrows(heard, leans):
        return replace(query, when=left_open(turn))
    return query


def _narrows(heard: Understanding, leans: Leaning) -> bool:
    """Whether "yang jakut" is said of what is still open: its days were asked back about."""
    told = heard.regions or heard.places or heard.kinds or leans.sides
    return bool(told) and not heard.asks_when and dialogue.leans(heard, leans)


def _doubtful(heard: Understanding, text: str, turn: Turn) -> Reply | None:
    """A question back, where a name is in doubt and nothing that was read stands in its place, or
    two reminders are asked for in one.
    """
    if asks_for_two(heard, text, turn.now, turn.work.names):
        return smalltalk.say(Saying.ONE_AT_A_TIME)
    doubt = heard.name_doubt
    if doubt is None or heard.regions or heard.places:
        return None
    if doubt.days and heard.when is not None:
        return None
    return doubts.ask_name(doubt, dialogue.asked(heard), turn.today, turn.agenda)


def _follow_up(
    heard: Understanding, text: str, query: Query, leans: Leaning, turn: Turn
) -> Reply | None:
    """What means something only after another question: "yang lain?", "kapan lagi?"."""
    before = None if turn.memory is None else turn.memory.query
    if before is None or not dialogue.leans(heard, leans):
        return None
    if leans.others and not (before.regions or before.places or before.kinds):
        return places.choose_region(query, turn.today, turn.agenda)
    if heard.intent is Intent.GREETING and leans.again:
        return find(query, turn.now, turn.agenda)
    if heard.intent is not Intent.UNKNOWN:
        return None
    if heard.asks_when:
        return upcoming(query, turn.now, turn.agenda)
    if leans.terms and before.services:
        same = Query(services=before.services)
        codes = _last_permit(heard, same, turn)
        return tell(codes, same, turn.now, turn.agenda, terms_of(text))
    return find(query, turn.now, turn.agenda) if leans.finds else None


def _last_permit(heard: Understanding, query: Query, turn: Turn) -> tuple[str, ...]:
    """The permit that was just told of, where the words lean on it: "biayanya?"."""
    if heard.services or not query.services or turn.memory is None:
        return ()
    return told_last(turn.memory.offered, turn.agenda)


def _asks_of_another(heard: Understanding, turn: Turn) -> bool:
    """ "Kalo yang PBG?" behind what a NIB needs: the same of another permit."""
    if turn.memory is None or not (heard.permits and heard.follows_up):
        return False
    placed = heard.when or heard.regions or heard.places or heard.kinds
    if placed or heard.asks_where or heard.asks_when:
        return False
    tokens = turn.memory.offered
    return bool(told_last(tokens, turn.agenda)) and was_told(tokens)


def _told(heard: Understanding, text: str, query: Query, turn: Turn) -> Reply:
    if heard.intent is Intent.SERVICE_INFO or _asks_of_another(heard, turn):
        # What a permit is does not hang on a day: only one that is named here counts.
        named_now = replace(dialogue.asked(heard), services=query.services)
        codes = heard.permits or _last_permit(heard, query, turn)
        return tell(codes, named_now, turn.now, turn.agenda, terms_of(text))
    named = query.regions or query.places or query.services or query.kinds
    if heard.asks_when and (query.when is None or heard.onward) and named:
        old = outdated(heard.permits, turn.agenda)
        return upcoming(query, turn.now, turn.agenda, outdated=old)
    found = find(
        query,
        turn.now,
        turn.agenda,
        about_now=heard.now_meant,
        permits=heard.permits,
        but_days=heard.but_days if query.when == heard.when else (),
    )
    return found if heard.other_days is None else _with_other_days(found, query, heard.other_days)


def _with_other_days(found: Schedule, query: Query, others: OtherDays) -> Schedule:
    """The answer for the days that were chosen, with a way to the others that were named."""
    if found.section.days != query.when:
        return found
    others = replace(others, days=others.days[:_MOST_OTHERS])
    ways = [offering.on_days(query, days) for days in others.days]
    rest = ([each for each in row if each.days not in others.days] for row in found.offers)
    return replace(found, others=others, offers=offering.rows(ways, *rest))
