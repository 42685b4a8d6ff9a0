"""Patterns of the words for days that an officer's line is prepared with."""

import re

WEEKDAY = (
    r"(?:senin|senen|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
    r"|snin|snn|slasa|salasa|sls|rebo|rbu|kemis|kms|jmat|jmt|saptu|sbtu|sbt|mnggu|mggu|mgu"
    r"|sen|sel|rab|kam|jum|sab|mgg|mon|tues?|wed|thurs?|thu|fri|sat|sun)\b"
)
_BEGINNINGS = (
    ("se", "sn", "mo"), ("sel", "sl", "sal", "tu"), ("ra", "re", "rb", "we"), ("k", "th"),
    ("j", "fr"), ("sab", "sap", "sb", "sat"), ("m", "ah", "su"),
)  # fmt: skip
WEEKEND = r"(?:akhir\s+pekan|weekends?)\b"
_MONTHS = (
    ("jan",), ("feb",), ("mar",), ("apr",), ("mei", "may"), ("jun",), ("jul",),
    ("agu", "agt", "aug"), ("sep",), ("okt", "oct"), ("nov", "nop"), ("des", "dec"),
)  # fmt: skip
MONTH_OF = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
MONTH = rf"(?:{'|'.join(MONTH_OF)})[a-z]*"
MONTH_NAME = (
    r"(?:jan(?:uar[iy])?|feb(?:ruar[iy])?|mar(?:et|ch)?|apr(?:il)?|mei|may|jun[ie]?|jul[iy]?"
    r"|agu(?:s|stus)?|ag[us]t|august|sep(?:t|tember)?|o[kc]t(?:ober)?|no[vp](?:ember)?"
    r"|de[sc](?:ember)?)\b"
)
"""Nothing but a month: "di Mayestik" and "di Desa Budaya" are places."""
TILL = r"(?:-|–|sampai(?:\s+(?:dengan|dgn))?|hingga|s/d|s\.d\.?|sd|to|until)"
AND = r"(?:,|&|/|dan|and)"
YEAR = r"(?:,?\s+\d{4})?"
GAP = rf"\s*(?:,\s*(?:dan|and)\b|{AND}|{TILL})?\s*(?:hari\s+)?"
CLOCK = r"\d{1,2}(?:[.:]\d{2})?(?!\d)\s*(?:[ap]m\b)?"
HOURS = rf"(?:(?:jam|pukul|pkl|pk)\b\.?\s*)?{CLOCK}\s*{TILL}\s*{CLOCK}(?:\s*wib\b)?"

_ENGLISH = re.compile(r"[a-z]+days?\b|(?:mon|tue|wed|thu|fri|sat|sun)|weekends", re.IGNORECASE)


def weekday_of(name: str) -> int:
    """Monday 0, by the letters that the name begins with, the longest of them."""
    name = name.casefold()
    fits = [
        (len(letters), day)
        for day, beginnings in enumerate(_BEGINNINGS)
        for letters in beginnings
        if name.startswith(letters)
    ]
    return max(fits)[1]


def words_of(days: str) -> tuple[str, str, str]:
    """The words of the language in which the days are told."""
    return ("from", "until", "every") if _ENGLISH.match(days) else ("mulai", "sampai", "setiap")
