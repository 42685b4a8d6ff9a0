"""Sentences by which people ask to be reminded, or stop, and those that only sound like it."""

import json
from pathlib import Path

import pytest

from handlers.speech.kept import KeptAsked, KeptList, KeptTold

CORPUS = Path(__file__).with_name("wishes.jsonl")
WISHES = [json.loads(line) for line in CORPUS.read_text(encoding="utf-8").splitlines()]


def kept(citizen):
    return citizen.work.people.kept.get((citizen.channel, "me"), [])


def of_wish(wish):
    return pytest.mark.parametrize(
        "line",
        [line for line in WISHES if line["expect"]["wish"] == wish],
        ids=lambda line: line["text"],
    )


@of_wish("subscribe")
def test_a_wish_is_kept_as_it_was_said(citizen, line):
    reply, wanted = citizen.asks(line["text"], at=line["now"][:16]), line["expect"]
    if not kept(citizen):
        assert isinstance(reply, KeptAsked)  # the hour was left open
        return
    (one,) = kept(citizen)
    assert wanted.get("slot") in (None, str(one.slot))
    for fact in ("regions", "services", "places"):
        assert sorted(getattr(one.query, fact)) == wanted.get(fact, [])
    assert sorted(one.query.kinds) in (wanted.get("kinds", []), wanted.get("kinds") or ["mall"])


@of_wish("stop")
def test_an_end_is_the_end_of_all(citizen, line):
    citizen.asks("langganan")
    citizen.asks(line["text"])
    assert kept(citizen) == []


@of_wish("list")
def test_one_of_several_is_chosen_from_the_list(citizen, line):
    citizen.asks("langganan")
    assert isinstance(citizen.asks(line["text"]), KeptList)
    assert len(kept(citizen)) == 1


@of_wish("stay")
def test_who_wants_them_to_stay_loses_none(citizen, line):
    citizen.asks("langganan")
    citizen.asks(line["text"])
    assert kept(citizen)


@of_wish("none")
def test_what_only_sounds_like_a_wish_keeps_nothing(citizen, line):
    reply = citizen.asks(line["text"], at=line["now"][:16])
    assert kept(citizen) == []
    assert not isinstance(reply, KeptTold | KeptAsked)
