"""A step is left out where no word bears the sign of it, and nothing is missed by that."""

import json
from datetime import datetime
from functools import cache
from pathlib import Path

import pytest

from handlers.understanding import clock_times, intents
from handlers.understanding.hearing import READERS
from handlers.understanding.lexicon import (
    BOUND,
    BOUND_TREE,
    CUE,
    CUE_TREE,
    ELSEWHERE,
    ELSEWHERE_TREE,
    FEAST,
    FEAST_TREE,
    HOLIDAY,
    HOLIDAY_TREE,
    INNER,
    KIND,
    NAME,
    NTH,
    PERMIT,
    TITLE,
    TITLE_TREE,
    UNSOUGHT,
)
from handlers.understanding.meaning import Understanding
from handlers.understanding.names import Names, compile_names
from handlers.understanding.spelling import Speller
from handlers.understanding.text import Text
from handlers.understanding.understand import understand
from handlers.understanding.vocabulary.bounds import ORDINALS
from handlers.understanding.vocabulary.kinds import KINDS
from handlers.understanding.vocabulary.permits import HEADS, SIP_WORDS
from handlers.understanding.vocabulary.time_words import TIME_WORDS
from schedule_data.gazetteer import packaged_names

CORPUS = Path(__file__).parent / "corpus"
BEGINNINGS = {
    TITLE: set(TITLE_TREE),
    FEAST: set(FEAST_TREE),
    HOLIDAY: set(HOLIDAY_TREE),
    ELSEWHERE: set(ELSEWHERE_TREE),
    CUE: set(CUE_TREE),
    BOUND: set(BOUND_TREE),
    NTH: set(ORDINALS),
    PERMIT: {word for _, spellings in HEADS for word in spellings.split()} | set(SIP_WORDS),
    KIND: {word for spellings in KINDS.values() for word in spellings.split()},
}
SOUGHT = (TITLE, FEAST, HOLIDAY, ELSEWHERE, CUE, PERMIT, BOUND, NAME, INNER)
"""Signs of what a step looks for in the words themselves, wherever it is sent to look."""


class Everything:
    """Stands for a table of words, as if all were in it."""

    def __contains__(self, word: object) -> bool:
        return True

    def isdisjoint(self, words: object) -> bool:
        return False


@cache
def names() -> Names:
    return compile_names(packaged_names())


def read_all() -> list[Understanding]:
    lines = [
        json.loads(line)
        for file in sorted(CORPUS.glob("*.jsonl"))
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]
    return [
        understand(line["text"], now=datetime.fromisoformat(line["now"]), names=names())
        for line in lines
    ]


def test_who_looks_at_every_word_finds_no_more_than_who_looks_where_the_signs_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    by_signs = read_all()
    spell = Speller.spell

    def with_signs_everywhere(speller: Speller, text: Text) -> None:
        spell(speller, text)
        text.at.update({sign: list(range(text.size)) for sign in SOUGHT})

    monkeypatch.setattr(Speller, "spell", with_signs_everywhere)
    monkeypatch.setattr(clock_times, "_SHOWING", Everything())
    monkeypatch.setattr(intents, "_OF_REMINDERS", Everything())
    everywhere = read_all()
    missed = [pair for pair in zip(by_signs, everywhere, strict=True) if pair[0] != pair[1]]
    assert not missed


@pytest.mark.parametrize("sign", BEGINNINGS)
def test_every_word_that_begins_a_line_of_a_table_bears_its_sign(sign: str) -> None:
    known = names().speller.known
    assert not [word for word in BEGINNINGS[sign] if sign not in known[word].signs]


def test_a_sign_is_never_taken_for_a_tag() -> None:
    assert not {*BEGINNINGS, NAME, INNER} & {tag for tag, *_ in TIME_WORDS}


def test_no_reader_is_sent_to_a_tag_that_nobody_seeks() -> None:
    assert not UNSOUGHT & {reader.trigger for reader in READERS}


def test_an_unknown_word_means_the_same_when_it_comes_again() -> None:
    first, again = compile_names(packaged_names()), names()
    now = datetime.fromisoformat("2019-11-14T09:00:00+07:00")
    for message in ("bessok di jkrta barrat", "kelpaa gadnig kmais", "di tebett sbtu", "jaksell"):
        once = understand(message, now=now, names=first)
        assert all(understand(message, now=now, names=again) == once for _ in range(3))
