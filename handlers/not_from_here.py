"""Where nobody can be written to, no reminder is kept: the way to where it can be."""

from handlers import offering, smalltalk
from handlers.choice import Action, Chosen, encode
from handlers.slots import code
from handlers.speech.kept import NotFromHere
from handlers.speech.reply import Saying
from handlers.turn import Asker, Result
from handlers.wish import Want, Wish, about, to_payload

TELEGRAM = "https://t.me"


def not_from_here(wish: Wish, asker: Asker) -> Result:
    """The answer to a wish about reminders from such a place."""
    # What is to become of one that is named elsewhere is no question to take along.
    if wish.want in {Want.KEEP, Want.CHOOSE_SLOT, Want.CHANGE} and not wish.which:
        link = _link(wish, asker)
        reply = NotFromHere(link, offering.first_steps(), along=link is not None and "?" in link)
        return Result(reply, query=wish.query)
    if wish.want in {Want.STOP, Want.END_ONE, Want.END_SOME}:
        return Result(smalltalk.say(Saying.NOTHING_TO_STOP))
    username = asker.turn.work.doors.telegram
    plain = None if username is None else f"{TELEGRAM}/{username}"
    return Result(NotFromHere(plain, offering.first_steps()))


def _link(wish: Wish, asker: Asker) -> str | None:
    """The bot in Telegram, opened with this very question, or with the choice of its hour."""
    username = asker.turn.work.doors.telegram
    if username is None:
        return None
    if wish.want is Want.CHOOSE_SLOT:
        chosen = about(Want.CHOOSE_SLOT, query=wish.query)
    else:
        chosen = Chosen(Action.REMIND, wish.query, more=code(wish.slot) if wish.slot else "")
    payload = to_payload(encode(chosen, asker.language))
    return f"{TELEGRAM}/{username}?start={payload}" if payload else f"{TELEGRAM}/{username}"
