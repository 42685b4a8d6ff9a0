"""Entrance one: a message came. Hear it, answer it, remember the question: one call, one turn."""

from dataclasses import replace
from zoneinfo import ZoneInfo

from handlers import commands, dialogue, smalltalk
from handlers.admin.counter import Counter
from handlers.hear import hear
from handlers.message import (
    Content,
    Incoming,
    Outgoing,
    Pressed,
    SharedFile,
    SharedLocation,
    Unreadable,
    Words,
)
from handlers.nearby import nearby
from handlers.obey import obey
from handlers.ports import Memory, Work
from handlers.press import fix_language, press
from handlers.speech.phrase import offered, phrase
from handlers.speech.reply import Said, Saying
from handlers.turn import Result, Turn
from schedule_data.model.text import Language

JAKARTA = ZoneInfo("Asia/Jakarta")
# What a messenger lets through in one message; more is not read.
MOST_CHARACTERS = 4096


async def answer(
    incoming: Incoming, work: Work, counter: Counter | None = None
) -> tuple[Outgoing, ...]:
    """The answer to one message of one conversation. What is to be kept is handed to `work`.

    `counter` is the admin's desk; where there is none, or the message is no officer's business, it
    is answered as any citizen's.
    """
    if counter is not None:
        from handlers.admin.entrance import at_the_desk  # a lone question does not load it

        told = await at_the_desk(incoming, work, counter)
        if not isinstance(told, Incoming):
            return told
        incoming = told
    here = (incoming.channel, incoming.address)
    before = await work.recall(*here)
    now = incoming.at.astimezone(JAKARTA)
    turn = Turn(now, work, dialogue.remembered(before, now))
    result = facts(incoming.content, turn)
    fixed = await work.fixed_language(*here)
    language = _language(incoming, result, fixed, None if before is None else before.language)
    if result.fixes or (fixed and language != fixed):
        work.fix_language(*here, language)
    work.keep(*here, _kept(result, turn, language))
    return (phrase(result.reply, language, preface=result.preface, replaces=result.replaces),)


def _language(
    incoming: Incoming, result: Result, fixed: Language | None, last: Language | None
) -> Language:
    """The language to answer in: chosen now, else fixed, else the question's, else the last one.

    A switch of the page outranks all but a choice and a question's own words; where a language was
    fixed it outranks those too, and the fixed one moves with it.
    """
    if result.fixes:
        return result.fixes
    switched = incoming.language if incoming.switched else None
    if fixed:
        return switched or fixed
    shown = result.language
    if switched and not isinstance(incoming.content, Words):
        shown = None  # a button speaks as the page did when it was shown
    return shown or switched or last or incoming.language or "id"


def _kept(result: Result, turn: Turn, language: Language) -> Memory:
    if result.forget:
        return Memory(turn.now)
    before = None if turn.memory is None else turn.memory.query
    offers = result.still_offered or offered(result.reply, language)
    return Memory(turn.now, result.query or before, language, offers)


def facts(content: Content, turn: Turn) -> Result:
    """What is answered to one message, before it is put into words."""
    match content:
        case Words(text):
            return _words(text[:MOST_CHARACTERS].strip(), turn)
        case Pressed(token):
            return press(token, turn)
        case SharedLocation() as location:
            return Result(nearby(location, turn.now, turn.agenda))
        case Unreadable() | SharedFile():
            return Result(smalltalk.say(Saying.TEXT_NEEDED))


def _words(text: str, turn: Turn) -> Result:
    """A number picks, a command is obeyed, a language is chosen; the rest is heard."""
    pick = dialogue.read_pick(text)
    offers = () if turn.memory is None else turn.memory.offered
    if pick is not None and offers:
        if 1 <= pick <= len(offers):
            # A number speaks no language, whatever the button that it stands for was shown in.
            return replace(press(offers[pick - 1], turn), replaces=False, language=None)
        wrong = Said(Saying.NO_SUCH_NUMBER, count=len(offers))
        return Result(wrong, still_offered=offers)
    typed = commands.read(text)
    if typed is not None:
        return obey(typed, turn)
    language = commands.named_language(text)
    if language is not None:
        return fix_language(language)
    # A slash that is no command of ours is a slip of the hand ("/hari ini"), and stands alone.
    alone = replace(turn, memory=None) if text.startswith("/") else turn
    result = hear(commands.spelled_out(text.removeprefix("/")), alone)
    lost = isinstance(result.reply, Said) and result.reply.saying is Saying.UNKNOWN
    if pick is not None and lost:
        return Result(smalltalk.say(Saying.NOTHING_TO_PICK))
    return result
