"""The hour of a reminder in words: "tiap Jumat pukul 16.00", and which days it tells of."""

from datetime import date, datetime, timedelta

from handlers.speech import format as fmt
from handlers.speech.tongue import Tongue
from schedule_data.model.slot import Slot, SlotKind

_A_MONDAY = date(2024, 1, 1)
_SUNDAY = 6


def when(slot: Slot, t: Tongue) -> str:
    """Tiap Jumat pukul 16.00."""
    time = fmt.clock(slot.at, t.language)
    if slot.weekday is not None:
        weekday = weekday_name(slot.weekday, t)
        return t.say("every {weekday} at {time}", weekday=weekday, time=time)
    if slot.kind is SlotKind.BEFORE:
        return t.say("the day before at {time}", time=time)
    return t.say("every day at {time}", time=time)


def asks_for(slot: Slot, t: Tongue) -> str:
    """Which days it tells of."""
    if slot.kind is SlotKind.BEFORE:
        return t.say("where PTSP is the next day; nothing on other days")
    if slot.kind is SlotKind.DAILY or slot.weekday == _SUNDAY:
        return t.say("where PTSP is that day")
    return t.say("where PTSP is from then until Sunday")


def weekday_name(weekday: int, t: Tongue) -> str:
    """Jumat (Monday is 0)."""
    return fmt.weekday(_A_MONDAY + timedelta(days=weekday), t.language)


def moment(value: datetime, t: Tongue) -> str:
    """Jumat, 15 November 2019 pukul 16.00."""
    day, time = fmt.day(value.date(), t.language), fmt.clock(value.time(), t.language)
    return t.say("{day} at {time}", day=day, time=time)


def choice(slot: Slot, t: Tongue) -> str:
    """The day of a slot on a button: Jumat; Tiap hari; Sehari sebelumnya."""
    if slot.weekday is not None:
        return weekday_name(slot.weekday, t)
    if slot.kind is SlotKind.BEFORE:
        return t.say("The day before")
    return t.say("Every day")
