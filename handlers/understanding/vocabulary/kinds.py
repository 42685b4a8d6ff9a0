"""Kinds of places, and the words around them that show that only these are wanted."""

KINDS: dict[str, str] = {
    "mall": "mall mal mol malls",
    "park": "taman park parks",
    "cemetery": "tpu makam pemakaman kuburan cemetery cemeteries graveyard",
    "market": "pasar market markets",
    "office": "kantor perkantoran office offices",
    "campus": "kampus universitas campus university",
    "school": "sekolah school schools",
    "rptra": "rptra",
}
BEFORE = frozenset(("di", "ke", "yang", "yg", "khusus", "hanya", "cuma", "in", "at", "only", "any"))
AFTER = frozenset(("aja", "saja", "doang", "only", "ajah"))
AT = frozenset(("di", "ke", "in", "at"))
ARTICLES = frozenset(("a", "the", "any"))
EACH = frozenset(("which", "semua", "seluruh", "all"))
WHICH = frozenset(("mana", "apa", "mn", "manakah", "mana2", "terdekat"))
LEFT_OUT = frozenset(
    ("bukan", "bkn", "jangan", "jgn", "selain", "kecuali", "not", "except", "besides", "excluding")
)
"""One or two words in front of a kind: every other is wanted."""
ALL_OF = frozenset(("anywhere", "everywhere", "all", "any", "anything"))
"""Before "but": every kind but the one behind it."""
LISTING = frozenset(("dan", "atau", "sama", "and", "or", "nor"))
BETWEEN = LISTING | {"di", "in", "at", "the", "ke", "a"}
"""Between two kinds that are told in one breath: "selain TPU dan di taman"."""
LEFT_OUT_RIGHT_BEFORE = LEFT_OUT | frozenset(("tanpa", "non", "no", "than", "usah", "gausah"))
"""The same with nothing but small words between: "other than the malls", "ga usah yang di mall"."""
SMALL = frozenset(("di", "ke", "yang", "yg", "in", "at", "the", "any", "all", "ones"))
GENERIC = frozenset(("mall", "office"))
"""Said of any place of the programme ("PTSP Goes To Mall"): wanted only with a word of `AFTER`."""
