"""What a citizen asks of a place before the trip: which floor, parking, a prayer room. What is
known of the place is shown, and what is not is said.
"""

import re
from dataclasses import replace
from enum import StrEnum

from handlers.find import find
from handlers.places import told_last
from handlers.speech.facts import ListedPlace
from handlers.speech.reply import Saying, Schedule, Upcoming
from handlers.turn import Result, Turn
from handlers.understanding.meaning import Intent, Understanding
from handlers.upcoming import upcoming
from schedule_data.model.query import Query

_MOST_WORDS = 8


class Detail(StrEnum):
    """What is asked of a place; of what is `OTHER` the schedule never tells."""

    FLOOR = "floor"
    PARKING = "parking"
    WHEELCHAIR = "wheelchair"
    OTHER = "other"


_ASKED = {
    Detail.FLOOR: re.compile(
        r"\b(?:lantai|lt|lante) ?(?:berapa|brp|brapa|mana)\b|\blantainya\b"
        r"|\b(?:which|what) (?:floor|level)\b"
    ),
    Detail.PARKING: re.compile(
        r"\b(?:park(?:ir|iran)(?:nya|annya)?|parking)\b"
        r"|\b(?:bisa|boleh|bs) (?:pake|pakai|naik|bawa) (?:motor|mobil|sepeda)\b"
        r"|\bpark (?:my|a|the) (?:car|bike|motor\w*|scooter)\b"
    ),
    Detail.WHEELCHAIR: re.compile(
        r"\b(?:kursi roda|wheelchairs?|lift(?:nya)?|elevator|difabel|disabilitas|disabled)\b"
    ),
    Detail.OTHER: re.compile(
        r"\b(?:mus[h]?[ao]l+a(?:nya)?|masjid|toilet(?:nya)?|wc|wifi|atm|foto ?(?:kopi|copy)\w*"
        r"|fotocop\w+|colokan|prayer room|restrooms?|photocop\w+)\b"
    ),
}


def on_site(heard: Understanding, text: str, turn: Turn) -> Result | None:
    """The place named, or else told of last, where such a thing is asked of it."""
    detail = _asked(heard, text)
    before = turn.memory.query if turn.memory is not None else None
    if detail is None or not (heard.places or before):
        return None
    query = _about(heard, before or Query(), turn)
    undated = query.when is None and query.places
    reply = (upcoming if undated else find)(query, turn.now, turn.agenda)
    places = _told(reply)
    known = bool(places) and all(_tells(place, detail) for place in places)
    return Result(reply, preface=None if known else Saying.NOT_KNOWN, query=query)


def _asked(heard: Understanding, text: str) -> Detail | None:
    words = re.findall(r"\w+", text[:200].casefold())
    other = heard.services or heard.regions or heard.when or heard.kinds
    if other or len(words) > _MOST_WORDS or heard.intent not in (Intent.UNKNOWN, Intent.FIND):
        return None
    plain = " ".join(words)
    return next((detail for detail, said in _ASKED.items() if said.search(plain)), None)


def _about(heard: Understanding, before: Query, turn: Turn) -> Query:
    """The last question, of the one place alone that it was answered with."""
    places = frozenset(heard.places) or told_last(turn)
    if len(places) != 1:
        return replace(before, at=None)
    kept = places <= told_last(turn)
    return Query(when=before.when if kept else None, places=places)


def _told(reply: Schedule | Upcoming) -> tuple[ListedPlace, ...]:
    if isinstance(reply, Schedule):
        return reply.section.places
    return (reply.place,) if reply.place else ()


def _tells(place: ListedPlace, detail: Detail) -> bool:
    venue = place.venue
    known: dict[Detail, object] = {
        Detail.FLOOR: place.room or venue.finding,
        Detail.PARKING: venue.parking,
        Detail.WHEELCHAIR: None if venue.wheelchair is None else "told",
    }
    return bool(known.get(detail))
