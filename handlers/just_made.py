"""Said just after a reminder was made, in the place of its buttons: "ga jadi" removes it, and "jam
5 aja deh" or "salah, maksudnya Rabu" puts it right; and "ga jadi" after an end takes that back.
"""

import re
from dataclasses import replace

from handlers import dialogue
from handlers.choice import EVERYTHING
from handlers.speech.kept import KeptNews
from handlers.turn import Turn
from handlers.understanding.understand import understand
from handlers.wanting import change
from handlers.which_days import DAY, names_a_weekday
from handlers.wish import Want, Wish

_SMALL = (
    r"(?: (?:ya|yah|dong|donk|deh|aja|saja|kak|min|lah|sih|please|pls|thanks|makasih|it|that))*"
)
_HEAD = r"(?:(?:eh|oh|ah|maaf|sorry|please|pls|tolong|tlg|udah|ya) )*"
_NOT_SO = r"(?:(?:g|ga|gak|gk|nggak|ngga|enggak|tidak|tdk) ?jadi|never ?mind|nvm)"
_STOP = r"(?:di)?(?:stop|setop|berhenti|unsub\w*|hapus|end)"
_TAKES_BACK = re.compile(rf"{_HEAD}(?:{_NOT_SO}(?: {_STOP})?|(?:batal|cancel) {_STOP}){_SMALL}")
_CANCELS = re.compile(rf"{_HEAD}(?:{_NOT_SO}|batal(?:kan|in)?|cancel){_SMALL}")
_REMOVES = re.compile(rf"{_HEAD}(?:hapus(?:kan|in)?|delete|remove){_SMALL}")
_WRONG = r"(?:salah|keliru|bukan|wrong|mistake|oops|ups)"
_MEANT = r"(?:maksud(?:nya|ku)?(?: (?:saya|aku|gue|gw))?|i meant?|harusnya|should be)"
_BECOMES = (
    r"(?:(?:(?:jam|hari|waktu)nya )?(?:di)?(?:ganti|ubah|jadi|pindah)(?:in|kan)?(?: (?:jadi|ke))?)"
)
_LAST = r"(?:aja|saja|deh|ya|yah|dong|instead|please|pls|kak|min)(?: |$)"
# Nothing but a day or an hour: "yang Jumat stop aja" is said of another matter.
_TIME = (
    rf"(?:(?:(?:se)?tiap|every|hari|jam|pukul|pkl|at|on|yang|yg|pagi|siang|sore|malam|malem"
    rf"|morning|evening|noon|(?:{DAY})s?|\d{{1,2}}(?:[.:]\d\d)?(?: ?[ap]m)?)(?: |$))+?"
)
_PUTS_RIGHT = re.compile(
    rf"{_HEAD}(?:(?:{_WRONG}|{_MEANT}|{_BECOMES}) )+(?P<new>{_TIME})(?:{_LAST})*"
    rf"|{_HEAD}(?P<only>{_TIME})(?:aja|saja|deh|instead)(?: |$)(?:{_LAST})*"
)
_PAUSES = re.compile(r"[,;!]|\.(?!\d)")
_FRESH = {KeptNews.ADDED.value, KeptNews.CHANGED.value}


def taken_back(plain: str, wishes: list[Wish]) -> Wish | None:
    """What the words take back of what was just done: a reminder made, or one that ended."""
    back = any(wish.want is Want.TAKE_BACK for wish in wishes)
    if back and _TAKES_BACK.fullmatch(plain):
        return Wish(Want.TAKE_BACK)
    shown = next((wish for wish in wishes if wish.want is Want.REMOVE), None)
    if shown is None:
        return None
    made = shown.day == KeptNews.ADDED.value and _CANCELS.fullmatch(plain)
    return replace(shown, replaces=False) if made or _REMOVES.fullmatch(plain) else None


def corrected(text: str, wishes: list[Wish], turn: Turn) -> Wish | None:
    """What the one that was just made is to be, where the words put its day or its hour right."""
    fresh = next((w for w in wishes if w.want is Want.REMOVE and w.day in _FRESH), None)
    said = _PUTS_RIGHT.fullmatch(" ".join(_PAUSES.sub(" ", text.casefold()).strip(" .!").split()))
    if fresh is None or said is None:
        return None
    new = said["new"] or said["only"]
    heard = understand(new, now=turn.now, names=turn.work.names)
    wish = change(heard, new, dialogue.asked(heard), turn.work.names, turn.today)
    timed = wish.at is not None or wish.slot is not None or names_a_weekday(new)
    if not timed or wish.query != EVERYTHING or heard.name_doubt is not None:
        return None
    return replace(wish, name=fresh.name)
