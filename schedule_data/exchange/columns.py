"""The columns that a schedule has in a file: names, what people also call them, what they want.

docs/columns.md and the template are made from this table; to add a column is to add a line here
and its reading and writing in event_rows.py or venue_rows.py.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from functools import cache

from schedule_data.exchange.draft import Reason
from schedule_data.exchange.limits import CELL_CHARACTERS, TEXT_CHARACTERS
from schedule_data.exchange.limits import COLUMNS as MOST_COLUMNS
from schedule_data.exchange.refused import Findings, RefusedError, shown


class Kind(StrEnum):
    """What a column's cells hold; a spreadsheet gives days and hours its own types."""

    TEXT = "text"
    DAY = "day"
    TIME = "time"
    NUMBER = "number"
    CHOICE = "choice"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `wanted` ends the sentence "wanted: ..."; `also` are other names for its head.

    `event`: the cell is a fact of an event rather than of its venue. `readable`: it is read, in
    place of the columns that it stands for, and never written.
    """

    name: str
    kind: Kind
    about: str
    wanted: str
    also: tuple[str, ...] = ()
    event: bool = True
    readable: bool = False

    @property
    def longest(self) -> int:
        """How many characters a cell may hold."""
        return CELL_CHARACTERS if self.kind is Kind.LIST else TEXT_CHARACTERS


COLUMNS = (
    Column(
        "uid",
        Kind.TEXT,
        "What names the event for ever. Left empty, it is made from place, days and hours.",
        "a text that no other event has",
        ("id",),
    ),
    Column(
        "instead_of",
        Kind.DAY,
        "Makes the row a change of one sitting of the event `uid`: the day that the series gives. "
        "In such a row an empty cell means: as the series.",
        "a day such as 17/11/2019",
        ("menggantikan", "recurrence_id"),
    ),
    Column(
        "status",
        Kind.CHOICE,
        "Whether it takes place; empty is CONFIRMED.",
        "CONFIRMED or CANCELLED (jadi, batal)",
    ),
    Column(
        "summary",
        Kind.TEXT,
        'The title; empty is "PTSP di" and the place.',
        "a title such as PTSP Goes To Mall",
        ("acara", "judul", "nama acara", "kegiatan", "title", "event"),
    ),
    Column(
        "venue",
        Kind.TEXT,
        "The place: its slug, its name or another name of it.",
        "a place of the schedule; for a new one, fill in its region too",
        ("tempat", "lokasi", "place", "location"),
    ),
    Column(
        "room",
        Kind.TEXT,
        "Where in the place.",
        "a text such as Lantai Dasar",
        ("ruang", "ruangan", "lantai"),
    ),
    Column(
        "days",
        Kind.TEXT,
        "One day or a span, in place of first_day and last_day.",
        "days such as 22-24 Nov 2019, or 15 s.d. 17 November 2019",
        ("tanggal", "tgl", "hari/tanggal", "hari, tanggal", "date", "dates"),
        readable=True,
    ),
    Column(
        "first_day",
        Kind.DAY,
        "The first day; with a rule, the day from which it is valid. In a change of one sitting: "
        "the day on which it is held instead.",
        "a day such as 17/11/2019, 2019-11-17 or 17 November 2019",
        ("tanggal mulai", "mulai", "dari", "start", "start date", "first day"),
    ),
    Column(
        "last_day",
        Kind.DAY,
        "The last day. Empty: first_day alone, or with a rule without end.",
        "a day such as 17/11/2019, not before the first",
        ("tanggal selesai", "sampai", "s.d.", "selesai", "end", "end date", "last day"),
    ),
    Column(
        "every",
        Kind.TEXT,
        "A weekly rule in words, in place of rrule and working_days.",
        'weekdays such as "setiap Kamis", "Senin-Jumat" or "hari kerja"',
        ("setiap", "rutin"),
        readable=True,
    ),
    Column(
        "weekday",
        Kind.TEXT,
        "The weekday of the first day, beside it: read as a check.",
        "the weekday of the day beside it",
        ("hari",),
        readable=True,
    ),
    Column(
        "rrule",
        Kind.TEXT,
        "A rule of RFC 5545, without the name RRULE:.",
        "a rule such as FREQ=WEEKLY;BYDAY=TH",
        ("rule", "aturan"),
    ),
    Column(
        "extra_days",
        Kind.LIST,
        "Further days, held whatever kind of day each is.",
        "days separated by ;",
        ("hari tambahan", "rdate", "rdates"),
    ),
    Column(
        "except_days",
        Kind.LIST,
        "Days of the rule on which it is not held.",
        "days separated by ;",
        ("kecuali", "exdate", "exdates"),
    ),
    Column(
        "working_days",
        Kind.CHOICE,
        "Whether it leaves out Saturdays, Sundays, libur nasional and cuti bersama.",
        "yes or no (ya, tidak)",
        ("hari kerja",),
    ),
    Column(
        "on_holidays",
        Kind.CHOICE,
        "What the series does on libur nasional and cuti bersama; empty is unknown.",
        "closed, open or unknown (tutup, buka, tidak tahu)",
        ("hari libur", "libur"),
    ),
    Column(
        "hours",
        Kind.TEXT,
        "Opening and closing time, in place of opens and closes.",
        "hours such as 10.00-21.00",
        ("jam", "waktu", "pukul", "time", "jam layanan"),
        readable=True,
    ),
    Column(
        "opens",
        Kind.TIME,
        "When it opens, in Jakarta; empty: nobody knows.",
        "a clock time such as 10.00",
        ("jam buka", "buka", "jam mulai", "start time"),
    ),
    Column(
        "closes",
        Kind.TIME,
        "When it closes, later than it opens.",
        "a clock time such as 21.00, later than it opens",
        ("jam tutup", "tutup", "jam selesai", "end time"),
    ),
    Column(
        "services",
        Kind.LIST,
        "What is served; empty: no source says.",
        "usaha, bangunan, tata-ruang, praktik, makam, or permits such as IMB, separated by ;",
        ("layanan", "jenis layanan", "izin", "service"),
    ),
    Column(
        "reason",
        Kind.TEXT,
        "Why one sitting is changed; only beside instead_of.",
        "a text, in a row with instead_of",
        ("alasan", "keterangan"),
    ),
    Column(
        "sequence",
        Kind.NUMBER,
        "How often the event was changed. A file that is older than the schedule is refused.",
        "a whole number from 0",
        ("versi",),
    ),
    Column("source", Kind.TEXT, "Who said so.", "a text", ("sumber",)),
    Column(
        "confidence",
        Kind.TEXT,
        "How sure that is: high, medium, low.",
        "high, medium or low",
        ("keyakinan",),
    ),
    Column(
        "confirmed_on",
        Kind.DAY,
        "The last day on which somebody knew it to be true.",
        "a day such as 17/11/2019",
        ("dikonfirmasi", "tanggal konfirmasi"),
    ),
    Column(
        "venue_name",
        Kind.TEXT,
        "The place's name as citizens read it. A row with this and no days describes the place.",
        "a name such as Blok M Square",
        ("nama tempat",),
        event=False,
    ),
    Column(
        "region",
        Kind.TEXT,
        "Where the place lies; needed for a new one.",
        "one of the five kota or Kepulauan Seribu, such as jakarta-selatan or Jakarta Selatan",
        ("wilayah", "kota", "kota administrasi"),
        event=False,
    ),
    Column(
        "kind",
        Kind.TEXT,
        "What sort of place: mall, park, cemetery, market, hospital, school, office ...",
        "a word such as mall",
        ("jenis", "jenis tempat"),
        event=False,
    ),
    Column(
        "aliases",
        Kind.LIST,
        "What else people call the place.",
        "names separated by ;",
        ("alias", "nama lain"),
        event=False,
    ),
    Column("kecamatan", Kind.TEXT, "Its kecamatan.", "a name such as Kebayoran Baru", event=False),
    Column("kelurahan", Kind.TEXT, "Its kelurahan.", "a name such as Melawai", event=False),
    Column("address", Kind.TEXT, "Its address.", "a text", ("alamat",), event=False),
    Column(
        "latitude",
        Kind.NUMBER,
        "Where it is, in degrees.",
        "degrees such as -6.244",
        ("lat", "lintang"),
        event=False,
    ),
    Column(
        "longitude",
        Kind.NUMBER,
        "Where it is, in degrees.",
        "degrees such as 106.801",
        ("lon", "lng", "bujur"),
        event=False,
    ),
    Column(
        "within_m",
        Kind.NUMBER,
        "Within how many metres that is right; empty is 500.",
        "a whole number of metres",
        ("akurasi", "ketelitian"),
        event=False,
    ),
    Column(
        "candidates",
        Kind.LIST,
        "Places that the name may stand for, where the source leaves it open.",
        "names separated by ;, each with its address after a |",
        ("kemungkinan",),
        event=False,
    ),
    Column(
        "venue_source",
        Kind.TEXT,
        "Who said so of the place.",
        "a text",
        ("sumber tempat",),
        event=False,
    ),
    Column(
        "venue_confidence",
        Kind.TEXT,
        "How sure its least sure fact is.",
        "high, medium or low",
        event=False,
    ),
)

BY_NAME = {column.name: column for column in COLUMNS}
WRITTEN = tuple(column.name for column in COLUMNS if not column.readable)
EVENT_COLUMNS = tuple(c.name for c in COLUMNS if c.event and not c.readable)
VENUE_COLUMNS = ("venue", *(c.name for c in COLUMNS if not c.event))

_IGNORED = {"no", "no.", "nomor", "#"}


def head_names(cells: Sequence[str]) -> list[str | None]:
    """The column that each cell names, None where it names none."""
    return [_spellings().get(_bare(cell[:60])) for cell in cells]


def read_head(cells: Sequence[str], row: int, findings: Findings) -> list[str | None]:
    """The column of each cell of a table's head, None where the column is not read.

    Raises:
        RefusedError: the table has too many columns.
    """
    if len(cells) > MOST_COLUMNS:
        raise RefusedError(Reason.TOO_MANY, f"{MOST_COLUMNS} columns", row=row)
    names = head_names(cells)
    for cell, name in zip(cells, names, strict=True):
        if name is None and cell and _bare(cell) not in _IGNORED:
            error = RefusedError(Reason.UNKNOWN_COLUMN, nearest_column(cell))
            findings.refuse(error, row=row, column=shown(cell))
        elif name is not None and names.count(name) > 1:
            findings.refuse(RefusedError(Reason.COLUMN_TWICE), row=row, column=name, value=cell)
    return names


def nearest_column(cell: str) -> str:
    """The column whose name is nearest to `cell`, empty where none is near."""
    near = get_close_matches(_bare(cell[:60]), _spellings(), n=1)
    return _spellings()[near[0]] if near else ""


@cache
def _spellings() -> dict[str, str]:
    return {
        _bare(spelling): column.name
        for column in COLUMNS
        for spelling in (column.name, *column.also)
    }


def _bare(cell: str) -> str:
    return " ".join(cell.replace("_", " ").replace("*", " ").casefold().split())
