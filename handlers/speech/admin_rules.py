"""How an event comes again, in words: "setiap Kamis", "every second Tuesday of the month"."""

from collections.abc import Mapping
from datetime import date
from itertools import groupby

from handlers.speech import format as fmt
from handlers.speech.admin_parts import When
from handlers.speech.tongue import Tongue
from schedule_data.model.query import DaySpan

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_A_MONDAY = date(2019, 11, 4)
_TOLD = {"FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "BYMONTH", "COUNT", "BYSETPOS", "WKST", "UNTIL"}
_MOST_DAYS = 12


def when(plan: When, t: Tongue) -> str:
    """All of an event's days in one line."""
    if not plan.rrule:
        return _dated(plan, t)
    parts = [rule(plan.rrule, t, working_days=plan.working_days)]
    if plan.first_day is not None:
        parts.append(t.say("from {day}", day=fmt.plain_day(plan.first_day, t.language)))
    if plan.last_day is not None:
        parts.append(t.say("until {day}", day=fmt.plain_day(plan.last_day, t.language)))
    return " ".join(parts) + _but_not(plan, t)


def rule(rrule: str, t: Tongue, *, working_days: bool = False) -> str:
    """The words of a rule; one that has none is told as it is written."""
    parts = dict(part.split("=", 1) for part in rrule.split(";") if "=" in part)
    if set(parts) - _TOLD:
        return t.say("by the rule {rule}", rule=rrule)
    told = _frequency(parts, t, working_days=working_days)
    if told is None:
        return t.say("by the rule {rule}", rule=rrule)
    count = parts.get("COUNT", "")
    if count.isdecimal():
        told += t.count(", {count} time", ", {count} times", int(count))
    return told


def _frequency(parts: Mapping[str, str], t: Tongue, *, working_days: bool) -> str | None:
    given = parts.get("INTERVAL", "1")
    interval = int(given) if given.isdecimal() else 1
    match parts.get("FREQ"):
        case "DAILY":
            return (
                t.say("every day")
                if interval == 1
                else t.say("every {number} days", number=interval)
            )
        case "WEEKLY":
            return _weekly(parts, interval, t, working_days=working_days)
        case "MONTHLY":
            return _monthly(parts, interval, t)
        case "YEARLY":
            return _yearly(parts, t)
        case _:
            return None


def _weekly(
    parts: Mapping[str, str], interval: int, t: Tongue, *, working_days: bool
) -> str | None:
    named = parts.get("BYDAY", "")
    if working_days and named == "MO,TU,WE,TH,FR" and interval == 1:
        return t.say("every working day")
    days = _weekdays(named, t) if named else ""
    if days is None:
        return None
    if working_days:
        return t.say("every {days} that is a working day", days=days)
    if interval == 1:
        return t.say("every {days}", days=days) if days else t.say("every week")
    if not days:
        return t.say("every {number} weeks", number=interval)
    return t.say("every {number} weeks on {days}", number=interval, days=days)


def _monthly(parts: Mapping[str, str], interval: int, t: Tongue) -> str | None:
    named = _of_month(parts, t)
    if named is None:
        return None
    if interval == 1:
        return t.say("{days} of every month", days=named)
    return t.say("{days} of every {number} months", days=named, number=interval)


def _of_month(parts: Mapping[str, str], t: Tongue) -> str | None:
    if "BYMONTHDAY" in parts:
        return _monthdays(parts["BYMONTHDAY"], t)
    if parts.get("BYDAY") == "MO,TU,WE,TH,FR" and parts.get("BYSETPOS") in ("1", "-1"):
        last = parts["BYSETPOS"] == "-1"
        return t.say("the last working day") if last else t.say("the first working day")
    days = parts.get("BYDAY", "").split(",")
    if "BYSETPOS" in parts or not all(_numbered(day) for day in days):
        return None
    return fmt.joined((_nth(day, t) for day in days), t.language)


def _yearly(parts: Mapping[str, str], t: Tongue) -> str | None:
    months, days = parts.get("BYMONTH", ""), parts.get("BYMONTHDAY", "")
    if not (months.isdecimal() and days.isdecimal()) or "BYDAY" in parts:
        return None
    try:
        day = date(2020, int(months), int(days))
    except ValueError:
        return None
    return t.say("every {day}", day=fmt.day_of_year(day, t.language))


def _monthdays(named: str, t: Tongue) -> str | None:
    days = named.split(",")
    if days == ["-1"]:
        return t.say("the last day")
    if not all(day.isdecimal() for day in days):
        return None
    return t.say("day {days}", days=fmt.joined(days, t.language))


def _numbered(day: str) -> bool:
    return day[-2:] in _DAYS and day[:-2] in ("1", "2", "3", "4", "5", "-1")


def _nth(day: str, t: Tongue) -> str:
    name = _weekday(day[-2:], t)
    return {
        "1": t.say("the first {day}", day=name),
        "2": t.say("the second {day}", day=name),
        "3": t.say("the third {day}", day=name),
        "4": t.say("the fourth {day}", day=name),
        "5": t.say("the fifth {day}", day=name),
        "-1": t.say("the last {day}", day=name),
    }[day[:-2]]


def _weekdays(named: str, t: Tongue) -> str | None:
    days = named.split(",")
    if not all(day in _DAYS for day in days):
        return None
    numbers = [_DAYS.index(day) for day in days]
    if len(numbers) > 2 and numbers == list(range(numbers[0], numbers[0] + len(numbers))):
        return f"{_weekday(days[0], t)}–{_weekday(days[-1], t)}"
    return fmt.joined((_weekday(day, t) for day in days), t.language)


def _weekday(day: str, t: Tongue) -> str:
    return fmt.weekday(_A_MONDAY.replace(day=_A_MONDAY.day + _DAYS.index(day)), t.language)


def _dated(plan: When, t: Tongue) -> str:
    if plan.days:
        return _days(plan.days, t) + _but_not(plan, t)
    if plan.first_day is None:
        return ""
    return fmt.days(
        DaySpan(plan.first_day, max(plan.first_day, plan.last_day or plan.first_day)), t.language
    ) + _but_not(plan, t)


def _days(days: tuple[date, ...], t: Tongue) -> str:
    if len(days) > _MOST_DAYS:
        return t.count(
            "{count} day between {first} and {last}",
            "{count} days between {first} and {last}",
            len(days),
            first=fmt.plain_day(days[0], t.language),
            last=fmt.plain_day(days[-1], t.language),
        )
    years = [tuple(group) for _, group in groupby(sorted(days), key=lambda day: day.year)]
    told = [f"{fmt.several(each, t.language)} {each[0].year}" for each in years]
    # "dan" may stand inside a year's days: then it does not join the years too.
    return fmt.joined(told, t.language) if len(days) == len(years) else ", ".join(told)


def _but_not(plan: When, t: Tongue) -> str:
    if not plan.but_not:
        return ""
    return ", " + t.say("except {days}", days=_days(plan.but_not, t))
