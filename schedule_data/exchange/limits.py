"""How large a file may be, and what is in it: beyond these it is refused, whoever sent it."""

from datetime import date

FILE_BYTES = 5 * 1024 * 1024
"""The largest file that is looked at."""

UNPACKED_BYTES = 48 * 1024 * 1024
"""The most that an XLSX file, which is a zip, may hold once it is unpacked."""

UNPACKED_RATIO = 200
"""The most times that one part of an XLSX file may be larger than it is packed."""

PACKED_PARTS = 500
"""The most files that an XLSX file may hold; a workbook has about a dozen."""

ROWS = 20_000
"""The most rows of a table, lines of a calendar's events, or entries of a YAML list."""

COLUMNS = 200
"""The most columns of a table."""

CELL_CHARACTERS = 32_767
"""The longest list in one cell, which is the most that Excel takes too."""

TEXT_CHARACTERS = 1_000
"""The longest single text: an address, a title."""

LINE_CHARACTERS = 200_000
"""The longest line of a calendar, its folds undone."""

LINES = 600_000
"""The most lines of a calendar file."""

DEPTH = 8
"""How deep a YAML or a calendar file may be nested."""

NODES = 2_000_000
"""The most values of a YAML file, and the most cells of an XLSX file."""

LIST_ITEMS = 1_000
"""The most items of a list in one cell: days, aliases, services."""

DECLARED_DAYS = 31
"""The most days that one row may declare off, or working days."""

DERIVED_SITTINGS = 5_000
"""The most sittings with other hours that a calendar shows by themselves: so that what is written
can be read again, however long hours are declared for.
"""

REFUSALS = 200
"""After so many refusals the rest of a file is not read."""

FIRST_DAY = date(2000, 1, 1)
"""The earliest day that a schedule may name."""

LAST_DAY = date(2199, 12, 31)
"""The latest day that a schedule may name."""

SPAN_DAYS = 3_660
"""The longest span of days without a rule: ten years."""
