"""What each command of the chat does."""

from dataclasses import replace

from handlers import smalltalk
from handlers.asked_language import named_language
from handlers.choice import Action, decode
from handlers.commands import Command, Typed, word
from handlers.hear import hear
from handlers.press import fix_language
from handlers.speech.reply import Saying
from handlers.turn import Heard, Result, Turn
from handlers.wish import Want, Wish, from_payload, read_button

_SAYINGS = {
    Command.START: Saying.START,
    Command.HELP: Saying.HELP,
    Command.PRIVACY: Saying.PRIVACY,
}
_WISHES = {
    Command.MY_SUBSCRIPTIONS: Want.LIST,
    Command.STOP: Want.STOP,
    Command.MY_DATA: Want.DATA,
    Command.DELETE_ME: Want.ASK_FORGET,
}


def obey(typed: Typed, turn: Turn) -> Heard:
    """The answer to a command, in its own language where the word shows one."""
    result = _done(typed, turn)
    return replace(result, language=typed.language or result.language)


def _done(typed: Typed, turn: Turn) -> Heard:
    match typed.command:
        case Command.TODAY | Command.TOMORROW | Command.WEEKEND:
            # A command stands alone: it does not lean on the question before.
            return hear(typed.words, replace(turn, memory=None))
        case Command.START if typed.rest:
            return _deep_link(typed.rest, turn)
        case Command.LANGUAGE:
            chosen = named_language(typed.rest)
            if chosen is not None:
                return fix_language(chosen)
            return Result(smalltalk.choose_language())
        case Command.SUBSCRIBE if typed.rest:
            # What stands behind it is read as the sentence that it is short for.
            sentence = f"{word(Command.SUBSCRIBE, typed.language or 'id')} {typed.rest}"
            return hear(sentence, replace(turn, memory=None))
        case Command.SUBSCRIBE:
            return Wish(Want.KEEP)
        case command if command in _WISHES:
            return Wish(_WISHES[command])
        case command:
            return Result(smalltalk.say(_SAYINGS[command]))


def _deep_link(rest: str, turn: Turn) -> Heard:
    """A link into the chat may carry a question ("blok-m-square") or one that is to be kept; what
    carries neither is a greeting.
    """
    button = decode(from_payload(rest), turn.agenda)
    if button is not None and button[0].action in {Action.REMIND, Action.KEPT}:
        wish = read_button(button[0])
        if wish is not None and wish.want in {Want.KEEP, Want.CHOOSE_SLOT}:
            return replace(wish, language=button[1], replaces=False)
    heard = hear(rest.replace("-", " ").replace("_", " "), turn)
    lost = smalltalk.say(Saying.UNKNOWN)
    unheard = isinstance(heard, Result) and heard.reply == lost
    return Result(smalltalk.say(Saying.START)) if unheard else heard
