"""What officers' words say of days, hours and places, read by the ear of citizens' questions."""

from datetime import date, datetime, time

import pytest

from handlers.understanding.names import compile_names
from handlers.understanding.plans import PlanProblem, read_plan
from schedule_data.gazetteer import packaged_names
from schedule_data.model.event import HolidayPolicy
from schedule_data.model.zone import JAKARTA

NAMES = compile_names(packaged_names())
NOW = datetime(2019, 11, 14, 9, tzinfo=JAKARTA)
REPEATS = [
    ("setiap Kamis", "FREQ=WEEKLY;BYDAY=TH"),
    ("setiap Kamis sampai Desember", "FREQ=WEEKLY;BYDAY=TH"),
    ("tiap hari kerja", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
    ("setiap Senin dan Rabu", "FREQ=WEEKLY;BYDAY=MO,WE"),
    ("setiap Senin, Rabu, dan Jumat", "FREQ=WEEKLY;BYDAY=MO,WE,FR"),
    ("setiap Senin-Jumat", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
    ("setiap Senin sampai Kamis sampai 31 Desember", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH"),
    ("setiap minggu kedua", "FREQ=MONTHLY;BYDAY=2SU"),
    ("setiap Minggu", "FREQ=WEEKLY;BYDAY=SU"),
    ("tiap minggu hari Kamis", "FREQ=WEEKLY;BYDAY=TH"),
    ("Kamis minggu kedua tiap bulan", "FREQ=MONTHLY;BYDAY=2TH"),
    ("Kamis ke-2 tiap bulan", "FREQ=MONTHLY;BYDAY=2TH"),
    ("setiap Kamis pertama dan ketiga", "FREQ=MONTHLY;BYDAY=1TH,3TH"),
    ("Jumat terakhir setiap bulan", "FREQ=MONTHLY;BYDAY=-1FR"),
    ("every 2nd Tuesday", "FREQ=MONTHLY;BYDAY=2TU"),
    ("every second Tuesday of the month", "FREQ=MONTHLY;BYDAY=2TU"),
    ("every other Thursday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"),
    ("every 2 weeks on Thursday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"),
    ("2 minggu sekali hari Kamis", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"),
    ("dua minggu sekali setiap Kamis", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"),
    ("tanggal 5 tiap bulan", "FREQ=MONTHLY;BYMONTHDAY=5"),
    ("tanggal 5 dan 20 tiap bulan", "FREQ=MONTHLY;BYMONTHDAY=5,20"),
    ("setiap tanggal 5 dan 20", "FREQ=MONTHLY;BYMONTHDAY=5,20"),
    ("tiap tgl 1-5", "FREQ=MONTHLY;BYMONTHDAY=1,2,3,4,5"),
    ("setiap bulan tanggal 5", "FREQ=MONTHLY;BYMONTHDAY=5"),
    ("the 5th of every month", "FREQ=MONTHLY;BYMONTHDAY=5"),
    ("every month on the 5th", "FREQ=MONTHLY;BYMONTHDAY=5"),
    ("every 5th", "FREQ=MONTHLY;BYMONTHDAY=5"),
    ("setiap hari", "FREQ=DAILY"),
    ("every day", "FREQ=DAILY"),
    ("daily", "FREQ=DAILY"),
    ("setiap akhir pekan", "FREQ=WEEKLY;BYDAY=SA,SU"),
    ("every weekend", "FREQ=WEEKLY;BYDAY=SA,SU"),
    ("on Mondays and Wednesdays", "FREQ=WEEKLY;BYDAY=MO,WE"),
    ("every weekday", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
    ("setiap akhir bulan", "FREQ=MONTHLY;BYMONTHDAY=-1"),
    ("last Friday of every month", "FREQ=MONTHLY;BYDAY=-1FR"),
    ("hari kerja terakhir setiap bulan", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"),
    ("setiap 17 Agustus", "FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=17"),
    ("setiap 3 bulan tanggal 5", "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=5"),
    ("setiap Kamis mulai 1 Des", "FREQ=WEEKLY;BYDAY=TH"),
    ("mulai 1 Des setiap Kamis", "FREQ=WEEKLY;BYDAY=TH"),
    ("setiap Kamis 5 Desember", "FREQ=WEEKLY;BYDAY=TH"),
    ("hari kerja", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
    ("seminggu sekali hari Rabu", "FREQ=WEEKLY;BYDAY=WE"),
    ("setiap hari Minggu", "FREQ=WEEKLY;BYDAY=SU"),
    ("setiap Sabtu dan Minggu", "FREQ=WEEKLY;BYDAY=SA,SU"),
    ("Senin sampai Jumat setiap minggu", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
    ("every Monday until December", "FREQ=WEEKLY;BYDAY=MO"),
    ("setiap Kamis di bulan November", "FREQ=WEEKLY;BYDAY=TH"),
    ("tiap pekan hari Selasa", "FREQ=WEEKLY;BYDAY=TU"),
    ("setiap hari Senin s.d. Jumat", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
    ("Tuesdays", "FREQ=WEEKLY;BYDAY=TU"),
    ("setiap Selasa minggu pertama", "FREQ=MONTHLY;BYDAY=1TU"),
    ("tiap 2 minggu", "FREQ=WEEKLY;INTERVAL=2"),
    ("every 4th Monday in November", "FREQ=MONTHLY;BYDAY=4MO"),
    ("first Monday of each month", "FREQ=MONTHLY;BYDAY=1MO"),
    ("setiap Senin di Blok M", "FREQ=WEEKLY;BYDAY=MO"),
    ("sebulan sekali tanggal 10", "FREQ=MONTHLY;BYMONTHDAY=10"),
    ("setiap Kamis 5 peserta", "FREQ=WEEKLY;BYDAY=TH"),
    ("first and third Monday of every month", "FREQ=MONTHLY;BYDAY=1MO,3MO"),
    ("setiap tanggal 1 dan 15 setiap bulan", "FREQ=MONTHLY;BYMONTHDAY=1,15"),
    ("every second Monday and Friday", "FREQ=MONTHLY;BYDAY=2MO,2FR"),
    ("tiap Sabtu Minggu", "FREQ=WEEKLY;BYDAY=SA,SU"),
    ("tiap Sabtu minggu pertama", "FREQ=MONTHLY;BYDAY=1SA"),
    ("setiap bulan tanggal 9 sampai 12", "FREQ=MONTHLY;BYMONTHDAY=9,10,11,12"),
    ("setiap Kamis sampai hari Jumat 20 Desember", "FREQ=WEEKLY;BYDAY=TH"),
    ("hari Selasa setiap minggu", "FREQ=WEEKLY;BYDAY=TU"),
]


def read(line):
    return read_plan(line, now=NOW, names=NAMES)


@pytest.mark.parametrize(("words", "rule"), REPEATS)
def test_how_an_event_comes_again(words, rule):
    plan = read(f"PTSP di Blok M Square {words} 09.00-15.00")
    assert plan.repeat is not None
    assert plan.repeat.rrule == rule
    assert plan.places == ("blok-m-square",)


@pytest.mark.parametrize(
    "words", ["tiap hari kerja", "every working day", "every weekday", "hari kerja"]
)
def test_working_days_are_kept(words):
    assert read(f"PTSP di Blok M Square {words}").repeat.working_days


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("22-24 Nov", date(2019, 11, 22), date(2019, 11, 24)),
        ("besok", date(2019, 11, 15), date(2019, 11, 15)),
        ("Jumat - Minggu, 22 - 24 November 2019", date(2019, 11, 22), date(2019, 11, 24)),
        ("setiap Senin mulai 1 Nov", date(2019, 11, 1), None),
        ("setiap Senin mulai 1 Okt sampai Desember", date(2019, 10, 1), date(2019, 12, 31)),
        ("setiap Kamis sampai Desember", None, date(2019, 12, 31)),
        ("setiap Kamis sampai akhir tahun", None, date(2019, 12, 31)),
        ("setiap Kamis dari 1 Des s.d. 31 Januari", date(2019, 12, 1), date(2020, 1, 31)),
        ("every Thursday until end of December", None, date(2019, 12, 31)),
        ("setiap Kamis selama 3 bulan", None, date(2020, 2, 13)),
        ("setiap Kamis sampai hari Jumat 20 Desember", None, date(2019, 12, 20)),
        ("setiap Kamis smpai Desember", None, date(2019, 12, 31)),
    ],
)
def test_from_when_and_until_when(words, first, last):
    plan = read(f"PTSP di Blok M Square {words} 09.00-15.00")
    assert (plan.first_day, plan.last_day) == (first, last)


@pytest.mark.parametrize(
    ("words", "opens", "closes"),
    [
        ("10.00-21.00", time(10), time(21)),
        ("9.00 - 15.00 WIB", time(9), time(15)),
        ("jam 9 sampai 3 sore", time(9), time(15)),
        ("jam 9 pagi s/d 3 sore", time(9), time(15)),
        ("pukul 08.00 s.d. 12.30", time(8), time(12, 30)),
        ("9am-3pm", time(9), time(15)),
        ("from 10am to 9pm", time(10), time(21)),
        ("9 to 3", time(9), time(15)),
        ("9-15", time(9), time(15)),
        ("9-12", time(9), time(12)),
        ("10-9", time(10), time(21)),
        ("15-9", time(15), time(9)),
        ("10.00 - selesai", time(10), None),
        ("jam 1-3", time(13), time(15)),
    ],
)
def test_hours_have_both_ends(words, opens, closes):
    plan = read(f"PTSP di Blok M Square besok {words}")
    assert (plan.opens, plan.closes) == (opens, closes)
    assert plan.first_day == plan.last_day == date(2019, 11, 15)


@pytest.mark.parametrize(
    ("line", "first", "last"),
    [
        ("PTSP Goes To Mall 22-24 Nov di AEON JGC 10-21", 22, 24),
        ("PTSP Goes To Mall tomorrow at MKG 3 10-21", 15, 15),
        ("Goes To Mall Sabtu di MKG 3 9-12", 16, 16),
        ("PTSP di MKG 3 Minggu 10-18", 17, 17),
        ("AEON JGC hari ini 10-9", 14, 14),
        ("AEON JGC sabtu 10-9", 16, 16),
        ("AEON JGC 10-9 besok", 15, 15),
        ("AEON JGC besok 1-3", 15, 15),
        ("Monas kemarin sampai besok 15-9", 13, 15),
        ("PTSP di MKG 3 Senin-Kamis 10-18", 18, 21),
    ],
)
def test_a_title_or_a_place_beside_the_days_is_no_part_of_them(line, first, last):
    plan = read(line)
    assert (plan.first_day, plan.last_day) == (date(2019, 11, first), date(2019, 11, last))


@pytest.mark.parametrize(
    "line",
    [
        "PTSP setiap Kamis di MKG 3 9-12",
        "PTSP 22 November di MKG 3 9-12",
        "PTSP at MKG 3 from 9 to 12 on Saturday",
        "PTSP di MKG 3 setiap Senin dari 9 sampai 12",
        "ptsp at mkg next saturday 9 to 12",
        "PTSP di MKG 3 20 nov 9 s/d 12",
        "MKG 3 2nd tuesday of every month 9-12",
        "PTSP di MKG 3 senin s/d kamis 9 s/d 12",
    ],
)
def test_hours_behind_the_place_are_no_ninth_of_december(line):
    plan = read(line)
    assert (plan.opens, plan.closes) == (time(9), time(12))


@pytest.mark.parametrize(
    ("line", "day"),
    [("PTSP di MKG 3 setiap Kamis mulai 9-12", 9), ("PTSP di MKG 3 9-12 jam 10-15", 9)],
)
def test_a_date_that_is_led_in_stays_a_date(line, day):
    assert read(line).first_day == date(2019, 12, day)


@pytest.mark.parametrize(
    ("words", "policy"),
    [
        ("kecuali libur", HolidayPolicy.CLOSED),
        ("kecuali hari libur nasional", HolidayPolicy.CLOSED),
        ("except holidays", HolidayPolicy.CLOSED),
        ("termasuk hari libur", HolidayPolicy.OPEN),
        ("libur tetap buka", HolidayPolicy.OPEN),
        ("including public holidays", HolidayPolicy.OPEN),
        ("", None),
    ],
)
def test_what_it_does_on_holidays(words, policy):
    assert read(f"PTSP di Blok M Square setiap Kamis 9-15 {words}").on_holidays is policy


def test_days_are_left_out_and_weekdays_too():
    plan = read("PTSP di MKG 3 setiap Kamis 9-15 kecuali 26 Des dan 2 Jan")
    assert plan.but_not == (date(2019, 12, 26), date(2020, 1, 2))
    plan = read("PTSP di MKG 3 setiap hari kecuali Minggu 10.00-20.00")
    assert plan.repeat.rrule == "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA"


def test_days_that_do_not_touch_are_kept_apart():
    plan = read("PTSP di Blok M Square tgl 5, 12 dan 19 Desember 09.00-14.00")
    assert plan.days == (date(2019, 12, 5), date(2019, 12, 12), date(2019, 12, 19))


@pytest.mark.parametrize(
    ("line", "place", "room", "regions"),
    [
        ("PTSP di Taman Menteng besok", "Taman Menteng", None, ("jakarta-pusat",)),
        (
            "di Mall Ciputra, Grogol, lantai 2, besok",
            "Mall Ciputra",
            "Lantai 2",
            ("jakarta-barat",),
        ),
        ("PTSP di Blok M Plaza lantai 3 besok", "Blok M Plaza", "Lantai 3", ("jakarta-selatan",)),
        (
            "PTSP di Kantor Kecamatan Tebet besok",
            "Kantor Kecamatan Tebet",
            None,
            ("jakarta-selatan",),
        ),
        ("PTSP at Balai Kota tomorrow", "Balai Kota", None, ()),
    ],
)
def test_a_place_that_nobody_knows_yet(line, place, room, regions):
    plan = read(line)
    assert (plan.place_words, plan.room, plan.regions) == (place, room, regions)


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("PTSP Goes To Mall di MKG 3 besok", "PTSP Goes To Mall"),
        ("PTSP Goes To Mall Akhir Pekan di MKG 3 22-24 Nov", "PTSP Goes To Mall Akhir Pekan"),
        ("MKG 3 besok 9-12", ""),
        ("layanan IMB di MKG 3 besok", "layanan IMB"),
    ],
)
def test_the_title_stands_before_the_place(line, title):
    assert read(line).title == title


def test_what_cannot_be_one_event_is_told():
    assert read("PTSP di MKG 3 dan Bella Terra besok").problem is PlanProblem.TWO_PLACES
    assert read("PTSP di MKG 3 besok 9-12 dan 10-14").problem is PlanProblem.TWO_HOURS
    assert read("PTSP di MKG 3 31 November").day_doubt is not None
    assert read("PTSP di MKG 3 Kamis, 22 November 2019").weekday_off == date(2019, 11, 22)


def test_what_was_not_read_is_kept_as_it_was_typed():
    assert read("PTSP di MKG 3 besok 9-12, seragam biru").unread == ("seragam biru",)


@pytest.mark.parametrize(
    ("line", "place", "region"),
    [
        ("Kel. Cengkareng Barat 23 nov 9-15", "Kelurahan Cengkareng Barat", "jakarta-barat"),
        ("PTSP di Kel. Cengkareng Timur sabtu", "Kelurahan Cengkareng Timur", "jakarta-barat"),
        ("Pasar Tebet Barat 23 nov 9-15", "Pasar Tebet Barat", "jakarta-selatan"),
        ("Pasar Tebet Timur sabtu 9-15", "Pasar Tebet Timur", "jakarta-selatan"),
        ("Masjid Istiqlal jakpus 23 nov", "Masjid Istiqlal", "jakarta-pusat"),
        ("PTSP di Masjid Istiqlal jakpus 23 nov", "Masjid Istiqlal", "jakarta-pusat"),
        ("RPTRA Kalideres jakarta barat 23 nov", "RPTRA Kalideres", "jakarta-barat"),
        ("PTSP di RPTRA Kalideres Jakarta Barat sabtu", "RPTRA Kalideres", "jakarta-barat"),
        ("GOR Jakarta Timur 23 nov 9-12", "GOR Jakarta Timur", "jakarta-timur"),
        ("Kantor Walikota Jakarta Barat rabu", "Kantor Walikota Jakarta Barat", "jakarta-barat"),
    ],
)
def test_a_region_behind_a_place_is_no_part_of_its_name_and_a_side_of_town_is(line, place, region):
    found = read(line)
    assert (found.place_words, found.regions) == (place, (region,))


@pytest.mark.parametrize(
    ("days", "rule"),
    [
        ("Senin dan Rabu 2-18 Des", "MO,WE"),
        ("Senin & Rabu, tgl 2 s.d. 18 Des", "MO,WE"),
        ("senin, rabu 2 Des - 18 Des", "MO,WE"),
        ("Senin-Rabu 2-18 Desember", "MO,TU,WE"),
        ("senin s/d rabu 2-18 des", "MO,TU,WE"),
        ("Monday and Wednesday 2-18 December", "MO,WE"),
    ],
)
def test_weekdays_beside_a_longer_span_come_again_within_it(days, rule):
    found = read(f"MKG 3 {days} 10-15")
    assert found.repeat.rrule == f"FREQ=WEEKLY;BYDAY={rule}"
    assert (found.first_day, found.last_day) == (date(2019, 12, 2), date(2019, 12, 18))


@pytest.mark.parametrize(
    "days",
    ["Senin & Selasa 2-3 Desember", "Senin dan Selasa, 2-3 Des", "Senin, Selasa tgl 2 - 3 Des"],
)
def test_as_many_weekdays_as_days_are_those_days(days):
    found = read(f"MKG 3 {days} 10-15")
    assert found.repeat is None
    assert (found.first_day, found.last_day) == (date(2019, 12, 2), date(2019, 12, 3))


@pytest.mark.parametrize(
    ("words", "left_out"),
    [
        ("kecuali Minggu", [8]),
        ("kecuali sabtu minggu", [7, 8]),
        ("kecuali tgl 6 dan hari Minggu", [6, 8]),
        ("except Sunday", [8]),
        (", hari Minggu tutup", [8]),
        (", minggu libur", [8]),
        (", Sabtu dan Minggu tutup", [7, 8]),
        (", closed on Sundays", [8]),
        (", closed Saturday & Sunday", [7, 8]),
    ],
)
def test_weekdays_left_out_of_a_span_are_left_out(words, left_out):
    found = read(f"MKG 3 2-13 Des {words}, 10-15")
    assert found.repeat is None
    assert found.but_not == tuple(date(2019, 12, day) for day in left_out)


def test_a_day_on_which_it_closes_early_is_not_left_out():
    assert read("MKG 3 2-13 Des 10-15, Sabtu tutup jam 12").but_not == ()


@pytest.mark.parametrize(
    ("words", "room"),
    [
        ("AEON JGC G floor 22 Nov 10-21", "floor g"),
        ("AEON JGC, 3rd floor, 22 Nov 10-21", "floor 3"),
        ("AEON JGC ground floor 22 Nov 10-21", "ground floor"),
        ("PTSP di AEON JGC lt UG, 22 Nov 10-21", "lantai ug"),
        ("PTSP di AEON JGC lt 2 depan lobi 22 Nov 10-21", "lantai 2 depan lobi"),
        ("MKG 3, gerbang timur, 22 Nov 10-21", "gerbang timur"),
        ("MKG 3, kios 12, 22 Nov 10-21", "kios 12"),
    ],
)
def test_a_floor_is_a_room_on_either_side_of_its_name(words, room):
    found = read(words)
    assert found.room.lower().replace(",", "") == room
    assert found.title in ("", "PTSP")


@pytest.mark.parametrize(
    ("words", "last"),
    [
        ("sampai akhir bulan", date(2019, 11, 30)),
        ("sampai akhir tahun", date(2019, 12, 31)),
        ("sampai akhir Desember", date(2019, 12, 31)),
    ],
)
def test_what_goes_on_until_the_end_of_a_month_ends_with_that_month(words: str, last: date) -> None:
    assert read(f"tiap Senin di MKG 3 {words} 9-12").last_day == last
