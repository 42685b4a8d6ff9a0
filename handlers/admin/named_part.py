"""The words of an officer's line that name the event, apart from those that tell what is to be."""

import re

_TELLS = (
    r"(?:di)?tambah(?:kan|in|i)?", r"hapus(?:kan)?", "buang", "hilangkan", "kurangi", "cabut",
    "plus", "minus", "adds?", "removes?", "drops?", "deletes?", "without", "tanpa",
    "layanan", "pelayanan", "izin", "services?", "permits?",
    r"(?:di)?pindah(?:kan)?", r"(?:di)?geser", r"(?:di)?ganti", r"move[ds]?", r"shift(?:ed)?",
    r"(?:di)?(?:mundur|maju)(?:kan|in)?", r"(?:di)?undur(?:kan)?", "perpanjang", "kurang",
    "jam", "pukul", "pkl?", "hours?", "libur", "tutup", "closed", "buka", "opens?",
    "kuota", "quota", "istirahat", "rehat", "break",
    "lantai", "lt", "ruang(?:an)?", "lobby", "lobi", "depan", "dpn", "floor", "room",
    "mulai", "sejak", "sampai", "sampe", "hingga", r"s/?d", "from", "until", "since",
    "tiap", "setiap", "every", "kecuali", "except", "di", "ke", "at", "to",
)  # fmt: skip
"""What is to be begins with one of these, where no place's own name holds it."""
_IN_A_ROOM = re.compile(
    r"^(?:di|at|on)\s+(?=(?:the\s+)?"
    r"(?:lantai|lt|lobby|lobi|ruang|depan|dpn|\w+ floor|floor|room)\b)",
    re.IGNORECASE,
)
_TELLS_OF_IT = re.compile(rf"(?<!\w)(?:{'|'.join(_TELLS)})(?!\w)", re.IGNORECASE)


def split_named(line: str) -> tuple[str, str]:
    """The words before the first that tells what is to be, and the rest; "" where none do."""
    found = _TELLS_OF_IT.search(line)
    head = "" if found is None else line[: found.start()].strip(" ,:;-")
    return (head, _IN_A_ROOM.sub("", line[found.start() :])) if found and head else ("", line)
