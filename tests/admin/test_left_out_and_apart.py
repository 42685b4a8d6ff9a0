"""Services that are left out, days whose hours stand beside another day's, and what is shut for
long: none of it becomes its opposite.
"""

from datetime import date, time

import pytest

NOW = "2019-11-20T09:00"
ALL = {"bangunan", "makam", "praktik", "tata-ruang", "usaha"}


@pytest.mark.parametrize(
    ("words", "served"),
    [
        ("semua layanan kecuali imb", ALL - {"bangunan"}),
        ("semua layanan selain imb dan siup", ALL - {"bangunan", "usaha"}),
        ("all services except building permits", ALL - {"bangunan"}),
        ("siup tanpa imb", {"usaha"}),
        ("siup aja imb engga", {"usaha"}),
        ("siup, ga ada imb", {"usaha"}),
        ("bukan imb tapi siup", {"usaha"}),
        ("tidak melayani imb", set()),
        ("selain iptm", set()),
        ("imb, siup", {"bangunan", "usaha"}),
        ("imb kecuali libur", {"bangunan"}),
    ],
)
def test_what_is_left_out_is_not_served(office, words, served):
    officer = office.editor
    officer.types(f"/tambah Bella Terra 30 nov 9-15 {words}", at=NOW)
    officer.saves()
    (event,) = [each for each in office.events if each.first_day == date(2019, 11, 30)]
    assert set(event.services) == served


@pytest.mark.parametrize(
    "line",
    [
        "/tambah bella terra tgl 25 jam 9-12 tgl 26 jam 13-15",
        "/tambah bella terra senin 25/11 jam 9-12 dan selasa 26/11 jam 13-15",
        "/tambah bella terra 25/11 9-12, 26/11 13-15",
        "/addevent bella terra mon 25/11 9-12, tue 26/11 13-15",
        "/ubah aeon tgl 22 jam 9-12 tgl 23 jam 13-15",
        "/ubah aeon jam 10-12 tgl 22, jam 13-15 tgl 23",
    ],
)
def test_between_the_hours_of_two_days_there_is_no_break(office, line):
    officer = office.editor
    told = officer.types(line, at=NOW)
    assert "Istirahat" not in told
    assert "Break" not in told
    assert "13" in told or "Simpan" not in officer.labels


def test_two_hours_of_one_day_still_have_their_break(office):
    assert "12.00–13.00" in office.editor.types("/tambah bella terra 30 nov 9-12 dan 13-15", at=NOW)


def test_every_day_of_a_span_is_its_own_days(office):
    officer = office.editor
    officer.types("/ubah aeon setiap hari jam 9-12", at=NOW)
    officer.saves()
    (event,) = [each for each in office.events if each.venue == "aeon-jgc"]
    assert event.recurrence is None
    assert (event.last_day, event.opens) == (date(2019, 11, 24), time(9))


def test_closed_for_a_month_is_not_open_in_it(office):
    officer = office.editor
    officer.types("/ubah lapangan banteng libur selama desember", at=NOW)
    officer.saves()
    (event,) = [each for each in office.events if each.venue == "lapangan-banteng"]
    off = {each.recurrence_id.day for each in event.overrides}
    assert off == {5, 12, 19, 26}


def test_every_second_thursday_off_does_not_become_its_days(office):
    officer = office.editor
    officer.types("/ubah lapangan banteng tiap kamis kedua libur", at=NOW)
    assert not officer.buttons


def test_a_month_behind_the_days_off_declares_none(office):
    officer = office.editor
    told = officer.types("/libur desember", at=NOW)
    assert "Natal" in told
    assert not any("Simpan" in label for label in officer.labels)


@pytest.mark.parametrize("until", ["sampai dibuka lagi", "until it opens again"])
def test_shut_until_it_opens_again_has_no_end(office, until):
    officer = office.editor
    officer.types(f"/tutup blok m square 25 nov {until}", at=NOW)
    officer.saves()
    (closure,) = office.desk.now_there.closures.values()
    assert closure.days.end > date(2020, 6, 1)
