"""What a sentence about reminders names beside its hour: the sorts of place, and whether a day."""

import re
from dataclasses import replace

from handlers.understanding.hearing import hear
from handlers.understanding.meaning import Understanding
from handlers.understanding.names import Names
from handlers.understanding.vocabulary.kinds import KINDS
from schedule_data.model.query import Query

# What the programme is called names no sort of place.
_PROGRAMME = re.compile(r"\bgoes? to (?:the )?mall?s?\b", re.IGNORECASE)
_KIND_OF = {word: kind for kind, words in KINDS.items() for word in words.split()}


def to_be_kept(query: Query, heard: Understanding, text: str, names: Names) -> Query:
    """`query` as a reminder keeps it, with the sorts of place that the words name."""
    # What is named only to be left out ("kecuali di mall") is not wanted.
    kinds = query.kinds | (kinds_of(text, names) - set(heard.but.kinds))
    return replace(query, when=None, at=None, kinds=kinds)


def names_a_day(heard: Understanding) -> bool:
    """Whether a day was named; "now" names none."""
    return heard.when is not None and not (heard.now_meant or heard.day_implied)


def kinds_of(text: str, names: Names) -> frozenset[str]:
    """The sorts of place that are named, but for the words that are part of a name. Where a
    reminder is asked for, "mall" is no longer the programme's name alone.
    """
    words = hear(_PROGRAMME.sub(" ", text), names).text
    free = (words.words[i] for i in range(words.size) if not words.taken[i])
    return frozenset(_KIND_OF[word] for word in free if word in _KIND_OF)
