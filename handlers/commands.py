"""The commands of a chat in both languages: "/besok", "/tomorrow", and the same words bare."""

import re
from dataclasses import dataclass
from enum import StrEnum

from schedule_data.model.text import Language


class Command(StrEnum):
    """What a command does, whatever the language it was typed in."""

    START = "start"
    HELP = "help"
    TODAY = "today"
    TOMORROW = "tomorrow"
    WEEKEND = "weekend"
    LANGUAGE = "language"
    PRIVACY = "privacy"
    SUBSCRIBE = "subscribe"
    MY_SUBSCRIPTIONS = "mysubscriptions"
    STOP = "stop"
    MY_DATA = "mydata"
    DELETE_ME = "deleteme"


@dataclass(frozen=True, slots=True)
class Typed:
    """A command as it was typed. `rest` is what stood behind it, `words` the command and the rest
    as a plain question ("/besok jakbar" is "besok jakbar"); empty where it is no question.

    `language` is that of the command's word; None where a messenger sends it by itself (/start) or
    both languages share it.
    """

    command: Command
    rest: str = ""
    words: str = ""
    language: Language | None = None


# The word, what it does, its language if it shows one, and the question that it stands for.
_TABLE: tuple[tuple[str, Command, Language | None, str], ...] = (
    ("mulai", Command.START, "id", ""),
    ("bantuan", Command.HELP, "id", ""),
    ("hariini", Command.TODAY, "id", "hari ini"),
    ("panduan", Command.HELP, "id", ""),
    ("besok", Command.TOMORROW, "id", "besok"),
    ("akhirpekan", Command.WEEKEND, "id", "akhir pekan"),
    ("bahasa", Command.LANGUAGE, "id", ""),
    ("privasi", Command.PRIVACY, "id", ""),
    ("langganan", Command.SUBSCRIBE, "id", ""),
    ("langgananku", Command.MY_SUBSCRIPTIONS, "id", ""),
    ("berhenti", Command.STOP, "id", ""),
    ("datasaya", Command.MY_DATA, "id", ""),
    ("hapusdata", Command.DELETE_ME, "id", ""),
    ("start", Command.START, None, ""),
    ("help", Command.HELP, None, ""),
    ("today", Command.TODAY, "en", "today"),
    ("tomorrow", Command.TOMORROW, "en", "tomorrow"),
    ("weekend", Command.WEEKEND, "en", "this weekend"),
    ("language", Command.LANGUAGE, "en", ""),
    ("privacy", Command.PRIVACY, None, ""),
    ("subscribe", Command.SUBSCRIBE, "en", ""),
    ("mysubscriptions", Command.MY_SUBSCRIPTIONS, "en", ""),
    ("stop", Command.STOP, None, ""),
    ("unsubscribe", Command.STOP, None, ""),
    ("mydata", Command.MY_DATA, "en", ""),
    ("deleteme", Command.DELETE_ME, "en", ""),
)
_BY_WORD = {word: (command, language, words) for word, command, language, words in _TABLE}
# All that is understood behind a slash, for a door that must know its own commands.
WORDS = frozenset(_BY_WORD)
# In the messenger's menu: what a newcomer needs. The rest is answered when it is typed.
MENU = (
    Command.TODAY,
    Command.TOMORROW,
    Command.WEEKEND,
    Command.SUBSCRIBE,
    Command.MY_SUBSCRIPTIONS,
    Command.STOP,
    Command.HELP,
    Command.LANGUAGE,
    Command.PRIVACY,
)
# Days alone are a question, which the ear reads together with what was asked before.
_ASKED = {Command.TODAY, Command.TOMORROW, Command.WEEKEND}
_AROUND = " \n\t.!?"
_SLASH = re.compile(r"/([A-Za-z_]{1,32})(?:@\w{1,64})?(?:\s+(.*))?", re.DOTALL)


def word(command: Command, language: Language) -> str:
    """The word behind the slash that `language` uses for `command`."""
    for typed, its_command, its_language, _ in _TABLE:
        if its_command is command and (its_language or "en") == language:
            return typed
    raise LookupError(f"{command} has no word in {language}")


def read(text: str) -> Typed | None:
    """The command that `text` is: with a slash, or a bare word that can mean nothing else."""
    typed = _SLASH.fullmatch(text.strip())
    if typed is None:
        return _bare(text)
    line = _BY_WORD.get(typed[1].replace("_", "").casefold())
    if line is None:
        return None
    command, language, question = line
    rest = (typed[2] or "").strip()
    words = f"{question} {rest}".strip() if question else ""
    return Typed(command, rest, words, language)


def spelled_out(text: str) -> str:
    """A bare "akhirpekan" as the question that it is; any other text as it stands."""
    line = _BY_WORD.get(text.strip(_AROUND).casefold())
    return line[2] if line is not None and line[2] else text


def _bare(text: str) -> Typed | None:
    line = _BY_WORD.get(text.strip(_AROUND).casefold())
    if line is None or line[0] in _ASKED:
        return None
    return Typed(line[0], language=line[1])
