"""One day that is moved: to another day, to a place of the schedule, or to a new one."""

from datetime import date

import pytest

NOW = "2019-11-20T09:00"


def overrides(office, uid):
    return office.desk.now_there.events[uid].overrides


@pytest.mark.parametrize(
    "line",
    [
        "/ubah blok m square pindah ke blok m plaza 25 nov",
        "/ubah blok m square 25 nov pindah ke blok m plaza",
        "/ubah blok m square 25 nov di blok m plaza",
        "/editevent blok m square move to Blok M Plaza on 25 Nov",
    ],
)
def test_a_day_goes_to_a_place_that_is_new(office, line):
    officer = office.editor
    told = officer.types(line, at=NOW)
    assert "Blok M Plaza" in told
    assert len(officer.labels) == 2
    preview = officer.presses("Blok M Plaza")
    assert "⚠" in preview
    officer.sends_token(officer.buttons[0][1])
    (moved,) = overrides(office, "blok-m-square-2019")
    assert (moved.recurrence_id, moved.venue) == (date(2019, 11, 25), "blok-m-plaza")
    assert office.desk.now_there.venues["blok-m-plaza"].region == "jakarta-selatan"
    officer.types("/urung")
    assert "blok-m-plaza" not in office.desk.now_there.venues


def test_where_a_new_place_lies_is_asked_if_its_name_does_not_tell(office):
    officer = office.editor
    officer.types("/ubah lapangan banteng 28 nov", at=NOW)
    assert "Tempat baru?" in officer.types("pindah ke Gedung Joang")
    assert "besok" in officer.types("besok PTSP di mana?")
    assert "ada di mana?" in officer.types("ya")
    assert "28 Nov: Gedung Joang" in officer.types("Jakarta Pusat")
    officer.presses("Simpan")
    assert office.desk.now_there.venues["gedung-joang"].region == "jakarta-pusat"


def test_the_place_was_meant_otherwise(office):
    officer = office.editor
    officer.types("/ubah lapangan banteng 28 nov pindah ke Gedung Joang", at=NOW)
    told = officer.types("blok m square")
    assert "28 Nov: Blok M Square" in told
    assert "Sudah ada" in told


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("kamis besok diundur ke jumat", "21 Nov: pindah ke Jumat, 22 Nov"),
        ("28 nov diundur ke jumat", "28 Nov: pindah ke Jumat, 29 Nov"),
        ("28 nov dimajukan ke rabu", "28 Nov: pindah ke Rabu, 27 Nov"),
        ("besok hanya sampai jam 12", "21 Nov: sampai 12.00"),
        ("besok mulai jam 10", "21 Nov: mulai 10.00"),
        ("besok mulai 10.30", "21 Nov: mulai 10.30"),
    ],
)
def test_a_change_of_one_day_stays_one(office, line, shown):
    told = office.editor.types(f"/ubah lapangan banteng {line}", at=NOW)
    assert shown in told
    assert "1 hari layanan" in told
    assert "hanya" not in told


def test_a_change_from_a_day_on_is_still_one(office):
    told = office.editor.types("/ubah lapangan banteng mulai 5 des jam 9-12", at=NOW)
    assert "mulai Kamis, 5 Desember" in told


@pytest.mark.parametrize("line", ["28 nov pindah ke 28 nov", "28 nov", "28 nov karena hujan"])
def test_what_changes_nothing_is_never_offered_to_be_saved(office, line):
    officer = office.editor
    officer.types(f"/ubah lapangan banteng {line}", at=NOW)
    assert "Simpan" not in officer.labels


@pytest.mark.parametrize(
    ("line", "asked", "told"),
    [
        ("25 nov di mkg 3", "PTSP blok m square 25 nov?", "Pindah ke MKG 3"),
        ("25 nov di mkg 3", "PTSP jakarta selatan 25 nov?", "Pindah ke MKG 3"),
        ("25 nov di mkg 3", "jadwal blok m square minggu depan", "pindah ke MKG 3"),
        (
            "25 nov pindah ke 30 nov di mkg 3",
            "PTSP blok m square 25 nov?",
            "Pindah ke Sabtu, 30 November 2019, MKG 3",
        ),
    ],
)
def test_whoever_asks_at_the_old_place_is_told_where_the_sitting_went(office, line, asked, told):
    officer = office.editor
    officer.types(f"/ubah blok m square {line}", at=NOW)
    officer.presses("Simpan")
    assert told in office.person("99", now=NOW).types(asked)
    assert "Pindah" not in office.person("99", now=NOW).types("PTSP mkg 3 25 nov?")
