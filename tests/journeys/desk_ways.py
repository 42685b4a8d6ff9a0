"""Each command of the desk, in both languages: the right way, and the wrong way.

What is typed, what is tapped ("[Simpan]"), what the officer then reads, and what a citizen who asks
reads of it.
"""

from dataclasses import dataclass

from tests.journeys.desk_doors import EDITOR, OWNER

LATER = "2020-06-15T09:00:00+07:00"
"""When nobody has confirmed the first schedule for half a year."""
MKG = "PTSP di MKG 3 besok?"
BLOK_M = "PTSP di Blok M Square besok?"
BANTENG = "PTSP di Lapangan Banteng 21 November?"


@dataclass(frozen=True)
class Way:
    """The steps, what the last answer holds, and what holds the answer to a citizen's question."""

    steps: tuple[str, ...]
    sees: str
    question: str = ""
    answer: str = ""
    at: str = ""


@dataclass(frozen=True)
class Ways:
    """Who may, the right way and the wrong way; the word is the command as it is typed."""

    who: int
    right: Way
    wrong: Way


def way(*steps: str, sees: str, asked: tuple[str, str] = ("", ""), at: str = "") -> Way:
    return Way(steps, sees, *asked, at=at)


WAYS: dict[str, Ways] = {
    "tambah": Ways(
        EDITOR,
        way(
            "/tambah PTSP di Taman Menteng lantai 1 setiap Sabtu 09.00-12.00 IMB",
            "[Simpan]",
            sees="Tersimpan",
            asked=("PTSP Sabtu di mana?", "Taman Menteng"),
        ),
        way("/tambah PTSP di MKG 3 31 November 9-12", sees="tidak ada di kalender"),
    ),
    "addevent": Ways(
        EDITOR,
        way(
            "/addevent PTSP at Taman Menteng floor 1 every Saturday 09:00-12:00 IMB",
            "[Save]",
            sees="Saved",
            asked=("PTSP Sabtu di mana?", "Taman Menteng"),
        ),
        way("/addevent PTSP at MKG 3 31 November 9-12", sees="is in no calendar"),
    ),
    "ubah": Ways(
        EDITOR,
        way("/ubah mkg 3 jam 9-15", "[Simpan]", sees="Diubah", asked=(MKG, "09.00–15.00")),
        way("/ubah zzzzqq jam 9-10", sees="Tidak ada hasil"),
    ),
    "editevent": Ways(
        EDITOR,
        way("/editevent mkg 3 9am-3pm", "[Save]", sees="Changed", asked=(MKG, "09.00–15.00")),
        way("/editevent zzzzqq 9-10", sees="Nothing found"),
    ),
    "batal": Ways(
        EDITOR,
        way(
            "/batal lapangan banteng 21 Nov karena banjir",
            "[Ya, batalkan]",
            sees="Dibatalkan",
            asked=(BANTENG, "banjir"),
        ),
        way("/batal lapangan banteng 22 Nov karena x", sees="tidak ada pada"),
    ),
    "cancelevent": Ways(
        EDITOR,
        way(
            "/cancelevent lapangan banteng 21 Nov because of a flood",
            "[Yes, cancel it]",
            sees="Called off",
            asked=(BANTENG, "(a flood)"),
        ),
        way("/cancelevent lapangan banteng 22 Nov because x", sees="is not held on"),
    ),
    "acara": Ways(
        EDITOR,
        way("/acara", "[Berikutnya]", sees="Halaman 2"),
        way("/acara zzz", sees="Tidak ada hasil"),
    ),
    "events": Ways(
        EDITOR,
        way("/events", "[Next page]", sees="Page 2"),
        way("/events zzz", sees="Nothing found"),
    ),
    "tempat": Ways(
        EDITOR,
        way("/tempat bella", "[Parkir]", "Basement, gratis", "[Simpan]", sees="Tersimpan"),
        way("/tempat zzzz", sees="Tidak ada hasil"),
    ),
    "venues": Ways(
        EDITOR,
        way("/venues bella", "[Parking]", "Basement, free", "[Save]", sees="Saved"),
        way("/venues zzzz", sees="Nothing found"),
    ),
    "tutup": Ways(
        EDITOR,
        way(
            "/tutup Blok M Square 15 Nov renovasi",
            "[Ya, tutup]",
            sees="Ditutup",
            asked=(BLOK_M, "renovasi"),
        ),
        way("/tutup Bella Terra", "entah", sees="Tidak terbaca: “entah”"),
    ),
    "closevenue": Ways(
        EDITOR,
        way(
            "/closevenue Blok M Square 15 Nov renovation",
            "[Yes, close it]",
            sees="Closed",
            asked=(BLOK_M, "renovation"),
        ),
        way("/closevenue Bella Terra", "gibberish", sees="Not understood: “gibberish”"),
    ),
    "libur": Ways(
        EDITOR,
        way(
            "/libur 15 Nov libur daerah",
            "[Simpan]",
            sees="libur daerah",
            asked=(BLOK_M, "libur daerah"),
        ),
        way("/libur entah", sees="tidak menemukan hari"),
    ),
    "holiday": Ways(
        EDITOR,
        way(
            "/holiday 15 Nov regional holiday",
            "[Save]",
            sees="is a day off",
            asked=(BLOK_M, "regional holiday"),
        ),
        way("/holiday gibberish", sees="did not find a day"),
    ),
    "konfirmasi": Ways(
        EDITOR,
        way("/konfirmasi", "[Blok M Square (1)]", sees="Dikonfirmasi hari ini", at=LATER),
        way("/konfirmasi zzz", sees="Tidak ada hasil"),
    ),
    "confirm": Ways(
        EDITOR,
        way("/confirm blok m square", sees="Confirmed today", at=LATER),
        way("/confirm zzz", sees="Nothing found"),
    ),
    "usang": Ways(
        EDITOR,
        way("/usang", sees="5 acara", at=LATER),
        way("/usang entah apa", sees="masih baru"),
    ),
    "stale": Ways(
        EDITOR,
        way("/stale", sees="5 events", at=LATER),
        way("/stale what else", sees="fresh"),
    ),
    "impor": Ways(
        EDITOR,
        way(
            "/impor",
            "PTSP di Bella Terra, Minggu 17 November 2019, 10.00-12.00",
            "[Simpan]",
            sees="Diimpor",
            asked=("PTSP Minggu di mana?", "Bella Terra"),
        ),
        way("/impor PTSP di Bella Terra kapan-kapan", sees="belum jelas: 1"),
    ),
    "import": Ways(
        EDITOR,
        way(
            "/import PTSP at Bella Terra, Sunday 17 November 2019, 10:00-12:00",
            "[Save]",
            sees="Imported",
            asked=("PTSP Minggu di mana?", "Bella Terra"),
        ),
        way("/import some gibberish here", sees="no place and no day"),
    ),
    "ekspor": Ways(
        EDITOR,
        way("/ekspor", "[CSV]", sees="ptsp-2019-11-14.csv"),
        way("/ekspor docx", sees="Bentuk apa?"),
    ),
    "export": Ways(
        EDITOR,
        way("/export xlsx", sees="ptsp-2019-11-14.xlsx"),
        way("/export docx", sees="form"),
    ),
    "urung": Ways(
        EDITOR,
        way(
            "/ubah mkg 3 jam 9-15", "[Simpan]", "/urung",
            sees="Diurungkan", asked=(MKG, "10.00–21.00"),
        ),
        way("/urung", sees="Tidak ada perubahan"),
    ),
    "undo": Ways(
        EDITOR,
        way(
            "/editevent mkg 3 9am-3pm", "[Save]", "/undo",
            sees="Undone", asked=(MKG, "10.00–21.00"),
        ),
        way("/undo 99", sees="no longer"),
    ),
    "admin": Ways(
        OWNER,
        way("/admin undang penyunting Pak Joko", sees="/start desk-"),
        way("/admin entah", sees="Tidak ada hasil"),
    ),
    "admins": Ways(
        OWNER,
        way("/admins", "[Invite: viewer]", sees="/start desk-"),
        way("/admins invite nobody", sees="Who may do what"),
    ),
    "riwayat": Ways(
        OWNER,
        way("/ubah mkg 3 jam 9-15", "[Simpan]", "/riwayat", sees="10.00–21.00 → 09.00–15.00"),
        way("/riwayat zzzqq", sees="Tidak ada hasil"),
    ),
    "audit": Ways(
        OWNER,
        way("/editevent mkg 3 9am-3pm", "[Save]", "/audit mkg", sees="10:00–21:00 → 09:00–15:00"),
        way("/audit zzzqq", sees="Nothing found"),
    ),
    "umumkan": Ways(
        OWNER,
        way(
            "/umumkan Jakarta Timur\nBesok PTSP tutup pukul 15.00.\n---\nPTSP closes at 15:00.",
            sees="Besok PTSP tutup",
        ),
        way("/umumkan", sees="---"),
    ),
    "announce": Ways(
        OWNER,
        way(
            "/announce East Jakarta\nBesok PTSP tutup pukul 15.00.\n---\nPTSP closes at 15:00.",
            sees="PTSP closes at 15:00",
        ),
        way("/announce Besok tutup", sees="English words are missing"),
    ),
    "kampanye": Ways(
        OWNER,
        way("/kampanye", sees="Belum ada"),
        way("/kampanye entah", sees="Belum ada"),
    ),
    "campaigns": Ways(
        OWNER,
        way("/campaigns", sees="Nothing was sent"),
        way("/campaigns what", sees="Nothing was sent"),
    ),
    "meja": Ways(
        EDITOR,
        way("/meja", "[Acara]", sees="7 acara"),
        way("/meja entah", sees="Meja Anda"),
    ),
    "desk": Ways(
        EDITOR,
        way("/desk", "[Acara]", sees="7 acara"),
        way("/desk entah", sees="Meja Anda"),
    ),
}  # fmt: skip
"""By the word that is typed behind the slash."""
