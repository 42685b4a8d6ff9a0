"""One word ends all reminders: STOP, "berhenti dong", "ga usah kirim lagi"; "bus stop" does not,
and neither does "jangan berhenti kirim".

A message is read clause by clause: a "don't" ends something only where what is not to be done is
the sending itself. Behind any other "don't" the reminders are to stay.
"""

import re
from collections.abc import Iterator

from handlers.conditional import holds_only_sometimes, without_courtesy
from handlers.ending_words import (
    CLAUSES,
    END,
    FOR_NOW,
    MORE,
    NOT,
    PESTERING,
    SENDING,
    clauses_of,
    is_known,
    is_small,
    is_stop,
    plain_of,
    words_of,
)
from handlers.leaving import without_grumbling, without_ways_out
from handlers.understanding.vocabulary import listed

_GO_ON = listed("terusin teruskan lanjut lanjutin lanjutkan tetap tetep continue keep going go on")
_FEW = 7
_ORDERED_END = re.compile(r"(?:hapus|batal|mati)(?:kan|in)|hapus|cancel|delete|remove")
_ASKING = listed(
    "mana dimana kemana apa apakah kapan berapa brp kenapa gimana bisa boleh where when what which"
    " how can halte bus busnya bis kereta krl mrt lrt kontak"
)
_OF_REMINDERS = re.compile(
    r"langgan|subscri|\bunsub|\b(?:di|meng)?(?:ingat|inget|kirim|irim|kabar)|pengingat|notif|remind|\bsen[dt]"
    r"|message|pesan|\bopt out\b|\bremove me\b|\btake me off\b|\bleave me out\b"
    r"|\bunenrol|\bquit texting|\btext(?:ing)? me|\bnomor saya\b|\bmy number\b|\balarm"
    r"|\bkeluar(?:kan|in) (?:saya|aku|gue|gw)",
    re.IGNORECASE,
)
_BUT = re.compile(r"\b(?:tapi|tp|tetapi|but)\b", re.IGNORECASE)
_PART_OF_DAY = re.compile(
    r"\b(?:pagi|subuh|siang|sore|petang|malam|malem|(?:to)?night|morning|noon|afternoon|evening)"
    r"(?:an|nya|s|time)?\b"
)
_GOOD_DAY = re.compile(rf"\b(?:selamat|slmt|met|good) {_PART_OF_DAY.pattern}")
_LAMENT = re.compile(
    r"\b(?:never|dont|do not|didnt|havent|have not|belum|blm|g|gak?|gk|ngg?ak?|tidak|tdk)"
    r" (?:(?:pernah|ever|even|really|yet|any|actually) )*"
    r"(?:get|got|gotten|getting|receiv\w*|[nmt]e?n?erima|dap[ae]t|kebagian)\b"
    r"|\b(?:is|are|was|were|udah|sudah|udh|sdh) (?:off|mati|hilang|ilang|gone|disabled|stopped)\b"
)
"""That none come, or that they are off, is no wish that it be so."""
_DONT = listed("jangan jgn dont never") | {"do not"}
"""Alone in a clause, it takes back what the clause beside it says."""
_WHY = re.compile(r"\b(?:why|kok|ko|kenapa|knp|mengapa)\b")
_OF_THE_WORD = listed(
    "stop berhenti unsubscribe apa itu artinya arti maksudnya kalau kalo jika saya aku sy ketik"
    " tulis kirim gimana bagaimana gmn cara caranya bisa bisakah apakah what is it does mean if i"
    " type write say how do can to ya sih dong"
)


def ends_all(text: str) -> bool:
    """Whether the message, or its last clause, says nothing but that all are to end."""
    text = without_courtesy(without_grumbling(text))
    # A question ends nothing, and a number names one of several.
    if ("?" in text and len(words_of(text)) > 1) or any(map(str.isdigit, plain_of(text))):
        return False
    # Nearly every message has a word that is none of these, so the dearer questions come after it.
    if not (_says_an_end(text) or _stops_at_last(text)) or ends_none(text):
        return False
    if holds_only_sometimes(text):
        return False
    # "Kalau malam, stop" is for a part of the day; "malam kak, stop" only greets.
    return not any(names_part_of_day(clause) and not _greets(clause) for clause in clauses_of(text))


def _stops_at_last(text: str) -> bool:
    last = (CLAUSES.findall(_BUT.split(text)[-1])[-1:] or [""])[0]
    return any(map(is_stop, words_of(last))) and _says_an_end(last)


def _says_an_end(text: str) -> bool:
    words, clauses = words_of(text), clauses_of(text)
    left = " ".join(map(without_ways_out, clauses)).split()
    if not all(map(is_known, left)):
        return False
    if any(map(is_stop, words)) or len(left) < len(words):
        return True
    # "Jangan kirim lagi dulu" is for a while, and each reminder can be paused.
    return FOR_NOW.isdisjoint(words) and any(map(_refuses_more, clauses))


def ends_none(text: str) -> bool:
    """Whether the reminders are to stay: "jangan berhenti kirim", "don't forget to remind me";
    or it is asked why they ended.
    """
    return any(
        _forbids_an_end(clause) or _asks_why(clause) or _LAMENT.search(clause) or clause in _DONT
        for clause in clauses_of(text)
    )


def keeps_all(text: str) -> bool:
    """Whether the message says nothing but that they are to stay, and needs no other answer."""
    words = (word for word in words_of(text) if word not in _GO_ON)
    return all(is_known(word) or END.fullmatch(word) for word in words) and ends_none(text)


def refuses(text: str) -> bool:
    """Whether nothing more is to be sent to them: "jangan kirim lagi", "don't text me"."""
    return any(_refused(rest) for clause in clauses_of(text) for rest in _forbidden(clause))


def asks_about_ending(text: str) -> bool:
    """Whether a word of ending is only asked about: "STOP itu apa?", "kalau saya ketik stop?"."""
    return set(words_of(text)) <= _OF_THE_WORD and not ends_all(text)


def orders_an_end(text: str) -> bool:
    """Whether few words begin with an end and ask nothing: "stop friday"; "stop di Blok M" says
    where a bus does.
    """
    words = words_of(text)
    first, after = ([*(w for w in words if not is_small(w) or w in ("di", "at")), "", ""])[:2]
    if after in ("di", "at"):
        return False
    ends = is_stop(first) or _ORDERED_END.fullmatch(first) is not None
    return ends and len(words) <= _FEW and "?" not in text and not _ASKING.intersection(words)


def names_part_of_day(text: str) -> bool:
    """Whether a part of the day is named, "malam" or "pagi2", and not only wished a good one."""
    plain = " ".join(words_of(text))
    return _PART_OF_DAY.search(_GOOD_DAY.sub(" ", plain)) is not None


def forbids_a_part_of_day(text: str) -> bool:
    """Whether something is not to be sent at a part of the day: "jangan pagi2 kirimnya"."""
    return names_part_of_day(text) and any(
        NOT.search(clause) and any(SENDING.fullmatch(word) for word in clause.split())
        for clause in clauses_of(text)
    )


def is_about_reminders(text: str) -> bool:
    """Whether what ends is what the bot sends, and not a bus or an office's day."""
    return _OF_REMINDERS.search(text) is not None


def _greets(clause: str) -> bool:
    first, *more = clause.split()
    return _PART_OF_DAY.fullmatch(first) is not None and all(is_small(word) for word in more)


def _forbidden(clause: str) -> Iterator[list[str]]:
    """What stands behind each "don't" of the clause, up to the next."""
    for behind in NOT.split(clause)[1:]:
        yield behind.split()


def _forbids_an_end(clause: str) -> bool:
    """Whether a "don't" in a clause about sending or ending forbids something else than sending."""
    of_sending = any(
        is_stop(word) or END.fullmatch(word) or SENDING.fullmatch(word) for word in clause.split()
    )
    return of_sending and not all(_refused(behind) for behind in _forbidden(clause))


def _asks_why(clause: str) -> bool:
    """ "Kok berhenti kirim?"; but not "kok masih kirim"."""
    return _WHY.search(clause) is not None and any(END.fullmatch(w) for w in clause.split())


def _refused(behind: list[str]) -> bool:
    """Whether what is not to be done is the sending, with only small words before it."""
    for word in behind:
        if END.fullmatch(word) or is_stop(word):
            return False
        if SENDING.fullmatch(word):
            return True
        if not is_small(word) and word not in FOR_NOW:
            return False
    return not MORE.isdisjoint(behind)


def _refuses_more(clause: str) -> bool:
    return any(
        _refused(rest)
        and (not MORE.isdisjoint(rest) or any(PESTERING.fullmatch(word) for word in rest))
        for rest in _forbidden(clause)
    )
