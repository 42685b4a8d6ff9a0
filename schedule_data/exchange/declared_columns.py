"""The columns that tell about what holds for many events: declared days, closures, other hours."""

from enum import StrEnum

from schedule_data.exchange.column import Column, Kind


class Declares(StrEnum):
    """What a row that is no event's and no place's declares; the value is its word in a file."""

    DAY_OFF = "day-off"
    WORKING_DAY = "working-day"
    VENUE_CLOSED = "venue-closed"
    HOURS = "hours"


WORDS = {
    **{each.value.replace("-", " "): each for each in Declares},
    **{each.value: each for each in Declares},
    "libur": Declares.DAY_OFF,
    "hari libur": Declares.DAY_OFF,
    "hari kerja": Declares.WORKING_DAY,
    "masuk": Declares.WORKING_DAY,
    "tempat tutup": Declares.VENUE_CLOSED,
    "tutup": Declares.VENUE_CLOSED,
    "jam": Declares.HOURS,
    "jam lain": Declares.HOURS,
    "other hours": Declares.HOURS,
}
"""What an officer may write in `declares`."""

_LISTED = "separated by ;"

COLUMNS = (
    Column(
        "declares",
        Kind.CHOICE,
        "Makes the row a declaration for all events of its days: a day off, a working day, a place "
        "that is closed, or other hours.",
        "day-off, working-day, venue-closed or hours (libur, hari kerja, tempat tutup, jam lain)",
        ("menyatakan", "pernyataan"),
    ),
    Column(
        "for_events",
        Kind.LIST,
        "Whose hours are other, by uid; empty: everybody's whom the next columns let through.",
        f"uids {_LISTED}, in a row that declares hours",
        ("untuk acara",),
    ),
    Column(
        "for_venues",
        Kind.LIST,
        "At which places; empty: at all.",
        f"places {_LISTED}, in a row that declares hours",
        ("untuk tempat",),
    ),
    Column(
        "for_regions",
        Kind.LIST,
        "In which regions; empty: in all.",
        f"regions {_LISTED}, in a row that declares hours",
        ("untuk wilayah",),
    ),
    Column(
        "for_kinds",
        Kind.LIST,
        "At what sorts of place; empty: at all.",
        f"words such as mall {_LISTED}, in a row that declares hours",
        ("untuk jenis",),
    ),
)
