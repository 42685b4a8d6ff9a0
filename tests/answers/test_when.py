"""When is PTSP here? The next five sittings."""

from datetime import date, time

from handlers.speech.offer import OfferKind
from handlers.speech.reply import Upcoming


def days(reply):
    return [sitting.day.isoformat() for sitting in reply.sittings]


def test_a_when_question_about_a_place_lists_its_next_five_sittings(citizen):
    reply = citizen.asks("kapan PTSP di Blok M Square?")
    assert isinstance(reply, Upcoming)
    assert reply.place.venue.slug == "blok-m-square"
    assert days(reply) == ["2019-11-14", "2019-11-15", "2019-11-18", "2019-11-19", "2019-11-20"]


def test_in_english_too(citizen):
    reply = citizen.asks("when is PTSP at Lapangan Banteng?", at="2019-11-20T09:00")
    assert days(reply) == ["2019-11-21", "2019-11-28", "2019-12-05", "2019-12-12", "2019-12-19"]
    assert citizen.language == "en"


def test_what_has_closed_today_is_no_next_sitting(citizen):
    reply = citizen.asks("kapan PTSP di MKG?", at="2019-11-16T21:30")
    assert days(reply) == ["2019-11-17"]
    assert (reply.place.opens, reply.place.closes) == (time(10), time(21))


def test_a_when_question_about_a_region_names_the_place_of_each_day(citizen):
    reply = citizen.asks("kapan ada PTSP di Jakarta Timur?")
    assert reply.place is None
    assert [(s.day.isoformat(), s.place.venue.slug) for s in reply.sittings][:2] == [
        ("2019-11-18", "tpu-malaka"),
        ("2019-11-22", "aeon-jgc"),
    ]
    assert [sitting.place.number for sitting in reply.sittings] == [1, 2, 3, 4, 5]
    assert citizen.asks("2").place.venue.slug == "aeon-jgc"


def test_a_place_that_is_over_says_its_last_day_and_leads_to_others(citizen):
    reply = citizen.asks("kapan PTSP di MKG 3?", at="2019-12-02T09:00")
    assert reply.sittings == ()
    assert reply.last == date(2019, 11, 17)
    assert citizen.offers(OfferKind.PLACE)


def test_a_picked_place_tells_all_that_is_known_and_its_map(citizen):
    citizen.asks("PTSP hari ini di mana?", at="2019-11-16T09:00")
    reply = citizen.asks("1")
    assert reply.place.venue.slug == "mkg-3"
    assert reply.place.room == "Lantai Dasar"
    (offer,) = citizen.offers(OfferKind.MAP_OF)
    assert offer.venue.slug == "mkg-3"
