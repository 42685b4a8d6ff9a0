"""Days with a name and a fixed date: a new one is one line here (phrases, day, month)."""

FEASTS: tuple[tuple[str, int, int], ...] = (
    ("malam tahun baru | malam pergantian tahun | new years eve | new year eve | nye", 31, 12),
    ("tahun baru | thn baru | hari tahun baru | tahun baru masehi | new year | new years", 1, 1),
    ("new years day | new year day | thn baru masehi", 1, 1),
    ("malam natal | christmas eve | xmas eve", 24, 12),
    ("natal | hari natal | christmas | christmas day | xmas | hari raya natal", 25, 12),
    ("17 agustusan | 17an | 17 an | tujuhbelasan | tujuh belasan | agustusan | hut ri", 17, 8),
    ("hari kemerdekaan | independence day | kemerdekaan | hari merdeka | hut kemerdekaan", 17, 8),
    ("hari kemerdekaan ri | hari kemerdekaan indonesia | hari proklamasi", 17, 8),
    ("hari kartini | kartini day", 21, 4),
    ("hari buruh | may day | labour day | labor day", 1, 5),
    ("hari lahir pancasila | hari pancasila | pancasila day", 1, 6),
    ("hut jakarta | ulang tahun jakarta | hut dki | hari jadi jakarta", 22, 6),
    ("sumpah pemuda | hari sumpah pemuda", 28, 10),
    ("hari pahlawan | heroes day", 10, 11),
    ("hari ibu", 22, 12),
    ("hari valentine | valentine | valentines day", 14, 2),
)
