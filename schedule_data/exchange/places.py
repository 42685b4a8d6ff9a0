"""The venues that a file describes, and the one that each of its rows stands at."""

from schedule_data.exchange.cells import Cells
from schedule_data.exchange.columns import EVENT_COLUMNS, VENUE_COLUMNS
from schedule_data.exchange.draft import KnownSchedule, Note, Reason, Standing, VenueDraft
from schedule_data.exchange.refused import Findings, RefusedError
from schedule_data.exchange.row import Row
from schedule_data.exchange.spellings import VenueSpellings, region_reader
from schedule_data.exchange.unplaced import Unplaced
from schedule_data.exchange.venue_rows import read_venue, venue_cells
from schedule_data.model.place import Venue

_MOST_LOOKED_AT = 200
"""So many new places of a file are compared with the others, no more."""
_ONLY_EVENTS = frozenset(EVENT_COLUMNS) - {"venue"}
_ONLY_VENUES = frozenset(VENUE_COLUMNS) - {"venue"}


def describes_venue(row: Row) -> bool:
    """Whether the row tells about a place and nothing of an event."""
    return bool(row.get("venue_name")) and not any(map(row.has, _ONLY_EVENTS))


class Places:
    """All venues: those that are known and those that the file brings."""

    def __init__(self, known: KnownSchedule, findings: Findings) -> None:
        self._known = known
        self._findings = findings
        self._unplaced = Unplaced()
        self._spellings = VenueSpellings(known)
        self._region_of = region_reader(known)
        self._drafts: dict[str, VenueDraft] = {}
        self._looked_at = 0
        self._compared: set[tuple[str, frozenset[tuple[str, str]]]] = set()

    @property
    def drafts(self) -> tuple[VenueDraft, ...]:
        """The venues that the file describes, in its order."""
        return tuple(self._drafts.values())

    @property
    def region_of(self) -> dict[str, str]:
        """The region of each venue, by slug."""
        venues = {slug: venue.region for slug, venue in self._known.venues.items()}
        return venues | {slug: draft.venue.region for slug, draft in self._drafts.items()}

    @property
    def unplaced(self) -> tuple[str, ...]:
        """The new places whose region is all that is missing, where nothing else is wrong."""
        return self._unplaced.names(len(self._findings.refusals))

    def describe(self, row: Row) -> None:
        """Take the venue of a row that `describes_venue`."""
        cells = Cells(row, self._findings)
        try:
            slug = self._spellings.find(row.get("venue") or row.get("venue_name"))
        except RefusedError as error:
            cells.refuse("venue", error.reason, error.detail)
            return
        if slug is None and cells.sound and not row.has("region"):
            self._unplaced.add(row)  # what else is wrong is one refusal more
        venue = read_venue(cells, self._known.venues.get(slug) if slug else None, self._region_of)
        if venue is None:
            return
        twin = self._drafts.get(venue.slug)
        if twin is not None:
            if twin.venue != venue:
                cells.refuse("venue", Reason.TWICE, str(twin.row))
            return
        if slug is None and not row.get("venue"):
            self._remark_on_twin(row, row.get("venue_name"))
        self._take(venue, row.number)

    def find(self, cells: Cells, *, kept: str | None, loosely: bool) -> str:
        """The slug of the venue of an event's row; "" where it is refused.

        `loosely`: the cell may go on after the name with a comma and an address.
        """
        row = cells.row
        text = row.get("venue") or row.get("venue_name")
        if not text:
            if kept is None or "venue" in row.columns:
                cells.refuse("venue", Reason.MISSING)
            return kept or ""
        try:
            slug = self._spellings.find(text) or (self._loosely(text) if loosely else None)
        except RefusedError as error:
            cells.refuse("venue", error.reason, error.detail)
            return ""
        if slug is not None:
            return self._compare(cells, slug)
        if not row.get("region"):
            if not row.has("region"):
                self._unplaced.add(row)
            cells.refuse("venue", Reason.UNKNOWN_VENUE, self._spellings.suggest(text))
            return ""
        venue = read_venue(cells, None, self._region_of)
        if venue is None:
            return ""
        self._remark_on_twin(row, text)
        self._take(venue, row.number)
        return venue.slug

    @property
    def kinds(self) -> frozenset[str]:
        """The sorts of place that there are."""
        brought = {draft.venue.kind for draft in self._drafts.values()}
        return frozenset(brought.union(each.kind for each in self._known.venues.values()))

    def named(self, text: str) -> str:
        """The slug of the venue that `text` names.

        Raises:
            RefusedError: it names none, or may name several.
        """
        slug = self._spellings.find(text)
        if slug is None:
            raise RefusedError(Reason.UNKNOWN_VENUE, self._spellings.suggest(text))
        return slug

    def name(self, slug: str) -> str:
        """What the venue is called."""
        return self._venue(slug).name

    def _venue(self, slug: str) -> Venue:
        draft = self._drafts.get(slug)
        return draft.venue if draft else self._known.venues[slug]

    def _take(self, venue: Venue, row: int) -> None:
        was = self._known.venues.get(venue.slug)
        standing = (
            Standing.NEW
            if was is None
            else Standing.UNCHANGED
            if was == venue
            else Standing.CHANGED
        )
        self._drafts[venue.slug] = VenueDraft(venue, standing, row, was)
        self._spellings.add(venue)

    def _remark_on_twin(self, row: Row, text: str) -> None:
        """A new place may be one that is known, with a slip or its address."""
        self._looked_at += 1
        if self._looked_at > _MOST_LOOKED_AT:
            return
        if twin := self._spellings.twin(text):
            column = "venue" if row.get("venue") else "venue_name"
            self._findings.remark(
                Note.NEAR_VENUE, row=row.number, column=column, value=text, detail=twin
            )

    def _loosely(self, text: str) -> str | None:
        parts = text.split(",")
        for end in range(len(parts) - 1, 0, -1):
            slug = self._spellings.find(",".join(parts[:end]))
            if slug is not None:
                return slug
        return None

    def _compare(self, cells: Cells, slug: str) -> str:
        """What an event's row says of a known venue must not be about another region."""
        row = cells.row
        told = frozenset((c, row.filled[c]) for c in row.filled if c in _ONLY_VENUES)
        if not told or (slug, told) in self._compared:
            return slug
        facts = venue_cells(self._venue(slug))
        for column, text in sorted(told):
            if column == "region":
                region = cells.read("region", self._region_of, empty="", kept="")
                if cells.sound and region != facts["region"]:
                    cells.refuse("region", Reason.OTHER_REGION, facts["region"])
            elif text != facts.get(column):
                self._findings.remark(
                    Note.VENUE_FACT_KEPT, row=row.number, column=column, value=text, detail=slug
                )
        if cells.sound:
            self._compared.add((slug, told))
        return slug
