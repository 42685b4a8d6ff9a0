"""From what an officer calls a region, a service or a place to its slug."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable

from rapidfuzz import fuzz, process

from schedule_data.exchange.draft import KnownSchedule, Reason
from schedule_data.exchange.lists import split_list
from schedule_data.exchange.refused import RefusedError
from schedule_data.exchange.venue_rows import key
from schedule_data.model.name import NameKind
from schedule_data.model.place import Venue

_NEAR = 70
_SLIP = 85
_WHOLE_NAME = 8
"""Letters of a name that is not found in a longer one by chance."""
_LINKS = re.compile(r"\s*(?:[&+/]|\b(?:dan|and)\b)\s*", re.IGNORECASE)


def region_reader(known: KnownSchedule) -> Callable[[str], str]:
    """Reads a region's slug out of a cell: slug, name, or a kecamatan or kelurahan in it."""
    slugs = {key(slug): slug for slug in known.regions}
    for slug, region in known.regions.items():
        slugs |= {key(region.name.id): slug, key(region.name.en): slug}
    for name in known.names:
        if name.kind is NameKind.REGION and not name.ask and name.slug in known.regions:
            slugs.setdefault(key(name.spelling), name.slug)

    def read(text: str) -> str:
        try:
            return slugs[key(text)]
        except KeyError:
            raise RefusedError(Reason.UNKNOWN_REGION, nearest(text, slugs)) from None

    return read


def services_reader(known: KnownSchedule) -> Callable[[str], frozenset[str]]:
    """Reads the slugs of services out of a cell: slugs, names, or permits of theirs."""
    slugs = {key(slug): slug for slug in known.services}
    for name in known.names:
        if name.kind in (NameKind.SERVICE, NameKind.PERMIT) and name.slug in known.services:
            slugs.setdefault(key(name.spelling), name.slug)

    def read(text: str) -> frozenset[str]:
        found = set()
        for item in split_list(text.replace(",", ";").replace("\n", ";")):
            for each in (item,) if key(item) in slugs else _LINKS.split(item):
                slug = slugs.get(key(each))
                if slug is None:
                    raise RefusedError(Reason.UNKNOWN_SERVICE, each[:40])
                found.add(slug)
        return frozenset(found)

    return read


class VenueSpellings:
    """The slugs that a spelling may mean; one that is only a guess is `unsure`."""

    def __init__(self, known: KnownSchedule) -> None:
        self._slugs: defaultdict[str, set[str]] = defaultdict(set)
        self._unsure: set[str] = set()
        for venue in known.venues.values():
            self.add(venue)
        for name in known.names:
            if name.kind is NameKind.PLACE and name.slug in known.venues:
                spelling = key(name.spelling)
                if name.ask and spelling not in self._slugs:
                    self._unsure.add(spelling)
                self._slugs[spelling].add(name.slug)

    def add(self, venue: Venue) -> None:
        """Know the names of one more venue; its slug then means it and no other."""
        for spelling in (venue.name, *venue.aliases):
            self._slugs[key(spelling)].add(venue.slug)
        self._slugs[key(venue.slug)] = {venue.slug}

    def find(self, text: str) -> str | None:
        """The slug of the one venue that `text` names, None where it names none.

        Raises:
            RefusedError: it may name several, or another than the schedule has.
        """
        spelling = key(text)
        slugs = self._slugs.get(spelling)
        if not slugs:
            return None
        if len(slugs) > 1 or spelling in self._unsure:
            raise RefusedError(Reason.UNSURE_VENUE, ", ".join(sorted(slugs)))
        return next(iter(slugs))

    def suggest(self, text: str) -> str:
        """The slug of the venue whose name is nearest to `text`, empty where none is near."""
        near = nearest(text, self._slugs)
        return min(self._slugs[key(near)]) if near else ""

    def twin(self, text: str) -> str:
        """The slug of the venue whose name `text` is but for a slip, a floor or an address; empty
        where it is none: another number is another place.
        """
        spelling = key(text[:120])
        within = (
            name
            for name in self._slugs
            if len(name) >= _WHOLE_NAME and "-" in name and f"-{name}-" in f"-{spelling}-"
        )
        name = max(within, key=len, default="")
        if not name:
            found = process.extractOne(
                spelling, list(self._slugs), scorer=fuzz.ratio, score_cutoff=_SLIP
            )
            if found and _numbers(found[0]) == _numbers(spelling):
                name = str(found[0])
        return min(self._slugs[name]) if name else ""


def _numbers(spelling: str) -> list[str]:
    return re.findall(r"\d+", spelling)


def nearest(text: str, spellings: Iterable[str]) -> str:
    """The spelling nearest to `text`, empty where none is near."""
    found = process.extractOne(key(text[:60]), list(spellings), score_cutoff=_NEAR)
    return str(found[0]) if found else ""
