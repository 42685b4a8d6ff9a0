"""Days, spans, hours and distances as people in Jakarta write them, in both languages."""

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.speech import format as fmt
from handlers.speech.heading import dated
from handlers.speech.placing import length
from handlers.speech.tongue import tongue
from schedule_data.model.query import DaySpan

NOV = 11


def span(first, last):
    return DaySpan(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("days", "indonesian", "english"),
    [
        (
            span("2019-11-14", "2019-11-14"),
            "Kamis, 14 November 2019",
            "Thursday, 14 November 2019",
        ),
        (
            span("2019-11-07", "2019-11-07"),
            "Kamis, 7 November 2019",
            "Thursday, 7 November 2019",
        ),
        (
            span("2019-11-15", "2019-11-17"),
            "Jumat–Minggu, 15–17 November 2019",
            "Friday–Sunday, 15–17 November 2019",
        ),
        (
            span("2019-11-30", "2019-12-02"),
            "Sabtu–Senin, 30 November – 2 Desember 2019",
            "Saturday–Monday, 30 November – 2 December 2019",
        ),
        (
            span("2019-12-28", "2020-01-05"),
            "28 Desember 2019 – 5 Januari 2020",
            "28 December 2019 – 5 January 2020",
        ),
        (span("2019-11-01", "2019-11-30"), "November 2019", "November 2019"),
        (span("2020-02-01", "2020-02-29"), "Februari 2020", "February 2020"),
    ],
)
def test_days_are_written_by_cldr_with_the_day_before_the_month(days, indonesian, english):
    assert fmt.days(days, "id") == indonesian
    assert fmt.days(days, "en") == english


@pytest.mark.parametrize(
    ("days", "indonesian"),
    [
        ("18 19 20 21 22", "Senin–Jumat, 18–22 November"),
        ("7 14 21 28", "Kamis, 7, 14, 21, dan 28 November"),
        ("7 21", "Kamis, 7 dan 21 November"),
        ("18 19 20 21 22 25 26 27 28 29", "18–22 dan 25–29 November"),
        ("4 5 8", "4–5 dan 8 November"),
        ("14", "Kamis, 14 November"),
    ],
)
def test_days_that_need_not_touch_are_told_in_runs(days, indonesian):
    dates = tuple(date(2019, NOV, int(day)) for day in days.split())
    assert fmt.several(dates, "id") == indonesian


def test_runs_over_two_months_name_both():
    dates = tuple(date(2019, NOV, 28) + timedelta(days=n) for n in (0, 1, 4, 5))
    assert fmt.several(dates, "en") == "28–29 November, 2–3 December"


def test_hours_are_24_and_written_with_a_dot_in_indonesian():
    assert fmt.hours(time(10), time(21), "id") == "10.00–21.00"
    assert fmt.hours(time(9, 5), time(21), "en") == "09:05–21:00"


@pytest.mark.parametrize(
    ("minutes", "indonesian", "english"),
    [
        (80, "1 jam 20 menit", "1 h 20 min"),
        (60, "1 jam", "1 h"),
        (1, "1 menit", "1 min"),
        (660, "11 jam", "11 h"),
    ],
)
def test_durations_are_told_as_people_say_them(minutes, indonesian, english):
    assert length(minutes, tongue("id")) == indonesian
    assert length(minutes, tongue("en")) == english


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (span("2019-11-14", "2019-11-14"), "hari ini"),
        (span("2019-11-15", "2019-11-15"), "besok"),
        (span("2019-11-16", "2019-11-16"), "lusa"),
        (span("2019-11-13", "2019-11-13"), "kemarin"),
        (span("2019-11-12", "2019-11-12"), "sudah lewat"),
        (span("2019-11-20", "2019-11-20"), ""),
        (span("2019-11-16", "2019-11-17"), "akhir pekan ini"),
        (span("2019-11-14", "2019-11-17"), "minggu ini"),
        (span("2019-11-18", "2019-11-24"), "minggu depan"),
        (span("2019-11-23", "2019-11-24"), "akhir pekan depan"),
        (span("2019-11-14", "2019-11-30"), "bulan ini"),
        (span("2019-12-01", "2019-12-31"), ""),
        (span("2019-11-04", "2019-11-10"), "sudah lewat"),
    ],
)
def test_days_are_also_called_what_people_call_them_today(days, told):
    line = dated(days, date(2019, NOV, 14), tongue("id"))
    assert line == fmt.days(days, "id") + (f" · {told}" if told else "")


def test_distances_are_told_in_kilometres():
    assert fmt.kilometres(1500, "id") == "1,5 km"
    assert fmt.kilometres(1500, "en") == "1.5 km"
    assert fmt.kilometres(3000, "id") == "3 km"
    assert fmt.kilometres(500, "id") == "500 m"


@given(st.dates(), st.integers(0, 4000), st.dates(), st.sampled_from(["id", "en"]))
def test_any_span_on_any_day_can_be_told(start, more, today, language):
    last = min(start.toordinal() + more, date.max.toordinal())
    days = DaySpan(start, date.fromordinal(last))
    assert dated(days, today, tongue(language))
    assert fmt.several(tuple(days)[:40], language)
