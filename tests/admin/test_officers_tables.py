"""Pasted lists and tables as offices keep them: what is shared, what is there, what helps."""

import pytest

from bot.schedule_files import ScheduleFiles

NOW = "2019-11-20T09:00"


def given(office, table, name="jadwal.csv"):
    officer = office.person("2", files=ScheduleFiles(), now=NOW)
    officer.gives(name, table.encode())
    return officer


def saved(office, table):
    given(office, table).presses("Simpan")
    (event,) = office.events
    return event


def test_hours_below_a_list_are_those_of_all_of_it(empty_office):
    officer = empty_office.editor
    officer.types(
        "/impor Senin 25 Nov: Kel. Cideng\nSelasa 26 Nov: Kel. Gambir\nPukul 09.00-12.00", at=NOW
    )
    officer.presses("Simpan")
    assert [f"{e.opens:%H}-{e.closes:%H}" for e in empty_office.events] == ["09-12", "09-12"]


def test_hours_below_an_event_are_its_own_where_others_have_theirs(empty_office):
    officer = empty_office.editor
    officer.types(
        "/impor Senin 25 Nov: Kel. Cideng 13-15\nSelasa 26 Nov: Kel. Gambir\nPukul 09.00-12.00",
        at=NOW,
    )
    officer.presses("Simpan")
    assert [f"{e.opens:%H}-{e.closes:%H}" for e in empty_office.events] == ["13-15", "09-12"]


@pytest.mark.parametrize("way", ["list", "table"])
def test_an_import_warns_of_the_routine_that_is_there_already(office, way):
    if way == "list":
        officer = office.editor
        officer.types("/impor Bella Terra, Senin 25 Nov 2019, 10.00-12.00", at=NOW)
    else:
        officer = given(office, "Tempat;Tanggal;Jam\nBella Terra;25 Nov 2019;10.00-12.00\n")
    assert "Simpan" in officer.labels
    assert "⚠ Sudah ada" in officer.text


def test_a_column_of_remarks_is_the_note(empty_office):
    event = saved(
        empty_office,
        "Nama Kegiatan;Tempat;Tanggal;Jam;Layanan;Keterangan\n"
        "PTSP Keliling;Bella Terra;4-Dec-19;9,00-15,00;SIUP & IMB;bawa KTP\n",
    )
    assert (event.summary, event.note) == ("PTSP Keliling", "bawa KTP")
    assert (str(event.first_day), f"{event.opens:%H.%M}-{event.closes:%H.%M}") == (
        "2019-12-04",
        "09.00-15.00",
    )
    assert event.services == {"usaha", "bangunan"}


@pytest.mark.parametrize("days", ["2 & 4 Des 2019", "2 dan 4 Desember 2019", "2, 4 Des 2019"])
def test_a_list_of_days_in_a_cell_is_those_days(empty_office, days):
    event = saved(empty_office, f"Tempat;Tanggal;Jam\nBella Terra;{days};9-15\n")
    assert [str(day) for day in event.recurrence.rdates] == ["2019-12-02", "2019-12-04"]


@pytest.mark.parametrize("days", ["4 Des", "2 & 4 Des", "2-4 Desember"])
def test_days_without_a_year_are_told_that_it_is_missing(empty_office, days):
    said = given(empty_office, f"Tempat;Tanggal\nBella Terra;{days}\n").text
    assert "tahunnya belum ditulis" in said


def test_an_unknown_column_says_which_are_known(empty_office):
    said = given(empty_office, "Tempat;Tanggal;Warna\nBella Terra;2 Des 2019;biru\n").text
    assert "hapus, atau pakai salah satu" in said
    assert "layanan" in said


def test_what_is_wrong_with_the_whole_file_has_no_number(empty_office):
    said = given(empty_office, "apa saja", name="jadwal.docx").text
    assert "0. ditolak" not in said
    assert "ditolak" in said


def test_a_rule_that_never_happens_is_refused_in_the_officers_language(empty_office):
    said = given(
        empty_office,
        "venue;first_day;rrule\nBella Terra;2019-12-02;FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31\n"
        .replace("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31", '"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31"'),
    ).text  # fmt: skip
    assert "tidak ada satu hari pun" in said
    assert "never" not in said
