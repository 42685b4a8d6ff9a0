"""Entrance one: a message came. Hear it, answer it, remember the question: one call, one turn."""

from dataclasses import replace

from handlers import asked_language, commands, dialogue, offering, smalltalk
from handlers.admin.counter import Counter
from handlers.announcing import Order, read_order
from handlers.answering import answered
from handlers.choice import EVERYTHING
from handlers.ending import ends_all
from handlers.hear import hear
from handlers.message import (
    ChatClosed,
    ChatMoved,
    ChatOpened,
    Content,
    Incoming,
    Outgoing,
    Pressed,
    SharedLocation,
    Words,
)
from handlers.nearby import nearby
from handlers.obey import obey
from handlers.ports import Memory, Work
from handlers.press import fix_language, old_button, press
from handlers.speech.phrase import offered, phrase
from handlers.speech.reply import Said, Saying
from handlers.turn import Asker, Heard, Result, Turn
from schedule_data.model.text import Language
from schedule_data.model.zone import JAKARTA

# What a messenger lets through in one message; more is not read.
MOST_CHARACTERS = 4096
# A word that means nothing to anybody, in the place of one that means something to owners.
_NO_WORD = "qx"


async def answer(
    incoming: Incoming, work: Work, counter: Counter | None = None
) -> tuple[Outgoing, ...]:
    """The answer to one message of one conversation; none to what only happened to the chat. What
    is to be kept is handed to `work`.

    `counter` is the admin's desk; where there is none, or the message is no officer's business, it
    is answered as any citizen's.
    """
    if isinstance(incoming.content, ChatMoved | ChatClosed | ChatOpened):
        _heed(incoming.content, incoming, work)
        return ()
    if counter is not None and _ends_all(incoming.content):
        from handlers.admin.leaving import leave  # a lone question does not load it

        left = await leave(incoming, work, counter)
        if left is not None:
            return (*left, *(await converse(incoming, work))[1])
    if counter is not None:
        from handlers.admin.aside import Aside  # a lone question does not load it
        from handlers.admin.entrance import at_the_desk

        told = await at_the_desk(incoming, work, counter)
        if isinstance(told, Aside):
            return (*(await converse(told.question, work))[1], told.note)
        if not isinstance(told, Incoming):
            return told
        incoming = told
    result, said = await converse(incoming, work)
    if counter is not None and _helps(result):
        from handlers.admin.entrance import with_the_desk

        return tuple([await with_the_desk(each, incoming, work, counter) for each in said])
    return said


async def converse(incoming: Incoming, work: Work) -> tuple[Result, tuple[Outgoing, ...]]:
    """A citizen's answer, with the facts that it was made of."""
    here = (incoming.channel, incoming.address)
    before = await work.recall(*here)
    now = incoming.at.astimezone(JAKARTA)
    turn = Turn(now, work, dialogue.remembered(before, now))
    heard = await _ordered(facts(incoming.content, turn), incoming, turn)
    fixed = await work.fixed_language(*here)
    language = _language(incoming, heard, fixed, None if before is None else before.language)
    result = _as_may_be(await _done(heard, Asker(incoming, turn, language)), incoming, work)
    if result.fixes or (fixed and language != fixed):
        work.fix_language(*here, language)
        work.people.speak(*here, language)
    said = phrase(result.reply, language, preface=result.preface, replaces=result.replaces)
    if not (result.forget or _by_itself(incoming.content)):
        work.keep(*here, _kept(result, turn, said))
    return result, (said,)


async def _ordered(heard: Heard | Order, incoming: Incoming, turn: Turn) -> Heard:
    """An owner's order carried out. For whoever may not give it there is no such command, and no
    such button.
    """
    if not isinstance(heard, Order):
        return heard
    from handlers import announce  # a lone question does not load it

    done = await announce.fulfil(heard, incoming, turn)
    if done is not None:
        return replace(done, language=heard.language)
    if not heard.said:
        return old_button(heard.language)
    return _said(f"/{_NO_WORD} {heard.rest}".rstrip(), None, turn)


async def _done(heard: Heard, asker: Asker) -> Result:
    """A wish fulfilled; what was answered from the schedule stands."""
    if isinstance(heard, Result):
        return heard
    from handlers import privacy, subscriptions  # a lone question does not load them

    if heard.want in privacy.OF_DATA:
        return await privacy.answer(heard, asker.incoming, asker.turn.work)
    return await subscriptions.fulfil(heard, asker)


def _as_may_be(result: Result, incoming: Incoming, work: Work) -> Result:
    """The answer without a button that could only say that there are no reminders."""
    if incoming.channel in work.doors.pushing or work.doors.telegram is not None:
        return result
    offers = offering.without_reminders(result.reply.offers)
    return replace(result, reply=replace(result.reply, offers=offers))


def _heed(event: ChatMoved | ChatClosed | ChatOpened, incoming: Incoming, work: Work) -> None:
    here = (incoming.channel, incoming.address)
    match event:
        case ChatMoved(before):
            work.people.move(incoming.channel, before, incoming.address)
        case ChatClosed():
            work.people.unreachable(*here)
        case ChatOpened():
            work.people.reachable(*here)


def _helps(result: Result) -> bool:
    return isinstance(result.reply, Said) and result.reply.saying is Saying.HELP


def _by_itself(content: Content) -> bool:
    return isinstance(content, Pressed) and content.by_itself


def _ends_all(content: Content) -> bool:
    return isinstance(content, Words) and ends_all(content.text[:MOST_CHARACTERS])


def _language(
    incoming: Incoming, heard: Heard, fixed: Language | None, last: Language | None
) -> Language:
    """The language to answer in: chosen now, else fixed, else the question's, else the last one.

    A switch of the page outranks all but a choice and a question's own words; where a language was
    fixed it outranks those too, and the fixed one moves with it.
    """
    if isinstance(heard, Result) and heard.fixes:
        return heard.fixes
    switched = incoming.language if incoming.switched else None
    if fixed:
        return switched or fixed
    shown = heard.language
    if switched and not isinstance(incoming.content, Words):
        shown = None  # a button speaks as the page did when it was shown
    return shown or switched or last or incoming.language or "id"


def _kept(result: Result, turn: Turn, said: Outgoing) -> Memory:
    before = turn.memory or Memory(turn.now)
    offers = result.still_offered or offered(result.reply, said)
    stopped = before.stopped if result.stopped is None else result.stopped
    return Memory(turn.now, result.query or before.query, said.language, offers, stopped)


def facts(content: Content, turn: Turn) -> Heard | Order:
    """What is answered to one message, before it is put into words; or what it wants done first."""
    match content:
        case Words(text):
            return _words(text[:MOST_CHARACTERS].strip(), turn)
        case Pressed(token):
            return press(token, turn)
        case SharedLocation() as location:
            before = None if turn.memory is None else turn.memory.query
            return Result(nearby(location, turn.now, turn.agenda, before or EVERYTHING))
        case _:
            return Result(smalltalk.say(Saying.TEXT_NEEDED))


def _words(text: str, turn: Turn) -> Heard | Order:
    """A number picks, a command is obeyed, a language is chosen; the rest is heard."""
    pick = dialogue.read_pick(text)
    offers = () if turn.memory is None else turn.memory.offered
    day = dialogue.read_day(text, turn.memory)
    if day is not None and not (pick and pick <= len(offers)):
        return _said(f"tgl {day}", None, turn)
    if pick is not None and offers:
        if 1 <= pick <= len(offers):
            # A number speaks no language, whatever the button that it stands for was shown in.
            return replace(press(offers[pick - 1], turn), replaces=False, language=None)
        wrong = Said(Saying.NO_SUCH_NUMBER, count=len(offers))
        return Result(wrong, still_offered=offers)
    return answered(text, turn) or read_order(text) or _said(text, pick, turn)


def _said(text: str, pick: int | None, turn: Turn) -> Heard:
    """What anybody may say."""
    typed = commands.read(text)
    if typed is not None:
        return obey(typed, turn)
    language = asked_language.named_language(text)
    if language is not None:
        return fix_language(language)
    if asked_language.asks_for_languages(text):
        return Result(smalltalk.choose_language())
    # A slash that is no command of ours is a slip of the hand ("/hari ini"), and stands alone.
    alone = replace(turn, memory=None) if text.startswith("/") else turn
    result = hear(commands.spelled_out(text.removeprefix("/")), alone)
    if pick is not None and isinstance(result, Result) and _lost(result):
        return Result(smalltalk.say(Saying.NOTHING_TO_PICK))
    return result


def _lost(result: Result) -> bool:
    return isinstance(result.reply, Said) and result.reply.saying is Saying.UNKNOWN
