"""What makes a common word a permit: "usaha" is one beside "izin", "sip" beside "dokter"."""

from handlers.understanding.vocabulary import listed

HEADS: tuple[tuple[str, str], ...] = (
    (
        "usaha",
        "usaha dagang bisnis perdagangan business trading trade shop perusahaan warung toko umkm",
    ),
    (
        "bangunan",
        "bangunan bangun mendirikan membangun renovasi gedung building buildings construction",
    ),
    ("bangunan", "renovation renovate renovating build rebuild"),
    ("makam", "makam kuburan pemakaman grave graves burial cemetery graveyard"),
    (
        "praktik",
        "praktik praktek dokter bidan perawat apoteker practice practise medical doctor doctors",
    ),
    ("praktik", "nurse nurses midwife midwives pharmacist pharmacists dentist dentists"),
    ("praktik", "klinik clinic apotek nursing midwifery"),
    ("tata-ruang", "zonasi zoning spatial ruang"),
)
"""(service, words that name it only beside a word of `BESIDE`)."""

PERMIT_WORDS = frozenset(
    [
        "izin",
        "ijin",
        "izinnya",
        "ijinnya",
        "perizinan",
        "perijinan",
        "izin2",
        "surat",
        "permit",
        "permits",
        "licence",
        "license",
        "licences",
        "licenses",
        "licensing",
        "permission",
    ]
)
WHICH_PERMIT = PERMIT_WORDS - {"surat", "izinnya", "ijinnya", "permission", "licensing"}
BESIDE: dict[str, frozenset[str]] = {
    "usaha": frozenset(["legalitas", "buka", "bikin"]),
    "bangunan": frozenset(),
    "makam": listed(
        "perpanjang perpanjangan memperpanjang urus ngurus mengurus iptm extend"
        " extending renew renewing"
    ),
    "praktik": frozenset(["buka"]),
    "tata-ruang": frozenset(),
}
"""Further words that make a head a permit; the permit words do for all."""
FROM_BEHIND = PERMIT_WORDS | {"diperpanjang"}
"""Words that make a head a permit from behind it, too: "makam ga diperpanjang"."""
NOT_BY_ITSELF: dict[str, frozenset[str]] = {
    "usaha": frozenset(["toko", "warung", "perusahaan", "shop", "trade"]),
    "praktik": frozenset(
        [
            "dokter",
            "bidan",
            "perawat",
            "apoteker",
            "klinik",
            "clinic",
            "apotek",
            "doctor",
            "doctors",
        ]
    ),
}
"""Heads for which only a permit word counts, none of `BESIDE`."""

SIP_WORDS = frozenset(["sip", "sipp"])
SIP_HOLDERS: tuple[tuple[str, str], ...] = (
    ("SIP", "dokter dr drg gigi doctor dentist spesialis"),
    ("SIPP", "perawat nurse"),
    ("SIPB", "bidan midwife"),
    ("SIPA", "apoteker pharmacist"),
    ("SIPF", "fisioterapis fisioterapi"),
    ("SIPTTK", "ttk"),
)
SIP_VERBS = frozenset(
    [
        "urus",
        "ngurus",
        "mengurus",
        "bikin",
        "buat",
        "membuat",
        "syarat",
        "persyaratan",
        "perpanjang",
        "perpanjangan",
        "ngajuin",
        "mengajukan",
        "pengajuan",
        "ajukan",
        "renew",
        "extend",
        "apply",
        "urusin",
        "biaya",
        "pembuatan",
        "izin",
        "requirement",
        "requirements",
        "documents",
        "bring",
    ]
)
"""With one of these near it "sip" is the licence, not "fine"."""
