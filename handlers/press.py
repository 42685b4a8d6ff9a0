"""What each button does, also an old one, a forwarded one, and one that was made up."""

from collections.abc import Callable
from dataclasses import replace

from handlers import places, smalltalk
from handlers.announcing import Order, read_order_button
from handlers.choice import Action, Chosen, decode
from handlers.find import find
from handlers.service_info import tell
from handlers.spans import shifted, weekend_of
from handlers.speech.facts import Term
from handlers.speech.reply import Saying
from handlers.turn import Heard, Result, Turn
from handlers.upcoming import upcoming
from handlers.wish import read_button
from schedule_data.model.query import DaySpan, Query
from schedule_data.model.text import Language


def press(token: str, turn: Turn) -> Heard | Order:
    """The answer to a button's token; a token that means nothing (any more) gets a kind word."""
    decoded = decode(token, turn.agenda)
    chosen, language = decoded or (None, None)
    if chosen is not None and chosen.like_before:
        chosen = _as_before(chosen, turn)
    if chosen is None:
        return old_button(language)
    if chosen.action in {Action.REMIND, Action.KEPT, Action.CAMPAIGN}:
        campaign = chosen.action is Action.CAMPAIGN
        wish = read_order_button(chosen) if campaign else read_button(chosen)
        return old_button(language) if wish is None else replace(wish, language=language)
    return replace(_DO[chosen.action](chosen, turn), language=language)


def old_button(language: Language | None) -> Result:
    """A kind word for a button that means nothing (any more)."""
    return Result(smalltalk.say(Saying.OLD_BUTTON), language=language)


def _as_before(chosen: Chosen, turn: Turn) -> Chosen | None:
    """The places that did not fit into the token are those of the last question."""
    if turn.memory is None or turn.memory.query is None:
        return None
    before, query = turn.memory.query, chosen.query
    return replace(chosen, query=replace(before, when=query.when, at=query.at))


def _find(chosen: Chosen, turn: Turn) -> Result:
    permits = (chosen.detail,) if chosen.detail else ()
    reply = find(chosen.query, turn.now, turn.agenda, page=chosen.page, permits=permits)
    return Result(reply, query=chosen.query, replaces=True)


def _on(days: DaySpan | None, chosen: Chosen, turn: Turn) -> Result:
    return _find(replace(chosen, query=replace(chosen.query, when=days)), turn)


def _today(chosen: Chosen, turn: Turn) -> Result:
    return _on(DaySpan.day(turn.today), chosen, turn)


def _tomorrow(chosen: Chosen, turn: Turn) -> Result:
    tomorrow = shifted(turn.today, 1)
    return _on(None if tomorrow is None else DaySpan.day(tomorrow), chosen, turn)


def _weekend(chosen: Chosen, turn: Turn) -> Result:
    return _on(weekend_of(turn.today), chosen, turn)


def _now(chosen: Chosen, turn: Turn) -> Result:
    query = replace(chosen.query, when=DaySpan.day(turn.today))
    reply = find(query, turn.now, turn.agenda, page=chosen.page, about_now=True)
    return Result(reply, query=query, replaces=True)


def _upcoming(chosen: Chosen, turn: Turn) -> Result:
    reply = upcoming(chosen.query, turn.now, turn.agenda)
    return Result(reply, query=chosen.query, replaces=True)


def _map(chosen: Chosen, turn: Turn) -> Result:
    return Result(places.show_map(chosen.query.places, turn.today, turn.agenda))


def _regions(chosen: Chosen, turn: Turn) -> Result:
    reply = places.choose_region(chosen.query, turn.today, turn.agenda)
    return Result(reply, query=chosen.query, replaces=True)


def _permit(chosen: Chosen, turn: Turn) -> Result:
    codes = (chosen.detail,) if chosen.detail else ()
    terms = frozenset(term for term in Term if term in chosen.more)
    reply = tell(codes, chosen.query, turn.now, turn.agenda, terms)
    services = frozenset(told.service.slug for told in reply.permits)
    return Result(reply, query=Query(services=services or chosen.query.services), replaces=True)


def fix_language(language: Language) -> Result:
    """From now on this language, whatever a question is asked in."""
    return Result(smalltalk.say(Saying.LANGUAGE_FIXED), fixes=language)


def _language(chosen: Chosen, _: Turn) -> Result:
    return replace(fix_language("en" if chosen.detail == "en" else "id"), replaces=True)


def _help(_: Chosen, __: Turn) -> Result:
    return Result(smalltalk.say(Saying.HELP))


_DO: dict[Action, Callable[[Chosen, Turn], Result]] = {
    Action.FIND: _find,
    Action.TODAY: _today,
    Action.TOMORROW: _tomorrow,
    Action.WEEKEND: _weekend,
    Action.NOW: _now,
    Action.PLACE: _upcoming,
    Action.MAP: _map,
    Action.REGIONS: _regions,
    Action.PERMIT: _permit,
    Action.LANGUAGE: _language,
    Action.HELP: _help,
}
