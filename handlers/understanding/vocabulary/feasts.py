"""Days with a name: those of a fixed date, and public holidays whose date moves.

A line is (phrases, day, month), or (phrases, what the calendar's own name of the day holds).
"""

from handlers.understanding.vocabulary import listed

FEASTS: tuple[tuple[str, int, int], ...] = (
    ("malam tahun baru | malam pergantian tahun | new years eve | new year eve | nye", 31, 12),
    ("tahun baru | thn baru | hari tahun baru | tahun baru masehi | new year | new years", 1, 1),
    ("new years day | new year day | thn baru masehi", 1, 1),
    ("malam natal | christmas eve | xmas eve", 24, 12),
    ("natal | hari natal | christmas | christmas day | xmas | hari raya natal", 25, 12),
    ("boxing day", 26, 12),
    ("17 agustusan | 17an | 17 an | tujuhbelasan | tujuh belasan | agustusan | hut ri", 17, 8),
    ("hari kemerdekaan | independence day | kemerdekaan | hari merdeka | hut kemerdekaan", 17, 8),
    ("hari kemerdekaan ri | hari kemerdekaan indonesia | hari proklamasi", 17, 8),
    ("hari kartini | kartini day", 21, 4),
    ("hari buruh | may day | labour day | labor day", 1, 5),
    (
        "hari lahir pancasila | hari pancasila | pancasila day | libur pancasila | pancasila libur",
        1,
        6,
    ),
    ("hut jakarta | ulang tahun jakarta | hut dki | hari jadi jakarta", 22, 6),
    ("sumpah pemuda | hari sumpah pemuda", 28, 10),
    ("hari pahlawan | heroes day", 10, 11),
    ("hari ibu", 22, 12),
    ("hari valentine | valentine | valentines day", 14, 2),
)

HOLIDAYS: tuple[tuple[str, str], ...] = (
    (
        "lebaran | lebran | lebarn | hari lebaran | hari raya lebaran | idul fitri | idulfitri | "
        "iedul fitri | idul fitr | ied | eid | eid al fitr | eid ul fitr | eid fitr | "
        "hari raya idul fitri | hari raya idulfitri | 1 syawal | hari raya puasa | aidilfitri",
        "Idul Fitri",
    ),
    (
        "idul adha | iduladha | idul adhha | iedul adha | lebaran haji | lebaran kurban | "
        "lebaran qurban | hari raya kurban | hari raya qurban | hari raya haji | idul kurban | "
        "idul qurban | hari raya idul adha | hari raya iduladha | eid al adha | eid ul adha | "
        "eid adha | feast of sacrifice",
        "Idul Adha",
    ),
    (
        "maulid | maulid nabi | maulud | maulud nabi | mulud | maulid nabi muhammad | mawlid | "
        "hari maulid | hari maulid nabi | prophets birthday | the prophets birthday | "
        "birthday of the prophet",
        "Maulid Nabi",
    ),
    (
        "isra miraj | isra mikraj | isra mi raj | israj miraj | isra mi'raj | israk mikraj | "
        "isro miroj | isra dan miraj",
        "Isra Mikraj",
    ),
    (
        "tahun baru islam | thn baru islam | tahun baru hijriah | tahun baru hijriyah | "
        "1 muharram | 1 muharam | satu muharram | satu suro | 1 suro | islamic new year | "
        "muslim new year",
        "Tahun Baru Islam",
    ),
    (
        "imlek | tahun baru imlek | thn baru imlek | hari imlek | sincia | tahun baru cina | "
        "tahun baru china | taun baru cina | chinese new year | lunar new year | cny",
        "Imlek",
    ),
    (
        "nyepi | hari nyepi | hari raya nyepi | tahun baru saka | hari suci nyepi | day of silence",
        "Nyepi",
    ),
    (
        "waisak | hari waisak | hari raya waisak | tri suci waisak | waisyak | vesak | vesak day | "
        "wesak",
        "Waisak",
    ),
    (
        "jumat agung | wafat isa | wafat yesus | wafat isa almasih | wafat yesus kristus | "
        "good friday",
        "Wafat Yesus",
    ),
    (
        "paskah | hari paskah | minggu paskah | kebangkitan yesus | easter | easter sunday",
        "Kebangkitan Yesus",
    ),
    (
        "kenaikan isa | kenaikan isa almasih | kenaikan yesus | kenaikan yesus kristus | "
        "kenaikan isa al masih | ascension | ascension day",
        "Kenaikan Yesus",
    ),
    (
        "pemilu | hari pemilu | hari pemilihan umum | election day | pilkada | hari pilkada | "
        "coblosan | nyoblos",
        "Pemilihan",
    ),
)
BEFORE = listed("sebelum sblm sebelom jelang menjelang before")
AFTER = listed("abis habis setelah stlh sesudah sehabis selepas pasca after")
"""In front of a holiday: a day on that side of it is meant."""
WISHED = listed("selamat slmt met happy merry minal mat")
"""In front of a holiday: it is wished to somebody, and no day."""
