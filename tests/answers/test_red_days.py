"""Asked about public holidays as such, the next one is looked at."""

from datetime import date

import pytest

from handlers.speech.reply import Schedule
from schedule_data.model.query import DaySpan

CHRISTMAS = DaySpan.day(date(2019, 12, 25))


@pytest.mark.parametrize(
    "words",
    [
        "kalo tanggal merah buka ga",
        "PTSP hari libur nasional buka?",
        "kapan libur nasional?",
        "are you open on public holidays?",
    ],
)
def test_the_next_public_holiday_answers_for_them(citizen, words):
    reply = citizen.finds(words)
    assert reply.section.days == CHRISTMAS
    assert reply.section.places == ()
    assert any(day.reason == "Natal" or day.holiday for day in reply.days_off)


def test_it_keeps_the_region_of_the_question_before(citizen):
    citizen.asks("PTSP besok di Jakarta Selatan?")
    reply = citizen.finds("kalo tanggal merah buka ga")
    assert [region.slug for region in reply.scope.regions] == ["jakarta-selatan"]
    assert reply.section.days == CHRISTMAS


def test_cuti_bersama_is_the_next_of_those(citizen):
    assert citizen.finds("cuti bersama buka gak?").section.days == DaySpan.day(date(2019, 12, 24))


def test_a_day_that_is_named_stands(citizen):
    reply = citizen.finds("besok tanggal merah bukan, buka ga?")
    assert reply.section.days == DaySpan.day(date(2019, 11, 15))


def test_at_the_calendars_end_there_is_no_next_one_and_still_an_answer(citizen):
    reply = citizen.asks("tanggal merah buka ga?", at="9999-12-31T09:00")
    assert isinstance(reply, Schedule)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("maulid nabi kapan, buka ga?", date(2020, 10, 29), None),
        ("lebaran ptsp libur ga", date(2020, 5, 24), date(2020, 5, 25)),
        ("lebaran taun depan tgl brp", date(2020, 5, 24), date(2020, 5, 25)),
        ("senin setelah lebaran di mana", date(2020, 6, 1), None),
        ("jumat sebelum nyepi", date(2020, 3, 20), None),
        ("the thursday after chinese new year", date(2020, 1, 30), None),
        ("lebaran masih buka?", date(2020, 5, 24), date(2020, 5, 25)),
        ("is it open on eid?", date(2020, 5, 24), date(2020, 5, 25)),
        ("idul adha buka?", date(2020, 7, 31), None),
        ("pas imlek ptsp nya tutup ya", date(2020, 1, 25), None),
        ("tahun baru imlek buka ga", date(2020, 1, 25), None),
        ("chinese new year open?", date(2020, 1, 25), None),
        ("tahun baru buka ga", date(2020, 1, 1), None),
        ("nyepi libur?", date(2020, 3, 25), None),
        ("when is nyepi next year", date(2020, 3, 25), None),
        ("waisak libur ga", date(2020, 5, 7), None),
        ("jumat agung buka?", date(2020, 4, 10), None),
        ("pancasila libur ga ptsp", date(2020, 6, 1), None),
        ("is ptsp closed on boxing day", date(2019, 12, 26), None),
        ("abis lebaran buka kapan", date(2020, 5, 26), None),
        ("cuti bersama natal tgl brp", date(2019, 12, 24), None),
        ("tgl merah desember buka ga", date(2019, 12, 25), None),
    ],
)
def test_a_holiday_that_is_named_is_its_next_days(citizen, words, first, last):
    assert citizen.finds(words).section.days == DaySpan(first, last or first)


def test_cuti_bersama_of_a_holiday_is_from_its_first_day_to_its_last(citizen):
    reply = citizen.finds("cuti bersama lebaran buka?", at="2026-11-24T09:00")
    assert reply.section.days == DaySpan(date(2027, 3, 9), date(2027, 3, 15))


def test_a_holiday_keeps_the_region_of_the_question_before(citizen):
    citizen.asks("PTSP besok di Jakarta Selatan?")
    reply = citizen.finds("kalau lebaran?")
    assert [region.slug for region in reply.scope.regions] == ["jakarta-selatan"]


def test_a_holiday_that_is_wished_is_no_question(citizen):
    assert not isinstance(citizen.asks("selamat idul fitri min"), Schedule)


def test_a_holiday_at_the_calendars_end_still_gets_an_answer(citizen):
    for words in ("lebaran buka ga?", "lebaran tahun depan buka?", "lebaran 9999 buka?"):
        assert citizen.asks(words, at="9999-12-31T09:00") is not None
