"""What each command of the chat does."""

from dataclasses import replace

from handlers import smalltalk
from handlers.commands import Command, Typed, named_language
from handlers.find import find
from handlers.hear import hear
from handlers.press import fix_language
from handlers.speech.reply import Saying
from handlers.turn import Result, Turn
from schedule_data.model.query import Query

_SAYINGS = {
    Command.START: Saying.START,
    Command.HELP: Saying.HELP,
    Command.PRIVACY: Saying.PRIVACY,
    Command.STOP: Saying.NOTHING_TO_STOP,
    Command.MY_SUBSCRIPTIONS: Saying.NOTHING_TO_STOP,
    Command.MY_DATA: Saying.MY_DATA,
    Command.DELETE_ME: Saying.DELETED,
}


def obey(typed: Typed, turn: Turn) -> Result:
    """The answer to a command, in its own language where the word shows one."""
    result = _done(typed, turn)
    return replace(result, language=typed.language or result.language)


def _done(typed: Typed, turn: Turn) -> Result:
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
        case Command.SUBSCRIBE:
            if typed.rest:
                heard = hear(typed.rest, replace(turn, memory=None))
                return replace(heard, preface=Saying.NO_REMINDERS)
            today = find(Query(), turn.now, turn.agenda)
            return Result(today, Saying.NO_REMINDERS, query=Query())
        case command:
            reply = smalltalk.say(_SAYINGS[command])
            return Result(reply, forget=command is Command.DELETE_ME)


def _deep_link(rest: str, turn: Turn) -> Result:
    """A link into the chat may carry a question ("blok-m-square"); what it does not carry is a
    greeting.
    """
    heard = hear(rest.replace("-", " ").replace("_", " "), turn)
    lost = smalltalk.say(Saying.UNKNOWN)
    return Result(smalltalk.say(Saying.START)) if heard.reply == lost else heard
