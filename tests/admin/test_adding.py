"""/addevent: one line or step by step; nothing is visible before Simpan."""

from datetime import date, time

import pytest

from schedule_data.model.desk import Action
from schedule_data.model.event import HolidayPolicy


@pytest.mark.parametrize(
    "words", ["judul: Pelayanan Keliling", "Judulnya jadi Pelayanan Keliling",
              "title Pelayanan Keliling"],
)  # fmt: skip
def test_under_the_preview_the_title_is_changed_by_its_name(office, words):
    office.editor.types("/tambah Blok M Square 30 nov 9-12")
    assert "Pratinjau: Pelayanan Keliling" in office.editor.types(words)


def test_a_line_is_previewed_as_citizens_will_see_it_and_saved_with_one_tap(empty_office):
    officer = empty_office.editor
    told = officer.types(
        "/addevent PTSP Goes To Mall di AEON Mall JGC lantai dasar 22-24 Nov 10.00-21.00 IMB, SIUP"
    )
    assert "AEON Mall Jakarta Garden City · Lantai Dasar" in told
    assert "10.00–21.00" in told
    assert "Jumat, 22 Nov · Sabtu, 23 Nov · Minggu, 24 Nov 2019" in told
    assert empty_office.events == []
    officer.presses("Simpan")
    (event,) = empty_office.events
    assert (event.venue, event.room, event.opens, event.closes) == (
        "aeon-jgc",
        "Lantai Dasar",
        time(10),
        time(21),
    )
    assert (event.first_day, event.last_day) == (date(2019, 11, 22), date(2019, 11, 24))
    assert event.services == {"usaha", "bangunan"}
    assert (officer.taps, officer.characters < 100) == (1, True)


def test_a_series_with_an_end_and_without_holidays(empty_office):
    officer = empty_office.editor
    officer.types(
        "/tambah PTSP di TPU Malaka setiap Rabu 09.00-15.00 sampai Desember kecuali libur"
    )
    officer.presses("Simpan")
    (event,) = empty_office.events
    assert event.recurrence.rrule == "FREQ=WEEKLY;BYDAY=WE"
    assert (event.last_day, event.on_holidays) == (date(2019, 12, 31), HolidayPolicy.CLOSED)


def test_a_save_pressed_twice_saves_once(empty_office):
    officer = empty_office.editor
    officer.types("/tambah PTSP di MKG 3 besok 10-15")
    token = officer.token("Simpan")
    officer.sends_token(token)
    officer.sends_token(token)
    assert len(empty_office.events) == 1
    assert [entry.action for entry in empty_office.desk.entries] == [Action.ADD]


def test_the_save_of_an_old_preview_saves_what_it_shows_and_nothing_else(empty_office):
    officer = empty_office.editor
    officer.types("/tambah PTSP di MKG 3 besok 10-15")
    old = officer.token("Simpan")
    officer.types("/tambah PTSP di Bella Terra lusa 10-15")
    officer.sends_token(old)
    assert [event.venue for event in empty_office.events] == ["mkg-3"]
    assert "sudah disimpan atau dibuang" in officer.sends_token(old)
    assert len(empty_office.events) == 1


@pytest.mark.parametrize("end", ["Simpan", "Batal"])
def test_an_event_begun_before_waits_and_comes_up_again(empty_office, end):
    officer = empty_office.editor
    officer.types("/tambah PTSP di MKG 3 besok 10-15")
    assert "menunggu" in officer.types("/tambah PTSP di Bella Terra lusa 10-15")
    officer.presses(end)
    assert "MKG" in officer.presses("Lanjutkan: ").replace("Mall Kelapa Gading", "MKG")
    officer.presses("Simpan")
    assert "mkg-3" in [event.venue for event in empty_office.events]
    assert len(empty_office.events) == 1 + (end == "Simpan")


def test_words_after_the_preview_change_what_they_name(empty_office):
    officer = empty_office.editor
    officer.types("/tambah PTSP di MKG 3 besok 10-15 lantai 2")
    assert "09.00–14.00" in officer.types("jam 9-14")
    assert "Lantai 3" in officer.types("lantai 3")
    officer.presses("Simpan")
    (event,) = empty_office.events
    assert (event.opens, event.room, event.first_day) == (time(9), "Lantai 3", date(2019, 11, 15))


def test_a_place_that_is_not_known_is_added_with_the_event(empty_office):
    officer = empty_office.editor
    told = officer.types("/tambah PTSP di Taman Menteng setiap Kamis 09.00-15.00")
    assert "Tempat baru: Taman Menteng" in told
    assert "taman-menteng" not in empty_office.desk.now_there.venues
    officer.presses("Simpan")
    venue = empty_office.desk.now_there.venues["taman-menteng"]
    assert (venue.name, venue.region, venue.kind) == ("Taman Menteng", "jakarta-pusat", "park")
    assert "Taman Menteng" in empty_office.stranger.types("PTSP hari Kamis di Taman Menteng?")


def test_where_the_region_is_not_told_it_is_asked(empty_office):
    officer = empty_office.editor
    assert "ada di mana" in officer.types("/tambah PTSP di Balai Warga Asri besok 9-12")
    officer.presses("Jakarta Timur")
    officer.presses("Simpan")
    assert empty_office.desk.now_there.venues["balai-warga-asri"].region == "jakarta-timur"


def test_the_region_comes_from_a_shared_location_too(empty_office):
    officer = empty_office.editor
    officer.types("/tambah PTSP di Balai Warga Asri besok 9-12")
    officer.shares(-6.3, 106.8)
    officer.presses("Simpan")
    venue = empty_office.desk.now_there.venues["balai-warga-asri"]
    assert venue.region == "jakarta-selatan"
    assert (venue.coordinates.latitude, venue.coordinates.longitude) == (-6.3, 106.8)


def test_an_area_is_no_place_and_the_place_is_asked(empty_office):
    officer = empty_office.editor
    assert "wilayah" in officer.types("/tambah PTSP di Tebet besok 9-12")
    officer.types("Taman Tebet")
    officer.presses("Simpan")
    assert empty_office.desk.now_there.venues["taman-tebet"].region == "jakarta-selatan"


@pytest.mark.parametrize(
    ("line", "button", "rule"),
    [
        ("every 2nd Tuesday", "Every 2 weeks on Tuesday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
        ("setiap minggu kedua", "2 minggu pada Minggu", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU"),
        ("Senin dan Rabu", "Setiap Senin dan Rabu", "FREQ=WEEKLY;BYDAY=MO,WE"),
    ],
)
def test_the_other_way_to_take_the_words_is_one_tap_away(empty_office, line, button, rule):
    officer = empty_office.editor
    officer.types(f"/addevent PTSP {'at' if 'every' in line else 'di'} MKG 3 {line} 09.00-12.00")
    officer.presses(button)
    officer.presses("Save" if "Save" in officer.labels else "Simpan")
    (event,) = empty_office.events
    assert event.recurrence.rrule == rule


@pytest.mark.parametrize(
    ("line", "asks"),
    [
        ("PTSP di MKG 3", "Hari apa saja?"),
        ("PTSP besok 9-12", "Di tempat mana?"),
        ("PTSP di MKG 3 dan Bella Terra besok", "Tempat yang mana?"),
        ("PTSP di MKG 3 31 November 9-12", "tidak ada di kalender"),
        ("PTSP di MKG 3 24-22 November 9-12", "terbalik"),
        ("PTSP di MKG 3 besok 9-12 dan 10-11 dan 13-15", "Jam"),
    ],
)
def test_what_is_missing_or_wrong_is_asked_in_one_short_question(empty_office, line, asks):
    told = empty_office.editor.types(f"/tambah {line}")
    assert asks.casefold() in told.casefold()
    assert len(told) < 200
    assert empty_office.events == []


def test_the_likely_days_of_an_impossible_one_are_buttons(empty_office):
    officer = empty_office.editor
    officer.types("/tambah PTSP di MKG 3 31 November 9-12")
    officer.presses("30 November")
    officer.presses("Simpan")
    (event,) = empty_office.events
    assert event.first_day == date(2019, 11, 30)


def test_what_was_not_read_is_told_and_a_wrong_weekday_too(empty_office):
    told = empty_office.editor.types(
        "/tambah PTSP di MKG 3 Kamis, 22 November 2019 9-12, bawa KTP asli"
    )
    assert "bawa KTP asli" in told
    assert "Jumat, 22 November 2019" in told


def test_the_ledgers_warnings_are_told_before_saving(office):
    told = office.editor.types("/tambah PTSP di MKG 3 14-16 Nov 2019 12.00-18.00")
    assert "Sudah ada di tempat dan jam yang sama: PTSP Goes To Mall Akhir Pekan" in told
    told = office.editor.types("/tambah PTSP di Bella Terra setiap Rabu 9-12")
    assert "25 Desember 2019" in told
    told = office.editor.types("/tambah PTSP di Bella Terra 1 Nov 2019 9-12")
    assert "sudah lewat" in told


def test_a_holiday_inside_is_open_or_closed_with_one_tap(empty_office):
    officer = empty_office.editor
    officer.types("/tambah PTSP di Bella Terra setiap Rabu 9-12")
    officer.presses("Buka saat libur")
    officer.presses("Simpan")
    (event,) = empty_office.events
    assert event.on_holidays is HolidayPolicy.OPEN


def test_step_by_step_with_back_skip_and_cancel(empty_office):
    officer = empty_office.editor
    officer.types("/tambah")
    officer.presses("Blok M Square")
    officer.types("lantai 3A")
    officer.presses("Kembali")
    officer.types("lantai 2")
    officer.types("setiap Selasa dan Kamis")
    officer.presses("10.00–16.00")
    officer.presses("Izin usaha")
    officer.presses("Selesai")
    officer.presses("Lewati")
    officer.presses("Simpan")
    (event,) = empty_office.events
    assert (event.venue, event.room) == ("blok-m-square", "lantai 2")
    assert event.recurrence.rrule == "FREQ=WEEKLY;BYDAY=TU,TH"
    assert (event.opens, event.services) == (time(10), {"usaha"})


def test_cancelled_half_way_nothing_is_left(empty_office):
    officer = empty_office.editor
    officer.types("/tambah")
    officer.presses("Blok M Square")
    officer.presses("Batal")
    assert empty_office.events == []
    assert "Hari apa" not in officer.types("lantai 2")


def test_the_word_batal_cancels_too(empty_office):
    officer = empty_office.editor
    officer.types("/tambah PTSP di MKG 3")
    assert "Dibuang" in officer.types("batal")


def test_a_draft_is_kept_for_a_day_and_no_longer(empty_office):
    officer = empty_office.editor
    officer.types("/tambah PTSP di MKG 3", at="2019-11-14T09:00")
    assert "Ada draf" in officer.types("/tambah", at="2019-11-15T08:00")
    officer.presses("Lanjutkan")
    officer.types("besok 9-12")
    officer.presses("Simpan")
    assert len(empty_office.events) == 1
    officer.types("/tambah PTSP di Bella Terra", at="2019-11-15T09:00")
    assert "Ada draf" not in officer.types("/tambah", at="2019-11-16T10:00")


def test_an_hour_later_words_are_a_question_again(empty_office):
    officer = empty_office.editor
    officer.types("/tambah PTSP di MKG 3", at="2019-11-14T09:00")
    assert "Pratinjau" not in officer.types("besok", at="2019-11-14T10:00")


def test_break_last_intake_and_quota_are_read(empty_office):
    officer = empty_office.editor
    officer.types(
        "/tambah PTSP di Blok M Square setiap hari kerja 08.00-16.00 istirahat 12.00-13.00"
        " istirahat Jumat 11.30-13.00 pendaftaran terakhir 15.00 kuota 50 orang"
    )
    officer.presses("Simpan")
    (event,) = empty_office.events
    assert [(p.starts, p.ends, p.weekdays) for p in event.pauses] == [
        (time(12), time(13), frozenset()),
        (time(11, 30), time(13), frozenset({4})),
    ]
    assert (event.last_intake, event.quota) == (time(15), 50)


@pytest.mark.parametrize("end", ["berhenti", "STOP", "jangan kirim lagi ya", "/berhenti"])
@pytest.mark.parametrize(
    "open_line", ["/tambah Bella Terra besok", "/batal lapangan banteng 21 Nov"]
)
def test_who_ends_reminders_in_the_middle_is_told_that_the_draft_is_thrown_away(
    office, open_line, end
):
    officer = office.editor
    officer.types(open_line)
    assert "Dibuang" in officer.types(end)
    (ended,) = officer.beside
    assert "pengingat" in str(ended.paragraphs)
    assert "Dibuang" not in officer.types(end)  # it is said once


@pytest.mark.parametrize("command", ["/langganan", "/bantuan", "/hariini"])
def test_a_citizens_command_leaves_the_draft_as_it_is(office, command):
    officer = office.editor
    officer.types("/tambah Bella Terra besok")
    draft = dict(office.desk.drafts)
    officer.types(command)
    assert office.desk.drafts == draft


def test_excepted_days_of_two_years_carry_their_years(office):
    officer = office.editor
    one = officer.types(
        "/tambah PTSP di Bella Terra setiap Kamis 9-15 kecuali 26 Desember 2019 dan 2 Januari 2020"
    )
    assert "kecuali Kamis, 26 Desember 2019 dan Kamis, 2 Januari 2020" in one or (
        "kecuali 26 Desember 2019 dan 2 Januari 2020" in one
    )
    more = officer.types("kecuali 19 Desember 2019 dan 9 Januari 2020")
    assert "26 Desember 2019, " in more
    assert "9 Januari 2020" in more
