"""However long and odd a message is, hearing whether it ends something takes no time."""

from time import perf_counter

import pytest

from handlers.declining import declines_a_day
from handlers.ending import ends_all
from handlers.once import asks_for_once, comes_once, wants_once
from handlers.which_days import several, weekdays

MOST_SECONDS = 0.5


@pytest.mark.parametrize(
    "piece",
    [
        "kok ", "masih ", "masih masih aja ", "kok!?! ", "masih kirim ini ", "cancel ", "all of ",
        "lepasin nama nomor ", "senin ", "senin,", "senin dan ", "tiap hari ", "dari senin ",
        "ga usah ", "\u2019", "'", "a b ", " \n\t", "?", "masih \u00a0", "hapus nama hp no ",
    ],
)  # fmt: skip
def test_a_message_of_four_thousand_letters_is_heard_at_once(piece):
    text = (piece * 4000)[:4000] + "x"
    before = perf_counter()
    for read in (
        ends_all,
        declines_a_day,
        comes_once,
        wants_once,
        asks_for_once,
        several,
        weekdays,
    ):
        read(text)
    assert perf_counter() - before < MOST_SECONDS
