"""How fast a bot may speak. A watch that the test turns; no test waits."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.pacing import GUARD_S, Lane


class Watch:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def send(lane: Lane, watch: Watch, count: int, stalls=lambda _n: 0.0) -> list[float]:
    """Send so many as a sender would, and give the moments."""
    left = []
    while len(left) < count:
        for _ in range(lane.room(64)):
            left.append(watch.now)
            lane.leave(str(len(left)))
        watch.now += max(lane.wait(), 0.0005) + stalls(len(left))
    return left[:count]


def most_in_a_second(moments: list[float]) -> int:
    first = most = 0
    for last, moment in enumerate(moments):
        while moments[first] <= moment - 1.0:
            first += 1
        most = max(most, last - first + 1)
    return most


@pytest.mark.parametrize("rate", [1, 5, 25, 30, 400, 1000])
def test_it_keeps_within_three_percent_of_the_rate_and_no_second_goes_over_it(rate):
    watch = Watch()
    moments = send(Lane(rate, watch), watch, rate * 5 + 1)
    assert (len(moments) - 1) / (moments[-1] - moments[0]) >= 0.97 * rate
    assert most_in_a_second(moments) <= rate


def test_it_does_not_begin_with_a_burst():
    watch = Watch()
    lane = Lane(25, watch)
    assert lane.room(64) == 1
    lane.leave("1")
    assert lane.room(64) == 0


def test_after_an_hour_of_silence_there_is_no_burst_either():
    watch = Watch()
    lane = Lane(25, watch)
    send(lane, watch, 30)
    watch.now += 3600
    assert lane.room(64) == 1


@settings(deadline=None)
@given(
    st.sampled_from([7, 25, 250, 1000]),
    st.lists(st.floats(0, 0.5), min_size=1, max_size=20),
    st.integers(1, 60),
)
def test_however_it_stalls_no_second_goes_over_the_rate(rate, stalls, every):
    watch = Watch()
    lane = Lane(rate, watch)
    moments = send(
        lane, watch, rate * 3, lambda n: stalls[n % len(stalls)] if n % every == 0 else 0.0
    )
    assert most_in_a_second(moments) <= rate


def test_a_short_stall_is_caught_up_on_without_a_heap():
    watch = Watch()
    lane = Lane(25, watch)
    send(lane, watch, 10)
    watch.now += 0.12
    assert lane.room(64) == 1
    lane.leave("late")
    assert 0 < lane.wait() < 0.03


def test_replies_to_people_never_wait_and_broadcasts_make_way():
    watch = Watch()
    lane = Lane(25, watch)
    for number in range(25):
        lane.replied(f"person {number}")
    assert lane.room(64) == 0
    assert lane.wait() >= 1.0


def test_what_took_long_to_arrive_counts_from_when_it_may_have_arrived():
    watch = Watch()
    lane = Lane(1, watch)
    first = lane.leave("1")
    lane.answered(first, 0.060)
    watch.now += 5
    late = lane.leave("2")
    lane.answered(late, 0.100)
    assert lane.wait() == pytest.approx(1.0 + GUARD_S + 0.040, abs=0.001)


def test_while_the_server_wants_silence_nothing_leaves():
    watch = Watch()
    lane = Lane(25, watch)
    lane.rest(3.0)
    lane.rest(1.0)
    assert lane.room(64) == 0
    assert lane.wait() == pytest.approx(3.0)
    assert lane.resting == pytest.approx(3.0)
    watch.now += 3.0
    assert lane.room(64) == 1


def test_one_chat_gets_one_message_a_second():
    watch = Watch()
    lane = Lane(25, watch)
    lane.leave("1001")
    assert lane.chat_wait("1001") == pytest.approx(1.0)
    assert lane.chat_wait("1002") == 0.0
    watch.now += 1.0
    assert lane.chat_wait("1001") == 0.0
