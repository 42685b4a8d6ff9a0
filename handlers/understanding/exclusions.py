"""Names that are said only to be left out: "selain jaksel", "anywhere but Tebet"."""

from handlers.understanding.cues import Cues
from handlers.understanding.kinds import ends_clause, kinds_left_out
from handlers.understanding.meaning import LeftOut
from handlers.understanding.mention import Mention, Named
from handlers.understanding.text import AMPERSAND, COMMA, SLASH, SOFT, STOP, Text
from handlers.understanding.vocabulary.regions import ALL
from schedule_data.model.name import NameKind

_BETWEEN = frozenset(
    (
        "di",
        "ke",
        "yang",
        "yg",
        "daerah",
        "wilayah",
        "area",
        "kawasan",
        "in",
        "at",
        "the",
        "to",
        "mau",
        "urus",
        "ngurus",
        "bikin",
    )
)
_NO = frozenset(("bukan", "bkn", "not"))
_CUES = ("not", "beyond", "not_it", "too_far")
_LISTED = frozenset((AMPERSAND, SLASH))
_PLACES = (NameKind.REGION, NameKind.PLACE)


def left_out(text: Text, names: list[Mention], cues: Cues) -> list[Mention]:
    """Those of `names` that a word for "but not" stands before or behind, or that are listed with
    one.
    """
    if not names or cues.keys().isdisjoint(_CUES):
        return []
    without = {last for _, last in cues.get("not", ()) if text.words[last] != "bukannya"}
    without |= {last for _, last in cues.get("not_it", ()) if text.words[last].endswith("usah")}
    beyond = {last for _, last in cues.get("beyond", ())}
    behind = dict(cues.get("not_it", ()))
    too_far = dict(cues.get("too_far", ()))
    out: list[Mention] = []
    for mention in sorted(names):
        openings = without | beyond if _is_region(mention) else without
        listed = bool(out) and _listed(text, out[-1].last, mention.first)
        closings = behind | too_far if _is_region(mention) else behind
        opened = _opened(text, mention.first, openings)
        if listed or opened or _closed(text, mention.last, closings):
            out.append(mention)
    return out


def _opened(text: Text, first: int, openings: set[int]) -> bool:
    """Whether nothing but "di", "yang", "the" stands between the word before and the name."""
    i = first - 1
    while i >= 0 and text.gaps[i + 1] != STOP:
        if i in openings:
            # "Bukan, yang Karet": no to what was said before, and this one instead.
            return text.gaps[i + 1] != COMMA or text.words[i] not in _NO
        if text.words[i] not in _BETWEEN:
            return False
        i -= 1
    return False


def _closed(text: Text, last: int, behind: dict[int, int]) -> bool:
    """Whether a "don't" right behind the name ends its clause: "yang di jaksel jangan ya"."""
    if last + 1 not in behind or text.gaps[last + 1] not in SOFT:
        return False
    return ends_clause(text, behind[last + 1] + 1)


def _listed(text: Text, last: int, first: int) -> bool:
    if first - last == 1:
        return text.gaps[first] in _LISTED
    the = text.words[first - 1] == "the"  # "the south or the west"
    return first - last == 2 + the and text.tags[last + 1] in ("and", "or")


def others(out: list[Mention]) -> tuple[str, ...]:
    """The regions that remain where whole ones are left out; none, where only parts of one are."""
    gone = {
        name.slug
        for mention in out
        if isinstance(mention.known, Named) and _is_region(mention)
        for name in mention.known.names
        if name.detail is None
    }
    return tuple(sorted(ALL - gone)) if gone else ()


def excepted(text: Text, out: list[Mention]) -> LeftOut:
    """What `out` and the kinds in `text` leave out, by name, kind, and part of the city."""
    known = [
        name for mention in out if isinstance(mention.known, Named) for name in mention.known.names
    ]
    areas = {name.detail for name in known if name.kind is NameKind.REGION and name.detail}
    return LeftOut(
        tuple(sorted({name.slug for name in known if name.kind is NameKind.PLACE})),
        kinds_left_out(text),
        tuple(sorted(areas)),
    )


def _is_region(mention: Mention) -> bool:
    return isinstance(mention.known, Named) and mention.known.names[0].kind is NameKind.REGION


def is_place(mention: Mention) -> bool:
    """Whether a region or a venue is named, rather than a service."""
    return isinstance(mention.known, Named) and mention.known.names[0].kind in _PLACES
