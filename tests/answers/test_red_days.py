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
