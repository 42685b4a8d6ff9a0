"""Lines that a phone wrote down from what was said, without marks and with numbers as words."""

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
    ("words", "day", "opens", "closes"),
    [
        ("besok jam sembilan sampai jam dua belas", 21, 9, 12),
        ("tanggal dua puluh lima november jam sembilan sampai tiga sore", 25, 9, 15),
        ("tanggal dua puluh november jam sebelas sampai lima belas", 20, 11, 15),
        ("jum at 22 nov jam sembilan sampai sebelas", 22, 9, 11),
        ("hari senin tanggal dua puluh lima november jam 8 pagi sampai jam 2 siang", 25, 8, 14),
    ],
)
def test_numbers_are_heard_as_words(words, day, opens, closes):
    plan = read(f"rptra kalijodo {words}")
    assert (plan.first_day, plan.last_day) == (date(2019, 11, day),) * 2
    assert (plan.opens, plan.closes) == (time(opens), time(closes))
    assert not plan.unread


@pytest.mark.parametrize(
    "words",
    [
        "selasa rabu kamis minggu depan",
        "Selasa, Rabu dan Kamis pekan depan",
        "Tuesday, Wednesday and Thursday next week",
        "Selasa-Kamis minggu depan",
    ],
)
def test_weekdays_of_the_next_week_are_all_of_it(words):
    plan = read(f"Kelurahan Tebet Barat {words} 9-12")
    assert (plan.first_day, plan.last_day) == (date(2019, 11, 26), date(2019, 11, 28))
    assert not plan.days


@pytest.mark.parametrize("words", ["kec. 11 Des", "kec 11 Desember", "kec. tgl 11 Des"])
def test_a_short_except_before_a_date_leaves_the_date_out(words):
    plan = read(f"Kantor Camat Cakung tiap hari kerja 8-15 mulai 2 Des s/d 20 Des {words}")
    assert plan.but_not == (date(2019, 12, 11),)
    assert read("Kec. Tebet 11 Des 9-12").first_day == date(2019, 12, 11)


@pytest.mark.parametrize(
    "words", ["Selasa Rabu ", "dua puluh ", "Selasa,  ", "kec. ", "jam dua sampai "]
)
@pytest.mark.timeout(20)
def test_words_without_end_are_read_at_once(words):
    read(words * 200)
