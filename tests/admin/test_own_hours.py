"""A day that closes or opens at its own hour beside the others has it, or is shown as not read: no
hour of a single day is dropped in silence.
"""

from datetime import date, time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from schedule_data.agenda import Agenda
from schedule_data.model.query import DaySpan, Query

NOW = "2019-11-20T09:00"
WEEK = DaySpan(date(2019, 11, 20), date(2019, 11, 26))
YEAR_END = DaySpan(date(2019, 12, 16), date(2020, 1, 12))


def held(office, span):
    """Opening and closing by the day of the month."""
    found = Agenda(office.desk.now_there).between(Query(when=span))
    return {each.day.day: (each.opens.hour, each.closes.hour) for each in found}


SPAN = {22: (10, 15), 23: (10, 15), 24: (10, 15)}
WEEKLY = {20: (9, 15), 21: (9, 15), 22: (9, 15), 25: (9, 15), 26: (9, 15)}


@pytest.mark.parametrize(
    ("line", "other"),
    [
        ("22-24 Nov 10-15, tgl 23 tutup jam 12", {23: (10, 12)}),
        ("22-24 Nov 10-15, tgl 23 sampai 12", {23: (10, 12)}),
        ("22-24 nov 10-15 tgl 23 smp jam 12 aja", {23: (10, 12)}),
        ("22-24 Nov 10-15 (tgl 24 hanya sampai jam 12)", {24: (10, 12)}),
        ("22-24 Nov 10-15, tgl 23 9-12", {23: (9, 12)}),
        ("22-24 Nov 10-15, 23 Nov 9-12", {23: (9, 12)}),
        ("22-24 Nov 10-15, hari terakhir tutup jam 12", {24: (10, 12)}),
        ("22-24 Nov 10-15, tutup jam 12 hari terakhir", {24: (10, 12)}),
        ("22-24 Nov 10-15, hari pertama mulai jam 13", {22: (13, 15)}),
        ("22-24 Nov 10-15, hari kedua dan ketiga sampai jam 1", {23: (10, 13), 24: (10, 13)}),
        ("22 sd 24 nov jam 10 sampai 15 khusus hari minggu tutup jam 12", {24: (10, 12)}),
        ("22-24 Nov 10-15, jumat siang mulai jam 1", {22: (13, 15)}),
        ("22-24 Nov 10-15, Sabtu diperpanjang sampai jam 21", {23: (10, 21)}),
        ("22-24 Nov 10-15, tgl 22 mulai jam 11, tgl 24 sampai 14", {22: (11, 15), 24: (10, 14)}),
        ("22-24 Nov 10-15, 25 nov sampai jam 12", {25: (10, 12)}),
        ("22-24 Nov 10am-3pm, the 23rd until noon", {23: (10, 12)}),
        ("22-24 Nov 10am-3pm, last day closes at noon", {24: (10, 12)}),
        ("22-24 Nov 10am-3pm, first day starts at 1pm", {22: (13, 15)}),
        ("22-24 Nov 10am-3pm daily, closing at 12 on the 24th", {24: (10, 12)}),
        ("22-24 Nov 10am-3pm but Sunday just until 1pm", {24: (10, 13)}),
        ("22-24 Nov from 10am to 3pm; Saturday from noon", {23: (12, 15)}),
    ],
)
def test_one_day_of_a_span_has_its_own_hours(empty_office, line, other):
    officer = empty_office.editor
    officer.types(f"/tambah MKG 3 {line}", at=NOW)
    assert "⚠" not in officer.text
    officer.saves()
    assert held(empty_office, WEEK) == SPAN | other


@pytest.mark.parametrize(
    ("line", "other"),
    [
        ("setiap Senin-Jumat 9-15, Jumat tutup jam 11", {22: (9, 11)}),
        ("tiap senin-jumat 9-15 jumat sampe jam 11", {22: (9, 11)}),
        ("tiap senin s/d jumat 9-15; jumat: s.d. 11.00", {22: (9, 11)}),
        ("setiap hari kerja 9-15 kecuali Jumat sampai jam 11", {22: (9, 11)}),
        ("setiap senin-jumat 9-15 istirahat 12-13, jumat tutup jam 11", {22: (9, 11)}),
        ("setiap Senin-Jumat 9-15, sabtu sampai jam 12", {23: (9, 12)}),
        ("setiap Senin-Jumat 9-15, Jumat 22 Nov tutup jam 12", {22: (9, 12)}),
        ("setiap Senin-Jumat 9-15, 26/11 mulai jam 10", {26: (10, 15)}),
        ("setiap Senin-Jumat 9-15 sampai 20 Des, Jumat tutup jam 11", {22: (9, 11)}),
        ("every Mon-Fri 9-15, Friday closes at 11", {22: (9, 11)}),
        ("every weekday 9-3, on Fridays only until 11", {22: (9, 11)}),
        ("every weekday 9-3, closes at 11 on Fridays", {22: (9, 11)}),
    ],
)
def test_one_day_of_a_series_has_its_own_hours(empty_office, line, other):
    officer = empty_office.editor
    officer.types(f"/tambah MKG 3 {line}", at=NOW)
    officer.saves()
    assert held(empty_office, WEEK) == WEEKLY | other


@pytest.mark.parametrize(
    ("line", "unread"),
    [
        ("22-24 Nov 10-21 malam minggu sampai jam 10 malam", "malam minggu sampai jam 10 malam"),
        ("22-24 Nov 10-15, minggu kuota 30 sampai jam 12", "minggu kuota 30 sampai jam 12"),
        ("22-24 Nov 10-15, tgl 28 sampai jam 12", "tgl 28 sampai jam 12"),
        ("22-24 Nov 10-15, tgl 23 jam 12", "tgl 23 jam 12"),
        ("22-24 Nov 10-15, tgl 23 tutup jam 9", "tgl 23 tutup jam 9"),
        ("tiap tanggal 5 jam 9-15, Jumat tutup jam 11", "Jumat tutup jam 11"),
    ],
)
def test_hours_of_a_day_that_nobody_can_say_are_shown(empty_office, line, unread):
    officer = empty_office.editor
    told = officer.types(f"/tambah MKG 3 {line}", at=NOW)
    assert f"“{unread}”" in told or "Simpan" not in officer.labels


def test_the_days_beside_a_bound_are_not_taken_for_one_with_its_own_hours(empty_office):
    officer = empty_office.editor
    officer.types(
        "/tambah MKG 3 setiap Kamis 9-15 mulai 19 Des pendaftaran terakhir jam 14", at=NOW
    )
    officer.saves()
    (event,) = empty_office.events
    assert (event.last_intake, event.first_day) == (time(14), date(2019, 12, 19))


def test_two_closings_of_one_day_are_asked_about(empty_office):
    officer = empty_office.editor
    assert "beberapa jam" in officer.types("/tambah MKG 3 9-15 jumat, tutup jam 12", at=NOW)
    assert "Simpan" not in officer.labels


MAIN = {
    "16-20 Des 10-15": range(16, 21),
    "setiap Senin-Jumat jam 10-15": range(16, 21),
    "every weekday 10am to 3pm": range(16, 21),
    "tiap hari kerja mulai 2 Des 10.00-15.00": range(16, 21),
}
DAYS = st.sampled_from(
    ["tgl 18", "18 Des", "Rabu", "hari rabu", "rabu 18/12", "the 18th", "Wednesday", "18 December"]
)
LEADS = st.sampled_from([", ", " ", " khusus ", ", kecuali ", " but ", " dan ", "; ", " ("])
VERBS = st.sampled_from(
    ["tutup jam", "sampai jam", "sampai", "until", "closes at", "mulai jam", "opens at", "from",
     "hanya sampai pukul", "jam", "at", "selesai", "loket sampai jam", "pendaftaran jam",
     "ada acara walikota jam", "bubar jam", "s/d"]
)  # fmt: skip


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(sorted(MAIN)), DAYS, LEADS, VERBS, st.integers(11, 14), st.booleans())
def test_a_day_and_an_hour_behind_the_hours_are_kept_or_shown(
    empty_city, office_of, main, day, lead, verb, hour, full
):
    office = office_of(empty_city)
    officer = office.editor
    told = f"{day} {verb} {hour}{'.00' if full else ''}"
    line = f"/tambah MKG 3 {main}{lead}{told}"
    officer.types(line, at=NOW)
    save = next((label for label in officer.labels if label in ("Simpan", "Save")), None)
    warned = [each for each in officer.text.splitlines() if each.startswith("⚠")]
    if save is None or any(told.split()[-1] in each and "“" in each for each in warned):
        return
    intake = any(word in verb for word in ("loket", "pendaftaran"))
    officer.presses(save)
    if intake:
        assert any(event.last_intake == time(hour) for event in office.events), line
        return
    found = held(office, YEAR_END)
    assert hour in found[18], line
    assert all(found[each] == (10, 15) for each in MAIN[main] if each != 18), line
