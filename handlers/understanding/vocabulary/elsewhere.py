"""What is asked of the wrong office: papers that PTSP does not issue, cities that are not Jakarta.

A line is (slug, phrases parted by a bar).
"""

from handlers.understanding.vocabulary import listed

PAPERS: tuple[tuple[str, str], ...] = (
    (
        "ktp",
        "ktp | ktpnya | ektp | e ktp | kartu tanda penduduk | kartu penduduk | identity card | "
        "identity cards | id card | national id",
    ),
    (
        "sim",
        "sim | simnya | sim a | sim b | sim b1 | sim b2 | sim c | sim keliling | simling | "
        "surat izin mengemudi | driving license | driving licence | driver license | "
        "drivers license | drivers licence | driver licence | satpas",
    ),
    ("paspor", "paspor | paspornya | pasport | passport | passports | imigrasi | immigration"),
    ("kk", "kk | kartu keluarga | kartu keluarganya | family card | family register"),
    (
        "akta",
        "akta | akte | aktanya | aktenya | akta lahir | akte lahir | akta kelahiran | "
        "akte kelahiran | akta kematian | akte kematian | surat kematian | surat kelahiran | "
        "birth certificate | death certificate | birth certificates",
    ),
    ("bpjs", "bpjs | bpjsnya | bpjs kesehatan | bpjs ketenagakerjaan | jamsostek"),
    (
        "stnk",
        "stnk | stnknya | bpkb | samsat | samsat keliling | pajak motor | pajak mobil | "
        "pajak kendaraan | vehicle tax | vehicle registration | car tax | motorcycle tax",
    ),
    (
        "nikah",
        "buku nikah | surat nikah | akta nikah | akte nikah | akta perkawinan | kua | "
        "daftar nikah | daftar nikahan | pendaftaran nikah | surat numpang nikah | "
        "marriage certificate | marriage registration | marriage license | marriage licence | "
        "marriage book | "
        "register my marriage | register a marriage",
    ),
    ("skck", "skck | surat kelakuan baik | surat catatan kepolisian | police clearance"),
    ("npwp", "npwp | npwpnya | tax number | tax id"),
    (
        "tanah",
        "sertifikat tanah | sertipikat tanah | sertifikat rumah | balik nama sertifikat | "
        "balik nama tanah | land certificate | land title",
    ),
    ("kjp", "kjp | kjpnya | kjp plus | kjmu | kartu jakarta pintar"),
    ("halal", "sertifikat halal | sertifikasi halal | halal certificate | halal certification"),
    ("pirt", "pirt | p irt | spp irt | sppirt | izin pirt"),
    ("str", "str perawat | str bidan | str dokter | str apoteker | surat tanda registrasi"),
    ("pbb", "pajak bumi | pajak bangunan | pajak pbb | bayar pbb | property tax | land tax"),
)
"""Identity, family, travel, driving, health, marriage, tax and land are other offices' papers."""

OFFICES = """
    kantor kelurahan | kantor lurah | kantor kecamatan | kantor camat | kantor walikota |
    kantor wali kota | walikota | wali kota | kantor ptsp | kantor dpmptsp | kantor perizinan |
    kantor dinas | kantor gubernur | kantor bupati | balai kota | balaikota | up ptsp | upptsp |
    mal pelayanan publik | mall pelayanan publik | mpp | kantor pelayanan | district office |
    mayors office | mayor office | city hall | public service mall | ptsp office | kantornya ptsp
"""
"""Offices that stay where they are, which is not what the schedule is about."""

NEITHER = """
    medan merdeka | solo karir | sim card | sim cards | kartu sim | sim salabim | akta notaris |
    akte notaris | akta pendirian | akte pendirian | akta perusahaan | akte perusahaan |
    akta jual | akta hibah | akta tanah | akta yayasan | akta badan | akta cv | akta pt
"""
"""Names that hold one of these, and are none: longer, so they win."""

CITIES: tuple[tuple[str, str], ...] = (
    ("bekasi", "bekasi | bekasih | bks | cikarang | tambun | jatiasih | jati asih"),
    ("depok", "depok | sawangan | cimanggis | margonda"),
    (
        "tangerang-selatan",
        "tangsel | tangerang selatan | tanggerang selatan | south tangerang | serpong | bsd | "
        "bsd city | pamulang | ciputat | bintaro jaya | gading serpong | aeon bsd | aeon mall bsd",
    ),
    (
        "tangerang",
        "tangerang | tanggerang | tangerang kota | karawaci | cikupa | ciledug | cileduk | "
        "soetta | bandara soetta | bandara soekarno hatta | soekarno hatta airport | "
        "bandara cengkareng",
    ),
    ("bogor", "bogor | cibinong | cileungsi | sentul"),
    ("bandung", "bandung | cimahi"),
    ("surabaya", "surabaya | sby"),
    ("semarang", "semarang"),
    ("yogyakarta", "yogyakarta | jogja | jogjakarta | yogya | jogya"),
    ("karawang", "karawang"),
    ("cirebon", "cirebon"),
    ("palembang", "palembang"),
    ("denpasar", "denpasar"),
    ("medan", "medan"),
    ("malang", "malang"),
    ("solo", "solo | surakarta"),
    ("serang", "kota serang | kab serang | serang banten"),
    ("padang", "padang"),
)
"""Cities outside Jakarta, by their names and by those of towns in them."""

RISKY_CITIES = frozenset(("semarang", "medan", "malang", "solo", "padang"))
"""Slugs of cities with a common word for a name: meant only behind a word of `IN_CITY`."""
IN_CITY = listed("di ke kota kab kabupaten pemkot in at city dpmptsp")

MAKING = listed(
    """
    urus ngurus mengurus diurus urusin ngurusin pengurusan bikin bikinin dibikin buat membuat
    ngebuat pembuatan cetak nyetak mencetak perpanjang perpanjangan memperpanjang manjangin ganti
    mengganti pergantian penggantian rekam perekaman daftar mendaftar daftarin pendaftaran ambil
    ngambil mengambil pengambilan layanan loket jadwal lokasi kantor jam pindah hilang kehilangan
    legalisir aktivasi bayar renew renewing extend make making get getting apply applying replace
    replacing register registering issue issuing print lost mau pengen pengin ingin want new
    """
)
"""In front of a paper: it is the errand itself."""

BETWEEN = listed(
    "kartu surat e baru ulang lagi soal tentang untuk utk buat buku my a an the new for our of saya"
    " dan sama and pembuatan perpanjangan"
)
"""May stand between such a word and the paper."""

CHILDREN = listed("anak bayi")
"""Behind "akta kelahiran": whose it is to be, and the errand all the same."""

BROUGHT = listed(
    """
    bawa bawain dibawa membawa pakai pake pakek pk memakai menggunakan gunakan butuh perlu prlu
    fotokopi fotocopy photocopy fotokopian fc foto copy kopi salinan scan no nomor nomer nik alamat
    sesuai tanpa punya pegang dengan dgn cukup harus wajib minta modal pas domisili syaratnya asli
    lampirkan lampirin upload selain bring bringing need needs with without using show original
    number attach copies require requires pemegang non warga masih
    """
)
"""In front of a paper: something that one brings."""

OWNED = listed(
    """
    asli fotokopi fotocopy saya sy aku gue gw luar non dki jakarta jkt daerah pemohon pemilik
    pemohonnya orang suami istri ayah ibu bapak anak ahli waris sesuai original holder holders
    number
    """
)
"""Behind a paper: somebody's own, which is told of and not asked for."""

GONE = listed(
    """
    hilang ilang rusak patah mati habis abis expired kadaluarsa kedaluwarsa lost stolen broken baru
    """
)
"""Near behind one's own paper: a new one is wanted."""

NAMED_AFTER = listed(
    """
    jl jln jalan jalanan jalur raya tol gang gg street road avenue rm resto restoran restaurant
    warung makan kedai cafe kafe toko sate soto mie bakso asinan roti tahu talas nasi kue
    padang masakan stasiun terminal st krl kereta commuter bus bis damri arah jurusan tujuan
    universitas univ institut ikip kampus unpad persib hotel gedung wisma apartemen ruko graha
    taman komplek perumahan kebun
    """
)
"""One or two words in front of a city: a street, shop, dish or line that is called after it."""

TOLD_OF = listed(
    """
    dari dr asal warga orang anak org penduduk domisili tinggal lahir kelahiran pindahan from
    resident residents live lives living lived born stay staying ktp kk perbatasan dulu bukan bkn
    kerja kuliah kost kos tante om adik teman temen suami istri saudara mertua ortu nenek kakek
    paman sepupu work works working
    """
)
"""In front of a city, "in" or "my" between or not: where somebody comes from, not where to go."""

LIVING = listed("tinggal lives live living stay staying rumah")
"""The same: somebody's home, which is answered where nothing else was said."""

TOWARDS = listed("ke menuju kepd to towards")
"""Between a city and a known place: one goes from the one to the other."""

BY_THE_WAY = listed("di in saya sy aku gue gw kota kab my at of")
"""May stand between such a word and the city."""
