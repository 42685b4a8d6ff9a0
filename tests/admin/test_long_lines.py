"""Long lines of changes: each part of them is shown before it is saved, or is told as unread."""

import pytest

NOW = "2019-11-20T09:00"


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        (
            "/ubah mkg 3 jam 10-15, ruang atrium, layanan IMB SIUP, catatan bawa KTP asli",
            ["→ Ruang Atrium", "→ 10.00–15.00", "bawa KTP asli", "Layanan: bangunan, usaha"],
        ),
        (
            "/ubah aeon jam 10-15 lt 2 catatan: bawa KTP asli dan fotokopi",
            ["→ Lantai 2", "→ 10.00–15.00", "Catatan: bawa KTP asli dan fotokopi"],
        ),
        ("/ubah aeon kuota 50, catatan antre jam 8", ["Kuota: 50", "Catatan: antre jam 8"]),
        ("/ubah aeon jam 10-15 judul PTSP Akhir Tahun", ["→ PTSP Akhir Tahun", "→ 10.00–15.00"]),
        (
            "/ubah malaka jam 08.00 - 12.00 wib ruang aula catatan parkir di depan",
            ["Jam: 08.00–12.00", "Ruang Aula", "Catatan: parkir di depan"],
        ),
        (
            "/ubah aeon sabtu jam 10-15 catatan bawa KTP",
            ["Sabtu, 23 November 2019?", "→ 10.00–15.00", "Catatan: bawa KTP"],
        ),
        (
            "/ubah bella terra besok jam 10-12 ruang serbaguna, catatan bawa materai",
            ["Kamis, 21 November 2019?", "Jam: 10.00–12.00", "Ruang Serbaguna", "bawa materai"],
        ),
        (
            "/editevent bella terra from 1 Dec 9-3, quota 60, note queue opens at 8",
            ["from Sunday, 1 December", "09:00–15:00", "Quota: 60", "Note: queue opens at 8"],
        ),
        (
            "/editevent aeon 10am-3pm, room hall b, services IMB and SIUP, note bring your ID",
            ["→ 10:00–15:00", "Hall B", "Services: ", "Note: bring your ID"],
        ),
        (
            "/ubah blok m jam 9-15 istirahat 12-13 kuota 40 layanan siup",
            ["Jam: 09.00–15.00", "Istirahat: 12.00–13.00", "Kuota: 40", "Layanan: usaha"],
        ),
    ],
)
def test_each_part_of_a_long_line_is_kept(office, line, parts):
    told = office.editor.types(line, at=NOW)
    assert [part for part in parts if part not in told] == []


def test_a_note_behind_other_facts_waits_for_the_event_that_is_picked(office):
    officer = office.editor
    assert "Acara yang mana?" in officer.types("/ubah mall jam 9-11 catatan bawa KTP", at=NOW)
    told = officer.types("2", at=NOW)
    assert "Jam: 09.00–11.00" in told
    assert "Catatan: bawa KTP" in told


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("/ubah aeon jd 22 nov - 1 des jam 10-20", ["→ 22 November – 1 Des", "→ 10.00–20.00"]),
        ("/ubah aeon 21-25 nov jam 10-15", ["→ Kamis–Senin, 21–25 November", "→ 10.00–15.00"]),
        ("/ubah aeon 22-23 nov jam 11-19", ["22 Nov: 11.00–19.00", "23 Nov: 11.00–19.00"]),
        ("/ubah bella terra minggu ini jam 9-12", ["20 Nov: 09.00", "22 Nov: 09.00–12.00"]),
        ("/ubah lap banteng tiap kamis jam 8-12", ["Kamis mulai 1 November", "Jam: 08.00–12.00"]),
        ("/ubah aeon sabtu hujan pindah ke senin", ["pindah ke Senin, 25 Nov, “Hujan”"]),
        ("/editevent aeon 10am-3pm, room hall b, services IMB", ["→ 10:00–15:00", "Hall B"]),
        ("/ubah aeon 10.00-15.00 kuota 30", ["→ 10.00–15.00", "Kuota: 30"]),
    ],
)
def test_days_and_what_changes_on_them_are_both_kept(office, line, parts):
    told = office.editor.types(line, at=NOW)
    assert [part for part in parts if part not in told] == []


@pytest.mark.parametrize(
    "line",
    [
        "/ubah blok m square rabu libur, kamis jam 9-12",
        "/ubah aeon sabtu tutup, minggu 10-15",
        "/editevent aeon saturday closed and sunday 10-15",
        "/ubah aeon sabtu kuota 30 pindah ke senin",
        "/ubah aeon sabtu pindah ke senin kuota 30",
        "/editevent aeon saturday quota 30 moves to monday",
        "/ubah aeon 23-26 nov jam 10-15",
    ],
)
def test_what_cannot_all_be_done_is_told_and_nothing_of_it_is_saved(office, line):
    officer = office.editor
    told = officer.types(line, at=NOW)
    assert any(said in told for said in ("Tidak terbaca", "Not understood", "tidak ada pada"))
    assert not {"Simpan", "Save"} & set(officer.labels)
