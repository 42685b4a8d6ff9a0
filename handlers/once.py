"""A reminder that is wanted a single time, which no slot can be: "jumat ini aja", "just once"."""

import re

_WEEKDAY = (
    r"(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|mon(?:day)?|tues(?:day)?|wednes(?:day)?"
    r"|thurs(?:day)?|fri(?:day)?|satur(?:day)?|sun(?:day)?)"
)
_ONE_DAY = re.compile(
    rf"\b(?:this|next|coming) {_WEEKDAY}\b|\b{_WEEKDAY} (?:ini|depan|besok|nanti|dpn)\b",
    re.IGNORECASE,
)
_ONCE = re.compile(
    r"\b(?:sekali|satu kali|1x|1 kali) (?:aja|saja|doang|ini)\b|\b(?:just|only) (?:this )?once\b"
    r"|\bone[- ]time\b|\bnot (?:every|each) (?:week|day)\b"
    r"|\b(?:jangan|jgn|bukan|ga|gak|nggak|tidak) (?:usah )?(?:tiap|setiap)\b",
    re.IGNORECASE,
)
_AGAIN = re.compile(r"\b(?:(?:se)?tiap|saban|every|each|rutin|weekly|mingguan)\b", re.IGNORECASE)


def wants_once(text: str) -> bool:
    """Whether the words name one day of one week, or say that once is enough."""
    if _ONCE.search(text):
        return True
    return _ONE_DAY.search(text) is not None and _AGAIN.search(text) is None
