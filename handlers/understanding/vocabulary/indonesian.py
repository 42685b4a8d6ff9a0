"""Indonesian words: those that show the grammar of a question, and frequent ones never corrected.

COMMON guards: a word in it is not a misspelt day, month or place, however near it is.
"""

QUESTION = """
apa apakah siapa mana dimana kemana ngendi nangendi nandi endi ndi mane dimane kemane
darimana kapan kpn kapankah berapa brp brapa bagaimana gimana
gmn gmana gimna mengapa kenapa knp dmn dmna dmana dimn mn adakah bisakah
"""

GRAMMAR = """
ptspnya yang yg untuk utk buat bwt tapi tp tetapi kalau kalo klo klw kl kalu jika bila kok sih
dong donk deh nih tuh tu lah ya yaa yah iya y ada ad adanya gak ga gk g nggak ngga ngg enggak
engga tidak tdk tak bukan bkn belum blm blum udah udh sudah sdh dah udahkah masih msh bisa bs bsa
boleh blh mau mo pengen pengin ingin hendak akan bakal saya sy aku ak gue gua gw kami kita kamu lo
lu anda mereka dia itu sini situ sana begini begitu jadi jd juga jg aja aj saja sj doang cuma
hanya harus hrs perlu prlu tolong tlg tlong mohon mhn minta mnta tanya nanya tny tnya maaf sori
biar supaya agar karena krn sebab soalnya sebelum sblm setelah stlh sesudah sejak oleh seperti spt
kayak kyk para si sang nya pun kah terus trs trus kemudian nanti ntar sekalian biasanya biasa kira
udahan gitu gini kan toh loh lho wkwk wkwkwk mah atuh euy teh kang neng setiap tiap semua smua smw
seluruh sekitar sekitaran dekat deket dkt dket terdekat paling lebih kurang sangat banget bgt bngt
sekali skali bilang beneran emang emg kata katanya gituan gimanapun berarti artinya sebenarnya
saban saben
sebenernya soale abis habis tetep ketemu disuruh dibantu bantuin dicek khusus kayaknya keknya
sepertinya nampaknya pastinya pasti mungkin gausah gapapa udahlah yaudah yasudah yowes iyah iyaa
iye yoi kaga kagak ndak ra ora mboten nopo piye pripun saget kulo sampeyan njenengan aing urang
sia teu henteu aya dimana2 mana2 apa2 sapa nape nyang ane ente disono disitu disini kesitu sono
sonoan segitu segini sebegitu begitupun kayanya kyanya krena krna sblmnya stlhnya
"""

PREPOSITIONS = """
di ke nang neng ning ing dari dr pada pd dalam dlm dengan dgn dg dan atau ato
"""

COMMON = """
kak ka kakak kk pak bpk bapak bu ibu bang bro sis min mimin admin mas mbak mba gan om tante halo
hallo hai selamat permisi makasih terima kasih trims suwun nuhun hari tanggal tgl bulan minggu
pekan tahun besok lusa kemarin sekarang skrg depan jam pukul buka bukanya dibuka tutup ditutup
jadwal jadwalnya jdwl lokasi lokasinya tempat tempatnya tmpt alamat alamatnya layanan pelayanan
melayani dilayani loket antrian antri antre nomor nomer nomornya kantor petugas pegawai urus
urusan mengurus ngurus diurus pengurusan bikin bikinnya membuat ngebuat dibuat pembuatan
perpanjang perpanjangan memperpanjang daftar mendaftar pendaftaran syarat syaratnya persyaratan
sarat biaya biayanya bayar bayarnya gratis ongkos tarif retribusi murah mahal harga berkas dokumen
surat suratnya izin ijin izinnya perizinan perijinan usaha usahaku dagang toko warung rumah
bangunan bangun gedung gedungnya bangunannya renovasi tanah lahan makam kuburan pemakaman taman
mal pasar sekolah kampus sakit jalan lantai ruang ruangan parkir lembar rangkap fotokopi fotocopy
ktp materai meterai lama lamanya cepat cepet proses prosesnya selesai jadi hasil hasilnya ambil
ngambil pengambilan kirim kirimin kirimi kasi kabar kabarin kabari ingat ingatkan ingetin info
informasi infonya berita pengumuman pemberitahuan notifikasi langganan berlangganan berhenti stop
hapus batal batalkan matikan lanjut cara caranya gimananya bantu bantuan bantuin bingung tau tahu
kasihtau cari nyari mencari lihat liat cek ngecek tunggu nunggu menunggu datang dateng mampir
pergi pulang sampe tiba berangkat jalanjalan naik turun masuk keluar kerja kerjaan bekerja
pekerjaan libur liburan cuti merah ramai rame sepi penuh kosong baru besar kecil tinggi rendah
dekat jauh luas sama beda lain lainnya lainya banyak sedikit dikit semuanya beberapa seberapa
setengah anak orang orangtua suami istri adik teman temen tetangga warga bapakibu ibuibu keluarga
nama namanya saudara hidup mati sehat senang seneng sedih susah gampang mudah sulit bagus baik
buruk jelek benar bener betul salah pasti mungkin tentu kadang sering jarang selalu pernah belom
blom bareng sendiri sendirian dulu duluan tadi tadinya barusan sebentar bentar segera langsung
cepetan buruan pelan mobil motor kereta bus bis angkot stasiun terminal halte bandara pelabuhan
tol macet hujan panas dingin cuaca makan minum nasi kopi air uang duit rupiah juta jutaan ribu
ribuan ratus ratusan puluhan belasan kilo meter kali buah biji kertas map pulpen foto gambar kamar
kami kamu kamus tamu satu ribut selasar selama selamanya sela seni senior senam sabar sabun sabuk
sabu batu rabun rambut jumlah jumpa jemput juru juara luar luasnya lupa lumayan kemari kemasan
kemas maret memang kemarau tinggal tunggal tangga tanggung tingkat dalam dalem salam malas alam
malah siapa sidang silang sampah samping sampul simpan setia setuju serius tamat tambah aman zaman
jaman antara udara utama utamanya berat darat bulat buat pucat pusing pesat pusaka seribu serbu
pasir dasar kasar pagar pula pulsa pulau bukan bulu dekan delapan bela belas bekas beli belum
bahas bahasa bebas beres bersama bersih berlaku berikut berani buaya biasa bisnis bunga buruh buku
bukti cabang cantik cakap calon campur cawan cukup cuman dapat dapet dpt diri dosa duduk dunia
empat enam gaji ganti garis gelap gerak guru habis hadap hadir hampir hati harap harapan haru
harusnya heran hilang hubung hubungi hukum ikut ilmu isi jaga jalur jangan jgn janji jarak jatuh
jawab jelas jenis jual juga jujur kaca kaki kalah kalau kampung karet karyawan kasus kata kecuali
keras kenal kepala kembali kemana kemah kena kenapa kilat kini kiri kanan klinik kumpul kuning
kurus laci lagu lahir laku laki lambat lampu langit lapar lapor laporan larang lari laut layar
lebih lelah lengkap lepas mahar maksud maksudnya malu mandi manis marah masa masak masalah masing
mata mau mesin mesti milik mimpi minat modal moga mulai muncul mundur murid musim nikah nilai
nyaman obat omong online offline pakai pake pakar pandai panggil panjang pantas papan pasang
paspor pecah pegang pemilik penting perlu pesan peta pilih pindah pintar pintu pohon pokok potong
prakteknya pribadi produk puas punya pusat putus racun rajin rapat rapi rasa rata rawat rencana
resmi resto restoran rusak saat sadar sah saksi sambil sambung sana sangat santai sapa saran
sarana satpam sayang sebagai sebelah sedang sedia segar sehari sejak sekali selain seluruh
semangat sembako sementara semoga sempat sendok sengaja sepeda serah seram sesuai setor sewa siap
sibuk sifat sikap sini situs soal sombong sopan status suara suasana suka sumber sungguh susun
syukur tahan tahap takut tampil tanda tangan tanya tarik taruh tebal tegas teknik telat telepon
telpon tembak tentang tepat terang terbaru terbit tercatat teliti terus tetap tidur tiket titip
toilet tolak topi tua tugas tujuan tulis tunjuk turut ubah ujian ukur umum umur undang undangan
untung upaya urut usia usul utang wajib waktu waktunya walau warna wisata zona datanya data kontak
nasib pemkot pemprov pemda kelurahan kecamatan kel kec camat lurah dinas kadis gubernur walikota
pemerintah gatau gatw taunya kyknya kayaknya sepertinya soalnya makanya pokoknya katanya gapapa
gpp bgmn krna tlp telp hp wa email alhamdulillah insyaallah amin aamiin wassalam assalamualaikum
punten mangga monggo nuwun sewu mohon infoin bagi bagian wilayah daerah kawasan area sekitarnya
jakarta dki ibukota keliling mobilnya hadirnya mangkal gelar digelar diadakan adain acara kegiatan
operasional beroperasi operasi jamnya harinya tanggalnya bulannya kapannya hariannya weekday
harian mingguan bulanan tahunan senantiasa kebetulan ngomong ngobrol nyasar nyampe nyampai pagi
siang sore malam subuh paginya siangnya sorenya malamnya jumatan lebaran natal puasa ramadan
ramadhan idul fitri imlek nyepi waisak paskah maulid kemerdekaan dokter perawat bidan apoteker
praktik praktek gigi apotek perusahaan pete badan cv koperasi yayasan umkm mikro ukm pajak npwp
akta notaris domisili legal legalitas induk berusaha tata zonasi peruntukan ketetapan laik fungsi
sertifikat persetujuan mendirikan pembangunan penggunaan pendirian kepada akhirnya satunya inilah
macam dimulai ketiga awalnya semarang semacam padamu dalamnya laga ataupun dewan didalam diantara
hakim padanya ampun kedalam keempat nantinya antaranya jaket padaku serang hidung sunda benteng
susunan darinya senapan kelima tahunnya tiang kurangnya mulailah darimu didepan kalender akbar
jatim ditengah datangnya sambutan semasa satupun ujungnya depanmu jabar jateng disebelah harimu
duanya ketujuh cianjur kumis suster keenam disetiap dariku datanglah kembangkan inikah salim
serasa dipukul genteng kapur selang wilayahnya donasi belok daerahnya depanku kamil bagiannya
sorotan diawal kenya riang gadang kapak wulan degan dihari kotanya lalunya dibagian penjagaan
tengahnya kebagian pusatnya ataukah enteng sebelahnya siput biang didaerah hariku sekurang jimat
diakhir tampang dikota rendang saing setengahnya lalumu susulan kedelapan ragukan sedalam tanggul
janggal pancaran senter kesembilan sampang kerucut dikemudian dimalam inipun geger tanggap ditahun
kesepuluh gamis galuh selada kelewat pancuran dinanti diwilayah diujung munas penyaringan bintara
mading garing mondar tudung tusukan kapok kotamu dibulan kekuningan kalam sendang masam seger
mulainya dipagi sampan baret mentang selnya laluku malay ceker malamku capung disatu kotaku bualan
bulak sebelahku ceper lapuk samanya sebarang cekung kumat niang sipit agunan kemanan samalah alah
komang areanya lebihnya kidung seling marut akhirmu lalim halid pertukangan santer timang zalim
gaming hunter jonas mona angka bangku melawan slip kerukut keramat peluit perang tubuh darah kelas
peran rekan latar entah antar petani batang suruh bakat balas beras pedang serba semen gelas tekan
matang multi mula sampel busuk sarang serat subur laser pulih timor sing liter panti bara ibarat
pendatang bagikan timer sentral wawasan peka sapu pakan keris lagian lengah barak maling males
pekat bagan lingga timun gentar dadang jingga busan santi yanti kartu kantin kawan kapal kabel
kamera bahan barang bidang bintang budaya bicara publik bangga lulus pacar babak bawah tanpa
berada maka pesawat berupa disana kesana kesini disini mengingat terluka berkata meraih partai
karya daging lawan buang betapa anjing usah dengar berkat petang peralatan sarapan ajang lebar
karna pelaku budak setan hangat bencana lampung ramah bunda gerbang merubah panggung pandang
pembuat cerah jerawat perawatan bung umat amis ulan jabbar posko posisi posisinya petugasnya
orangnya antriannya tertulis mertua balik bos meja mejanya ketinggalan resminya diangkat
perpanjangnya gereja jualan biru paham bekasi depok bandung solo bogor tangerang surabaya upacara
parkiran nenek kakek ribet muter gajian umumkan grup skripsi mpok ujan mepet sandar laundry dijual
ojek meninggal pedagang panitia petak parkirnya rombongan perumahan diambil menurut ngatur calo
transjakarta kos kosan kontrakan sewaan rumahnya rusun apartemen cluster ruko rukan kios lapak
gerobak dagangan jajanan makanan minuman kuliner katering bengkel salon barbershop penjahit
konveksi percetakan fotokopian dukun pijat spa hotel penginapan homestay travel agen agensi
distributor grosir eceran importir eksportir pabrik gudang kebun sawah tambak kolam ternak
peternak nelayan honorer pns asn pensiunan mahasiswa pelajar siswa dosen polisi tentara supir
sopir ojol kurir tukang kuli mandor arsitek kontraktor pemborong pengacara konsultan akuntan
sekretaris bendahara ketua anggota pengurus pengembang developer investor pemodal direktur
komisaris manajer staf operator resepsionis jamu bakso mie ayam soto sate goreng gorengan pecel
lele warteg kelontong laptop printer baju celana sepatu tas helm payung masker handuk kasur lemari
kulkas tv kipas ac listrik gas pam pln telkom indihome wifi kuota sinyal charger baterai video
rekaman musik film drama koran majalah kabupaten provinsi negara indonesia jawa sumatra kalimantan
sulawesi papua bali lombok malang jogja yogyakarta cirebon senyum tawa nangis kesal bete capek
cape ngantuk haus kenyang demam flu batuk pilek mual sembuh vitamin suntik vaksin inap lahiran
hamil melahirkan bayi balita cucu ponakan sepupu paman bibi menantu besan ipar duda janda jomblo
tunangan nikahan kondangan arisan pengajian tahlilan yasinan kenduri syukuran selamatan khitanan
sunatan aqiqah kurban zakat infaq sedekah masjid mushola musala vihara pura kelenteng penduduk
masyarakat swasta negeri pemerintahan kementerian lembaga organisasi komunitas perkumpulan
paguyuban karang taruna posyandu puskesmas rsud rs lab laboratorium radiologi percuma sia boros
hemat irit meriah mewah sederhana istimewa khas unik aneh lucu seru asik asyik keren mantap oke
sip jos gokil parah banget amat keliru cocok pas mirip serupa lurus mentok ujung pojok tengah
pinggir belakang atas seberang sebrang arah rute tiba2 mendadak pelan2 cepat2 buru2 hati2 kadang2
sering2 rame2 bareng2 sama2 masing2 macam2 warni ini lalu lagi lg
"""
