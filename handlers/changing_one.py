"""A change of one reminder that the words name: "yang Senin ganti jam 8", "move the Friday one to
Thursday", "tambahin jaktim di yang Jumat".
"""

import re
from dataclasses import replace

from handlers import dialogue
from handlers.choice import EVERYTHING
from handlers.told_by import told_by
from handlers.turn import Turn
from handlers.understanding.understand import understand
from handlers.wanting import change
from handlers.wish import OF_ONE, Want, Wish
from schedule_data.model.query import Query

_MOST_CHARACTERS = 90
_NOUN = r"(?:langganan|pengingat|notif|reminder|subscription|alert)\w*"
_PLEASE = r"(?:(?:tolong|tlg|please|pls|mau|minta|bisa|boleh|can you|i want to|eh|min|kak) )*"
# "Yang Jumat dipindahkan" tells or asks of a sitting.
_CHANGES = r"(?:(?:ubah|ganti|pindah|geser)(?:kan|in)|(?:di)?(?:ubah|geser)|ganti)"
_TO = r"(?:(?:jadi|jd|ke|menjadi|dgn|dengan|ke hari|to|into|di) )+"
_THE = rf"(?:{_NOUN} )?(?:(?:saya|aku|ku|gw) )?(?:yang|yg|nomor|nomer|no\.?|nmr)"
_ONE = r"(?P<one>[\w' .:]{1,30}?)"
_NEW = r"(?P<new>.{2,40}?)"
_CHANGE = r"(?:change|move|switch|shift|reschedule|make|set)"
_NAMED = rf"(?:the |my )(?:{_NOUN} (?:for|on|about) )?(?!{_NOUN}\b){_ONE}(?: (?:one|ones|{_NOUN}))?"
_TAIL = r"(?: (?:ya|yah|dong|donk|deh|aja|saja|please|pls|kak|min|instead))*"
_ADDS = r"(?:tambah(?:kan|in)?|masukin|masukkan)(?: juga)?"
_FORMS = [
    (adds, re.compile(_PLEASE + form + _TAIL))
    for adds, form in (
        (False, rf"{_THE} {_ONE} {_CHANGES}(?: {_TO}| ){_NEW}"),
        (False, rf"{_CHANGES} {_THE} {_ONE} {_TO}{_NEW}"),
        (False, rf"{_CHANGE} {_NAMED} to {_NEW}"),
        (False, rf"{_CHANGE} (?:number|no\.?|#) ?(?P<one>\d{{1,2}}) to {_NEW}"),
        (True, rf"{_ADDS} {_NEW} (?:di|ke|buat|untuk|pada) {_THE} {_ONE}"),
        (True, rf"{_THE} {_ONE} {_ADDS} {_NEW}"),
        (True, rf"add {_NEW} to {_NAMED}"),
    )
]
_SWAPS = re.compile(
    rf"{_PLEASE}(?:{_CHANGES}|{_CHANGE}|replace) {_ONE} (?:{_TO}|with ){_NEW}{_TAIL}"
)
# Nearly every message has none of these; and who asks changes nothing.
_ABOUT = re.compile(r"ubah|ganti|pindah|geser|tambah|masuk|change|move|switch|shift|make|set|add")
_ASKS = re.compile(r"\b(?:di ?mana|ke ?mana|mana|kapan|apa|apakah|kenapa|where|when|why)\b|\?")


def changes_one(text: str, turn: Turn) -> Wish | None:
    """What the one that is named is to become; None where the words say something else."""
    plain = " ".join(text.casefold().strip(" .!").split())
    if len(text) > _MOST_CHARACTERS or not _ABOUT.search(plain) or _ASKS.search(plain):
        return None
    for adds, form in _FORMS:
        said = form.fullmatch(plain)
        wish = None if said is None else _wish(said["one"], said["new"], turn)
        if wish is not None:
            return replace(wish, adds=adds)
    return None


def _wish(one: str, new: str, turn: Turn) -> Wish | None:
    which = told_by(one, turn)
    heard = understand(new, now=turn.now, names=turn.work.names)
    wish = change(heard, new, dialogue.asked(heard), turn.work.names, turn.today)
    if not (wish.slot or wish.at or wish.days or wish.query != EVERYTHING):
        return None
    # Which one is meant is chosen on the list, where the words tell less than one.
    return replace(wish, which=which) if which else Wish(Want.TEND)


def swaps(text: str, wishes: list[Wish], turn: Turn) -> Wish | None:
    """One place in the stead of another, on the reminder that has it: "ganti jakut jadi jakbar"."""
    name = next((wish.name for wish in wishes if wish.want in OF_ONE), "")
    said = _SWAPS.fullmatch(" ".join(text.casefold().strip(" .!").split()))
    wish = None if said is None or not name else _wish(said["one"], said["new"], turn)
    if wish is None or not (_names_where(wish.query) and wish.which):
        return None
    if not all(_names_where(each.query) for each in wish.which):
        return None
    return replace(wish, name=name, swaps=True)


def _names_where(query: Query) -> bool:
    return bool(query.regions or query.places)
