"""What is served: the services that are named, or all, without those that are left out ("semua
layanan kecuali IMB", "SIUP tanpa IMB").
"""

from collections.abc import Iterable

from handlers.understanding.mention import Mention
from handlers.understanding.plans.named import slugs
from handlers.understanding.text import SOFT, Text
from schedule_data.model.name import NameKind

ALL_SERVICES = ("bangunan", "makam", "praktik", "tata-ruang", "usaha")
_KINDS = (NameKind.SERVICE, NameKind.PERMIT)
_BUT = frozenset(
    ("kecuali", "selain", "tanpa", "bukan", "except", "excluding", "without", "minus", "not")
)
_ALL = frozenset(("semua", "seluruh", "all", "every", "lengkap"))
_BETWEEN = frozenset(
    ("dan", "atau", "and", "or", "layanan", "izin", "untuk", "utk", "for", "urusan", "permits",
     "permit", "services", "service", "the", "melayani", "ada", "serving")
)  # fmt: skip
_NONE_BEHIND = frozenset(
    ("ga", "gak", "gk", "ngga", "nggak", "enggak", "engga", "tidak", "tdk", "no")
)


_NO = _BUT | _NONE_BEHIND


def served(text: Text, names: Iterable[Mention], *, everything: bool) -> tuple[str, ...]:
    """The services by slug, sorted. Where all that are named are left out of none that are said,
    it is not told what is served.
    """
    known = [each for each in names if slugs((each,), *_KINDS)]
    out = _left_out(text, known)
    named = set(slugs((each for each in known if each not in out), *_KINDS))
    every = everything or (bool(out) and not _ALL.isdisjoint(text.words))
    return tuple(sorted((set(ALL_SERVICES) if every else named) - set(slugs(out, *_KINDS))))


def _left_out(text: Text, known: list[Mention]) -> list[Mention]:
    out: list[Mention] = []
    for each in sorted(known):
        at = each.first - 1
        while at > 0 and text.words[at] in _BETWEEN:
            at -= 1
        beside = bool(out) and at == out[-1].last
        if text.words[at] in _NO or beside or _none(text, each.last + 1):
            out.append(each)
    return out


def _none(text: Text, at: int) -> bool:
    """Whether it is said behind a service that there is none of it: "IMB engga"."""
    return text.words[at] in _NONE_BEHIND and text.gaps[at] in SOFT
