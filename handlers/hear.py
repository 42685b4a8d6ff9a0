"""Words that are no command: understood, completed from what was said before, and answered."""

from dataclasses import replace

from handlers import dialogue, doubts, places, smalltalk
from handlers.ending import ends_all
from handlers.find import find, outdated
from handlers.service_info import tell
from handlers.speech.reply import Reply, Saying
from handlers.steering import steers
from handlers.turn import Heard, Result, Turn
from handlers.understanding.meaning import Intent, Understanding
from handlers.understanding.understand import understand
from handlers.upcoming import upcoming
from handlers.wanting import wish_of
from handlers.wish import Want, Wish
from schedule_data.model.query import Query

_SMALLTALK = {
    Intent.GREETING: Saying.GREETING,
    Intent.THANKS: Saying.THANKS,
    Intent.HELP: Saying.HELP,
    Intent.UNKNOWN: Saying.UNKNOWN,
}
_ABOUT_REMINDERS = frozenset({Intent.SUBSCRIBE, Intent.UNSUBSCRIBE})


def hear(text: str, turn: Turn) -> Heard:
    """The answer to words in either language, follow-ups included."""
    steered = steers(text)
    if steered is not None:
        return Wish(steered)
    heard = understand(text, now=turn.now, names=turn.work.names)
    if ends_all(text):
        return Wish(Want.STOP, language=heard.language if heard.language_shown else None)
    others = dialogue.wants_others(heard, text)
    query = dialogue.complete(heard, turn.memory, others=others)
    language = heard.language if heard.language_shown else None
    if heard.day_doubt is not None:
        query = replace(query, when=None)
        return Result(doubts.ask_day(heard.day_doubt, query, turn.today), None, language, query)
    doubtful = _doubtful(heard, turn)
    if doubtful is not None:
        return Result(doubtful, None, language, query)
    if heard.intent in _ABOUT_REMINDERS:
        wish = wish_of(heard, text, query, turn.work.names, turn.today)
        if wish is not None:
            return wish
        heard = replace(heard, intent=Intent.FIND)
    leaning = _leaning(heard, query, others=others, turn=turn)
    if leaning is not None:
        return Result(leaning, None, language, query)
    if heard.intent in _SMALLTALK:
        return Result(smalltalk.say(_SMALLTALK[heard.intent]), None, language)
    kept = replace(query, at=None) if heard.now_meant else query
    return Result(_told(heard, query, turn), None, language, kept)


def _doubtful(heard: Understanding, turn: Turn) -> Reply | None:
    """A question back, where a name is in doubt and nothing that was read stands in its place."""
    doubt = heard.name_doubt
    if doubt is None or heard.regions or heard.places:
        return None
    if doubt.days and heard.when is not None:
        return None
    return doubts.ask_name(doubt, dialogue.asked(heard), turn.today, turn.agenda)


def _leaning(heard: Understanding, query: Query, *, others: bool, turn: Turn) -> Reply | None:
    """What means something only after another question: "yang lain?", "kapan lagi?"."""
    before = None if turn.memory is None else turn.memory.query
    if before is None or not heard.follows_up:
        return None
    if others and not (before.regions or before.places or before.kinds):
        return places.choose_region(query, turn.today, turn.agenda)
    if heard.intent is not Intent.UNKNOWN:
        return None
    if heard.asks_when:
        return upcoming(query, turn.now, turn.agenda)
    return find(query, turn.now, turn.agenda) if others else None


def _told(heard: Understanding, query: Query, turn: Turn) -> Reply:
    if heard.intent is Intent.SERVICE_INFO:
        # What a permit is does not hang on a day: only one that is named here counts.
        named_now = replace(dialogue.asked(heard), services=query.services)
        return tell(heard.permits, named_now, turn.now, turn.agenda)
    named = query.regions or query.places or query.services or query.kinds
    if heard.asks_when and query.when is None and named:
        old = outdated(heard.permits, turn.agenda)
        return upcoming(query, turn.now, turn.agenda, outdated=old)
    return find(query, turn.now, turn.agenda, about_now=heard.now_meant, permits=heard.permits)
