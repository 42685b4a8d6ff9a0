"""What the counter hears of reminders by itself, beside the ear, in messages made to hurt."""

from handlers.conditional import forbids_sometimes, forbids_when_empty
from handlers.declining import declines_a_day
from handlers.ending import ends_all
from handlers.once import asks_for_once, comes_once, wants_once
from handlers.own_reminders import is_of_ones_own
from handlers.steering import steers
from handlers.which_days import several, weekdays

READERS = (
    ends_all,
    declines_a_day,
    comes_once,
    wants_once,
    asks_for_once,
    several,
    weekdays,
    steers,
    is_of_ones_own,
    forbids_sometimes,
    forbids_when_empty,
)
PIECES = (
    "kok ", "masih ", "masih masih aja ", "kok!?! ", "masih kirim ini ", "cancel ", "all of ",
    "lepasin nama nomor ", "senin ", "senin,", "senin dan ", "tiap hari ", "dari senin ",
    "ga usah ", "\u2019", "'", "a b ", " \n\t", "?", "masih \u00a0", "hapus nama hp no ",
    "kalau ", "jangan kirim ", "yang ", "jeda dulu ",
)  # fmt: skip


def hear_all(text: str) -> None:
    """Every reader once."""
    for read in READERS:
        read(text)
