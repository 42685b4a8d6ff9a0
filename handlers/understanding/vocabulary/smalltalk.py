"""Phrases about reminders and the bot itself, by cue; two phrases are parted by a bar."""

SMALLTALK: dict[str, str] = {
    # reminders
    "subscribe": """
        ingatkan | ingetin | ngingetin | ngingatin | ingatin | ingtkan | ingatkn | langganan |
        berlangganan | lgganan | langganannya | pengingat | reminder | reminders | remind me |
        remind us | remind | subscribe | subscription | sign me up | notify me |
        notify us | alert me | notifikasi | notifikasinya | notif | notifnya | notifications |
        notification | subs | daftarin saya notif | aktifkan pengingat | kabari kalau ada |
        kabarin kalau ada | keep me posted | keep me updated | kabari kalo ada | kabarin kalo ada |
        kabarin klo ada | let me know whenever | kasih tau kalau ada | kasih tau kalo ada |
        message me when | weekly updates | daily updates | weekly update | daily update |
        regular updates | get updates |
        receive updates | send updates | weekly schedule | daily schedule | let me know kalau |
        let me know if | let me know when | kabari kalau | kabari kalo | kabari klo |
        kabarin kalau | kabarin kalo | kabarin klo | kasih tau kalau | kasih tau kalo |
        kasi tau kalo | kasih tahu kalau | beritahu kalau | beri tahu jika | beritahu jika |
        kabari jika | info kalau ada | infoin kalau ada | infoin kalo ada | kabari saya kalau |
        kabari saya kalo | kabari saya jika | kabarin saya kalau | kabarin saya kalo |
        kabarin aku kalau | kabarin aku kalo | kasih tau saya kalau | kasih tau saya kalo |
        kasih tau aku kalo | beritahu saya jika | beritahu saya kalau | beri tahu saya jika |
        kabarin dong kalo | kabarin dong kalau | kabari dong kalau | kabarin ya kalo |
        kabarin ya kalau | kabari ya kalau | kabari ya kalo | infoin dong kalo |
        beri tahu saya kalau | tell me whenever | text me when | ping me when | email me when
    """,
    # a reminder if a day that comes again stands beside it
    "tell": """
        kabari | kabarin | kabarkan | kirim | kirimi | kirimin | kirimkan | krm | krim |
        kasih tau | kasih tahu | kasitau | kasi tau | ksh tau | beritahu | beri tahu | infoin |
        infokan | send me | send | let me know | tell me | message me | text me | ping me |
        kabar | share | broadcast | dikabari | dikabarin | dikirim | dikirimi | dikirimin |
        dapat info | diinfokan | diingatkan | diingetin | dikasih tau | dapet info |
        terima info | kasih info | notify | heads up | headsup | daftarin saya | daftarin aku |
        daftarkan saya | daftarin gue | updates | update
    """,
    # and that it is to be told whenever it is so
    "whenever": """
        kalau ada | kalo ada | klo ada | kl ada | jika ada | kalau misalnya ada | setiap ada |
        tiap ada | whenever | tiap kali | setiap kali | saban kali | every time | each time
    """,
    "routine": """
        rutin | berkala | otomatis | regularly | automatically | daily | weekly | mingguan |
        harian | every week | each week | every month | tiap pekan | setiap pekan | tiap bulan |
        setiap bulan | weekdays | per minggu | tiap2 minggu | tiap pagi | setiap pagi |
        tiap siang | setiap siang | tiap sore | setiap sore | tiap malam | setiap malam |
        saban hari | saban pagi | saban siang | saban sore | saban malam | saban pekan |
        saben hari | saben pagi | saben siang | saben sore | saben malam | saben pekan |
        every morning | each morning | every evening | each evening | every night |
        every afternoon | each night | h 1 | h1 | sehari sebelum | sehari sebelumnya |
        malam sebelum | malam sebelumnya | sore sebelumnya | day before | night before |
        evening before | sehari sblm | hari sebelumnya | malem sebelum | malem sebelumnya |
        semalam sebelumnya | semalem sebelumnya | semalam sebelum | semalem sebelum |
        sore sebelum | malam sblm | malem sblm | malem sblmnya | malam sblmnya | the day before |
        the night before | the evening before
    """,
    # no more of them
    "unsubscribe": """
        unsubscribe | unsub | opt out | leave me out | unenroll | unenrol | quit texting |
        quit sending | quit messaging | cabut nomor saya | keluarkan saya | keluarin saya |
        hapus nomor saya | matiin alarm | matikan alarm | gausah kirim2 | ga usah kirim2 |
        jangan kirim | jgn kirim | jangan kirimi | jgn kirimi |
        jangan kirimin | jgn kirimin | jangan ingatkan | jgn ingatkan | jangan ingetin |
        jgn ingetin | jangan kabari | jangan kabarin | jangan ngirim | stop sending |
        stop messaging | stop kirim | stop kirimi | stop kirimin | stop ngirim | stop ngirimin |
        berhenti kirim | berhenti kirimi | berhenti mengirim | berhenti ngirim | no more messages |
        no more updates | dont remind | dont send | do not send | dont notify | do not remind |
        dont message | remove me | take me off | ga mau dikirim | gak mau dikirim |
        jangan ngirimin | tidak mau dikirim | ga mau diingetin | ga mau terima | gak mau terima |
        sign me off | remove my number |
        tidak mau terima | gak mau dapat | ga mau dapat | tidak mau dapat |
        stop texting | stop kirim2 | gausah kirim | gak usah kirim | ga usah kirim |
        tidak usah kirim | gausah kirimin | gak usah kirimin | ga usah kirimin | gak usah kabarin |
        ga usah kabarin | gak usah diingetin | usah dikabarin | usah dikabari | usah diingatkan |
        usah dikirim | usah dikirimin | perlu dikabarin | perlu dikabari | perlu diingatkan |
        ga usah diingetin | tidak perlu dikirim | gak perlu dikirim | gausah diingetin |
        gausah diingatkan | gausah dikabarin | gausah dikabari | usah diingetin | perlu diingetin |
        ga perlu dikirim | ga perlu dikirimin | no need to remind | no need to send
    """,
    # with a word for a reminder near it: no more of them
    "ending": """
        stop | berhenti | batal | batalkan | batalin | dibatalkan | hapus | dihapus | hapuskan |
        matikan | matiin | dimatikan | dimatiin | mati | nonaktifkan | non aktifkan |
        dinonaktifkan | hentikan | dihentikan | setop | berhentikan | cabut | dicabut | cukup |
        putus | tutup | udahan | sudahi | akhiri | cancel | turn off | switch off | end |
        delete | no more | no longer | any more | anymore | dont want | do not want | gak mau |
        ga mau | nggak mau | ngga mau | tidak mau | gamau | gak usah | ga usah | gausah |
        tidak usah | unsubscribed | disable | mute | jangan | jgn | keluar | quit | gak perlu |
        ga perlu | tidak perlu | enough | gk mau | g mau | tdk mau | enggak mau | engga mau |
        tak mau | ogah | done with | sick of | fed up with | udah aja | dah aja | berentiin |
        berhentiin | stopin | setopin | copot |
        distop | di stop | disetop | kill | ga butuh | gak butuh | nggak butuh | tidak butuh |
        tdk butuh | no longer need | dont need | sampai di sini | sampai sini | pause | jeda |
        jedain | tunda | off | snooze
    """,
    # what follows is asked for, and not forbidden: "jangan lupa kirim"
    "unforgotten": """
        jangan lupa | jgn lupa | jangan lupa2 | jangan sampai lupa | jangan sampe lupa |
        jgn sampe lupa | jgn sampai lupa | jangan pernah lupa | dont forget | do not forget |
        dont ever forget | never forget | jangan kelupaan | jgn kelupaan
    """,
    # by itself: no more of them
    "stop": """
        stop | berhenti | stp | berenti | stop ya | udah stop | stopp
    """,
    # what the bot can do
    "help": """
        bantuan | help | help me | menu | bisa apa | bisa apa aja | bisa ngapain | ngapain aja |
        bisa bantu apa | cara pakai | cara pake | cara pakainya | cara pakenya | cara menggunakan |
        cara kerja | gimana pakainya | gimana pakenya | cara makainya | petunjuk | panduan |
        tutorial | bingung | what can you do | what can this do | what can this thing do |
        what can it do | how does this work | how do i use | how to use | what do you do |
        bantuin | tolong bantu | bisa bantu | butuh bantuan | bantu saya | bantu dong | bantu aku |
        what can i ask | can you help | need help | instructions | commands | perintah | fitur |
        bot buat apa | bot ini buat apa | ini bot buat apa | bot untuk apa | bot ini untuk apa |
        who are you | what are you | kamu siapa | siapa kamu | ini bot apa | bot apa | ini apa |
        how does this bot work | what can this bot | tanya apa aja | bisa tanya apa |
        nanya apa aja | ptsp itu apa | apa itu ptsp | ptsp apa sih | what is ptsp | whats ptsp |
        ptsp tuh apa | ptsp tu apa | ptsp apaan | ptsp artinya apa | apa sih ptsp |
        ptsp itu apaan | what does ptsp mean | kepanjangan ptsp
    """,
    "greeting": """
        p | halo | hallo | halo2 | hai | haii | hi | hello | hey | helo | hei | hay | alo | hy |
        heyy | selamat pagi | selamat siang | selamat sore | selamat malam | slmt pagi |
        slmt siang | slmt sore | slmt malam | met pagi | met siang | met sore | met malam |
        selamat datang | good morning | good afternoon | good evening | good day | good night | gm |
        greetings | howdy | assalamualaikum | asalamualaikum | assalamu alaikum |
        assalammualaikum | ass | aslm | assalamualaikum wr wb | samlekum | permisi | punten |
        misi | kulonuwun | kulo nuwun | apa kabar | apakabar | how are you | whats up |
        morning | shalom | salam | salam sejahtera | test | tes | ping | mulai | start | hiya |
        pagii | om swastiastu | sugeng enjing | met malem | selamat malem | met mlm |
        slmt malem | selamat mlm | selamat pg | met pg | selamat sor
    """,
    "thanks": """
        makasih | makasi | mksh | mksih | terima kasih | terimakasih | trims | tq | tks | thx |
        thanks | thank you | thankyou | thank u | thnx | thanx | ty | tengkyu | tengkiu |
        suwun | matur nuwun | maturnuwun | nuhun | hatur nuhun | sip | sipp | siip | siipp |
        siap | oke | ok | okay | okey | okee | oke sip | mantap | mantab | mantul | noted |
        sipsip | cheers | appreciate | appreciated | sangat membantu | good job | great |
        perfect | awesome | keren | joss | ntaps | terimaksih | trima kasih | trmksh |
        tararengkyu | alhamdulillah | makaseh | mksi | makasii | trmakasih | maacih | macih |
        cool
    """,
    # what thanks are for: a day beside it is when it came, and not asked for
    "thanked_for": """
        udah diingetin | udah diingatkan | sudah diingatkan | udah diingatin | sdh diingatkan |
        udh diingetin | dah diingetin | udah ngingetin | udah ingetin | sudah mengingatkan |
        udah mengingatkan | udah ingatkan | sudah ingatkan | udah dikabarin | udah dikabari |
        sudah dikabari | udah ngabarin | sudah mengabari | udah dikasih tau | sudah diberi tahu |
        udah diinfoin | udah kasih tau | udah ngasih tau | udah kirim | sudah kirim | udah dikirim |
        udah ngirim | sudah dikirim | udah dikirimin | makasih pengingat |
        terima kasih pengingat | makasih notif | infonya tadi | infonya kemarin | info tadi |
        cukup infonya | cukup info |
        infonya cukup | udah cukup | sudah cukup | cukup buat hari ini | cukup untuk hari ini |
        makasih buat hari ini | makasih untuk hari ini | terima kasih untuk hari ini |
        for reminding | for the reminder | for the reminders | for your reminder |
        for the heads up | for telling me | for letting me know | for the update |
        for the updates | for sending | enough info | enough information | enough for today |
        all for today | thanks for today | thank you for today | all i need for today |
        all i needed
    """,
}
