"""Numbered weekdays of a month without "setiap" are those days, once; half of one is asked."""

from datetime import date, datetime, time

import pytest

from handlers.understanding.meaning import DayProblem
from handlers.understanding.names import compile_names
from handlers.understanding.plans import read_plan
from schedule_data.gazetteer import packaged_names
from schedule_data.model.zone import JAKARTA

NAMES = compile_names(packaged_names())
NOW = datetime(2019, 11, 20, 9, tzinfo=JAKARTA)


def read(line):
    return read_plan(line, now=NOW, names=NAMES)


def days_of(plan):
    return [f"{day:%d-%m-%y}" for day in plan.days or (plan.first_day,) if day]


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("Selasa pertama dan ketiga Desember", "03-12-19 17-12-19"),
        ("selasa pertama & ketiga bulan desember", "03-12-19 17-12-19"),
        ("Selasa ke-1 dan ke-3 Desember", "03-12-19 17-12-19"),
        ("first and third Tuesday of December", "03-12-19 17-12-19"),
        ("1st and 3rd Tuesday in December 2019", "03-12-19 17-12-19"),
        ("the first and the third Tuesdays of December", "03-12-19 17-12-19"),
        ("Jumat terakhir Desember", "27-12-19"),
        ("the last friday of december", "27-12-19"),
        ("Senin ke-2 Januari", "13-01-20"),
        ("ke-2 Senin Januari", "13-01-20"),
        ("Kamis minggu kedua Desember", "12-12-19"),
        ("Selasa dan Kamis minggu pertama Desember", "03-12-19 05-12-19"),
        ("Selasa pertama dan Kamis ketiga Desember", "03-12-19 19-12-19"),
        ("first Monday and last Friday of December", "02-12-19 27-12-19"),
        ("Selasa pertama bulan depan", "03-12-19"),
        ("last friday of this month", "29-11-19"),
        ("first monday Dec-Feb", "02-12-19 06-01-20 03-02-20"),
        ("Senin pertama Desember sampai Februari", "02-12-19 06-01-20 03-02-20"),
        ("Selasa kedua Desember dan Januari 2020", "10-12-19 14-01-20"),
        ("hari Minggu terakhir Desember", "29-12-19"),
        ("Rabu pertama Maret 2021", "03-03-21"),
    ],
)
@pytest.mark.parametrize(
    "line", ["TPU Malaka {} 8-12", "TPU Malaka, {}, 8-12", "8-12 {} TPU Malaka"]
)
def test_numbered_weekdays_of_a_month_are_those_days_once(words, days, line):
    plan = read(line.format(words))
    assert days_of(plan) == days.split()
    assert (plan.opens, plan.closes) == (time(8), time(12))
    assert plan.repeat is None
    assert not plan.unread


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("every first monday Dec-Feb", "1MO"),
        ("tiap Selasa pertama dan ketiga Desember", "1TU,3TU"),
        ("tiap bulan Selasa pertama Desember", "1TU"),
        ("setiap hari Jumat terakhir Januari", "-1FR"),
    ],
)
def test_with_every_they_come_again(words, rule):
    assert read(f"TPU Malaka {words} 8-12").repeat.rrule == f"FREQ=MONTHLY;BYDAY={rule}"


def test_a_numbered_weekday_bounds_a_series_or_is_left_out_of_it():
    plan = read("MKG 3 setiap Senin kecuali Senin pertama Januari 9-12")
    assert (plan.repeat.rrule, plan.but_not) == ("FREQ=WEEKLY;BYDAY=MO", (date(2020, 1, 6),))
    plan = read("MKG 3 setiap Senin sampai Senin terakhir Januari 9-12")
    assert (plan.repeat.rrule, plan.last_day) == ("FREQ=WEEKLY;BYDAY=MO", date(2020, 1, 27))


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("Selasa kedua", "Selasa kedua"),
        ("Selasa ke-2", "Selasa ke-2"),
        ("first Tuesday", "first Tuesday"),
        ("Rabu kelima Desember", "Rabu kelima Desember"),
        ("hari pertama Desember", "pertama Desember"),
    ],
)
def test_what_numbers_no_day_for_sure_is_asked_about(words, asked):
    doubt = read(f"MKG 3 {words}, 9-12").day_doubt
    assert (doubt.problem, doubt.words) == (DayProblem.VAGUE, asked)


@pytest.mark.parametrize("words", ["Tuesday 3rd December", "Selasa, 3 Desember", "Dec 3rd"])
def test_a_date_is_no_numbered_weekday(words):
    assert days_of(read(f"MKG 3 {words} 9-12")) == ["03-12-19"]


@pytest.mark.parametrize("words", ["Senin, ", "pertama dan ", "Senin pertama, ", "1st, ", "ke-2 "])
@pytest.mark.timeout(20)
def test_a_list_without_end_is_read_at_once(words):
    read(words * 300)
