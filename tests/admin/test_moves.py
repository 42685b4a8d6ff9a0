"""An officer moves a day of an event: which event moves is said first, and only days move that it
has.
"""

import pytest

NOW = "2019-11-20T09:00"


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("/ubah aeon tgl 24 pindah ke bella terra", "Minggu, 24 Nov: Bella Terra"),
        ("/ubah pindahkan aeon tgl 24 ke bella terra", "Minggu, 24 Nov: Bella Terra"),
        ("/ubah tlg jadwal aeon tgl 24 pindah ke bella terra", "Minggu, 24 Nov: Bella Terra"),
        ("/ubah garden city tgl 24 dipindah ke bella terra", "Minggu, 24 Nov: Bella Terra"),
        ("/ubah ptsp akhir pekan 24 nov pindah ke bella terra", "Minggu, 24 Nov: Bella Terra"),
        ("/ubah aeon ganti tempat ke bella terra", "Jakarta Garden City → Bella Terra"),
        ("/ubah karet 26 nov pindah ke tpu malaka", "Selasa, 26 Nov: TPU Malaka"),
        ("/ubah bella terra 26 nov pindah ke blok m square", "Selasa, 26 Nov: Blok M Square"),
        ("/editevent aeon 24 Nov moves to Bella Terra", "Sunday, 24 Nov: Bella Terra"),
        ("/editevent move aeon 24 Nov to Bella Terra", "Sunday, 24 Nov: Bella Terra"),
        ("/editevent aeon 24 Nov shifts to Bella Terra", "Sunday, 24 Nov: Bella Terra"),
    ],
)
def test_the_event_that_is_named_first_moves_and_not_the_one_that_has_the_place(
    office, line, shown
):
    told = office.editor.types(line, at=NOW)
    assert shown in told
    assert "Kelapa Gading?" not in told.splitlines()[0] or "bella terra 26" in line


@pytest.mark.parametrize("line", ["mall besok pindah ke lapangan banteng", "besok pindah ke mkg 3"])
def test_where_several_are_called_so_it_is_asked_which_moves(office, line):
    assert "Acara yang mana?" in office.editor.types(f"/ubah {line}", at=NOW)


def test_a_name_that_nothing_has_moves_no_other_event(office):
    officer = office.editor
    assert "Tidak ada hasil" in officer.types("/ubah xyz tgl 24 pindah ke bella terra", at=NOW)
    assert "Simpan" not in officer.labels


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("/ubah blok m square besok tutup jam 12", "sampai 12.00"),
        ("/editevent blok m square tomorrow closes at 12", "until 12:00"),
    ],
)
def test_hours_of_which_one_end_is_known_are_told_in_words(office, line, told):
    officer, citizen = office.editor, office.stranger
    assert told in officer.types(line, at=NOW)
    officer.saves()
    assert "sampai 12.00" in officer.types("/acara blok m square", at=NOW)
    shown = citizen.types("kapan ptsp di blok m square?", at=NOW)
    assert "sampai 12.00" in shown
    assert "?–" not in shown


def test_the_card_of_an_event_that_is_over_tells_where_it_was(office):
    told = office.editor.types("/acara mkg 3", at=NOW)
    assert "MKG 3, Summarecon" in told
    assert "Jl. " in told


@pytest.mark.parametrize(
    ("line", "has"),
    [
        ("/ubah lapangan banteng jumat pindah ke sabtu", "Kamis, 21 November 2019"),
        ("/ubah lapangan banteng jumat jam 10-12", "Kamis, 21 November 2019"),
        ("/ubah lapangan banteng 22-23 nov jam 10-12", "Kamis, 21 November 2019"),
        ("/ubah lap banteng jumat lt 2", "Kamis, 21 November 2019"),
        ("/ubah aeon besok pindah ke hari senin", "Jumat, 22 November 2019"),
        ("/ubah aeon 25 nov pindah ke bella terra", "Jumat, 22 November 2019"),
        ("/batal aeon besok", "Jumat, 22 November 2019"),
        ("/batal aeon senin pindah ke selasa", "Jumat, 22 November 2019"),
        ("/editevent lapangan banteng friday moves to saturday", "Thursday, 21 November 2019"),
        ("/editevent aeon tomorrow 10-12", "Friday, 22 November 2019"),
    ],
)
def test_a_day_that_it_does_not_have_is_not_changed_and_its_days_are_told(office, line, has):
    officer = office.editor
    told = officer.types(line, at=NOW)
    assert "tidak ada pada" in told or "is not held on" in told
    assert has in officer.labels
    assert not {"Simpan", "Save"} & set(officer.labels)


def test_the_day_that_is_chosen_then_changes_as_the_line_told(office):
    officer = office.editor
    officer.types("/ubah lapangan banteng jumat jam 10-12", at=NOW)
    assert "tidak ada pada Sabtu, 23" in officer.types("sabtu", at=NOW)
    assert "Kamis, 21 Nov: 10.00–12.00" in officer.types("kamis", at=NOW)


def test_a_day_is_added_where_the_line_says_so_or_a_holiday_took_it(office):
    officer = office.editor
    told = officer.types("/ubah lapangan banteng tambah 29 nov jam 10-12", at=NOW)
    assert "Jumat, 29 Nov: hari tambahan, 10.00–12.00\n" in told
    told = officer.types("/ubah blok m square 25 des jam 10-12", at=NOW)
    assert "Rabu, 25 Des: hari tambahan, 10.00–12.00" in told


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("aeon sabtu jam 11-15 pindah ke senin", "pindah ke Senin, 25 Nov, 11.00–15.00"),
        ("aeon sabtu pindah ke senin jam 11-15", "pindah ke Senin, 25 Nov, 11.00–15.00"),
        ("aeon sabtu pindah ke senin 25 nov jam 11-15", "pindah ke Senin, 25 Nov, 11.00–15.00"),
        ("aeon jgc tgl 23 jam 11-15 geser ke 25 nov", "pindah ke Senin, 25 Nov, 11.00–15.00"),
        ("aeon sabtu lt 2 pindah ke senin", "pindah ke Senin, 25 Nov, Lantai 2"),
    ],
)
def test_hours_and_room_that_are_said_before_the_new_day_move_with_it(office, line, shown):
    assert shown in office.editor.types(f"/ubah {line}", at=NOW)


def test_a_day_that_was_moved_is_changed_where_it_went(office):
    officer = office.editor
    before = office.desk.now_there.events
    officer.types("/ubah aeon sabtu pindah ke senin", at=NOW)
    officer.saves()
    moved = office.desk.now_there.events
    assert "tidak ada pada Sabtu" in officer.types("/ubah aeon 23 nov jam 8-9", at=NOW)
    told = officer.types("/ubah aeon senin jam 12-16", at=NOW)
    assert "→ Sabtu, 23 Nov: pindah ke Senin, 25 Nov, 12.00–16.00" in told
    officer.saves()
    for there in (moved, before):
        officer.types("/urung", at=NOW)
        now = office.desk.now_there.events
        assert all(now[uid].overrides == each.overrides for uid, each in there.items())


def test_a_moved_day_that_was_called_off_is_held_again_as_itself(office):
    officer = office.editor
    for line in ("/ubah aeon sabtu pindah ke senin", "/batal aeon senin krn hujan"):
        officer.types(line, at=NOW)
        officer.saves()
    told = officer.types("/ubah aeon senin jam 12-16", at=NOW)
    assert "“hujan” → Sabtu, 23 Nov: pindah ke Senin, 25 Nov, 12.00–16.00" in told


@pytest.mark.parametrize(
    ("line", "day", "asks"),
    [
        ("/ubah lapangan banteng kamis jadi rabu", "Kamis, 21 November", "setiap minggu?"),
        ("/ubah lap banteng hari kamis diganti rabu", "Kamis, 21 November", "setiap minggu?"),
        ("/ubah malaka senin jd selasa", "Senin, 25 November", "setiap minggu?"),
        ("/editevent malaka monday becomes tuesday", "Monday, 25 November", "every week?"),
    ],
)
def test_of_a_weekly_event_it_is_asked_whether_a_weekday_becomes_another_once_or_always(
    office, line, day, asks
):
    officer = office.editor
    told = officer.types(line, at=NOW)
    assert day in told
    assert asks in told
    assert not {"Simpan", "Save"} & set(officer.labels)


@pytest.mark.parametrize("once", ["> Sekali ini", "sekali ini aja", "minggu ini saja"])
def test_once_moves_that_day_alone(office, once):
    officer = office.editor
    officer.types("/ubah lapangan banteng kamis jam 8-10 jadi rabu jam 9-12", at=NOW)
    told = officer.presses(once[2:]) if once[0] == ">" else officer.types(once, at=NOW)
    assert "Kamis, 21 Nov: pindah ke Rabu, 27 Nov, 09.00–12.00" in told


@pytest.mark.parametrize("always", ["> Setiap minggu", "setiap minggu", "seterusnya"])
def test_every_week_the_series_goes_on_with_the_other_weekday_and_its_past_stays(office, always):
    officer = office.editor
    officer.types("/ubah lapangan banteng kamis jadi rabu jam 9-12", at=NOW)
    told = officer.presses(always[2:]) if always[0] == ">" else officer.types(always, at=NOW)
    assert "setiap Rabu mulai 21 November 2019" in told
    officer.saves()
    there = [each for each in office.events if each.venue == "lapangan-banteng"]
    rules = {each.recurrence.rrule: each.last_day for each in there}
    assert str(rules["FREQ=WEEKLY;BYDAY=TH"]) == "2019-11-20"
    assert rules["FREQ=WEEKLY;BYDAY=WE"] is None


def test_of_an_event_of_some_days_a_weekday_that_becomes_another_moves(office):
    told = office.editor.types("/ubah aeon sabtu jam 10 jadi minggu jam 11", at=NOW)
    assert "Sabtu, 23 Nov: pindah ke Minggu, 24 Nov, 11.00–21.00" in told


def test_a_place_that_is_closed_is_why_a_day_moves_and_calls_nothing_off(office):
    told = office.editor.types("/ubah aeon sabtu pindah ke senin krn mall tutup", at=NOW)
    assert "pindah ke Senin, 25 Nov, “mall tutup”" in told
