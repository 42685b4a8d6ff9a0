"""One word ends all reminders: STOP, "berhenti dong", "ga usah kirim lagi"; "bus stop" does not,
and neither does "jangan berhenti kirim".

A message is read clause by clause: a "don't" ends something only where what is not to be done is
the sending itself. Behind any other "don't" the reminders are to stay.
"""

import re
from collections.abc import Iterator

from handlers.conditional import holds_only_sometimes, without_courtesy
from handlers.leaving import without_grumbling, without_ways_out
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
_MORE = listed("lagi lg terus mulu anymore more any anything apapun")
_SENT_THERE = re.compile(
    r"\b(?:(?:di)?(?:kirim|suruh|arah)\w*|sen[dt]) (?:saya|aku|gue|gw|kami|kita|orang"
    r"|warga|petugas\w*|surat\w*|me|us|people|staff) (?:lagi |again )?(?:ke|to|k)\b"
)
"""Who is sent to a place travelled in vain, and complains of that."""
_SO_FAR = re.compile(r"\bselama ini\b")
"""In "makasih infonya selama ini" it is no length of time."""
_ANYTHING = re.compile(r"\bapa(?:[- ]?apa|2)(?:pun)?\b")
_FOR_NOW = listed("dulu dl sementara")
_GO_ON = listed("terusin teruskan lanjut lanjutin lanjutkan tetap tetep continue keep going go on")
_NO = r"(?:g|gak?|gk|ngg?ak?|engg?ak?|tidak|tdk|tak|ndak?|belum|blm|not)"
_NOT = re.compile(
    r"\b(?:jangan|jangn|jgn|jng|dont|do not|never|gausah|gamau|ogah|no need to|bukan(?:nya)?"
    rf"|{_NO} (?:usah|perlu|mau|ingin|pengen|pengin|butuh|jadi|want)"
    r"|batal(?= (?:stop|berhenti|hapus|unsub)))\b"
)
_NOT_WORDS = listed(
    "jangan jangn jgn jng dont do not never gausah gamau ogah g ga gak gk nga ngga ngak nggak enga"
    " engga engak enggak tidak tdk tak nda ndak usah perlu mau ingin pengen pengin butuh jadi want"
)
_PESTERING = re.compile(r"(?:di|meng|nge)?(?:ganggu|spam|hubung|bother|disturb|annoy)\w*")
_SENDING = re.compile(
    rf"{_PESTERING.pattern}|(?:nge)?wa|wain"
    r"|(?:di|meng|nge|ng|me|n)?(?:kirim|irim|ingat|inget|kabar|abar|[nt]?erima|dap[ae]t|chat|sms)\w*"
    r"|pengingat\w*|(?:ber)?langgan\w*|pesan\w*|notif\w*|subscri\w*|remind\w*|sen[dt]\w*|messag\w*"
    r"|text\w*|contact\w*|email\w*|alert\w*|ping\w*|receiv\w*|get|getting|updates?"
)
_END = re.compile(
    r"(?:di|ber|mem|meng|nge)?(?:batal|hapus|cabut|nonaktif|henti|renti|stop)\w*"
    r"|(?:di)?mati(?:in|kan)?\w{0,3}|cancel\w*|delet\w*|remov\w*|quit\w*|end|ending|disabl\w*|mute"
    r"|turn|switch|unsub\w*|opt|unenrol\w*|take|leave|putus\w*|udahan|sudahi|akhiri"
)
_FEW = 7
_ORDERED_END = re.compile(r"(?:hapus|batal|mati)(?:kan|in)|hapus|cancel|delete|remove")
_ASKING = listed(
    "mana dimana kemana apa apakah kapan berapa brp kenapa gimana bisa boleh where when what which"
    " how can halte bus busnya bis kereta krl mrt lrt kontak"
)
_OF_REMINDERS = re.compile(
    r"langgan|subscri|\bunsub|\b(?:di|meng)?(?:ingat|inget|kirim|irim|kabar)|pengingat|notif|remind|\bsen[dt]"
    r"|message|pesan|\bopt out\b|\bremove me\b|\btake me off\b|\bleave me out\b"
    r"|\bunenrol|\bquit texting|\btext(?:ing)? me|\bnomor saya\b|\bmy number\b|\balarm"
    r"|\bkeluar(?:kan|in) (?:saya|aku|gue|gw)",
    re.IGNORECASE,
)
_BUT = re.compile(r"\b(?:tapi|tp|tetapi|but)\b", re.IGNORECASE)
_CLAUSES = re.compile(r"[^,.;:!?\n]+")
_PART_OF_DAY = re.compile(
    r"\b(?:pagi|subuh|siang|sore|petang|malam|malem|(?:to)?night|morning|noon|afternoon|evening)"
    r"(?:an|nya|s|time)?\b"
)
_GOOD_DAY = re.compile(rf"\b(?:selamat|slmt|met|good) {_PART_OF_DAY.pattern}")
_WORD = re.compile(r"[^\W\d_]+")
_LAMENT = re.compile(
    r"\b(?:never|dont|do not|didnt|havent|have not|belum|blm|g|gak?|gk|ngg?ak?|tidak|tdk)"
    r" (?:(?:pernah|ever|even|really|yet|any|actually) )*"
    r"(?:get|got|gotten|getting|receiv\w*|[nmt]e?n?erima|dap[ae]t|kebagian)\b"
    r"|\b(?:is|are|was|were|udah|sudah|udh|sdh) (?:off|mati|hilang|ilang|gone|disabled|stopped)\b"
)
"""That none come, or that they are off, is no wish that it be so."""
_DONT = listed("jangan jgn dont never") | {"do not"}
"""Alone in a clause, it takes back what the clause beside it says."""
_WHY = re.compile(r"\b(?:why|kok|ko|kenapa|knp|mengapa)\b")
_OF_THE_WORD = listed(
    "stop berhenti unsubscribe apa itu artinya arti maksudnya kalau kalo jika saya aku sy ketik"
    " tulis kirim gimana bagaimana gmn cara caranya bisa bisakah apakah what is it does mean if i"
    " type write say how do can to ya sih dong"
)


def ends_all(text: str) -> bool:
    """Whether the message, or its last clause, says nothing but that all are to end."""
    text = without_courtesy(without_grumbling(text))
    # A question ends nothing, and a number names one of several.
    if ("?" in text and len(_words(text)) > 1) or any(map(str.isdigit, _plain(text))):
        return False
    # Nearly every message has a word that is none of these, so the dearer questions come after it.
    if not (_says_an_end(text) or _stops_at_last(text)) or ends_none(text):
        return False
    if holds_only_sometimes(text):
        return False
    # "Kalau malam, stop" is for a part of the day; "malam kak, stop" only greets.
    return not any(names_part_of_day(clause) and not _greets(clause) for clause in _clauses(text))


def _stops_at_last(text: str) -> bool:
    last = (_CLAUSES.findall(_BUT.split(text)[-1])[-1:] or [""])[0]
    return any(map(_is_stop, _words(last))) and _says_an_end(last)


def _says_an_end(text: str) -> bool:
    words, clauses = _words(text), _clauses(text)
    left = " ".join(map(without_ways_out, clauses)).split()
    if not all(map(_is_known, left)):
        return False
    if any(map(_is_stop, words)) or len(left) < len(words):
        return True
    # "Jangan kirim lagi dulu" is for a while, and each reminder can be paused.
    return _FOR_NOW.isdisjoint(words) and any(map(_refuses_more, clauses))


def ends_none(text: str) -> bool:
    """Whether the reminders are to stay: "jangan berhenti kirim", "don't forget to remind me";
    or it is asked why they ended.
    """
    return any(
        _forbids_an_end(clause) or _asks_why(clause) or _LAMENT.search(clause) or clause in _DONT
        for clause in _clauses(text)
    )


def keeps_all(text: str) -> bool:
    """Whether the message says nothing but that they are to stay, and needs no other answer."""
    words = (word for word in _words(text) if word not in _GO_ON)
    return all(_is_known(word) or _END.fullmatch(word) for word in words) and ends_none(text)


def refuses(text: str) -> bool:
    """Whether nothing more is to be sent to them: "jangan kirim lagi", "don't text me"."""
    return any(_refused(rest) for clause in _clauses(text) for rest in _forbidden(clause))


def asks_about_ending(text: str) -> bool:
    """Whether a word of ending is only asked about: "STOP itu apa?", "kalau saya ketik stop?"."""
    return set(_words(text)) <= _OF_THE_WORD and not ends_all(text)


def orders_an_end(text: str) -> bool:
    """Whether few words begin with an end and ask nothing: "stop friday"; "stop di Blok M" says
    where a bus does.
    """
    words = _words(text)
    first, after = ([*(w for w in words if w not in _AROUND or w in ("di", "at")), "", ""])[:2]
    if after in ("di", "at"):
        return False
    ends = _is_stop(first) or _ORDERED_END.fullmatch(first) is not None
    return ends and len(words) <= _FEW and "?" not in text and not _ASKING.intersection(words)


def names_part_of_day(text: str) -> bool:
    """Whether a part of the day is named, "malam" or "pagi2", and not only wished a good one."""
    plain = " ".join(_words(text))
    return _PART_OF_DAY.search(_GOOD_DAY.sub(" ", plain)) is not None


def forbids_a_part_of_day(text: str) -> bool:
    """Whether something is not to be sent at a part of the day: "jangan pagi2 kirimnya"."""
    return names_part_of_day(text) and any(
        _NOT.search(clause) and any(_SENDING.fullmatch(word) for word in clause.split())
        for clause in _clauses(text)
    )


def is_about_reminders(text: str) -> bool:
    """Whether what ends is what the bot sends, and not a bus or an office's day."""
    return _OF_REMINDERS.search(text) is not None


def sends_somebody(text: str) -> bool:
    """Whether a person is sent to a place, and no message: "jangan kirim saya ke Blok M lagi"."""
    return _SENT_THERE.search(text.casefold()) is not None


def is_small(word: str) -> bool:
    """Whether a word says nothing of its own: "dong", "please", "saya"."""
    return word in _AROUND


def _greets(clause: str) -> bool:
    first, *more = clause.split()
    return _PART_OF_DAY.fullmatch(first) is not None and all(word in _AROUND for word in more)


def _words(text: str) -> list[str]:
    return _WORD.findall(_plain(text))


def _plain(text: str) -> str:
    plain = text.replace("'", "").replace("\u2019", "").casefold()
    return _SENT_THERE.sub(" ke ", _SO_FAR.sub("ini", _ANYTHING.sub("apapun", plain)))


def _clauses(text: str) -> list[str]:
    return [" ".join(_WORD.findall(clause)) for clause in _CLAUSES.findall(_plain(text))]


def _forbidden(clause: str) -> Iterator[list[str]]:
    """What stands behind each "don't" of the clause, up to the next."""
    for behind in _NOT.split(clause)[1:]:
        yield behind.split()


def _forbids_an_end(clause: str) -> bool:
    """Whether a "don't" in a clause about sending or ending forbids something else than sending."""
    of_sending = any(
        _is_stop(word) or _END.fullmatch(word) or _SENDING.fullmatch(word)
        for word in clause.split()
    )
    return of_sending and not all(_refused(behind) for behind in _forbidden(clause))


def _asks_why(clause: str) -> bool:
    """ "Kok berhenti kirim?"; but not "kok masih kirim"."""
    return _WHY.search(clause) is not None and any(_END.fullmatch(w) for w in clause.split())


def _refused(behind: list[str]) -> bool:
    """Whether what is not to be done is the sending, with only small words before it."""
    for word in behind:
        if _END.fullmatch(word) or _is_stop(word):
            return False
        if _SENDING.fullmatch(word):
            return True
        if word not in _AROUND and word not in _FOR_NOW:
            return False
    return not _MORE.isdisjoint(behind)


def _refuses_more(clause: str) -> bool:
    return any(
        _refused(rest)
        and (not _MORE.isdisjoint(rest) or any(_PESTERING.fullmatch(word) for word in rest))
        for rest in _forbidden(clause)
    )


def _is_known(word: str) -> bool:
    known = word in _AROUND or word in _NOT_WORDS or word in _FOR_NOW
    return known or _is_stop(word) or _SENDING.fullmatch(word) is not None


def _is_stop(word: str) -> bool:
    if word in _STOPS or _LONG_STOP.fullmatch(word):
        return True
    return len(word) >= _FEWEST_LETTERS and any(one_apart(word, each) for each in _MISSPELT)
