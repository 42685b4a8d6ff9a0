"""What people ask around a question: the map, the way there, what PTSP is, thanks before more."""

import pytest

from handlers.speech.offer import OfferKind
from handlers.speech.reply import AskedBack, Asking, MapShown, Said, Saying, Schedule, ServiceTold


@pytest.mark.parametrize(
    "words", ["peta", "naik apa ke sana?", "how do I get there by MRT?", "petanya dong", "maps"]
)
def test_the_way_there_is_the_map_of_the_place_that_was_told(citizen, words):
    citizen.asks("PTSP di MKG 3 hari Sabtu?")
    reply = citizen.asks(words)
    assert isinstance(reply, MapShown)
    assert reply.venue.slug == "mkg-3"


def test_of_several_places_it_asks_which_map(citizen):
    citizen.asks("PTSP hari ini di mana?")
    reply = citizen.asks("peta")
    assert isinstance(reply, AskedBack)
    assert reply.asking is Asking.MAP
    assert {o.venue.slug for o in citizen.offers(OfferKind.MAP_OF)} == {
        "lapangan-banteng",
        "blok-m-square",
        "bella-terra",
    }


def test_the_map_of_a_named_place_needs_no_question_before(citizen):
    reply = citizen.asks("peta Blok M Square")
    assert isinstance(reply, MapShown)
    assert reply.venue.slug == "blok-m-square"


def test_with_nothing_told_the_map_is_no_dead_end(citizen):
    citizen.asks("naik apa ke sana?")
    assert citizen.offers(OfferKind.TODAY)


def test_how_to_get_to_a_place_is_its_map(citizen):
    reply = citizen.asks("how do I get to Blok M Square?")
    assert isinstance(reply, MapShown)
    assert reply.venue.slug == "blok-m-square"


@pytest.mark.parametrize(
    "words",
    ["peta zonasi di mana?", "PTSP besok di mana, ada peta?", "how can I go to PTSP tomorrow?"],
)
def test_a_map_beside_a_permit_or_a_day_is_another_question(citizen, words):
    citizen.finds(words)


def test_the_map_keeps_the_question_for_what_follows(citizen):
    citizen.asks("PTSP di MKG 3 hari Sabtu?")
    citizen.asks("peta")
    reply = citizen.finds("kalau Minggu?")
    assert [venue.slug for venue in reply.scope.venues] == ["mkg-3"]


@pytest.mark.parametrize(
    "words", ["ptsp tuh apaan sih", "PTSP itu apa ya?", "apa itu PTSP", "Hi, what is PTSP?"]
)
def test_what_is_ptsp(citizen, words):
    reply = citizen.asks(words)
    assert isinstance(reply, Said)
    assert reply.saying is Saying.ABOUT


@pytest.mark.parametrize("words", ["ptsp apa yang buka besok?", "PTSP besok apa buka?"])
def test_which_ptsp_is_open_is_no_question_of_what_it_is(citizen, words):
    citizen.finds(words)


@pytest.mark.parametrize(
    "words",
    [
        "Terima kasih banyak atas jawabannya. Apakah berkenan memberitahukan jam berapa buka?",
        "Selamat pagi, Bapak/Ibu yang baik. Besok PTSP di mana?",
        "Thank you very much for the answer! Is it open tomorrow?",
    ],
)
def test_a_question_behind_thanks_is_answered(citizen, words):
    citizen.asks("PTSP di MKG 3 hari Sabtu?")
    assert isinstance(citizen.asks(words), Schedule)


def test_thanks_and_a_blessing_are_thanks(citizen):
    reply = citizen.asks("Terima kasih. Semoga Bapak/Ibu sehat selalu.")
    assert isinstance(reply, Said)
    assert reply.saying is Saying.THANKS


def test_what_it_costs_in_a_long_sentence_is_about_the_permit_that_was_told(citizen):
    citizen.asks("syarat IPTM apa?")
    reply = citizen.asks("Berapakah biaya yang harus saya siapkan nanti?")
    assert isinstance(reply, ServiceTold)
    assert [service.slug for service in reply.services] == ["makam"]


@pytest.mark.parametrize(
    "words",
    ["nomer telpon nya brp", "ada wa nya ga", "bisa ngomong sama orang ga", "phone number?"],
)
def test_who_wants_a_person_gets_the_number(citizen, words):
    citizen.asks("PTSP besok di jaksel?")
    reply = citizen.asks(words)
    assert isinstance(reply, Said)
    assert reply.saying is Saying.A_PERSON
    assert any("1500164" in line for line in citizen.lines())
    assert citizen.finds("kalau lusa?").scope.regions


def test_a_region_named_beside_a_phone_is_a_question_of_where(citizen):
    citizen.finds("PTSP di jaksel besok, ada teleponnya?")


def test_whoever_is_not_understood_is_told_who_else_to_ask(citizen):
    citizen.asks("apakah boleh diwakilkan oleh anak saya?")
    assert any("1500164" in line for line in citizen.lines())
