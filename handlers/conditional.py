"""A "don't send" that holds only sometimes: "kalo ga ada jadwal ga usah kirim", "no need to send if
it is closed". It ends nothing; "kalau bisa jangan kirim lagi" is only polite, and ends.
"""

import re

_IF = (
    r"(?:kalau|kalo|klo|klau|kl|jika|bila|apabila|pas|saat(?! ini)|ketika|asal(?:kan)?"
    r"|if|when|whenever|unless|in case|as long as|on days|di hari|pada hari)"
)
_POLITE = re.compile(
    r"\b(?:kalau|kalo|klo|kl|jika|bila)"
    r" (?:(?:emang|memang|masih|ga|gak|nggak|tidak|nda) )?"
    r"(?:bisa|boleh|berkenan|keberatan|ngerepotin|merepotkan|memungkinkan"
    r"|(?:be)?gi[tn][ui](?: mah| caranya| terus| aja)?|mungkin)(?:,? (?:ya|sih|dong))*\b,?"
    r"|\bif (?:it is |it's |its |at all )?(?:possible|ok|okay|so|alright|that is ok)\b,?"
    r"|\bif (?:that'?s (?:ok|okay|possible|fine)|(?:you|u) (?:can|could|may|don'?t mind))\b,?",
    re.IGNORECASE,
)
_NO = r"(?:g|gak?|gk|ngg?ak?|engg?ak?|ndak?|tidak|tdk|tak|kagak?|ngga|belum|blm)"
_EMPTY = re.compile(
    rf"\b{_NO} ?ada\b|\bgaada\b|\bkosong\w*|\bempty\b|\bnihil\b|\btutup\b|\bclosed\b"
    rf"|\b(?:nothing|none|no (?:\w+ ){{0,2}}?(?:schedule|sitting|desk|event|place|ptsp)s?)\b"
    rf"|\b{_NO} (?:buka|jalan)\b"
    r"|\b(?:not|isn'?t|aren'?t) (?:\w+ ){0,2}?(?:on|open|any\w*|there)\b"
    r"|\bunless (?:\w+ ){0,3}?(?:something|on|open)\b",
    re.IGNORECASE,
)
_CONDITION = re.compile(rf"\b{_IF}\b", re.IGNORECASE)
_DONT = (
    rf"(?:jangan|jgn|jng|jangn|ga ?usah|gosah|{_NO} (?:usah|perlu)|dont|don't|don\u2019t|do not"
    r"|no need to|never|stop|setop|berhenti|berenti)"
)
_SENT = (
    r"(?:(?:di|nge|ng|me|n)?(?:kirim|irim|kabar|abar|ingat|inget|ganggu|notif|wa\b|chat)\w*"
    r"|sen[dt]\w*|remind\w*|message\w*|notify|text|write|tell|alert|bother)"
)
_NOT_SENT = re.compile(
    rf"\b{_DONT}(?: (?:saya|aku|aja|dulu|usah|di|me|please|the|any|perlu|a))* {_SENT}\b"
    rf"|\b(?:stop|setop|berhenti|berenti)(?: (?:aja|saja|dulu|please|it))*[ ,]+{_IF}\b"
    rf"|\b{_IF}\b[^?]{{1,60}}\b(?:stop|setop|berhenti|berenti)(?: (?:aja|saja|dong|dulu))*[ .!]*$",
    re.IGNORECASE,
)
_THERE = re.compile(r"\b(?:ke (?:sana|situ)|sen[dt] (?:me|us) there)\b", re.IGNORECASE)
"""Who is not to be sent to a place speaks of a journey."""
_MOST_CHARACTERS = 120


_ONLY_IF_ANY = re.compile(
    r"(?:(?:tolong|tlg|please|pls) )?"
    rf"(?:(?:cuma|cuman|hanya|only|just) {_SENT}(?: \w+)? {_IF}"
    rf"|{_SENT}(?: \w+)? (?:cuma|hanya|only) {_IF}"
    rf"|{_SENT}(?: \w+)? {_IF}(?= .*\b(?:aja|saja|doang|only)\b))"
    r" (?:ada|there(?:'?s| is| are)|something(?:'?s| is)?)(?: (?:ada|yg|yang|buka|jadwal\w*"
    r"|something|on|anything|a schedule|ptsp|aja|saja|doang|ya|dong|only))*",
    re.IGNORECASE,
)


def without_courtesy(text: str) -> str:
    """`text` less the conditions that are only polite: "kalau bisa", "if possible"."""
    return _POLITE.sub(" ", text)


def holds_only_sometimes(text: str) -> bool:
    """Whether what is said to end or not to be sent has a condition beside it."""
    return _CONDITION.search(without_courtesy(text)) is not None


def forbids_sometimes(text: str) -> bool:
    """Whether the words say no more than that nothing is to be sent on some condition."""
    if len(text) > _MOST_CHARACTERS or "?" in text or not holds_only_sometimes(text):
        return False
    if _THERE.search(text) is not None:
        return False
    return _NOT_SENT.search(" ".join(text.split())) is not None


def forbids_when_empty(text: str) -> bool:
    """Whether that condition is that nothing is on: "jangan kirim kalau kosong", "only send if
    something is on".
    """
    if forbids_sometimes(text):
        return _EMPTY.search(text) is not None
    short = " ".join(text[: _MOST_CHARACTERS + 1].strip(" .!").split())
    return _ONLY_IF_ANY.fullmatch(short) is not None
