"""The hours of an officer's line: opening and closing, the break, the last intake, the quota."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time
from itertools import pairwise

from handlers.understanding import clock_times
from handlers.understanding.mention import Clock
from handlers.understanding.plans.hours import HourRange, find_hour_ranges
from handlers.understanding.plans.words import RESTS
from handlers.understanding.text import SOFT, Text
from schedule_data.model.circumstance import Pause

_INTAKE = frozenset(
    ["terakhir", "intake", "pendaftaran", "antrean", "antrian", "nomor", "registration", "last",
     "loket", "batas", "pengambilan"]
)  # fmt: skip
_QUOTA = frozenset(("kuota", "quota", "maksimal", "maks", "max", "maximum", "kouta"))
_ENDS = frozenset(
    ["tutup", "close", "closes", "closing", "selesai", "berakhir", "ends", "bubar"]
)  # fmt: skip
_DAYS = frozenset(("weekday", "weekday_short", "minggu", "relative", "month", "month_short", "tgl"))
_FRIDAY = 4
_LOOK_BACK = 4


@dataclass(slots=True)
class Times:
    """What was found. `two`: hours that cannot be those of one sitting; `open_ended`: it lasts
    until it is over ("10.00 - selesai").
    """

    opens: time | None = None
    closes: time | None = None
    pauses: tuple[Pause, ...] = ()
    last_intake: time | None = None
    quota: int | None = None
    two: bool = False
    open_ended: bool = False


def read_times(text: Text) -> Times:
    """All hours of `text`, and the quota; their words are used up."""
    times = Times(quota=_quota(text))
    ranges = list(find_hour_ranges(text))
    rests = [found for found in ranges if is_rest(text, found)]
    for found in rests:
        _rest(text, found, times)
    held = [found for found in ranges if found not in rests]
    _open_hours(held, times)
    times.two = times.two or _of_two_days(text, held)
    for mention in clock_times.READERS.read(text):
        if isinstance(mention.known, Clock) and mention.known.at is not None:
            _single(text, mention.first, mention.known.at, times)
    return times


def _open_hours(ranges: Sequence[HourRange], times: Times) -> None:
    """The hours; what lies between two of them is the break."""
    hours = sorted({(found.opens, found.closes) for found in ranges}, key=lambda each: each[0])
    if not hours:
        return
    times.opens, times.closes = hours[0]
    if len(hours) == 1:
        times.open_ended = times.closes is None
        return
    first, second = hours[0], hours[1]
    if len(hours) > 2 or first[1] is None or second[0] < first[1]:
        times.two = True
        return
    times.closes = second[1]
    if second[0] > first[1]:
        times.pauses = (*times.pauses, Pause(first[1], second[0]))


def _of_two_days(text: Text, ranges: Sequence[HourRange]) -> bool:
    """Whether a day stands between two hours: "25/11 9-12, 26/11 13-15" has no break."""
    return len({found[2:] for found in ranges}) > 1 and any(
        not _DAYS.isdisjoint(text.tags[first.last + 1 : second.first])
        or "/" in text.gaps[first.last + 2 : second.first]
        for first, second in pairwise(sorted(ranges))
    )


def is_rest(text: Text, found: HourRange) -> bool:
    """Whether the hours are those of a break: "istirahat 12.00-13.00"."""
    return _announced(text, found.first, RESTS) is not None


def _rest(text: Text, found: HourRange, times: Times) -> None:
    if found.closes is None:
        return
    at = _announced(text, found.first, RESTS)
    first = found.first if at is None else at
    fridays = any(
        text.tags[j] == "weekday" and text.values[j] == _FRIDAY for j in range(first, found.first)
    )
    text.take(first, found.first)
    weekdays = frozenset({_FRIDAY}) if fridays else frozenset()
    times.pauses = (*times.pauses, Pause(found.opens, found.closes, weekdays))


def _announced(text: Text, i: int, words: frozenset[str]) -> int | None:
    """Where the first of `words` stands in the few free words before word `i`."""
    at, j = None, i - 1
    while j >= max(0, i - _LOOK_BACK) and text.gaps[j + 1] in (*SOFT, ":"):
        if text.taken[j] and not _friday_prayer(text, j):
            break
        if text.words[j] in words:
            at = j
        j -= 1
    return at


def _friday_prayer(text: Text, i: int) -> bool:
    """ "salat Jumat", an idiom that a reader of titles has used up."""
    return text.words[i] in RESTS or text.words[i - 1] in RESTS


def _single(text: Text, first: int, at: time, times: Times) -> None:
    """A clock time alone: the last intake, the end behind "sampai", else the opening."""
    intake = _announced(text, first, _INTAKE)
    shuts = text.words[first - 2 : first] == ["loket", "tutup"] and times.closes is None
    if intake is not None and not shuts:
        text.take(intake, first - 1)
        times.last_intake = times.last_intake or at
    elif (ends := _announced(text, first, _ENDS)) is not None and ends == first - 1:
        text.take(ends - shuts, ends)
        _close(at, times)
    elif text.tags[first - 1] == "to" and not text.taken[first - 1]:
        text.take(first - 1, first - 1)
        _close(at, times)
    elif times.opens is None:
        times.opens = at
    elif times.closes is None and at > times.opens:
        times.closes = at
    elif at not in (times.opens, times.closes):
        times.two = True


def _close(at: time, times: Times) -> None:
    """One sitting closes once."""
    times.two = times.two or at != (times.closes or at)
    times.closes = times.closes or at


def _quota(text: Text) -> int | None:
    """ "kuota 50 orang", "maks. 100 pemohon", "50 orang"."""
    for i in range(text.size):
        if text.words[i] in _QUOTA and not text.taken[i]:
            j = i + 1
            while text.words[j] in ("per", "hari", "sehari", "hanya") and j < text.size:
                j += 1
            if text.words[j].isdigit() and text.gaps[j] in (*SOFT, ":", "."):
                last = j + (text.words[j + 1] in _PEOPLE)
                if text.words[last + 1] in ("per", "sehari"):
                    last += 1 + (text.words[last + 2] in ("hari", "day"))
                last = min(last, text.size - 1)
                text.take(i, last)
                return int(text.words[j]) if len(text.words[j]) <= 5 else None
        elif text.words[i + 1] in _PEOPLE and text.words[i].isdigit() and text.free(i, i + 1):
            if text.words[i + 2] in _LAST:  # "9-15 antrian terakhir 14.30" tells an hour
                continue
            text.take(i, i + 1)
            return int(text.words[i]) if len(text.words[i]) <= 5 else None
    return None


_LAST = frozenset(("terakhir", "last"))
_PEOPLE = frozenset(
    ["orang", "org", "pemohon", "peserta", "antrian", "antrean", "nomor", "people", "warga",
     "berkas", "applicants", "pendaftar"]
)  # fmt: skip
