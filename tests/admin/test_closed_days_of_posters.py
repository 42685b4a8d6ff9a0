"""A poster's line that says when PTSP is not there never becomes a sitting."""

from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.admin.captions import read_caption
from handlers.understanding.names import compile_names
from handlers.understanding.plans import Plan, read_places
from schedule_data.gazetteer import packaged_names
from schedule_data.model.zone import JAKARTA

CLOSED = "hari tutup, tidak diambil: pakai /tutup"
NOW = "2019-11-20T09:00"
NAMES = compile_names(packaged_names())


def _read(line: str) -> tuple[Plan, ...]:
    return read_places(line, now=datetime(2019, 11, 20, 9, tzinfo=JAKARTA), names=NAMES)


@pytest.mark.parametrize(
    "line",
    ["PTSP Blok M Square libur 25 Desember 2019", "Bella Terra, closed on Tue 26 Nov",
     "Tgl 26 Nov tidak ada layanan di Bella Terra", "Lapangan Banteng off tgl 28 Nov",
     "Kamis 28 Nov Lapangan Banteng ditutup sementara", "Besok Bella Terra gak buka",
     "PTSP di Bella Terra tidak beroperasi 26 Nov 2019", "Blok M Square 25-26 Desember LIBUR ya",
     "Bella Terra 26 Nov sementara tidak tersedia", "No PTSP service at Bella Terra on 26 Nov",
     "PTSP meniadakan layanan di Bella Terra pada 26 Nov 2019",
     "Lapangan Banteng tgl 28/11 libur dulu ya", "Blok M Square will not be open on 25 Dec",
     "Bella Terra hari Kamis 28 Nov tdk ada ptsp", "Selasa 26 Nov Bella Terra kosong"],
)  # fmt: skip
def test_a_closed_day_is_reported_and_the_lines_beside_it_are_taken(empty_office, line):
    officer = empty_office.editor
    told = officer.types(f"/impor TPU Malaka 25 Nov 9-12\n{line}\nMKG 3 29 Nov 10-15", at=NOW)
    assert f"{CLOSED}: {line}" in told
    officer.presses("Simpan")
    assert {event.venue for event in empty_office.events} == {"tpu-malaka", "mkg-3"}


@pytest.mark.parametrize(
    "line", ["❌ Selasa 26 Nov Bella Terra", "Bella Terra 26 Nov ⛔", "🚫 Bella Terra, 26/11"]
)
def test_a_line_that_a_picture_strikes_out_is_a_closed_day(empty_office, line):
    told = empty_office.editor.types(f"/impor {line}", at=NOW)
    assert CLOSED in told
    assert "baru" not in told


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("Bella Terra 26 Nov kosong, 27 Nov ada jam 9-15", [27]),
        ("Bella Terra 25-29 Nov 9-15, libur 26 Nov", [25, 27, 28, 29]),
        ("Bella Terra 25-30 Nov 9-15, Sabtu libur", [25, 26, 27, 28, 29]),
        ("Bella Terra 25-27 Nov 9-15 (26 Nov tutup)", [25, 27]),
    ],
)
def test_a_day_called_closed_beside_days_that_are_held_is_left_out(empty_office, line, days):
    officer = empty_office.editor
    officer.types(f"/impor {line}", at=NOW)
    officer.presses("Simpan")
    (event,) = empty_office.events
    assert event.venue == "bella-terra"
    if event.recurrence is None:
        last = event.last_day or event.first_day
        assert [*range(event.first_day.day, last.day + 1)] == days
    else:
        assert [day.day for day in event.recurrence.rdates] == days


@pytest.mark.parametrize(
    "line",
    ["Blok M Square setiap Senin 9-15 kecuali libur", "Blok M Square 25 Des 9-15, saat libur buka",
     "Blok M Square 25 Des 2019 (libur nasional) 9-15", "Blok M Square 26 Nov buka 9 tutup jam 15",
     "Blok M Square 25 Nov 9-15, tutup pendaftaran jam 14", "Libur Natal tetap buka! Blok M Square "
     "25 Des 9-15", "Kick off PTSP Keliling di Blok M Square 28 Nov 9-14",
     "Blok M Square 26 Nov 9-15, tidak ada istirahat", "Off to Blok M Square, 26 Nov 9-15"],
)  # fmt: skip
def test_holidays_a_desk_that_closes_and_a_kick_off_close_no_day(empty_office, line):
    officer = empty_office.editor
    assert CLOSED not in officer.types(f"/impor {line}", at=NOW)
    officer.presses("Simpan")
    assert [event.venue for event in empty_office.events] == ["blok-m-square"]


SIGNS = ["libur", "tutup", "closed", "off", "ditutup", "tidak buka", "tdk ada", "kosong",
         "tidak beroperasi", "not available"]  # fmt: skip
SHAPES = ["{v} {d} {s}", "{d} {v} {s}", "{s} {v} {d}", "{v}, {d}: {s}", "{d} - {v} ({s})"]


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(["Blok M Square", "Bella Terra", "TPU Malaka"]),
    st.dates(date(2019, 11, 21), date(2019, 12, 30)),
    st.sampled_from(SIGNS),
    st.sampled_from(SHAPES),
)
def test_however_a_closed_day_is_written_it_is_no_sitting(venue, day, sign, shape):
    line = shape.format(v=venue, d=f"{day.day}/{day.month}/{day.year}", s=sign)
    caption = read_caption(line, _read)
    assert caption.events == ()
    assert caption.closures
