"""Weeks and weekends: minggu depan, pekan ini, next week, akhir pekan, weekend depan."""

from handlers.understanding.mention import Month as Unnamed
from handlers.understanding.mention import Vague, Week
from handlers.understanding.reader import Found, Reader
from handlers.understanding.text import AMPERSAND, DASH, SLASH, SOFT, SPACED_DASH, Text
from handlers.understanding.vocabulary.bounds import ORDINALS

EVE = frozenset(("malam", "malem", "mlm", "mlam", "malm"))
"""Before a weekday: the evening of the day before it ("malam Minggu")."""
REST = ["rest", "of", "the"]
_SHIFTS = {"this": 0, "next": 1, "last": -1, "coming": 1}


def shift_after(text: Text, i: int) -> tuple[int, int] | None:
    """What "ini", "depan", "lalu", "kemarin", "yang akan datang" behind word `i` mean, and where
    they end.
    """
    end = i + 1
    if text.gaps[end] not in SOFT:
        return None
    if is_kemarin(text, end):
        return -1, end
    if text.tags[end] == "yang":
        end += 1
    if text.words[end] in ("akan", "akn") and text.tags[end + 1] == "datang":
        return 1, end + 1
    shift = _SHIFTS.get(text.tags[end])
    if shift is None and text.tags[end] == "datang":
        shift = 1
    if shift is None or text.words[end] in ("this", "next", "last", "coming", "nxt"):
        return None
    if shift == 1 and text.tags[end + 1] == "again":
        return 2, end + 1
    return shift, end


def is_kemarin(text: Text, i: int) -> bool:
    """Whether word `i` is "kemarin", which behind a day, week or month says "the last"."""
    return text.tags[i] == "relative" and text.values[i] == -1 and text.words[i][0] == "k"


def shift_before(text: Text, i: int) -> tuple[int, int] | None:
    """What "this", "next", "last" before word `i` mean, and where they begin."""
    if text.gaps[i] not in SOFT or text.taken[i - 1]:
        return None
    shift = _SHIFTS.get(text.tags[i - 1])
    if shift is None or text.words[i - 1] in ("depan", "dpn", "lalu", "mendatang"):
        return None
    first = i - 1
    if text.tags[first - 1] == "the" and not text.taken[first - 1]:
        first -= 1
    return shift, first


def _week(text: Text, i: int, *, weekend: bool, first: int) -> Found | None:
    if after := shift_after(text, i):
        return first, after[1], Week(after[0], weekend=weekend)
    if first == i and (before := shift_before(text, i)):
        shift = before[0]
        if weekend and text.tags[i - 1] == "coming":
            shift = 0
        return before[1], i, Week(shift, weekend=weekend)
    return None


def week(text: Text, i: int) -> Found | None:
    """ "minggu depan", "pekan ini", "next week", "the week after next"; "minggu" alone is a day."""
    before = text.tags[i - 1]
    if before == "edge" and text.gaps[i] in SOFT:
        return None
    if found := _numbered(text, i):
        return found
    if text.words[max(i - 3, 0) : i] == REST:
        return i - 3, i, Week(0)
    if text.tags[i] == "minggu" and (
        before == "hari" or text.words[i - 1] in EVE or _listed(text, i)
    ):
        return None
    if text.words[i + 1] == "after" and text.tags[i + 2] == "next":
        return (i - 1 if before == "the" else i), i + 2, Week(2)
    return _week(text, i, weekend=False, first=i)


def _numbered(text: Text, i: int) -> Found | None:
    """ "minggu kedua Desember", "the first week of December": no week that has a first day."""
    if text.words[i + 1] in ORDINALS and text.gaps[i + 1] in SOFT and text.words[i - 1] != "hari":
        return i, i + 1, Vague(Unnamed(), "minggu", ORDINALS[text.words[i + 1]])
    if text.tags[i + 1] == "ke" and text.tags[i + 2] == "num":
        return i, i + 1, Vague(Unnamed(), "minggu", text.values[i + 2])
    if text.tags[i - 1] == "ordinal_word" and text.gaps[i] in SOFT:
        return i - 1, i, Vague(Unnamed(), "week", text.values[i - 1])
    return None


def _listed(text: Text, i: int) -> bool:
    """Whether "minggu" is the second of "Sabtu dan Minggu", "Sabtu-Minggu"."""
    if text.gaps[i] in (DASH, SPACED_DASH, SLASH, AMPERSAND):
        return text.tags[i - 1] in ("weekday", "weekday_short")
    return text.tags[i - 1] in ("and", "or") and text.tags[i - 2] in ("weekday", "weekday_short")


def weekend(text: Text, i: int) -> Found | None:
    """ "weekend", "this weekend", "weekend depan"."""
    if found := _week(text, i, weekend=True, first=i):
        return found
    if text.words[i + 1] == "after" and text.tags[i + 2] == "next":
        return (i - 1 if text.tags[i - 1] == "the" else i), i + 2, Week(2, weekend=True)
    if text.words[i + 1] == "after" and text.tags[i + 2] == "this":
        return (i - 1 if text.tags[i - 1] == "the" else i), i + 2, Week(1, weekend=True)
    every = text.tags[i - 1] == "every" or text.keys[i] == "weekends"
    first = i - 1 if text.tags[i - 1] in ("the", "every") else i
    return first, i, Week(0, weekend=True, every=every)


def end_of_week(text: Text, i: int) -> Found | None:
    """ "akhir pekan", "akhir minggu depan", "ujung pekan"; "awal minggu depan" is no span."""
    j = i + 1
    if text.words[j] == "of":
        j += 1 + (text.words[j + 1] == "the")
    if text.tags[j] not in ("minggu", "week") and not (
        text.tags[j] in ("this", "next") and text.tags[j + 1] == "week"
    ):
        return None
    if text.keys[i] not in ("akhir", "ujung"):
        named = text.tags[j] in ("this", "next")
        last = j + 1 if named else j
        after = shift_after(text, last)
        shift = after[0] if after else text.values[j] if named else 0
        return i, after[1] if after else last, Vague(Week(shift), text.keys[i])
    every = text.tags[i - 1] == "every"
    if found := _week(text, j, weekend=True, first=i):
        return found
    return (i - 1 if every else i), j, Week(0, weekend=True, every=every)


def joined(text: Text, i: int) -> Found | None:
    """ "minggudepan" in one word."""
    return i, i, Week(text.values[i])


READERS: tuple[Reader, ...] = (
    Reader("week", "edge", end_of_week, "akhir pekan is a weekend, awal minggu no span at all"),
    Reader("week", "weekend", weekend, "a weekend, this one unless another is named"),
    Reader("week", "minggu", week, "minggu beside ini, depan or lalu is a week"),
    Reader("week", "week", week, "a week with a word that says which"),
    Reader("week", "this_week", joined, "a week and its modifier in one word"),
)
