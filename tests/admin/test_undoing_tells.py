"""/undo: what was taken back is told, and a day or "libur" chooses it."""

import pytest

NOW = "2019-11-20T09:00"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("/batal lapangan banteng 28 nov krn hujan", ("dibatalkan", "28 Nov: dibatalkan, “hujan”")),
        ("/ubah aeon jam 10-20", ("diubah", "Jam: 10.00–21.00 → 10.00–20.00")),
        ("/tambah Taman Menteng 30 nov 9-12", ("(ditambah): PTSP di Taman Menteng",)),
        ("/batal semua besok krn banjir", ("Lapangan Banteng", "Blok M Square", "Bella Terra")),
        ("/libur 2 des karena pawai", ("2 Desember 2019", "pawai")),
    ],
)
def test_undo_says_what_it_took_back(office, line, told):
    officer = office.editor
    officer.types(line, at=NOW)
    officer.saves()
    undone = officer.types("/urung")
    assert all(each in undone for each in told), undone
    assert "Dikonfirmasi" not in undone


@pytest.mark.parametrize("words", ["libur", "2 des", "senin 2 des"])
def test_a_day_off_is_undone_by_its_day_or_by_what_it_is(office, words):
    officer = office.editor
    officer.types("/libur 2 des karena pawai", at=NOW)
    officer.saves()
    assert "Diurungkan" in officer.types(f"/urung {words}")
    assert not office.desk.now_there.days


def test_a_change_of_a_day_is_undone_by_that_day(office):
    officer = office.editor
    officer.types("/batal lapangan banteng 28 nov krn hujan", at=NOW)
    officer.saves()
    officer.types("/ubah aeon jam 10-20")
    officer.saves()
    assert "28 Nov" in officer.types("/urung 28 nov")
    assert "Diurungkan" in officer.presses("Urungkan #1")
    assert "Tidak ada hasil" in officer.types("/urung 29 nov")


def test_undo_against_a_colleagues_later_change_of_another_part_keeps_theirs(office):
    officer, owner = office.editor, office.owner
    officer.types("/ubah aeon jam 10-20", at=NOW)
    officer.saves()
    owner.types("/ubah aeon lantai 2", at=NOW)
    owner.saves()
    assert "Lantai 2" in officer.types("/urung")
    officer.presses("Gabungkan")
    officer.saves()
    event = office.desk.now_there.events["aeon-jgc-2019"]
    assert (event.room, event.closes.hour) == ("Lantai 2", 21)
