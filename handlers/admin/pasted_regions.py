"""Places of a pasted text that nobody knows yet: in which region each lies, one tap for each."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from handlers.admin.codec import dumps, loads
from handlers.admin.filling import slug_of
from handlers.admin.keys import named, two_a_row
from handlers.admin.officer import Officer
from handlers.admin.tokens import Press, mark
from handlers.speech.admin_keys import Buttons
from schedule_data.model.desk import Draft

PASTED = "pasted"
"""The name of the draft that keeps the text meanwhile."""


@dataclass(frozen=True, slots=True)
class PastedText:
    """A text, and the regions that were told of `places`, in their order."""

    text: str
    places: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()

    @property
    def known(self) -> dict[str, str]:
        """The region of each place that was told, by the slug of its name."""
        return dict(zip(self.places, self.regions, strict=True))


def ways(officer: Officer, place: str) -> Buttons:
    """The regions that the place may lie in."""
    return two_a_row(
        named(officer, region.name.in_language(officer.language), "ir", _mark(place), slug)
        for slug, region in officer.snapshot.regions.items()
    )


async def keep(officer: Officer, pasted: PastedText) -> None:
    """Keep it until the last region is told, for a day at most."""
    await officer.desk.keep_draft(Draft(officer.actor, PASTED, dumps(pasted), officer.now))


async def drop(officer: Officer) -> None:
    """Nothing is left to be told of it."""
    await officer.desk.drop_draft(officer.actor, PASTED)


async def kept(officer: Officer) -> PastedText | None:
    """The text that waits; None where none does."""
    draft = await officer.desk.draft(officer.actor, PASTED, now=officer.now)
    try:
        return None if draft is None else loads(PastedText, draft.body)
    except ValueError:  # written by an older version
        return None


def pointed_at(press: Press, asked: Sequence[str]) -> str | None:
    """The place of which the button tells; None: it is none of those that are `asked` about."""
    return next((place for place in asked if _mark(place) == press.arg(0)), None)


def lying(pasted: PastedText, place: str, region: str) -> PastedText:
    """The text, with the region of a place told."""
    places, regions = (*pasted.places, slug_of(place)), (*pasted.regions, region)
    return replace(pasted, places=places, regions=regions)


def _mark(place: str) -> str:
    return mark("w", slug_of(place))
