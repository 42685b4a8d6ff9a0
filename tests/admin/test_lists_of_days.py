"""Days listed under one month, with or without their weekdays, are those days."""

from datetime import date, datetime, time

import pytest

from handlers.understanding.names import compile_names
from handlers.understanding.plans import read_plan
from schedule_data.gazetteer import packaged_names
from schedule_data.model.zone import JAKARTA

NAMES = compile_names(packaged_names())
NOW = datetime(2019, 11, 20, 9, tzinfo=JAKARTA)
WEEKENDS = [7, 8, 14, 15]


def read(line):
    return read_plan(line, now=NOW, names=NAMES)


def days_of(plan):
    if plan.days:
        return [day.day for day in plan.days]
    return list(range(plan.first_day.day, plan.last_day.day + 1))


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("7-8 & 14-15 Des", WEEKENDS),
        ("7-8 dan 14-15 Desember 2019", WEEKENDS),
        ("7-8, 14-15 Des", WEEKENDS),
        ("7-8 and 14-15 December", WEEKENDS),
        ("Sabtu Minggu 7-8 & 14-15 Des", WEEKENDS),
        ("Sabtu-Minggu, 7-8 & 14-15 Des", WEEKENDS),
        ("Sabtu dan Minggu 7, 8, 14, 15 Des", WEEKENDS),
        ("Saturday and Sunday 7, 8, 14 and 15 December", WEEKENDS),
        ("Sabtu 7 Des, Minggu 8 Des, Sabtu 14 Des, Minggu 15 Des", WEEKENDS),
        ("tgl 2-4 & 9-11 Desember", [2, 3, 4, 9, 10, 11]),
        ("2-4, 9-11 dan 16 Desember", [2, 3, 4, 9, 10, 11, 16]),
        ("Senin dan Rabu 2, 4 dan 9 Des", [2, 4, 9]),
        ("Senin 2, Rabu 4 dan Jumat 6 Des", [2, 4, 6]),
    ],
)
@pytest.mark.parametrize(
    ("hours", "closes"), [("10.00-21.00", 21), ("jam 10 pagi sampai 9 malam", 21), ("10-15", 15)]
)
def test_days_under_one_month_are_those_days(words, days, hours, closes):
    plan = read(f"Mal Taman Anggrek {words}, {hours}")
    assert days_of(plan) == days
    assert (plan.opens, plan.closes) == (time(10), time(closes))
    assert plan.place_words == "Mal Taman Anggrek"
    assert plan.repeat is None
    assert plan.weekday_off is None


def test_a_weekday_that_is_not_its_day_is_still_noticed():
    assert read("MKG 3 Sabtu dan Minggu 8, 9 Des 10-15").weekday_off is not None


@pytest.mark.parametrize(
    ("line", "days", "opens"),
    [
        ("MKG 3 9-12, 14-15 Des", [14, 15], 9),
        ("MKG 3 jam 10-15 dan 17-20 Des", [17, 18, 19, 20], 10),
        ("MKG 3 10-15, 2-4 Des", [2, 3, 4], 10),
        ("MKG 3 Rabu 4 Des 9-12 dan 13-15", [4], 9),
    ],
)
def test_hours_before_the_days_stay_hours(line, days, opens):
    plan = read(line)
    assert days_of(plan) == days
    assert plan.opens == time(opens)


@pytest.mark.parametrize("words", ["7-8 & ", "Sabtu Minggu ", "Sabtu 7 Des, ", "7, "])
@pytest.mark.timeout(20)
def test_a_list_without_end_is_read_at_once(words):
    read(words * 200)


def test_one_day_behind_hours_and_a_weekday_does_not_make_days_of_them():
    assert date(2019, 12, 10) not in read("MKG 3 Kamis 9-15, 26 Des 9-12").days


@pytest.mark.parametrize(
    ("line", "days", "opens"),
    [
        ("Plaza Senayan 3rd floor, Dec 6-8, 10am till 9pm", [6, 7, 8], 10),
        ("MKG 3 Dec 6-8, 9-12", [6, 7, 8], 9),
        ("MKG 3 the 6th of December 9 to 12", [6], 9),
        ("MKG 3 Natal 9-12", [25], 9),
        ("MKG 3 Christmas 9 to 12", [25], 9),
        ("MKG 3 next friday from 1 to 4", [29], 13),
    ],
)
def test_which_two_numbers_are_days_and_which_are_hours(line, days, opens):
    plan = read(line)
    assert days_of(plan) == days
    assert plan.opens == time(opens)
    assert not plan.unread
