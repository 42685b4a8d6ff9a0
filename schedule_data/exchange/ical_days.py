"""RFC 5545's days, moments and durations, as days and clock times in Jakarta."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

from schedule_data.exchange.draft import Reason
from schedule_data.exchange.ical_lines import Property
from schedule_data.exchange.limits import FIRST_DAY, LAST_DAY, LIST_ITEMS
from schedule_data.exchange.refused import RefusedError
from schedule_data.model.zone import JAKARTA

_OUTLOOK = {"SE Asia Standard Time": "Asia/Jakarta"}
_DAY = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)
_MOMENT = re.compile(r"(\d{8})T(\d{2})(\d{2})(\d{2})(Z?)", re.ASCII)
_DURATION = re.compile(
    r"\+?P(?:(\d{1,5})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,8})S)?)?",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A day in Jakarta, the clock time there where the file says one, and whether the zone's own
    day is another or its clock changes, so that a rule would not mean the same days here."""

    day: date
    at: time | None = None
    shifted: bool = False


def read_moment(prop: Property) -> Moment:
    """The one day or moment of a property.

    Raises:
        RefusedError: it is none, is out of range, or its time zone is not known.
    """
    return _moment(prop, prop.value.strip())


def read_moments(prop: Property) -> list[Moment]:
    """The days or moments of a list such as EXDATE.

    Raises:
        RefusedError: as read_moment, or there are too many, or it holds periods.
    """
    values = prop.value.split(",", LIST_ITEMS + 1)
    if len(values) > LIST_ITEMS:
        raise RefusedError(Reason.TOO_MANY, str(LIST_ITEMS), row=prop.line)
    return [_moment(prop, value.strip()) for value in values]


def read_duration(prop: Property) -> timedelta:
    """A duration of zero or more.

    Raises:
        RefusedError: it is none.
    """
    match = _DURATION.fullmatch(prop.value.strip())
    if match is None or not any(match.groups()):
        raise RefusedError(Reason.NOT_A_TIME, row=prop.line)
    weeks, days, hours, minutes, seconds = (int(each or 0) for each in match.groups())
    return timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)


def read_until(text: str, opens: time | None) -> str:
    """A rule's UNTIL as the last day in Jakarta that it lets through.

    Raises:
        RefusedError: it is no day.
    """
    last = _moment(Property("UNTIL", text), text)
    day = last.day
    if last.at is not None and opens is not None and last.at < opens:
        day -= timedelta(days=1)
    return day.strftime("%Y%m%d")


def write_day(day: date, at: time | None) -> tuple[str, dict[str, str]]:
    """The value and parameters of a day, or of a moment where there is a clock time."""
    if at is None:
        return f"{day:%Y%m%d}", {"VALUE": "DATE"}
    return f"{day:%Y%m%d}T{at:%H%M%S}", {"TZID": JAKARTA.key}


def end_of_day(day: date, *, timed: bool) -> str:
    """UNTIL for a rule whose last day is `day`; the RFC wants UTC where the event has hours."""
    if not timed:
        return f"{day:%Y%m%d}"
    end = datetime.combine(day, time(23, 59, 59), JAKARTA).astimezone(UTC)
    return f"{end:%Y%m%dT%H%M%SZ}"


def _moment(prop: Property, value: str) -> Moment:
    try:
        if match := _DAY.fullmatch(value):
            return _in_range(prop, Moment(date(*map(int, match.groups()))))
        if match := _MOMENT.fullmatch(value):
            day = date(int(match[1][:4]), int(match[1][4:6]), int(match[1][6:]))
            # A leap second is no time of a desk: 60 is taken for 59.
            at = time(int(match[2]), int(match[3]), min(int(match[4]), 59))
            zone = UTC if match[5] else _zone(prop)
            return _in_range(prop, _in_jakarta(datetime.combine(day, at, zone)))
    except (ValueError, OverflowError) as error:
        if isinstance(error, RefusedError):
            raise
        raise RefusedError(Reason.NO_SUCH_DAY, row=prop.line) from None
    raise RefusedError(Reason.NOT_A_DAY, row=prop.line)


def _zone(prop: Property) -> tzinfo:
    name = prop.parameters.get("TZID", JAKARTA.key).removeprefix("/")
    try:
        return ZoneInfo(_OUTLOOK.get(name, name))
    except (ValueError, OSError, LookupError):
        raise RefusedError(Reason.NOT_SUPPORTED, f"TZID={name[:40]}", row=prop.line) from None


def _in_jakarta(moment: datetime) -> Moment:
    here = moment.astimezone(JAKARTA)
    half_a_year_on = moment + timedelta(days=182)
    shifted = here.date() != moment.date() or moment.utcoffset() != half_a_year_on.utcoffset()
    return Moment(here.date(), here.time(), shifted)


def _in_range(prop: Property, moment: Moment) -> Moment:
    if not FIRST_DAY <= moment.day <= LAST_DAY:
        raise RefusedError(Reason.DAY_OUT_OF_RANGE, row=prop.line)
    return moment
