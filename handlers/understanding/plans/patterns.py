"""Patterns of the words for days that an officer's line is prepared with."""

WEEKDAY = (
    r"(?:senin|senen|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
    r"|sen|sel|rab|kam|jum|sab|mgg|mon|tue|wed|thu|fri|sat|sun)\b"
)
_MONTHS = (
    ("jan",), ("feb",), ("mar",), ("apr",), ("mei", "may"), ("jun",), ("jul",),
    ("agu", "agt", "aug"), ("sep",), ("okt", "oct"), ("nov", "nop"), ("des", "dec"),
)  # fmt: skip
MONTH_OF = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
MONTH = rf"(?:{'|'.join(MONTH_OF)})[a-z]*"
TILL = r"(?:-|–|sampai|hingga|s/d|s\.d\.?|sd|to|until)"
AND = r"(?:,|&|/|dan|and)"
