"""Words that tell a wish of the bot from what sounds like one: whose reminder, whose papers."""

from handlers.understanding.vocabulary import listed

OTHER_THINGS = listed(
    """
    koran majalah surat kabar tabloid internet wifi indihome tv kabel listrik pln pam air gas pulsa
    kuota parkir parkiran netflix spotify youtube katering catering laundry galon susu gym kereta
    krl ojek bus majalahnya korannya indovision vidio disney iptv newspaper newspapers magazine
    cable phone milk amazon zoom warung toko bengkel salon tukang pelanggan notaris dokter
    """
)
"""Beside "langganan" or "subscription": it is one of these, and none of ours."""

OTHER_TASKS = listed(
    "meeting rapat minum obat bayar tagihan jemput ultah makan tidur kuliah les arisan belanja"
    " medicine pills bills groceries"
)
"""Behind "ingatkan saya" or "remind me to": a task of theirs, which no schedule holds."""

OTHER_PEOPLE = listed(
    """
    petugas petugasnya satpam satpamnya staf stafnya staff pegawai pegawainya karyawan mereka dia
    dirinya orangnya bapaknya ibunya mbaknya masnya anak anaknya suami istri ibu bapak temen teman
    semua atasan kepala them him her your you security guard guards officer officers people staffs
    everyone the my mother father wife husband
    """
)
"""Behind "ingatkan" or "remind": somebody else is to be reminded."""

NOUNS = listed(
    "notif notifnya notifikasi notifikasinya notification notifications reminder reminders"
    " langganan langganannya pengingat subscription subs subscribed"
)
"""Words for reminders that are no wish by themselves in a long message."""

WISHING = listed(
    """
    mau mo pengen pengin ingin tolong tlg tolongin minta mohon bisa boleh daftar daftarin daftarkan
    aktifkan aktifin nyalakan nyalain pasang setel set atur kirim kirimin want like please can could
    sign wanna need add enable turn get lanjut lanjutin dong
    """
)
"""Near such a word: the wish."""

PAPERS = listed(
    "dokumen dokumennya berkas berkasnya kelengkapan kelengkapannya documents document papers paper"
    " paperwork files doc docs dok"
)
OF = listed(
    """
    untuk utk buat bwt for of a an the apa aja saja yang yg perlu urus ngurus bikin membuat
    perpanjang perpanjangan izin my needed required about new
    """
)
"""Between "berkas" and the permit that it is for."""

HANDLED = listed(
    """
    antar anter nganter serahin serahkan menyerahkan nyerahin kumpul kumpulin ngumpulin ambil
    ngambil mengambil titip nitip masukin kirim bawa kasih setor setorin my our saya submit collect
    return drop in up deliver bring give pick
    """
)
"""In front of papers: something is done with them, so that they are there already."""

DECLINING = listed(
    """
    g ga gak gk ngga nggak enggak engga kaga kagak tidak tdk tak gausah gamau usah bukan bkn jangan
    jgn ogah tanpa dont not never without no
    """
)
"""Before "langganan" or "subscribe": it is not wanted."""

OWN_WISHES = listed(
    """
    langganan berlangganan lgganan langganannya pengingat subscribe subscription subs reminder
    reminders notif notifikasi sign
    """
)
"""What one asks for oneself; "kirim" and "remind" may also be what comes already."""

INSTEAD = listed("cuma cm cuman hanya just only tanya nanya tau tahu pengen know asking")
"""Behind what is declined: this is wanted in its place."""

ANY_MORE = listed("lagi lg lgi terus trs mulu more anymore longer again")
"""Beside what is declined: it came before, and shall end."""

ENDING_VERBS = listed(
    """
    stop setop stp berhenti berenti unsubscribe unsub hentikan hapus batal batalkan batalin cabut
    matikan matiin nonaktifkan cancel delete remove end quit mute disable keluar
    """
)
"""Words that end a reminder, whatever stands beside them."""
