"""What the names of a message come to: slugs of regions, places and services, codes of permits."""

from typing import NamedTuple

from handlers.understanding.mention import Mention, Named
from schedule_data.model.name import NameKind


class Slugs(NamedTuple):
    """What is named, each sorted; `permits` are codes, in the order of the words."""

    regions: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    permits: tuple[str, ...] = ()


_REGION, _PLACE = NameKind.REGION, NameKind.PLACE
NOTHING_NAMED = Slugs()


def slugs_of(names: list[Mention]) -> Slugs:
    """The slugs of the regions, places and services named, sorted, and the permits' codes."""
    if not names:
        return NOTHING_NAMED
    regions: set[str] = set()
    places: set[str] = set()
    services: set[str] = set()
    permits: dict[str, None] = {}
    for mention in names:
        known = mention.known
        if not isinstance(known, Named) or known.unsure:
            continue
        for name in known.names:
            kind = name.kind
            if kind is _REGION:
                regions.add(name.slug)
            elif kind is _PLACE:
                places.add(name.slug)
            else:
                services.add(name.slug)
                if name.detail:
                    permits[name.detail] = None
    return Slugs(
        tuple(sorted(regions)), tuple(sorted(places)), tuple(sorted(services)), tuple(permits)
    )
