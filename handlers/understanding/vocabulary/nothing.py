"""Words that make of a number or a day's name something else: an address, an amount, a title."""

BEFORE_A_NUMBER = frozenset(
    """
    lantai lt lantei no nomor nomer nmr rt rw rtrw blok block blk kav kavling kapling gang gg jl jln
    jalan jln km rp idr versi version ver usia umur kursi gate pintu ruko unit antrian antrean antri
    loket kode code pasal ayat pin kamar room floor number level pos kotak tower menara gedung lot
    ke nomornya hotline telp tlp telepon call wa hp pp uu perda pergub perpres inpres grade
    ipa persil meja counter tipe type ktp nik kodepos zip rev bab sesi batch gelombang
    rute koridor busway peron platform nilai harga sebanyak sejumlah
    seharga sebesar max maks minimal maksimal min usd diskon discount street avenue road suite
    """.split()
)
"""A number behind one of these is part of an address, an amount or a code."""

AFTER_A_NUMBER = frozenset(
    """
    orang org juta jt jutaan ribu rb ribuan k m m2 meter mtr km kg gram lembar lbr rangkap kali x buah
    biji unit persen percent copy copies fotokopi lantai lt tingkat anak menit mnt detik tahun thn th
    people persons person times minutes minute mins min hours hour hrs sec seconds years year lantai
    floors floor rooms kamar kavling bidang bintang star stars ktp kk materai meterai berkas dokumen
    documents document forms form pages halaman set pcs pax lot ratus puluh milyar miliar rupiah rup
    permits permit izin hektar ha are liter porsi surat toko warung cabang usaha kios rumah mobil motor
    jenis macam tempat lokasi mall mal malls places place locations location venues loket counters
    kelurahan kecamatan jam bulan months month permohonan pemohon nama karyawan pegawai employees staff
    """.split()
)
"""A number before one of these counts things."""

TITLES: tuple[str, ...] = (
    "sekolah minggu", "kebaktian minggu", "misa minggu", "ibadah minggu", "jumat agung",
    "salat jumat", "shalat jumat", "sholat jumat", "solat jumat", "jumatan", "habis jumatan",
    "jumat berkah", "jumat bersih", "kamis putih", "rabu abu", "sabtu suci", "minggu palma",
    "senin kamis", "puasa senin kamis", "good friday", "black friday", "sunday school", "palm sunday",
    "ash wednesday", "casual friday", "friday prayer", "friday prayers", "sat set", "mon maap",
    "mon maaf", "the sun", "may i", "may we", "may be", "you may", "i may", "we may",
    "besok besok", "bsk bsk", "esok esok", "kapan kapan", "lusa lusa",
    "sehari hari", "hari hari", "hari kerja", "hari libur", "hari biasa", "hari besar",
    "hari h", "hari raya", "jam kerja", "jam buka", "jam operasional", "tanggal merah", "tgl merah",
    "tanggal tua", "tanggal muda", "minggu minggu", "berapa minggu", "brp minggu",
    "brapa minggu", "per minggu", "beberapa minggu", "selama seminggu", "seminggu sekali",
    "bulan bulan", "tahun baru imlek", "tahun baru islam", "tahun baru hijriah", "tahun baru cina",
    "tahun baru china", "tahun baru saka", "tahun baru hijriyah", "chinese new year", "lunar new year",
    "islamic new year", "selamat natal", "selamat tahun baru", "merry christmas", "happy new year",
    "selamat hari natal", "selamat pagi", "selamat siang", "selamat sore", "selamat malam",
    "slmt pagi", "slmt siang", "slmt sore", "slmt malam", "met pagi", "met siang", "met sore", "met malam",
    "good morning", "good afternoon", "good evening", "good night", "good day", "office hours",
    "working day", "working days", "business day", "business days", "24 jam", "24 hours", "per hari",
    "per bulan", "per tahun", "public holiday",
    "sun plaza", "market day", "minggu tenang",
)  # fmt: skip
"""Names and idioms that hold a word about days, and are no day."""
