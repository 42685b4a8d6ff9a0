"""An end of reminders, heard in a sentence: of all, or of the one that its day or region tells."""

import re
from dataclasses import replace

from handlers import dialogue
from handlers.conditional import holds_only_sometimes, without_courtesy
from handlers.ending import (
    asks_about_ending,
    ends_none,
    is_about_reminders,
    names_part_of_day,
    orders_an_end,
    refuses,
)
from handlers.ending_words import sends_somebody
from handlers.naming import kinds_of, names_a_day, to_be_kept
from handlers.understanding.meaning import Intent, Understanding
from handlers.understanding.names import Names
from handlers.which_days import names_every_day, weekdays
from handlers.wish import Want, Wish
from schedule_data.model.query import Query
from schedule_data.model.slot import WEEKDAYS, SlotKind

# Asking how, or whether, ends nothing.
_ASKS = re.compile(
    r"\b(?:cara(?:nya)?|gimana|bagaimana|gmn|how|bisa(?:kah)?|can i)\b"
    r"|^\W*(?:apa(?:kah)?|is|are|did|does|has|have|was|were)\b.*\?",
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
    # How they come is complained of, and not that they come.
    r"|early|earlier|late|later|often|long|loud|panjang\w*|weekdays?"
    # Of one message a part is to be left out, the address perhaps.
    r"|pins?|pictures?|pics?|photos?|images?|stickers?|emojis?|gambar\w*|stiker\w*|emoji"
    r"|admins|of admin|daftar (?:admin|petugas)|officers?"
    r"|alamat\w*|lokasi\w*|peta\w*|berkas\w*|dokumen\w*|foto|link|address|location|maps?)\b",
    re.IGNORECASE,
)
# What may be called off is a sitting: "cuma kabarin kalo batal".
_IF_IT_ENDS = re.compile(
    r"\b(?:kabar|ingat|inget|info|notif|kasih tau|tell me|let me know|remind|notify).{0,25}"
    r"\b(?:kalau|kalo|klo|jika|if|when) .{0,20}\b(?:batal|dibatal|pindah|tutup|cancel)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"\w+(?: (?:my|the|yang|yg|pengingat\w*|langganan\w*|reminder|subscription))*"
    r" (?:number|nomor|nomer|nmr|no\.?|#) ?(\d{1,2})\W*(?:dong|ya|aja|saja|please|pls|min|kak)?\W*",
    re.IGNORECASE,
)
_ORDINAL = re.compile(
    r"(?:di)?(?:stop|berhenti|hapus|batal\w*|mati(?:kan|in)|cabut|drop|cancel|end|delete|remove)"
    r" (?P<behind>(?:yang|yg|the|nomor) \w+(?: one)?)(?: (?:dong|ya|aja|saja|please|pls))?"
    r"|(?P<before>(?:(?:yang|yg|nomor|nomer|no\.?|number|the) )+\w+)"
    r" (?:di)?(?:stop|berhenti|hapus|batal\w*|cabut|cancel|delete|remove)\w*"
    r"(?: (?:dong|ya|aja|saja))?",
    re.IGNORECASE,
)
# A day of this week is not that of every week, and beside what stays the words name two.
_NOT_EVERY_WEEK = re.compile(
    r"\b(?:ini|depan|besok|bsk|lusa|nanti|this|next|tomorrow|today|tonight|coming"
    r"|weekends?|wiken|pekan|biar\w*|tetap\w*|tetep|lanjut\w*|keep|leave|but|tapi|tp|bukan|cuma"
    r"|hanya|only)\b",
    re.IGNORECASE,
)


def end(heard: Understanding, text: str, query: Query, names: Names) -> Wish | None:
    """What is to end; None where what stops is something else."""
    language = heard.language if heard.language_shown else None
    named = query.regions or query.places or query.services
    if asks_about_ending(text) or _IF_IT_ENDS.search(text):
        return Wish(Want.LIST, language=language)
    if sends_somebody(text):
        return None
    if not (named or is_about_reminders(text) or refuses(text)):
        return None
    if ends_none(text) or _ASKS.search(text):
        return Wish(Want.LIST, language=language)
    some = named or names_a_day(heard) or kinds_of(text, names) or _ONE.search(text)
    if some or _is_part(text):
        return end_of_one(heard, text, names)
    return Wish(Want.STOP, language=language)


def end_of_one(heard: Understanding, text: str, names: Names) -> Wish:
    """The end of one, with what it is told by; with nothing, where less than all of it is meant."""
    wish = Wish(Want.END_ONE, language=heard.language if heard.language_shown else None)
    number = _number(text.strip(" .!"))
    if number is not None:
        return replace(wish, number=number)
    days = [WEEKDAYS[number] for number in weekdays(text)]
    if names_every_day(text):
        days.append(SlotKind.DAILY.value)
    if (
        is_narrowed(text)
        or max(len(days), len(heard.regions) + len(heard.places), len(heard.services)) > 1
    ):
        return wish
    query = to_be_kept(dialogue.asked(heard), heard, text, names)
    return replace(wish, query=query, day=days[0] if days else "")


def _number(text: str) -> int | None:
    """The number on the list of what is to end: "nomor 2 hapus", "hapus yang pertama"."""
    numbered = _NUMBERED.fullmatch(text)
    if numbered:
        return int(numbered[1])
    placed = _ORDINAL.fullmatch(text)
    return None if placed is None else dialogue.read_pick(placed["behind"] or placed["before"])


def is_narrowed(text: str) -> bool:
    """Whether less than all of a reminder is meant, or more than its own day is named."""
    return _is_part(text) or _NOT_EVERY_WEEK.search(text) is not None


def _is_part(text: str) -> bool:
    text = without_courtesy(text)
    less = _NARROWED.search(text) is not None or names_part_of_day(text)
    return less or holds_only_sometimes(text)


def names_its_end(heard: Understanding, text: str) -> bool:
    """Whether few words are an end and what ends: "stop friday", "hapus jaksel"."""
    named = heard.regions or heard.places or heard.services or names_a_day(heard)
    asks = heard.asks_where or heard.asks_when or heard.intent is not Intent.FIND
    return bool(named) and not asks and orders_an_end(text)
