"""New places of a pasted text or a file: in which region each lies, one tap for each."""

from base64 import b64decode, b64encode
from collections.abc import Sequence
from dataclasses import dataclass, replace

from handlers.admin.codec import dumps, loads
from handlers.admin.keys import named, two_a_row
from handlers.admin.officer import Officer
from handlers.admin.place_names import slug_of
from handlers.admin.tokens import Press, mark
from handlers.speech.admin_keys import Buttons
from schedule_data.model.desk import Draft

BROUGHT = "brought"
"""The name of the draft that keeps the text or the file meanwhile."""
LARGEST_KEPT = 256 * 1024
"""Of a larger file nothing is asked: it is not kept."""
LARGEST_READ = 6 * 1024 * 1024
"""More than any file may have: of a larger one so much is enough to refuse it for its size."""


@dataclass(frozen=True, slots=True)
class Brought:
    """A text, or the content of the `file` of that name, and the `regions` that were told of new
    `places`, in their order.
    """

    text: str
    file: str = ""
    places: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()

    @property
    def data(self) -> bytes:
        """The content of the file."""
        return b64decode(self.text)

    @property
    def by_name(self) -> dict[str, str]:
        """The region of each place that was told, by its name."""
        return dict(zip(self.places, self.regions, strict=True))

    @property
    def by_slug(self) -> dict[str, str]:
        """The same by the slug of its name."""
        return {slug_of(name): region for name, region in self.by_name.items()}


def of_file(name: str, data: bytes) -> Brought:
    """A file as it came."""
    return Brought(b64encode(data[:LARGEST_READ]).decode(), name)


def ways(officer: Officer, place: str) -> Buttons:
    """The regions that the place may lie in."""
    return two_a_row(
        named(officer, region.name.in_language(officer.language), "ir", _mark(place), slug)
        for slug, region in officer.snapshot.regions.items()
    )


async def keep(officer: Officer, brought: Brought) -> None:
    """Keep it until the last region is told, for a day at most."""
    await officer.desk.keep_draft(Draft(officer.actor, BROUGHT, dumps(brought), officer.now))


async def drop(officer: Officer) -> None:
    """Nothing is left to be told of it."""
    await officer.desk.drop_draft(officer.actor, BROUGHT)


async def kept(officer: Officer) -> Brought | None:
    """What waits; None where nothing does."""
    draft = await officer.desk.draft(officer.actor, BROUGHT, now=officer.now)
    try:
        return None if draft is None else loads(Brought, draft.body)
    except ValueError:  # written by an older version
        return None


def pointed_at(press: Press, asked: Sequence[str]) -> str | None:
    """The place of which the button tells; None: it is none of those that are `asked` about."""
    return next((place for place in asked if _mark(place) == press.arg(0)), None)


def lying(brought: Brought, place: str, region: str) -> Brought:
    """The same, with the region of a place told."""
    return replace(brought, places=(*brought.places, place), regions=(*brought.regions, region))


def _mark(place: str) -> str:
    return mark("w", slug_of(place))
