"""A venue as the cells of a row, and back."""

import math
import re
import unicodedata
import uuid
from collections.abc import Callable

from schedule_data.exchange.cells import Cells, read_count, read_flag, read_sure
from schedule_data.exchange.draft import Reason
from schedule_data.exchange.identity import NAMESPACE
from schedule_data.exchange.lists import join_list, split_list
from schedule_data.exchange.refused import RefusedError
from schedule_data.exchange.texts import writable
from schedule_data.model.place import Candidate, Coordinates, Venue

ROUGHLY_M = 500
"""How exact coordinates are taken to be where the file does not say: too rough for a map's pin."""

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)
_LONGEST_SLUG = 60
_KINDS = {
    "mal": "mall",
    "mall": "mall",
    "plaza": "mall",
    "tpu": "cemetery",
    "makam": "cemetery",
    "taman": "park",
    "lapangan": "park",
    "rptra": "park",
    "pasar": "market",
    "rs": "hospital",
    "rsud": "hospital",
    "puskesmas": "hospital",
    "sd": "school",
    "smp": "school",
    "sma": "school",
    "smk": "school",
    "universitas": "campus",
    "kantor": "office",
    "rusun": "housing",
    "stasiun": "station",
}


def key(text: str) -> str:
    """`text` as spellings are compared: small letters and digits, one dash for all between."""
    return "-".join(re.findall(r"[^\W_]+", text.casefold()))


def make_slug(name: str) -> str:
    """A slug made from a venue's name; the same name always gives the same."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    slug = key(plain)[:_LONGEST_SLUG].rstrip("-")
    return slug or f"venue-{uuid.uuid5(NAMESPACE, name).hex[:8]}"


def make_kind(name: str) -> str | None:
    """The sort of place that a name tells (Pasar Senen, RSUD Koja), None where it tells none."""
    return _KINDS.get(key(name).partition("-")[0])


def read_venue(cells: Cells, was: Venue | None, region_of: Callable[[str], str]) -> Venue | None:
    """The venue that a row describes; what the file has no column for stays as it `was`."""
    row = cells.row
    name = cells.text("venue_name", kept=was.name if was else None) or row.get("venue")
    slug = was.slug if was else _new_slug(row.get("venue"), name)
    region = cells.read("region", region_of, empty="", kept=was.region if was else "")
    if not region and cells.sound:
        cells.refuse("region", Reason.MISSING)
    kind = cells.text("kind", kept=was.kind if was else None)
    venue = Venue(
        slug=slug,
        name=name,
        kind=kind or make_kind(name) or "place",
        region=region,
        aliases=cells.read("aliases", split_list, empty=(), kept=was.aliases if was else ()),
        kecamatan=cells.text("kecamatan", kept=was.kecamatan if was else None),
        kelurahan=cells.text("kelurahan", kept=was.kelurahan if was else None),
        address=cells.text("address", kept=was.address if was else None),
        coordinates=_coordinates(cells, was.coordinates if was else None),
        candidates=cells.read(
            "candidates", _candidates, empty=(), kept=was.candidates if was else ()
        ),
        source=cells.text("venue_source", kept=was.source if was else None),
        confidence=cells.read(
            "venue_confidence", read_sure, empty=None, kept=was.confidence if was else None
        ),
        wheelchair=cells.read(
            "wheelchair", _flag, empty=None, kept=was.wheelchair if was else None
        ),
        parking=cells.text("parking", kept=was.parking if was else None),
        finding=cells.text("finding", kept=was.finding if was else None),
    )
    return venue if cells.sound else None


def venue_cells(venue: Venue) -> dict[str, str]:
    """The cells of a venue, empty ones left out."""
    point = venue.coordinates
    cells = {
        "venue": venue.slug,
        "venue_name": venue.name,
        "region": venue.region,
        "kind": venue.kind,
        "aliases": join_list(map(writable, venue.aliases)),
        "kecamatan": venue.kecamatan,
        "kelurahan": venue.kelurahan,
        "address": venue.address,
        "latitude": repr(float(point.latitude)) if point else None,
        "longitude": repr(float(point.longitude)) if point else None,
        "within_m": str(point.within_m) if point else None,
        "candidates": join_list(_candidate(each) for each in venue.candidates),
        "venue_source": venue.source,
        "venue_confidence": venue.confidence,
        "wheelchair": None if venue.wheelchair is None else "yes" if venue.wheelchair else "no",
        "parking": venue.parking,
        "finding": venue.finding,
    }
    return {column: writable(text) for column, text in cells.items() if text}


def _flag(text: str) -> bool | None:
    return read_flag(text)


def _new_slug(cell: str, name: str) -> str:
    return cell if _SLUG.fullmatch(cell) and len(cell) <= _LONGEST_SLUG else make_slug(name)


def _coordinates(cells: Cells, was: Coordinates | None) -> Coordinates | None:
    if not {"latitude", "longitude"} & cells.row.columns:
        return was
    latitude = cells.read("latitude", _degrees(90), empty=None, kept=None)
    longitude = cells.read("longitude", _degrees(180), empty=None, kept=None)
    within_m = cells.read("within_m", read_count, empty=ROUGHLY_M, kept=ROUGHLY_M)
    if latitude is not None and longitude is not None:
        return Coordinates(latitude, longitude, within_m)
    if cells.sound and (latitude is not None or longitude is not None):
        cells.refuse("longitude" if longitude is None else "latitude", Reason.MISSING)
    return None


def _degrees(most: int) -> Callable[[str], float | None]:
    def read(text: str) -> float:
        try:
            degrees = float(text.replace(",", "."))
        except ValueError:
            raise RefusedError(Reason.NOT_A_NUMBER) from None
        if not math.isfinite(degrees) or abs(degrees) > most:
            raise RefusedError(Reason.NOT_A_NUMBER)
        return degrees

    return read


def _candidates(text: str) -> tuple[Candidate, ...]:
    found = []
    for item in split_list(text):
        parts = split_list(item, "|")
        if not 1 <= len(parts) <= 2:
            raise RefusedError(Reason.NOT_ONE_TEXT)
        found.append(Candidate(parts[0], parts[1] if len(parts) == 2 else None))
    return tuple(found)


def _candidate(candidate: Candidate) -> str:
    return join_list(map(writable, filter(None, (candidate.name, candidate.address))), "|")
