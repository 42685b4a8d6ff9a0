"""Tables as officers make them: Indonesian Excel, titles above the head, days in words."""

import io
from datetime import date, datetime, time
from time import perf_counter

import pytest
from openpyxl import Workbook, load_workbook

from schedule_data.exchange import Draft, Form, Note, Reason, read_schedule, write_schedule
from schedule_data.exchange.day_cells import read_days
from schedule_data.exchange.every import read_every
from schedule_data.exchange.hour_cells import read_hours
from schedule_data.exchange.refused import RefusedError
from schedule_data.model.event import Event
from schedule_data.snapshot import packaged_snapshot

KNOWN = packaged_snapshot()
JADWAL = (
    "JADWAL PTSP GOES TO MALL;;;;;;\n"
    ";;;;;;\n"
    "No;Tempat;Hari;Tanggal;Jam;Layanan;Keterangan\n"
    "1;AEON Mall JGC;Jumat;22-24 Nov 2019;10.00-21.00;IMB, SIUP;\n"
    "2;mkg 3;;30/11/2019;09.00 s.d. selesai;;\n"
)


def read(text: str, encoding: str = "utf-8") -> Draft:
    return read_schedule("jadwal.csv", text.encode(encoding), KNOWN)


def reasons(draft: Draft) -> set[tuple[int | None, str | None, Reason]]:
    return {(each.row, each.column, each.reason) for each in draft.refusals}


def of_jadwal(draft: Draft) -> None:
    assert not draft.refusals
    aeon, mkg = (each.event for each in draft.events)
    assert (aeon.venue, aeon.first_day, aeon.last_day) == (
        "aeon-jgc", date(2019, 11, 22), date(2019, 11, 24),
    )  # fmt: skip
    assert (aeon.opens, aeon.closes) == (time(10), time(21))
    assert aeon.services == {"bangunan", "usaha"}
    assert (mkg.venue, mkg.first_day, mkg.last_day) == ("mkg-3", date(2019, 11, 30), None)
    assert (mkg.opens, mkg.closes) == (time(9), None)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_table_is_read_however_it_was_saved(encoding: str, delimiter: str, end: str) -> None:
    of_jadwal(read(JADWAL.replace(";", delimiter).replace("\n", end), encoding))


def test_a_table_that_names_its_delimiter_is_read_and_its_rows_keep_their_numbers() -> None:
    of_jadwal(read("sep=;\r\n" + JADWAL))
    assert reasons(read("sep=;\nvenue;days\nBlok M Square;besok\n")) == {
        (3, "days", Reason.NOT_A_DAY)
    }


def test_letters_of_windows_are_read() -> None:
    draft = read("tempat;tanggal;ruang\nBlok M Square;1/1/2020;Café – Lantai 2\n", "cp1252")
    assert draft.events[0].event.room == "Café – Lantai 2"


def test_a_sheet_with_excels_own_days_and_hours_is_read() -> None:
    book = Workbook()
    sheet = book.active
    sheet.append(["Tempat", "Tanggal Mulai", "Tanggal Selesai", "Jam Buka", "Jam Tutup", "Ruang"])
    sheet.append(["Blok M Square", datetime(2019, 11, 22), date(2019, 11, 24), time(10), 21, 3])  # noqa: DTZ001
    book.create_sheet("Lain").append(["x"])
    target = io.BytesIO()
    book.save(target)
    draft = read_schedule("jadwal.xlsx", target.getvalue(), KNOWN)
    (found,) = (each.event for each in draft.events)
    assert (found.first_day, found.last_day) == (date(2019, 11, 22), date(2019, 11, 24))
    assert (found.opens, found.closes, found.room) == (time(10), time(21), "3")
    assert [each.note for each in draft.remarks] == [Note.SHEET_NOT_READ]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2019-11-17", "2019-11-17", "2019-11-17"),
        ("17/11/2019", "2019-11-17", "2019-11-17"),
        ("17-11-19", "2019-11-17", "2019-11-17"),
        ("17.11.2019", "2019-11-17", "2019-11-17"),
        ("Minggu, 17 November 2019", "2019-11-17", "2019-11-17"),
        ("Jum'at, 15 Nopember 2019", "2019-11-15", "2019-11-15"),
        ("15-17 Nov 2019", "2019-11-15", "2019-11-17"),
        ("15 s.d. 17 November 2019", "2019-11-15", "2019-11-17"),
        ("15/11 s/d 17/11/2019", "2019-11-15", "2019-11-17"),
        ("15–17 November 2019", "2019-11-15", "2019-11-17"),
        ("15/11/2019 - 17/11/2019", "2019-11-15", "2019-11-17"),
        ("Senin, 25/11/2019", "2019-11-25", "2019-11-25"),
        ("25-27/11/2019", "2019-11-25", "2019-11-27"),
        ("Jum'at 22-11-2019", "2019-11-22", "2019-11-22"),
        ("30 Desember - 2 Januari 2020", "2019-12-30", "2020-01-02"),
        ("30 Des 2019 sampai 2 Jan 2020", "2019-12-30", "2020-01-02"),
        ("Jumat, 15 s.d. Minggu, 17 November 2019", "2019-11-15", "2019-11-17"),
    ],
)
def test_days_are_read_as_people_write_them(text: str, first: str, last: str) -> None:
    assert read_days(text) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("31/11/2019", Reason.NO_SUCH_DAY),
        ("11/17/2019", Reason.NO_SUCH_DAY),
        ("Senin, 17 November 2019", Reason.WRONG_WEEKDAY),
        ("Selasa, 25/11/2019", Reason.WRONG_WEEKDAY),
        ("27-25/11/2019", Reason.BACKWARDS),
        ("Kamis, 15 s.d. 17 November 2019", Reason.WRONG_WEEKDAY),
        ("22 s.d. 4 November 2019", Reason.BACKWARDS),
        ("17 November", Reason.NOT_A_DAY),
        ("43786", Reason.NOT_A_DAY),
        ("besok", Reason.NOT_A_DAY),
        ("1/1/1900", Reason.DAY_OUT_OF_RANGE),
        ("1/1/9999", Reason.DAY_OUT_OF_RANGE),
    ],
)
def test_a_day_that_may_mean_another_is_refused(text: str, reason: Reason) -> None:
    with pytest.raises(RefusedError) as refused:
        read_days(text)
    assert refused.value.reason is reason


@pytest.mark.parametrize(
    ("text", "opens", "closes"),
    [
        ("10.00-21.00", time(10), time(21)),
        ("10:00 – 21:00", time(10), time(21)),
        ("pukul 10.00 s.d. 21.00 WIB", time(10), time(21)),
        ("9-15", time(9), time(15)),
        ("09.00 sampai 15.30", time(9), time(15, 30)),
        ("10.00 - selesai", time(10), None),
        ("10", time(10), None),
        ("9 pagi - 3 sore", time(9), time(15)),
        ("jam 9.30 pagi s.d. 12 siang", time(9, 30), time(12)),
        ("10 pagi sampai 1 siang", time(10), time(13)),
        ("7 malam - 9 malam", time(19), time(21)),
        ("09.00 pagi - 15.00 sore", time(9), time(15)),
    ],
)
def test_hours_are_read_as_people_write_them(text: str, opens: time, closes: time | None) -> None:
    assert read_hours(text) == (opens, closes)


@pytest.mark.parametrize(
    "text", ["10.3", "10.5", "25.00", "10.60", "pagi", "14 pagi", "2 malam", "9 siang", "0,4166"]
)
def test_an_hour_that_may_mean_another_is_refused(text: str) -> None:
    with pytest.raises(RefusedError):
        read_hours(text)


@pytest.mark.parametrize(
    ("text", "days", "working"),
    [
        ("setiap Kamis", "TH", False),
        ("Senin-Jumat", "MO,TU,WE,TH,FR", False),
        ("tiap hari Senin dan Rabu", "MO,WE", False),
        ("Senin s.d. Rabu, Jumat", "MO,TU,WE,FR", False),
        ("every Tuesday and Thursdays", "TU,TH", False),
        ("setiap hari kerja", "MO,TU,WE,TH,FR", True),
        ("Sabtu & Minggu", "SA,SU", False),
    ],
)
def test_a_weekly_rule_is_read_in_words(text: str, days: str, working: bool) -> None:
    assert read_every(text) == (f"FREQ=WEEKLY;BYDAY={days}", working)


def test_each_wrong_cell_is_told_by_row_and_column() -> None:
    draft = read(
        "tempat,tanggal,jam,kota,layanan\n"
        "Blok M Squar,31/02/2019,25.00,,\n"
        "Aeon Mall,1/2/2019,21.00-10.00,,parkir\n"
        "mkg,1/2/2019,,Jakarta Barat,\n"
        "Pasar Baru,1/2/2019,,Bandung,\n"
        ",,,,\n"
        ",1/2/2019,,,\n"
        "# mkg,besok,,,\n"
    )
    assert reasons(draft) == {
        (2, "venue", Reason.UNKNOWN_VENUE),
        (2, "days", Reason.NO_SUCH_DAY),
        (2, "hours", Reason.NOT_A_TIME),
        (3, "venue", Reason.UNSURE_VENUE),
        (3, "closes", Reason.BACKWARDS),
        (3, "services", Reason.UNKNOWN_SERVICE),
        (4, "region", Reason.OTHER_REGION),
        (5, "region", Reason.UNKNOWN_REGION),
        (7, "venue", Reason.MISSING),
    }
    assert not draft.taken
    assert [each.detail for each in draft.refusals if each.row == 2][-1] == "blok-m-square"


def test_a_weekday_beside_a_day_is_checked() -> None:
    draft = read("hari,tanggal,tempat\nKamis,15/11/2019,mkg\nJumat,15/11/2019,mkg\n")
    assert reasons(draft) == {(2, "weekday", Reason.WRONG_WEEKDAY)}


def test_a_column_that_nobody_knows_is_refused_with_the_nearest_name() -> None:
    draft = read("tempat;tanggal;jam;opns\n")
    assert reasons(draft) == {(1, "opns", Reason.UNKNOWN_COLUMN)}
    assert draft.refusals[0].detail == "opens"


def test_a_row_with_more_cells_than_the_head_is_refused() -> None:
    assert (2, None, Reason.UNKNOWN_COLUMN) in reasons(read("tempat,tanggal\nmkg,1/1/2020,x\n"))


def test_a_table_without_a_head_is_refused() -> None:
    assert reasons(read("mkg,1/1/2020\n")) == {(1, None, Reason.NO_HEADER)}


DANGEROUS = ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "|calc", "%0A"]


@pytest.mark.parametrize("text", DANGEROUS)
def test_no_exported_cell_is_a_formula(text: str) -> None:
    event = Event(uid=text, summary=text, venue="mkg-3", first_day=date(2020, 1, 1), room=text)
    table = write_schedule(Form.CSV, [event], KNOWN.venues.values()).decode()
    cells = [cell.strip('"') for line in table.splitlines() for cell in line.split(",")]
    assert not [c for c in cells if c[:1] in "=+@\t\r|%" and c]
    book = load_workbook(io.BytesIO(write_schedule(Form.XLSX, [event], KNOWN.venues.values())))
    for sheet in book:
        for row in sheet.iter_rows():
            assert all(cell.data_type != "f" for cell in row)
            assert not [c for c in row if isinstance(c.value, str) and c.value[:1] in "=+-@|%"]


def test_a_head_of_a_million_columns_is_refused_at_once() -> None:
    started = perf_counter()
    assert read("tempat;tanggal;" + "x;" * 1_000_000).refusals
    assert perf_counter() - started < 1.5
