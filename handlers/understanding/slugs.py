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
        if not isinstance(mention.known, Named) or mention.known.unsure:
            continue
        for name in mention.known.names:
            if name.kind is NameKind.REGION:
                regions.add(name.slug)
            elif name.kind is NameKind.PLACE:
                places.add(name.slug)
            else:
                services.add(name.slug)
                if name.detail:
                    permits[name.detail] = None
    return Slugs(
        tuple(sorted(regions)), tuple(sorted(places)), tuple(sorted(services)), tuple(permits)
    )
