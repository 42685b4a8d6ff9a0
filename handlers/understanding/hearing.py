"""All steps of reading one message, in their order; each uses its words up."""

from dataclasses import dataclass, field

from handlers.understanding import clock_times, no_days
from handlers.understanding.cues import Cues, find_cues
from handlers.understanding.days import READERS as DAY_READERS
from handlers.understanding.days import find_feasts, find_holidays
from handlers.understanding.days.apart import set_apart
from handlers.understanding.days.hours_beside import hours_beside
from handlers.understanding.days.joining import join
from handlers.understanding.directions import find_directions
from handlers.understanding.mention import Clock, Mention, Nothing
from handlers.understanding.names import Names
from handlers.understanding.reader import Readers
from handlers.understanding.services import find_services
from handlers.understanding.text import Text

LONGEST = 4096
"""What is longer is cut: no channel sends more, and nobody asks for a day so late."""
MOST_DAYS = 64
"""Who names more days asks for none; to look at all would only take time."""
READERS = Readers(
    (
        *no_days.READERS,  # "lantai 17" before a day's number
        *clock_times.READERS,  # "jam 9-11" before 9 November
        *DAY_READERS,
    )
)


@dataclass(slots=True)
class Hearing:
    """What was found in one message, before it is summed up; `--explain` prints it."""

    text: Text
    names: list[Mention] = field(default_factory=list)
    clocks: list[Mention] = field(default_factory=list)
    days: list[Mention] = field(default_factory=list)
    holidays: list[Mention] = field(default_factory=list)
    ignored: list[Mention] = field(default_factory=list)
    cues: Cues = field(default_factory=dict)


def hear(message: str, names: Names) -> Hearing:
    """Read `message`, each word once."""
    text = Text(message[:LONGEST])
    names.speller.spell(text)
    heard = Hearing(text)
    heard.holidays += find_holidays(text)  # "tahun baru imlek" before tahun baru
    heard.ignored += no_days.find_titles(text)  # "Sekolah Minggu" before Minggu
    days = list(find_feasts(text))  # "hari Kartini" before Kartini, a kelurahan
    heard.names += names.find(text)  # "Pasar Minggu" before Minggu
    heard.names += find_directions(text, heard.names)
    heard.names += find_services(text)
    for mention in READERS.read(text):
        known = mention.known
        if isinstance(known, Clock):
            heard.clocks.append(mention)
        elif isinstance(known, Nothing):
            heard.ignored.append(mention)
        else:
            days.append(mention)
    if days and "num" in text.at:
        days, hours = hours_beside(text, days)
        heard.clocks += [each for each in hours if isinstance(each.known, Clock)]
        heard.ignored += [each for each in hours if isinstance(each.known, Nothing)]
    days = set_apart(text, days)
    heard.days = join(text, sorted(days)[:MOST_DAYS]) if len(days) > 1 else days
    heard.cues = find_cues(text)
    return heard
