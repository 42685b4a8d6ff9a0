"""A few words about one's own reminders, no sentence yet: "langgananku", "jeda", "kembalikan"."""

import re

from handlers.wish import Want

_NOUN = r"(?:langganan\w*|pengingat\w*|reminders?|subscriptions?)"
_BEHIND = (
    rf"(?: (?:lagi|dulu|dong|ya|saja|semua(?:nya)?|saya|aku|it|all|my|the|please|{_NOUN})){{0,4}}"
)
_END = r"[ .!?]*"
_BEFORE = r"(?:(?:tolong|please|mau|eh|batal,?|(?:ga|gak|nggak|tidak) jadi,?) ){0,3}"
_MINE = re.compile(
    r"(?:lihat |cek |list |show |see )?(?:daftar )?"
    r"(?:langganan(?:ku| ?saya| ?aku)?|pengingat(?:ku| ?saya| ?aku)|my (?:subscription|reminder)s?)"
    rf"(?: apa (?:aja|saja))?{_END}"
)
# "Stop the Friday one, keep the daily" ends one of several, "where is my reminder?" asks for all.
_ONE_OF = re.compile(
    r"(?:stop|end|cancel|drop|delete) the"
    r" (?:\w+day|daily|weekly|evening|morning|other|first|second)"
    r"(?: (?:one|reminder|subscription))?\b.{0,60}"
)
_COMING = re.compile(
    rf"(?:when|kapan|why|kok|kenapa|mana|where)\b.{{0,60}}\b(?:my|next|dapet|dapat|dpt|ku|saya)\b.{{0,20}}"
    rf"\b{_NOUN}\b.{{0,30}}"
)
_ALONE = re.compile(rf"langganan{_END}")
_REST = re.compile(rf"{_BEFORE}(?:jeda(?:kan)?|pause|lanjutkan|resume){_BEHIND}{_END}")
_CHANGE = re.compile(
    rf"{_BEFORE}(?:atur|ubah|ganti|change|edit|manage) (?:my )?{_NOUN}{_BEHIND}{_END}"
)
_BACK = re.compile(
    rf"{_BEFORE}(?:kembalikan|balikin|(?:take|bring) (?:it|that|them) back|undo){_BEHIND}{_END}"
)


def steers(text: str) -> Want | None:
    """What they want: the list, on which each can be changed, or what was just ended; None where
    the words say something else. "Langganan" alone begins a reminder.
    """
    short = " ".join(text.casefold().split())
    if _BACK.fullmatch(short):
        return Want.TAKE_BACK
    if _ALONE.fullmatch(short):
        return None
    listed = any(form.fullmatch(short) for form in (_MINE, _REST, _CHANGE, _ONE_OF, _COMING))
    return Want.LIST if listed else None
