"""New places: the kind that a name shows, its slug, and whether the schedule has it already."""

import re
import unicodedata
from collections.abc import Mapping

from schedule_data.model.place import Venue

KINDS: tuple[tuple[str, str], ...] = (
    ("mall", "mall mal plaza plasa square itc trade shopping lifestyle supermall thamrin"),
    ("cemetery", "tpu makam pemakaman kuburan cemetery"),
    ("market", "pasar market"),
    ("hospital", "rs rsud rsup rsia rumah sakit puskesmas klinik hospital clinic"),
    ("school", "sd sdn smp smpn sma sman smk smkn sekolah universitas kampus school university"),
    ("park", "taman rptra rth lapangan hutan park garden monas"),
    ("office", "kantor kelurahan kecamatan walikota balai gedung office rusun rusunawa"),
    ("kampung", "kampung rw rt kp permukiman"),
)
"""The kinds of places, by the words in their names."""
_ALL_KINDS = frozenset(word for _, told in KINDS for word in told.split()) | {"mal", "tempat"}
_OF_TITLES = frozenset(("ptsp", "layanan", "pelayanan", "goes", "jemput", "keliling", "service"))
OTHER_KIND = "other"
_LEFT_OPEN = re.compile(r"\s*\([^)]*$")
_LONGEST_SLUG = 40


def new_venue(
    name: str, region: str, district: str | None, address: str | None, venues: Mapping[str, Venue]
) -> Venue:
    """A venue that the schedule does not have yet, as far as its name tells."""
    name = _LEFT_OPEN.sub("", name) or name
    slug = fresh_slug(name, venues)
    return Venue(
        slug,
        name[:80],
        kind_of(name),
        region,
        kecamatan=district,
        address=address,
        source="DPMPTSP",
        confidence="medium",
    )


def same_name(name: str, venues: Mapping[str, Venue]) -> str | None:
    """The venue that is called so, whatever the capitals and the marks."""
    wanted = in_plain(name)
    return next(
        (
            slug
            for slug, venue in venues.items()
            if wanted and wanted in map(in_plain, (venue.name, *venue.aliases))
        ),
        None,
    )


def no_place(title: str) -> bool:
    """Whether the words are the title of an event and surely not the name of a place."""
    return not _OF_TITLES.isdisjoint(slug_of(title).split("-"))


def kind_of(name: str) -> str:
    """The kind of place that the words of its name show."""
    words = set(slug_of(name).split("-"))
    return next((kind for kind, told in KINDS if words & set(told.split())), OTHER_KIND)


def is_called(venue: Venue, words: str) -> bool:
    """Whether the words stand whole, and beside each other, in one of its names."""
    names = (f"-{in_plain(each)}-" for each in (venue.name, *venue.aliases))
    return any(f"-{in_plain(words)}-" in name for name in names)


def is_kind_alone(name: str) -> bool:
    """Whether it says what sort of place it is, and not which."""
    return set(slug_of(name).split("-")) <= _ALL_KINDS


def in_plain(name: str) -> str:
    """The whole name without capitals and marks, to be compared."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def slug_of(name: str) -> str:
    """ "AEON Mall Tanjung Barat" as "aeon-mall-tanjung-barat"."""
    return in_plain(name)[:_LONGEST_SLUG].strip("-")


def fresh_slug(name: str, taken: Mapping[str, object]) -> str:
    """A slug for a new venue that no other has."""
    base = slug_of(name) or "tempat"
    return next(
        slug for slug in (base, *(f"{base}-{n}" for n in range(2, len(taken) + 3)))
        if slug not in taken
    )  # fmt: skip
