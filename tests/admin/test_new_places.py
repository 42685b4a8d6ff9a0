"""An officer adds an event at a place that the schedule does not have: it is said that the place is
new, and its region is asked only where no word of the officer's tells it.
"""

import pytest


@pytest.mark.parametrize("place", ["PGC", "AEON Tanjung Barat", "Pondok Indah Mall"])
def test_of_a_place_whose_name_tells_its_region_it_is_said_that_it_is_new(office, place):
    officer = office.editor
    told = officer.types(f"/tambah PTSP di {place}, 22 Nov 9-15")
    assert "itu wilayah" not in told
    if "Simpan" not in officer.labels:
        assert f"“{place}” belum ada di jadwal. Tempat baru?" in told
        told = officer.presses(f"“{place}” tempatnya")
    assert f"Tempat baru: {place}" in told
    assert "Jakarta" in told


@pytest.mark.parametrize("area", ["Cipayung", "benhil", "Jakarta Timur", "jaktim"])
def test_of_an_area_it_is_asked_which_place_there(office, area):
    assert "itu wilayah. Di tempat mana?" in office.editor.types(
        f"/tambah PTSP di {area}, 22 Nov 9-15"
    )


@pytest.mark.parametrize(
    "line",
    [
        "/tambah Rumah Bu Ani, Cipayung, Sabtu 9-12",
        "/tambah Rumah Bu Ani Sabtu 9-12 jaktim",
        "/tambah Rumah Bu Ani Sabtu 9-12, Cipayung Jakarta Timur",
    ],
)
def test_an_unknown_name_beside_a_region_is_a_new_place_in_that_region_with_one_tap(office, line):
    officer = office.editor
    officer.types(line)
    told = officer.presses("“Rumah Bu Ani” tempatnya")
    assert "ada di mana?" not in told
    officer.presses("Simpan")
    assert office.desk.now_there.venues["rumah-bu-ani"].region == "jakarta-timur"


def test_the_region_that_was_named_first_holds_for_the_place_that_is_typed_behind_it(office):
    officer = office.editor
    officer.types("/tambah sabtu 9-12 jaktim")
    assert "Simpan" not in officer.labels
    assert "Jakarta Timur" in officer.types("Mall Baru")
    officer.presses("Simpan")
    assert office.desk.now_there.venues["mall-baru"].region == "jakarta-timur"


def test_a_region_of_another_event_is_none_of_a_new_place(office):
    officer = office.editor
    officer.types("/tambah sabtu 9-12 jaktim")
    officer.types("/tambah PTSP di Mall Baru, 22 Nov 9-15")
    assert "Mall Baru ada di mana?" in officer.text


def test_a_bracket_that_is_left_open_is_no_part_of_a_new_places_name(office):
    told = office.editor.types("/tambah PTSP di Mall Baru (Cipayung, Jakarta Timur) 22 Nov 9-15")
    assert "Tempat baru: Mall Baru." in told
