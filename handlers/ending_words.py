"""The words in which reminders are ended or kept, and a message cut into its words and clauses."""

import re

from handlers.understanding.nearby import one_apart
from handlers.understanding.vocabulary import listed

_STOPS = listed(
    "stop setop stp stpo sotp stoop berhenti berenti brenti hentikan stopkan stopin berhentiin"
    " berentiin distop disetop dihentikan setopin unsubscribe unsub udahan"
)
_LONG_STOP = re.compile(r"s+t+o+p+")
_MISSPELT = ("berhenti", "unsubscribe", "hentikan")
_FEWEST_LETTERS = 6
_AROUND = listed(
    "dong donk ya yah yaa deh sih lah kak ka min mimin admin pak bu mas mbak bang gan bot ptsp"
    " tolong tlg mohon maaf please pls plis plz saya sy aku gue gw gua mau ingin pengen pingin pgn"
    " i id like want wanna to me you u be being it this these those that ini itu all of them"
    " everything semua smua semuanya aja saja from any more anymore anything apapun sama sekali"
    " sekarang skrg juga now sudah udah dah cukup oke ok lagi lg terus makasih mksh thanks thank"
    " terima kasih the my langganan berlangganan langganannya pengingat pengingatnya reminder"
    " reminders subscription subscriptions notif notifnya notifikasi pesan pesannya message"
    " messages kirim kirimin mengirim ngirim kiriman kirimannya infonya send sending remind"
    " reminding pernah ever mulu di already enough ah ih need beginian begituan napa berisik brisik"
    " mending mendingan"
    " capek cape males bosen sebel woy woi oi hoi kan dibilang bilangin said told"
)
MORE = listed("lagi lg terus mulu anymore more any anything apapun")
_SENT_THERE = re.compile(
    r"\b(?:(?:di)?(?:kirim|suruh|arah)\w*|sen[dt]) (?:saya|aku|gue|gw|kami|kita|orang"
    r"|warga|petugas\w*|surat\w*|me|us|people|staff) (?:lagi |again )?(?:ke|to|k)\b"
)
"""Who is sent to a place travelled in vain, and complains of that."""
_SO_FAR = re.compile(r"\bselama ini\b")
"""In "makasih infonya selama ini" it is no length of time."""
_ANYTHING = re.compile(r"\bapa(?:[- ]?apa|2)(?:pun)?\b")
FOR_NOW = listed("dulu dl sementara")
_NO = r"(?:g|gak?|gk|ngg?ak?|engg?ak?|tidak|tdk|tak|ndak?|belum|blm|not)"
NOT = re.compile(
    r"\b(?:jangan|jangn|jgn|jng|dont|do not|never|gausah|gamau|ogah|no need to|bukan(?:nya)?"
    rf"|{_NO} (?:usah|perlu|mau|ingin|pengen|pengin|butuh|jadi|want)"
    r"|batal(?= (?:stop|berhenti|hapus|unsub)))\b"
)
_NOT_WORDS = listed(
    "jangan jangn jgn jng dont do not never gausah gamau ogah g ga gak gk nga ngga ngak nggak enga"
    " engga engak enggak tidak tdk tak nda ndak usah perlu mau ingin pengen pengin butuh jadi want"
)
PESTERING = re.compile(r"(?:di|meng|nge)?(?:ganggu|spam|hubung|bother|disturb|annoy)\w*")
SENDING = re.compile(
    rf"{PESTERING.pattern}|(?:nge)?wa|wain"
    r"|(?:di|meng|nge|ng|me|n)?(?:kirim|irim|ingat|inget|kabar|abar|[nt]?erima|dap[ae]t|chat|sms)\w*"
    r"|pengingat\w*|(?:ber)?langgan\w*|pesan\w*|notif\w*|subscri\w*|remind\w*|sen[dt]\w*|messag\w*"
    r"|text\w*|contact\w*|email\w*|alert\w*|ping\w*|receiv\w*|get|getting|updates?"
)
END = re.compile(
    r"(?:di|ber|mem|meng|nge)?(?:batal|hapus|cabut|nonaktif|henti|renti|stop)\w*"
    r"|(?:di)?mati(?:in|kan)?\w{0,3}|cancel\w*|delet\w*|remov\w*|quit\w*|end|ending|disabl\w*|mute"
    r"|turn|switch|unsub\w*|opt|unenrol\w*|take|leave|putus\w*|udahan|sudahi|akhiri"
)
CLAUSES = re.compile(r"[^,.;:!?\n]+")
_WORD = re.compile(r"[^\W\d_]+")


def is_small(word: str) -> bool:
    """Whether a word says nothing of its own: "dong", "please", "saya"."""
    return word in _AROUND


def words_of(text: str) -> list[str]:
    """Its words in small letters, without signs and numbers."""
    return _WORD.findall(plain_of(text))


def plain_of(text: str) -> str:
    """In small letters, without what only sounds like an end or a sending."""
    plain = text.replace("'", "").replace("\u2019", "").casefold()
    return _SENT_THERE.sub(" ke ", _SO_FAR.sub("ini", _ANYTHING.sub("apapun", plain)))


def clauses_of(text: str) -> list[str]:
    """The words of each clause, up to a comma or the end of a sentence."""
    return [" ".join(_WORD.findall(clause)) for clause in CLAUSES.findall(plain_of(text))]


def sends_somebody(text: str) -> bool:
    """Whether a person is sent to a place, and no message: "jangan kirim saya ke Blok M lagi"."""
    return _SENT_THERE.search(text.casefold()) is not None


def is_known(word: str) -> bool:
    """Whether it may stand in a message that says only whether reminders end."""
    known = word in _AROUND or word in _NOT_WORDS or word in FOR_NOW
    return known or is_stop(word) or SENDING.fullmatch(word) is not None


def is_stop(word: str) -> bool:
    """Whether it is STOP, in any language or spelling."""
    if word in _STOPS or _LONG_STOP.fullmatch(word):
        return True
    return len(word) >= _FEWEST_LETTERS and any(one_apart(word, each) for each in _MISSPELT)
