"""The words around an answer: a messenger's menu and profile, and what is said when it breaks."""

from dataclasses import dataclass

from handlers.commands import MENU, WORDS, Command, word
from handlers.message import Outgoing, Part
from handlers.speech.lines import paragraph, plain
from handlers.speech.tongue import Tongue, tongue
from schedule_data.model.text import Language

COMMANDS = WORDS
"""Every word that is a command behind a slash, in the menu or not."""


@dataclass(frozen=True, slots=True)
class MenuLine:
    """A command of the menu: its word without the slash, and what it does."""

    name: str
    description: str


@dataclass(frozen=True, slots=True)
class Profile:
    """How the bot introduces itself: its name (up to 64 characters), itself in a line (120), and
    what stands in an empty chat (512).
    """

    name: str
    about: str
    welcome: str


def menu(language: Language) -> tuple[MenuLine, ...]:
    """The commands for a menu in `language`, the most useful first."""
    t = tongue(language)
    described = {
        Command.TODAY: t.say("Where PTSP is today"),
        Command.TOMORROW: t.say("Where PTSP is tomorrow"),
        Command.WEEKEND: t.say("Where PTSP is this weekend"),
        Command.SUBSCRIBE: t.say("Be reminded, each Friday or when you like"),
        Command.MY_SUBSCRIPTIONS: t.say("Your reminders: change, pause, remove"),
        Command.STOP: t.say("End all reminders"),
        Command.HELP: t.say("What you can ask, with examples"),
        Command.LANGUAGE: t.say("Choose the language: Indonesia or English"),
        Command.PRIVACY: t.say("What is kept from this chat"),
    }
    return tuple(MenuLine(word(command, language), described[command]) for command in MENU)


def profile(language: Language) -> Profile:
    """The bot's introduction in `language`."""
    t = tongue(language)
    return Profile(
        name="PTSP Goes To Mall",
        about=t.say("Where is PTSP's licence desk in Jakarta today? Just ask."),
        welcome=t.say(
            "Ask where PTSP's licence desk is: by day, by region, by place or by permit. For"
            " example: “Where is PTSP today?” or “this weekend in East Jakarta”."
        ),
    )


def failure(language: Language) -> str:
    """What a person is told when their question broke something; {reference} stands in it."""
    return _failure(tongue(language), "{reference}")


def failed(language: Language, reference: str) -> Outgoing:
    """The same as an answer, with the reference number that the log has too."""
    told = _failure(tongue(language), reference)
    return Outgoing((paragraph(Part.TEXT, plain(told)),), language)


def _failure(t: Tongue, reference: str) -> str:
    return t.say(
        "Sorry, something went wrong on our side (number {reference}). Please ask again in a"
        " moment, or call Tanya PTSP (1500164).",
        reference=reference,
    )
