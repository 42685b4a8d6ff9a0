"""The words of officers' lines that plain questions do not need, and small helpers over a text."""

from collections.abc import Iterable
from typing import Any

from handlers.understanding.phrases import longest, tree
from handlers.understanding.text import Text

ORDINALS = {
    "pertama": 1, "kesatu": 1, "kedua": 2, "ketiga": 3, "keempat": 4, "kelima": 5,
    "terakhir": -1, "last": -1, "trakhir": -1,
}  # fmt: skip
ROOMS = frozenset(
    ["lantai", "lt", "lantei", "floor", "ground", "basement", "lobby", "lobi", "atrium", "hall",
     "aula", "ruang", "ruangan", "room", "gedung", "tower", "menara", "blok", "parkir",
     "parkiran", "foodcourt", "gf", "ug", "lg", "pintu", "gate", "stand", "booth", "tenda",
     "main", "pendopo", "selasar", "loket", "sebelah", "depan", "dekat", "samping", "near",
     "kios", "gerbang", "level", "mezzanine", "koridor", "area", "upper", "lower", "posko", "balai",
     "peron", "ballroom", "auditorium"]
)  # fmt: skip
"""Words with which a room, or the way to it, begins."""
WHERE = frozenset(("di", "at", "in", "bertempat", "lokasi", "tempat", "venue", "location", "place"))
"""Words behind which a place stands."""
RESTS = frozenset(
    ["istirahat", "ishoma", "isoma", "rehat", "jeda", "istrht", "istrahat", "istirhat",
     "break", "lunch", "salat", "sholat", "shalat", "solat", "closed", "tutup"]
)  # fmt: skip
"""Words for the time in which the desk rests."""
VENUES = frozenset(
    ["mall", "mal", "plaza", "plasa", "square", "taman", "park", "stasiun", "station",
     "terminal", "kantor", "rptra", "tpu", "makam", "pemakaman", "museum", "gedung", "balai",
     "lapangan", "gor", "monas", "kota", "tmii", "ancol", "puskesmas", "rsud", "sekolah",
     "masjid", "gereja", "pasar", "kampus", "universitas", "rs", "rsu", "rth", "pos", "pulau",
     "pusat", "itc", "grosir", "hutan", "alun", "cfd", "kelurahan", "kecamatan", "rusun",
     "rusunawa", "sudin", "walikota", "university", "market", "hospital", "church", "mosque",
     "avenue", "citywalk", "village", "menara", "graha", "wisma", "hotel", "apartemen", "stadion",
     "stadium", "klinik", "sma", "sman", "smk", "smkn", "smpn", "sdn", "vihara", "klenteng",
     "dermaga", "pelabuhan", "halte", "perpustakaan", "library", "school", "gbk", "jiexpo",
     "smesco", "islamic", "kampung"]
)  # fmt: skip
"""Words that show a name to be a place where a desk can stand, though it names a region too."""
OFFICES = frozenset(("kantor", "balai", "walikota", "sudin", "gedung"))
"""Offices that are called by their region: "Kantor Wali Kota Jaktim"."""
DISTRICTS = frozenset(("kel", "kelurahan", "kec", "kecamatan"))
"""Words that say of the name behind them that it is one of a part of the city."""
NOTE_LABELS = frozenset(("catatan", "cttn", "keterangan", "note", "notes"))
NOTES = NOTE_LABELS | {
    "bawa", "membawa", "bring", "wajib", "jangan", "harap", "syarat", "persyaratan",
}  # fmt: skip
"""Words with which a note to citizens begins."""
STREETS = frozenset(("jl", "jln", "jalan"))
LABELS = frozenset(
    ["tanggal", "tgl", "hari", "jam", "pukul", "pkl", "waktu", "layanan", "lokasi", "tempat",
     "izin", "perizinan", "date", "time", "hours", "services", "service", "venue", "alamat",
     "address", "buka", "open", "untuk", "for", "pelayanan", "mulai", "berlaku", "wib", "acara",
     "judul"]
)  # fmt: skip
"""Words that announce what stands behind them, and say nothing alone."""
GLUE = frozenset(
    ["since", "starting", "start", "sejak", "dan", "and", "di", "pada", "on", "at", "the", "of",
     "dari", "from", "to", "sampai", "hingga", "sd", "until", "till", "dengan", "with", "ya",
     "pak", "bu", "tolong", "dong", "untuk", "in", "ada", "akan", "setiap", "tiap", "every",
     "yang", "juga", "serta", "mulai", "kecuali", "except", "selama", "for", "by", "a", "an",
     "between", "hari", "tanggal", "tgl", "jam", "pukul", "ke", "n", "sampe", "smp",
     "smpe", "smpai", "sampek", "sama",
     "per", "efektif", "terhitung", "effective", "minus", "only", "saja", "hanya"]
)  # fmt: skip

CLOSED, OPEN, EXCEPT, SINCE, TILL, BEFORE, AFTER, EVERYTHING = (
    "closed", "open", "except", "since", "till", "before", "after", "everything",
)  # fmt: skip
_PHRASES = {
    CLOSED: (
        "kecuali libur|kec libur|kec libur nas|kecuali libur nas|kecuali hari libur"
        "|kecuali libur nasional|kecuali hari libur nasional"
        "|kecuali tanggal merah|kecuali tgl merah|kecuali libur dan cuti bersama"
        "|kecuali hari libur dan cuti bersama|kecuali pada hari libur|kecuali saat libur"
        "|libur tutup|hari libur tutup|tanggal merah tutup|libur nasional tutup|tutup saat libur"
        "|tutup hari libur|tutup pada hari libur|libur tidak buka|hari libur tidak buka"
        "|tidak buka saat libur|tidak buka hari libur|tidak termasuk libur"
        "|tidak termasuk hari libur|except holidays|except public holidays"
        "|except on holidays|except on public holidays|except national holidays"
        "|closed on holidays|closed on public holidays|not on holidays|not on public holidays"
        "|no holidays|excluding holidays|excluding public holidays"
    ),
    OPEN: (
        "libur tetap buka|hari libur tetap buka|tetap buka saat libur|tetap buka hari libur"
        "|tetap buka pada hari libur|tanggal merah tetap buka|termasuk libur|termasuk hari libur"
        "|termasuk libur nasional|termasuk tanggal merah|juga saat libur|juga hari libur"
        "|libur buka|hari libur buka|buka saat libur|buka hari libur"
        "|including holidays|including public holidays|open on holidays|open on public holidays"
        "|also on holidays|holidays too|even on holidays"
    ),
    EXCEPT: "kecuali|minus|selain|except|excluding|bukan|tidak pada|tanpa|but not|not on|tutup",
    SINCE: "mulai|sejak|dari|per|from|starting|since|start|terhitung|efektif|effective|as of",
    TILL: (
        "sampai|sampai dengan|hingga|sd|s d|until|till|til|through|thru|sampe|smp|smpai|smpe|sampek"
        "|berakhir|ending|to"
    ),
    BEFORE: "sebelum|sblm|sblum|seblm|sebelom|jelang|menjelang|before|prior to",
    AFTER: "setelah|stlh|sesudah|ssdh|sehabis|selepas|after",
    EVERYTHING: (
        "semua layanan|seluruh layanan|semua izin|semua perizinan|layanan lengkap|all services"
        "|all permits|every service"
    ),
}
_TREE: dict[str, Any] = tree((phrases, tag) for tag, phrases in _PHRASES.items())


def find_phrases(
    text: Text, tags: Iterable[str], *, free: bool = True
) -> dict[str, list[tuple[int, int]]]:
    """First and last word of each phrase of `tags`, longest first; `free`: words in use are passed
    over.
    """
    found: dict[str, list[tuple[int, int]]] = {tag: [] for tag in tags}
    i = 0
    while i < text.size:
        hits = longest(_TREE, text, i)
        if hits is not None and (not free or text.free(i, hits[0])):
            for tag in hits[1]:
                if tag in found:
                    found[tag].append((i, hits[0]))
            i = hits[0]
        i += 1
    return found
