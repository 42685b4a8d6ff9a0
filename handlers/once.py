"""A day that comes but once, which no reminder can have: "ingetin Jumat ini aja", "remind me just
once"; and the "don't" beside it that ends nothing: "jangan tiap Jumat".
"""

import re

from handlers.which_days import DAY, EACH, comes_again

_ONCE = re.compile(
    r"\b(?:besok|bsk|besuk|lusa|nanti|ntar|hari ini|depan|next|tomorrow|tmrw|tmr|today|tonight)\b"
    rf"|\b(?:{DAY}|minggu|pekan|bulan|sore|pagi|siang|malam) ini\b"
    rf"|\bthis (?:{DAY}|week|month|morning|afternoon|evening)\b",
    re.IGNORECASE,
)
_SINGLE = re.compile(
    r"\b(?<!minggu )(?<!bulan )(?<!hari )(?:sekali|satu kali|1x|1 kali) (?:aja|saja|doang|ini)\b"
    r"|\b(?:just|only) (?:this )?once\b(?! (?:a|per|every) )|\bone[- ]time\b",
    re.IGNORECASE,
)
_NOT_EVERY = re.compile(
    r"\bnot (?:every|each) (?:week|day)\b"
    rf"|\b(?:jangan|jgn|bukan|ga|gak|nggak|tidak) (?:usah )?{EACH}\b",
    re.IGNORECASE,
)
_NOT = r"(?:jangan|jgn|bukan|gausah|(?:ga|gak|nggak|tidak|tdk) (?:usah|perlu)|not|don'?t|do not)"
_NOT_EACH = re.compile(
    rf"\b{_NOT} (?:(?:do|send|remind|kirim|ingetin|ingatkan|it|me|that) ){{0,3}}"
    rf"(?:{EACH}|every|each) \w+",
    re.IGNORECASE,
)
_TOLD = (
    r"(?:ingat(?:kan|in)|inget(?:in|kan)|ngingetin|kabar(?:i|in)|(?:kasih|kasi|beri) ?tah?u"
    r"|remind me|tell me|let me know)"
)
_ENDS = re.compile(r"\b(?:stop|berhenti|hapus|batal\w*|unsub\w*|cancel|udahan)\b", re.IGNORECASE)


def comes_once(text: str) -> bool:
    """Whether the words mean a day that does not come again: "besok", "Jumat ini", not "tiap"."""
    return _ONCE.search(text) is not None and not comes_again(text)


def wants_once(text: str) -> bool:
    """Whether a single time is wanted, which no reminder can be: "Jumat ini aja", "just once"."""
    single = says_single(text) or _NOT_EVERY.search(text) is not None
    return single or comes_once(without_not_each(text))


def says_single(text: str) -> bool:
    """Whether the words say so by themselves: "sekali aja", "just once"."""
    return _SINGLE.search(text) is not None


def without_not_each(text: str) -> str:
    """`text` less what forbids the others: "ingetin Jumat ini, jangan tiap Jumat"."""
    return _NOT_EACH.sub(" ", text)


def asks_for_once(text: str) -> bool:
    """Whether it is asked to be told a single time, and the "don't" beside it is for the others."""
    left = without_not_each(text)
    if left == text or _ENDS.search(text) is not None or not wants_once(text):
        return False
    asked = re.search(rf"\b{_TOLD}\b", left, re.IGNORECASE)
    return asked is not None and re.search(rf"\b{_NOT}\b", left, re.IGNORECASE) is None
