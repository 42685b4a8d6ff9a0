"""A spelling that a citizen may type, and the thing in the schedule that it names."""

from dataclasses import dataclass
from enum import StrEnum


class NameKind(StrEnum):
    """What sort of thing a name stands for."""

    REGION = "region"
    PLACE = "place"
    SERVICE = "service"
    PERMIT = "permit"


@dataclass(frozen=True, slots=True)
class Name:
    """`spelling` names the region, venue or service `slug`. It is in lower case, as people type it,
    punctuation included ("kep. seribu", "pasar jum'at"): who matches it folds that.

    `exact`: never matched with a typo. `detail` is the permit's code for a PERMIT (whose `slug` is
    its service), or the kecamatan or kelurahan that a REGION was named by. `ask`: the name may
    mean another thing too, so the bot had better ask ("pondok gede"); where several names share a
    spelling and all of them `ask`, their slugs are what it may mean ("mangga dua"). `only_after`,
    where not empty: the spelling is an ordinary word too and counts only where one of these words
    stands directly before it ("kel baru", but not "yang baru").
    """

    spelling: str
    kind: NameKind
    slug: str
    exact: bool = False
    detail: str | None = None
    ask: bool = False
    only_after: tuple[str, ...] = ()
