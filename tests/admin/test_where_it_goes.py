"""What is moved is the event that is named first; where it goes is only where it goes, and what is
not held cannot move.
"""

from datetime import date, time

import pytest

NOW = "2019-11-20T09:00"
AEON = "PTSP Goes To Mall Akhir Pekan"


def _moved(office, uid_part):
    event = next(e for e in office.events if uid_part in e.venue and e.overrides)
    (override,) = event.overrides
    return override


@pytest.mark.parametrize(
    "line",
    [
        "/ubah aeon tgl 24 pindah ke bella terra",
        "/ubah aeon tgl 24 di bella terra",
        "/ubah aeon minggu pindah ke bella terra",
        "/ubah tgl 24 pindah ke bella terra",
        "/editevent aeon 24 Nov moves to Bella Terra",
        "/editevent aeon 24 Nov moved to Bella Terra",
    ],
)
def test_a_short_name_before_the_move_is_the_one_that_moves(office, line):
    officer = office.editor
    told = officer.types(line, at=NOW)
    assert AEON in told
    officer.saves()
    override = _moved(office, "aeon")
    assert (override.recurrence_id, override.venue) == (date(2019, 11, 24), "bella-terra")


@pytest.mark.parametrize(
    "line", ["/ubah blok m besok pindah ke bella terra", "/ubah blok m besok di bella terra"]
)
def test_so_is_a_part_of_a_name(office, line):
    officer = office.editor
    assert "Blok M Square" in officer.types(line, at=NOW)
    officer.saves()
    assert _moved(office, "blok-m").venue == "bella-terra"


def test_where_several_are_held_that_day_it_is_asked_which_moves(office):
    officer = office.editor
    assert "Acara yang mana?" in officer.types("/ubah besok pindah ke bella terra", at=NOW)


def test_a_short_name_of_where_it_goes_is_offered_before_a_new_place(office):
    officer = office.editor
    officer.types("/ubah lapangan banteng 21 nov pindah ke aeon", at=NOW)
    officer.presses("AEON Mall Jakarta Garden City")
    officer.saves()
    assert _moved(office, "banteng").venue == "aeon-jgc"
    assert "aeon" not in office.desk.now_there.venues


@pytest.mark.parametrize(
    ("line", "never"),
    [
        ("/ubah lapangan banteng jumat pindah ke sabtu", "Jumat, 22 November 2019"),
        ("/ubah lapangan banteng jumat pindah ke MKG 3", "Jumat, 22 November 2019"),
        ("/ubah aeon besok pindah ke hari senin", "Kamis, 21 November 2019"),
        ("/editevent aeon tomorrow moves to Monday", "Thursday, 21 November 2019"),
    ],
)
def test_what_is_not_held_that_day_cannot_move(office, line, never):
    officer = office.editor
    told = officer.types(line, at=NOW)
    assert never in told
    assert "Simpan" not in officer.labels
    assert not any(event.overrides for event in office.events)


def test_the_day_that_was_meant_is_chosen_and_moves(office):
    officer = office.editor
    officer.types("/ubah lapangan banteng jumat pindah ke sabtu", at=NOW)
    officer.presses("Kamis, 28")
    officer.saves()
    override = _moved(office, "banteng")
    assert (override.recurrence_id, override.day) == (date(2019, 11, 28), date(2019, 11, 23))


@pytest.mark.parametrize(
    "line",
    [
        "/ubah aeon sabtu jam 11-15 pindah ke senin",
        "/ubah aeon sabtu pindah ke senin jam 11-15",
        "/ubah aeon sabtu pindah ke senin 25 nov jam 11-15",
        "/ubah aeon sabtu 23 nov jam 11-15 pindah ke 25 nov",
        "/editevent aeon saturday 11am-3pm moves to monday",
    ],
)
def test_the_hours_go_with_it_wherever_they_are_said(office, line):
    officer = office.editor
    officer.types(line, at=NOW)
    officer.saves()
    override = _moved(office, "aeon")
    assert override.day == date(2019, 11, 25)
    assert (override.opens, override.closes) == (time(11), time(15))
