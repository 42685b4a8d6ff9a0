"""The days of every week that are said of a reminder: "tiap Senin dan Rabu", "harian"."""

import re

from handlers.understanding.vocabulary.time_words import WEEKDAYS

_GROUPS = {"weekday", "weekdays", "minggu"}
_NUMBERED = [
    (word, number, group)
    for group, number, _, words in WEEKDAYS
    if isinstance(number, int)
    for word in words.split()
]
_DAY_OF = {word: number for word, number, group in _NUMBERED if group in _GROUPS}
_DAY_OF |= {"jumatan": 4, "snin": 0, "sennin": 0, "slasa": 1, "selasaan": 1, "kmis": 3, "jum": 4}
# "Sen" and "sat" are days beside another day alone, and "min" is the admin even there.
_SHORT_DAY_OF = {word: number for word, number, _ in _NUMBERED if word != "min"} | _DAY_OF
EACH = "(?:(?:se)?tiap|sab[ae]n)"
"""Each, as all of Java says it."""
_EACH = rf"(?:(?:hari|{EACH}|every|each|on|yang|yg) )*"
DAY = "(?:" + "|".join(sorted(_SHORT_DAY_OF, key=len, reverse=True)) + ")"
"""Any weekday, short forms too."""
_AND = r"[\s,/&+]+(?:(?:dan|dn|and|sama|ama|n|serta|plus)[\s,]+)?"
_SEVERAL = re.compile(rf"\b{DAY}(?:{_AND}{_EACH}{DAY})+\b")
_SPAN = re.compile(
    rf"\b({DAY})(?: ?[-\u2013] ?| (?:sampai|sampe|hingga|sd|s/d|to|until|till|thru|through) )"
    rf"{_EACH}({DAY})\b"
)
_FROM = re.compile(rf"\b(?:dari|dr|from) {_EACH}{DAY}\b")
_EVERY_DAY = re.compile(
    r"\b(?:harian|daily|every ?day)\b"
    rf"|\b{EACH} hari\b(?! (?:senin|selasa|rabu|kamis|jum|sabtu|minggu))",
    re.IGNORECASE,
)
_REGULAR = re.compile(
    rf"\b{EACH}\b|\b(?:every|each|weekly|mingguan|\w{{3,6}}days)\b", re.IGNORECASE
)


def weekdays(text: str) -> set[int]:
    """The weekdays that are named, 0 for Monday."""
    words = re.findall(r"\w+", _plain(text))
    return {_DAY_OF[word] for word in words if word in _DAY_OF} | set(several(text))


def is_weekday(word: str) -> bool:
    """Whether a word in small letters, without apostrophes, is a weekday by itself."""
    return word in _DAY_OF


def several(text: str) -> tuple[int, ...]:
    """Two or more weekdays that are listed, in their order: "senin, rabu dan jumat", "tiap senin
    sampai rabu"; empty where there are not two. What is left behind, "dari Kamis ke Senin", is
    none.
    """
    plain = _plain(text)
    span = _SPAN.search(plain)
    if span is not None and comes_again(plain):
        return _spanned(*(_SHORT_DAY_OF[word] for word in span.groups()))
    listed = _SEVERAL.search(_FROM.sub(" ", plain))
    if listed is None:
        return ()
    words = re.findall(r"\w+", listed[0])
    days = dict.fromkeys(_SHORT_DAY_OF[word] for word in words if word in _SHORT_DAY_OF)
    return tuple(days) if len(days) > 1 else ()


def _spanned(first: int, last: int) -> tuple[int, ...]:
    """From one weekday to the next such other, over a Sunday too."""
    return tuple((first + n) % 7 for n in range((last - first) % 7 + 1)) if first != last else ()


def only_weekday(text: str) -> int | None:
    """The weekday that it is to be, 0 for Monday; None where that is none, or several."""
    left = weekdays(_FROM.sub(" ", _plain(text)))
    return left.pop() if len(left) == 1 else None


def names_every_day(text: str) -> bool:
    """Whether every day is named."""
    return _EVERY_DAY.search(text) is not None


def names_a_weekday(text: str) -> bool:
    """Whether a day of every week is named, or every day."""
    return bool(names_every_day(text) or weekdays(text))


def comes_again(text: str) -> bool:
    """Whether the words say that it is for every week: "tiap", "every", "mondays"."""
    return _REGULAR.search(text) is not None


def _plain(text: str) -> str:
    return text.replace("'", "").replace("\u2019", "").casefold()
