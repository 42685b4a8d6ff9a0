"""Several places in one line: nothing is done to one of them alone; and what holds until a day."""

from datetime import date, time

import pytest

NOW = "2019-11-20T09:00"


@pytest.mark.parametrize(
    "line",
    [
        "/ubah blok m square dan bella terra besok jam 9-12",
        "/ubah blok m & bella terra jam 9-12",
        "/ubah aeon dan blok m besok jam 9-12",
        "/ubah bella terra, blok m square jam 9-12",
        "/editevent Blok M Square and Bella Terra tomorrow 9-12",
        "/tutup blok m dan bella terra besok",
        "/batal bella terra besok, blok m square lusa karena banjir",
    ],
)
def test_two_places_are_not_changed_as_one(office, line):
    officer = office.editor
    officer.types(line, at=NOW)
    assert not officer.buttons
    assert not office.desk.entries


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("/ubah lapangan banteng 21 nov, di MKG 3", "Kamis, 21 Nov: MKG 3"),
        ("/ubah blok m besok jam 9-12, pindah ke bella terra", "09.00–12.00, Bella Terra"),
        ("/ubah aeon jam 10-15, layanan IMB dan SIUP", "Layanan: bangunan, usaha"),
        ("/ubah aeon sabtu dan minggu jam 10-15", "Minggu, 24 Nov: 10.00–15.00"),
    ],
)
def test_where_it_goes_and_what_it_serves_are_no_second_event(office, line, told):
    assert told in office.editor.types(line, at=NOW)


@pytest.mark.parametrize(
    "line", ["/konfirmasi blok m dan bella terra", "/confirm Blok M Square, Bella Terra"]
)
def test_several_places_are_confirmed_at_once(office, line):
    officer = office.editor
    officer.types(line, at=NOW)
    confirmed = {e.venue for e in office.events if e.confirmed_on == date(2019, 11, 20)}
    assert confirmed == {"blok-m-square", "bella-terra"}
    assert len(office.desk.entries) == 1


def test_where_one_of_them_is_not_known_none_is_confirmed(office):
    assert "Tidak ada hasil" in office.editor.types("/konfirmasi blok m dan qwerty", at=NOW)
    assert not office.desk.entries


@pytest.mark.parametrize("line", ["/libur besok di aeon", "/holiday tomorrow at aeon"])
def test_a_day_off_at_a_place_that_is_shortly_named_is_none_of_the_city(office, line):
    officer = office.editor
    officer.types(line, at=NOW)
    assert not officer.buttons


@pytest.mark.parametrize(
    "line",
    [
        "/ubah blok m square jam 10-14 sampai jumat",
        "/ubah blok m square sampai jumat jam 10-14",
        "/editevent blok m square 10-14 until friday",
    ],
)
def test_hours_until_a_day_end_no_series(office, line):
    officer = office.editor
    officer.types(line, at=NOW)
    officer.saves()
    parts = sorted(
        (each for each in office.events if each.venue == "blok-m-square"), key=lambda e: e.first_day
    )
    assert [(e.first_day, e.last_day, e.opens) for e in parts] == [
        (date(2019, 11, 1), date(2019, 11, 19), None),
        (date(2019, 11, 20), date(2019, 11, 22), time(10)),
        (date(2019, 11, 23), None, None),
    ]


def test_a_last_day_alone_ends_it(office):
    officer = office.editor
    officer.types("/ubah blok m square sampai 2 des", at=NOW)
    officer.saves()
    (event,) = [each for each in office.events if each.venue == "blok-m-square"]
    assert event.last_day == date(2019, 12, 2)


@pytest.mark.parametrize(
    "line",
    ["/ubah blok m selasa 25 nov jam 9-12", "/editevent Blok M Square Tuesday 25 Nov 9-12"],
)
def test_a_weekday_that_is_not_its_dates_changes_nothing(office, line):
    officer = office.editor
    officer.types(line, at=NOW)
    assert not officer.buttons
