"""Near to where? Who asks for the nearest place is asked where they are, and not told all."""

from datetime import date

import pytest

from handlers.message import SharedLocation
from handlers.speech.reply import AskedBack, Asking, Nearby, Schedule, Upcoming
from schedule_data.model.query import DaySpan

TOMORROW = DaySpan.day(date(2019, 11, 15))
MONAS = (-6.1754, 106.8272)
ASKS = """
    ptsp near me | ptsp terdekat | yang deket rumah gue | closest one | nearest ptsp? | terdekat |
    yang paling deket dari sini mana? | ada yang dekat sini? | deket saya ada ga |
    is there one nearby | paling dekat |
    ptsp di sekitar sini | which mall is closest to me | mall terdekat | close to my office |
    yg dket rmh | around here | lokasi terdekat dari rumah saya | where is the nearest desk |
    ptsp deket kosan gw | yang deket kantor saya
"""
DOES_NOT_ASK = """
    ptsp terdekat dari tebet | nearest to kelapa gading | jadwal terdekat | kapan hari terdekat? |
    yang deket rumah gue di cengkareng | next nearest date | deket stasiun manggarai |
    PTSP di mana? |
    Blok M Square deket stasiun ga | near Blok M Square | tanggal terdekat di jaksel
"""


def lines(table):
    return [" ".join(line.split()) for line in table.split("|")]


@pytest.mark.parametrize("words", lines(ASKS))
def test_it_asks_for_the_location_or_a_region(citizen, words):
    reply = citizen.asks(words)
    assert isinstance(reply, AskedBack)
    assert reply.asking is Asking.NEAR
    assert citizen.said.locate


@pytest.mark.parametrize("words", lines(DOES_NOT_ASK))
def test_near_something_that_is_named_and_the_nearest_in_time_are_other_questions(citizen, words):
    reply = citizen.asks(words)
    assert not (isinstance(reply, AskedBack) and reply.asking is Asking.NEAR)
    assert citizen.said.locate is None


def test_it_is_one_short_sentence_in_either_language(citizen):
    citizen.asks("ptsp terdekat")
    assert citizen.lines() == ["Kirim lokasi Anda, atau pilih wilayah:"]
    assert citizen.said.locate == "Kirim lokasi saya"
    citizen.asks("ptsp near me")
    assert citizen.lines() == ["Share your location, or choose a region:"]


def test_the_location_is_answered_for_the_day_and_the_permit_that_were_asked_for(citizen):
    citizen.asks("besok IMB yang paling deket dari sini")
    reply = citizen.shares(*MONAS)
    assert isinstance(reply, Nearby)
    assert reply.section.days == TOMORROW
    assert all(place.ask_first for place in reply.section.places)


def test_a_day_that_is_over_is_not_answered_any_more(citizen):
    citizen.asks("kemarin PTSP di mana?")
    assert citizen.shares(*MONAS).section.days == DaySpan.day(date(2019, 11, 14))


def test_only_the_sort_of_place_that_was_asked_for_is_near(citizen):
    citizen.asks("taman terdekat")
    reply = citizen.sends(SharedLocation(*MONAS))
    assert {place.venue.kind for place in reply.section.places} == {"park"}


@pytest.mark.parametrize("by", ["button", "words"])
def test_a_region_does_as_well_and_keeps_the_day(citizen, by):
    citizen.asks("besok yang deket rumah gue")
    reply = (
        citizen.presses(citizen.token("Jakarta Utara"))
        if by == "button"
        else citizen.asks("Jakarta Utara")
    )
    assert isinstance(reply, Schedule)
    assert reply.section.days == TOMORROW
    assert [region.slug for region in reply.scope.regions] == ["jakarta-utara"]


def test_all_of_jakarta_may_be_typed_as_the_button_says_it(citizen):
    citizen.asks("ptsp terdekat")
    assert isinstance(citizen.asks("Seluruh Jakarta"), Schedule | Upcoming)
