"""A few words about one's own reminders that no list of wishes knows: why none came, that they come
too early, which one is to rest or to move. What can be done stands on the list of them.
"""

import re

_NOUN = r"(?:langganan\w*|pengingat\w*|notif\w*|reminders?|subscriptions?|alerts?)"
_SENT = (
    rf"(?:{_NOUN}|(?:di|nge|ng)(?:inget|ingat|kabar|irim)\w*"
    r"|(?:aku|saya|gue|gw) di(?:kirim|chat)\w*)"
)
_PLEASE = r"(?:(?:tolong|tlg|please|pls|mau|bisa|eh|can you) ){0,2}"
_ONE = r"(?:(?:yang|yg) [^?]{1,30}|(?:the|my) (?:\w+day|daily|weekly|[\w ]{1,20} (?:one|reminder)))"
# Beside one of these something is to end, or to be answered from the schedule.
_NOT_HERE = re.compile(
    r"\b(?:stop\w*|berhenti|setop|hapus|unsub\w*|jangan|jgn|udahan|cancel|mati\w*|batal\w*|off|quit|end|cukup|mana|dimana|where)\b"
)
_WHY = re.compile(rf"(?=.*\b(?:kok|ko|kenapa|knp|mengapa|why)\b)(?=.*\b{_SENT}).{{1,80}}")
_STILL = re.compile(
    rf"(?:is|are) (?:my|the) [\w ]{{0,30}}{_NOUN} (?:still )?(?:on|active|alive|working|running)\W*"
    rf"|{_NOUN} [\w ]{{1,20}} masih (?:jalan|aktif|nyala|hidup|ada)\b.{{0,10}}"
)
_MOVES = re.compile(
    rf"{_PLEASE}(?:pindah(?:kan|in)?|ubah|ganti(?:in)?|geser|change|move|switch)"
    rf" (?:jam|hari|waktu)nya (?:ke|jadi|menjadi|to) [^?]{{1,30}}"
)
_OUT_OF = re.compile(
    rf"{_PLEASE}(?:buang|keluar(?:kan|in)|copot(?:in)?|remove|drop|take) (?!me\b|saya\b|aku\b|nama)"
    rf"[^?]{{1,30}} (?:dari|from|off|out of) (?:my |the )?{_NOUN}[^?]{{0,12}}"
)
_HUSH = re.compile(
    r"(?:bikin|buat|jadikan|jadiin|set|make) ?(?:it |them )?(?:silent|hening|senyap|diam)\b.{0,15}"
    r"|(?:jangan|jgn|ga usah|gak usah|gausah|tanpa) (?:bunyi|suara)\b.{0,15}"
    r"|(?:matiin|matikan) (?:bunyi|suara)(?:nya)?\b.{0,15}"
)
_TOO_EARLY = re.compile(
    rf"(?=.*\b(?:{_SENT}|kirim\w*))(?=.*\b(?:kepagian|kemaleman|kemalaman|kesiangan|kecepetan)\b)"
    r".{1,60}|(?:jangan|jgn) jam \d\S*(?: (?:pagi|malam|malem))?,? (?:kepagian|kemaleman).{0,20}"
)
_FORMS = (_WHY, _STILL, _MOVES, _OUT_OF)
_MOST_CHARACTERS = 90


def is_of_ones_own(text: str) -> bool:
    """Whether the words, in small letters, are about reminders that are kept already."""
    if len(text) > _MOST_CHARACTERS:
        return False
    if _HUSH.fullmatch(text) or _TOO_EARLY.fullmatch(text):
        return True
    return _NOT_HERE.search(text) is None and any(form.fullmatch(text) for form in _FORMS)
