"""Regions told by a direction: "jakarta bagian timur", "jakbar dan timur", "east Jakarta"."""

from collections.abc import Iterator

from handlers.understanding.mention import Mention, Named
from handlers.understanding.text import AMPERSAND, COMMA, DASH, SLASH, SOFT, SPACED_DASH, Text
from handlers.understanding.vocabulary.regions import BEFORE_THE, BY_DIRECTION, CLOSING, PICKING
from schedule_data.model.name import Name, NameKind

DIRECTION = "direction"
_CENTRES = frozenset(("centre", "center"))
_CENTRAL = 0
_DAY_TAGS = frozenset(("relative", "weekday", "minggu", "hari", "tgl", "week", "this", "next"))
_LIST_GAPS = frozenset((AMPERSAND, COMMA, SLASH, DASH, SPACED_DASH))


def find_directions(text: Text, named: list[Mention]) -> Iterator[Mention]:
    """Directions that lean on "jakarta", on a region or on another direction; used up."""
    places = text.at.get(DIRECTION, [])
    anchored = {
        i for mention in named if _is_region(mention) for i in (mention.first, mention.last)
    }
    for order in (places, places[::-1]):
        for i in order:
            if not text.taken[i] and _leans(text, i, anchored):
                text.take(i, i)
                anchored.add(i)
                slug = BY_DIRECTION[text.values[i]]
                name = Name(text.keys[i], NameKind.REGION, slug)
                yield Mention(i, i, "direction", Named((name,)), "a direction in Jakarta")


def _is_region(mention: Mention) -> bool:
    known = mention.known
    return isinstance(known, Named) and known.names[0].slug in BY_DIRECTION


def _leans(text: Text, i: int, anchored: set[int]) -> bool:
    if _is_picked(text, i):
        return True
    if text.words[i] in _CENTRES:  # "Islamic Centre, Jakarta" is no part of the city
        return False
    if _beside_jakarta(text, i):
        return True
    return any(_linked(text, j, i) for j in anchored if 0 < i - j <= 3) or any(
        _linked(text, i, j) for j in anchored if 0 < j - i <= 3
    )


def _is_picked(text: Text, i: int) -> bool:
    """Whether a direction alone picks a region: "yang di pusat", "the northern one", "barat?"."""
    after = text.words[i + 1]
    if after in ("one", "ones") and text.gaps[i + 1] in SOFT:
        return True
    closed = text.gaps[i + 1] not in SOFT or after in CLOSING or text.tags[i + 1] in _DAY_TAGS
    listed = text.tags[i + 1] in ("and", "or") and text.words[i + 2] == "the"
    if not (closed or listed):
        return False
    before = text.words[i - 1]
    if before == "di" and (text.values[i] != _CENTRAL or text.words[i - 2] in PICKING):
        return True
    if before == "the":
        return text.words[i - 2] in BEFORE_THE
    return i == 0 or before in PICKING


def _beside_jakarta(text: Text, i: int) -> bool:
    """ "jakarta bagian timur", "wilayah timur", "east side of jakarta"."""
    j = i - 1
    if text.gaps[i] in SOFT and text.tags[j] == "side" and text.words[j] not in ("kota", "sebelah"):
        return True
    while text.gaps[j + 1] in SOFT and (text.tags[j] == "side" or text.words[j] in ("yang", "yg")):
        j -= 1
    if text.tags[j] == "jakarta" and text.gaps[j + 1] in SOFT:
        return True
    j = i + 1
    while text.gaps[j] in SOFT and text.words[j] in ("side", "part", "area", "of", "the", "jkt"):
        j += 1
    return text.tags[j] == "jakarta" and text.gaps[j] in SOFT


def _linked(text: Text, first: int, last: int) -> bool:
    """Whether only "dan", "atau", a comma or a slash stands between two words."""
    if last - first == 1:
        return text.gaps[last] in _LIST_GAPS
    return all(text.tags[i] in ("and", "or", "to") for i in range(first + 1, last))
