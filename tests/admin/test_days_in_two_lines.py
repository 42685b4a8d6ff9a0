"""Weekdays that stand apart from their dates, and hours that differ by weekday."""

from datetime import date, datetime, time, timedelta

import pytest

from handlers.understanding.names import compile_names
from handlers.understanding.plans import read_plans
from schedule_data.gazetteer import packaged_names
from schedule_data.model.zone import JAKARTA

NAMES = compile_names(packaged_names())
NOW = datetime(2019, 11, 20, 9, tzinfo=JAKARTA)


@pytest.mark.parametrize(
    "days",
    [
        "Tanggal: 2 - 13 Desember 2019\nHari: Senin - Jumat",
        "Hari: Senin - Jumat\nTanggal: 2 - 13 Desember 2019",
        "Senin - Jumat\n2 - 13 Desember 2019",
        "2 - 13 Desember 2019\n(Senin - Jumat)",
        "🗓 2 s.d. 13 Desember 2019\n📅 Senin s.d. Jumat",
        "Date: 2 - 13 December 2019\nDays: Monday - Friday",
        "2 - 13 Desember 2019 (Senin - Jumat)",
    ],
)
def test_weekdays_and_dates_in_two_lines_of_a_poster_are_one_event(empty_office, days):
    officer = empty_office.editor
    officer.types(f"/impor PTSP GOES TO MALL\nBlok M Square\n{days}\n09.00 - 15.00")
    officer.presses("Simpan" if "Simpan" in officer.labels else "Save")
    (event,) = empty_office.events
    assert event.recurrence.rrule == "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"
    assert (event.first_day, event.last_day) == (date(2019, 12, 2), date(2019, 12, 13))
    assert (event.opens, event.closes) == (time(9), time(15))


def test_the_weekday_above_a_date_only_tells_it_again(empty_office):
    officer = empty_office.editor
    officer.types("/impor Blok M Square\nHari: Sabtu\nTanggal: 7 Desember 2019\nJam: 9.00-15.00")
    officer.presses("Simpan")
    (event,) = empty_office.events
    assert (event.first_day, event.last_day) == (date(2019, 12, 7),) * 2


def test_a_pasted_line_that_tells_no_day_of_the_month_is_unclear(office):
    told = office.editor.types("/impor Blok M Square tiap bulan 9-12\nBella Terra 7 Des 9-12")
    assert "belum jelas: 1" in told


@pytest.mark.parametrize(
    "words",
    [
        "2-13 des senin-kamis 9-15, jumat 9-11",
        "2-13 des (sen-kam 9-15, jum 9-11)",
        "2 - 13 Des 2019, Senin s.d. Kamis 9-15, Jumat 9-11",
    ],
)
def test_a_span_holds_weekdays_with_hours_of_their_own(words):
    told = read_plans(f"Blok M Square {words}", now=NOW, names=NAMES)
    assert {plan.repeat.rrule: plan.closes for plan in told} == {
        "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH": time(15),
        "FREQ=WEEKLY;BYDAY=FR": time(11),
    }
    assert {(plan.first_day, plan.last_day) for plan in told} == {
        (date(2019, 12, 2), date(2019, 12, 13))
    }


@pytest.mark.parametrize(
    "words",
    [
        "Senin s.d. Kamis 9-15 dan Jumat 9-15.30",
        "senin sd kamis jam 8 - 15, jumat jam 8 - 11",
        "Mon-Thu 9am-3pm and Friday 9am-noon",
    ],
)
def test_a_friday_behind_monday_to_thursday_is_of_the_same_week(words):
    days, friday = read_plans(f"Blok M Square {words}", now=NOW, names=NAMES)
    assert (days.first_day, days.last_day) == (date(2019, 11, 25), date(2019, 11, 28))
    assert friday.first_day == friday.last_day == days.last_day + timedelta(1)


@pytest.mark.parametrize(
    ("line", "answer", "rule"),
    [
        ("tiap bulan 9-12", "tanggal 5", "FREQ=MONTHLY;BYMONTHDAY=5"),
        ("setiap awal bulan 9-12", "tanggal 1", "FREQ=MONTHLY;BYMONTHDAY=1"),
        ("tiap 2 minggu 9-12", "kamis", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"),
        ("setiap tahun 9-12", "17 agustus", "FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=17"),
        ("tiap bulan 9-12", "kamis pertama tiap bulan", "FREQ=MONTHLY;BYDAY=1TH"),
    ],
)
def test_the_day_of_what_comes_again_is_asked_and_answered(empty_office, line, answer, rule):
    officer = empty_office.editor
    assert "hari apa?" in officer.types(f"/tambah Blok M Square {line}", at="2019-11-20T09:00")
    officer.types(answer, at="2019-11-20T09:00")
    officer.presses("Simpan")
    (event,) = empty_office.events
    assert event.recurrence.rrule == rule


def test_what_begins_on_a_day_and_has_no_end_may_be_every_day(empty_office):
    officer = empty_office.editor
    officer.types("/tambah Blok M Square mulai 2 des 9-15", at="2019-11-20T09:00")
    officer.presses("Setiap hari kerja")
    officer.presses("Simpan")
    (event,) = empty_office.events
    assert event.recurrence.rrule == "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"
    assert event.first_day == date(2019, 12, 2)


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("setiap Senin di Mayestik 9-12", "Mayestik"),
        ("tiap Kamis di Desa Budaya 9-12", "Desa Budaya"),
        ("tiap senin 9-12 di halaman SMP 22", "Halaman SMP 22"),
    ],
)
def test_a_place_that_begins_like_a_month_is_a_place(words, place):
    (plan,) = read_plans(words, now=NOW, names=NAMES)
    assert plan.place_words == place
    assert plan.repeat is not None


def test_a_list_of_weekdays_without_end_is_read_at_once():
    for words in ("2-13 des senin ", "senin, ", "mulai 1 des senin-jumat ", "minggu ke depan "):
        assert read_plans(words * 120, now=NOW, names=NAMES)
