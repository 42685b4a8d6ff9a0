"""What was asked wrongly is put right with few words: the days, the place, the permit meant."""

from datetime import date

import pytest

from handlers.speech.reply import DayAsked, Upcoming
from schedule_data.model.query import DaySpan

DECEMBER_12_TO_15 = DaySpan(date(2019, 12, 12), date(2019, 12, 15))


def regions(reply):
    return [region.slug for region in reply.scope.regions]


def venues(reply):
    return [venue.slug for venue in reply.scope.venues]


def services(reply):
    return [service.slug for service in reply.scope.services]


@pytest.mark.parametrize(
    "words",
    [
        "eh kebalik, 12 sampai 15",
        "kebalik maaf",
        "eh kebalik, 12 s.d. 15 desember",
        "12-15",
        "12 sampai 15 maksudnya",
        "12 sd 15 min",
        "maksud saya 12-15 desember",
        "terbalik hehe",
        "oops, other way round",
        "sorry, 12 to 15",
        "i meant 12 to 15 december",
        "1",
    ],
)
def test_days_that_ran_backwards_are_put_right_and_the_region_stays(citizen, words):
    assert isinstance(citizen.asks("15 s.d. 12 desember di jakpus"), DayAsked)
    reply = citizen.finds(words)
    assert (reply.section.days, regions(reply)) == (DECEMBER_12_TO_15, ["jakarta-pusat"])


def test_other_numbers_than_those_offered_are_days_of_the_same_month(citizen):
    citizen.asks("15 s.d. 12 desember di jakpus")
    reply = citizen.finds("salah, 10 sampai 14")
    assert reply.section.days == DaySpan(date(2019, 12, 10), date(2019, 12, 14))


@pytest.mark.parametrize("words", ["31 sampai 40", "20 sampai 10", "1500-164", "0812-3456"])
def test_numbers_that_are_no_days_put_nothing_right(citizen, words):
    citizen.asks("15 s.d. 12 desember di jakpus")
    reply = citizen.asks(words)
    assert getattr(reply, "section", None) is None


def test_a_new_question_after_days_that_ran_backwards_is_a_new_question(citizen):
    citizen.asks("15 s.d. 12 desember di jakpus")
    reply = citizen.finds("besok PTSP di Jakarta Selatan di mana?")
    assert (reply.section.days, regions(reply)) == (
        DaySpan.day(date(2019, 11, 15)),
        ["jakarta-selatan"],
    )


def test_turned_round_means_nothing_where_nothing_was_asked_back(citizen):
    citizen.asks("PTSP besok di Jakarta Selatan?")
    assert getattr(citizen.asks("kebalik"), "section", None) is None


@pytest.mark.parametrize(
    "words",
    [
        "bukan yang itu, yang karet",
        "bukan, yang karet",
        "yang karet",
        "kalau karet?",
        "yg karet tengsin?",
        "no, the karet one",
        "kalau yang di karet",
        "eh salah yang karet",
        "what about karet?",
    ],
)
def test_after_a_cemetery_a_word_of_anothers_name_is_that_cemetery_alone(citizen, words):
    citizen.asks("di tpu malaka hari apa?")
    reply = citizen.asks(words)
    assert isinstance(reply, Upcoming), reply
    assert reply.place.venue.slug == "tpu-karet-tengsin"


def test_the_other_cemetery_is_asked_for_on_the_day_that_was_spoken_of(citizen):
    citizen.asks("sabtu di tpu malaka ada?")
    reply = citizen.finds("bukan, yang karet")
    assert (reply.section.days, venues(reply), regions(reply)) == (
        DaySpan.day(date(2019, 11, 16)),
        ["tpu-karet-tengsin"],
        [],
    )


@pytest.mark.parametrize(
    ("before", "words", "region"),
    [
        ("besok di tpu malaka?", "kalau kelurahan karet?", "jakarta-selatan"),
        ("besok di tpu malaka?", "kalau di tebet?", "jakarta-selatan"),
        ("besok di blok m square?", "kalau di kelapa gading?", "jakarta-utara"),
        ("besok di mana?", "yang di karet?", "jakarta-selatan"),
    ],
)
def test_a_district_stays_a_district(citizen, before, words, region):
    citizen.asks(before)
    assert region in regions(citizen.finds(words))


def test_what_is_left_out_stays_left_out(citizen):
    citizen.asks("besok di tpu malaka?")
    reply = citizen.finds("bukan karet, tapi di tebet besok")
    assert "tpu-karet-tengsin" not in venues(reply)


@pytest.mark.parametrize(
    ("before", "words", "service"),
    [
        ("what do I need for a SIPA?", "can i do that on friday in Kelapa Gading?", "praktik"),
        ("syarat SIPA apa?", "itu bisa diurus di kelapa gading jumat?", "praktik"),
        ("syarat imb", "di jaksel besok bisa ngurus itu ga ya kira2?", "bangunan"),
        ("apa syarat SIP perawat", "besok dimana bisa ngurus itu", "praktik"),
        ("syarat SIUP?", "ngurusnya sabtu di jaktim bisa di mana ya?", "usaha"),
        ("biaya IPTM berapa", "bikinnya di jakpus besok bisa ga min", "makam"),
        ("what is an IMB", "where can I get one tomorrow in East Jakarta?", "bangunan"),
        ("what does an IMB cost", "could I apply for that at Blok M Square tomorrow", "bangunan"),
        ("syarat izin usaha", "kalau besok di jakbar bisa diurus di mana?", "usaha"),
        ("SIPA itu apa", "perpanjangnya itu besok di jakut bisa diurus ga ya?", "praktik"),
    ],
)
def test_that_is_the_permit_that_was_spoken_of(citizen, before, words, service):
    citizen.asks(before)
    assert services(citizen.finds(words)) == [service]


@pytest.mark.parametrize(
    ("words", "service"),
    [
        ("besok PTSP di Jakarta Timur ada di mana ya?", []),
        ("di mana bisa urus IMB besok di jaksel?", ["bangunan"]),
        ("jumat ini di jakarta selatan ptsp ada di mana?", []),
    ],
)
def test_who_names_no_that_or_another_permit_does_not_mean_it(citizen, words, service):
    citizen.asks("syarat SIPA apa?")
    assert services(citizen.finds(words)) == service
