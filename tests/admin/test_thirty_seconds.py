"""Typed on a phone, in a hurry: unfinished lines and slips of the thumb cost no second try."""

from datetime import date, time

import pytest

from schedule_data.model.event import EventStatus

TOMORROW = date(2019, 11, 15)


def event(office, uid):
    return office.desk.now_there.events[uid]


def the_new_one(office):
    (found,) = office.events
    return found


@pytest.mark.parametrize(
    ("line", "venue", "day"),
    [
        ("/tambah PTSP di blok m squre sabtu 9-12", "blok-m-square", 16),
        ("/tambah blokm square sabtu jam 9-12", "blok-m-square", 16),
        ("/tambah mkg sabtu 9-12", "mkg-3", 16),
        ("/tambah bella tera lusa 9-12", "bella-terra", 16),
        ("/addevent blok m sqare saturday 9-12", "blok-m-square", 16),
    ],
)
def test_a_slip_in_the_name_is_no_question(empty_office, line, venue, day):
    officer = empty_office.editor
    officer.types(line)
    officer.saves()
    saved = the_new_one(empty_office)
    assert (saved.venue, saved.first_day.day) == (venue, day)
    assert (saved.opens, saved.closes) == (time(9), time(12))


def test_a_new_place_needs_no_di_before_it(empty_office):
    officer = empty_office.editor
    officer.types("/tambah taman menteng sabtu 9-12")
    officer.presses("Simpan")
    assert the_new_one(empty_office).venue == "taman-menteng"


def test_what_opens_the_line_and_looks_like_a_place_is_one(empty_office):
    officer = empty_office.editor
    officer.types("/tambah pos rw 05 sabtu 9-12")
    officer.presses("Jakarta Barat")
    officer.presses("Simpan")
    saved = the_new_one(empty_office)
    assert empty_office.desk.now_there.venues[saved.venue].name == "Pos RW 05"
    assert officer.taps == 2


def test_what_reads_as_a_title_is_the_place_by_one_tap(empty_office):
    officer = empty_office.editor
    officer.types("/tambah serambi aspirasi sabtu 9-12")
    officer.presses("“Serambi Aspirasi” tempatnya")
    officer.presses("Jakarta Barat")
    officer.presses("Simpan")
    saved = the_new_one(empty_office)
    assert empty_office.desk.now_there.venues[saved.venue].name == "Serambi Aspirasi"
    assert officer.taps == 3


@pytest.mark.parametrize(
    "line",
    ["/tambah PTSP di Blok M sabtu 9-12", "/tambah blok m sabtu 9-12", "/addevent Blok M sat 9-12"],
)
def test_of_a_part_of_a_name_the_place_stands_first(empty_office, line):
    officer = empty_office.editor
    officer.types(line)
    assert officer.labels[1] == "Blok M Square"
    officer.presses("Blok M Square")
    officer.saves()
    assert the_new_one(empty_office).venue == "blok-m-square"


def test_a_title_of_ptsp_is_never_offered_as_a_place(empty_office):
    officer = empty_office.editor
    officer.types("/tambah PTSP Goes To Mall sabtu 9-12")
    assert not any("tempatnya" in label for label in officer.labels)


@pytest.mark.parametrize(
    ("line", "hours"),
    [
        ("/ubah mkg jam 9", (time(9), time(21))),
        ("/ubah mkg sampai jam 17", (time(10), time(17))),
        ("/ubah mkg 10.00 - selesai", (time(10), None)),
        ("/ubah mkg jam 9-15", (time(9), time(15))),
        ("/ubah mkg tutup jam 4", (time(10), time(16))),
        ("/editevent mkg closes at 5pm", (time(10), time(17))),
        ("/editevent mkg from 11am", (time(11), time(21))),
    ],
)
def test_who_changes_one_end_of_the_hours_keeps_the_other(office, line, hours):
    officer = office.editor
    officer.types(line)
    officer.saves()
    changed = event(office, "mkg-3-2019")
    assert (changed.opens, changed.closes) == hours


@pytest.mark.parametrize(
    "line",
    [
        "/ubah banteng 21 nov pindah 22 nov",
        "/ubah banteng pindahkan 21 nov ke 22 nov",
        "/editevent banteng move 21 nov to 22 nov",
    ],
)
def test_one_day_moves_to_another_in_either_order_of_words(office, line):
    officer = office.editor
    officer.types(line)
    officer.saves()
    (moved,) = event(office, "lapangan-banteng-2019").overrides
    assert (moved.recurrence_id.day, moved.day.day) == (21, 22)


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("/ubah banteng jadi setiap jumat", "FREQ=WEEKLY;BYDAY=FR"),
        ("/editevent banteng becomes every friday", "FREQ=WEEKLY;BYDAY=FR"),
    ],
)
def test_a_series_becomes_another(office, line, rule):
    officer = office.editor
    officer.types(line)
    officer.saves()
    assert event(office, "lapangan-banteng-2019").recurrence.rrule == rule


def test_a_title_and_a_note_are_taken_whole(office):
    officer = office.editor
    officer.types("/ubah mkg judul PTSP Akhir Pekan di Mall")
    officer.presses("Simpan")
    officer.types("/ubah mkg catatan: bawa KTP asli, 2 salinan")
    officer.presses("Simpan")
    changed = event(office, "mkg-3-2019")
    assert changed.summary == "PTSP Akhir Pekan di Mall"
    assert changed.note == "bawa KTP asli, 2 salinan"
    assert changed.first_day == date(2019, 11, 15)


@pytest.mark.parametrize("line", ["/batal blok m besok", "/cancelevent blok m tomorrow"])
def test_a_part_of_the_name_and_a_day_find_the_sitting(office, line):
    officer = office.editor
    told = officer.types(line)
    assert "15 Nov" in told
    officer.types("banjir" if "Batal" in told else "flood")
    officer.saves()
    (off,) = event(office, "blok-m-square-2019").overrides
    assert (off.recurrence_id, off.status) == (TOMORROW, EventStatus.CANCELLED)


def test_the_reason_is_asked_for_a_day_that_is_named_and_from_which_day_on_too(office):
    officer = office.editor
    assert "Kamis, 21 November 2019" in officer.types("/batal banteng kamis dpn")
    assert "Mulai Kamis, 21 November 2019 seterusnya" in officer.labels


@pytest.mark.parametrize(
    "line", ["/tutup blok m besok", "/tutup blok m squre bsk", "/closevenue blok m tomorrow"]
)
def test_a_place_is_closed_by_a_part_of_its_name(office, line):
    officer = office.editor
    officer.types(line)
    officer.saves()
    (closure,) = office.desk.now_there.closures.values()
    assert (closure.venue, closure.days.start) == ("blok-m-square", TOMORROW)
    assert closure.reason is None


def test_the_days_of_a_closure_are_one_tap_away_and_asked_again_when_unclear(office):
    officer = office.editor
    officer.types("/tutup bella terra")
    assert "Misalnya" in officer.types("entah")
    officer.presses("Jumat, 15 November 2019")
    officer.presses("Simpan")
    (closure,) = office.desk.now_there.closures.values()
    assert (closure.venue, closure.days.start, closure.days.end) == (
        "bella-terra",
        TOMORROW,
        TOMORROW,
    )


def test_a_name_that_several_places_share_is_asked(office):
    office.editor.types("/tutup tpu besok")
    officer = office.editor
    officer.types("/tutup tpu besok")
    assert "TPU Karet Tengsin" in officer.text
    assert "TPU Malaka" in officer.text
    assert not office.desk.now_there.closures


def test_several_days_off_are_shown_and_said_as_several(office):
    officer = office.editor
    assert "20–22 November 2019" in officer.types("/libur tgl 20-22 nov rapat")
    assert "20–22 November 2019" in officer.presses("Simpan")
    assert len(office.desk.now_there.days) == 3


def test_what_is_a_day_off_or_a_working_day_already_needs_no_declaration(office):
    officer = office.editor
    assert "cuti bersama Natal" in officer.types("/libur 24 des")
    assert "Simpan" not in officer.labels
    assert "sudah hari kerja" in officer.types("/libur 20 nov buka")
    officer.types("/libur 24 des buka")
    officer.presses("Simpan")
    assert office.desk.now_there.days[date(2019, 12, 24)].open


def test_a_day_that_is_not_read_is_answered_with_an_example(office):
    assert "Contoh: 24 Des" in office.editor.types("/libur entah")
    assert "For example: 24 Dec" in office.editor.types("/holiday gibberish")


@pytest.mark.parametrize("line", ["/konfirmasi semua", "/confirm all"])
def test_all_is_the_list_of_what_waits(office, line):
    officer = office.editor
    officer.types(line, at="2020-06-15T09:00")
    assert any("Blok M Square (1)" in label for label in officer.labels)


def test_a_place_that_is_confirmed_is_called_by_its_name(office):
    assert "di Blok M Square" in office.editor.types("/konfirmasi blok m")


def test_tomorrow_alone_is_the_list_of_what_is_held_then_and_the_reason_is_kept(office):
    officer = office.editor
    told = officer.types("/batal besok karena hujan")
    assert "Blok M Square" in told
    assert "Lapangan Banteng" not in told  # a Thursday's
    told = officer.types("1")
    assert "Jumat, 15 November 2019" in told
    assert "“hujan”" in told


@pytest.mark.parametrize("days", ["minggu depan", "18-24 nov", "next week"])
def test_events_are_found_by_their_days_too(office, days):
    told = office.viewer.types(f"/acara {days}")
    for place in ("TPU Malaka", "Lapangan Banteng", "Bella Terra", "AEON"):
        assert place in told


def test_a_week_named_with_no_place_lists_each_day_s_events(office):
    told = office.editor.types("/batal minggu depan karena banjir")
    for place in ("TPU Malaka", "TPU Karet Tengsin", "Lapangan Banteng"):
        assert place in told


def test_a_day_with_nothing_finds_nothing(office):
    assert "Tidak ada hasil" in office.viewer.types("/acara 30 nov")


def test_another_hall_this_week_is_told_by_the_day_on_which_it_is_held(office):
    told = office.editor.types("/ubah lapangan banteng minggu depan di mkg 3")
    assert "Kamis, 21 November 2019?" in told
    assert "Senin" not in told


def test_a_right_is_taken_back_by_name(office):
    owner = office.owner
    assert "Cabut semua hak Pak Budi?" in owner.types("/admin cabut budi")
    owner.presses("Simpan")
    assert "Pak Budi" not in owner.types("/admin")
    assert "Take all rights of Sari back?" in owner.types("/admins remove Sari")


def test_nobody_is_taken_back_where_the_name_is_unsure_unknown_or_ones_own(office):
    owner = office.owner
    for line in ("/admin cabut", "/admin cabut telegram", "/admin cabut rina", "/admin cabut zz"):
        owner.types(line)
        assert "Simpan" not in owner.labels, line


def test_a_day_is_taken_back_without_its_order_as_a_reason(office):
    officer = office.editor
    officer.types("/libur besok karena banjir")
    assert "“banjir”" in officer.text
    officer.presses("Simpan")
    assert "apus" not in officer.types("/libur besok hapus")


def test_a_declared_day_names_the_officer(office):
    officer = office.editor
    officer.types("/libur besok")
    officer.presses("Simpan")
    assert "oleh Pak Budi" in officer.types("/libur")


def test_the_audit_tells_a_reason_once_and_of_an_invitation_role_and_name(office):
    owner = office.owner
    owner.types("/libur besok karena banjir")
    owner.presses("Simpan")
    owner.types("/admin undang penyunting Pak Joko")
    told = owner.types("/riwayat")
    assert told.count("banjir") == 1
    assert "mengundang: Pak Joko" in told
    assert "Peran: penyunting" in told
    assert "editor" not in told


def test_to_undo_what_is_undone_by_other_means_already_changes_nothing_and_says_so(office):
    owner = office.owner
    owner.types("/admin undang penyunting Joko")
    office.person("77").types("/start desk-code0")
    granted = len(office.desk.entries)
    owner.types("/admin cabut Joko")
    assert "warga" not in owner.text  # no citizen's business
    owner.presses("Simpan")
    assert "Tidak ada yang berbeda" in owner.types(f"/urung {granted}")
