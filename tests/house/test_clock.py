"""The clock: Jakarta's, real, started at a moment, or standing still."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from bot.clock import clock_from, frozen_clock, read_moment, real_clock
from schedule_data.model.zone import JAKARTA

START = datetime(2019, 11, 14, 9, tzinfo=JAKARTA)


def test_the_real_clock_is_aware_and_jakartas():
    assert real_clock().utcoffset() == timedelta(hours=7)


def test_a_started_clock_runs_on_from_its_moment():
    with time_machine.travel(datetime(2026, 1, 1, tzinfo=UTC), tick=False) as traveller:
        clock = clock_from(START)
        traveller.shift(timedelta(hours=3))
        assert clock() == START + timedelta(hours=3)


def test_a_frozen_clock_stands():
    with time_machine.travel(datetime(2026, 1, 1, tzinfo=UTC), tick=False) as traveller:
        clock = frozen_clock(START)
        traveller.shift(timedelta(days=9))
        assert clock() == START


def test_a_moment_elsewhere_is_brought_to_jakarta():
    assert read_moment("2019-11-14T02:00:00Z") == START
    assert read_moment("2019-11-14T02:00:00Z").date() == START.date()


def test_a_day_alone_is_its_first_minute():
    assert read_moment("2019-11-14") == datetime(2019, 11, 14, tzinfo=JAKARTA)


@pytest.mark.parametrize("text", ["", "kemarin", "2019-13-01", "14/11/2019"])
def test_what_is_no_moment_is_refused(text):
    with pytest.raises(ValueError, match="is no ISO moment"):
        read_moment(text)
