"""Officers say in any order what is to be on holidays; it is taken, or it is asked about."""

import pytest

from schedule_data.model.event import HolidayPolicy

DAILY = "/tambah PTSP di MKG 3, Desember tiap hari 9-15"


@pytest.mark.parametrize(
    "line",
    [
        "/tambah PTSP di MKG 3, hari libur nasional Desember tutup, tiap hari 9-15",
        f"{DAILY}, hari libur nasional tutup",
        f"{DAILY}, libur nasional dan cuti bersama tutup",
        f"{DAILY}, tutup di hari libur nasional",
        f"{DAILY}, tgl merah libur",
        f"{DAILY}, public holidays closed",
    ],
)
def test_closed_on_holidays_is_taken_however_it_is_said(office, line):
    officer = office.editor
    told = officer.types(line)
    assert "Tidak terbaca" not in told
    assert "mulai 1 Desember 2019 sampai 31 Desember 2019" in told
    officer.presses("Simpan")
    assert _added(office).on_holidays is HolidayPolicy.CLOSED


@pytest.mark.parametrize("said", ["hari libur nasional tetap buka", "buka di tanggal merah"])
def test_open_on_holidays_is_taken_under_the_preview_too(office, said):
    officer = office.editor
    officer.types(DAILY)
    assert "Tidak terbaca" not in officer.types(said)
    officer.presses("Simpan")
    assert _added(office).on_holidays is HolidayPolicy.OPEN


def _added(office):
    return max(office.events, key=lambda event: event.first_day)
