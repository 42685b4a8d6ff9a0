"""Days that an order names one by one, or leaves out: all of those are done and none between."""

import itertools
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.admin.excepted_days import plainly_left_out
from handlers.admin.named_days import apart, spans_of
from schedule_data.model.circumstance import VenueClosure
from schedule_data.snapshot import packaged_snapshot

NOW = "2019-11-20T09:00"


def _nov(*days):
    return [date(2019, 11, day) for day in days]


def _off(office):
    return sorted(office.desk.now_there.days)


def _shut(office):
    closures = office.desk.now_there.closures.values()
    return sorted(day for each in closures for day in each.days)


def _called_off(office):
    events = office.desk.now_there.events.values()
    return sorted(each.recurrence_id for event in events for each in event.overrides)


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("/libur 21 dan 28 Nov", _nov(21, 28)),
        ("/libur 21, 25 dan 28 nov karena pilkada", _nov(21, 25, 28)),
        ("/libur 21 nov 28 nov", _nov(21, 28)),
        ("/libur 21 nov, 28 nov libur", _nov(21, 28)),
        ("/libur buka 23 & 30 nov", _nov(23, 30)),
        ("/holiday 21 and 28 Nov", _nov(21, 28)),
        ("/libur 24 des 26 des", [date(2019, 12, 24), date(2019, 12, 26)]),
        ("/libur 24 des 26 dan 27 des", [date(2019, 12, day) for day in (24, 26, 27)]),
        ("/libur 25-29 nov kecuali 27", _nov(25, 26, 28, 29)),
        ("/libur 25-29 nov kecuali rabu dan kamis", _nov(25, 26, 29)),
        ("/holiday 25-29 Nov except the 27th", _nov(25, 26, 28, 29)),
    ],
)
def test_days_off_are_those_that_are_named(office, line, days):
    officer = office.editor
    officer.types(line, at=NOW)
    officer.saves()
    assert _off(office) == days
    assert len(office.desk.entries) == 1
    officer.types("/urung", at=NOW)
    assert _off(office) == []


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("/tutup blok m 21 dan 28 Nov renovasi", _nov(21, 28)),
        ("/tutup blok m 21, 25 & 28 nov", _nov(21, 25, 28)),
        ("/closevenue blok m 21 and 28 Nov", _nov(21, 28)),
        ("/tutup blok m 25-29 nov kecuali rabu", _nov(25, 26, 28, 29)),
        ("/tutup blok m 25-29 nov kecuali 27 dan 28 renovasi", _nov(25, 26, 29)),
        ("/tutup blok m 25-29 nov kcuali 27", _nov(25, 26, 28, 29)),
        ("/tutup blok m 25-29 nov, 27 nov tetap buka", _nov(25, 26, 28, 29)),
        ("/tutup blok m 25-29 nov tutup", _nov(25, 26, 27, 28, 29)),
        ("/closevenue blok m 25-29 Nov except Wednesday renovation", _nov(25, 26, 28, 29)),
    ],
)
def test_a_place_is_shut_on_those_that_are_named(office, line, days):
    officer = office.editor
    told = officer.types(line, at=NOW)
    assert f"{days[-1].day} November 2019" in told
    officer.saves()
    assert _shut(office) == days
    assert len(office.desk.entries) == 1
    officer.types("/urung", at=NOW)
    assert _shut(office) == []


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("/batal blok m 25-29 nov kecuali 27 banjir", _nov(25, 26, 28, 29)),
        ("/batal blok m 25-29 nov selain rabu krn renovasi", _nov(25, 26, 28, 29)),
        ("/batal blok m minggu depan kecuali rabu dan kamis banjir", _nov(25, 26, 29)),
        ("/batal aeon kecuali minggu banjir", _nov(22, 23)),
        ("/batal aeon semua kecuali minggu banjir", _nov(22, 23)),
        ("/batal aeon kecuali tgl 23 karena banjir", _nov(22, 24)),
        ("/batal aeon semua, minggu tetap karena banjir", _nov(22, 23)),
        ("/batal aeon jumat-minggu karena banjir, minggu tetap buka", _nov(22, 23)),
        ("/batal aeon minggu tetap, sabtu batal krn banjir", _nov(23)),
        ("/batal aeon jumat dan minggu tetap, sabtu batal krn banjir", _nov(23)),
        ("/batal aeon sabtu batal, minggu tetap, jumat tetap krn banjir", _nov(23)),
        ("/batal aeon sabtu libur krn banjir", _nov(23)),
        ("/cancelevent AEON except Sunday because of flood", _nov(22, 23)),
        ("/cancelevent AEON Sunday stays, Saturday cancelled because of flood", _nov(23)),
    ],
)
def test_an_event_is_called_off_on_those_that_are_named(office, line, days):
    officer = office.editor
    officer.types(line, at=NOW)
    officer.saves()
    assert _called_off(office) == days


@pytest.mark.parametrize(
    "line",
    [
        "/batal blok m 25-29 nov kecuali 30",
        "/batal blok m 25-29 nov kecuali 25-29",
        "/batal blok m kecuali rabu",
        "/batal blok m mulai 25 nov kecuali 28 nov",
        "/batal bella terra 25-29 nov kecuali aeon",
        "/batal semua besok kecuali jaksel",
        "/tutup blok m 25-29 nov kecuali layanan makam",
        "/tutup blok m 25-29 nov kecuali tanggal merah",
        "/tutup blok m mulai 25 nov kecuali 28 nov",
        "/libur 23-31 des kecuali mall",
        "/libur 21 nov, 22 nov masuk",
        "/libur 21-23 nov tapi 22 nov masuk",
        "/libur mulai 24 des",
        "/libur 24 des sampai 22 des",
        "/cancelevent Blok M 25-29 Nov except Wednesday morning",
    ],
)
def test_what_cannot_be_left_out_saves_nothing(office, line):
    before, officer = (office.desk.now_there, list(office.desk.entries)), office.editor
    officer.types(line, at=NOW)
    assert (office.desk.now_there, list(office.desk.entries)) == before
    assert officer.labels == []


@pytest.mark.parametrize(
    ("line", "places", "days"),
    [
        ("/tutup semua mall 25-29 nov kecuali rabu", 2, _nov(25, 26, 28, 29)),
        ("/tutup semua 21 dan 28 nov banjir", 3, _nov(21, 28)),
    ],
)
def test_all_places_are_shut_on_those_alone(office, line, places, days):
    officer = office.editor
    assert f"Tutup {places} tempat" in officer.types(line, at=NOW)
    assert f"{places} tempat" in officer.saves()
    shut = list(office.desk.now_there.closures.values())
    assert len({each.venue for each in shut}) == places
    assert sorted(set(_shut(office))) == days


def test_all_that_is_held_is_called_off_on_those_days_alone(office):
    officer = office.editor
    officer.types("/batal semua 25-29 nov kecuali rabu banjir", at=NOW)
    officer.saves()
    assert sorted(set(_called_off(office))) == _nov(25, 26, 28, 29)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("/libur 25 des bukan libur", date(2019, 12, 25)),
        ("/libur 24 des ga jadi libur", date(2019, 12, 24)),
        ("/libur 25 des tidak libur", date(2019, 12, 25)),
        ("/holiday 25 Dec is not a holiday", date(2019, 12, 25)),
        ("/holiday 25 Dec isn't a public holiday", date(2019, 12, 25)),
    ],
)
def test_what_is_no_day_off_is_a_working_day(office, line, day):
    officer = office.editor
    officer.types(line, at=NOW)
    officer.saves()
    declared = office.desk.now_there.days[day]
    assert (declared.open, declared.reason) == (True, None)


@pytest.mark.parametrize(
    "line", ["/libur 21 nov tidak buka", "/libur 21 nov ga masuk", "/holiday 21 Nov not open"]
)
def test_what_is_not_open_is_a_day_off(office, line):
    officer = office.editor
    officer.types(line, at=NOW)
    officer.saves()
    assert not office.desk.now_there.days[date(2019, 11, 21)].open


def test_an_undo_tells_all_of_the_days(office):
    officer = office.editor
    officer.types("/libur 21 dan 28 nov", at=NOW)
    officer.saves()
    assert "21 dan 28 November 2019" in officer.types("/urung", at=NOW)


_DATES = st.lists(st.dates(date(2019, 1, 1), date(2020, 12, 31)), min_size=1, max_size=30)


@settings(deadline=None)
@given(_DATES)
def test_spans_hold_the_same_days_and_none_between(days):
    spans = spans_of(days)
    assert [day for span in spans for day in span] == sorted(set(days))
    assert all(one.end < other.start for one, other in itertools.pairwise(spans))
    assert apart(days) == (tuple(sorted(set(days))) if len(spans) > 1 else ())


@given(st.text(alphabet="kecuali xpt0123456789-,\n", max_size=60))
def test_plain_words_for_what_is_left_out_stay_the_same(words):
    once = plainly_left_out(words)
    assert plainly_left_out(once) == once


@settings(max_examples=30, deadline=None)
@given(st.sets(st.integers(25, 29), min_size=1, max_size=4))
def test_any_days_of_a_span_can_be_left_out(office_of, out):
    office = office_of(packaged_snapshot())
    told = ", ".join(map(str, sorted(out)))
    officer = office.editor
    officer.types(f"/tutup blok m 25-29 nov kecuali {told}", at=NOW)
    officer.saves()
    assert _shut(office) == _nov(*sorted({25, 26, 27, 28, 29} - out))
    assert all(isinstance(each, VenueClosure) for each in office.desk.now_there.closures.values())
