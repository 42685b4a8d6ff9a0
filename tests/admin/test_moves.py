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
