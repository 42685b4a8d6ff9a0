"""Names of places and rooms as citizens will read them: tidy, abbreviations written out."""

import re

_CAPITALS = frozenset(
    ["ptsp", "aeon", "mkg", "tpu", "rptra", "rw", "rt", "rs", "jgc", "gf", "ug", "lg", "sd", "smp",
     "sma", "smk", "pik", "itc", "rsud", "dki"]
)  # fmt: skip

_WRITTEN_OUT = {
    "lt": "Lantai", "lantei": "Lantai", "dsr": "Dasar", "dpn": "depan", "sblh": "sebelah",
    "sebrang": "seberang", "blkg": "belakang", "blkng": "belakang", "dkt": "dekat", "gd": "Gedung",
    "gdg": "Gedung", "smpg": "samping", "kel": "Kelurahan", "kec": "Kecamatan", "flr": "Floor",
}  # fmt: skip
_SHORT = re.compile(rf"\b({'|'.join(_WRITTEN_OUT)})\b\.?(?!\S*')\s*", re.IGNORECASE)


def written_out(typed: str) -> str:
    """A room or place with its abbreviations written out: citizens read it."""
    words = _SHORT.sub(lambda found: f"{_WRITTEN_OUT[found[1].lower()]} ", plain(typed))
    tidied = tidy(words)
    return tidied[:1].upper() + tidied[1:]


def plain(typed: str) -> str:
    """One line without stray marks at its ends."""
    return " ".join(typed.split()).strip(" .,;:-–—*_()[]\"'")


def closed(room: str | None) -> str | None:
    """A room with the bracket that it opens closed: "Lantai dasar (depan Uniqlo)"."""
    return f"{room})" if room and room.count("(") > room.count(")") else room


def tidy(typed: str) -> str:
    """One line without stray marks; words in a spelling for signs where all were small letters."""
    name = plain(typed)
    if name != name.lower():
        return name
    return " ".join(map(_sign, name.split(" ")))


def _sign(word: str) -> str:
    bare = word.strip(".,")
    if bare.rstrip("0123456789") in _CAPITALS or (len(bare) == 1 and bare.isalpha()):
        return word.upper()
    return word[:1].upper() + word[1:]
