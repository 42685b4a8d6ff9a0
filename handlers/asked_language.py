"""Which language shall it be? Words that clearly wish for one, and none that only speak of one."""

import re
from itertools import pairwise

from handlers.understanding.vocabulary import listed
from schedule_data.model.text import Language

# The languages as a person names them behind /bahasa.
_LANGUAGE_NAMES: dict[str, Language] = {
    "id": "id",
    "indonesia": "id",
    "bahasa indonesia": "id",
    "indonesian": "id",
    "en": "en",
    "english": "en",
    "inggris": "en",
    "bahasa inggris": "en",
}
_WORDS_OF = re.compile(r"\w+")
_IN_ENGLISH = listed("english inggris ingris inggeris englis engish enlish inglish")
_IN_INDONESIAN = listed("indonesia indonesian indo indonesa endonesa")
_NAMES = _IN_ENGLISH | _IN_INDONESIAN
# These are countries too: "mau ke indo" is a journey, "halo indonesia" a greeting.
_COUNTRIES = listed("indonesia indo indonesa endonesa inggris ingris inggeris")
_WHETHER = listed("ga gak nggak ngga kah kan tidak")
_LANGUAGE_WORDS = listed("bahasa bhs bahasanya language languages")
_CHANGING = listed("ganti ubah pilih change switch choose select translate terjemahkan")
_SPEAKING = listed(
    """
    pakai pake pk pakein gunakan use speak talk answer reply respond write jawab jawabnya balas
    ngomong bicara berbahasa version versi
    """
)
_ABLE = listed("bisa bs bisakah can could")
_WISHING = listed("boleh mau minta may want would ke could id")
_HAILING = listed("hi halo hello ok oke")
_POLITE = listed(
    "please pls plz dong donk ya yah deh aja saja kak min tolong tlg maaf sorry now sekarang only"
)
_OURSELVES = listed("saya aku i we")
_BETWEEN = listed(
    "u do does you like lagi back dalam dengan into in to with me my the your yang yg"
)
# A wish for a language is made of these, and says nothing else.
_AROUND_IT = (
    _LANGUAGE_WORDS
    | _CHANGING
    | _SPEAKING
    | _ABLE
    | _WISHING
    | _HAILING
    | _POLITE
    | _OURSELVES
    | _BETWEEN
)


def named_language(text: str) -> Language | None:
    """The language that `text` names or asks for and says nothing else ("English", "bisa bahasa
    Inggris ga?"), or None; "saya mau ke indo" names a country.
    """
    plain = " ".join(text.casefold().strip(" .!?").split())
    if plain in _LANGUAGE_NAMES:
        return _LANGUAGE_NAMES[plain]
    words = _words(text)
    named = frozenset(words) - _AROUND_IT
    if not named or not (named <= _IN_ENGLISH or named <= _IN_INDONESIAN) or not _wished(words):
        return None
    return "en" if named <= _IN_ENGLISH else "id"


def asks_for_languages(text: str) -> bool:
    """Whether another language is asked for, and not said which: "ganti bahasa"."""
    words = frozenset(_words(text))
    return bool(words & _LANGUAGE_WORDS and words & _CHANGING) and words <= _AROUND_IT


def _words(text: str) -> list[str]:
    words = _WORDS_OF.findall(text.replace("'", "").casefold())
    if words and words[-1] in _WHETHER:
        del words[-1]
    return words


def _wished(words: list[str]) -> bool:
    """Whether words that hold nothing but a language's name and what may stand around it wish for
    that language.
    """
    said = frozenset(words)
    if said & _CHANGING or "back" in said:
        return True
    if _is_way(words) or _tells_of_oneself(words):
        return False
    if said & (_SPEAKING | _LANGUAGE_WORDS):
        return True
    if said & _COUNTRIES:
        beside = said - _COUNTRIES
        return beside <= _POLITE or beside <= _POLITE | _ABLE | {"u", "you"}
    return bool(said & (_ABLE | _WISHING | {"in"})) or said - _NAMES <= _POLITE | _HAILING


def _is_way(words: list[str]) -> bool:
    """ "Saya mau ke indo": the name is where somebody goes."""
    return any(before in ("ke", "to") and word in _NAMES for before, word in pairwise(words))


def _tells_of_oneself(words: list[str]) -> bool:
    """ "Saya bisa bahasa inggris", "I can speak English": no question, and no wish."""
    return words[0] in _OURSELVES and bool(_ABLE & frozenset(words[1:3]))
