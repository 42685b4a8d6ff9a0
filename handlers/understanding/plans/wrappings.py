"""What stands around an officer's line and tells nothing: marks of a web page or a spreadsheet, a
salutation, the "tambah" of a command that is typed twice.
"""

import re

_FORMULA = re.compile(r'=?\s*\bhyperlink\s*\(\s*"[^"]*"\s*[,;]\s*"([^"]*)"\s*\)', re.IGNORECASE)
_MARKUP = re.compile(r"</?[a-z][^<>]{0,80}>", re.IGNORECASE)
_SALUTE = re.compile(
    r"^\W*(?:(?:kepada|yth|dear|halo|hai|assalamu?'?alaikum|selamat\s+(?:pagi|siang|sore|malam))\b[.,]?\s*)+"
    r"(?:(?:bpk|bapak|ibu|sdri?|pak|bu|rekan|semua|all|team|tim)\b[\s./,&]*|dan\s+)*[,:]?\s*",
    re.IGNORECASE,
)
_ORDERED = re.compile(
    r"^\W*(?:(?:mohon|tolong)\s+)?(?:info|tambah(?:kan|in)?|add)\b\s*:?\s*(?:(?:acara|jadwal|event)\b\s*:?\s*)?(?=\w)",
    re.IGNORECASE,
)
_SHORT_DI = re.compile(
    r"\b(mall?|ptsp|hadir|keliling|bola|layanan|ada)\s+d\s+(?=[a-z]{2,})", re.IGNORECASE
)
""" "PTSP goes to mall d blok m"."""
_COMES = re.compile(r"\b(ptsp|mall?|keliling|bola)\s+(?:akan\s+)?hadir\b", re.IGNORECASE)


def unwrapped(line: str) -> str:
    """The line without them."""
    line = _SALUTE.sub("", _MARKUP.sub(" ", _FORMULA.sub(r"\1 ", line)))
    return _SHORT_DI.sub(r"\1 di ", _COMES.sub(r"\1", _ORDERED.sub("", line)))
