"""The door behind the counter: a message of an officer is answered here; nobody else sees it."""

from dataclasses import replace
from typing import TypeAlias

from handlers import commands, dialogue
from handlers.admin import announcements, duties
from handlers.admin.aside import Aside
from handlers.admin.counter import BUTTON, INVITED, Counter
from handlers.admin.officer import Officer
from handlers.admin.reaching import with_reach
from handlers.admin.shown import pressed_by_words, waits_for_save
from handlers.admin.tokens import Press, decode
from handlers.admin.words import Duty, Ordered, read, read_bare
from handlers.announcing import Order, read_order
from handlers.answering import answered
from handlers.message import (
    Attachment,
    Incoming,
    Outgoing,
    Pressed,
    SharedFile,
    SharedLocation,
    Words,
)
from handlers.ports import Memory, Work
from handlers.speech.admin import offered_by_desk, phrase_desk
from handlers.speech.admin_facts import DeskReply, DeskSaid
from handlers.speech.admin_parts import Desk as Say
from handlers.turn import Turn
from handlers.understanding.language import find_language
from handlers.understanding.names import Names
from handlers.understanding.text import Text
from schedule_data.model.desk import Actor, Role
from schedule_data.model.text import Language
from schedule_data.model.zone import JAKARTA

_NO_WORD = "qx"
"""A word that means nothing to anybody, in the place of one that means something to officers."""


Meant: TypeAlias = Ordered | Order | Press | Words | SharedLocation | SharedFile | str


async def at_the_desk(
    incoming: Incoming, work: Work, counter: Counter
) -> tuple[Outgoing, ...] | Incoming | Aside:
    """The answer to an officer; else the message as a citizen's, in which no word of the desk is
    more than any unknown word.
    """
    actor = Actor(incoming.channel, incoming.person or incoming.address)
    together = incoming.person is not None and incoming.person != incoming.address
    meant = await _meant(incoming, work)
    if meant is None:
        return incoming
    if isinstance(meant, str):
        welcome = None if together else await _accepted(incoming, work, counter, actor, meant)
        return welcome or replace(incoming, content=Words(f"/start {_NO_WORD}"))
    role = await counter.desk.role(actor)
    if role is None or together:
        return await _strange(incoming, counter, actor, meant)
    return await _served(incoming, work, counter, actor, role, meant) or incoming


async def _strange(incoming: Incoming, counter: Counter, actor: Actor, meant: Meant) -> Incoming:
    """A command or a button of the desk from somebody who is no officer here: it is noted, and
    then it is a word, or a button, that nobody knows.
    """
    now = incoming.at.astimezone(JAKARTA)
    if isinstance(meant, Ordered):
        await counter.desk.refused(actor, f"/{meant.duty.value}", now=now)
        return replace(incoming, content=Words(f"/{_NO_WORD} {meant.rest}".rstrip()))
    if isinstance(meant, Press):
        await counter.desk.refused(actor, BUTTON, now=now)
    return incoming


async def _meant(incoming: Incoming, work: Work) -> Meant | None:
    """What the desk may make of the message: a command, a button, an invitation's code, or words
    that answer its question. None: surely a citizen's.
    """
    match incoming.content:
        case Words(text):
            code = _code(text)
            if code is not None:
                return code
            if await _answers_as_anybody(text, incoming, work):
                return None
            ordered = await pressed_by_words(text, incoming, work) or read(text)
            if ordered is None and text.startswith("/") and commands.read(text) is not None:
                return None  # "/hapusdata" is no answer to a question of the desk
            return ordered or read_order(text) or Words(text)
        case Pressed(token):
            pressed = decode(token)
            return None if pressed is None else pressed[0]
        case SharedLocation() | SharedFile() as content:
            return content
        case _:
            return None


def _code(text: str) -> str | None:
    """The code of an invitation in "/start desk-XXXX"."""
    head, _, rest = text.strip().partition(" ")
    code = rest.strip()
    known = head.partition("@")[0].casefold() in ("/start", "/mulai")
    return code.removeprefix(INVITED) if known and code.startswith(INVITED) else None


async def _answers_as_anybody(text: str, incoming: Incoming, work: Work) -> bool:
    """Whether "batal" is no command, but the answer to what was just asked outside the desk."""
    if text.startswith("/"):
        return False
    now = incoming.at.astimezone(JAKARTA)
    before = await work.recall(incoming.channel, incoming.address)
    return answered(text, Turn(now, work, dialogue.remembered(before, now))) is not None


async def _language(incoming: Incoming, work: Work, meant: Meant) -> Language:
    here = (incoming.channel, incoming.address)
    fixed = await work.fixed_language(*here)
    typed = _typed_in(meant, work.names) if isinstance(meant, Ordered | Order) else None
    shown = decode(incoming.content.token) if isinstance(incoming.content, Pressed) else None
    before = await work.recall(*here)
    last = None if before is None else before.language
    return fixed or typed or (shown[1] if shown else None) or last or incoming.language or "id"


def _typed_in(order: Ordered | Order, names: Names) -> Language | None:
    """The language of the line, else that of the command's word; what is pasted or announced was
    written for others.
    """
    if isinstance(order, Order) or order.duty is Duty.IMPORT:
        return order.language
    text = Text(order.rest)
    names.speller.spell(text)
    language, shown = find_language(text)
    return language if shown else order.language


async def with_the_desk(
    said: Outgoing, incoming: Incoming, work: Work, counter: Counter
) -> Outgoing:
    """Help as anybody gets it; to an officer who is alone with the bot, first the desk's, with the
    desk's buttons.
    """
    actor = Actor(incoming.channel, incoming.person or incoming.address)
    role = await counter.desk.role(actor) if actor.address == incoming.address else None
    if role is None:
        return said
    officer = await _seated(incoming, work, counter, actor, role, said.language)
    (desk,) = await _put(incoming, work, officer, duties.told_duties(officer), None)
    paragraphs = (*desk.paragraphs, *said.paragraphs)
    return replace(said, paragraphs=paragraphs, choices=desk.choices)


async def _seated(
    incoming: Incoming,
    work: Work,
    counter: Counter,
    actor: Actor,
    role: Role,
    language: Language,
) -> Officer:
    return Officer(
        actor=actor,
        role=role,
        desk=counter.desk,
        snapshot=await counter.desk.snapshot(),
        names=work.names,
        now=incoming.at.astimezone(JAKARTA),
        language=language,
        ways_in=counter.ways_in(),
        files=counter.files,
        reach=counter.reach,
    )


async def _served(
    incoming: Incoming, work: Work, counter: Counter, actor: Actor, role: Role, meant: Meant
) -> tuple[Outgoing, ...] | Aside | Incoming | None:
    language = await _language(incoming, work, meant)
    officer = await _seated(incoming, work, counter, actor, role, language)
    answered = await _done(officer, meant)
    if isinstance(answered, Order):
        refused = await announcements.ordered(officer, answered)
        if refused is None:
            return replace(incoming, content=Words(answered.said))
        answered = refused
    if answered is None:
        waits = isinstance(meant, Words) and await waits_for_save(incoming, work)
        rests = DeskSaid(Say.RESTS)
        return Aside(incoming, phrase_desk(rests, officer.language)) if waits else None
    reply, attachment = answered if isinstance(answered, tuple) else (answered, None)
    if isinstance(reply, DeskSaid) and reply.saying is Say.RESTS:
        return Aside(incoming, phrase_desk(reply, officer.language))
    return await _put(incoming, work, officer, await with_reach(officer, reply), attachment)


async def _done(officer: Officer, meant: Meant) -> duties.Answered | Order:
    match meant:
        case Order():
            return meant
        case Ordered():
            return await duties.do(officer, meant)
        case Words(text):
            told = await duties.heard(officer, text, read_bare(text))
            return announcements.read_bare_order(officer, text) if told is None else told
        case str():
            return None
    return await duties.given(officer, meant)


async def _put(
    incoming: Incoming,
    work: Work,
    officer: Officer,
    reply: DeskReply,
    attachment: Attachment | None,
) -> tuple[Outgoing, ...]:
    here = (incoming.channel, incoming.address)
    before = await work.recall(*here)
    query = None if before is None else before.query
    offered = offered_by_desk(reply)
    work.keep(*here, Memory(officer.now, query, officer.language, offered))
    pressed = isinstance(incoming.content, Pressed)
    return (phrase_desk(reply, officer.language, replaces=pressed, attachment=attachment),)


async def _accepted(
    incoming: Incoming, work: Work, counter: Counter, actor: Actor, code: str
) -> tuple[Outgoing, ...] | None:
    """An invitation is used up. A code that is none of ours is a stranger's, and told nothing."""
    now = incoming.at.astimezone(JAKARTA)
    officer = await counter.desk.accept(code, actor=actor, now=now)
    if officer is None:
        return None
    language = await _language(incoming, work, code)
    reply = DeskSaid(Say.WELCOME, role=officer.role)
    return (phrase_desk(reply, language),)
