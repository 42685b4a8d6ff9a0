"""Days as officers and spreadsheets write them: 17/11/2019, 17 November 2019, 15-17 Nov 2019."""

import re
from datetime import date
from itertools import pairwise

from schedule_data.exchange.draft import Reason
from schedule_data.exchange.limits import FIRST_DAY, LAST_DAY
from schedule_data.exchange.refused import RefusedError

_MONTHS = {
    spelling: number
    for number, spellings in enumerate(
        (
            "januari january jan",
            "februari february feb peb",
            "maret march mar mrt",
            "april apr",
            "mei may",
            "juni june jun",
            "juli july jul",
            "agustus august agu agt ags aug",
            "september sept sep",
            "oktober october okt oct",
            "november nopember nov nop",
            "desember december des dec",
        ),
        start=1,
    )
    for spelling in spellings.split()
}
WEEKDAYS = {
    spelling: number
    for number, spellings in enumerate(
        (
            "senin senen monday mon sen mo",
            "selasa tuesday tue tues sel tu",
            "rabu wednesday wed rab we",
            "kamis thursday thu thur thurs kam th",
            "jumat jum'at jum’at friday fri jum fr",
            "sabtu saturday sat sab sa",
            "minggu ahad sunday sun min su",
        )
    )
    for spelling in spellings.split()
}
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T]00:00(?::00(?:\.0+)?)?)?", re.ASCII)
_NUMBERS = re.compile(
    r"(?:([^\W\d]+(?:['’]at)?)\s*,?\s+)?(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\3\s?(\d{4}|\d{2})",
    re.ASCII | re.I,
)
_WORDS = re.compile(
    r"(?:([^\W\d]+(?:['’]at)?)\s*,?\s+)?(\d{1,2})[ -]+([a-z]+)\.?,?[ -]+(\d{4}|\d{2})",
    re.ASCII | re.I,
)
_AND = re.compile(r"\s*(?:,|&|\bdan\b|\band\b)\s*", re.I)
_LISTED = re.compile(
    rf"((?:\d{{1,2}}(?:\s+[a-z]+)??{_AND.pattern})+)(\d{{1,2}}\s+[a-z]+\s+\d{{4}})", re.ASCII | re.I
)
_NO_YEAR = re.compile(r"\d[ -]+([a-z]+)\.?$", re.ASCII | re.I)
_SERIAL = re.compile(r"\d{5}(?:\.\d+)?", re.ASCII)

TO = r"(?:s\s*[./]\s*d\.?|sd|sampai\s+dengan|sampai|hingga|until|to)"
"""Between the two ends of a span, in words: s.d., s/d, sampai, hingga, until, to."""

_BETWEEN = re.compile(
    rf"\s*(?:\b{TO}(?=[\s\d])|[–—])\s*|\s+-\s+|(?<=\d)-(?=\d+(?:\s+[a-z]|/))", re.I
)
_SHORT = re.compile(
    r"(?:([^\W\d]+(?:['’]at)?)\s*,?\s+)?(\d{1,2})(?:[ /.-]([a-z]+|\d{1,2}))?", re.ASCII | re.I
)


def read_day(text: str) -> date:
    """The one day that `text` names; the day stands before the month, and the year is said.

    Raises:
        RefusedError: it names no day, one that no calendar has or one out of range.
    """
    if match := _ISO.fullmatch(text):
        return _day(int(match[1]), int(match[2]), int(match[3]))
    if match := _NUMBERS.fullmatch(text):
        return _on_weekday(match[1], _day(_year(match[5]), int(match[4]), int(match[2])))
    if match := _WORDS.fullmatch(text):
        return _named_day(match)
    if _SERIAL.fullmatch(text):
        raise RefusedError(Reason.NOT_A_DAY, "serial")
    if (match := _NO_YEAR.search(text)) and match[1].casefold() in _MONTHS:
        raise RefusedError(Reason.NOT_A_DAY, "year")
    raise RefusedError(Reason.NOT_A_DAY)


def read_days(text: str) -> tuple[date, date]:
    """First and last day of `text`, which names one day or a span of days.

    Raises:
        RefusedError: as `read_day`, or the span runs backwards.
    """
    for between in _BETWEEN.finditer(text):
        left, right = text[: between.start()], text[between.end() :]
        try:
            last = read_day(right)
        except RefusedError as error:
            if error.reason is Reason.NOT_A_DAY:
                continue
            raise
        first = _first_of_span(left.strip(), last)
        if last < first:
            raise RefusedError(Reason.BACKWARDS)
        return first, last
    day = read_day(text)
    return day, day


def read_listed(text: str) -> tuple[date, ...]:
    """The days of "2, 4 & 9 Des 2019", in order; none where `text` is no such list.

    Raises:
        RefusedError: one of them is no day, or they do not rise.
    """
    match = _LISTED.fullmatch(text)
    if match is None:
        return ()
    last = read_day(match[2])
    days = (*(_first_of_span(each, last) for each in _AND.split(match[1]) if each), last)
    if any(later <= day for day, later in pairwise(days)):
        raise RefusedError(Reason.BACKWARDS)
    return days


def _named_day(match: re.Match[str]) -> date:
    month = _MONTHS.get(match[3].casefold())
    if month is None:
        raise RefusedError(Reason.NOT_A_DAY)
    return _on_weekday(match[1], _day(_year(match[4]), month, int(match[2])))


def _on_weekday(word: str | None, day: date) -> date:
    """`day`, where `word` is the weekday that it falls on, or no word stands there."""
    if word is None:
        return day
    weekday = WEEKDAYS.get(word.casefold())
    if weekday is None:
        raise RefusedError(Reason.NOT_A_DAY)
    if weekday != day.weekday():
        raise RefusedError(Reason.WRONG_WEEKDAY, day.strftime("%A"))
    return day


def _first_of_span(text: str, last: date) -> date:
    """The first day of a span that may leave out what its `last` day says: month, year."""
    match = _SHORT.fullmatch(text)
    if match is None:
        return read_day(text)
    day, month = int(match[2]), last.month
    if match[3]:
        word = match[3].casefold()
        month = int(word) if word.isdecimal() else _MONTHS.get(word, 0)
    if not month:
        raise RefusedError(Reason.NOT_A_DAY)
    # "30 Des s.d. 2 Jan 2020" began the year before.
    year = last.year - 1 if match[3] and month > last.month else last.year
    return _on_weekday(match[1], _day(year, month, day))


def _year(digits: str) -> int:
    return int(digits) if len(digits) == 4 else 2000 + int(digits)


def _day(year: int, month: int, day: int) -> date:
    try:
        found = date(year, month, day)
    except ValueError:
        raise RefusedError(Reason.NO_SUCH_DAY) from None
    if not FIRST_DAY <= found <= LAST_DAY:
        raise RefusedError(Reason.DAY_OUT_OF_RANGE)
    return found
