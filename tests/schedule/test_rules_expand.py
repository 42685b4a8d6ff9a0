"""`ptsp expand`: a rule with its extra and struck days, as a batch of lines, and how it says no."""

import json
from datetime import date, timedelta
from time import perf_counter
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.commands.expand import expand
from schedule_data.day_kinds import day_kinds
from tests.schedule.reference import days_of
from tests.schedule.rules_said import first_days, rules

NOVEMBER = ["2019-11-01", "2019-11-30"]


def answered(**request: Any) -> dict[str, Any]:
    return expand(json.dumps({"id": "r1", "dtstart": "2019-11-07", **request}).encode())


def dates(**request: Any) -> list[str]:
    answer = answered(**request)
    assert set(answer) == {"id", "dates"}, answer
    assert answer["id"] == "r1"
    found: list[str] = answer["dates"]
    return found


def test_a_struck_day_is_left_out_and_still_counted() -> None:
    rule = "FREQ=WEEKLY;BYDAY=TH;COUNT=3"
    days = dates(rrule=rule, exdate=["2019-11-14"], window=NOVEMBER)
    assert days == ["2019-11-07", "2019-11-21"]


def test_an_extra_day_stands_among_the_others_in_order_and_once() -> None:
    days = dates(
        rrule="FREQ=MONTHLY;BYDAY=2TH,-1TH",
        rdate=["2019-11-30", "2019-11-10", "2019-11-14"],
        window=NOVEMBER,
    )
    assert days == ["2019-11-10", "2019-11-14", "2019-11-28", "2019-11-30"]


def test_a_day_both_extra_and_struck_is_struck() -> None:
    both = ["2019-11-10"]
    assert dates(rrule="FREQ=MONTHLY", rdate=both, exdate=both, window=NOVEMBER) == ["2019-11-07"]


def test_all_days_struck_leave_none() -> None:
    every = [f"2019-11-{day:02d}" for day in range(1, 31)]
    assert dates(rrule="FREQ=DAILY;BYMONTH=11", exdate=every, window=NOVEMBER) == []


def test_working_days_leave_out_weekends_and_holidays_but_no_extra_day() -> None:
    days = dates(
        rrule="FREQ=MONTHLY;BYMONTHDAY=23,24,25,26,27,28,29",
        rdate=["2019-12-29"],
        working_days=True,
        window=["2019-12-01", "2019-12-31"],
    )
    # Cuti bersama on the 24th, Natal on the 25th, a weekend on the 28th and 29th.
    assert days == ["2019-12-23", "2019-12-26", "2019-12-27", "2019-12-29"]


def test_a_window_long_after_the_first_day_is_answered_as_fast() -> None:
    started = perf_counter()
    days = dates(
        rrule="FREQ=MONTHLY;BYDAY=2TH", dtstart="0001-01-01", window=["9999-12-01", "9999-12-31"]
    )
    assert days == ["9999-12-09"]
    assert perf_counter() - started < 1


def test_a_window_of_a_whole_calendar_cycle_finds_the_rarest_days() -> None:
    days = dates(
        rrule="FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=TH", window=["2019-01-01", "2419-01-01"]
    )
    assert len(days) == 13
    assert days[0] == "2024-02-29"


@pytest.mark.parametrize(
    ("request_", "why"),
    [
        ({"rrule": "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31", "window": NOVEMBER}, "never happens"),
        ({"rrule": "FREQ=SECONDLY", "window": NOVEMBER}, "FREQ=SECONDLY is not supported"),
        ({"rrule": 7, "window": NOVEMBER}, "rrule is not text"),
        ({"rrule": "FREQ=DAILY"}, "window is wanted"),
        ({"rrule": "FREQ=DAILY", "window": ["2019-11-30", "2019-11-01"]}, "before it starts"),
        ({"rrule": "FREQ=DAILY", "window": ["2019-01-01", "9999-12-31"]}, "longer than 400 years"),
        ({"rrule": "FREQ=DAILY", "window": NOVEMBER, "exdate": "2019-11-14"}, "a list of days"),
        ({"rrule": "FREQ=DAILY", "window": NOVEMBER, "rdate": ["2019-02-29"]}, "no calendar has"),
        ({"rrule": "FREQ=DAILY", "window": NOVEMBER, "dtstart": "7 November"}, "dtstart wants a"),
    ],
)
def test_a_line_that_cannot_be_answered_says_why(request_: dict[str, Any], why: str) -> None:
    answer = answered(**request_)
    assert set(answer) == {"id", "error"}
    assert answer["id"] == "r1"
    assert why in answer["error"]


some_days = st.lists(st.dates(date(2019, 1, 1), date(2021, 12, 31)), max_size=6)


@settings(deadline=None, max_examples=60)
@given(rules(), first_days, some_days, some_days, st.booleans(), st.integers(0, 400))
def test_any_batch_line_gives_the_days_of_a_slow_reading(
    rule: str,
    since: date,
    rdates: list[date],
    exdates: list[date],
    working: bool,
    length: int,
) -> None:
    start = date(2020, 3, 1)
    end = start + timedelta(length)
    answer = answered(
        rrule=rule,
        dtstart=since.isoformat(),
        rdate=[day.isoformat() for day in rdates],
        exdate=[day.isoformat() for day in exdates],
        working_days=working,
        window=[start.isoformat(), end.isoformat()],
    )
    ruled = days_of(rule, since, end)
    if "error" in answer:
        assert "never happens" in answer["error"]
        assert ruled == []
        return
    held = {day for day in ruled if not working or day_kinds().of(day).working}
    wanted = (held | set(rdates)) - set(exdates)
    assert answer["dates"] == sorted(day.isoformat() for day in wanted if start <= day <= end)
