"""From a sentence to a wish: which question is to be kept, and at which hour; or an end of it.

The ear has read days, hours and names; here are the words that only reminders know.
"""

import re
from dataclasses import replace
from datetime import date, time, timedelta

from handlers import dialogue
from handlers.choice import EVERYTHING
from handlers.ending import (
    asks_about_ending,
    ends_none,
    is_about_reminders,
    names_part_of_day,
    orders_an_end,
    refuses,
)
from handlers.once import wants_once
from handlers.slots import EVENING_BEFORE, EVERY_MORNING
from handlers.understanding.hearing import hear
from handlers.understanding.meaning import Intent, Understanding
from handlers.understanding.names import Names
from handlers.understanding.vocabulary.kinds import KINDS
from handlers.which_days import (
    comes_once,
    names_a_weekday,
    names_every_day,
    only_weekday,
    several,
    weekdays,
)
from handlers.wish import Want, Wish
from schedule_data.model.query import DaySpan, Query
from schedule_data.model.slot import LAST_HOUR_OF_EVE, WEEKDAYS, Slot, SlotKind

_FRIDAY = 4
_LAST_HOUR_SAID = time(21)
# What the programme is called names no sort of place.
_PROGRAMME = re.compile(r"\bgoes? to (?:the )?mall?s?\b", re.IGNORECASE)
_BEFORE = re.compile(
    r"\b(?:sehari|semal[ae]m|mal[ae]m|sore|hari|h) ?(?:-? ?1|sebelum(?:nya)?)\b"
    r"|\b(?:evening|night|day) before\b|\bbeforehand\b",
    re.IGNORECASE,
)
_DAILY = re.compile(
    r"\b(?:se)?tiap (?:hari|pagi|siang|sore|malam)\b|\bharian\b|\bdaily\b"
    r"|\b(?:every|each) ?(?:day|morning|afternoon|evening|night)\b",
    re.IGNORECASE,
)
_PARTS = (
    (re.compile(r"\b(?:pagi|morning)\b", re.IGNORECASE), time(7)),
    (re.compile(r"\b(?:siang|noon|midday)\b", re.IGNORECASE), time(12)),
    (re.compile(r"\b(?:sore|afternoon)\b", re.IGNORECASE), time(16)),
    (re.compile(r"\b(?:malam|malem|evening|night)\b", re.IGNORECASE), time(19)),
)
# Asking how, or whether, ends nothing.
_ASKS = re.compile(
    r"\b(?:cara(?:nya)?|gimana|bagaimana|gmn|how|bisa(?:kah)?|can i)\b"
    r"|^\W*(?:apa(?:kah)?|is|are|did|does|has|have|was|were)\b.*\?",
    re.IGNORECASE,
)
# Asking how, where or what keeps nothing.
_ASKS_HOW = re.compile(
    r"\b(?:cara(?:nya)?|gimana|bagaimana|gmn|how)\b"
    r"|\b(?:ber)?(?:langganan|subscri\w*)\b.*\b(?:di ?mana|apa|berapa|where|what)\b"
    r"|\b(?:di ?mana|apa itu|berapa|where|what)\b.*\b(?:ber)?(?:langganan|subscri\w*)\b",
    re.IGNORECASE,
)
# One of several is meant: which one, its region, place or day says.
_ONE = re.compile(
    r"\b(?:itu|tadi|yang|yg|one|(?:that|this)(?! (?:list|bot|chat|number))"
    r"|senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|weekends?|wiken"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b",
    re.IGNORECASE,
)
# Or not for ever, or not all of what it says, or by its number: that is chosen on the list.
_NARROWED = re.compile(
    r"(?<![a-z])\d"
    r"|\b(?:satu|dua|tiga|pertama|kedua|ketiga|terakhir|first|second|third|last|two|three"
    r"|ulang|dobel|double|twice"
    r"|pause|jeda|jedain|tunda|snooze|dulu|dl|sementara|selama|until|till|for (?:now|a)|week|month"
    r"|(?:sampai|sampe)(?! (?:di )?sini)"
    r"|pas|saat|when|unless|kecuali|selain|except|libur|holidays?"
    # Of one message a part is to be left out, the address perhaps.
    r"|admins|of admin|daftar (?:admin|petugas)|officers?"
    r"|alamat\w*|lokasi\w*|peta\w*|berkas\w*|dokumen\w*|foto|link|address|location|maps?)\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"\w+(?: (?:my|the|yang|yg|pengingat\w*|langganan\w*|reminder|subscription))*"
    r" (?:number|nomor|nomer|nmr|no\.?|#) ?(\d{1,2})\W*(?:dong|ya|aja|saja|please|pls|min|kak)?\W*",
    re.IGNORECASE,
)
# A day of this week is not that of every week, and beside what stays the words name two.
_NOT_EVERY_WEEK = re.compile(
    r"\b(?:ini|depan|besok|bsk|lusa|nanti|this|next|tomorrow|today|tonight|coming"
    r"|weekends?|wiken|pekan|biar\w*|tetap\w*|tetep|lanjut\w*|keep|leave|but|tapi|tp|bukan|cuma"
    r"|hanya|only)\b",
    re.IGNORECASE,
)
# Fewer of them: which is chosen on the list.
_LESS_OFTEN = re.compile(
    r"\b(?:jangan|jgn|ga|gak|nggak|not|don'?t) (?:\w+ ){0,2}?(?:tiap|setiap|every|each)\b"
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
_SOON = re.compile(
    r"\b(?:(?:\d+|se|setengah|bbrp|beberapa) ?(?:menit|mnt|jam)|sebentar) (?:lagi|kemudian)\b"
    r"|\bin (?:\d+|an?|half an|a few|some) ?(?:minutes?|mins?|hours?|hrs?)\b",
    re.IGNORECASE,
)
_KIND_OF = {word: kind for kind, words in KINDS.items() for word in words.split()}


def wish_of(
    heard: Understanding, text: str, query: Query, names: Names, today: date
) -> Wish | None:
    """What a sentence of intent SUBSCRIBE or UNSUBSCRIBE wants, where `query` is what it names;
    None where what stops or is stopped is something else ("kapan PTSP berhenti melayani?").
    """
    language = heard.language if heard.language_shown else None
    kept = _kept(query, heard, text, names)
    days = _day_of_once(heard, text, today)
    if days is not None:
        at = _hour(heard, text)
        return Wish(Want.CHOOSE_SLOT, kept, language=language, days=days, at=at)
    if _LESS_OFTEN.search(text):
        return Wish(Want.LIST, language=language)
    if heard.intent is Intent.UNSUBSCRIBE:
        return _end(heard, text, query, names)
    slot = _slot(heard, text)
    if _CHANGES.search(text):
        return change(heard, text, query, names, today)
    if slot is None and _ASKS_HOW.search(text):
        return Wish(Want.CHOOSE_SLOT, kept, language=language)
    if heard.when is None and _SOON.search(text):
        return Wish(Want.CHOOSE_SLOT, kept, language=language, days=DaySpan.day(today))
    if slot is None and heard.when is not None:
        at = _hour(heard, text)
        return Wish(Want.CHOOSE_SLOT, kept, language=language, days=heard.when, at=at)
    vague = slot is None and kept == EVERYTHING
    first, more = _slots(slot, heard, text)
    return Wish(Want.KEEP, kept, first, language=language, more=more, vague=vague)


def _day_of_once(heard: Understanding, text: str, today: date) -> DaySpan | None:
    """The one day on which they want to be reminded, a single time; None: no such is wanted."""
    if heard.intent is not Intent.SUBSCRIBE or not wants_once(text) or _CHANGES.search(text):
        return None
    if heard.when is not None:
        return heard.when
    named = weekdays(text)
    if len(named) != 1:
        return None
    return DaySpan.day(today + timedelta((named.pop() - today.weekday()) % 7))


def change(heard: Understanding, text: str, query: Query, names: Names, today: date) -> Wish:
    """What a kept one is to become, where `query` is what the words name. `days` with no slot are
    days that come but once, which it cannot have.
    """
    # An hour alone names no day, and "jadi sore" not today.
    day = heard.when != DaySpan.day(today) or names_a_weekday(text)
    days = heard.when if day and _has_day(heard) else None
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
    wish = Wish(Want.CHANGE, _kept(query, heard, text, names), first, days=days, at=at)
    language = heard.language if heard.language_shown else None
    return replace(wish, language=language, more=more)


def changes_kept(text: str) -> bool:
    """Whether the words say that a reminder is to be changed, not only "it"."""
    return _CHANGES.search(text) is not None


def _end(heard: Understanding, text: str, query: Query, names: Names) -> Wish | None:
    language = heard.language if heard.language_shown else None
    named = query.regions or query.places or query.services
    if asks_about_ending(text):
        return Wish(Want.LIST, language=language)
    if not (named or is_about_reminders(text) or refuses(text)):
        return None
    if ends_none(text) or _ASKS.search(text):
        return Wish(Want.LIST, language=language)
    some = named or _has_day(heard) or _kinds(text, names) or _ONE.search(text)
    if some or _NARROWED.search(text) or names_part_of_day(text):
        return end_of_one(heard, text, names)
    return Wish(Want.STOP, language=language)


def end_of_one(heard: Understanding, text: str, names: Names) -> Wish:
    """The end of one, with what it is told by; with nothing, where less than all of it is meant."""
    wish = Wish(Want.END_ONE, language=heard.language if heard.language_shown else None)
    numbered = _NUMBERED.fullmatch(text.strip())
    if numbered:
        return replace(wish, number=int(numbered[1]))
    days = [WEEKDAYS[number] for number in weekdays(text)]
    if names_every_day(text):
        days.append(SlotKind.DAILY.value)
    less = _NARROWED.search(text) or _NOT_EVERY_WEEK.search(text) or names_part_of_day(text)
    if less or max(len(days), len(heard.regions) + len(heard.places), len(heard.services)) > 1:
        return wish
    query = _kept(dialogue.asked(heard), heard, text, names)
    return replace(wish, query=query, day=days[0] if days else "")


def names_its_end(heard: Understanding, text: str) -> bool:
    """Whether few words are an end and what ends: "stop friday", "hapus jaksel"."""
    named = heard.regions or heard.places or heard.services or _has_day(heard)
    asks = heard.asks_where or heard.asks_when or heard.intent is not Intent.FIND
    return bool(named) and not asks and orders_an_end(text)


def _kept(query: Query, heard: Understanding, text: str, names: Names) -> Query:
    # What is named only to be left out ("kecuali di mall") is not wanted.
    kinds = query.kinds | (_kinds(text, names) - set(heard.but.kinds))
    return replace(query, when=None, at=None, kinds=kinds)


def _has_day(heard: Understanding) -> bool:
    """Whether a day was named; "now" names none."""
    return heard.when is not None and not (heard.now_meant or heard.day_implied)


def _slot(heard: Understanding, text: str) -> Slot | None:
    """The slot that was said; None where none was, or a single day."""
    weekday = None if heard.slot is None else heard.slot.weekday
    at = _hour(heard, text)
    if _BEFORE.search(text):
        return replace(EVENING_BEFORE, at=_of_evening(at, text))
    if weekday is not None:
        return Slot(SlotKind.WEEKLY, at or _usual(weekday), weekday)
    if _DAILY.search(text):
        return replace(EVERY_MORNING, at=at or EVERY_MORNING.at)
    if at is not None and heard.when is None:
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
    if at is None or at in {hour for _, hour in _PARTS}:
        return EVENING_BEFORE.at
    if at.hour < 12 and _PARTS[-1][0].search(text):
        at = at.replace(hour=at.hour + 12)
    return _LAST_HOUR_SAID if at >= LAST_HOUR_OF_EVE else at


def _kinds(text: str, names: Names) -> frozenset[str]:
    """The sorts of place that are named, but for the words that are part of a name. Where a
    reminder is asked for, "mall" is no longer the programme's name alone.
    """
    words = hear(_PROGRAMME.sub(" ", text), names).text
    free = (words.words[i] for i in range(words.size) if not words.taken[i])
    return frozenset(_KIND_OF[word] for word in free if word in _KIND_OF)
