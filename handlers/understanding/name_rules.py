"""Whether a name is one here: "Senen" may be Monday, "Kamal" a man, "aeon" too little to go by."""

from handlers.understanding.text import Text
from handlers.understanding.vocabulary.nothing import FIRST_NAMES, PERSONS

_BEFORE_WEEKDAY = frozenset(("hari", "every", "this", "next", "last", "from", "between", "part"))
_IN_DAY_LIST = frozenset(("weekday", "weekday_short", "minggu", "relative"))
_AFTER_WEEKDAY = frozenset(("this", "next", "last", "to", "coming", "part", "num", "tgl"))
_LINKS = frozenset(("to", "or", "and"))
_ELSEWHERE = {"gading": "serpong"}
"""A district's name, and the word behind it that makes it one of another city."""
_BEFORE_PLACE = frozenset(("di", "ke", "dari", "in", "at", "daerah", "area", "near", "dekat"))


def is_no_name(text: Text, first: int, last: int) -> bool:
    """Whether the name is a weekday here, a person's, or another city's."""
    if first != last:
        return False
    word = text.words[first]
    if word in _ELSEWHERE and text.words[first + 1] == _ELSEWHERE[word]:
        return True
    if word in FIRST_NAMES and text.words[first - 1] in PERSONS:
        return True
    return (text.tags[first] == "senen" or word == "setu") and _is_weekday(text, first)


def _is_weekday(text: Text, first: int) -> bool:
    """Whether "senen" is Monday (or "setu" Saturday): after "hari", or joined to another day."""
    tags = text.tags
    before, after = tags[first - 1], tags[first + 1]
    if before in _BEFORE_WEEKDAY or text.words[first - 1] == "malam":
        return True
    if text.words[first - 1] in _BEFORE_PLACE:
        return False
    if text.taken[first - 1] and after == "relative":  # "di MKG senen besok"
        return True
    if before in _LINKS and tags[first - 2] in _IN_DAY_LIST:
        return True
    if after in _AFTER_WEEKDAY or after in _IN_DAY_LIST - {"relative"}:
        return True
    return before in _IN_DAY_LIST - {"relative"} or (
        after in _LINKS and tags[first + 2] in _IN_DAY_LIST
    )
