"""What of an officer's words is a new place's own name, what its room, what a service."""

from datetime import datetime

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
    ("words", "place", "room", "district"),
    [
        ("Balai Warga RW 05 Cipinang Melayu", "", None, "Cipinang Melayu"),
        ("Balai Warga RW 3", "", None, None),
        ("Gedung Kesenian Pasar Baru", "", None, "Pasar Baru"),
        ("Gedung Pertemuan Rawa Badak Utara", "", None, "Rawa Badak Utara"),
        ("Balai Kota", "", None, None),
        ("Menara 165", "", None, None),
        ("Menara BCA lantai 3", "Menara BCA", "Lantai 3", None),
        ("Blok M Plaza lt 5", "Blok M Plaza", "Lantai 5", "Melawai"),
        ("Universitas Trisakti Gedung M", "Universitas Trisakti", "Gedung M", None),
        ("Rusunawa Marunda blok 7 lantai 2", "Rusunawa Marunda", "Blok 7 Lantai 2", "Marunda"),
        ("Pasar Tanah Abang Blok A lt 3", "Pasar Tanah Abang Blok A", "Lantai 3", "Tanah Abang"),
        ("Mal Ciputra Hall 2", "Mal Ciputra", "Hall 2", None),
        ("Lotte Shopping Avenue lt. LG", "Lotte Shopping Avenue", "Lantai LG", None),
        ("Gedung B, RSUD Tarakan", "RSUD Tarakan", "Gedung B", None),
        ("Gedung Serbaguna, RPTRA Kalijodo", "RPTRA Kalijodo", "Gedung Serbaguna", None),
        ("RPTRA Kalijodo, Gedung Serbaguna", "RPTRA Kalijodo", "Gedung Serbaguna", None),
    ],
)
def test_a_place_keeps_its_own_name_and_a_visitor_finds_the_room(words, place, room, district):
    plan = read(f"{words}, 28 Nov, jam 19.00 s.d. 21.00")
    assert (plan.place_words, plan.room, plan.district) == (place or words, room, district)
    assert not plan.unread


@pytest.mark.parametrize("floor", ["LG", "UG", "GF", "P1", "B1", "3A", "2"])
def test_a_floor_before_the_days_is_none_of_them(floor):
    plan = read(f"AEON JGC lantai {floor} 6 7 8 Desember 10-21")
    assert (plan.room, plan.first_day.day, plan.last_day.day) == (f"Lantai {floor}", 6, 8)


def test_an_unknown_name_of_no_kind_is_offered_without_its_room():
    plan = read("Grand Nusantara pintu 5, 6 Desember 10-21")
    assert (plan.title, plan.room) == ("Grand Nusantara", "Pintu 5")


@pytest.mark.parametrize(
    ("line", "services"),
    [
        ("TPU Malaka tiap Senin jam 8 sampai 12, makam", "makam"),
        ("TPU Malaka besok 9-12 makam saja", "makam"),
        ("lusa di Kel. Rawa Badak Utara jam 1-4 siang usaha", "usaha"),
        ("Taman Menteng besok 9-12 bangunan", "bangunan"),
        ("Taman Menteng besok 9-12, usaha dan bangunan", "bangunan usaha"),
        ("Taman Menteng besok 9-12 tata ruang, praktik", "praktik tata-ruang"),
        ("RSUD Tarakan besok 9-12 praktik dokter", "praktik"),
        ("Taman Menteng besok 9-12, usaha mikro", "usaha"),
        ("Bella Terra usaha 25 nov 9-12", "usaha"),
        ("tomorrow at Taman Menteng 9-12, business and building", "bangunan usaha"),
        ("Taman Makam Pahlawan Kalibata besok 9-12", ""),
        ("besok 9-12 di makam Prumpung", ""),
    ],
)
def test_a_bare_word_where_only_a_service_can_stand_is_one(line, services):
    plan = read(line)
    assert plan.services == tuple(services.split())
    assert not plan.unread


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("kec. Sabtu Minggu", "MO,TU,WE,TH,FR"),
        ("kec Jumat", "MO,TU,WE,TH,SA,SU"),
        ("kec. hari Minggu", "MO,TU,WE,TH,FR,SA"),
    ],
)
def test_a_short_except_before_weekdays_is_no_district(words, days):
    plan = read(f"Kantor Camat Cakung tiap hari {words} mulai 25 Nov, 8-15")
    assert plan.repeat.rrule == f"FREQ=WEEKLY;BYDAY={days}"
    assert read("Kec. Senen besok 9-12").place_words == "Kecamatan Senen"
