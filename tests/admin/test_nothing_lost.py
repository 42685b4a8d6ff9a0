"""A short line changes what it names and nothing else: series go on, days that are over are told,
and nobody is told of the same sitting twice.
"""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from schedule_data.agenda import Agenda
from schedule_data.model.desk import Edit
from schedule_data.model.event import Event, HolidayPolicy, Recurrence
from schedule_data.model.query import DaySpan, Query

BLOK_M, BANTENG = "blok-m-square", "lapangan-banteng"
YEAR = DaySpan(date(2019, 11, 1), date(2020, 10, 31))


def held(office, place, span=YEAR):
    query = Query(when=span, places=frozenset({place}))
    return Agenda(office.desk.now_there).between(query)


def days(office, place, span=YEAR):
    return [sitting.day for sitting in held(office, place, span)]


def at(office, place, day):
    (sitting,) = held(office, place, DaySpan.day(day))
    return sitting


@pytest.mark.parametrize(
    ("line", "changes"),
    [
        ("mulai senin depan jam 10-14", lambda s: (s.opens, s.closes) == (time(10), time(14))),
        ("from next Monday 10-14", lambda s: s.opens == time(10)),
        ("jadi 9-15 per 18 nov", lambda s: s.opens == time(9)),
        ("18 nov dst 9-14", lambda s: s.closes == time(14)),
        ("mulai senin depan kuota 50", lambda s: s.quota == 50),
        ("bawa ktp asli mulai senin depan", lambda s: s.note == "bawa ktp asli"),
    ],
)
def test_from_a_day_on_the_series_goes_on_with_what_changes(office, line, changes):
    officer, before = office.editor, days(office, BLOK_M)
    officer.types(f"/ubah blok m square {line}")
    officer.saves()
    assert days(office, BLOK_M) == before
    assert not changes(at(office, BLOK_M, date(2019, 11, 15)))
    assert changes(at(office, BLOK_M, date(2019, 11, 18)))
    assert changes(at(office, BLOK_M, date(2020, 3, 2)))


@pytest.mark.parametrize(
    ("line", "changes"),
    [
        ("9-14 mulai senin depan sampai jumat", lambda s: s.closes == time(14)),
        ("18-22 nov kuota 20", lambda s: s.quota == 20),
        ("18-22 nov 9-14 siup", lambda s: s.closes == time(14) and s.services == {"usaha"}),
    ],
)
def test_between_two_days_it_is_other_and_behind_them_as_before(office, line, changes):
    officer, before = office.editor, days(office, BLOK_M)
    officer.types(f"/ubah blok m square {line}")
    officer.presses("Simpan")
    assert days(office, BLOK_M) == before
    other = [sitting.day for sitting in held(office, BLOK_M) if changes(sitting)]
    assert other == [date(2019, 11, day) for day in (18, 19, 20, 21, 22)]


def test_hours_of_a_span_of_months_are_changed_on_all_of_its_days(office):
    officer, before = office.editor, days(office, BLOK_M)
    officer.types("/ubah blok m square 18 nov - 31 jan 9-12")
    officer.presses("Simpan")
    changed = [sitting.day for sitting in held(office, BLOK_M) if sitting.closes == time(12)]
    assert changed == [day for day in before if date(2019, 11, 18) <= day <= date(2020, 1, 31)]


def test_every_second_week_stays_the_same_weeks(office):
    officer = office.editor
    event = replace(
        office.desk.now_there.events["lapangan-banteng-2019"],
        first_day=date(2019, 11, 7),
        recurrence=Recurrence("FREQ=WEEKLY;INTERVAL=2;BYDAY=TH", rdates=(date(2019, 12, 27),)),
    )
    put(office, event)
    before = days(office, BANTENG)
    officer.types("/ubah lapangan banteng jam 9-12 mulai 25 nov")
    officer.presses("Simpan")
    assert days(office, BANTENG) == before
    assert at(office, BANTENG, date(2019, 12, 27)).opens == time(9)


def test_so_many_times_are_not_counted_anew(office):
    officer = office.editor
    event = replace(
        office.desk.now_there.events["lapangan-banteng-2019"],
        first_day=date(2019, 11, 7),
        recurrence=Recurrence("FREQ=WEEKLY;BYDAY=TH;COUNT=5"),
    )
    put(office, event)
    before = days(office, BANTENG)
    officer.types("/ubah lapangan banteng jam 9-12 mulai 25 nov")
    officer.presses("Simpan")
    assert days(office, BANTENG) == before


def put(office, event: Event):
    desk = office.desk
    old = desk.now_there.events.get(event.uid)
    desk.now_there = desk.now_there.changed((Edit(old, event),))


def test_it_moves_to_another_place_from_a_day_on(office):
    officer = office.editor
    officer.types("/ubah blok m square pindah ke bella terra mulai 2 des")
    officer.presses("Simpan")
    assert days(office, BLOK_M)[-1] == date(2019, 11, 29)
    assert len(held(office, "bella-terra", DaySpan.day(date(2019, 12, 2)))) == 2


def test_a_series_that_only_begins_later_stays_one_and_its_lost_days_are_told(office):
    officer = office.editor
    told = officer.types("/ubah blok m square mulai senin depan")
    assert "⚠ Tidak ada lagi pada: 14 November 2019, 15 November 2019" in told
    officer.presses("Simpan")
    changed = office.desk.now_there.events["blok-m-square-2019"]
    assert changed.recurrence.rrule == "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"


def test_a_series_that_would_become_a_few_days_is_told_so(office):
    told = office.editor.types("/ubah blok m square 20-22 nov")
    assert "⚠ Tidak berulang lagi: hari terakhirnya 22 November 2019" in told


@pytest.mark.parametrize(
    ("button", "day", "saved"),
    [("2019", date(2019, 11, 10), "sudah lewat"), ("2020", date(2020, 11, 10), "bisa melihat")],
)
def test_a_day_that_has_just_passed_is_asked_for_its_year(empty_office, button, day, saved):
    officer = empty_office.editor
    officer.types("/tambah bella terra 10 nov 9-15")
    assert "Simpan" not in officer.labels
    officer.presses(f"10 November {button}")
    assert saved in officer.presses("Simpan")
    (event,) = empty_office.events
    assert event.first_day == day


@pytest.mark.parametrize("command", ["batal", "ubah", "tutup"])
def test_no_other_duty_takes_a_passed_day_for_next_years(office, command):
    officer = office.editor
    officer.types(f"/{command} blok m square 11 nov" + (" 9-12" if command == "ubah" else ""))
    assert "Simpan" not in officer.labels
    assert "2020" not in officer.text


@pytest.mark.parametrize(
    ("line", "year"),
    [("15 jan 9-12", 2020), ("1 september 9-12", 2020), ("10 nov 2019 9-12", 2019)],
)
def test_other_days_are_not_asked_about(empty_office, line, year):
    officer = empty_office.editor
    officer.types(f"/tambah bella terra {line}")
    officer.presses("Simpan")
    (event,) = empty_office.events
    assert event.first_day.year == year


def test_what_is_there_already_is_changed_instead_of_told_twice(office):
    officer, before = office.editor, days(office, BANTENG)
    told = officer.types("/tambah lapangan banteng tiap kamis 9-15")
    assert "⚠ Sudah ada, jamnya belum diumumkan: PTSP di Lapangan Banteng" in told
    officer.presses("Isi jam acara itu")
    officer.presses("Simpan")
    assert days(office, BANTENG) == before
    assert {(s.opens, s.closes) for s in held(office, BANTENG)} == {(time(9), time(15))}


@pytest.mark.parametrize("more", ["", " siup kuota 20"])
def test_one_day_of_what_is_there_is_changed_alone(office, more):
    officer, before = office.editor, days(office, BANTENG)
    officer.types(f"/tambah lapangan banteng 21 nov 9-15{more}")
    officer.presses("Isi jam acara itu")
    officer.presses("Simpan")
    assert days(office, BANTENG) == before
    assert [s.day for s in held(office, BANTENG) if s.opens] == [date(2019, 11, 21)]


@pytest.mark.parametrize(
    ("line", "closed"),
    [
        ("semua 21 nov banjir", {BLOK_M, BANTENG, "bella-terra"}),
        ("semua mall 21 nov karena banjir", {BLOK_M, "bella-terra"}),
        ("all places 21 nov because of floods", {BLOK_M, BANTENG, "bella-terra"}),
        ("semua di jaksel 21 nov", {BLOK_M}),
    ],
)
def test_all_places_are_closed_at_once_and_opened_again(office, line, closed):
    officer, day = office.editor, DaySpan.day(date(2019, 11, 21))
    before = {place: len(held(office, place, day)) for place in closed}
    assert all(before.values())
    officer.types(f"/tutup {line}")
    officer.saves()
    shut = {place for place in (BLOK_M, BANTENG, "bella-terra") if not held(office, place, day)}
    assert shut == closed
    reasons = {closure.reason for closure in office.desk.now_there.closures.values()}
    assert reasons <= {"banjir", "floods", None}
    officer.types("/urung")
    assert {place: len(held(office, place, day)) for place in closed} == before


def test_closing_all_places_needs_a_day(office):
    officer = office.editor
    officer.types("/tutup semua")
    assert officer.labels == []


def test_a_floor_of_a_place_closes_no_place(office):
    officer = office.editor
    officer.types("/tutup seluruh lantai 2 bella terra 20 nov")
    assert officer.labels == []
    assert not office.desk.entries


@pytest.mark.parametrize(("words", "which"), [("pertama", 0), ("ke-2", 1), ("terakhir", -1)])
def test_working_days_of_a_month_are_counted_without_holidays(empty_office, words, which):
    officer = empty_office.editor
    officer.types(f"/tambah bella terra hari kerja {words} tiap bulan 9-12")
    officer.presses("Simpan")
    (event,) = empty_office.events
    assert event.on_holidays is not HolidayPolicy.OPEN
    kinds, found = empty_office.desk.now_there.day_kinds, days(empty_office, "bella-terra")
    months = {(day.year, day.month) for day in found}
    assert len(months) == len(found) >= 11
    for day in found:
        month = (day.replace(day=1) + timedelta(n) for n in range(31))
        month = [each for each in month if each.month == day.month]
        assert day == [each for each in month if kinds.of(each).working][which]


def test_a_rule_that_counts_no_more_working_days_keeps_no_day_of_them(empty_office):
    officer = empty_office.editor
    officer.types("/tambah bella terra hari kerja pertama tiap bulan 9-12")
    officer.presses("Simpan")
    officer.types("/ubah bella terra tiap jumat")
    officer.presses("Simpan")
    assert {day.weekday() for day in days(empty_office, "bella-terra")} == {4}


def test_services_that_were_read_are_not_called_unread(office):
    told = office.editor.types("/ubah blok m square layanan NIB dan PBG")
    assert "Layanan: bangunan, usaha" in told
    assert "Tidak terbaca" not in told
    assert "“layani”" in office.editor.types("/ubah blok m square layani NIB dan PBG")


@pytest.mark.parametrize(
    "line",
    [
        "/tutup semua RPTRA 21 nov banjir",
        "/tutup semua kelurahan 21 nov",
        "/tutup semua di Tebet 21 nov",
        "/tutup semua 21 nov kecuali mall",
        "/tutup semua 18 dan 21 nov",
        "/tutup semua 21 nov 2019 - 1 des 2030",
    ],
)
def test_what_is_not_all_is_not_taken_for_all(office, line):
    officer = office.editor
    officer.types(line)
    assert "Simpan" not in officer.labels


def test_all_but_one_place_are_closed(office):
    officer = office.editor
    officer.types("/tutup semua 21 nov kecuali Bella Terra")
    officer.presses("Simpan")
    closed = {each.venue for each in office.desk.now_there.closures.values()}
    assert closed
    assert "bella-terra" not in closed
