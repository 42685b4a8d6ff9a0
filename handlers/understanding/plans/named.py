"""What the names in an officer's line stand for: venues, regions, services, and what is unsure."""

from collections.abc import Iterable, Iterator

from handlers.understanding.meaning import NameDoubt
from handlers.understanding.mention import Mention, Named
from handlers.understanding.text import Text
from schedule_data.model.name import Name, NameKind


def _sure(mentions: Iterable[Mention]) -> Iterator[Name]:
    for mention in mentions:
        if isinstance(mention.known, Named) and not mention.known.unsure:
            yield from mention.known.names


def venues(mentions: Iterable[Mention]) -> tuple[str, ...]:
    """The venues in the order in which they are named."""
    return tuple(dict.fromkeys(n.slug for n in _sure(mentions) if n.kind is NameKind.PLACE))


def slugs(mentions: Iterable[Mention], *kinds: NameKind) -> tuple[str, ...]:
    """What is named of these kinds, sorted."""
    return tuple(sorted({name.slug for name in _sure(mentions) if name.kind in kinds}))


def district(mentions: Iterable[Mention]) -> str | None:
    """The kecamatan or kelurahan that is named."""
    regions = (name for name in _sure(mentions) if name.kind is NameKind.REGION)
    return next((name.detail for name in regions if name.detail), None)


def name_doubt(text: Text, mentions: Iterable[Mention]) -> NameDoubt | None:
    """The first name that may stand for several things."""
    for mention in mentions:
        if isinstance(mention.known, Named) and mention.known.unsure:
            names = mention.known.names
            return NameDoubt(
                text.typed(mention.first, mention.last),
                tuple(sorted({n.slug for n in names if n.kind is NameKind.REGION})),
                tuple(sorted({n.slug for n in names if n.kind is NameKind.PLACE})),
            )
    return None


def typed_names(text: Text, names: Iterable[Mention]) -> str:
    """The names of places and areas as they were typed."""
    kinds = (NameKind.PLACE, NameKind.REGION)
    return " ".join(
        text.typed(mention.first, mention.last)
        for mention in sorted(names)
        if isinstance(mention.known, Named) and mention.known.names[0].kind in kinds
    )
