"""From a sentence to a wish: which question is to be kept, and at which hour; or an end of it.

The ear has read days, hours and names; here are the words that only reminders know.
"""

import re
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from handlers.choice import EVERYTHING
from handlers.naming import names_a_day, to_be_kept
from handlers.once import asks_for_once, comes_once, says_single, wants_once, without_not_each
from handlers.slots import EVENING_BEFORE, EVERY_MORNING
from handlers.speech.kept import Instead
from handlers.understanding.meaning import Intent, Understanding
from handlers.understanding.names import Names
from handlers.understanding.understand import understand
from handlers.unkeepable import instead_of
from handlers.which_days import (
    EACH,
    comes_again,
    names_a_weekday,
    only_weekday,
    several,
    weekdays,
)
from handlers.which_one import end
from handlers.wish import Want, Wish
from schedule_data.model.query import DaySpan, Query
from schedule_data.model.slot import LAST_HOUR_OF_EVE, Slot, SlotKind
from schedule_data.model.zone import JAKARTA

_FRIDAY = 4
_LAST_HOUR_SAID = time(21)
_BEFORE = re.compile(
    r"\b(?:sehari|semal[ae]m|mal[ae]m|sore|hari|h) ?(?:-? ?1|(?:sebelum|sblm)(?:nya)?)\b"
    r"|\b(?:evening|night|day) before\b|\bbeforehand\b",
    re.IGNORECASE,
)
_DAILY = re.compile(
    rf"\b{EACH} (?:hari|pagi|siang|sore|malam)\b"
    r"(?! (?:senin|selasa|rabu|kamis|jum|sabtu|minggu))"
    r"|\bharian\b|\bdaily\b"
    r"|\b(?:every|each) ?(?:day|morning|afternoon|evening|night)\b",
    re.IGNORECASE,
)
_PARTS = (
    (re.compile(r"\b(?:pagi|morning)\b", re.IGNORECASE), time(7)),
    (re.compile(r"\b(?:siang|noon|midday)\b", re.IGNORECASE), time(12)),
    (re.compile(r"\b(?:sore|afternoon)\b", re.IGNORECASE), time(16)),
    (re.compile(r"\b(?:malam|malem|evening|night)\b", re.IGNORECASE), time(19)),
)
# Asking how, where or what keeps nothing.
_ASKS_HOW = re.compile(
    r"\b(?:cara(?:nya)?|gimana|bagaimana|gmn|how)\b"
    r"|\b(?:ber)?(?:langganan|subscri\w*)\b.*\b(?:di ?mana|apa|berapa|where|what)\b"
    r"|\b(?:di ?mana|apa itu|berapa|where|what)\b.*\b(?:ber)?(?:langganan|subscri\w*)\b",
    re.IGNORECASE,
)
# Fewer of them: which is chosen on the list.
_LESS_OFTEN = re.compile(
    rf"\b(?:jangan|jgn|ga|gak|nggak|not|don'?t) (?:\w+ ){{0,2}}?(?:{EACH}|every|each)\b"
    r"|\b(?:kebanyakan|keseringan|terlalu (?:sering|banyak)|kurangi|kurangin|too (?:many|often))\b",
    re.IGNORECASE,
)
# "Change my reminder to 8am", "pindahin pengingat ke Sabtu": one that is kept, and no other.
_CHANGES = re.compile(
    r"\b(?:ubah|ganti(?:in)?|pindah(?:kan|in)?|geser|change|move|switch|reschedule)\b.{1,40}"
    r"\b(?:langganan|pengingat|notif|reminder)nya\b"
    r"|\b(?:ubah|ganti(?:in)?|pindah(?:kan|in)?|geser|change|move|switch|reschedule)"
    r" (?:\w+ ){0,3}?(?:langganan|pengingat|notif|reminder|subscription|alert)\w*"
    r"|\b(?:langganan|pengingat|notif|reminder|subscription|alert)\w*"
    r" (?:(?:saya|aku|sy|gue|gw|ku|my|itu|ini|tolong|mau|minta|bisa|dong) ){0,2}"
    r"(?:di)?(?:ubah|ganti|pindah|geser)\w*",
    re.IGNORECASE,
)
# Whenever it is there, on any day: told on the evening before, and not of weekends alone.
_WHENEVER = re.compile(
    r"\b(?:kalau|kalo|klo|kl|jika|bila|if|when(?:ever)?|(?:se)?tiap kali|saban kali"
    r"|(?:every|each) time)\b|\bkeep me (?:posted|updated|informed)\b",
    re.IGNORECASE,
)
_WEEKLY = re.compile(
    rf"\b{EACH} (?:minggu|pekan)\b|\bmingguan\b|\bweekly\b|\bevery week\b", re.IGNORECASE
)
_SOON = re.compile(
    r"\b(?:(?:\d+|se|setengah|bbrp|beberapa) ?(?:menit|mnt|jam)|sebentar) (?:lagi|kemudian)\b"
    r"|\bin (?:\d+|an?|half an|a few|some) ?(?:minutes?|mins?|hours?|hrs?)\b",
    re.IGNORECASE,
)


def wish_of(
    heard: Understanding, text: str, query: Query, names: Names, today: date
) -> Wish | None:
    """What a sentence of intent SUBSCRIBE or UNSUBSCRIBE wants, where `query` is what it names;
    None where what stops or is stopped is something else ("kapan PTSP berhenti melayani?").
    """
    language = heard.language if heard.language_shown else None
    kept = to_be_kept(query, heard, text, names)
    unkept = _not_as_wished(heard, text, kept, names, today)
    if unkept is not None:
        return replace(unkept, language=language)
    if _LESS_OFTEN.search(text):
        return Wish(Want.LIST, language=language)
    if heard.intent is Intent.UNSUBSCRIBE:
        return end(heard, text, query, names)
    if _CHANGES.search(text):
        return change(heard, text, query, names, today)
    return replace(_to_keep(heard, text, kept, today), language=language)


def _not_as_wished(
    heard: Understanding, text: str, kept: Query, names: Names, today: date
) -> Wish | None:
    """What is offered in the place of a reminder that cannot be: every second week, just once."""
    at = _hour(heard, text)
    instead = instead_of(text)
    # "Cuma kabarin kalo batal" is said of what is kept already.
    told = heard.intent is Intent.SUBSCRIBE or (
        instead is Instead.OF_CHANGES and kept != EVERYTHING
    )
    if instead is not None and told and not changes_kept(text):
        return Wish(Want.CHOOSE_SLOT, kept, at=at, instead=instead)
    once = _day_of_once(heard, text, names, today)
    return None if once is None else Wish(Want.CHOOSE_SLOT, kept, days=once, at=at)


def _to_keep(heard: Understanding, text: str, kept: Query, today: date) -> Wish:
    """The reminder that is wished for, or its hour to choose where that is left open."""
    slot = _slot(heard, text)
    first, more = _slots(slot, heard, text)
    if more and comes_again(text):
        return Wish(Want.KEEP, kept, first, more=more)
    either = slot is None and len(weekdays(text)) > 1  # "tiap Selasa atau Kamis"
    if (slot is None and _ASKS_HOW.search(text)) or either:
        return Wish(Want.CHOOSE_SLOT, kept)
    if heard.when is None and _SOON.search(text):
        return Wish(Want.CHOOSE_SLOT, kept, days=DaySpan.day(today))
    if slot is None and heard.when is not None:
        return Wish(Want.CHOOSE_SLOT, kept, days=heard.when, at=_hour(heard, text))
    if slot is None and kept != EVERYTHING and _on_any_day(text):
        slot = EVENING_BEFORE
    return Wish(Want.KEEP, kept, slot, vague=slot is None and kept == EVERYTHING)


def _on_any_day(text: str) -> bool:
    return _WHENEVER.search(text) is not None and _WEEKLY.search(text) is None


def _day_of_once(heard: Understanding, text: str, names: Names, today: date) -> DaySpan | None:
    """The one day on which they want to be reminded, a single time; None: no such is wanted."""
    asks = heard.intent is Intent.SUBSCRIBE or asks_for_once(text)
    if not asks or not wants_once(text) or _CHANGES.search(text):
        return None
    left, when = without_not_each(text), heard.when
    if when is None and left != text:
        noon = datetime.combine(today, time(12), JAKARTA)
        when = understand(left, now=noon, names=names).when
    named = weekdays(left)
    if when is None and len(named) == 1:
        return DaySpan.day(today + timedelta((named.pop() - today.weekday()) % 7))
    return DaySpan.day(today) if when is None and says_single(text) and not named else when


def change(heard: Understanding, text: str, query: Query, names: Names, today: date) -> Wish:
    """What a kept one is to become, where `query` is what the words name. `days` with no slot are
    days that come but once, which it cannot have.
    """
    # An hour alone names no day, and "jadi sore" not today.
    day = heard.when != DaySpan.day(today) or names_a_weekday(text)
    days = heard.when if day and names_a_day(heard) else None
    slot, at = (
        _slot(heard._replace(when=heard.when or DaySpan.day(today)), text),
        _hour(heard, text),
    )
    weekday = only_weekday(text)
    if comes_once(text):
        slot, days = None, heard.when or DaySpan.day(today)
    elif slot is None and weekday is not None:  # "reschedule it to Saturday"
        slot, days = Slot(SlotKind.WEEKLY, at or _usual(weekday), weekday), None
    elif days is not None and len(days) > 1:  # "jadi akhir pekan": which day is chosen
        days = None
    first, more = _slots(slot, heard, text)
    wish = Wish(Want.CHANGE, to_be_kept(query, heard, text, names), first, days=days, at=at)
    language = heard.language if heard.language_shown else None
    return replace(wish, language=language, more=more)


def changes_kept(text: str) -> bool:
    """Whether the words say that a reminder is to be changed, not only "it"."""
    return _CHANGES.search(text) is not None


def _slot(heard: Understanding, text: str) -> Slot | None:
    """The slot that was said; None where none was, or a single day."""
    weekday = None if heard.slot is None else heard.slot.weekday
    at = _hour(heard, text)
    if _BEFORE.search(text):
        # "Malam" alone is the usual hour of an evening, and "jam 7" is what it says.
        said = None if heard.now_meant else heard.at
        return replace(EVENING_BEFORE, at=_of_evening(said, text))
    if weekday is not None:
        return Slot(SlotKind.WEEKLY, at or _usual(weekday), weekday)
    if _DAILY.search(text):
        return replace(EVERY_MORNING, at=at or EVERY_MORNING.at)
    if at is not None and heard.when is None and not several(text):
        return replace(EVERY_MORNING, at=at)
    return None


def _slots(
    slot: Slot | None, heard: Understanding, text: str
) -> tuple[Slot | None, tuple[Slot, ...]]:
    """The slot, or that of the first of several weekdays that are listed, and those of the rest."""
    days = several(text)
    if not days or (slot is not None and slot.kind is not SlotKind.WEEKLY) or comes_once(text):
        return slot, ()
    at = _hour(heard, text)
    first, *more = [Slot(SlotKind.WEEKLY, at or _usual(day), day) for day in days]
    return first, tuple(more)


def _usual(weekday: int) -> time:
    """The hour of a weekday where none was said."""
    return time(16) if weekday == _FRIDAY else time(7)


def _hour(heard: Understanding, text: str) -> time | None:
    if heard.at is not None and not heard.now_meant:
        return heard.at.replace(second=0, microsecond=0)
    return next((hour for words, hour in _PARTS if words.search(text)), None)


def _of_evening(at: time | None, text: str) -> time:
    """The hour on the day before: "malam sebelumnya jam 8" is 20.00, and 22.00 is too late."""
    if at is None:
        return EVENING_BEFORE.at
    at = at.replace(second=0, microsecond=0)
    if at.hour < 12 and _PARTS[-1][0].search(text):
        at = at.replace(hour=at.hour + 12)
    return _LAST_HOUR_SAID if at >= LAST_HOUR_OF_EVE else at
