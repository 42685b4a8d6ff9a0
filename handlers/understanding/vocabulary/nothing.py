"""Words that make of a number or a day's name something else: an address, an amount, a title."""

from handlers.understanding.vocabulary import listed as _words

BEFORE_A_NUMBER = _words("""
    ukuran rukan skala rasio dimensi ratio size luas
    lantai lt lantei no nomor nomer nmr rt rw rtrw blok block blk kav kavling kapling gang gg jl
    jln jalan km rp idr versi version ver usia umur kursi gate pintu ruko unit antrian antrean
    antri loket kode code pasal ayat pin kamar room floor number level pos kotak tower menara
    gedung lot ke nomornya hotline telp tlp telepon call wa hp pp uu perda pergub perpres inpres
    grade ipa persil meja counter tipe type ktp nik kodepos zip rev bab sesi batch gelombang
    rute koridor busway peron platform nilai harga sebanyak sejumlah seharga sebesar max maks
    minimal maksimal min usd diskon discount street avenue road suite kios
""")
"""A number behind one of these is part of an address, an amount or a code."""

AFTER_A_NUMBER = _words("""
    orang org juta jt jutaan ribu rb ribuan k m m2 meter mtr km kg gram lembar lbr rangkap kali
    x buah biji unit persen percent copy copies fotokopi lantai lt tingkat anak menit mnt detik
    tahun thn people persons person times minutes minute mins min hours hour hrs sec seconds
    years year floors floor rooms kamar kavling bidang bintang star stars ktp kk materai meterai
    berkas dokumen documents document forms form pages halaman set pcs pax lot ratus puluh
    milyar miliar rupiah rup permits permit izin hektar ha are liter porsi surat toko warung
    cabang usaha kios rumah mobil motor jenis macam tempat lokasi mall mal malls places place
    locations location venues loket counters kelurahan kecamatan jam bulan months month
    permohonan pemohon nama karyawan pegawai employees staff
""")
"""A number before one of these counts things."""

FLOORS = _words("ground upper lower first second third top main")
"""Before "floor" one of these names it, so a number behind it does not."""

PERSONS = _words("""
    pak bpk bapak bu ibu mbak mba mas bang mr mrs ms miss nama namanya named called dr om tante
    si
""")
"""Behind one of these a month or a place with a first name's sound is a person."""

FIRST_NAMES = _words("""
    kamal kartini guntur halim budi gunung jati
""")
"""Places that are first names as well."""

STREETS = _words("""
    jl jln jalan universitas univ kampus sekolah sma smk smpn sman gang gg masjid mesjid
    lapangan stadion monumen taman rs gedung perumahan komplek kompleks street gereja
""")
"""Behind one of these a number and a month are a name: "Jl. 17 Agustus"."""

SUBJECTS = _words("""
    i we he she they you who got just
""")
"""Behind one of these "sat" and "wed" are English verbs."""

TITLES = """
    sekolah minggu | kebaktian minggu | misa minggu | ibadah minggu | jumat agung |
    salat jumat | shalat jumat | sholat jumat | solat jumat | jumatan | habis jumatan |
    jumat berkah | jumat bersih | kamis putih | rabu abu | sabtu suci | minggu palma |
    senin kamis | puasa senin kamis | good friday | black friday | sunday school | palm sunday |
    ash wednesday | casual friday | friday prayer | friday prayers | sat set | mon maap |
    mon maaf | the sun | may i | may we | may be | you may | i may | we may | besok besok |
    bsk bsk | esok esok | kapan kapan | lusa lusa | sehari hari | hari kerja | hari libur |
    hari biasa | hari besar | hari h | hari raya | jam kerja | jam buka | jam operasional |
    tanggal merah | tgl merah | tanggal tua | tanggal muda | berapa minggu | brp minggu |
    brapa minggu | per minggu | beberapa minggu | selama seminggu | seminggu sekali |
    bulan bulan | tahun baru imlek | tahun baru islam | tahun baru hijriah | tahun baru cina |
    tahun baru china | tahun baru saka | tahun baru hijriyah | chinese new year |
    lunar new year | islamic new year | selamat natal | selamat tahun baru | merry christmas |
    happy new year | selamat hari natal | selamat pagi | selamat siang | selamat sore |
    selamat malam | slmt pagi | slmt siang | slmt sore | slmt malam | met pagi | met siang |
    met sore | met malam | good morning | good afternoon | good evening | good night |
    good day | what now | now what | office hours | working day | working days | business day |
    business days |
    weekdays | weekday | per hari | per bulan | per tahun | public holiday | tgi fridays |
    tgi friday | minyak kayu putih | ra kartini | r a kartini | gang karet | karet gelang |
    sun plaza | market day | minggu tenang | minggu berapa | minggu brp
"""
"""Names and idioms that hold a word about days, and are no day; parted by bars."""
