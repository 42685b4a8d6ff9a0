"""Words before or behind a day with which it is no day to look for, but the end of some; and the
ordinals that number weekdays of a month.

Two phrases are parted by a bar.
"""

BOUNDS: tuple[tuple[str, str], ...] = (
    (
        "before",
        "sebelum | sblm | sblum | seblm | sebelom | sblom | jelang | menjelang | before | "
        "dibawah | prior to | earlier than | ahead of | saacanan | sakdurunge",
    ),
    (
        "until",
        "sampai | sampe | smpai | smpe | smp | sampek | ampe | hingga | sd | sampai dengan | "
        "sampe dengan | sampai dgn | paling lambat | paling telat | paling lama | selambatnya | "
        "kurang dari | less than | until | till | til | up to | up until | by | through | "
        "berakhir | jatuh tempo | kadaluarsa | kadaluwarsa | deadline | deadlinenya | "
        "tenggat | tenggatnya | batas waktu | batas waktunya | expires | expires on | expire | "
        "expire on | expiring | expiring on | runs out | runs out on | due | due on",
    ),
    (
        "after",
        "setelah | stlh | stelah | sesudah | ssdh | sehabis | selepas | lepas | habis | abis | "
        "hbs | diatas | lebih dari | more than | sawise | saatos | after | later than",
    ),
    (
        "from",
        "mulai | mulai dari | mulai dr | mulainya | terhitung | terhitung mulai | dari | dr | "
        "from | starting | starting from | starting on | start | beginning | as of | as from",
    ),
    (
        "before it",
        "sebelum itu | sblm itu | sebelum tanggal itu | sebelum tgl itu | sebelum hari itu | "
        "before that | before then | before that day | before that date",
    ),
    (
        "around",
        "sekitar | sekitaran | seputaran | kira kira | kirakira | kurang lebih | around",
    ),
    ("since", "sejak | semenjak | since | ever since"),
)
"""What a day behind one of the phrases is: the end of days or their beginning, itself in or not;
"before it" stands behind a day.
"""
ONWARD = (
    "atas | keatas | seterusnya | dst | sesudahnya | setelahnya | onward | onwards | beyond | later"
)
"""Behind a day, or behind "ke", "dan" or "and" there: from then on."""
OPENING = frozenset(("habis", "abis", "hbs", "lepas"))
"""Behind a paper these say that it ends: "SIP saya habis tanggal 20"; else they say "after"."""
PAPERS = frozenset(
    ("izin", "ijin", "izinnya", "ijinnya", "surat", "suratnya", "masa", "berlaku", "berlakunya",
     "permit", "licence", "license", "sip", "sipa", "sipp", "sipb", "imb", "iptm", "siup", "skdu",
     "sewa", "kontrak", "cuti", "libur", "liburan")
)  # fmt: skip
NO_BOUND = frozenset(("stand", "standby", "day"))
"""Before "by": there it leads to no day."""
ORDINALS = {
    "pertama": 1, "kesatu": 1, "kedua": 2, "ketiga": 3, "keempat": 4, "kelima": 5,
    "terakhir": -1, "trakhir": -1,
}  # fmt: skip
