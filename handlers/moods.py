"""What people send that is no question and still wants a fitting word: an emoji, "min?", a
scolding; and what they ask of a desk that no schedule tells.
"""

import re
from datetime import date

from handlers.speech.reply import Reply, Saying, Schedule
from handlers.understanding.meaning import Intent, Understanding
from handlers.understanding.vocabulary import listed
from schedule_data.agenda import Agenda

_WORD = re.compile(r"\w")
_THANKFUL = frozenset("🙏👍👌❤💕💖🥰😍😘😊☺😁😀😃😄🙂🤗💯👏🙌🫶🤝✅💪")
_ANGRY = frozenset("😡😠🤬👎🖕😤😒🙄💢")
_CALLED = listed(
    """
    min admin mimin kak kakak ka gan sis bro bang abang mas mba mbak pak bapak bu ibu bos boss om
    tante woi woy oi oy hei hoi sir madam hello halo permisi ada orang siapa anybody anyone there
    """
)
_NAMES_NOBODY = listed("ada orang siapa there")
_SCOLDING = re.compile(
    r"\b(?:bego|begok|goblo[kg]\w*|tolol|bodoh|bloon|geblek|dongo|kampret|anj(?:ing|ir|ay|g)"
    r"|bangsat|babi|payah|ngaco|ngawur"
    r"|(?:ga|gak|nggak|tidak|tak) (?:guna|berguna|becus|jelas|nyambung)"
    r"|stupid|useless|dumb|idiot|sucks?|shit|bullshit|crap|fuck\w*|worst|terrible|rubbish)\b"
)
_QUEUE = re.compile(
    r"\b(?:antr[ie]\w*|ngantr[ie]\w*|mengantr[ie]|queues?|rame|ramai|crowded|busy|waiting time)\b"
)
_HOLIDAY = re.compile(r"\b(?:libur|tanggal merah|tgl merah|holiday|day off)\b")
_RED = re.compile(r"\b(?:tanggal merah|tgl merah|holiday)\b")
_ASKED_OF_ME = (
    (Saying.A_BOT, re.compile(r"\b(?:ro)?bot(?:nya)?\b|\bchat ?bot\b|\bchat ?gpt\b|\bmesin\b")),
    (
        Saying.NEVER_MIND,
        re.compile(
            r"(?:(?:eh|oh|ya|yaudah|oke|ok|maaf) )*"
            r"(?:(?:ga|gak|gk|g|nggak|ngga|tidak|tdk|ndak) ?(?:jadi|jd)|never ?mind|nvm|forget it"
            r"|lupakan)(?: (?:deh|dong|dulu|ya|kak|min|aja))*"
        ),
    ),
    (
        Saying.CANCELLED,
        re.compile(
            r"(?:(?:kok|loh|lho|bener\w*|serius|yakin|kenapa|knp|kenp|masa|emang|why|really|is it"
            r"|was it) )+(?:(?:di)?batal(?:kan|in)?|cancell?ed)(?: (?:ya|sih|nih|kak|min))*"
        ),
    ),
)
"""A question about me, or a word on what was just told: each is answered in a line."""
_IN_VAIN = re.compile(
    r"\b(?:ga|gak|nggak|ngga|tidak|tdk|gada|kosong)\b.{0,12}"
    r"\b(?:siapa ?2|siapa siapa|siapapun|orang\w*|petugas\w*)"
    r"|\b(?:bohong|boong|zonk|php|ngibul|nipu|penipu\w*|dusta|liars?|lied|lying)\b"
    r"|\b(?:nobody|no one|no staff)\b.{0,12}\b(?:there|came|here)\b"
)
_RUDE = re.compile(
    r"\b(?:jutek|judes|galak|kasar|sombong|(?:ga|gak|nggak|tidak|kurang) (?:ramah|sopan)|rude"
    r"|unfriendly|impolite)\b"
)
_MOST_COMPLAINED = 25
_MOST_WORDS = 8


def without_a_question(heard: Understanding, text: str, today: date) -> Saying | None:
    """What to say to a text that asks nothing of the schedule; None where it may ask something."""
    if _WORD.search(text) is None:
        return _to_signs(text)
    if _complains(heard, text, today):
        return Saying.COMPLAINT
    if heard.intent not in (Intent.UNKNOWN, Intent.GREETING):
        return None
    words = _words(text)
    if len(words) > _MOST_WORDS:
        return None
    said = frozenset(words)
    if said <= _CALLED and not said <= _NAMES_NOBODY:
        return Saying.GREETING
    if _SCOLDING.search(" ".join(words)) is not None:
        return Saying.SORRY
    if heard.intent is Intent.UNKNOWN:
        return _of_me(" ".join(words))
    return None


def _of_me(plain: str) -> Saying | None:
    bot, *whole = _ASKED_OF_ME
    if bot[1].search(plain) is not None:
        return bot[0]
    return next((saying for saying, form in whole if form.fullmatch(plain)), None)


def _complains(heard: Understanding, text: str, today: date) -> bool:
    """Whether it tells of a trip in vain or of rude officers, and asks of no day to come."""
    asks = heard.asks_where or heard.asks_when or "?" in text
    coming = heard.when is not None and heard.when.end >= today
    words = _words(text)
    if asks or coming or len(words) > _MOST_COMPLAINED:
        return False
    plain = " ".join(words)
    return _IN_VAIN.search(plain) is not None or _RUDE.search(plain) is not None


def asks_queue(text: str) -> bool:
    """ "Antri ga?", "nomor antrian", "is it crowded?": no schedule tells."""
    words = _words(text)
    return len(words) <= 2 * _MOST_WORDS and _QUEUE.search(" ".join(words)) is not None


def no_holiday(text: str, reply: Reply, agenda: Agenda) -> Saying | None:
    """That the day is a working day or a weekend's, where it was asked whether it is a day off."""
    plain = " ".join(_words(text))
    if not isinstance(reply, Schedule) or _HOLIDAY.search(plain) is None:
        return None
    days = reply.section.days
    kind = agenda.day_kind(days.start)
    if len(days) > 1 or kind.holiday is not None:
        return None
    if kind.weekend:  # "libur" may be said of any Saturday
        return Saying.WEEKEND_DAY if _RED.search(plain) is not None else None
    return Saying.WORKING_DAY if reply.section.places and kind.working else None


def _to_signs(text: str) -> Saying:
    signs = frozenset(text)
    if signs & _ANGRY:
        return Saying.SORRY
    return Saying.THANKS if signs & _THANKFUL else Saying.GREETING


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text[:500].casefold())
