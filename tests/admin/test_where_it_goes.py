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


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("/ubah aeon sabtu jam 11-15 catatan bawa KTP", date(2019, 11, 23)),
        ("/ubah aeon sabtu jam 11-15 kuota 30", date(2019, 11, 23)),
        ("/editevent aeon saturday 11am-3pm note bring your ID", date(2019, 11, 23)),
    ],
)
def test_what_a_changed_day_cannot_hold_makes_it_an_event_of_its_own(office, line, day):
    officer = office.editor
    officer.types(line, at="2019-11-15T09:00")
    officer.saves()
    (event,) = [e for e in office.events if e.venue == "aeon-jgc" and (e.note or e.quota)]
    assert (event.first_day, event.last_day) == (day, day)
    assert (event.opens, event.closes) == (time(11), time(15))


@pytest.mark.parametrize(
    "line",
    ["/ubah aeon senin 25 nov jam 11-15 layanan IMB", "/ubah aeon 25 nov jam 11-15 catatan KTP"],
)
def test_where_that_cannot_be_it_is_asked_and_nothing_is_dropped(office, line):
    officer = office.editor
    assert "Tidak terbaca" in officer.types(line, at=NOW)
    assert "Simpan" not in officer.labels


def test_a_note_at_the_end_leaves_what_stands_before_it(office):
    officer = office.editor
    officer.types("/ubah aeon jam 10-15, ruang atrium, layanan IMB, catatan bawa KTP", at=NOW)
    officer.saves()
    event = next(each for each in office.events if each.venue == "aeon-jgc")
    assert (event.closes, event.room, event.note) == (time(15), "Ruang Atrium", "bawa KTP")
    assert event.services


def test_a_title_behind_other_facts_leaves_them(office):
    officer = office.editor
    officer.types("/ubah aeon jam 11-15 judul PTSP Akhir Pekan", at=NOW)
    officer.saves()
    (event,) = [each for each in office.events if each.venue == "aeon-jgc"]
    assert (event.summary, event.opens) == ("PTSP Akhir Pekan", time(11))


def test_the_card_of_an_event_that_is_over_tells_where_it_was(office):
    told = office.editor.types("/acara PTSP Goes To Mall Akhir Pekan aeon", at="2019-11-25T09:00")
    assert "AEON Mall Jakarta Garden City" in told


@pytest.mark.parametrize(
    ("line", "day", "to"),
    [
        ("/ubah aeon sabtu jadi senin", date(2019, 11, 23), date(2019, 11, 25)),
        ("/ubah aeon sabtu jam 10 jadi senin jam 10", date(2019, 11, 23), date(2019, 11, 25)),
    ],
)
def test_a_day_of_a_span_that_becomes_another_is_moved(office, line, day, to):
    officer = office.editor
    officer.types(line, at=NOW)
    officer.saves()
    (override,) = [each for event in office.events for each in event.overrides]
    assert (override.recurrence_id, override.day) == (day, to)


@pytest.mark.parametrize(
    ("line", "rrule"),
    [
        ("/ubah blok m senin-jumat jadi senin-kamis", "MO,TU,WE,TH"),
        ("/ubah blok m senin dan kamis jadi selasa dan jumat", "TU,FR"),
        ("/ubah lapangan banteng tiap kamis jadi rabu", "WE"),
    ],
)
def test_several_weekdays_that_become_others_are_those_of_every_week(office, line, rrule):
    officer = office.editor
    officer.types(line, at=NOW)
    officer.saves()
    assert any(
        event.recurrence and (event.recurrence.rrule or "").endswith(f"BYDAY={rrule}")
        for event in office.events
    )
