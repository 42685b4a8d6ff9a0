"""What was said before counts for half an hour."""

from datetime import date, time

import pytest

from handlers.speech.reply import AskedBack, DayAsked, Schedule, Upcoming
from schedule_data.model.query import DaySpan

NOVEMBER_14 = DaySpan.day(date(2019, 11, 14))
NOVEMBER_15 = DaySpan.day(date(2019, 11, 15))
WEEKEND = DaySpan(date(2019, 11, 16), date(2019, 11, 17))


def regions(reply):
    return [region.slug for region in reply.scope.regions]


def test_kalau_besok_keeps_the_region(citizen):
    citizen.asks("PTSP hari ini di Jakarta Selatan?")
    reply = citizen.finds("kalau besok?")
    assert (reply.section.days, regions(reply)) == (NOVEMBER_15, ["jakarta-selatan"])


def test_di_jakbar_keeps_the_day(citizen):
    citizen.asks("PTSP akhir pekan ini di Jakarta Timur?")
    reply = citizen.finds("di jakbar?")
    assert (reply.section.days, regions(reply)) == (WEEKEND, ["jakarta-barat"])


def test_what_about_sunday_keeps_the_place(citizen):
    citizen.asks("is PTSP at MKG 3 on Saturday?")
    reply = citizen.finds("what about Sunday?")
    assert reply.section.days == DaySpan.day(date(2019, 11, 17))
    assert [venue.slug for venue in reply.scope.venues] == ["mkg-3"]


def test_the_service_is_kept_as_well(citizen):
    citizen.asks("izin usaha hari ini di mana?")
    reply = citizen.finds("kalau besok?")
    assert [service.slug for service in reply.scope.services] == ["usaha"]


def test_an_hour_is_kept_with_its_day_and_let_go_with_it(citizen):
    citizen.asks("besok jam 2 siang PTSP di Jakarta Selatan?")
    assert citizen.finds("di jakut?").at == time(14)
    assert citizen.finds("kalau lusa?").at is None


def test_after_half_an_hour_nothing_is_kept(citizen):
    citizen.asks("PTSP hari ini di Jakarta Selatan?", at="2019-11-14T09:00")
    reply = citizen.finds("kalau besok?", at="2019-11-14T09:31")
    assert regions(reply) == []


def test_a_whole_question_leans_on_nothing(citizen):
    citizen.asks("PTSP hari ini di Jakarta Selatan?")
    assert regions(citizen.finds("besok PTSP di mana?")) == []


def test_smalltalk_between_does_not_lose_the_question(citizen):
    citizen.asks("PTSP hari ini di Jakarta Selatan?")
    citizen.asks("makasih ya")
    assert regions(citizen.finds("kalau besok?")) == ["jakarta-selatan"]


def test_a_button_is_a_question_too(citizen):
    citizen.asks("PTSP hari ini di Jakarta Selatan?")
    citizen.presses(citizen.token("15 Nov"))
    reply = citizen.finds("di jaktim?")
    assert (reply.section.days, regions(reply)) == (NOVEMBER_15, ["jakarta-timur"])


def test_the_others_are_those_outside_the_region_of_the_last_question(citizen):
    citizen.asks("PTSP hari ini di Jakarta Selatan?")
    reply = citizen.finds("yang lain?")
    assert (reply.section.days, regions(reply)) == (NOVEMBER_14, [])


def test_the_others_of_the_whole_city_are_asked_for_by_region(citizen):
    citizen.asks("PTSP hari ini di mana?")
    assert isinstance(citizen.asks("yang lain?"), AskedBack)


def test_the_next_time_of_the_place_that_was_asked_for(citizen):
    citizen.asks("PTSP di Lapangan Banteng hari ini?")
    reply = citizen.asks("kapan lagi?")
    assert isinstance(reply, Upcoming)
    assert reply.place.venue.slug == "lapangan-banteng"


def test_a_picked_reading_of_an_impossible_day_keeps_the_region(citizen):
    assert isinstance(citizen.asks("PTSP 31 November di Jakarta Selatan?"), DayAsked)
    reply = citizen.asks("1")
    assert isinstance(reply, Schedule)
    assert reply.section.days == DaySpan.day(date(2019, 11, 30))
    assert regions(reply) == ["jakarta-selatan"]


def test_a_command_leans_on_nothing(citizen):
    citizen.asks("PTSP hari ini di Jakarta Selatan?")
    reply = citizen.finds("/besok")
    assert (reply.section.days, regions(reply)) == (NOVEMBER_15, [])


@pytest.mark.parametrize(
    "words",
    [
        "terus pindah kemana",
        "pindah ke mana?",
        "trus skrg pindahnya kmn",
        "geser kemana ya?",
        "where has it moved?",
        "so where did you go",
    ],
)
def test_where_it_has_moved_is_asked_of_all_of_jakarta(citizen, words):
    citizen.asks("lapangan banteng besok masih ada?")
    reply = citizen.finds(words)
    assert [venue.slug for venue in reply.scope.venues] == []


def test_where_a_place_has_moved_to_keeps_the_place_that_is_named(citizen):
    citizen.asks("lapangan banteng besok masih ada?")
    reply = citizen.finds("blok m square pindah kemana?")
    assert [venue.slug for venue in reply.scope.venues] == ["blok-m-square"]


@pytest.mark.parametrize("words", ["di mall?", "kalo di mal ada?", "in a mall?", "di mol aja"])
def test_in_a_mall_keeps_the_day_and_asks_for_malls(citizen, words):
    citizen.asks("PTSP sabtu di mana?")
    reply = citizen.finds(words)
    assert (reply.section.days, reply.scope.kinds) == (
        DaySpan.day(date(2019, 11, 16)),
        ("mall",),
    )


def test_where_do_i_go_keeps_the_place(citizen):
    citizen.asks("PTSP besok di Jakarta Selatan?")
    assert regions(citizen.finds("where do I go?")) == ["jakarta-selatan"]


def test_another_region_keeps_the_kind_of_place(citizen):
    citizen.asks("yg di mall aja minggu depan")
    found = citizen.finds("yang di jaktim")
    assert found.scope.kinds == ("mall",)
    assert citizen.places("yang di jaktim") == {"aeon-jgc"}


def test_in_which_mall_asks_for_no_other_places(citizen):
    citizen.asks("PTSP sabtu di mana?")
    assert citizen.finds("di mall mana?").scope.kinds == ()


@pytest.mark.parametrize(("words", "day"), [("19?", 19), ("20", 20), ("30 ?", 30)])
def test_a_number_behind_a_question_of_one_day_is_a_day_where_it_picks_nothing(citizen, words, day):
    citizen.asks("tgl 18 di jaksel")
    reply = citizen.finds(words)
    assert reply.section.days == DaySpan.day(date(2019, 11, day))
    assert regions(reply) == ["jakarta-selatan"]


def test_a_number_that_picks_is_no_day(citizen):
    citizen.asks("tgl 18")
    assert isinstance(citizen.asks("1"), Upcoming)
