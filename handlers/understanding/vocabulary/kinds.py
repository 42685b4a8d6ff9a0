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
LEFT_OUT_RIGHT_BEFORE = LEFT_OUT | frozenset(
    ("tanpa", "non", "no", "than", "usah", "gausah", "luar", "outside")
)
"""The same with nothing but small words between: "other than the malls", "di luar mall"."""
DECLINED = frozenset(
    f"{no} {wants}" for no in ("ga", "gak", "gk", "nggak", "tidak") for wants in ("mau", "usah")
) | {"jangan", "jgn", "gamau", "gausah"}
"""Behind a kind, at the end of its clause: every other is wanted."""
COURTESY = frozenset(
    ("ya", "yah", "dong", "deh", "kak", "min", "lah", "aja", "please", "pls", "dulu", "sih")
)
SMALL = frozenset(("di", "ke", "yang", "yg", "in", "at", "the", "any", "all", "ones"))
GENERIC = frozenset(("mall", "office"))
"""Said of any place of the programme ("PTSP di mall mana?"): "di" before it alone says nothing."""
BARE = frozenset(("mall", "park", "cemetery", "market", "rptra"))
"""Wanted in a few words wherever they stand: "senin TPU", "mall jaktim"."""
OTHERWISE = frozenset(
    (
        "to", "can", "could", "i", "we", "you", "it", "dari", "dr", "from", "depan", "deket",
        "dekat", "near", "seberang", "samping", "belakang", "izin", "ijin", "surat", "urus",
        "ngurus", "perpanjang", "jl", "jalan", "parkir", "parkiran",
    )
)  # fmt: skip
"""In front of one that is not asked for: "goes to mall", "can I park", "depan mall"."""
NO_PLACE = frozenset(
    f"{kind} {word}"
    for kind, words in (
        ("mall mal", "pelayanan"),
        ("pasar", "pagi malam modal saham bebas kerja tradisional ikan"),
        ("taman", "kanak bermain bacaan"),
        ("makam", "pahlawan"),
        ("park", "my the"),
    )
    for kind in kind.split()
    for word in words.split()
)
"""A name or another thing altogether: "mall pelayanan publik", "pasar pagi", "park my car"."""
