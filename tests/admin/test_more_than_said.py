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
        "/batal blok m mulai senin, rabu tetap buka",
        "/ubah aeon jam 11-20, jumat tetap",
    ],
)
def test_a_day_that_stays_within_those_that_are_named_is_no_part_of_the_order(office, line):
    before, officer = _saved(office), office.editor
    assert "Tidak ada yang disimpan" in officer.types(line, at=NOW)
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
        ("/batal aeon", "jumat-minggu kecuali senin"),
        ("/tutup blok m", "25-29 nov kecuali 30 nov"),
        ("/tutup blok m", "besok jam 12-13"),
    ],
)
def test_the_answer_of_which_day_is_read_as_strictly_as_the_order(office, order, days):
    before, officer = _saved(office), office.editor
    officer.types(order, at=NOW)
    assert "Tidak ada yang disimpan" in officer.types(days, at=NOW)
    assert _saved(office) == before
    assert "23 Nov" in officer.types("23 nov", at=NOW)


@pytest.mark.parametrize(
    "line",
    [
        "/batal aeon sabtu 24 nov",
        "/tutup blok m senin 26 nov",
        "/libur jumat 21 nov",
        "/cancelevent AEON Saturday 24 Nov",
    ],
)
def test_a_weekday_that_is_not_the_dates_is_asked_about(office, line):
    before, officer = _saved(office), office.editor
    told = officer.types(line, at=NOW)
    assert "harinya tidak cocok" in told or "weekday does not fit" in told
    assert (_saved(office), officer.labels) == (before, [])


@pytest.mark.parametrize(
    "line",
    [
        "/tutup blok m dan bella terra 25 nov",
        "/batal blok m square dan bella terra 25 nov",
        "/batal blok m 25 nov dan bella terra 26 nov",
        "/batal blok m 25 nov pindah ke bella terra",
        "/tutup blok m 25 nov pindah ke bella terra",
        "/closevenue Blok M and Bella Terra 25 Nov",
    ],
)
def test_of_two_places_not_one_alone_is_taken(office, line):
    before, officer = _saved(office), office.editor
    told = officer.types(line, at=NOW)
    assert "tempat" in told or "place" in told
    assert (_saved(office), officer.labels) == (before, [])


@pytest.mark.parametrize(
    "line",
    [
        "/tutup lantai 2 blok m 25 nov",
        "/tutup loket 2 blok m 25 nov",
        "/batal layanan IMB di blok m 25 nov",
        "/batal IMB blok m 25 nov",
        "/libur imb 21 nov",
        "/libur semua mall 21 nov",
        "/tutup blok m 25 nov tidak jadi",
        "/batal aeon sabtu ga jadi batal",
        "/batal jangan aeon sabtu",
        "/cancelevent don't cancel AEON Saturday",
        "/batal aeon 22 atau 23 nov",
        "/libur 21 atau 22 nov",
        "/libur 21 nov geser ke 22 nov",
        "/libur 21 nov diganti 22 nov",
    ],
)
def test_a_part_a_choice_a_move_or_what_is_not_to_be_saves_nothing(office, line):
    before, officer = _saved(office), office.editor
    officer.types(line, at=NOW)
    assert (_saved(office), officer.labels) == (before, [])


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("/batal bella terra kelapa gading 25 nov", "Bella Terra"),
        ("/batal ptsp di tpu malaka jakarta timur 25 nov", "TPU Malaka"),
        ("/tutup blok m melawai jaksel 25 nov", "Blok M"),
    ],
)
def test_a_place_told_with_where_it_lies_is_one_place(office, line, shown):
    officer = office.editor
    assert shown in officer.types(line, at=NOW)
    assert officer.labels


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("/batal blok m tiap jumat desember", "6, 13, 20, dan 27 Desember 2019"),
        ("/libur setiap senin desember", "2, 9, 16, 23, dan 30 Desember 2019"),
        ("/libur 24 des 3 hari", "24–26 Desember 2019"),
        ("/tutup blok m 25 nov 2 hari", "25–26 November 2019"),
        ("/closevenue Blok M 25 Nov 2 days", "25–26 November 2019"),
    ],
)
def test_weekdays_that_come_again_and_lengths_are_those_days(office, line, shown):
    assert shown in office.editor.types(line, at=NOW)


@pytest.mark.parametrize("words", [" ", " \n", "1 ", "sabtu tetap, ", "kecuali 27 "])
@pytest.mark.parametrize("order", ["/batal aeon", "/tutup blok m", "/libur"])
@pytest.mark.timeout(20)
def test_no_long_order_hangs(office, order, words):
    line = f"{order} {words * 4096}"[:4095] + "x"
    office.editor.types(line, at=NOW)
