"""All steps of reading one message, in their order; each uses its words up."""

from dataclasses import dataclass

from handlers.understanding import clock_times, no_days
from handlers.understanding.cues import Cues, find_cues
from handlers.understanding.days import READERS as DAY_READERS
from handlers.understanding.days import find_feasts, find_holidays
from handlers.understanding.days.apart import set_apart
from handlers.understanding.days.bounds import set_bounds
from handlers.understanding.days.hours_beside import hours_beside
from handlers.understanding.days.joining import join
from handlers.understanding.days.nth import READERS as NTH_READERS
from handlers.understanding.days.reckoned import reckon
from handlers.understanding.days.titled import titled_days
from handlers.understanding.directions import DIRECTION, find_directions
from handlers.understanding.lexicon import BOUND, CUE, FEAST, HOLIDAY, PERMIT, TITLE
from handlers.understanding.mention import Clock, Mention, Nothing
from handlers.understanding.names import Names
from handlers.understanding.reader import Readers
from handlers.understanding.services import find_services
from handlers.understanding.text import Text

LONGEST = 4096
"""What is longer is cut: no channel sends more, and nobody asks for a day so late."""
MOST_DAYS = 64
"""Who names more days asks for none; to look at all would only take time."""
APART_SIGNS = frozenset((BOUND, "num", "week"))
"""One of these stands in "sehari sebelum", "H-1" and "the week of"."""
READERS = Readers(
    (
        *NTH_READERS,  # "Selasa ke 4 November" before the 4 numbers an address
        *no_days.READERS,  # "lantai 17" before a day's number
        *clock_times.READERS,  # "jam 9-11" before 9 November
        *DAY_READERS,
    )
)


@dataclass(slots=True)
class Hearing:
    """What was found in one message, before it is summed up; `--explain` prints it."""

    text: Text
    names: list[Mention]
    clocks: list[Mention]
    days: list[Mention]
    holidays: list[Mention]
    ignored: list[Mention]
    cues: Cues


def hear(message: str, names: Names) -> Hearing:
    """Read `message`, each word once; a step is left out where no word bears the sign of it."""
    text = Text(message[:LONGEST])
    names.speller.spell(text)
    at = text.at
    # "tahun baru imlek" before tahun baru, "Sekolah Minggu" before Minggu
    holidays = list(find_holidays(text)) if HOLIDAY in at else []
    ignored = list(no_days.find_titles(text)) if TITLE in at else []
    days = list(find_feasts(text)) if FEAST in at else []  # "hari Kartini" before a kelurahan
    days += titled_days(text, ignored) if ignored else ()
    named = names.find(text)  # "Pasar Minggu" before Minggu
    if DIRECTION in at:
        named += find_directions(text, named)
    if PERMIT in at:
        named += find_services(text)
    clocks: list[Mention] = []
    _sort(READERS.read(text), clocks, ignored, days)
    if days and "num" in at:
        days, hours = hours_beside(text, days)
        _sort(hours, clocks, ignored, days)
    if days and not APART_SIGNS.isdisjoint(at):
        days = set_apart(text, days)
    days = join(text, sorted(days)[:MOST_DAYS]) if len(days) > 1 else days
    if days and BOUND in at:
        days = set_bounds(text, reckon(text, days) if len(days) > 1 else days)
    cues = find_cues(text) if CUE in at else {}
    return Hearing(text, named, clocks, days, holidays, ignored, cues)


def _sort(
    mentions: list[Mention], clocks: list[Mention], ignored: list[Mention], days: list[Mention]
) -> None:
    """Add each of `mentions` to those of its sort."""
    for mention in mentions:
        kind = type(mention.known)
        (clocks if kind is Clock else ignored if kind is Nothing else days).append(mention)
