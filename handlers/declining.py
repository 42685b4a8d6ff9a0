"""No more of one day: "ga mau yang Senin lagi", "batal Jumat", "ga usah yang Rabu", "no more
mondays". Every word must be one of these: whoever says more wants something else.
"""

import re

from handlers.ending_words import is_small
from handlers.once import asks_for_once
from handlers.understanding.vocabulary import listed
from handlers.which_days import is_weekday

_NEVER = listed("jangan jgn jng ogah gamau gamw males malas emoh")
_NO = listed(
    "g ga gak gk nga ngga nggak ngak enga engga enggak tidak tdk tak nda ndak kagak kaga no"
    " not dont"
)
_NEEDED = listed("usah perlu butuh butuhin need needed")
_NEEDLESS = listed("gausah gosah gaperlu gabutuh gausahlah")
_WANTED = listed("mau mw mo ingin pengen pengin pgn minat want")
_CANCELS = listed(
    "batal batalin batalkan dibatalin dibatalkan btl btlin cancel cancle canel cansel kensel hapus"
    " hapusin dihapus cabut drop delete remove matiin stop setop stopin distop udahan udahin"
)
_ORDERS = listed("aja saja dong donk deh please pls plis tolong")
_MORE = listed("lagi lg anymore more again longer")
_THE_ONE = listed("yang yg one ones")
_OF_REMINDERS = re.compile(
    r"(?:pengingat|langganan|notif|reminder|subscription|alert)\w*"
    r"|(?:di|nge|ng)?(?:kirim|irim|kabar)\w*|(?:di)?(?:ingat|inget)(?:in|kan)|send"
)
_AROUND = listed(
    "yang yg one ones hari tiap setiap every each for on from needed need no not i we my the mw mo"
    " minat butuhin gamau gamw ogah emoh malas kagak kagaagain longer"
    " nya udh sdh saban saben"
)
_FEW = 8


def declines_a_day(text: str) -> bool:
    """Whether the words say nothing but that what comes on a weekday is to come no more.

    "Jumat batal" asks or tells, and "ga mau batal Jumat" wants it to stay: neither is an end.
    """
    if "?" in text or any(map(str.isdigit, text)) or asks_for_once(text):
        return False
    words = re.findall(r"[^\W\d_]+", text.replace("'", "").replace("\u2019", "").casefold())
    if not any(map(is_weekday, words)) or len(words) > _FEW:
        return False
    if not all(map(_is_known, words)):
        return False
    said = set(words)
    if said & _CANCELS:
        negated = said & (_NO | _NEVER | _NEEDED | _NEEDLESS)
        return not negated and (not is_weekday(words[0]) or bool(said & _ORDERS))
    return _refuses(words)


def _refuses(words: list[str]) -> bool:
    """ "Ga usah", "no need", "no more"; where only the wish is gone, one of several must be meant:
    "ga mau Senin" may be about the day of a visit.
    """
    said = set(words)
    no = not said.isdisjoint(_NO)
    needless = not said.isdisjoint(_NEEDLESS)
    if needless or (no and not said.isdisjoint(_NEEDED)) or {"no", "more"} <= said:
        return True
    unwanted = not said.isdisjoint(_NEVER) or (no and not said.isdisjoint(_WANTED)) or "not" in said
    of_one = not said.isdisjoint(_MORE | _THE_ONE)
    return unwanted and (of_one or any(map(_OF_REMINDERS.fullmatch, words)))


def _is_known(word: str) -> bool:
    return (
        is_weekday(word)
        or is_small(word)
        or word in _AROUND | _NO | _NEVER | _NEEDED | _NEEDLESS | _WANTED | _CANCELS
        or _OF_REMINDERS.fullmatch(word) is not None
    )
