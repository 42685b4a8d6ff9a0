"""A citizen's question in the middle of writing: it is answered, and the draft rests meanwhile."""

import re
from dataclasses import dataclass
from itertools import pairwise

from handlers.admin.sheet import Sheet, Step
from handlers.message import Incoming, Outgoing
from handlers.understanding.vocabulary import listed

_WORD = re.compile(r"[^\W_]+")


_ASKING = listed(
    "apa apakah adakah bisakah mana dimana dmn dmana kapan kpn berapa brp gimana gmn bagaimana"
    " kenapa knp where when what which how why who"
)
_OPENING = listed("is are do does did can could will any")
_SEEKING = listed(
    "jadwal info cari carikan cek mau saya aku gue gw schedule find show i im pengen pingin kasih"
    " tolong"
)
_OTHER = listed(
    "help bantuan panduan bahasa language privasi privacy halo hai hi hello makasih thanks"
)
"""Alone, these are of the talk and of no event."""
_NOTING = listed("catatan note ket keterangan bawa wajib harap bring")
"""What begins so is a note."""
_THERE = listed("ada bisa buka tutup boleh perlu harus masih open available")
_OR_NOT = listed("ga gak gk ngga nggak enggak engga kagak kaga tidak tdk kah")
_FREE_TEXT = frozenset((Step.ROOM, Step.TITLE, Step.NOTE))


@dataclass(frozen=True, slots=True)
class Aside:
    """A question to be answered as a citizen's, and what is said of the draft behind the answer."""

    question: Incoming
    note: Outgoing


def is_question(text: str, sheet: Sheet) -> bool:
    """Whether words typed at an open draft are a citizen's question and no answer to the desk's.

    A room, a title and a note may hold any word, so there only what begins like a question is one.
    """
    words = [word.casefold() for word in _WORD.findall(text)]
    if not words:
        return False
    if text.startswith("/"):
        return True  # a slip of the hand, or a command that nobody knows
    if len(words) == 1 and words[0] in _OTHER:
        return True
    if words[0] in _NOTING:
        return False
    opens = words[0] in _ASKING or (words[0] in _OPENING and ("?" in text or sheet.step is None))
    or_not = _asks_or_not(words)
    if sheet.step in _FREE_TEXT:
        return "?" in text and (opens or or_not or not _ASKING.isdisjoint(words))
    if opens or or_not or not _ASKING.isdisjoint(words):
        return True
    return sheet.step is None and ("?" in text or words[0] in _SEEKING)


def _asks_or_not(words: list[str]) -> bool:
    """ "Ada PTSP ga", "buka gak sabtu"; but not "fotokopi tidak perlu"."""
    at_end = words[-1] in _OR_NOT and not _THERE.isdisjoint(words)
    return at_end or any(one in _THERE and other in _OR_NOT for one, other in pairwise(words))
