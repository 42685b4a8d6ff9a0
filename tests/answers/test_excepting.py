"""What a citizen does not want: "selain mall", also behind another question."""

from datetime import date

import pytest

from handlers.speech.reply import Schedule
from schedule_data.model.query import DaySpan

TODAY = DaySpan.day(date(2019, 11, 14))
TOMORROW = DaySpan.day(date(2019, 11, 15))
NOT_MALLS = {"park", "cemetery"}


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("PTSP hari ini di mana?", "besok selain mall"),
        ("PTSP hari ini di mana?", "besok yang selain mall ada?"),
        ("besok di mall aja", "besok selain mall"),
        ("kapan PTSP di Blok M Square?", "besok selain mall"),
        ("where is PTSP today?", "tomorrow except malls"),
        ("where is PTSP today?", "tomorrow anywhere but a mall"),
    ],
)
def test_behind_another_question_it_is_answered_and_not_asked_back(citizen, first, then):
    citizen.asks(first)
    reply = citizen.finds(then)
    assert reply.section.days == TOMORROW
    assert (set(reply.scope.kinds), reply.scope.but_kinds) == (NOT_MALLS, ("mall",))
    assert reply.then.places[0].venue.slug == "tpu-malaka"


def test_none_is_said_plainly_with_the_nearest_of_that_day_and_the_next_day(citizen):
    citizen.asks("PTSP hari ini di mana?")
    reply = citizen.finds("besok selain mall")
    assert not reply.section.places
    assert {place.venue.kind for place in reply.elsewhere} == {"mall"}
    assert reply.then.days == DaySpan.day(date(2019, 11, 18))


@pytest.mark.parametrize(
    "words", ["selain mall", "selain di mall", "bukan di mall", "not in a mall"]
)
def test_the_day_of_the_question_before_stays(citizen, words):
    citizen.asks("PTSP hari ini di mana?")
    reply = citizen.finds(words)
    assert reply.section.days == TODAY
    assert [place.venue.slug for place in reply.section.places] == ["lapangan-banteng"]


def test_the_region_of_the_question_before_stays_and_its_place_goes(citizen):
    citizen.asks("PTSP hari ini di Jakarta Selatan?")
    assert [r.slug for r in citizen.finds("besok selain mall").scope.regions] == ["jakarta-selatan"]
    citizen.asks("PTSP hari ini di Blok M Square?")
    assert citizen.finds("selain Blok M Square").scope.venues == ()


def test_the_others_of_a_place_are_still_asked_for_by_region(citizen):
    citizen.asks("PTSP hari ini di mana?")
    assert not isinstance(citizen.asks("selain itu?"), Schedule)


@pytest.mark.parametrize(
    "words",
    [
        "Senin selain TPU dan taman",
        "Senin selain di TPU sama di taman",
        "Monday except cemeteries, parks",
        "Monday except cemeteries and parks",
        "Monday, anywhere but parks or cemeteries",
    ],
)
def test_all_that_is_told_in_one_breath_is_left_out(citizen, words):
    assert set(citizen.finds(words).scope.kinds) == {"mall"}


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("hari ini bukan di mall, di taman aja", {"park"}),
        ("besok bukan di TPU tapi di taman", {"park"}),
    ],
)
def test_what_is_wanted_instead_is_not_left_out(citizen, words, kinds):
    assert set(citizen.finds(words).scope.kinds) == kinds


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("hari ini selain mall", "1 tempat · selain di mal"),
        ("besok selain mall", "Tidak ada jadwal PTSP selain di mal."),
        ("today except malls", "1 place · except malls"),
        ("besok di TPU atau di taman", "Tidak ada jadwal PTSP selain di mal."),
        ("hari ini selain Blok M Square", "2 tempat · selain di Blok M Square"),
    ],
)
def test_the_head_says_what_is_left_out_in_plain_words(citizen, words, told):
    citizen.asks(words)
    assert told in citizen.lines()


@pytest.mark.parametrize(
    "words",
    ["yang di jaksel jangan", "hari ini ada dimana, jaksel kejauhan", "Jakarta but not the south",
     "jaksel aku ga bisa, yang lain?", "jakarta selain selatan", "ga usah jaksel"],
)  # fmt: skip
def test_a_region_declined_before_or_behind_its_name_is_left_out(citizen, words):
    assert citizen.finds(words).scope.but.slug == "jakarta-selatan"


def test_a_place_or_a_kind_declined_behind_its_name_is_left_out(citizen):
    citizen.asks("hari ini dimana")
    assert citizen.places("mkg jangan ya, hari ini dimana") == {
        "blok-m-square", "lapangan-banteng", "bella-terra",
    }  # fmt: skip
    assert citizen.places("hari ini, yang di mall jangan") == {"lapangan-banteng"}


@pytest.mark.parametrize("words", ["jaksel ga bisa?", "jaksel jangan lupa kabarin ya"])
def test_a_dont_that_goes_on_or_asks_leaves_nothing_out(citizen, words):
    assert [r.slug for r in citizen.finds(words).scope.regions] == ["jakarta-selatan"]


def test_a_mall_left_out_of_the_malls_leaves_the_other_malls(citizen):
    citizen.asks("hari ini yang di mall aja")
    assert citizen.places("selain blok m") == {"bella-terra"}
    citizen.asks("only malls today")
    assert citizen.places("except blok m square") == {"bella-terra"}


@pytest.mark.parametrize(
    ("words", "start", "end", "out"),
    [
        ("selain jumat", 14, 17, [15]),
        ("jumat aku ga bisa, ada hari lain?", 14, 17, [15]),
        ("I can't do Friday", 14, 17, [15]),
        ("I'm not free on Thursday and Friday", 14, 17, [14, 15]),
        ("minggu depan kecuali senin", 18, 24, [18]),
        ("next week but not monday", 18, 24, [18]),
        ("minggu ini tapi bukan jumat", 14, 17, [15]),
        ("ga bisa hari kerja", 16, 17, []),
        ("I can't do weekdays", 16, 17, []),
        ("selain hari kerja", 16, 17, []),
        ("selain weekend di jakut", 14, 15, []),
        ("hari kerja aja", 14, 15, []),
    ],
)
def test_a_day_that_is_left_out_is_not_told(citizen, words, start, end, out):
    reply = citizen.finds(words)
    assert reply.section.days == DaySpan(date(2019, 11, start), date(2019, 11, end))
    assert reply.scope.but_days == tuple(date(2019, 11, day) for day in out)
    told = {day.day for place in reply.section.places for day in place.days}
    assert told
    assert told.isdisjoint(out)


@pytest.mark.parametrize("words", ["jumat ga bisa?", "bukan sabtu, jumat. di mana?"])
def test_a_day_that_is_asked_about_is_told(citizen, words):
    assert citizen.finds(words).section.days == DaySpan.day(date(2019, 11, 15))


def test_said_on_a_sunday_all_but_sunday_is_the_week_to_come(citizen):
    reply = citizen.finds("selain hari minggu", at="2019-11-17T09:00")
    assert reply.section.days == DaySpan(date(2019, 11, 18), date(2019, 11, 24))
    assert reply.scope.but_days == (date(2019, 11, 24),)


def test_the_head_says_which_day_is_left_out(citizen):
    citizen.asks("selain jumat")
    assert "4 tempat · kecuali Jumat, 15 November" in citizen.lines()
