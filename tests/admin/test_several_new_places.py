"""A line with several places that nobody knows yet: an event for each, or nothing is saved."""

import pytest

NOW = "2019-11-20T09:00"
LISTS = {
    "Senin 25 Nov Kel. Cideng, Selasa 26 Nov Kel. Gambir jam 9-12": {
        ("Kelurahan Cideng", "2019-11-25"), ("Kelurahan Gambir", "2019-11-26"),
    },
    "Kel. Cideng dan Kel. Gambir 25 Nov 9-12": {
        ("Kelurahan Cideng", "2019-11-25"), ("Kelurahan Gambir", "2019-11-25"),
    },
    "Kelurahan Kapuk, Cengkareng Barat, Duri Kosambi 25 Nov 9-12": {
        ("Kelurahan Kapuk", "2019-11-25"), ("Kelurahan Cengkareng Barat", "2019-11-25"),
        ("Kelurahan Duri Kosambi", "2019-11-25"),
    },
    "RPTRA Kenanga Cideng (Senin) dan RPTRA Mawar Tebet (Selasa) 9-12": {
        ("RPTRA Kenanga Cideng", "2019-11-25"), ("RPTRA Mawar Tebet", "2019-11-26"),
    },
    "blok m square dan Kel. Melawai 25 Nov 9-12": {
        ("Blok M Square", "2019-11-25"), ("Kelurahan Melawai", "2019-11-25"),
    },
    "Sabtu Mall Taman Anggrek jakbar 9-12, Minggu Mall Ciputra jakbar 9-12": {
        ("Mall Taman Anggrek", "2019-11-23"), ("Mall Ciputra", "2019-11-24"),
    },
}  # fmt: skip


@pytest.mark.parametrize("line", LISTS)
@pytest.mark.parametrize("command", ["/tambah", "/impor"])
def test_each_place_of_a_line_is_an_event(empty_office, command, line):
    officer = empty_office.editor
    officer.types(f"{command} {line}", at=NOW)
    officer.presses("Simpan")
    there = officer.desk.now_there
    saved = {(there.venues[e.venue].name, str(e.first_day)) for e in empty_office.events}
    assert saved == LISTS[line]
    assert {f"{e.opens:%H}-{e.closes:%H}" for e in empty_office.events} == {"09-12"}


@pytest.mark.parametrize(
    "line",
    [
        "Mal Ciputra Jakbar dan Mal Taman Anggrek 25 Nov 9-12",
        "Lokasi PTSP keliling minggu ini: Senin Kel. Cideng, Selasa Kel. Gambir, Rabu Kel. Petojo"
        " jam 9-12",
        "Mal Ciputra, RPTRA Kenanga jaktim dan Taman Menteng 25 Nov 9-12",
    ],
)
def test_what_is_unclear_of_one_place_keeps_all_of_the_line_from_being_saved(empty_office, line):
    officer = empty_office.editor
    officer.types(f"/tambah {line}", at=NOW)
    assert "Simpan" not in officer.labels
    assert "belum jelas" in officer.text


def test_a_line_that_cannot_be_told_apart_by_place_points_to_the_import(empty_office):
    officer = empty_office.editor
    said = officer.types("/tambah Kel. Cideng 9-12 dan Kel. Gambir selain 13-15", at=NOW)
    assert "Simpan" not in officer.labels
    assert "/impor" in said


def test_known_places_are_asked_for_and_the_import_is_pointed_to(empty_office):
    officer = empty_office.editor
    said = officer.types("/tambah blok m square dan bella terra 25 Nov 9-12", at=NOW)
    assert "Blok M Square" in officer.labels
    assert "/impor" in said


@pytest.mark.parametrize(
    "line",
    [
        "Kel. Kapuk, Kec. Cengkareng, Jakarta Barat 25 Nov 9-12",
        "Kelurahan Cengkareng Barat, Cengkareng 25 Nov 9-12",
        "RPTRA Kalijodo, Kel. Pejagalan, Kec. Penjaringan 25 Nov 9-12",
    ],
)
def test_an_address_behind_a_place_is_no_other_place(empty_office, line):
    officer = empty_office.editor
    officer.types(f"/tambah {line}", at=NOW)
    officer.presses("Simpan")
    assert len(empty_office.events) == 1
