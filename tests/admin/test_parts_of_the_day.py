"""Which half of the day an officer's hours are in: told behind them, before them, by the pair."""

from datetime import date, datetime, time

import pytest

from handlers.understanding.names import compile_names
from handlers.understanding.plans import read_plan
from schedule_data.gazetteer import packaged_names
from schedule_data.model.zone import JAKARTA

NAMES = compile_names(packaged_names())
NOW = datetime(2019, 11, 20, 9, tzinfo=JAKARTA)


def read(line):
    return read_plan(line, now=NOW, names=NAMES)


@pytest.mark.parametrize(
    ("words", "opens", "closes"),
    [
        ("Sabtu jam 6-10", 6, 10),
        ("Sabtu jam 6 sampai 10", 6, 10),
        ("tgl 1 Des jam 6-9", 6, 9),
        ("Saturday 6 to 12", 6, 12),
        ("Sabtu 6-10 pagi", 6, 10),
        ("Sabtu jam 5-7 pagi", 5, 7),
        ("Saturday 6-10 am", 6, 10),
        ("Minggu pagi jam 6-9", 6, 9),
        ("Minggu pagi jam 5-8", 5, 8),
        ("Sabtu pagi jam 9-3", 9, 15),
        ("Sabtu jam 6-9 malam", 18, 21),
        ("Sabtu jam 7-9 malam", 19, 21),
        ("Saturday 7-9pm", 19, 21),
        ("Sabtu malam jam 6-9", 18, 21),
        ("Sabtu malam jam 7-9", 19, 21),
        ("malam minggu ini jam 7-9 malam", 19, 21),
        ("besok malam pukul 7 s.d. 9", 19, 21),
        ("Sabtu 10-9 malam", 10, 21),
        ("Saturday 10am-9pm", 10, 21),
        ("Sabtu jam 9-12 siang", 9, 12),
        ("Sabtu jam 1-4 siang", 13, 16),
        ("Sabtu jam 3-6", 15, 18),
        ("Sabtu jam 5-7", 17, 19),
    ],
)
def test_the_half_of_the_day(words, opens, closes):
    plan = read(f"Lapangan Banteng {words}")
    assert (plan.opens, plan.closes) == (time(opens), time(closes))


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("malam minggu ini jam 7-9 malam", 23),
        ("malam Minggu 19.00-21.00", 23),
        ("jam 7-9 malam minggu", 23),
        ("malam Jumat 19.00-21.00", 21),
        ("malam minggu depan 19.00-21.00", 30),
        ("Minggu malam 19.00-21.00", 24),
        ("Jumat malam jam 7-9", 22),
    ],
)
def test_the_evening_before_a_day_is_no_evening_of_it(words, day):
    assert read(f"Lapangan Banteng {words}").first_day == date(2019, 11, day)


def test_such_evenings_come_again():
    plan = read("tiap malam Jumat dan malam Minggu jam 7-9 Lapangan Banteng")
    assert plan.repeat.rrule == "FREQ=WEEKLY;BYDAY=TH,SA"
