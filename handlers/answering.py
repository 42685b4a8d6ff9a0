"""Words typed in the place of the buttons under the last answer: "ya" and "batal" at the question
whether all is to be deleted, and under the preview of an announcement.
"""

import re
from dataclasses import replace

from handlers import smalltalk
from handlers.announcing import Order, Ordering, read_order_button
from handlers.choice import Action, Chosen, decode
from handlers.speech.reply import Said, Saying
from handlers.turn import Heard, Result, Turn
from handlers.wish import Want, Wish, read_button

_MOST_CHARACTERS = 60
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
_TO_SEND = re.compile(rf"(?:{_YES}|{_SENDS})(?: {_SENDS})?{_COURTESY}")


def answered(text: str, turn: Turn) -> Heard | Order | None:
    """What the words mean under the last answer; None where they are no answer to it."""
    plain = " ".join(re.findall(r"[\w']+", text.casefold()))
    if turn.memory is None or not plain or len(text) > _MOST_CHARACTERS or "?" in text:
        return None
    offers = turn.memory.offered
    buttons = [shown[0] for shown in (decode(each, turn.agenda) for each in offers) if shown]
    for chosen in buttons:
        if chosen.action is Action.KEPT:
            wish = read_button(chosen)
            if wish is not None and wish.want is Want.FORGET:
                return _of_deleting(plain, wish)
        if chosen.action is Action.CAMPAIGN:
            discard = _discarding(buttons)
            return None if discard is None else _of_sending(plain, discard, offers)
    return None


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
