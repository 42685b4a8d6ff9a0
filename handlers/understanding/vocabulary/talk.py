"""Phrases that show what a person wants, by cue; phrases of one line are parted by a bar.

A cue is a hint to `intents`, `language` or the choice between days; it uses no words up.
"""

CUES: tuple[tuple[str, str], ...] = (
    # what a permit is, needs, costs or takes
    (
        "info",
        "syarat | syarat2 | syaratnya | persyaratan | persyaratannya | sarat | sarat2 | saratnya",
    ),
    ("info", "syrt | syrat | prasyarat | ketentuan | ketentuannya | aturan"),
    (
        "info",
        "biaya | biayanya | bayar | bayarnya | berbayar | dibayar | gratis | tarif | tarifnya",
    ),
    (
        "info",
        "retribusi | ongkos | ongkosnya | harga | harganya | dipungut | kena biaya | kena berapa",
    ),
    ("info", "dokumen | dokumennya | berkas | berkasnya | prosedur | prosedurnya | alur | alurnya"),
    ("info", "cara | caranya | gimana caranya | langkah | langkahnya | tahapan | tata cara"),
    (
        "info",
        "berapa lama | brp lama | brapa lama | berapa hari | brp hari | lama proses | prosesnya",
    ),
    (
        "info",
        "berapa lamanya | berapa minggu | berapa bulan | lamanya | makan waktu | proses berapa",
    ),
    ("info", "apa itu | itu apa | apa sih | itu apaan | apaan sih | maksudnya apa | apa maksud"),
    (
        "info",
        "artinya | kepanjangan | kepanjangannya | singkatan | pengertian | jelasin | jelaskan",
    ),
    (
        "info",
        "perlu apa | butuh apa | bawa apa | harus bawa | mesti bawa | perlu bawa | yang dibawa",
    ),
    (
        "info",
        "yg dibawa | yang perlu | yg perlu | yang diperlukan | yg diperlukan | yang dibutuhkan",
    ),
    (
        "info",
        "yg dibutuhkan | siapin apa | siapkan apa | disiapkan | disiapin | dibutuhin | perlu disiapkan",
    ),
    ("info", "masa berlaku | masa berlakunya | berlaku | berlakunya | bedanya | beda | perbedaan"),
    (
        "info",
        "perlu ktp | perlu npwp | buat apa | untuk apa | fungsinya | kegunaan | gunanya | wajib",
    ),
    ("info", "diganti | pengganti | penggantinya | digantikan | masih ada gunanya | perlu nggak"),
    (
        "info",
        "gimana ngurus | gimana urus | gimana bikin | gimana buat | gmn urus | gmn ngurus | gmn bikin",
    ),
    (
        "info",
        "bagaimana mengurus | bagaimana membuat | bagaimana urus | bagaimana cara | bagaimana bikin",
    ),
    ("info", "gimana perpanjang | bagaimana memperpanjang | gimana perpanjangan | gimana daftar"),
    ("info", "harus ada apa | harus punya apa | harus pakai apa | sanksi | denda | online bisa"),
    ("info", "requirement | requirements | required | prerequisite | prerequisites | documents"),
    (
        "info",
        "document | papers | paperwork | paper do | cost | costs | fee | fees | price | how much",
    ),
    ("info", "charge | charged | pay | free | for free | how long | long does | valid | validity"),
    (
        "info",
        "what is a | what is an | what is the imb | what is imb | what is | whats | what are the",
    ),
    ("info", "what does | what do i need | do i need | need to bring | should i bring | to bring"),
    (
        "info",
        "what to bring | i bring | explain | difference | stand for | stands for | meaning of",
    ),
    (
        "info",
        "how to | how do i apply | how do i get | how do i extend | how do i renew | how do i make",
    ),
    ("info", "how can i apply | how can i get | how can i renew | procedure | steps | process for"),
    (
        "info",
        "how do you | how does | what exactly | what kind of documents | replaced | expire | expires",
    ),
    # where it is
    ("where", "mana | dimana | dmn | dmana | dmna | dimn | kemana | mn | lokasi | lokasinya | lok"),
    ("where", "dimananya | tempatnya | alamat | alamatnya | terdekat | deket | dekat | mangkal"),
    ("where", "where | wheres | whereabouts | location | locations | nearest | closest | address"),
    (
        "where",
        "which mall | which malls | what mall | which place | which places | what place | whr | wer",
    ),
    # when it is
    (
        "when",
        "kapan | kpn | kapannya | kapankah | kapan2 | hari apa | hr apa | hari apa aja | hari apa saja",
    ),
    (
        "when",
        "tanggal berapa | tgl berapa | tgl brp | tanggal brp | bulan apa | jadwal | jadwalnya | jdwl",
    ),
    (
        "when",
        "jadwalny | tanggal brapa | when | whens | what day | what days | which day | which days",
    ),
    ("when", "what date | which date | what dates | schedule | schedules | timetable | next visit"),
    # the strict question of days
    ("days", "kapan | kpn | kapannya | kapankah | kapan lagi | hari apa | hr apa | tanggal berapa"),
    (
        "days",
        "tgl berapa | tgl brp | tanggal brp | when | whens | what day | what days | which day",
    ),
    ("days", "which days | what date | which date | what dates | when is"),
    ("plan", "jadwal | jadwalnya | jdwl | jadwalny | schedule | timetable"),
    # the desk itself
    (
        "topic",
        "ptsp | ptspnya | dpmptsp | pelayanan terpadu | pelayanan satu pintu | pelayanan terpadu satu pintu",
    ),
    ("topic", "goes to mall | goes 2 mall | go to mall | gotomall | goestomall | one stop service"),
    (
        "topic",
        "jadwal | jadwalnya | jdwl | lokasi | lokasinya | schedule | keliling | gerai | stand | booth",
    ),
    ("topic", "loket | pelayanan | layanan | counter | desk | one stop | mobil | dimana | where"),
    ("topic", "licence desk | license desk | permit desk | mpp"),
    # open now?
    (
        "now",
        "masih buka | msh buka | masi buka | udah buka | sudah buka | udh buka | sdh buka | dah buka",
    ),
    (
        "now",
        "lagi buka | lg buka | sedang buka | masih bukak | masih ada yang buka | masih ada yg buka",
    ),
    (
        "now",
        "saat ini | detik ini | msh bk | msih buka | masih terbuka | masih melayani | msh melayani",
    ),
    (
        "now",
        "open now | still open | open rn | open right now | right now | currently | already open",
    ),
    (
        "now",
        "at the moment | is it open yet | open yet | at this moment | masih pada buka | buka sekarang",
    ),
    (
        "now",
        "masih beroperasi | msh beroperasi | sudah tutup belum | udah tutup belum | belum tutup",
    ),
    ("now", "udah tutup blm | sudah tutup blm | closed yet | closed already | blm tutup"),
    (
        "open",
        "buka | bukanya | open | opens | opening | tutup | tutupnya | close | closes | closed | dibuka",
    ),
    (
        "open",
        "beroperasi | operasional | melayani | jam berapa | jam brp | pukul berapa | what time | hours",
    ),
    ("open", "jm brp | jam brapa | sampai jam | mulai jam | hadir | available"),
    # reminders
    (
        "subscribe",
        "ingatkan | ingetin | ingatin | ingtkan | ingatkn | langganan | berlangganan | lgganan",
    ),
    (
        "subscribe",
        "langganannya | pengingat | reminder | reminders | remind me | remind us | remind",
    ),
    (
        "subscribe",
        "subscribe | subscribed | subscription | sign me up | notify me | notify us | alert me",
    ),
    (
        "subscribe",
        "notifikasi | notifikasinya | notif | notifnya | notifications | notification | subs",
    ),
    (
        "subscribe",
        "daftarin saya notif | aktifkan pengingat | kabari kalau ada | kabarin kalau ada",
    ),
    (
        "subscribe",
        "keep me posted | keep me updated | kabari kalo ada | kabarin kalo ada | kabarin klo ada",
    ),
    (
        "subscribe",
        "let me know whenever | kasih tau kalau ada | kasih tau kalo ada | message me when",
    ),
    (
        "tell",
        "kabari | kabarin | kabarkan | kirim | kirimi | kirimin | kirimkan | krm | krim | kasih tau",
    ),
    (
        "tell",
        "kasih tahu | kasitau | kasi tau | ksh tau | beritahu | beri tahu | infoin | infokan | info",
    ),
    (
        "tell",
        "send me | send | let me know | tell me | update | updates | message me | text me | ping me",
    ),
    (
        "tell",
        "kabar | share | broadcast | dikabari | dikabarin | dikirim | dikirimi | diinfokan | dapat info",
    ),
    (
        "routine",
        "rutin | berkala | otomatis | regularly | automatically | daily | weekly | mingguan | harian",
    ),
    (
        "unsubscribe",
        "unsubscribe | unsub | berhenti berlangganan | berhenti langganan | stop langganan",
    ),
    (
        "unsubscribe",
        "stop berlangganan | batal langganan | batalkan langganan | batal berlangganan",
    ),
    (
        "unsubscribe",
        "hapus langganan | matikan pengingat | matikan notifikasi | matikan notif | matiin notif",
    ),
    (
        "unsubscribe",
        "matiin notifikasi | matiin pengingat | stop notif | stop notifikasi | stop pengingat",
    ),
    (
        "unsubscribe",
        "stop reminder | stop reminders | stop kirim | stop kirimi | stop kirimin | stop kirimkan",
    ),
    (
        "unsubscribe",
        "stop sending | stop the | stop messaging | stop my | stop all | stop these | stop those",
    ),
    (
        "unsubscribe",
        "cancel my subscription | cancel subscription | cancel the subscription | cancel my",
    ),
    (
        "unsubscribe",
        "jangan kirim | jgn kirim | jangan kirimi | jangan kirimin | jgn kirimin | jgn kirimi",
    ),
    (
        "unsubscribe",
        "jangan ingatkan | jgn ingatkan | jangan ingetin | jgn ingetin | jangan kabari",
    ),
    (
        "unsubscribe",
        "jangan kabarin | berhenti kirim | berhenti kirimi | berhenti mengirim | turn off",
    ),
    (
        "unsubscribe",
        "no more reminders | no more messages | no more notifications | no more | opt out",
    ),
    (
        "unsubscribe",
        "dont remind | dont send | do not send | dont notify | do not remind | dont message",
    ),
    (
        "unsubscribe",
        "gak mau langganan | ga mau langganan | tidak mau langganan | udahan langganan",
    ),
    (
        "unsubscribe",
        "ga mau dikirim | gak mau dikirim | tidak mau dikirim | ga mau diingetin | ga mau terima",
    ),
    (
        "unsubscribe",
        "gak mau terima | tidak mau terima | gak mau dapat | ga mau dapat | tidak mau dapat",
    ),
    (
        "unsubscribe",
        "nonaktifkan | non aktifkan | hentikan | setop | berhentikan | remove me | take me off",
    ),
    (
        "unsubscribe",
        "cabut langganan | cukup langganan | stop dulu | putus langganan | tutup langganan",
    ),
    (
        "unsubscribe",
        "udah ga mau langganan | nggak mau langganan | ngga mau langganan | gamau langganan",
    ),
    (
        "unsubscribe",
        "stop subscription | stop subscribing | delete my subscription | end my subscription",
    ),
    ("unsubscribe", "stop ngirim | berhenti ngirim | jangan ngirim | stop ingetin | stop ingatkan"),
    ("stop", "stop | berhenti | stp | berenti | stop ya | udah stop | stopp"),
    # smalltalk
    (
        "help",
        "bantuan | help | help me | menu | bisa apa | bisa apa aja | bisa ngapain | ngapain aja",
    ),
    (
        "help",
        "bisa bantu apa | cara pakai | cara pake | cara pakainya | cara pakenya | cara menggunakan",
    ),
    (
        "help",
        "cara kerja | gimana pakainya | gimana pakenya | cara makainya | petunjuk | panduan | tutorial",
    ),
    (
        "help",
        "bingung | what can you do | how does this work | how do i use | how to use | what do you do",
    ),
    (
        "help",
        "bantuin | tolong bantu | bisa bantu | butuh bantuan | bantu saya | bantu dong | bantu aku",
    ),
    (
        "help",
        "what can i ask | can you help | need help | instructions | commands | perintah | fitur",
    ),
    (
        "help",
        "who are you | what are you | kamu siapa | siapa kamu | ini bot apa | bot apa | ini apa",
    ),
    (
        "help",
        "how does this bot work | what can this bot | tanya apa aja | bisa tanya apa | nanya apa aja",
    ),
    (
        "greeting",
        "halo | hallo | halo2 | hai | haii | hi | hello | hey | helo | hei | hay | alo | hy | heyy",
    ),
    (
        "greeting",
        "selamat pagi | selamat siang | selamat sore | selamat malam | slmt pagi | slmt siang",
    ),
    (
        "greeting",
        "slmt sore | slmt malam | met pagi | met siang | met sore | met malam | selamat datang",
    ),
    (
        "greeting",
        "good morning | good afternoon | good evening | good day | gm | greetings | howdy",
    ),
    (
        "greeting",
        "assalamualaikum | asalamualaikum | assalamu alaikum | assalammualaikum | ass | aslm",
    ),
    (
        "greeting",
        "assalamualaikum wr wb | samlekum | permisi | punten | misi | kulonuwun | kulo nuwun",
    ),
    (
        "greeting",
        "apa kabar | apakabar | how are you | whats up | morning | shalom | salam | salam sejahtera",
    ),
    (
        "greeting",
        "test | tes | ping | mulai | start | hiya | pagii | om swastiastu | sugeng enjing",
    ),
    (
        "thanks",
        "makasih | makasi | mksh | mksih | terima kasih | terimakasih | trims | tq | tks | thx | thanks",
    ),
    (
        "thanks",
        "thank you | thankyou | thank u | thnx | thanx | ty | tengkyu | tengkiu | suwun | matur nuwun",
    ),
    (
        "thanks",
        "maturnuwun | nuhun | hatur nuhun | sip | sipp | siip | siipp | siap | oke | ok | okay | okey",
    ),
    (
        "thanks",
        "okee | oke sip | mantap | mantab | mantul | noted | sipsip | cheers | appreciate | sangat membantu",
    ),
    (
        "thanks",
        "good job | great | perfect | awesome | keren | joss | ntaps | terimaksih | trima kasih | trmksh",
    ),
    (
        "thanks",
        "tararengkyu | alhamdulillah | makaseh | mksi | makasii | trmakasih | maacih | macih | cool",
    ),
    # words that lean on the question before
    (
        "follow",
        "kalau | kalo | klo | klw | kl | what about | how about | gimana kalau | gimana kalo | yang lain",
    ),
    (
        "follow",
        "yg lain | lainnya | ada lagi | selain itu | anything else | any other | others | and on | terus",
    ),
    (
        "follow",
        "trus | bagaimana dengan | gimana dengan | bagaimana kalau | other places | tempat lain",
    ),
    # what marks the clause that asks
    (
        "asks",
        "mana | dimana | dmn | dmana | dmna | kemana | kapan | kpn | berapa | brp | brapa | gimana | gmn",
    ),
    (
        "asks",
        "bagaimana | apakah | apa | where | wheres | when | whens | what | whats | which | how | adakah",
    ),
    (
        "asks",
        "ada ga | ada gak | ada nggak | ada ngga | ada tidak | ada tdk | ada kah | ada gk | ada g | buka ga",
    ),
    (
        "asks",
        "buka gak | buka nggak | buka ngga | buka tidak | buka kah | bukakah | buka gk | bisa ga | bisa gak",
    ),
    (
        "asks",
        "bisa nggak | bisa ngga | bisa tidak | bisakah | ada apa | is there | is it | is ptsp | will it",
    ),
    (
        "asks",
        "can i | could i | are there | are you | will there | do you | does it | is the | will ptsp | jadwal",
    ),
    (
        "asks",
        "does ptsp | any ptsp | lokasi | jadwalnya | lokasinya | can you | ada kaga | ada enggak",
    ),
    (
        "maybe",
        "ada | buka | bisa | is | are | can | open | mau | pengen | want | need | cari | ingin | kalau | kalo",
    ),
    (
        "maybe",
        "klo | klw | kl | tolong | tlg | info | minta | would | could | rencana | rencananya | plan",
    ),
    # what sets a day aside
    (
        "not",
        "bukan | bkn | jangan | jgn | kecuali | selain | not | except | other than | but not | apart from",
    ),
    ("not", "instead of | daripada | rather than | besides"),
    (
        "clause",
        "tapi | tp | tetapi | but | kalau | kalo | klo | klw | kl | terus | trus | so | makanya | jadi",
    ),
    (
        "clause",
        "sedangkan | padahal | sekalian | then | because | soalnya | karena | krn | nah | namun",
    ),
)

MENDED = """
syarat syaratnya persyaratan biaya biayanya jadwal jadwalnya lokasi lokasinya dimana kapan berapa bagaimana
gimana langganan berlangganan ingatkan berhenti bantuan makasih terima terimakasih where schedule location
subscribe unsubscribe reminder remind requirement requirements nearest thanks dokumen
bulan depan sekarang tanggal setiap sampai malam siang setengah
"""
"""Words beside those for days and names that are known with one letter wrong too."""
