"""New places of a file of which only the region is missing, and their rows once it is told."""

from collections.abc import Mapping
from dataclasses import replace

from schedule_data.exchange.row import Row
from schedule_data.exchange.venue_rows import key


class Unplaced:
    """The places whose region nobody has told, and how many refusals that was the only cause of."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._refusals = 0

    def add(self, row: Row) -> None:
        """The row is refused for no other reason."""
        self._names.setdefault(_called(row), row.get("venue") or row.get("venue_name"))
        self._refusals += 1

    def names(self, refusals: int) -> tuple[str, ...]:
        """What the file calls them, each once, where nothing else of all the refusals is wrong."""
        return tuple(self._names.values()) if self._refusals == refusals else ()


def placed(row: Row, regions: Mapping[str, str]) -> Row:
    """The row with the region that was told of its place, where it has none of its own."""
    region = regions.get(_called(row))
    if region is None or row.has("region"):
        return row
    filled = {**row.filled, "region": region}
    return replace(row, filled=filled, columns=row.columns | {"region"})


def regions_told(regions: Mapping[str, str]) -> dict[str, str]:
    """The regions by their places, however those are spelt."""
    return {key(name): region for name, region in regions.items()}


def _called(row: Row) -> str:
    return key(row.get("venue") or row.get("venue_name"))
