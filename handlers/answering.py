"""Words typed in the place of the buttons under the last answer: "ya" and "batal" at the question
whether all is to be deleted, and under the preview of an announcement; "ganti jadi jam 7" under
a reminder.
"""

import re
from dataclasses import replace

from handlers import dialogue, smalltalk
from handlers.announcing import Order, Ordering, read_order_button
from handlers.beside_it import beside_it
from handlers.changing_one import changes_one, swaps
from handlers.choice import EVERYTHING, Action, Chosen, action_of, decode
from handlers.just_made import corrected, taken_back
from handlers.speech.reply import Said, Saying
from handlers.turn import Heard, Result, Turn
from handlers.understanding.understand import understand
from handlers.wanting import change, changes_kept
from handlers.which_days import names_a_weekday
from handlers.wish import OF_ONE, Want, Wish, read_button
from schedule_data.model.slot import LAST_HOUR_OF_EVE, SlotKind

_MOST_CHARACTERS = 60
_ANSWERED = frozenset((Action.KEPT, Action.CAMPAIGN))
_COURTESY = r"(?: (?:ya|yah|dong|deh|aja|saja|kak|min|pak|bu|lah|sih|please|pls|thanks|it|them))*"
_ALL = r"(?: (?:(?:semua|data|all|everything|my data)(?:nya|ku)?(?: (?:data|saya))?))?"
_DELETES = rf"(?:hapus(?:kan|in)?|delete|erase){_ALL}"
_YES = r"(?:ya|iya|y|yes|yep|yup|yeah|ok|oke|okay|betul|benar|setuju|yakin|sure|lanjut|confirm)"
_NO = (
    r"(?:(?:jangan|jgn|batal(?:kan|in)?|cancel|tidak|tdk|no|nope|gak|ga|nggak|enggak|buang|discard"
    r"|don'?t|do not|(?:tidak|tdk|gak|ga|nggak) (?:jadi|usah)|never ?mind)\b ?)+"
)
_SENDS = r"(?:kirim(?:kan|in)?|send)"
_NOT_TO_DELETE = re.compile(rf"{_NO}(?:di)?(?:{_DELETES})?{_COURTESY}")
_NOT_TO_SEND = re.compile(rf"{_NO}(?:di)?(?:{_SENDS})?{_COURTESY}")
_TO_DELETE = re.compile(rf"(?:{_YES} ?)*(?:{_DELETES})?{_COURTESY}")
_CHANGES_IT = re.compile(
    r"(?:(?:tolong|tlg|mau|please|pls|can you|bisa) ){0,2}"
    r"(?:ubah|ganti(?:in)?|pindah(?:kan|in)?|geser|jadi(?:kan|in)?|change|move|switch|make|set)\b"
)
# "Ganti jamnya" names no new hour, and is asked for one.
_CHOOSES = re.compile(
    r"(?:(?:tolong|tlg|mau|please|pls|bisa) )*(?:ganti|ubah|change) (?:the |my )?"
    r"(?:(?:jam|hari|waktu|time|hour|day)|(?P<where>tempat|wilayah|daerah|lokasi|region|place))(?:nya)?"
    r"(?: (?:dong|ya|please|pls))?"
)
_TO_SEND = re.compile(rf"(?:{_YES}|{_SENDS})(?: {_SENDS})?{_COURTESY}")


def answered(text: str, turn: Turn) -> Heard | Order | None:
    """What the words mean under the last answer; None where they are no answer to it."""
    plain = " ".join(re.findall(r"[\w']+", text.casefold()))
    if turn.memory is None or not plain or len(text) > _MOST_CHARACTERS or "?" in text:
        return None
    offers = turn.memory.offered
    known = (decode(each, turn.agenda) for each in offers if action_of(each) in _ANSWERED)
    buttons = [shown[0] for shown in known if shown]
    if not buttons:
        return None
    discard = _discarding(buttons)
    if discard is not None:
        return _of_sending(plain, discard, offers)
    wishes = [wish for c in buttons if c.action is Action.KEPT and (wish := read_button(c))]
    if changes_one(text, turn) is not None:
        return None  # it names which one, and that may be another than is shown
    forget = next((wish for wish in wishes if wish.want is Want.FORGET), None)
    return _of_one(text, plain, wishes, turn) if forget is None else _of_deleting(plain, forget)


def _of_one(text: str, plain: str, wishes: list[Wish], turn: Turn) -> Wish | None:
    """What the one reminder that is shown is to become: "ganti jadi jam 7 pagi"; where its day or
    its hour is asked for, the bare "Sabtu" or "jam 7".
    """
    names = {wish.name for wish in wishes if wish.want in OF_ONE}
    right = taken_back(plain, wishes) or corrected(text, wishes, turn)
    right = right or swaps(text, wishes, turn)
    if right is not None:
        return right
    what = _CHOOSES.fullmatch(plain) if len(names) == 1 else None
    if what is not None:
        return Wish(Want.CHOOSE_REGION if what["where"] else Want.CHOOSE_DAY, name=min(names))
    more = beside_it(text, min(names), turn) if len(names) == 1 else None
    if more is not None:
        return more
    # A reminder that is shown whole asks for no hour, whatever hour it offers.
    whole = any(wish.want is Want.REMOVE for wish in wishes)
    slots = [wish.slot for wish in wishes if wish.want is Want.SET_SLOT and not whole]
    asked = bool(slots) or any(wish.want is Want.CHOOSE_HOUR for wish in wishes)
    changes = _CHANGES_IT.match(plain) is not None
    # "Ubah langganan saya" may be about another of them, but for where this one's hour is asked.
    if len(names) != 1 or not (asked or (changes and not changes_kept(text))):
        return None
    heard = understand(text, now=turn.now, names=turn.work.names)
    wish = change(heard, text, dialogue.asked(heard), turn.work.names, turn.today)
    wish = replace(wish, name=names.pop())
    timed = wish.at is not None or wish.slot is not None or names_a_weekday(text)
    if not changes and (wish.query != EVERYTHING or not timed or heard.asks_where):
        return None
    if not (timed or wish.days or wish.query != EVERYTHING):
        return None
    # The day was pressed already, and the words say its hour.
    if slots and slots[0] is not None and wish.at and not (wish.slot or wish.days):
        late = slots[0].kind is SlotKind.BEFORE and wish.at >= LAST_HOUR_OF_EVE
        return replace(wish, slot=slots[0] if late else replace(slots[0], at=wish.at))
    return wish


def _of_deleting(plain: str, wish: Wish) -> Heard | None:
    if _NOT_TO_DELETE.fullmatch(plain):
        return Result(smalltalk.say(Saying.NOT_DELETED))
    return replace(wish, replaces=False) if _TO_DELETE.fullmatch(plain) else None


def _of_sending(plain: str, discard: Order, offers: tuple[str, ...]) -> Heard | Order | None:
    """A "ya" may be meant for anything, and what was sent to many does not come back."""
    if _NOT_TO_SEND.fullmatch(plain):
        return replace(discard, replaces=False)
    if _TO_SEND.fullmatch(plain):
        return Result(Said(Saying.PRESS_SEND), still_offered=offers)
    return None


def _discarding(buttons: list[Chosen]) -> Order | None:
    """The order to throw the shown draft away; None where no draft is shown."""
    orders = filter(None, (read_order_button(c) for c in buttons if c.action is Action.CAMPAIGN))
    return next((order for order in orders if order.ordering is Ordering.DISCARD), None)
