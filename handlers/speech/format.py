"""Days, hours and distances as people write them, by CLDR: day before month, 24 hours.

Formatting takes Babel some 50 microseconds, and answers repeat the same few days: they are kept.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from functools import cache, lru_cache
from itertools import groupby

from babel import Locale
from babel.dates import format_date, format_time
from babel.lists import format_list
from babel.numbers import format_decimal

from schedule_data.model.query import DaySpan
from schedule_data.model.text import Language

_KEPT = 4096
# Plain "en" is American: month before day, twelve hours.
_LOCALES: dict[Language, str] = {"id": "id", "en": "en_GB"}
_A_WEEK = 7


@cache
def _locale(language: Language) -> Locale:
    return Locale.parse(_LOCALES[language])


@lru_cache(_KEPT)
def day(value: date, language: Language) -> str:
    """Kamis, 14 November 2019."""
    return format_date(value, "EEEE, d MMMM y", _locale(language))


@lru_cache(_KEPT)
def plain_day(value: date, language: Language) -> str:
    """17 November 2019."""
    return format_date(value, "d MMMM y", _locale(language))


@lru_cache(_KEPT)
def day_without_year(value: date, language: Language) -> str:
    """Kamis, 14 November."""
    return format_date(value, "EEEE, d MMMM", _locale(language))


@lru_cache(_KEPT)
def day_of_year(value: date, language: Language) -> str:
    """17 Agustus."""
    return format_date(value, "d MMMM", _locale(language))


@lru_cache(_KEPT)
def moment(value: datetime, language: Language) -> str:
    """14 Nov 2019 09.30, of an aware moment in its own zone."""
    day = format_date(value.date(), "d MMM y", _locale(language))
    return f"{day} {clock(value.time().replace(microsecond=0, tzinfo=None), language)}"


@lru_cache(_KEPT)
def button_day(value: date, language: Language) -> str:
    """Rabu, 13 Nov: short enough for two buttons beside each other."""
    return format_date(value, "EEEE, d MMM", _locale(language))


@lru_cache(_KEPT)
def weekday(value: date, language: Language) -> str:
    """Kamis."""
    return format_date(value, "EEEE", _locale(language))


@lru_cache(_KEPT)
def days(span: DaySpan, language: Language) -> str:
    """A day as `day`; up to a week as "Jumat–Minggu, 15–17 November 2019"; a month by its name."""
    if span.start == span.end:
        return day(span.start, language)
    if _is_month(span):
        return format_date(span.start, "LLLL y", _locale(language))
    return _with_weekdays(span, _interval(span, language, "yMMMd"), language)


@lru_cache(_KEPT)
def button_days(span: DaySpan, language: Language) -> str:
    """A span for a button: "22–24 November 2019", a day as "Sabtu, 30 November 2019"."""
    return day(span.start, language) if len(span) == 1 else _interval(span, language, "yMMMd")


@lru_cache(_KEPT)
def several(dates: tuple[date, ...], language: Language) -> str:
    """Days in rising order that need not touch: "18–22 dan 25–29 November"; no year stands there.

    Of one weekday they begin with it ("Kamis, 7, 14 dan 21 November"), and a single run of up to
    a week with its two ("Senin–Jumat, 18–22 November").
    """
    runs = list(_runs(dates))
    if len(runs) == 1 and len(runs[0]) > 1:
        return _with_weekdays(runs[0], _interval(runs[0], language, "MMMd"), language)
    months = [
        _of_one_month(list(group), language)
        for _, group in groupby(runs, key=lambda run: (run.start.year, run.start.month))
    ]
    same = {each.weekday() for each in dates}
    told = ", ".join(months)
    return f"{weekday(dates[0], language)}, {told}" if len(same) == 1 else told


def several_with_year(dates: Sequence[date], language: Language) -> str:
    """The same, each year behind its days: "21 dan 28 November 2019, 2 Januari 2020"."""
    years = groupby(dates, key=lambda day: day.year)
    return ", ".join(f"{several(tuple(days), language)} {year}" for year, days in years)


@lru_cache(_KEPT)
def clock(value: time, language: Language) -> str:
    """10.00 in Indonesian, 10:00 in English."""
    return format_time(value, "short", locale=_locale(language))


@lru_cache(_KEPT)
def hours(opens: time, closes: time, language: Language) -> str:
    """10.00–21.00."""
    return f"{clock(opens, language)}–{clock(closes, language)}"


def joined(words: Iterable[str], language: Language, *, either: bool = False) -> str:
    """A, B dan C; `either`: A, B atau C."""
    return format_list(list(words), style="or" if either else "standard", locale=_locale(language))


def kilometres(metres: int, language: Language) -> str:
    """1,5 km; under a kilometre 500 m."""
    if metres < 1000:
        return f"{metres} m"
    return f"{format_decimal(metres / 1000, '0.#', locale=_locale(language))} km"


def _interval(span: DaySpan, language: Language, skeleton: str) -> str:
    """CLDR's pattern of the short month with the whole month in its place; `format_interval` would
    fall back to the short one.
    """
    start, end = span.start, span.end
    differs = "y" if start.year != end.year else "M" if start.month != end.month else "d"
    patterns = _locale(language).interval_formats
    skeleton = "yMMMd" if differs == "y" else skeleton
    first, last = (part.replace("MMM", "MMMM") for part in patterns[skeleton][differs])
    text = "".join(
        format_date(value, pattern, _locale(language))
        for value, pattern in ((start, first), (end, last))
    )
    return text.replace("\u2009", " ")  # a thin space is no use to a search or a screen reader


def _with_weekdays(span: DaySpan, told: str, language: Language) -> str:
    if len(span) > _A_WEEK:
        return told
    return f"{weekday(span.start, language)}–{weekday(span.end, language)}, {told}"


def _is_month(span: DaySpan) -> bool:
    start, end = span.start, span.end
    whole = start.day == 1 and (start.year, start.month) == (end.year, end.month)
    return whole and (end == date.max or (end + timedelta(days=1)).day == 1)


def _runs(dates: Sequence[date]) -> Iterator[DaySpan]:
    start = before = dates[0]
    for each in dates[1:]:
        if (each - before).days != 1:
            yield DaySpan(start, before)
            start = each
        before = each
    yield DaySpan(start, before)


def _of_one_month(runs: list[DaySpan], language: Language) -> str:
    *firsts, last = runs
    told = [_days_of_month(run) for run in firsts]
    end = (
        format_date(last.start, "d MMMM", _locale(language))
        if len(last) == 1
        else _interval(last, language, "MMMd")
    )
    return joined([*told, end], language)


def _days_of_month(run: DaySpan) -> str:
    return str(run.start.day) if len(run) == 1 else f"{run.start.day}–{run.end.day}"
