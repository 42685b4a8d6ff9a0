"""What is said of a file, in both languages: why it is refused, and what is worth a look."""

from schedule_data.exchange.draft import Note, Reason
from schedule_data.exchange.limits import FIRST_DAY, LAST_DAY
from schedule_data.model.text import Bilingual

WHY = {
    Reason.ENDING: Bilingual(
        "namanya tidak berakhir dengan .csv, .xlsx, .ics, atau .yaml",
        "the name does not end in .csv, .xlsx, .ics or .yaml",
    ),
    Reason.EMPTY_FILE: Bilingual("isinya kosong", "there is nothing in it"),
    Reason.ENCODING: Bilingual(
        "ini bukan berkas teks; simpan sebagai CSV UTF-8",
        "it is no text file; save it as CSV in UTF-8",
    ),
    Reason.TOO_MUCH_WRONG: Bilingual(
        "sudah {detail} kesalahan: sisanya tidak dibaca", "{detail} refusals: the rest was not read"
    ),
    Reason.NO_HEADER: Bilingual(
        "tidak ada baris judul kolom, misalnya tempat, tanggal, jam",
        "no row names the columns, such as venue, first_day, opens, closes",
    ),
    Reason.UNKNOWN_COLUMN: Bilingual("tidak ada kolom dengan nama ini", "no column has this name"),
    Reason.COLUMN_TWICE: Bilingual("kolom ini ada dua kali", "the column stands twice"),
    Reason.MISSING: Bilingual("belum diisi", "it is missing"),
    Reason.TOO_LONG: Bilingual(
        "lebih panjang dari {detail} huruf", "it is longer than {detail} characters"
    ),
    Reason.CONTROL_CHARACTER: Bilingual(
        "ada karakter yang bukan teks", "it holds a character that is no text"
    ),
    Reason.FORMULA: Bilingual(
        "ini rumus; tulis nilainya saja", "it is a formula; put its value there"
    ),
    Reason.NOT_A_DAY: Bilingual("ini bukan tanggal", "it is no day"),
    Reason.NO_SUCH_DAY: Bilingual(
        "tanggal ini tidak ada di kalender; hari ditulis sebelum bulan",
        "no calendar has this day; the day stands before the month",
    ),
    Reason.WRONG_WEEKDAY: Bilingual("tanggal itu hari {detail}", "that day is a {detail}"),
    Reason.DAY_OUT_OF_RANGE: Bilingual(
        f"di luar {FIRST_DAY} sampai {LAST_DAY}", f"it is not between {FIRST_DAY} and {LAST_DAY}"
    ),
    Reason.NOT_A_TIME: Bilingual("ini bukan jam", "it is no clock time"),
    Reason.NOT_A_NUMBER: Bilingual(
        "ini bukan angka yang cocok di sini", "it is no number that fits here"
    ),
    Reason.NOT_A_CHOICE: Bilingual(
        "kata ini tidak cocok di sini", "it is none of the words that fit here"
    ),
    Reason.NOT_ONE_TEXT: Bilingual(
        "ini daftar, padahal yang diminta satu teks",
        "it is a list or a group where one text is wanted",
    ),
    Reason.NOT_AN_EVERY: Bilingual("tidak menyebut nama hari", "it names no days of the week"),
    Reason.BACKWARDS: Bilingual("selesainya sebelum mulainya", "it ends before it begins"),
    Reason.TOO_LONG_A_SPAN: Bilingual(
        "lebih lama dari {detail} hari; pakai aturan berulang",
        "it lasts longer than {detail} days; give it a rule",
    ),
    Reason.TOO_LONG_A_DECLARATION: Bilingual(
        "lebih lama dari {detail} hari", "it lasts longer than {detail} days"
    ),
    Reason.RULE: Bilingual("aturan berulangnya tidak bisa dipakai", "{detail}"),
    Reason.UNKNOWN_VENUE: Bilingual(
        "tempat ini tidak ada di jadwal", "the schedule has no such place"
    ),
    Reason.UNSURE_VENUE: Bilingual(
        "bisa berarti beberapa tempat; tulis kode yang benar ({detail})",
        "it may be another place too; write the slug of the right one ({detail})",
    ),
    Reason.UNKNOWN_REGION: Bilingual("ini bukan wilayah Jakarta", "it is no region of Jakarta"),
    Reason.OTHER_REGION: Bilingual("tempat itu ada di {detail}", "the place lies in {detail}"),
    Reason.UNKNOWN_SERVICE: Bilingual(
        "{detail} bukan layanan dan bukan izin", "{detail} is no service and no permit"
    ),
    Reason.CONTRADICTION: Bilingual(
        "tidak bisa bersama {detail}", "it cannot stand together with {detail}"
    ),
    Reason.ALONE: Bilingual(
        "hanya berarti bila ada {detail}", "it has a meaning only beside {detail}"
    ),
    Reason.SAYS_OFF: Bilingual(
        "catatan ini berarti tidak diadakan, tetapi barisnya tercatat jadi; "
        "isi kolom status dengan batal, atau hapus barisnya",
        "this says that it is not held, and the row that it is; "
        "put CANCELLED into the column status, or leave the row out",
    ),
    Reason.TWICE: Bilingual("sudah ada di baris {detail}", "the same stands at {detail} already"),
    Reason.NO_SUCH_EVENT: Bilingual(
        "acara ini tidak ada di berkas dan tidak ada di jadwal",
        "neither the file nor the schedule has this event",
    ),
    Reason.OUTDATED: Bilingual(
        "acara ini sudah diubah setelah berkas dibuat ({detail}); ekspor lagi",
        "the event was changed since this file was made ({detail}); export it again",
    ),
    Reason.TOO_LARGE: Bilingual("lebih besar dari {detail}", "it is larger than {detail}"),
    Reason.TOO_MANY: Bilingual("lebih dari {detail}", "it has more than {detail}"),
}
BROKEN = {
    "csv": Bilingual(
        "ada tanda kutip yang tidak ditutup, atau ditutup sebelum selnya selesai",
        "a quotation mark is not closed, or closes before its cell ends",
    ),
    "xlsx": Bilingual(
        "berkasnya rusak, atau bukan buku kerja XLSX", "it is damaged, or no XLSX workbook"
    ),
    "doctype": Bilingual(
        "ada entitas XML, yang tidak dibutuhkan buku kerja mana pun",
        "it defines XML entities, which no workbook needs",
    ),
    "yaml": Bilingual("ini bukan YAML", "it is no YAML"),
    "ics": Bilingual("ini bukan berkas iCalendar (RFC 5545)", "it is no iCalendar file (RFC 5545)"),
}
NOT_SUPPORTED = {
    "xls": Bilingual(
        "terkunci atau berformat Excel lama; simpan sebagai .xlsx tanpa kata sandi",
        "it is protected or in Excel's old form; save it as .xlsx without a password",
    ),
    "protected": Bilingual("terkunci kata sandi", "it is protected by a password"),
    "documents": Bilingual("isinya lebih dari satu dokumen", "it holds more than one document"),
    "alias": Bilingual(
        "jangkar dan alias (& dan *) tidak diterima", "anchors and aliases (& and *) are not taken"
    ),
    "tag": Bilingual("tag (!) tidak diterima", "tags (!) are not taken"),
    "depth": Bilingual("susunannya terlalu dalam", "it is nested too deeply"),
    "over-midnight": Bilingual(
        "melewati tengah malam; layanan mulai dan selesai pada hari yang sama",
        "it lasts over midnight; a sitting begins and ends on one day",
    ),
    "other-hours": Bilingual(
        "satu hari punya jam yang lain dari rangkaiannya",
        "a day of the series has other hours than the series",
    ),
    "several-days": Bilingual(
        "beberapa hari sekaligus yang berulang begini belum bisa dibaca; pisahkan per hari",
        "several days that come again together like this are not taken; give each day by itself",
    ),
    "zone-rule": Bilingual(
        "aturannya ikut zona waktu lain; tulis dalam Asia/Jakarta",
        "its rule follows the days of another time zone; give it in Asia/Jakarta",
    ),
    "RANGE": Bilingual(
        "RANGE=THISANDFUTURE tidak diterima; akhiri rangkaian ini dan buat yang baru",
        "RANGE=THISANDFUTURE is not taken; end the series and begin another",
    ),
}
NOTES = {
    Note.SHEET_NOT_READ: Bilingual(
        "hanya lembar pertama yang dibaca", "only the first sheet is read"
    ),
    Note.COMPONENT_NOT_READ: Bilingual("hanya acara yang dibaca", "only events are read"),
    Note.VENUE_FACT_KEPT: Bilingual(
        "{detail} tetap seperti semula; tempat diubah dengan baris tanpa tanggal",
        "{detail} stays as it is; a row without days changes a place",
    ),
    Note.SAME_VENUE_AND_DAY: Bilingual(
        "{detail} ada di tempat yang sama pada hari itu",
        "{detail} is at the same place on that day",
    ),
    Note.IS_CANCELLED: Bilingual(
        "{detail} sudah dibatalkan di jadwal, dan tetap batal",
        "the schedule has {detail} as cancelled, and it stays so",
    ),
    Note.CHANGES_NO_SITTING: Bilingual(
        "rangkaian itu tidak ada pada hari tersebut", "the series has no sitting on that day"
    ),
    Note.NO_PLACE_OF_KIND: Bilingual(
        "tidak ada tempat jenis {detail} di jadwal",
        "the schedule has no place of the sort {detail}",
    ),
    Note.NEAR_VENUE: Bilingual(
        "tercatat sebagai tempat baru; mungkin maksudnya {detail}",
        "it is taken for a new place; perhaps {detail} is meant",
    ),
    Note.MAY_BE_OLDER: Bilingual(
        "mungkin lebih lama dari jadwal di sini; periksa sebelum disimpan",
        "it may be older than the schedule here; check before it is saved",
    ),
}
UNPACKED = Bilingual(
    "setelah dibuka, isinya lebih besar atau lebih padat dari jadwal mana pun",
    "unpacked, it is larger or more tightly packed than any schedule",
)
NO_DAYS = {
    "serial": Bilingual(
        "ini angka saja; ubah format selnya menjadi tanggal",
        "it is a bare number; format the cell as a date",
    ),
    "year": Bilingual("tahunnya belum ditulis", "the year is missing"),
}
DETAIL_MISSING = Bilingual("{detail} belum ada", "{detail} is missing")
NOT_TAKEN = Bilingual("{detail} tidak diterima", "{detail} is not taken")
WANTED = Bilingual("seharusnya: {wanted}", "wanted: {wanted}")
NEVER_HELD = Bilingual("menurut aturan ini tidak ada satu hari pun", "{detail}")
KNOWN_COLUMNS = Bilingual(
    "hapus, atau pakai salah satu: {names}", "delete it, or use one of these: {names}"
)
PERHAPS = Bilingual("mungkin maksudnya {detail}", "wanted: perhaps {detail}")
ROW, LINE = Bilingual("baris", "row"), Bilingual("baris", "line")
FILE = Bilingual("berkas ini", "the file")
IN_INDONESIAN = {
    "Monday": "Senin",
    "Tuesday": "Selasa",
    "Wednesday": "Rabu",
    "Thursday": "Kamis",
    "Friday": "Jumat",
    "Saturday": "Sabtu",
    "Sunday": "Minggu",
    "rows": "baris",
    "lines": "baris",
    "columns": "kolom",
    "values": "nilai",
}
"""The English words that a refusal's detail may hold."""
