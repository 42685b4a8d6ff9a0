"""Where PTSP can be: venues, and the six regions that they lie in."""

from dataclasses import dataclass

from schedule_data.model.text import Bilingual


@dataclass(frozen=True, slots=True)
class Coordinates:
    """A point in WGS 84 degrees that is right within `within_m` metres."""

    latitude: float
    longitude: float
    within_m: int


@dataclass(frozen=True, slots=True)
class Region:
    """One of Jakarta's five kota administrasi and its one kabupaten.

    `centre` is its rough middle, good enough to tell which region is near and for nothing else.
    """

    slug: str
    name: Bilingual
    centre: Coordinates | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a venue's name may stand for, where the source leaves it open."""

    name: str
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Venue:
    """A mall, park, cemetery, market ... where a desk stands. None means: no source says.

    `kind` is a word of the schedule such as `mall`, `park`, `cemetery`. Where `candidates` are
    named the address is not certain, and all of them are told to the citizen. `source` is where
    the address is from, `confidence` how sure its least sure fact is (high, medium, low).
    `wheelchair`: whether the desk is reached in one; `parking` and `finding` (how to find the desk)
    are in the officer's words.
    """

    slug: str
    name: str
    kind: str
    region: str
    aliases: tuple[str, ...] = ()
    kecamatan: str | None = None
    kelurahan: str | None = None
    address: str | None = None
    coordinates: Coordinates | None = None
    candidates: tuple[Candidate, ...] = ()
    source: str | None = None
    confidence: str | None = None
    wheelchair: bool | None = None
    parking: str | None = None
    finding: str | None = None
