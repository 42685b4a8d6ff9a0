"""What a place has: told where it is known, and where it is not, that is said."""

from datetime import date

import pytest

from handlers.speech.reply import MapShown, Saying, Schedule, Upcoming
from schedule_data.model.query import DaySpan

SATURDAY = DaySpan.day(date(2019, 11, 16))


@pytest.mark.parametrize("words", ["lantai berapa", "lantainya?", "lt brp ya", "which floor?"])
def test_the_floor_that_is_known_is_shown(citizen, words):
    citizen.asks("mkg sabtu")
    reply = citizen.finds(words)
    assert reply.section.days == SATURDAY
    assert [place.room for place in reply.section.places] == ["Lantai Dasar"]
    assert citizen.result.preface is None


@pytest.mark.parametrize(
    "words",
    [
        "parkirnya?",
        "parkirnya mahal ga",
        "ada musholla?",
        "bisa pake motor?",
        "ada toilet ga",
        "kursi roda bisa?",
        "is there parking?",
        "is there a prayer room?",
    ],
)
def test_what_nobody_told_is_said_to_be_unknown_beside_what_is_known(citizen, words):
    citizen.asks("mkg sabtu")
    reply = citizen.finds(words)
    assert [place.venue.slug for place in reply.section.places] == ["mkg-3"]
    assert citizen.result.preface is Saying.NOT_KNOWN


def test_a_place_that_is_named_is_told_of_whatever_was_spoken_of(citizen):
    citizen.asks("mkg sabtu")
    reply = citizen.asks("lantai berapa di blok m square")
    assert isinstance(reply, Upcoming)
    assert reply.place.venue.slug == "blok-m-square"
    assert citizen.result.preface is Saying.NOT_KNOWN


def test_of_several_places_all_stay(citizen):
    before = citizen.places("besok di mana?")
    assert citizen.places("parkirnya gimana") == before


@pytest.mark.parametrize("words", ["naik busway turun dimana", "naik krl turun di stasiun mana"])
def test_the_way_to_a_place_that_was_told_is_its_map(citizen, words):
    citizen.asks("mkg sabtu")
    reply = citizen.asks(words)
    assert isinstance(reply, MapShown)
    assert reply.venue.slug == "mkg-3"


@pytest.mark.parametrize("words", ["gmn cara ke MKG dari pluit", "ke mkg naik apa"])
def test_the_way_to_a_place_that_is_named_is_its_map(citizen, words):
    assert isinstance(citizen.asks(words), MapShown)


def test_a_question_of_days_is_not_one_of_the_floor(citizen):
    assert isinstance(citizen.asks("besok di lantai dasar mkg?"), Schedule)
