"""/import and /export: files, a pasted poster and pasted lines; all or nothing, row by row."""

from datetime import date, time

import pytest

from bot.schedule_files import ScheduleFiles
from handlers.admin.new_places import LARGEST_READ, of_file
from schedule_data.exchange import FILE_BYTES

POSTER = """\
PTSP GOES TO MALL
📍 AEON Mall Jakarta Garden City, Lantai Dasar
🗓️ Jumat - Minggu, 22 - 24 November 2019
Pukul 10.00 - 21.00 WIB
Layanan: IMB, SIUP, KRK
"""
LINES = """\
PTSP Goes To Mall pekan ini:
1. Blok M Square, 18 Nov, 09.00-15.00
2. Bella Terra, 19 Nov, 09.00-15.00
3. MKG 3 lantai 2, 20-21 Nov, 10.00-20.00
"""


def person(office, who="editor"):
    officer = getattr(office, who)
    officer.files = ScheduleFiles()
    return officer


def test_a_pasted_poster_becomes_one_event(empty_office):
    officer = person(empty_office)
    told = officer.types(f"/impor {POSTER}")
    assert "baru: 1" in told
    assert empty_office.events == []
    officer.presses("Simpan")
    (event,) = empty_office.events
    assert (event.venue, event.room) == ("aeon-jgc", "Lantai Dasar")
    assert (event.first_day, event.last_day) == (date(2019, 11, 22), date(2019, 11, 24))
    assert (event.opens, event.closes) == (time(10), time(21))
    assert event.services == {"bangunan", "usaha", "tata-ruang"}


def test_pasted_lines_become_an_event_each_and_again_change_nothing(empty_office):
    officer = person(empty_office)
    officer.types("/impor")
    told = officer.types(LINES)
    assert "baru: 3" in told
    officer.presses("Simpan")
    assert [(e.venue, e.first_day, e.opens) for e in empty_office.events] == [
        ("blok-m-square", date(2019, 11, 18), time(9)),
        ("bella-terra", date(2019, 11, 19), time(9)),
        ("mkg-3", date(2019, 11, 20), time(10)),
    ]
    told = officer.types(f"/impor {LINES}")
    assert "tetap: 3" in told
    assert "Simpan" not in officer.labels
    officer.types("/urung")
    assert empty_office.events == []


def test_one_unclear_line_and_nothing_is_taken(empty_office):
    officer = person(empty_office)
    told = officer.types("/impor Blok M Square, 18 Nov, 9-15\nBella Terra, 31 November, 9-15")
    assert "belum jelas: 1" in told
    assert "belum ada: Hari" in told
    assert "Simpan" not in officer.labels


def test_text_without_a_schedule_is_refused_clearly(empty_office):
    told = person(empty_office).types("/impor halo apa kabar")
    assert "belum jelas" in told or "tidak menemukan" in told
    assert empty_office.events == []


def test_a_file_is_reported_row_by_row_and_saved_with_one_tap(empty_office):
    officer = person(empty_office)
    rows = (
        "tempat;tanggal;jam\nBlok M Square;18/11/2019;09.00-15.00\nMKG 3;20/11/2019;10.00-20.00\n"
    )
    told = officer.gives("jadwal.csv", rows.encode("cp1252"))
    assert "baru: 2" in told
    assert "2. baru" in told
    officer.presses("Simpan")
    assert {e.venue for e in empty_office.events} == {"blok-m-square", "mkg-3"}
    assert "Tidak ada yang baru" in officer.gives("jadwal.csv", rows.encode())


def test_a_wrong_row_refuses_the_file_with_its_reason(empty_office):
    officer = person(empty_office)
    rows = "tempat;tanggal;jam\nBlok M Square;31/11/2019;09.00-15.00\nMKG 3;20/11/2019;9-15\n"
    told = officer.gives("jadwal.csv", rows.encode())
    assert "ditolak: 1" in told
    assert "Simpan" not in officer.labels
    assert empty_office.events == []


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("jadwal.xlsx", b"PK\x03\x04 no zip"),
        ("jadwal.exe", b"MZ"),
        ("jadwal.csv", b""),
        ("jadwal.ics", b"BEGIN:VCALENDAR\r\n"),
        ("jadwal.yaml", b"a: [&x 1, *x]"),
        ("jadwal.csv", b"venue,first_day\n=cmd|' /C calc'!A0,2019-11-20\n"),
    ],
)
def test_a_hostile_file_is_refused_with_the_reason(empty_office, name, data):
    officer = person(empty_office)
    told = officer.gives(name, data)
    assert "ditolak" in told
    assert "Simpan" not in officer.labels


def test_who_may_not_change_may_not_import(office):
    viewer = person(office, "viewer")
    assert "tidak mengizinkan" in viewer.gives("a.csv", b"venue,first_day\nmkg-3,2019-12-01\n")


@pytest.mark.parametrize("form", ["csv", "xlsx", "ics", "yaml"])
def test_the_schedule_goes_out_and_comes_back_unchanged(office, form):
    viewer = person(office, "viewer")
    viewer.types("/ekspor")
    viewer.presses(form.upper())
    file = viewer.said.attachment
    assert file.name == f"ptsp-2019-11-14.{form}"
    editor = person(office)
    assert "Tidak ada yang baru" in editor.gives(file.name, file.data)


def test_a_template_can_be_asked_for(office):
    officer = person(office)
    officer.types("/impor")
    officer.presses("CSV")
    assert b"Tempat;" in officer.said.attachment.data


@pytest.mark.parametrize("words", ["contoh csv", "template CSV", "contoh file .csv"])
def test_a_template_can_be_asked_for_in_words(office, words):
    officer = person(office)
    officer.types(f"/impor {words}")
    assert officer.said.attachment.name == "ptsp-template.csv"
    assert b"Tempat;" in officer.said.attachment.data
    officer.types("/impor contoh")
    assert officer.said.attachment is None
    assert "XLSX" in " ".join(officer.labels)


def test_an_officer_who_writes_english_gets_the_whole_template(office):
    officer = person(office)
    officer.types("/import template csv")
    assert b"declares" in officer.said.attachment.data


DECLARED = (
    "menyatakan;tempat;tanggal;jam;alasan\n"
    "tempat tutup;Blok M Square;18 Nov s.d. 3 Des 2019;;renovasi\n"
    "libur;;20/11/2019;;Banjir\n"
    "jam lain;;24 April s.d. 23 Mei 2020;08.00-14.00;Ramadan\n"
)


def test_a_closed_place_a_day_off_and_other_hours_come_in_with_one_tap_and_go_with_one(office):
    officer = person(office)
    told = officer.gives("ramadan.csv", DECLARED.encode())
    assert "baru: 3" in told
    assert "Blok M Square" in told
    assert all(each in told for each in ("renovasi", "Banjir", "08.00–14.00"))
    assert "Diimpor: 3 tempat" in officer.presses("Simpan")
    there = office.desk.now_there
    (closure,), (hours,) = there.closures.values(), there.hours.values()
    assert (closure.venue, closure.reason, closure.by) == (
        "blok-m-square", "renovasi", str(office.desk.entries[-1].actor)
    )  # fmt: skip
    assert (hours.opens, hours.closes) == (time(8), time(14))
    assert there.days[date(2019, 11, 20)].reason == "Banjir"
    assert office.desk.entries[-1].note == "ramadan.csv"
    assert "Tidak ada yang baru" in officer.gives("ramadan.csv", DECLARED.encode())
    officer.types("/urung")
    after = office.desk.now_there
    assert [*after.closures, *after.hours, *after.days] == []


def test_a_remark_on_a_row_is_told_before_it_is_saved(office):
    told = person(office).gives("a.csv", b"tempat,tanggal,jam\nmkg,15/11/2019,10.00-22.00\n")
    assert "mkg-3-2019" in told


def test_a_refused_row_says_why_in_the_officers_language(office):
    officer = person(office)
    told = officer.gives("a.csv", b"tempat,tanggal\nBlok M Square,31/11/2019\n")
    assert "baris 2, tanggal, '31/11/2019': tanggal ini tidak ada di kalender" in told
    assert "seharusnya: tanggal, misalnya" in told


NEW_PLACES = (
    "tempat;tanggal;jam\nRPTRA Mawar;18/11/2019;09.00-12.00\n"
    "Balai Warga Melati;19/11/2019;09.00-12.00\nRPTRA Mawar;20/11/2019;09.00-12.00\n"
)


def test_a_file_whose_new_places_lack_only_their_region_is_asked_where_each_lies_once(office):
    officer = person(office)
    said = officer.gives("jadwal.csv", NEW_PLACES.encode())
    assert "RPTRA Mawar ada di mana?" in said
    assert "Balai Warga Melati ada di mana?" in officer.presses("Jakarta Timur")
    said = officer.types("jakarta barat")
    assert "baru: 5" in said
    assert "Wilayah: Jakarta Timur" in said
    assert "3 acara. Juga: 2 tempat" in officer.presses("Simpan")
    venues = office.desk.now_there.venues
    assert venues["rptra-mawar"].region == "jakarta-timur"
    assert venues["balai-warga-melati"].region == "jakarta-barat"
    at = [event.first_day for event in office.events if event.venue == "rptra-mawar"]
    assert at == [date(2019, 11, 18), date(2019, 11, 20)]


def test_a_region_told_of_a_place_that_the_file_describes_on_a_row_of_its_own_is_taken(office):
    officer = person(office)
    rows = (
        "tempat;nama tempat;alamat;tanggal;jam\n"
        ";RPTRA Mawar;Jl. Mawar 3;;\nRPTRA Mawar;;;18/11/2019;9-12\n"
    )
    assert "RPTRA Mawar ada di mana?" in officer.gives("jadwal.csv", rows.encode())
    assert "baru: 2" in officer.presses("Jakarta Timur")
    officer.presses("Simpan")
    place = office.desk.now_there.venues["rptra-mawar"]
    assert (place.region, place.address) == ("jakarta-timur", "Jl. Mawar 3")


@pytest.mark.parametrize(
    "rows",
    [
        f"{NEW_PLACES}Blok M Square;31/11/2019;9-12\n",
        f"{NEW_PLACES}RPTRA Anggrek;21/11/2019;25.00-26.00\n",
        "tempat;tanggal\n" + "".join(f"Rumah Nomor {n};18/11/2019\n" for n in range(1, 9)),
        "tempat;wilayah;tanggal\nRPTRA Mawar;Jakarta Tengah;18/11/2019\n",
    ],
)
def test_where_more_than_a_few_regions_is_wrong_the_file_is_reported_and_nothing_asked(
    office, rows
):
    officer = person(office)
    said = officer.gives("jadwal.csv", rows.encode())
    assert "ada di mana?" not in said
    assert "ditolak" in said
    assert officer.labels == []


def test_an_old_region_button_tells_of_no_other_file(office):
    officer = person(office)
    officer.gives("satu.csv", NEW_PLACES.encode())
    token = officer.token("Jakarta Timur")
    officer.gives("dua.csv", b"tempat;tanggal\nBalai Anggrek;18/11/2019\n")
    assert "tidak berlaku" in officer.sends_token(token)
    assert "Mawar" not in str(office.desk.now_there.venues)


def test_a_file_without_a_column_for_it_is_confirmed_on_the_day_it_is_brought(empty_office):
    officer = person(empty_office)
    rows = "tempat;tanggal;jam\nMKG 3;20/11/2019;10.00-20.00\n"
    officer.gives("jadwal.csv", rows.encode())
    officer.presses("Simpan")
    (event,) = empty_office.events
    assert event.confirmed_on == date(2019, 11, 14)
    assert officer.types("/usang") == "Semua data masih baru."
    officer.now = "2019-11-18T09:00"
    officer.gives("jadwal.csv", rows.encode())
    assert "Simpan" not in officer.labels
    (event,) = empty_office.events
    assert event.confirmed_on == date(2019, 11, 14)
    wider = "tempat;tanggal;jam;ruang\nMKG 3;20/11/2019;10.00-20.00;Atrium\n"
    officer.gives("jadwal.csv", wider.encode())
    officer.presses("Simpan")
    (event,) = empty_office.events
    assert (event.room, event.confirmed_on) == ("Atrium", date(2019, 11, 18))


def test_a_column_for_it_that_is_left_empty_says_that_nobody_knows(empty_office):
    officer = person(empty_office)
    rows = "tempat;tanggal;dikonfirmasi\nMKG 3;20/11/2019;\nBella Terra;21/11/2019;01/11/2019\n"
    officer.gives("jadwal.csv", rows.encode())
    officer.presses("Simpan")
    days = {event.venue: event.confirmed_on for event in empty_office.events}
    assert days == {"mkg-3": None, "bella-terra": date(2019, 11, 1)}


OFF = """batal, DIBATALKAN, libur, Ditunda s.d. pemberitahuan, pindah ke MKG 3, tutup krn banjir,
acara ditiadakan, gak jadi, (libur nasional), cancelled, closed, moved to Bella Terra,
dibatalkan 25 Nov, Tidak ada pelayanan, postponed until further notice, sdh dibatalkan, ditunda"""
HELD = """bawa KTP, libur nasional tetap buka, tutup jam 15 khusus Jumat, pindah ke lantai 2,
diundur jadi jam 10, pindahan dari Blok M, pengganti jadwal yang batal, closed for lunch 12-13,
tidak ada biaya, libur tiap Jumat, jadi, gratis, Tutup pendaftaran 14.00, tutup sampai jam 14"""


@pytest.mark.parametrize("note", OFF.replace("\n", " ").split(", "))
def test_a_row_whose_note_says_that_it_is_off_is_not_saved_as_held(empty_office, note):
    officer = person(empty_office)
    rows = f"tempat;tanggal;jam;ket\nBlok M Square;25/11/2019;9-12;{note}\n"
    told = officer.gives("a.csv", rows.encode())
    assert "kolom status" in told
    assert "Simpan" not in officer.labels
    off = f"tempat;tanggal;jam;ket;status\nBlok M Square;25/11/2019;9-12;{note};batal\n"
    assert "ditolak" not in officer.gives("a.csv", off.encode())


@pytest.mark.parametrize("note", HELD.replace("\n", " ").split(", "))
def test_a_note_that_only_speaks_of_closing_or_moving_is_a_note(empty_office, note):
    officer = person(empty_office)
    rows = f"tempat;tanggal;jam;ket\nBlok M Square;25/11/2019;9-12;{note}\n"
    assert "ditolak" not in officer.gives("a.csv", rows.encode())
    assert "Simpan" in officer.labels


def test_a_changed_sitting_whose_reason_alone_says_that_it_is_off_is_refused(office):
    officer = person(office)
    head = "uid;menggantikan;alasan"
    told = officer.gives("a.csv", f"{head}\nlapangan-banteng-2019;21/11/2019;libur\n".encode())
    assert "kolom status" in told
    moved = f"{head};tanggal mulai\nlapangan-banteng-2019;21/11/2019;diundur;22/11/2019\n"
    assert "ditolak" not in officer.gives("a.csv", moved.encode())


def test_of_a_file_that_is_far_too_large_little_is_kept_to_refuse_it(empty_office):
    data = b"tempat;tanggal;" + b"x" * (10 * LARGEST_READ)
    assert FILE_BYTES < LARGEST_READ
    assert len(of_file("a.csv", data).text) < 2 * LARGEST_READ
    assert "lebih besar dari 5 MiB" in person(empty_office).gives("a.csv", data)


SLIPS = [
    "Blok M Squre", "Mall Blok M Square Lt 5", "Blok M Square, Jl. Melawai V", "Blok-M Squere",
    "Bela Terra", "Bella Terrra", "Lapangan Banteg", "Gedung Bella Terra lantai dasar",
]  # fmt: skip


@pytest.mark.parametrize("place", SLIPS)
@pytest.mark.parametrize("region", [True, False])
def test_a_new_place_that_may_be_a_known_one_is_told_so(office, place, region):
    officer = person(office)
    rows = f"tempat;wilayah;tanggal;jam\n{place};Jakarta Selatan;25/11/2019;9-12\n"
    if not region:
        rows = rows.replace("wilayah;", "").replace("Jakarta Selatan;", "")
    told = officer.gives("a.csv", rows.encode())
    assert "mungkin maksudnya" in told
    if not region:
        told = officer.presses("Jakarta Selatan")
    assert "mungkin maksudnya" in told
    assert "Simpan" in officer.labels


@pytest.mark.parametrize(
    "place", ["RPTRA Mawar", "MKG 5", "TPU Karet Bivak", "Mall", "Lapangan Merdeka", "Blok M Plaza"]
)
def test_a_new_place_that_only_begins_like_a_known_one_is_taken_without_a_word(office, place):
    rows = f"tempat;wilayah;tanggal\n{place};Jakarta Timur;25/11/2019\n"
    assert "mungkin maksudnya" not in person(office).gives("a.csv", rows.encode())
