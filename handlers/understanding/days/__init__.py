"""How people name days: one small reader for each way, in the order in which they are tried."""

from handlers.understanding.days import (
    counted,
    dates,
    months,
    numeric,
    relative,
    weekdays,
    weeks,
)
from handlers.understanding.days.feasts import find_feasts, find_holidays
from handlers.understanding.mention import Mention
from handlers.understanding.reader import Readers
from handlers.understanding.text import Text

__all__ = ["READERS", "find_days", "find_feasts", "find_holidays"]

READERS = Readers(
    (
        *months.VAGUE_READERS,  # "awal November" before November, "end of the month" before month
        *numeric.READERS,  # "15-17/11" before a single number can be claimed by a word beside it
        *dates.READERS,  # "17 November" before November; "tgl 17 November" before "tgl 17"
        *counted.READERS,  # "2 minggu lagi" before minggu; "3 days from now" before now
        *weeks.READERS,  # "minggu depan", "akhir minggu" before minggu is Sunday
        *weekdays.READERS,  # "malam Minggu", "Kamis kemarin" before kemarin
        *months.READERS,  # whole only where no reader above used its name; "bulan kemarin"
        *relative.READERS,  # the single words
    )
)


def find_days(text: Text) -> list[Mention]:
    """The days named in `text`; their words are used up."""
    return READERS.read(text)
