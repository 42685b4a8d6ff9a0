"""One word of a venue's name is enough: "banteng", "malaka", "di karet"."""

import re
from functools import lru_cache

from handlers.turn import Turn
from handlers.understanding.exclusions import is_place
from handlers.understanding.hearing import hear
from handlers.understanding.lexicon import LEXICON
from handlers.understanding.meaning import Intent, LeftOut, Understanding
from handlers.understanding.vocabulary import listed
from handlers.understanding.vocabulary.kinds import GENERIC
from schedule_data.model.place import Venue

_MOST_CHARACTERS = 200
_WORD = re.compile(r"[a-z]{5,}")
_EXCEPTED = re.compile(
    r"\b(?:selain|kecuali|bukan|except|but not|other than)"
    r"(?: (?:di|yang|yg|ke|at|in|the|lapangan|taman|tpu|mall?|pasar))*$"
)
"""Right before the name, with nothing but "di" or a sort of place between."""
_MOST_WORDS = 8
_DISTRICT = re.compile(r"\b(?:kelurahan|kel|kecamatan|kec|daerah|wilayah|area|district)\b")
_ASKING = frozenset({Intent.FIND, Intent.UNKNOWN})
_OF_MANY = listed(
    """
    square plaza grand garden tower center centre lifestyle indonesia jakarta metro world central
    kampung rumah susun rusun gedung gelanggang remaja lapangan terminal stasiun pusat jalan
    kelapa tanah
    """
)
"""Words that many places have in their names."""

_NAMES_ALL_THE_SAME = frozenset(("karet",))
"""Common words (rubber) that nobody says to this bot but for the place."""
_IN = frozenset(("di", "ke", "in", "at", "deket", "dekat", "near"))


def with_short_names(heard: Understanding, text: str, turn: Turn) -> Understanding:
    """The question with the venues that one of its words names. Where a region is named as well
    ("karet" is a kelurahan too) the venue is told beside it, unless it lies there anyway.
    """
    told = heard.places or heard.name_doubt or any(heard.but) or heard.foreign_cities
    if told or heard.intent not in _ASKING:
        return heard
    plain = text[:_MOST_CHARACTERS].casefold()
    words = {word for word in _WORD.findall(plain) if _tells(word)}
    if not words:
        return heard
    named = [v for v in turn.agenda.venues.values() if not words.isdisjoint(_words_of(v.name))]
    alike = _alike(named, heard, plain, turn)
    if alike:
        return _about(alike, heard, turn)
    found = [venue.slug for venue in named if venue.region not in heard.regions]
    if not found:
        return heard
    places = tuple(sorted(found))
    if _are_excepted(plain, words):
        return heard._replace(but=LeftOut(places))
    asks_when = heard.asks_when or (heard.intent is Intent.UNKNOWN and heard.when is None)
    own = {word for venue in named for word in _words_of(venue.name)}
    if heard.regions and _says_no_more(own, plain, turn):
        heard = heard._replace(regions=(), beside=())
    return heard._replace(places=places, intent=Intent.FIND, unknown_place="", asks_when=asks_when)


def _says_no_more(words: set[str], plain: str, turn: Turn) -> bool:
    """Whether the one word is all that tells where, with no "di" before it: "karet besok" is the
    place, and "di karet" may be all that lies around it.
    """
    if _DISTRICT.search(plain):
        return False
    heard = hear(plain, turn.work.names)
    where = [name for name in heard.names if is_place(name)]
    return all(
        heard.text.words[name.first] in words
        and name.first == name.last
        and heard.text.words[name.first - 1] not in _IN
        for name in where
    )


def _alike(named: list[Venue], heard: Understanding, plain: str, turn: Turn) -> tuple[str, ...]:
    """Of the places named those of the sort that was spoken of: "bukan yang itu, yang karet" after
    a cemetery is a cemetery. A mall is too common a sort to tell a place from its district.
    """
    before = None if turn.memory is None else turn.memory.query
    if before is None or plain.count(" ") > _MOST_WORDS or "ptsp" in plain:
        return ()
    known = turn.agenda.venues
    kinds = {known[slug].kind for slug in before.places if slug in known} - GENERIC
    if len(kinds) != 1 or heard.unknown_place or _DISTRICT.search(plain):
        return ()
    return tuple(sorted(v.slug for v in named if v.kind in kinds and v.slug not in before.places))


def _about(places: tuple[str, ...], heard: Understanding, turn: Turn) -> Understanding:
    """The follow-up about those places alone; their days are asked for where no day ever was."""
    before = turn.memory.query if turn.memory is not None else None
    undated = heard.when is None and (before is None or before.when is None)
    return heard._replace(
        places=places,
        regions=(),
        beside=(),
        intent=Intent.FIND,
        follows_up=True,
        asks_when=heard.asks_when or undated,
    )


def _are_excepted(plain: str, words: set[str]) -> bool:
    """Whether one of the names is said only to be left out."""
    first = min(plain.find(word) for word in words)
    return _EXCEPTED.search(plain[:first].rstrip()) is not None


@lru_cache(maxsize=65536)
def _words_of(name: str) -> frozenset[str]:
    return frozenset(_WORD.findall(name.casefold()))


def _tells(word: str) -> bool:
    """Whether the word is a name and nothing else that people say."""
    known = LEXICON.get(word)
    plain = known is None or not (known.tag or known.weight or known.cues)
    return (plain or word in _NAMES_ALL_THE_SAME) and word not in _OF_MANY
