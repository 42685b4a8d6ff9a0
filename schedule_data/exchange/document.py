"""docs/columns.md, made from the columns themselves so that it cannot be wrong about them."""

from collections.abc import Iterable

from schedule_data.exchange import declared_columns, event_columns, venue_columns
from schedule_data.exchange.column import Column
from schedule_data.exchange.limits import COLUMNS, DECLARED_DAYS, FILE_BYTES, ROWS

_HEAD = f"""# A schedule as a file

`ptsp import FILE...` and `/import` read a schedule, `ptsp export FILE` and `/export` write one, as
.csv, .xlsx, .ics or .yaml. `ptsp export --template FILE` writes a file to fill in. What is exported
and imported into an empty database gives the same answers on every day.

A place and its days are enough. This is read as it stands, from Excel too:

    No;Tempat;Hari;Tanggal;Jam;Layanan
    1;AEON Mall JGC;Jumat;22-24 Nov 2019;10.00-21.00;IMB, SIUP

- The head may stand below a title; its names may be ours or those of the tables, in any order.
  A name that is no column is refused, but for `No`. Rows that begin with # are not read.
- A column that the file does not have changes nothing of what is known. An empty cell says that
  nobody knows. So `uid,opens,closes` is enough to change the hours of an event.
- Days stand before months: 17/11/2019, 17-11-19, 2019-11-17, Minggu, 17 November 2019. A weekday
  that does not fit the day is refused. Hours: 10.00, 10:00, 10; in Jakarta.
- A list is separated by `;`. An item that holds one has it as `\\;`.
- All or nothing: where one row is refused, none is taken, and each is told with its row, column,
  value and what is wanted. The same file again changes nothing.
- An event without a uid is the known one of that place, first day, rule and hours, or a new one.
- A row with `instead_of` changes one sitting of the event `uid`. Where the event's own row is in
  the file too, the changes in the file are all that it has; else they are added.
- A row with `venue_name` and nothing of an event describes a place. In an event's row the columns
  of the place make a new one, where the schedule has none of that name and `region` is filled in.
- A row with `declares` is about all events of its days, first_day to last_day: `day-off` and
  `working-day` (at most {DECLARED_DAYS} days a row, each declared once), `venue-closed` with its
  `venue`, `hours` with `opens`, `closes` or `breaks` (none: no rest) for those whom the columns of
  a declaration let through. Without a uid, a closure is the known one of its place and days, hours
  those of their days and of the same `for_...` cells. Where two declarations give a sitting other
  hours, the later uid wins. Who declared it is not in a file; whoever imports it is taken for that.
- An event whose `sequence` is lower than the schedule's was changed since the file was made, and is
  refused where the file says something else. A change raises it by one.
- CSV: commas, semicolons, tabs or bars; UTF-8, UTF-16 or Windows-1252; `sep=;` is understood.
  XLSX: the first sheet. A formula is refused; a text that a spreadsheet might run is written with
  an apostrophe before it, which is taken off again.
- YAML: the lists `venues` and `events`, each entry the whole of its event or place under the names
  of these columns, an event's changed sittings as a list `changes` inside it; then
  `declared_days`, `closures` and `other_hours`.
- ICS: the words of RFC 5545 where it has them, in Asia/Jakarta; X-PTSP-... properties, named as the
  columns, for the rest and for our own reading of a rule, which count as long as no calendar
  program has changed the days or the place (X-PTSP-CHECK); X-PTSP-PLACE for each place. A
  calendar program knows no holidays and no closed places, so days on which a series is not held
  are among EXDATE (X-PTSP-NOT-HELD tells which of them nobody struck out), as far as cuti bersama
  is known or something is declared; a sitting with other hours for a while stands by itself
  (X-PTSP-DERIVED). A declaration is a note of whole days without a place.
- ICS: SEQUENCE is the event's own and the number of changes of the whole schedule together, because
  a closed place or a declared day changes the days that are shown and not the event: a program
  takes each later file for a later one, also for events that are as before. LAST-MODIFIED is the
  schedule's last change. X-PTSP-SEQUENCE is the column `sequence`. The numbers go on with the
  database: move it as a copy (`ptsp db backup`), not as a file of this kind.
- At most {FILE_BYTES // 1024 // 1024} MiB, sent in a chat 2 MiB; {ROWS:,} rows, {COLUMNS} columns.
"""


def columns_page() -> str:
    """The whole page."""
    return "\n".join(
        (
            _HEAD,
            "## Columns of an event",
            "",
            *_table(event_columns.COLUMNS),
            "",
            "## Columns of a place",
            "",
            *_table(venue_columns.COLUMNS),
            "",
            "## Columns of a declaration",
            "",
            *_table(declared_columns.COLUMNS),
            "",
        )
    )


def _table(columns: Iterable[Column]) -> Iterable[str]:
    yield "| column | is | wanted | also called |"
    yield "| --- | --- | --- | --- |"
    for each in columns:
        about = f"{each.about} Only read, never written." if each.readable else each.about
        cells = (f"`{each.name}`", about, each.wanted, ", ".join(each.also))
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
