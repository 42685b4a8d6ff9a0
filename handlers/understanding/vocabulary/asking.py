"""Phrases that show what is asked, by cue; two phrases are parted by a bar.

A cue is a hint to `intents`, or to the choice between days; it uses no words up.
"""

ASKING: dict[str, str] = {
    # what a permit is, needs, costs or takes
    "info": """
        syarat | syarat2 | syaratnya | persyaratan | persyaratannya | sarat | sarat2 | saratnya |
        syrt | syrat | prasyarat | biaya | biayanya | tarif | tarifnya | retribusi | ongkos |
        bayar berapa | bayar brp | kena berapa | kena biaya | berapa duit | brp duit |
        habis berapa | berapa rupiah | berapaan | berapa biaya | prosedur | prosedurnya |
        tata cara | apa maksud | berapa lama | brp lama | brapa lama | berapa hari | brp hari |
        brapa hari | lama proses | berapa lamanya | berapa minggu | berapa bulan | makan waktu |
        apa itu | itu apa | apa sih | itu apaan | apaan sih | apaan itu | maksudnya apa |
        kepanjangannya | kepanjangan | singkatan | pengertian | jelasin | jelaskan | perlu apa |
        butuh apa | bawa apa | yang perlu | yg perlu | yang dibawa | yg dibawa | yang diperlukan |
        yg diperlukan | yang dibutuhkan | yg dibutuhkan | siapin apa | siapkan apa |
        perlu disiapkan | disiapkan apa | harus disiapkan | disiapin apa | masa berlaku |
        masa berlakunya | bedanya | perbedaan | perbedaannya | apa bedanya | dokumen apa |
        dokumennya apa | berkasnya apa | apa dokumennya | gimana caranya | bagaimana cara |
        gimana cara | gmn cara | gmn caranya | caranya gimana | gimana ngurus | gimana urus |
        gimana bikin | gmn urus | gmn ngurus | gmn bikin | cara urus | bagaimana mengurus |
        bagaimana membuat | bagaimana urus | bagaimana bikin | cara ngurus | gimana perpanjang |
        bagaimana memperpanjang | gimana perpanjangan | cara perpanjang | cara bikin | cara buat |
        cara membuat | cara mengurus | cara daftar | cara memperpanjang | cara mengajukan |
        cara dapat | cara dapetin | cara mendapatkan | proses berapa | requirement | requirements |
        prerequisite | prerequisites | what documents | which documents | what papers |
        which papers | what paperwork | how much | how long | long does | how many days |
        how many weeks | how many months | how many working | what is a | what is an |
        what is the | what does | what do i need | do i need | need to bring | should i bring |
        i bring | to bring | what to bring | explain | difference between | the difference |
        stand for | stands for | meaning of | how to | how do i apply | how do i get |
        how do i extend | how do i renew | how do i make | how can i apply | how can i get |
        how can i renew | procedure | izin apa | ijin apa | perizinan apa | which permit |
        which permits | what permit | what permits | which licence | which licences |
        what licence | which license | what license | diff between | the diff | izinnya apa |
        ijinnya apa | izinnya apa aja | mulai dari mana | mulai dr mana | mulainya dari mana |
        where do i start | where to start | how do i start | masuknya apa | masuk apa |
        termasuk apa | what exactly | how do you | how does | steps for | the steps | what are the
    """,
    # what is asked of a permit even where none is named
    "terms": """
        syarat | syarat2 | syaratnya | persyaratan | persyaratannya | sarat | sarat2 | saratnya |
        syrt | syrat | biaya | biayanya | tarif | tarifnya | retribusi | berapa lama | brp lama |
        bawa apa | bawa apa aja | perlu bawa | dokumen apa | dokumennya apa | berkas apa |
        requirement | requirements | what documents | which documents | how much is it |
        how much does it cost | how long does it take | what do i need | what should i bring |
        what to bring | need to bring | gratis | bayar berapa | is it free
    """,
    # the same, but said in passing as well
    "maybe_info": """
        bayar | bayarnya | berbayar | dibayar | gratis | harga | harganya | ongkosnya | dipungut |
        cara | caranya | alur | alurnya | langkah | langkahnya | tahapan | proses | prosesnya |
        ketentuan | ketentuannya | aturan | aturannya | artinya | beda | berlaku | berlakunya |
        lamanya | jadinya | hari kerja | fungsinya | kegunaan | gunanya | wajib | pengganti |
        penggantinya | digantikan | diganti | sanksi | denda | buat apa | untuk apa | selesainya |
        required | cost | costs | fee | fees | price | charge | charged | pay | free | valid |
        validity | difference | replaced | does it take | steps | apply for | what kind of |
        lewat online | secara online | via online | bisa online | online bisa | masih ada |
        masih dipakai | masih perlu | dihapus | still needed | needed | still required |
        masih berlaku | tell me about | info about | info on | information on | information about |
        info tentang | everything about | all about | more about | semua tentang | seputar |
        info soal | info mengenai | info seputar | how can | how could | how would | how should |
        kenapa | mengapa | urutannya | urutan | diperlukan | diwakilkan | diwakili | orang lain |
        someone else | how many | how is | who can | who signs | who needs | who must |
        who should | siapa yang | what happens | diapain | diapakan | kelar | kelarnya | beres |
        kena denda | ditolak | berapa lembar | berapa rangkap | on my behalf | instead of me |
        in my place | dikuasakan | berapa tahun | expired | kadaluarsa
    """,
    # beside a word of `thing` or `whether`, and a permit: what the permit needs
    "need": """
        butuh | perlu | harus | wajib | pakai | pake | minta | bawa | cukup | need | needs |
        require | requires | bring | enough | dibawa | nyiapin | siapin | siapkan | menyiapkan |
        must | have to
    """,
    # papers that one brings
    "thing": """
        ktp | kk | npwp | fotokopi | fotocopy | foto copy | materai | meterai | akta |
        sertifikat | dokumen | berkas | pbb | notaris | paper | papers | document | documents |
        photocopy | id card | ijazah | str | pas foto | surat kuasa | pengantar rt |
        surat pengantar | surat
    """,
    "whether": """
        ga sih | gak sih | ga ya | gak ya | ga | gak | gk | nggak | ngga | enggak | tidak |
        tdk | apa | apa aja | apa saja | apa ya | apa sj | apaan
    """,
    # beside a word of `need`: whether it is so
    "true": """
        is that true | is it true | is that right | is that so | apa benar | apa bener |
        benarkah | bener ga | bener gak | bener nggak | benar tidak | emang bener |
        emang benar | bener ya | emangnya | memangnya
    """,
    # before or after a permit: what it is
    "what": """
        what | whats | apa | apaan
    """,
    # where the desk is
    "where": """
        mana | dimana | dmn | dmana | dmna | dimn | kemana | kmn | kmna | kmana | mn | lokasi |
        lokasinya | lok | dimananya | ngendi | nangendi | nandi | endi | ndi | mane | dimane |
        kemane | tempatnya | alamat | alamatnya | terdekat | deket | dekat |
        mangkal | where |
        wheres | whereabouts | location | locations | nearest | closest | address | which mall |
        which malls | which office | what office | which counter | which desk | what mall |
        which place | which places | what place | whr | wer
    """,
    # when the desk is somewhere
    "when": """
        kapan | kpn | kapannya | kapankah | kapan2 | hari apa | hr apa | hari apa aja |
        hari apa saja | tanggal berapa | tgl berapa | tgl brp | tanggal brp | bulan apa |
        jadwal | jadwalnya | jdwl | jadwalny | tanggal brapa | when | whens | what day |
        what days | which day | which days | what date | which date | what dates | schedule |
        schedules | timetable | next visit
    """,
    # which days are asked for
    "days": """
        kapan | kpn | kapannya | kapankah | kapan lagi | hari apa | hr apa | tanggal berapa |
        tgl berapa | tgl brp | tanggal brp | when | whens | what day | what days | which day |
        which days | what date | which date | what dates | when is
    """,
    # the whole plan of a place
    "plan": """
        jadwal | jadwalnya | jdwl | jadwalny | schedule | timetable
    """,
    # the desk itself
    "topic": """
        ptsp | ptspnya | dpmptsp | pelayanan terpadu | pelayanan satu pintu |
        pelayanan terpadu satu pintu | goes to mall | goes 2 mall | go to mall | gotomall |
        goestomall | one stop service | jadwal | jadwalnya | jdwl | lokasi | lokasinya | schedule |
        keliling | gerai | stand | booth | loket | pelayanan | layanan | counter | desk |
        one stop | dimana | where | do you come | you come | u come | u guys come | u at |
        you guys come | do you visit | datang ke | mampir ke | you at | licence desk |
        license desk | permit desk | mpp | mobil keliling | mobil ptsp
    """,
    # open at this moment?
    "now": """
        masih buka | msh buka | masi buka | udah buka | sudah buka | udh buka | sdh buka |
        dah buka | lagi buka | lg buka | sedang buka | masih bukak | masih ada yang buka |
        masih ada yg buka | saat ini | detik ini | msh bk | msih buka | masih terbuka |
        masih melayani | msh melayani | open now | still open | open rn | open right now |
        right now | currently | already open | at the moment | is it open yet | open yet |
        at this moment | masih pada buka | buka sekarang | masih beroperasi | msh beroperasi |
        sudah tutup belum | udah tutup belum | belum tutup | udah tutup blm | sudah tutup blm |
        closed yet | closed already | blm tutup | still serving | still there | still here |
        still around
    """,
    # after the day's work, or after one of the evening's prayers: the hours that are left
    "evening": """
        abis magrib | abis maghrib | habis magrib | habis maghrib | hbs magrib | bada magrib |
        bada maghrib | ba'da maghrib | setelah magrib | setelah maghrib | after maghrib |
        abis kantor | habis kantor | abis kerja | habis kerja | abis ngantor | selesai kerja |
        kelar kerja | setelah kerja | bubar kantor | bubaran kantor | pulang kerja | plg kerja |
        pulang kantor | plg kantor | balik kerja | balik kantor | sepulang kerja |
        sepulang kantor | after work | after office hours | after hours
    """,
    "night": """
        abis isya | habis isya | setelah isya | bada isya | ba'da isya | after isya
    """,
    # after a prayer of the afternoon, after lunch, and at lunch
    "ashar": """
        abis ashar | habis ashar | hbs ashar | bada ashar | ba'da ashar | setelah ashar |
        abis asar | habis asar | bada asar | setelah asar | sesudah ashar | after ashar |
        after asr | after asr prayer | after the asr prayer | abis asr | bada asr
    """,
    "jumatan": """
        abis jumatan | habis jumatan | hbs jumatan | setelah jumatan | stlh jumatan |
        sesudah jumatan | selesai jumatan | kelar jumatan | sehabis jumatan | bada jumatan |
        pulang jumatan | plg jumatan | abis sholat jumat | habis sholat jumat |
        setelah sholat jumat | sesudah sholat jumat | selesai sholat jumat | kelar sholat jumat |
        sehabis sholat jumat | bada sholat jumat | bada jumat | ba'da jumat | abis salat jumat |
        habis salat jumat | setelah salat jumat | sesudah salat jumat | selesai salat jumat |
        abis shalat jumat | habis shalat jumat | setelah shalat jumat | abis solat jumat |
        habis solat jumat | setelah solat jumat | after jumatan | after friday prayer |
        after friday prayers | after the friday prayer | after the friday prayers
    """,
    "afternoon": """
        abis dzuhur | habis dzuhur | hbs dzuhur | bada dzuhur | ba'da dzuhur | setelah dzuhur |
        sesudah dzuhur | abis zuhur | habis zuhur | bada zuhur | setelah zuhur | abis duhur |
        habis duhur | bada duhur | setelah duhur | abis dhuhur | habis dhuhur | bada dhuhur |
        setelah dhuhur | abis lohor | habis lohor | abis sholat dzuhur | habis sholat dzuhur |
        setelah sholat dzuhur | abis sholat zuhur | habis sholat zuhur | after dzuhur |
        after zuhur | after dhuhr | abis makan siang | habis makan siang | hbs makan siang |
        setelah makan siang | sesudah makan siang | kelar makan siang | abis lunch |
        habis lunch | setelah lunch | after lunch | abis istirahat | habis istirahat |
        setelah istirahat | after lunchtime | after my lunch
    """,
    "lunch": """
        pas istirahat | waktu istirahat | wkt istirahat | jam istirahat | saat istirahat |
        pas jam istirahat | jam makan siang | pas makan siang | waktu makan siang |
        saat makan siang | sambil makan siang | pas lunch | jam lunch | waktu lunch |
        pas dzuhur | waktu dzuhur | jam dzuhur | pas zuhur | waktu zuhur | at lunch |
        lunchtime | lunch time | lunch break | lunch hour | during lunch | my lunch |
        over lunch | pas jumatan | waktu jumatan | jam jumatan | pas sholat jumat |
        waktu sholat jumat | jam sholat jumat | during friday prayer | during friday prayers
    """,
    "what_hour": """
        jam berapa | jam brp | jm berapa | jm brp | jam brapa | pukul berapa | what time | how long
    """,
    # whether there is time left for it
    "time_left": """
        sempet | sempat | sempet ga | keburu | kburu | make it | in time
    """,
    # opening hours
    "open": """
        buka | bukanya | open | opens | opening | tutup | tutupnya | close | closes | closed |
        dibuka | closing time | closing hours | opening time | beroperasi | operasional |
        melayani | jam berapa | jam brp | pukul berapa | what time | hours | jm brp | jam brapa |
        sampai jam | mulai jam | hadir | available
    """,
    # leans on the question before
    "follow": """
        kalau | kalo | klo | klw | kl | what about | how about | gimana kalau | gimana kalo |
        yang lain | yg lain | lainnya | ada lagi | selain itu | anything else | any other |
        others | and on | terus | trus | bagaimana dengan | gimana dengan | bagaimana kalau |
        other places | tempat lain
    """,
    # marks the clause that asks
    "asks": """
        mana | ngendi | nangendi | nandi | endi | ndi | mane | dimane | kemane | dimana | dmn |
        dmana | dmna | kemana | kmn | kmna | kmana | kapan |
        kpn | berapa | brp | brapa | gimana | gmn | bagaimana | apakah | apa | where | wheres |
        when | whens | what | whats |
        which | how | adakah | ada ga | ada gak | ada nggak | ada ngga | ada tidak | ada tdk |
        ada kah | ada gk | ada g | buka ga | buka gak | buka nggak | buka ngga | buka tidak |
        buka kah | bukakah | buka gk | bisa ga | bisa gak | bisa nggak | bisa ngga |
        bisa tidak | bisakah | ada apa | is there | is it | is ptsp | will it | can i |
        could i | are there | are you | will there | do you | does it | is the | will ptsp |
        will the | will you | will someone | will anyone | jadwal | does ptsp | any ptsp |
        lokasi | jadwalnya | lokasinya | can you | ada kaga | ada enggak
    """,
    # may mark the clause that asks
    "maybe": """
        ada | buka | bisa | is | are | can | open | mau | pengen | want | need | cari | ingin |
        kalau | kalo | klo | klw | kl | tolong | tlg | info | minta | harus | must | would |
        could | rencana | rencananya | plan
    """,
    # sets a day aside
    "not": """
        ga jadi | gak jadi | nggak jadi | ngga jadi | tidak jadi | tdk jadi | gajadi |
        bukan | bkn | jangan | jgn | kecuali | selain | not | except | other than | but not |
        apart from | instead of | daripada | rather than | besides | cant make | cannot make |
        cant do | cannot do | cant come | cannot come | not free | busy on | gabisa |
        excluding | except for | aside from | anywhere but | everywhere but | all but | ga mau |
        gak mau | gamau | nggak mau | tidak mau | asal jangan | asal bukan | dont want |
        ga usah yang | gak usah yang | gausah yang | tidak usah yang | ga usah yg | gak usah yg |
        gausah yg | ga usah di | gak usah di | gausah di |
        other then | ga bisa hari | gak bisa hari | tidak bisa hari | nggak bisa hari
    """,
    # behind a place, sets it aside
    "not_it": """
        jangan | jgn | jangan ya | ga mau | gak mau | gamau | nggak mau | tidak mau | gk mau |
        ga usah | gak usah | gausah | nggak usah | tidak usah | gw ga bisa | gue ga bisa |
        aku ga bisa | saya ga bisa | aku gak bisa | saya gak bisa | gue gak bisa | gw gak bisa |
        saya tidak bisa | aku tidak bisa | is no good | is out | does not work for me |
        doesnt work for me
    """,
    # the same behind a region; what is said of a place's distance asks for what lies near it
    "too_far": """
        kejauhan | terlalu jauh | jauh banget | is too far | too far
    """,
    # behind a day, sets it aside
    "cannot": """
        ga bisa | gak bisa | gk bisa | gabisa | nggak bisa | ngga bisa | tidak bisa | tdk bisa |
        ga bs | gak bs | aku ga bisa | aku gak bisa | saya ga bisa | saya gak bisa |
        saya tidak bisa | gue ga bisa | gw ga bisa | gue gak bisa | gw gak bisa | aku gabisa |
        saya gabisa | gue gabisa | gw gabisa | i cant | i cannot | i am busy | im busy |
        does not work | doesnt work | does not work for me | doesnt work for me | is no good
    """,
    # sets a region aside; who stands outside a mall asks for that mall
    "beyond": """
        di luar | diluar | outside | outside of
    """,
    # before a day that is a person's
    "born": """
        lahir | tgl lahir | tanggal lahir | ttl | kelahiran | born | born on | date of birth |
        dob
    """,
    # before days on which somebody is at work and cannot come
    "at_work": """
        kerja | ngantor | masuk kerja | kerjanya | kuliah | work | working | dinas | shift
    """,
    # begins another clause
    "clause": """
        tapi | tp | tetapi | but | kalau | kalo | klo | klw | kl | terus | trus | so | makanya |
        jadi | sedangkan | padahal | sekalian | then | because | soalnya | karena | krn | nah |
        namun
    """,
}

MENDED = """
 syarat syaratnya persyaratan biaya biayanya jadwal jadwalnya lokasi lokasinya dimana kapan
berapa bagaimana gimana langganan berlangganan ingatkan berhenti bantuan makasih terima
terimakasih where schedule location subscribe unsubscribe reminder remind requirement
requirements nearest thanks dokumen bulan depan sekarang tanggal setiap sampai malam siang
setengah akhir pekan
"""
"""Words beside those for days and names that are known with one letter wrong too."""
