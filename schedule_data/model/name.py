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
    """`spelling` names the region, venue or service `slug`.

    `exact`: never matched with a typo. `detail` is the permit's code for a PERMIT (whose `slug` is
    its service), or the kecamatan or kelurahan that a REGION was named by. `ask`: the name may
    mean another place too, so the bot had better ask ("pondok gede", "pramuka").
    """

    spelling: str
    kind: NameKind
    slug: str
    exact: bool = False
    detail: str | None = None
    ask: bool = False
