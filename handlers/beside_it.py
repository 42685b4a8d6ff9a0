"""Said just after a reminder was told: "jakut juga ya" is wanted in it, "yang jaktim aja" in the
place of what it had, and "sama tiap Senin pagi di TPU" is one more.
"""

import re
from dataclasses import replace

from handlers import dialogue
from handlers.choice import EVERYTHING
from handlers.naming import to_be_kept
from handlers.turn import Turn
from handlers.understanding.hearing import hear
from handlers.understanding.lexicon import KIND
from handlers.understanding.meaning import Intent, Understanding
from handlers.understanding.understand import understand
from handlers.understanding.vocabulary import listed
from handlers.wanting import wish_of
from handlers.which_days import comes_again, names_a_weekday
from handlers.wish import Want, Wish

_ALSO = re.compile(r"\b(?:juga|jg|sama|ama|also|too|as well|plus|tambah\w*|sekalian)\b")
_SAID = frozenset((KIND, "part", "num"))
_AROUND = listed(
    "sama ama dan and also plus eh oh tambah tambahin tambahkan juga jg terus trus ok oke then aja"
    " saja doang only just too as well sekalian please pls ya yah yaa dong donk deh kak min yang yg"
    " di in the at for on jam pukul tiap setiap saban every soal about tentang izin permit hari"
    " kebanyakan many wilayah daerah region"
)
_ONLY = re.compile(r"\b(?:aja|saja|doang|only|just)\b")
_ASKS = re.compile(
    r"\b(?:ada|buka|tutup|gimana|gmn|bagaimana|kapan|mana|jam|is|are|open|closed|when|where|how)\b"
)
_SMALL = re.compile(
    r"^(?:(?:sama|ama|dan|and|also|plus|eh|oh|tambah(?:in|kan)?|juga|jg|terus|trus|oke?|then)"
    r"[ ,]+)+"
)


def beside_it(text: str, name: str, turn: Turn) -> Wish | None:
    """What is wanted of the reminder `name` or beside it; None where something else is said."""
    plain = " ".join(text.casefold().split())
    also = _ALSO.search(plain) is not None
    # Few messages have such a word, so all of it is read only then.
    if not (also or _ONLY.search(plain)) or not _says_nothing_else(text, turn):
        return None
    if also and comes_again(plain) and names_a_weekday(plain):
        return _one_more(_SMALL.sub("", plain), name, turn)
    heard = understand(text, now=turn.now, names=turn.work.names)
    if _ASKS.search(plain) or not _names_alone(heard):
        return None
    query = to_be_kept(dialogue.asked(heard), heard, text, turn.work.names)
    language = heard.language if heard.language_shown else None
    return Wish(Want.CHANGE, query, name=name, adds=also, language=language)


def _says_nothing_else(text: str, turn: Turn) -> bool:
    """Whether names, days, hours and small words are all there is: "ga usah jaksel juga" and "blok
    m juga jauh" want nothing of a reminder.
    """
    heard = hear(text, turn.work.names)
    told = {
        i
        for mention in (*heard.names, *heard.days, *heard.clocks)
        for i in range(mention.first, mention.last + 1)
    }
    return all(
        i in told
        or heard.text.words[i] in _AROUND
        or not _SAID.isdisjoint(heard.text.entries[i].signs)
        for i in range(heard.text.size)
    )


def _one_more(text: str, name: str, turn: Turn) -> Wish | None:
    """Another reminder, as if it were asked for with all its words."""
    whole = f"ingatkan saya {text}"
    heard = understand(whole, now=turn.now, names=turn.work.names)
    if heard.intent is not Intent.SUBSCRIBE or heard.name_doubt is not None:
        return None
    query = dialogue.asked(heard)
    wish = wish_of(heard, whole, query, turn.work.names, turn.today)
    # "Tiap Sabtu juga" asks the same on one more day.
    return None if wish is None else replace(wish, name=name, adds=wish.query == EVERYTHING)


def _names_alone(heard: Understanding) -> bool:
    """Whether the words name where or what, and ask nothing of the schedule."""
    named = heard.regions or heard.places or heard.services or heard.kinds
    asks = heard.asks_where or heard.asks_when or heard.when is not None or heard.at is not None
    return bool(named) and not asks and heard.name_doubt is None and heard.intent is Intent.FIND
