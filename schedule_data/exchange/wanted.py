"""What the columns want, in Indonesian, by what they want in English."""

_LISTED = "dipisah ;, di baris yang menyatakan jam lain"

IN_INDONESIAN = {
    "a text that no other event has": "teks yang tidak dipakai acara lain",
    "a day such as 17/11/2019": "tanggal, misalnya 17/11/2019",
    "CONFIRMED or CANCELLED (jadi, batal)": "jadi atau batal",
    "a title such as PTSP Goes To Mall": "judul, misalnya PTSP Goes To Mall",
    "a place of the schedule; for a new one, fill in its region too": (
        "tempat yang ada di jadwal; untuk tempat baru isi juga wilayahnya"
    ),
    "a text such as Lantai Dasar": "teks, misalnya Lantai Dasar",
    "days such as 22-24 Nov 2019, or 15 s.d. 17 November 2019": (
        "tanggal, misalnya 22-24 Nov 2019, atau 15 s.d. 17 November 2019"
    ),
    "a day such as 17/11/2019, 2019-11-17 or 17 November 2019": (
        "tanggal, misalnya 17/11/2019, 2019-11-17, atau 17 November 2019"
    ),
    "a day such as 17/11/2019, not before the first": (
        "tanggal, misalnya 17/11/2019, tidak sebelum hari pertama"
    ),
    'weekdays such as "setiap Kamis", "Senin-Jumat" or "hari kerja"': (
        'nama hari, misalnya "setiap Kamis", "Senin-Jumat", atau "hari kerja"'
    ),
    "the weekday of the day beside it": "nama hari dari tanggal di sebelahnya",
    "a rule such as FREQ=WEEKLY;BYDAY=TH": "aturan, misalnya FREQ=WEEKLY;BYDAY=TH",
    "days separated by ;": "tanggal-tanggal dipisah ;",
    "yes or no (ya, tidak)": "ya atau tidak",
    "closed, open or unknown (tutup, buka, tidak tahu)": "tutup, buka, atau tidak tahu",
    "hours such as 10.00-21.00": "jam, misalnya 10.00-21.00",
    "a clock time such as 10.00": "jam, misalnya 10.00",
    "a clock time such as 21.00, later than it opens": ("jam, misalnya 21.00, sesudah jam buka"),
    "usaha, bangunan, tata-ruang, praktik, makam, or permits such as IMB, separated by ;": (
        "usaha, bangunan, tata-ruang, praktik, makam, atau izin seperti IMB, dipisah ;"
    ),
    "a text, in a row with instead_of": "teks, di baris yang berisi instead_of",
    "a whole number from 0": "bilangan bulat mulai 0",
    "a text": "teks",
    "high, medium or low": "tinggi, sedang, atau rendah",
    "yes or no (ya, tidak), in a row with instead_of": (
        "ya atau tidak, di baris yang berisi instead_of"
    ),
    "hours such as 12.00-13.00; Jumat 11.30-13.00": "jam, misalnya 12.00-13.00; Jumat 11.30-13.00",
    "a clock time such as 14.30": "jam, misalnya 14.30",
    "a name such as Blok M Square": "nama, misalnya Blok M Square",
    "one of the five kota or Kepulauan Seribu, such as jakarta-selatan or Jakarta Selatan": (
        "salah satu dari lima kota atau Kepulauan Seribu, misalnya Jakarta Selatan"
    ),
    "a word such as mall": "satu kata, misalnya mall",
    "names separated by ;": "nama-nama dipisah ;",
    "a name such as Kebayoran Baru": "nama, misalnya Kebayoran Baru",
    "a name such as Melawai": "nama, misalnya Melawai",
    "degrees such as -6.244": "derajat, misalnya -6.244",
    "degrees such as 106.801": "derajat, misalnya 106.801",
    "a whole number of metres": "bilangan bulat dalam meter",
    "names separated by ;, each with its address after a |": (
        "nama-nama dipisah ;, masing-masing dengan alamat sesudah |"
    ),
    "a text such as dekat pintu timur": "teks, misalnya dekat pintu timur",
    "day-off, working-day, venue-closed or hours (libur, hari kerja, tempat tutup, jam lain)": (
        "libur, hari kerja, tempat tutup, atau jam lain"
    ),
    "uids separated by ;, in a row that declares hours": f"uid {_LISTED}",
    "places separated by ;, in a row that declares hours": f"tempat {_LISTED}",
    "regions separated by ;, in a row that declares hours": f"wilayah {_LISTED}",
    "words such as mall separated by ;, in a row that declares hours": (
        f"kata seperti mall {_LISTED}"
    ),
}
