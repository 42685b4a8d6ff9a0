"""Days told from today: hari ini, besok, lusa, kemarin, nanti sore, sekarang, tonight."""

from handlers.understanding.mention import Now, Offset
from handlers.understanding.reader import Found, Reader
from handlers.understanding.text import SOFT, Text


def _next(text: Text, i: int, tag: str) -> bool:
    """Whether the word behind word `i` has that tag and belongs to it."""
    return text.tags[i + 1] == tag and text.gaps[i + 1] in SOFT


def _previous(text: Text, i: int, tag: str) -> bool:
    return text.tags[i - 1] == tag and text.gaps[i] in SOFT


def relative(text: Text, i: int) -> Found | None:
    """besok, lusa, kemarin, today, tomorrow, and "kemarin lusa" and its like."""
    days = text.values[i]
    first = i - 1 if _previous(text, i, "hari") else i
    if days == -1 and text.words[i + 1] in ("lusa", "dulu", "dlu"):
        return first, i + 1, Offset(-2)
    return first, i, Offset(days)


def day_after(text: Text, i: int) -> Found | None:
    """ "the day after tomorrow", "day before yesterday"."""
    sign = {"after": 1, "before": -1}.get(text.words[i + 1])
    if sign is None:
        return None
    first = i - 1 if _previous(text, i, "the") else i
    if text.tags[i + 2] == "relative":
        return (first, i + 2, Offset(2 * sign)) if text.values[i + 2] == sign else None
    # "tomorrow or the day after"
    told = first < i and "relative" in text.tags[max(first - 2, 0) : first]
    return (first, i + 1, Offset(2 * sign)) if told else None


def this_day(text: Text, i: int) -> Found | None:
    """ "hari ini", "ini hari"."""
    if _next(text, i, "this") and text.keys[i] != "day":
        return i, i + 1, Offset(0)
    if _previous(text, i, "this") and text.words[i - 1] != "ini":
        return i - 1, i, Offset(0)
    if text.words[i - 1] == "ini" and text.gaps[i] in SOFT and text.tags[i + 1] != "weekday":
        return i - 1, i, Offset(0)
    return None


def part_of_today(text: Text, i: int) -> Found | None:
    """ "malam ini", "this evening", "last night"."""
    if _next(text, i, "this"):
        return i, i + 1, Offset(0)
    if _previous(text, i, "this"):
        return i - 1, i, Offset(0)
    if _previous(text, i, "last") and text.words[i] == "night":
        return i - 1, i, Offset(-1)
    return (i, i + 1, Offset(0)) if _next(text, i, "later_today") else None


def later_today(text: Text, i: int) -> Found | None:
    """ "nanti sore", "ntar malam", "tadi pagi", and "tadi malam", which was yesterday's."""
    if not _next(text, i, "part"):
        return None
    if text.words[i] in ("tadi", "td") and text.values[i + 1] == 4:
        return i, i + 1, Offset(-1)
    return i, i + 1, Offset(0)


def now(text: Text, i: int) -> Found | None:
    """ "sekarang", "right now"."""
    end = i + 1 if _next(text, i, "this") else i
    return i, end, Now()


READERS: tuple[Reader, ...] = (
    Reader("relative", "hari", day_after, "the day after tomorrow is more than tomorrow"),
    Reader("relative", "relative", relative, "a day told by its distance from today"),
    Reader("relative", "hari", this_day, "hari ini is today"),
    Reader("relative", "later_today", later_today, "nanti with a part of the day is today"),
    Reader("relative", "part", part_of_today, "a part of this day is today"),
    Reader("relative", "now", now, "now is today, at this moment"),
)
