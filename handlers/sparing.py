"""An end that spares some: "hapus semua kecuali jaksel", "keep Friday, stop the rest", "yang
harian distop, tapi yang Jumat jangan". What is spared is never what ends.
"""

import re

from handlers.told_by import told_by
from handlers.turn import Turn
from handlers.wish import Want, Wish

_MOST_CHARACTERS = 120
_NOUN = r"(?:(?:ber)?langganan\w*|pengingat\w*|notif\w*|reminders?|subscriptions?|alerts?)"
_ALL = (
    r"(?:semua(?:nya)?|smua(?:nya)?|seluruh(?:nya)?|everything|all(?: of)?(?: (?:it|them|my|the))?)"
    rf"(?: {_NOUN})?(?: (?:saya|aku|gue|gw|ku|aja|saja|dong|deh|ya))*"
)
_REST = (
    r"(?:(?:the|all) (?:rest|others?)|all the others?|everything else|sisanya|selebihnya"
    r"|(?:yang |yg )?(?:lain(?:nya)?|laen(?:nya)?|selain itu))"
)
_END = (
    r"(?:(?:di)?(?:hapus|batal|cabut|mati|henti|berhenti|setop|stop|udah|buang|akhir)(?:kan|in|i|an)?"
    r"|cancel|end|delete|remove|drop|quit|turn off|unsubscribe(?: me)?(?: from)?)"
    r"(?: (?:(?:nge|me|meng|ng)?(?:kirim|irim)\w*|sending))?"
)
_BUT = r"(?:tapi|tp|tetapi|but|and|dan)"
_EXCEPT = (
    r"(?:kecuali|selain|except(?: for)?|apart from|other than|but(?: not| keep)?"
    rf"|(?:{_BUT} )?(?:jangan|bukan|sisa(?:in|kan)|tinggal(?:in|kan)?))"
)
_STAYS = (
    r"(?:(?:jangan|jgn|tetap|tetep|biar(?:in|kan)?|lanjut(?:in|kan)?|pertahankan|stays?|keep)"
    rf"(?: (?:tetap|tetep|jalan|ada|aktif|nyala|dikirim|kirim|aja|saja|ya|dong|on|it|{_END}))*)"
)
_KEEP = (
    r"(?:(?:only |just )?(?:keep|leave)(?: only| just)?|(?:sisa|tinggal)(?:in|kan)|pertahankan"
    r"|biar(?:in|kan)|(?:cuma|hanya|cukup|tetap|tetep)(?: (?:mau|kirim|ingatkan|ingetin))?)"
)
_THE = r"(?:(?:yang|yg|the|my|for|untuk|buat) )*"
_TAIL = r"(?: (?:aja|saja|doang|only|ya|yah|dong|deh|please|pls|thanks|makasih|min|kak))*"
_AND = rf"(?: ,)?(?: {_BUT})?"
# What parts one that ends from one that stays; "dan" only joins two that end.
_THEN = r"(?: ,(?: (?:tapi|tp|tetapi|but))?| (?:tapi|tp|tetapi|but)|(?= (?:yang|yg) ))"
_ENDED, _SPARED = rf"{_THE}(?P<ended>[^,]+?)", rf"{_THE}(?P<spared>.+?){_TAIL}"
_ALONE = rf"(?: (?:aja|saja|doang)){{1,2}}(?: (?:yang|yg) {_END}| {_END})?{_TAIL}"
_OF_ALL = [
    re.compile(form)
    for form in (
        rf"{_END} {_ALL}(?: ,)? {_EXCEPT} {_SPARED}",
        rf"{_ALL} {_END}(?: aja| saja| dong)?(?: ,)? {_EXCEPT} {_SPARED}",
        rf"(?:kecuali|selain|except(?: for)?) {_SPARED}(?: ,)? {_END} {_ALL}{_TAIL}",
        rf"{_END} {_ALL}{_THEN} {_SPARED} {_STAYS}{_TAIL}",
        rf"{_KEEP} {_SPARED}{_AND} {_REST} {_END}{_TAIL}",
        rf"{_KEEP} {_SPARED}{_AND} {_END} {_REST}{_TAIL}",
        rf"{_END} {_REST}{_AND} {_KEEP} {_SPARED}",
        rf"{_REST} {_END}{_AND} {_KEEP} {_SPARED}",
    )
]
# Which of them are meant these do not tell, and yet that some are to stay.
_UNTOLD = [*_OF_ALL[:2], re.compile(rf"(?:jangan|jgn|don't|dont) {_END} {_ALL}(?: ,)? .+{_ALONE}")]
_OF_SOME = [
    re.compile(form)
    for form in (
        rf"{_END} {_ENDED}{_THEN} {_SPARED} {_STAYS}{_TAIL}",
        rf"{_END} {_ENDED}{_AND} (?:{_KEEP}|jangan|jgn|(?:but )?not|bukan) {_SPARED}",
        rf"(?:yang|yg) {_ENDED} {_END}(?: aja| saja)?{_THEN} {_SPARED} {_STAYS}{_TAIL}",
        rf"(?:jangan|jgn) {_END} {_SPARED}{_THEN} {_ENDED}{_ALONE}",
        rf"(?:yang|yg) {_SPARED} (?:jangan|jgn) {_END}{_THEN} {_ENDED}{_ALONE}",
    )
]
# Nearly every message has none of these, so the dearer forms come after it.
_SPARES = re.compile(
    r"\b(?:kecuali|selain|except|apart from|other than|but|not|jangan|jgn|bukan|sisa(?:in|kan|nya)"
    r"|selebihnya|tinggal\w*|tet[ae]p|biar\w*|lanjut\w*|pertahankan|keep|leave|rest|others?|else"
    r"|(?:yang|yg) la[ie]n(?:nya)?|lainnya)\b"
)
_HEAD = re.compile(
    r"^(?:(?:tolong|tlg|please|pls|plis|min|kak|dong|can you"
    r"|(?:(?:saya|aku|gue|gw|i) )?(?:mau|pengen|ingin|want to)) )+"
)
_PARTS = re.compile(r"(?<!\bno)[,;.!\n]+(?!\d)|,")
_WORDS = re.compile(r"[\w'&-]+|,")
_LISTED = re.compile(r"(?: ?, ?| & | (?:dan|and|sama|serta|atau|or) )(?:(?:yang|yg|the) )*")


def ends_some(text: str, turn: Turn) -> Wish | None:
    """What is to end and what is to stay; None where the words do not say both plainly."""
    if len(text) > _MOST_CHARACTERS or "?" in text:
        return None
    plain = _HEAD.sub("", " ".join(_PARTS.sub(" , ", text.casefold()).split()))
    if _SPARES.search(plain) is None:
        return None
    plain = " ".join(_WORDS.findall(plain)).strip(" ,")
    for form in (*_OF_ALL, *_OF_SOME):
        said = form.fullmatch(plain)
        wish = None if said is None else _wish(said.groupdict(), turn)
        if wish is not None:
            return wish
    # "Hapus semua kecuali yang pagi": which ones these are is chosen on the list.
    untold = any(form.fullmatch(plain) for form in _UNTOLD)
    return Wish(Want.END_ONE) if untold else None


def _wish(said: dict[str, str], turn: Turn) -> Wish | None:
    """The wish, where each of its parts tells reminders. "Kecuali Jumat dan jaksel" spares both,
    and what ends is no more than all the words tell together.
    """
    spared = [told_by(part, turn) for part in _LISTED.split(said["spared"])]
    ended = told_by(said["ended"], turn) if "ended" in said else ()
    if not all(spared) or ("ended" in said and not ended):
        return None
    return Wish(Want.END_SOME, ended=ended, spared=tuple(t for each in spared for t in each))
