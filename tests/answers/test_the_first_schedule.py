"""The days that everybody checks: who is where in November and December 2019."""

from datetime import date, time

from handlers.speech.offer import OfferKind

WEEKDAYS = {"blok-m-square", "bella-terra"}


def test_on_a_thursday_three_places_and_no_other(citizen):
    places = citizen.places("PTSP hari ini di mana?", at="2019-11-14T09:00")
    assert places == WEEKDAYS | {"lapangan-banteng"}


def test_on_a_monday_tpu_malaka_stands_in_for_lapangan_banteng(citizen):
    places = citizen.places("PTSP hari ini di mana?", at="2019-11-18T09:00")
    assert places == WEEKDAYS | {"tpu-malaka"}


def test_on_saturday_the_16th_only_mkg_3_with_its_hours_and_floor(citizen):
    reply = citizen.finds("PTSP hari ini di mana?", at="2019-11-16T09:00")
    (place,) = reply.section.places
    assert place.venue.slug == "mkg-3"
    assert (place.opens, place.closes) == (time(10), time(21))
    assert place.room == "Lantai Dasar"


def test_on_christmas_nothing_with_the_reason_and_the_next_working_day(citizen):
    reply = citizen.finds("PTSP 25 Desember di mana?", at="2019-12-20T09:00")
    assert reply.section.places == ()
    assert [each.reason for each in reply.days_off] == ["Hari Raya Natal"]
    assert reply.then.days.start == date(2019, 12, 26)
    assert reply.then.total == 3
    (offer,) = citizen.offers(OfferKind.DAYS)
    assert offer.days.start == date(2019, 12, 26)


def test_this_weekend_in_east_jakarta_is_aeon_mall(citizen):
    places = citizen.places("where is PTSP this weekend in East Jakarta", at="2019-11-20T09:00")
    assert places == {"aeon-jgc"}
    assert citizen.language == "en"


def test_the_places_without_an_end_answer_for_today_too(citizen):
    places = citizen.places("PTSP hari ini di mana?", at="2026-11-24T09:00")
    assert places == WEEKDAYS | {"tpu-karet-tengsin"}
