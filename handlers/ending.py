"""One word ends all reminders: STOP, "berhenti dong", "ga usah kirim lagi"; "bus stop" does not."""

import re


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_STOPS = _set("stop stopp setop berhenti berenti brenti hentikan stopkan unsubscribe unsub udahan")
_AROUND = _set(
    "dong donk ya yah yaa deh sih lah kak ka min mimin admin pak bu mas mbak bang gan bot ptsp"
    " tolong tlg mohon maaf please pls plis plz saya sy aku gue gw mau ingin pengen pingin pgn i"
    " id like want to me it this that ini itu all of them everything semua semuanya aja saja"
    " sekarang skrg juga now sudah udah dah cukup oke ok lagi makasih thanks thank you terima"
    " kasih the langganan berlangganan langganannya pengingat pengingatnya reminder reminders"
    " subscription subscriptions notif notifikasi pesan pesannya message messages kirim kirimin"
    " mengirim ngirim send sending remind reminding"
)
_NOT = r"(?:jangan|jgn|gausah|(?:gak?|ngg?ak?|engg?ak|tidak|tdk|tak) (?:usah|perlu))"
_SENDING = r"(?:di)?(?:kirim|ganggu|ingat|inget|kabar|hubung)\w*"
_ENOUGH = re.compile(rf"{_NOT} (?:[a-z]+ )?{_SENDING}(?: [a-z]+){{0,3}}? lagi\b(?P<rest>[a-z ]*)")
_OF_REMINDERS = re.compile(
    r"langgan|subscri|\bunsub|\b(?:di|meng)?(?:ingat|inget|kirim|irim|kabar)|pengingat|notif|remind|\bsen[dt]"
    r"|message|pesan|\bopt out\b|\bremove me\b|\btake me off\b|\bleave me out\b"
    r"|\bunenrol|\bquit texting|\bnomor saya\b|\balarm",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_OF_THE_WORD = _set(
    "stop berhenti unsubscribe apa itu artinya arti maksudnya kalau kalo jika saya aku sy ketik"
    " tulis kirim gimana bagaimana gmn cara caranya bisa bisakah apakah what is it does mean if i"
    " type write say how do can to ya sih dong"
)


def ends_all(text: str) -> bool:
    """Whether the message says nothing but that all reminders are to end."""
    words = _words(text)
    # A question ends nothing, and a number names one of several.
    if ("?" in text and len(words) > 1) or any(letter.isdigit() for letter in text):
        return False
    if any(word in _STOPS for word in words):
        return all(word in _STOPS or word in _AROUND for word in words)
    enough = _ENOUGH.search(" ".join(words))
    if enough is None:
        return False
    before = enough.string[: enough.start()].split()
    return all(word in _AROUND for word in (*before, *enough["rest"].split()))


def asks_about_ending(text: str) -> bool:
    """Whether a word of ending is only asked about: "STOP itu apa?", "kalau saya ketik stop?"."""
    return set(_words(text)) <= _OF_THE_WORD and not ends_all(text)


def is_about_reminders(text: str) -> bool:
    """Whether what ends is what the bot sends, and not a bus or an office's day."""
    return _OF_REMINDERS.search(text) is not None


def _words(text: str) -> list[str]:
    return _WORD.findall(text.replace("'", "").replace("\u2019", "").casefold())
