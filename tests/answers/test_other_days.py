"""What is said of days beside those that are answered: a contradiction, a second day, no end."""

from datetime import date, time

import pytest

from handlers.speech.offer import OfferKind
from handlers.speech.reply import DayAsked, Saying, Upcoming
from handlers.understanding.meaning import OtherDays
from schedule_data.model.query import DaySpan


def november(first, last=None):
    return DaySpan(date(2019, 11, first), date(2019, 11, last or first))


@pytest.mark.parametrize(
    ("words", "answered", "meant"),
    [
        ("sabtu tgl 17 nov ada dimana", 17, 16),
        ("jumat tgl 16 nov", 16, 15),
        ("besok tanggal 16 kan?", 16, 15),
        ("besok itu sabtu kan?", 15, 16),
        ("hari ini rabu kan, dimana?", 14, 20),
        ("saturday 17 november, which mall", 17, 16),
    ],
)
def test_a_weekday_that_is_not_the_dates_is_told_and_stands_on_a_button(
    citizen, words, answered, meant
):
    told = citizen.finds(words)
    assert told.section.days == november(answered)
    assert told.others == OtherDays((november(meant),), clash=True)
    assert citizen.offers(OfferKind.DAYS)[0].days == november(meant)


def test_a_date_of_no_month_is_offered_in_the_month_in_which_it_is_that_weekday(citizen):
    citizen.asks("monday the 16th")
    offered = [offer.days for offer in citizen.offers(OfferKind.DAYS)]
    assert offered == [november(18), DaySpan.day(date(2019, 12, 16))]


@pytest.mark.parametrize("words", ["minggu 17 nov", "sabtu besok", "tgl 16 itu sabtu kan?"])
def test_nothing_is_said_of_a_weekday_that_is_right(citizen, words):
    assert citizen.finds(words).others is None


@pytest.mark.parametrize(
    ("words", "answered", "other"),
    [
        ("selasa atau jumat di jakpus", 19, 15),
        ("tgl 22 dan 24 aeon", 22, 24),
        ("jumat ini atau jumat depan di jakut ada?", 15, 22),
        ("tomorrow or monday?", 15, 18),
    ],
)
def test_of_two_days_the_second_is_a_button(citizen, words, answered, other):
    told = citizen.finds(words)
    assert told.section.days == november(answered)
    assert told.others == OtherDays((november(other),))
    citizen.presses(citizen.token(f"{other} November"))
    assert citizen.result.reply.section.days == november(other)


def test_the_other_day_keeps_the_region(citizen):
    citizen.asks("selasa atau jumat di jakpus")
    assert citizen.offers(OfferKind.DAYS)[0].chosen.query.regions == {"jakarta-pusat"}


def test_when_after_a_day_is_asked_what_comes_from_then_on_is_told(citizen):
    reply = citizen.asks("blok m setelah tgl 20 kapan lagi")
    assert isinstance(reply, Upcoming)
    assert all(sitting.day > date(2019, 11, 20) for sitting in reply.sittings)


def test_before_an_hour_of_the_morning_what_opens_at_it_is_too_late(citizen):
    told = citizen.finds("sebelum jam 10 pagi hari minggu ada yang buka?")
    assert told.at == time(9, 30)
    assert told.off_hours


def test_before_an_hour_of_the_afternoon_all_that_is_open_that_day_fits(citizen):
    assert citizen.finds("sebelum jam 4 sore besok di mkg").at is None


@pytest.mark.parametrize(
    ("words", "readings"),
    [
        ("akhir bulan di jaktim", [november(21, 30)]),
        ("end of the month in east jakarta", [november(21, 30)]),
        ("awal bulan di mana", [DaySpan(date(2019, 12, 1), date(2019, 12, 10))]),
        ("awal minggu", [november(18, 20)]),
        ("tahun depan masih ada di blok m?", [DaySpan(date(2020, 1, 1), date(2020, 1, 31))]),
        ("senin awal desember", [DaySpan.day(date(2019, 12, day)) for day in (2, 9)]),
        ("friday at the end of the month, where", [november(22), november(29)]),
        ("akhir tahun di mana", [DaySpan(date(2019, 12, 22), date(2019, 12, 31))]),
        (
            "minggu ke 2 desember",
            [DaySpan(date(2019, 12, 8), date(2019, 12, 14)), DaySpan.day(date(2019, 12, 8))],
        ),
        (
            "akhir november atau awal desember",
            [november(21, 30), DaySpan(date(2019, 12, 1), date(2019, 12, 10))],
        ),
    ],
)
def test_a_part_of_a_month_or_year_is_asked_back_with_likely_days(citizen, words, readings):
    assert isinstance(citizen.asks(words), DayAsked)
    assert [offer.days for offer in citizen.offers(OfferKind.DAYS)] == readings


def test_a_place_that_is_open_today_is_not_told_for_next_week_alone(citizen):
    told = citizen.finds("ptsp tiap jumat kan di lapangan banteng?")
    assert told.section.days == november(15)
    assert told.then.days == november(14)


def test_a_place_whose_day_is_over_is_told_for_the_next(citizen):
    told = citizen.finds("mkg selasa ini ada?", at="2019-11-17T22:00")
    assert told.then is None


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("sabtu ini kan tanggal merah?", Saying.WEEKEND_DAY),
        ("is saturday a public holiday?", Saying.WEEKEND_DAY),
        ("bsk libur ga?", Saying.WORKING_DAY),
    ],
)
def test_whether_it_is_a_holiday_is_said_of_a_weekend_too(citizen, words, said):
    citizen.asks(words)
    assert citizen.result.preface is said


def test_a_holiday_is_called_by_its_name(citizen):
    assert "Imlek" in citizen.finds("imlek 2020 buka?").holiday
    assert citizen.lines()[0] == "Sabtu, 25 Januari 2020 · Imlek"
