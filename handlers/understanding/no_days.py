"""Numbers and words that look like days or hours and are none: they are used up first."""

from collections.abc import Iterator

from handlers.understanding.lexicon import TITLE, TITLE_TREE
from handlers.understanding.mention import Mention, Nothing
from handlers.understanding.phrases import longest
from handlers.understanding.reader import Found, Reader, Readers
from handlers.understanding.text import COLON, DASH, DOT, GLUED, SLASH, SPACE, SPACED_DASH, Text
from handlers.understanding.vocabulary.nothing import (
    AFTER_A_NUMBER,
    BEFORE_A_NUMBER,
    FLOORS,
    PERSONS,
    STREETS,
)

_TIGHT = frozenset((DASH, SLASH, DOT, COLON))
_LONGEST_CHAIN = 12
_DATE_WORDS = frozenset(("month", "month_short", "tgl"))
_DOUBLED = frozenset(("relative", "hari", "minggu", "week", "bulan"))
_TIME_UNITS = frozenset(("hari", "minggu", "week", "bulan"))
_UNITS = frozenset(("hari", "minggu", "week", "bulan", "tahun", "jam"))
_ADDRESS_GAPS = frozenset((GLUED, SPACE, COLON, DASH, DOT))


def _chain_end(text: Text, i: int) -> int:
    """The last of the numbers that stand joined to number `i` ("0812-3456-7890")."""
    end = i
    while (
        end - i < _LONGEST_CHAIN and text.gaps[end + 1] in _TIGHT and text.words[end + 1].isdigit()
    ):
        end += 1
    return end


def number(text: Text, i: int) -> Found | None:
    """An amount, a phone number, an address, a count: no day."""
    end = _chain_end(text, i)
    if end == i and text.tags[end + 1] in _TIME_UNITS and text.gaps[end + 1] in (GLUED, SPACE):
        return None  # "100 hari lagi"
    if "digits" in text.tags[i : end + 1] or end - i > 5:
        return i, end, Nothing()
    if text.gaps[end + 1][:1] in ("%", "$") or text.gaps[i] == "$":
        return i, end, Nothing()
    if text.words[i] == "2" and text.gaps[i] == GLUED and text.tags[i - 1] in _DOUBLED:
        return i - 1, i, Nothing()
    if _in_address(text, i, end):
        return i, _address_end(text, i, end), Nothing()
    always = text.words[i] == "24" and end == i + 1 and text.words[end] == "7"
    if always and text.tags[i - 1] != "tgl":
        return i, end, Nothing()
    return _counted(text, i, end)


def _in_address(text: Text, i: int, end: int) -> bool:
    """Whether an address word stands before the number, which is neither "2 hari" nor a day."""
    before = i - 1
    if text.gaps[i] == GLUED and len(text.words[before]) == 1:  # "blok C5/12"
        before -= 1
    elif text.gaps[i] not in _ADDRESS_GAPS:
        return False
    if text.words[before] in STREETS and text.tags[end + 1] in _DATE_WORDS:
        return True
    if text.words[before] not in BEFORE_A_NUMBER:
        return False
    if text.words[before] == "ke" and text.tags[before - 1] == "num":
        return False
    if text.words[before] == "min" and text.tags[before - 1].startswith("weekday"):
        return False  # "jum-min 22-24 Nov": Sunday, no minimum
    if text.words[before] == "floor" and text.words[before - 1] in FLOORS:
        return False  # "ground floor 22-24 November"
    return text.tags[end + 1] not in _UNITS or text.gaps[end + 1] not in (GLUED, SPACE)


def _address_end(text: Text, i: int, end: int) -> int:
    """ "Jl. 17 Agustus" uses its month up too."""
    street = text.words[i - 1] in STREETS
    return end + 1 if street and text.tags[end + 1] in _DATE_WORDS else end


def doubled(text: Text, i: int) -> Found | None:
    """The first half of "minggu-minggu", "hari-hari"."""
    again = text.keys[i + 1] == text.keys[i] and text.gaps[i + 1] == DASH
    return (i, i, Nothing()) if again else None


def person(text: Text, i: int) -> Found | None:
    """Someone called April or June: "Bu April", "June here", "this is June from ..."."""
    if text.tags[i + 1] in ("num", "year"):
        return None
    before, after = text.words[i - 1], text.words[i + 1]
    here = after == "here" or (before == "im" and after != "")
    introduced = before == "is" and text.words[i - 2] == "this" and after in ("from", "here")
    titled = before in PERSONS and text.gaps[i] == SPACE and text.tags[i - 2] != "bulan"
    return (i, i, Nothing()) if here or introduced or titled else None


def _counted(text: Text, i: int, end: int) -> Found | None:
    """A number that counts the thing behind it ("3-5 juta", "3 lembar"), but not "3 bulan lagi"."""
    after = text.words[end + 1]
    if after not in AFTER_A_NUMBER or text.gaps[end + 1] not in (GLUED, SPACE):
        return None
    if text.tags[end + 1] in ("jam", "bulan", "tahun", "week") or text.tags[i - 1] in (
        "tgl",
        "jam",
    ):
        return None
    if text.tags[i - 1] in ("month", "month_short") or text.tags[end + 1] == "ampm":
        return None
    if after == "m" and text.words[end + 2] == "lagi":
        return None
    start = i - 1 if text.gaps[i] == SPACED_DASH and text.tags[i - 1] == "num" else i
    return start, end + 1, Nothing()


def find_titles(text: Text) -> Iterator[Mention]:
    """Fixed names and idioms that hold a word about days: "Sekolah Minggu", "besok-besok"."""
    for i in text.at.get(TITLE, ()):
        if not text.taken[i] and (found := longest(TITLE_TREE, text, i)):
            text.take(i, found[0])
            yield Mention(i, found[0], "title", Nothing(), "a name or idiom, and no day")


READERS = Readers(
    (
        Reader("number", "digits", number, "three digits or more are a phone, a price or a code"),
        Reader("number", "num", number, "a number with a unit, or in an address, is no day"),
        Reader("number", "year", number, "four digits that belong to a longer number are no year"),
        Reader("doubled", "minggu", doubled, "minggu-minggu is no Sunday"),
        Reader("person", "month", person, "a first name that is a month's too"),
        Reader("person", "month_short", person, "a first name that is a month's too"),
    )
)
