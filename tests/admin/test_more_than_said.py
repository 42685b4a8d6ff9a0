"""Nothing more is done than was said: what stays, what is left out, a part of a day, one place."""

import pytest

NOW = "2019-11-20T09:00"


def _saved(office):
    return office.desk.now_there, list(office.desk.entries)


@pytest.mark.parametrize(
    ("line", "off", "kept"),
    [
        ("/batal aeon sabtu saja, minggu tetap", "Sabtu, 23 Nov", "Minggu"),
        ("/batal aeon sabtu saja, minggu tetap buka", "Sabtu, 23 Nov", "Minggu"),
        ("/batal aeon hari minggu aja, sabtu masih ada", "Minggu, 24 Nov", "Sabtu"),
        ("/batal blok m senin, selasa tetap buka", "Senin, 25 Nov", "Selasa"),
        ("/batal blok m 2 des, buka lagi 3 des", "Senin, 2 Des", "Selasa"),
        ("/cancelevent AEON Saturday, Sunday stays open", "Saturday, 23 Nov", "Sunday"),
        ("/batal aeon sabtu tapi minggu tetap buka", "Sabtu, 23 Nov", "Minggu"),
        ("/batal aeon sabtu karena banjir, minggu tetap buka", "Sabtu, 23 Nov", "Minggu"),
    ],
)
def test_a_day_that_stays_is_not_called_off(office, line, off, kept):
    told = office.editor.types(line, at=NOW)
    assert off in told
    assert kept not in told
    assert "tetap" not in told


@pytest.mark.parametrize(
    "line",
    [
        "/batal aeon semua, minggu tetap",
        "/batal aeon jumat-minggu, minggu tetap buka",
        "/batal blok m mulai senin, rabu tetap buka",
        "/tutup blok m 25-29 nov, 27 nov tetap buka",
        "/ubah aeon jam 11-20, jumat tetap",
    ],
)
def test_a_day_that_stays_within_those_that_are_named_is_no_part_of_the_order(office, line):
    before, officer = _saved(office), office.editor
    assert "dua pesan" in officer.types(line, at=NOW)
    assert (_saved(office), officer.labels) == (before, [])


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("/batal blok m 2 des, buka lagi 5 des", "2–4 Desember 2019"),
        ("/tutup blok m 25 nov, buka lagi 28 nov", "25–27 November 2019"),
        ("/tutup aeon mulai 22 nov, buka lagi 24 nov", "22–23 November 2019"),
    ],
)
def test_the_day_of_opening_again_is_open(office, line, shown):
    assert shown in office.editor.types(line, at=NOW)


def test_only_is_no_reason(office):
    told = office.editor.types("/batal aeon hari minggu aja, sabtu masih ada", at=NOW)
    assert "kenapa?" in told


def test_what_a_note_says_is_the_note(office):
    told = office.editor.types("/ubah aeon catatan loket A tutup, sabtu tetap buka", at=NOW)
    assert "loket A tutup, sabtu tetap buka" in told


def test_a_day_that_stays_keeps_its_hours(office):
    told = office.editor.types("/ubah aeon sabtu minggu jam 11-20, jumat tetap", at=NOW)
    assert "11.00–20.00" in told
    assert "Jumat, 22 Nov: 11.00" not in told
    assert "Jumat–Minggu" not in told


@pytest.mark.parametrize(
    "line",
    [
        "/batal bella terra 25-29 nov kecuali 27 nov",
        "/tutup bella terra 25-29 nov kecuali tgl 27",
        "/libur 27-29 nov kecuali tgl 28",
        "/closevenue Bella Terra 25-29 Nov except 27 Nov",
        "/libur 21 dan 28 Nov",
        "/tutup blok m square 21 & 28 nov",
    ],
)
def test_days_that_are_left_out_are_asked_for_in_two_messages(office, line):
    before, officer = _saved(office), office.editor
    told = officer.types(line, at=NOW)
    assert "dua pesan" in told or "two messages" in told
    assert (_saved(office), officer.labels) == (before, [])


@pytest.mark.parametrize(
    "line",
    [
        "/tutup blok m besok siang mulai jam 12",
        "/tutup blok m besok jam 12-13",
        "/batal blok m besok, cuma pagi",
        "/batal tpu malaka 25 nov pagi aja",
        "/libur 31 des setengah hari",
        "/ubah aeon 24 nov batal pagi aja",
        "/closevenue Blok M tomorrow morning only",
    ],
)
def test_a_part_of_a_day_does_not_become_the_whole_day(office, line):
    before, officer = _saved(office), office.editor
    told = officer.types(line, at=NOW)
    assert "/ubah" in told or "/editevent" in told
    assert (_saved(office), officer.labels) == (before, [])


@pytest.mark.parametrize(
    "line",
    [
        "/batal aeon sabtu karena rapat jam 12",
        "/tutup blok m besok karena banjir sejak pagi",
        "/libur 31 des cuti tambahan",
    ],
)
def test_hours_in_a_reason_are_no_part_of_a_day(office, line):
    officer = office.editor
    officer.types(line, at=NOW)
    assert officer.labels


@pytest.mark.parametrize(
    "line", ["/libur jakarta timur 25 nov banjir", "/libur blok m 25 nov", "/libur 25 nov blok m"]
)
def test_a_day_off_is_never_of_one_place_or_region(office, line):
    before, officer = _saved(office), office.editor
    assert "/tutup" in officer.types(line, at=NOW)
    assert (_saved(office), officer.labels) == (before, [])


@pytest.mark.parametrize(
    ("line", "hours"),
    [
        (
            "/ubah aeon tgl 24 jadi jam 10 sampai 5 sore dan pindah ke lantai 2",
            "10.00–17.00",
        ),
        ("/ubah bella terra 25 nov jam 9-12, pindah ke lantai 2", "09.00–12.00"),
    ],
)
def test_hours_before_the_room_are_kept_with_it(office, line, hours):
    told = office.editor.types(line, at=NOW).casefold()
    assert hours in told
    assert "lantai 2" in told


@pytest.mark.parametrize(
    ("order", "days"),
    [
        ("/batal aeon", "sabtu cuma pagi"),
        ("/batal aeon", "jumat-minggu, minggu tetap buka"),
        ("/tutup blok m", "25-29 nov kecuali 27 nov"),
        ("/tutup blok m", "besok jam 12-13"),
    ],
)
def test_the_answer_of_which_day_is_read_as_strictly_as_the_order(office, order, days):
    before, officer = _saved(office), office.editor
    officer.types(order, at=NOW)
    assert "Tidak ada yang disimpan" in officer.types(days, at=NOW)
    assert _saved(office) == before
    assert "23 Nov" in officer.types("23 nov", at=NOW)
