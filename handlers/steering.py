"""A few words about one's own reminders or data, no sentence yet: "langgananku", "jeda",
"kembalikan", "hapus data saya".
"""

import re

from handlers.own_data import asks_of_data
from handlers.own_reminders import is_of_ones_own
from handlers.wish import Want

_NOUN = r"(?:langganan\w*|pengingat\w*|notif\w*|reminders?|subscriptions?|alerts?)"
_FEW = 60
_OWN = r"(?:saya|sy|aku|gue|gw|ku|my|mine)"
_WHAT = r"apa (?:aja|saja)"
_BEHIND = (
    r"(?: (?:lagi|dulu|dong|donk|deh|sih|ya|yah|kak|min|aja|saja|semua(?:nya)?|saya|aku|gw|it|all"
    rf"|my|the|for|a|while|please|pls|{_NOUN})){{0,5}}"
)
_END = rf"{_BEHIND}[ .!?]*"
_BEFORE = (
    r"(?:(?:udah|sudah|udh|sekarang|ok|oke"
    r"|tolong|tlg|please|pls|mau|can i|can you|bisa|boleh|eh|batal,?"
    r"|(?:ga|gak|nggak|tidak) jadi(?: (?:stop|berhenti|unsub\w*))?,?) ){0,3}"
)
_AWHILE = (
    r"(?: (?:selama|untuk|for))?(?: (?:se|satu |dua |a |one |two |\d )?(?:hari|minggu|pekan|bulan"
    r"|days?|weeks?|months?)(?: (?:ini|depan))?| (?:this|next) (?:week|month)"
    r"| (?:sampai|sampe|till|until) [\w ]{1,20})?"
)
_ENDS = r"(?:di)?(?:stop|berhenti|hapus|batal\w*|mati(?:kan|in)|cabut|drop|cancel|end|delete)"
_LOOK = (
    r"(?:(?:mau|coba|tolong|tlg|please|pls|can you|bisa) ){0,2}"
    r"(?:lihat|liat|cek|check|list|show|see|tampil|tunjuk)(?:kan|in)?(?: me)?"
)
_MINE = re.compile(
    rf"(?:{_LOOK} )?(?:all )?(?:daftar )?"
    rf"(?:(?:langganan|pengingat|notif)(?: ?{_OWN}|nya)?|my (?:subscription|reminder)s?)"
    rf"(?: (?:yang|yg) aktif)?(?: {_WHAT})?(?: ada)?{_END}"
)
_WHICH = re.compile(
    rf"(?:{_OWN} )?(?:(?:udah|sudah|lagi|punya) )?(?:ber)?(?:langganan|pengingat) {_WHAT}{_END}"
    rf"|what (?:am i|i am|im|i'm) (?:subscribed|signed up) (?:to|for)(?: now)?{_END}"
    rf"|{_NOUN}(?: {_OWN})? (?:yang|yg) mana (?:aja|saja){_END}"
    rf"|(?:apa(?:kah)? )?(?:{_OWN} )?masih (?:ber)?langganan(?: (?:ga|gak|nggak))?{_END}"
    rf"|am i still (?:subscribed|signed up|on the list){_END}"
    rf"|do i (?:still )?have (?:any )?{_NOUN}{_END}"
    r"|(?:what|which) (?:reminders|subscriptions|alerts) (?:do|am|did) i .{0,20}"
)
_ALIVE = re.compile(
    rf"{_NOUN}(?: {_OWN})? masih (?:jalan|aktif|nyala|hidup|ada)"
    rf"(?: (?:ga|gak|nggak|kah|tidak|ngga))?{_END}"
    rf"|(?:is|are) my {_NOUN} (?:still )?(?:on|active|alive|working|running|there){_END}"
)
# "Stop the Friday one, keep the daily" ends one of several, "where is my reminder?" asks for all.
_ONE_OF = re.compile(
    r"(?:stop|end|cancel|drop|delete) the"
    r" (?:\w+day|daily|weekly|evening|morning|other|first|second)"
    r"(?: (?:one|reminder|subscription))?\b.{0,60}"
    rf"|{_ENDS} (?:number|nomor|no\.?|nmr) ?\d{{1,2}}{_END}"
    rf"|(?:yang |yg )?(?:number|nomor|nomer|no\.?|nmr|#) ?\d{{1,2}} {_ENDS}{_END}"
    rf"|{_ENDS} (?:yang|yg) [^?]{{1,40}}"
    rf"|(?:yang|yg) [^?]{{1,40}} (?:{_ENDS}|udahan){_END}"
    rf"|(?:jangan|jgn)? ?(?:yang|yg) [^?]{{1,40}} (?:{_ENDS}|udahan){_BEHIND},"
    r" (?:(?:tapi|tp|but) )?(?:yang|yg) [^?]{1,40}"
    r"|(?:(?:g|ga|gak|nggak|ngga|tidak|tdk) usah|gausah) (?:yang|yg)"
    rf" (?:pagi|siang|sore|malam|malem|harian|mingguan){_END}"
    rf"|(?:jangan|jgn) (?:yang|yg) [^?]{{1,40}} (?:yang|yg) {_ENDS}{_END}"
)
# "Yang di MKG besok dibatalkan ya?" asks whether it is on.
_CALLED_OFF = re.compile(
    r"(?:apa(?:kah)? )?(?:yang|yg) [^?]{1,40} (?:(?:jadi|udah|sudah|udh|sdh) )?"
    r"(?:di)?(?:batal|tiada)\w*(?: (?:ya|yah|kah|kan|ga|gak|nggak|tidak|sih))*(?: ?\?.*)"
    r"|(?:apa(?:kah)? )?(?:yang|yg) [^?]{0,40}\b(?:besok|bsk|lusa|hari ini|tadi|nanti|kemarin)\b"
    r"[^?]{0,20} (?:jadi |udah |sudah )?(?:di)?batal\w*(?: (?:ya|yah|kah|kan|sih|kak|min))*[ ?.!]*"
)
# What becomes of them is asked, and nothing is wished: "kalau saya ketik stop, semua hilang?"
_ASKED = re.compile(
    r"(?:kalau|kalo|klo|kl|jika|bila|if)\b.{0,20}\b(?:ketik|kirim|tulis|balas|bls|type|send|text|reply)"
    r".{0,12}\b(?:stop|berhenti|unsubscribe)\b.{0,60}"
    rf"|(?:jam berapa|jam brp|kapan|what time|how often|when)\b.{{0,30}}\b{_NOUN}\b.{{0,40}}"
    rf"|{_NOUN}\b.{{0,30}}\b(?:jam berapa|jam brp|kapan|what time|how often)\b.{{0,30}}"
    rf"|(?:apa(?:kah)? )?(?:{_OWN} )?(?:udah|sudah|udh|sdh)"
    r" (?:(?:ber)?langganan|daftar|subscribe\w*)"
    r" (?:belum|blm|apa belum|atau belum)\b.{0,20}"
)
_COMING = re.compile(
    r"(?:when|kapan|why|kok|kenapa|mana|where)\b.{0,60}"
    rf"\b(?:my|next|dapet|dapat|dpt|ku|saya)\b.{{0,20}}\b{_NOUN}\b.{{0,30}}"
)
# Answered with the reminder that comes first, which tells its moment.
_NEXT = re.compile(
    rf"(?:kapan|jam berapa|when)\b.{{0,25}}\b(?:di(?:inget|ingat|kabar)\w*"
    rf"|{_NOUN} (?:saya )?berikutnya"
    rf"|next {_NOUN}|(?:be|get) reminded)\b.{{0,20}}"
    rf"|(?:kapan|when)(?: is)? (?:kamu |bot |my )?(?:kirim|ngirim|next {_NOUN})\b.{{0,20}}"
    r"|(?:\w+ depan|besok|nanti|minggu depan|next \w+|tomorrow)?,? ?"
    r"(?:masih |tetap |bakal |tetep |still )?"
    r"(?:di|nge)?(?:kirim|irim|ingat|inget|kabar)\w* lagi (?:kan|ga|gak|nggak|ya)[ ?]*"
)
_AS_BEFORE = re.compile(
    r"(?:ing[ae]t|remind|kirim|kabar).{0,25}\b(?:kayak|kaya|kyk|seperti|spt|like|as)"
    r" (?:kemarin(?:-?kemarin)?|biasa(?:nya)?|dulu|sebelumnya|before|yesterday"
    r"|last time|usual)\b.{0,10}"
)
_HOW_TO_STOP = re.compile(
    r"(?:kalau|kalo|klo|if)? ?(?:saya |aku |i )?(?:mau|pengen|ingin|want to) "
    r"(?:stop|berhenti|unsubscribe)\b.{0,12}\b(?:gimana|gmn|bagaimana|caranya|how)\b.{0,10}"
)
_ALONE = re.compile(r"(?:langganan|pengingat|notif\w*)[ .!?]*")
_REST = re.compile(
    rf"{_BEFORE}(?:jeda(?:kan|in)?|pause|lanjut(?:kan|in)|resume|unpause|snooze|mute)"
    rf"{_BEHIND}{_AWHILE}{_END}"
    rf"|{_BEFORE}(?:skip|tunda|libur(?:kan|in)?)(?: dulu)? {_NOUN}{_BEHIND}{_AWHILE}{_END}"
    rf"|(?:skip|tunda) (?:dulu|minggu ini|pekan ini|this week|this one|besok|tomorrow){_END}"
    r"|(?:(?:hari|minggu|pekan|bulan) ini|today|this (?:week|month))(?: (?:aja|saja|only))?,?"
    rf" (?:libur|skip|jeda|pause|off)\w*{_BEHIND}(?: (?:nge?|di)?(?:kirim|irim)\w*)?{_END}"
    rf"|(?:ga|gak|nggak|ngga|tidak|tdk)(?: ?usah)? (?:di-?|nge-?)?(?:pause|jeda)\w*{_END}"
    rf"|(?:berhenti|henti|stop|udah|akhir|cabut|end)\w* (?:the )?(?:pause|jeda)\w*{_END}"
)
_TIME = (
    r"(?:sen[ei]n|selasa|rabu|kamis|jum'?at|sabtu|minggu|pekan|bulan|tahun|hari|januari|februari"
    r"|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|lebaran|natal|puasa"
    r"|besok|lusa|tanggal|tgl|\w+days?|weeks?|months?|year|tomorrow|january|february|march|may|june"
    r"|july|august|october|december|\d)"
)
_ON = (
    r"(?:(?:dari|mulai|per|pas|hari|from|on|starting|again|sampai|sampe|until|till|selama|for|se"
    r"|minggu|next|this|a|di|dulu|dl|ya|in) ?)*"
)
# "Aktifin lagi dari Senin", "turn my reminders back on next Monday": on that day and not now.
_AGAIN = rf"(?: (?:lagi|again|sending|my|the|{_NOUN}|{_OWN}))"
_LATER = re.compile(
    r"(?!.*(?:\?|\b(?:di ?mana|mana|where|kapan|ada)\b))(?:"
    rf"{_BEFORE}(?:(?:(?:aktif|nyala|hidup|lanjut|mulai)(?:kan|in)|resume|unpause|restart){_AGAIN}{{0,3}}"
    rf"|(?:mulai|lanjut|aktif|nyala) lagi{_AGAIN}{{0,2}}"
    rf"|turn (?:(?:my|the) )?(?:{_NOUN} )?(?:back )?on(?: again)?) {_ON}{_TIME}.{{0,20}}"
    rf"|(?:libur|jeda|pause|stop|berhenti|(?:jangan|jgn) (?:di)?kirim)\w*(?: (?:dulu|dl|kirim))+"
    rf"(?: {_NOUN})?(?: {_OWN})? (?:sampai|sampe|until|till|selama) .{{1,30}})"
)
_CHANGE = re.compile(
    rf"{_BEFORE}(?:atur|ubah|ganti|change|edit|manage|setting|pindah(?:kan|in)?|move|switch)"
    r" (?:(?:jam|hari|waktu|wilayah|jadwal|tempat|hour|time|day|region)(?: of)? )?(?:my |the )?"
    rf"{_NOUN}{_END}"
)
_BACK = re.compile(
    rf"{_BEFORE}(?:kembalikan|balikin|(?:take|bring|put) (?:it|that|them|my {_NOUN}) back"
    r"|undo(?: (?:that|it|the stop|this))?)"
    rf"{_END}"
    rf"|{_BEFORE}(?:kembalikan|balikin) (?:yang|yg) [^?]{{1,20}}{_END}"
    rf"|{_BEFORE}(?:aktif|nyala|hidup)(?:kan|in)(?: {_NOUN})?(?: {_OWN})? lagi{_END}"
    rf"|{_BEFORE}turn (?:my |the )?{_NOUN} (?:back )?on(?: again)?{_END}"
)


def names_a_rest_by_date(text: str) -> bool:
    """Whether a pause, or its end, is wished for a day or a length: "jeda seminggu"."""
    short = " ".join(text.casefold().split())
    rest = _REST.fullmatch(short.rpartition(", ")[2]) is not None
    return _LATER.fullmatch(short) is not None or (rest and re.search(_TIME, short) is not None)


def steers(text: str) -> Want | None:
    """What they want: the list, on which each can be changed, what was just ended, one to end, or
    that all data go; None where the words say something else. "Langganan" alone begins a reminder.
    """
    short = " ".join(text.casefold().split())
    if any(map(_BACK.fullmatch, (short, short.partition(", ")[0], short.rpartition(", ")[2]))):
        return Want.TAKE_BACK
    of_data = asks_of_data(short)
    if of_data is not None:
        return of_data
    if _ALONE.fullmatch(short):
        return None
    if _REST.fullmatch(short.rpartition(", ")[2]) or _LATER.fullmatch(short):
        return Want.LIST
    if _AS_BEFORE.search(short) and len(short) < _FEW:
        return Want.TAKE_BACK
    if _NEXT.fullmatch(short):
        return Want.NEXT
    if _CALLED_OFF.fullmatch(short):
        return None
    if _ONE_OF.fullmatch(short):
        return Want.END_ONE
    if is_of_ones_own(short):
        return Want.LIST
    of_list = (_MINE, _WHICH, _ALIVE, _CHANGE, _COMING, _ASKED, _HOW_TO_STOP)
    return Want.LIST if any(form.fullmatch(short) for form in of_list) else None
