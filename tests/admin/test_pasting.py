"""Captions of posters as a press officer writes them, pasted behind /impor."""

from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.schedule_files import ScheduleFiles
from handlers.admin.caption_lines import MOST_LINES
from schedule_data.snapshot import packaged_snapshot

MALL = """\
🎉✨ PTSP GOES TO MALL ✨🎉

Halo Sobat PTSP! 👋
Sekarang urus izin nggak perlu jauh-jauh ke kantor, karena kami hadir di mall kesayangan kamu! 😍

📍 AEON Mall Jakarta Garden City, Lantai Dasar (dekat lobby utara)
🗓 Hari/Tanggal : Jumat s.d. Minggu, 22 - 24 November 2019
⏰ Waktu : 10.00 - 21.00 WIB
📝 Layanan : IMB, SIUP, TDP

Yuk, ajak teman dan keluarga! GRATIS, tanpa dipungut biaya.
Info lebih lanjut: 1500-164 | @layananjakarta

#PTSPGoesToMall #LayananJakarta #DPMPTSP
"""
WEEK = """\
JADWAL PTSP KELILING PEKAN INI 📢

1️⃣ Blok M Square
🗓️ Senin, 18 November 2019
🕘 09.00 – 15.00 WIB

2️⃣ Bella Terra Lifestyle Center
🗓️ Selasa, 19 November 2019
🕘 09.00 – 15.00 WIB

3️⃣ Mall Kelapa Gading 3, Lt. 2
🗓️ Rabu - Kamis, 20 - 21 November 2019
🕙 10.00 – 20.00 WIB

Layanan: perizinan usaha & bangunan
Jangan lupa bawa KTP asli ya Sobat! 🙏
"""
MONTH = """\
*PTSP Goes to Mall — Desember 2019*

Kami hadir di lokasi berikut:

• Blok M Square | 3-5 Des 2019 | 10.00-18.00
• AEON Mall JGC | 6-8 Des 2019 | 10.00-21.00
• Lapangan Banteng | setiap Kamis | 09.00-15.00

Layanan: SIUP, TDP, IMB
Narahubung: Rina (0812-3456-7890)
"""
ONE_DAY = """\
🚐 PTSP KELILING

📅 Senin, 18 November 2019
⏰ 09.00 s.d. 15.00 WIB
Lokasi:
1. Blok M Square
2. Bella Terra, lantai 1
3. MKG 3

Syarat: fotokopi KTP dan NPWP
"""
BY_DAY = """\
Hai Sob! Minggu depan PTSP hadir lagi lho 😎
Senin, 18 November 2019
- Blok M Square (09.00-15.00)
- Bella Terra (10.00-16.00)
Selasa, 19 November 2019
- MKG 3 (09.00-15.00)
"""
FORM = """\
Tempat : Blok M Square
Hari/Tanggal : Senin s/d Rabu, 18 s/d 20 November 2019
Jam : 09.00 s/d 15.00 WIB
Jenis Layanan : SIUP, TDP & IMB
Kuota : 50 orang per hari
"""
TWO_DAYS = """\
Blok M Square
18 November 2019, 09.00-15.00
20 November 2019, 10.00-12.00
"""
NINE, TEN, THREE = time(9), time(10), time(15)


def on(day, month=11):
    return date(2019, month, day)


CAPTIONS = {
    MALL: [("aeon-jgc", on(22), on(24), TEN, time(21))],
    WEEK: [
        ("blok-m-square", on(18), None, NINE, THREE),
        ("bella-terra", on(19), None, NINE, THREE),
        ("mkg-3", on(20), on(21), TEN, time(20)),
    ],
    MONTH: [
        ("blok-m-square", on(3, 12), on(5, 12), TEN, time(18)),
        ("aeon-jgc", on(6, 12), on(8, 12), TEN, time(21)),
        ("lapangan-banteng", on(14), None, NINE, THREE),
    ],
    ONE_DAY: [
        ("blok-m-square", on(18), None, NINE, THREE),
        ("bella-terra", on(18), None, NINE, THREE),
        ("mkg-3", on(18), None, NINE, THREE),
    ],
    BY_DAY: [
        ("blok-m-square", on(18), None, NINE, THREE),
        ("bella-terra", on(18), None, TEN, time(16)),
        ("mkg-3", on(19), None, NINE, THREE),
    ],
    FORM: [("blok-m-square", on(18), on(20), NINE, THREE)],
    TWO_DAYS: [
        ("blok-m-square", on(18), None, NINE, THREE),
        ("blok-m-square", on(20), None, TEN, time(12)),
    ],
}


def press_officer(office):
    officer = office.editor
    officer.files = ScheduleFiles()
    return officer


def facts(event):
    last = None if event.last_day == event.first_day else event.last_day
    return event.venue, event.first_day, last, event.opens, event.closes


@pytest.mark.parametrize("caption", CAPTIONS, ids=lambda caption: caption.split("\n")[0])
def test_a_caption_becomes_the_sittings_that_it_tells_of(empty_office, caption):
    officer = press_officer(empty_office)
    officer.types(f"/impor {caption}")
    assert empty_office.events == []
    officer.presses("Simpan")
    assert [facts(event) for event in empty_office.events] == CAPTIONS[caption]


def test_what_stands_below_a_list_holds_for_all_of_it(empty_office):
    officer = press_officer(empty_office)
    told = officer.types(f"/impor {WEEK}")
    assert told.count("usaha") >= 3
    officer.presses("Simpan")
    assert [event.services for event in empty_office.events] == [{"usaha", "bangunan"}] * 3
    assert [event.room for event in empty_office.events] == [None, None, "Lantai 2"]


def test_a_room_in_brackets_and_a_quota_are_read_too(empty_office):
    officer = press_officer(empty_office)
    officer.types(f"/impor {MALL}")
    officer.presses("Simpan")
    officer.types(f"/impor {FORM}")
    officer.presses("Simpan")
    assert empty_office.events[0].room == "Lantai Dasar, Dekat Lobby Utara"
    assert empty_office.events[1].quota == 50


def test_all_that_is_saved_is_shown_before(empty_office):
    officer = press_officer(empty_office)
    told = officer.types(
        "/impor 📍 Serambi Aspirasi, Tebet\nSenin 18/11, 09.00-15.00, istirahat 12.00-13.00\n"
        "Kuota: 50 orang\nPendaftaran terakhir 14.30\n"
    )
    for fact in ("Istirahat: 12.00–13.00", "Kuota: 50", "14.30", "Wilayah: Jakarta Selatan"):
        assert fact in told
    assert "1 acara. Juga: 1 tempat" in officer.presses("Simpan")


def test_a_break_on_a_line_of_hours_alone_is_read(empty_office):
    officer = press_officer(empty_office)
    told = officer.types("/impor 📍 MKG 3 🗓️ 22 Nov ⏰ 10.00-21.00, istirahat 12-13")
    assert "Istirahat: 12.00–13.00" in told


def test_a_number_in_a_sitting_that_nobody_could_read_is_shown(empty_office):
    officer = press_officer(empty_office)
    told = officer.types("/impor Blok M Square, 22 Nov, 9-15, kode 77-88")
    assert "Tidak terbaca: “kode 77-88”" in told


@pytest.mark.parametrize(
    ("caption", "asked"),
    [
        ("📍 Blok M Square\n📅 Sabtu, 18 November 2019\n🕘 09.00-15.00", "Hari"),
        ("📍 Blok M Square\n📅 31 November 2019\n🕘 09.00-15.00", "Hari"),
        ("1. Blok M Square, 18 Nov, 9-15\n2. Mall Entah Apa, 19 Nov, 9-15", "Wilayah"),
        ("📍 Blok M Square\n📅 18 Nov 2019\n📍 Bella Terra\n🕘 9-15", "Hari"),
    ],
)
def test_a_caption_that_contradicts_itself_or_leaves_something_out_is_asked_about(
    empty_office, caption, asked
):
    officer = press_officer(empty_office)
    told = officer.types(f"/impor PTSP Keliling di mall\n{caption}")
    assert f"belum ada: {asked}" in told
    assert "Simpan" not in officer.labels
    assert empty_office.events == []


def test_behind_a_pin_stands_a_place_also_one_that_nobody_knows(empty_office):
    officer = press_officer(empty_office)
    told = officer.types("/impor 📍 Serambi Aspirasi, Tebet\n📅 18 Nov 2019\n🕘 09.00 – 15.00")
    assert "Serambi Aspirasi" in told
    officer.presses("Simpan")
    (event,) = empty_office.events
    assert (event.opens, event.closes) == (NINE, THREE)


def test_a_place_that_nobody_knows_among_listed_places_is_not_passed_over(empty_office):
    officer = press_officer(empty_office)
    officer.types("/impor Senin, 18 November 2019, 9-15\n1. Blok M Square\n2. Mall Entah Apa")
    assert "Simpan" not in officer.labels


def test_a_line_that_begins_like_a_contact_but_holds_a_sitting_is_read(empty_office):
    officer = press_officer(empty_office)
    officer.types("/impor Info jadwal PTSP di Blok M Square, 18 Nov, 9-15\nInfo: 1500-164")
    officer.presses("Simpan")
    assert [event.venue for event in empty_office.events] == ["blok-m-square"]


def test_more_lines_than_are_read_are_not_passed_over(empty_office):
    officer = press_officer(empty_office)
    lines = "\n".join(["Blok M Square, 18 Nov, 9-15", *["."] * MOST_LINES])
    told = officer.types(f"/impor {lines}")
    assert f"{MOST_LINES} baris pertama" in told
    assert "terlalu panjang: 1" in told
    assert "Simpan" not in officer.labels


LINES = st.sampled_from([line for caption in CAPTIONS for line in caption.split("\n")])


@settings(max_examples=60, deadline=None)
@given(st.lists(LINES | st.text(max_size=30), max_size=12))
def test_any_mixture_of_lines_is_answered_and_nothing_is_saved_unasked(office_of, lines):
    office = office_of(packaged_snapshot())
    officer = press_officer(office)
    before = list(office.events)
    assert officer.types("/impor " + "\n".join(lines))
    assert list(office.events) == before


NEW_PLACES = (
    "/impor PTSP di RPTRA Mawar, Senin 18 November 2019, 09.00-12.00\n"
    "PTSP di Balai Warga Melati, Selasa 19 November 2019, 09.00-12.00\n"
    "PTSP di RPTRA Mawar, Rabu 20 November 2019, 09.00-12.00"
)


def test_one_tap_tells_where_a_new_place_lies_for_all_of_its_lines(office):
    officer = office.editor
    said = officer.types(NEW_PLACES)
    assert "RPTRA Mawar ada di mana?" in said
    assert "Simpan" not in officer.labels
    assert "Balai Warga Melati ada di mana?" in officer.presses("Jakarta Timur")
    said = officer.presses("Jakarta Barat")
    assert "baru: 3" in said
    officer.presses("Simpan")
    venues = office.desk.now_there.venues
    assert venues["rptra-mawar"].region == "jakarta-timur"
    assert venues["balai-warga-melati"].region == "jakarta-barat"
    at = [event for event in office.events if event.venue == "rptra-mawar"]
    assert [event.first_day for event in at] == [date(2019, 11, 18), date(2019, 11, 20)]


def test_the_region_is_also_told_in_words_and_nothing_is_saved_before(office):
    officer = office.editor
    officer.types("/impor PTSP di RPTRA Mawar, Senin 18 November 2019, 09.00-12.00")
    before = office.desk.now_there
    said = officer.types("jakarta selatan")
    assert "baru: 1" in said
    assert office.desk.now_there is before
    officer.presses("Simpan")
    assert office.desk.now_there.venues["rptra-mawar"].region == "jakarta-selatan"


def test_an_old_region_button_tells_of_no_other_text(office):
    officer = office.editor
    officer.types("/impor PTSP di RPTRA Mawar, Senin 18 November 2019, 09.00-12.00")
    token = officer.token("Jakarta Timur")
    officer.types("/impor PTSP di Balai Melati, Senin 18 November 2019, 09.00-12.00")
    assert "tidak berlaku" in officer.sends_token(token)
    assert "RPTRA" not in str(office.desk.now_there.venues)
    viewer = office.viewer
    assert "tidak mengizinkan" in viewer.sends_token(token)


def test_what_else_is_unclear_is_still_told_after_the_region(office):
    officer = office.editor
    officer.types("/impor PTSP di RPTRA Mawar, Senin 18 November 2019, 09.00-12.00\nPTSP di MKG 3")
    said = officer.presses("Jakarta Timur")
    assert "belum jelas: 1" in said
    assert "Simpan" not in officer.labels
