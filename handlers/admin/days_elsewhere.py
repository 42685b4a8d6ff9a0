"""Days of an event that go where the schedule has no place yet: it becomes one, or was meant
otherwise; only then the change is shown.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from handlers.admin.aside import is_question
from handlers.admin.codec import dumps, loads
from handlers.admin.day_change import DayChange, changed
from handlers.admin.finding import plan_of, split_reason
from handlers.admin.keys import key, named, rows, two_a_row
from handlers.admin.making import fresh
from handlers.admin.officer import Officer
from handlers.admin.opening import Open, leave_open, open_question
from handlers.admin.pending import propose
from handlers.admin.place_names import new_venue, same_name
from handlers.admin.tokens import Press, mark, marked
from handlers.admin.typed import agrees
from handlers.speech.admin_facts import Asked, DeskReply, DeskSaid
from handlers.speech.admin_keys import Button, Key
from handlers.speech.admin_parts import Desk, Question
from handlers.understanding.plans import Plan, read_plan
from schedule_data.model.desk import Action, Change, Edit
from schedule_data.model.event import Event

KIND, REGION = "days-elsewhere", "days-region"
_FEW_WORDS = 4
_MOST_MEANT = 4


async def ask_place(
    officer: Officer, event: Event, days: Sequence[date], line: str, words: str
) -> Asked:
    """Is that a new place? `line` tells what else changes."""
    told = ",".join(map(str, days))
    await leave_open(officer, KIND, dumps(event), told, line, words)
    new = Button(Key.AREA, key(officer, Key.AREA, "nd").token, words)
    back = key(officer, Key.BACK, "od", mark("e", event.uid))
    known = two_a_row(
        named(officer, name, "nd", mark("v", slug)) for slug, name in _maybe(officer, words)
    )
    return Asked(Question.ELSEWHERE, words, buttons=rows(*known, (new,), (back,)))


def _maybe(officer: Officer, words: str) -> Iterator[tuple[str, str]]:
    """The places, by slug and name, that may be meant by a part of their name."""
    doubt = read_plan(f"di {words}", now=officer.now, names=officer.names).name_doubt
    for slug in doubt.places[:_MOST_MEANT] if doubt else ():
        yield slug, officer.snapshot.venues[slug].name


async def _ask_region(officer: Officer, asked: Open) -> Asked:
    await leave_open(officer, REGION, *asked.args)
    regions = (
        named(officer, region.name.in_language(officer.language), "nd", slug)
        for slug, region in officer.snapshot.regions.items()
    )
    return Asked(Question.ITS_REGION, asked.arg(3), buttons=two_a_row(regions))


async def pressed(officer: Officer, press: Press) -> DeskReply | None:
    """It is a new place, or it lies in that region; None: another button."""
    if press.verb != "nd":
        return None
    asked = await open_question(officer, however_old=True)
    if asked is None or asked.kind not in (KIND, REGION):
        return DeskSaid(Desk.OLD_BUTTON)
    meant = press.arg(0)
    if meant in officer.snapshot.regions:
        return await _at_new_place(officer, asked, Plan(regions=(meant,)))
    known = marked("v", meant, officer.snapshot.venues) if meant else None
    if known is not None:
        return await _at_known_place(officer, asked, known)
    return await _as_new(officer, asked)


async def told(officer: Officer, text: str, asked: Open) -> DeskReply | None:
    """Words that answer: a yes, the name of a place, or a region; None: a citizen's question."""
    if is_question(text, fresh(officer)):
        return None
    if asked.kind == KIND and agrees(text):
        return await _as_new(officer, asked)
    plan = read_plan(f"di {text}", now=officer.now, names=officer.names)
    known = same_name(text, officer.snapshot.venues) or next(iter(plan.places), None)
    if known is not None:
        return await _at_known_place(officer, asked, known)
    if len(text.split()) > _FEW_WORDS:
        return None
    if asked.kind == REGION:
        if len(plan.regions) == 1:
            return await _at_new_place(officer, asked, plan)
        return replace(await _ask_region(officer, asked), unread=text[:80])
    event, days = loads(Event, asked.arg(0)), _days(asked)
    return await ask_place(officer, event, days, asked.arg(2), " ".join(text.split()))


async def _as_new(officer: Officer, asked: Open) -> DeskReply:
    plan = read_plan(f"di {asked.arg(3)}", now=officer.now, names=officer.names)
    if len(plan.regions) == 1:
        return await _at_new_place(officer, asked, plan)
    return await _ask_region(officer, asked)


async def _at_new_place(officer: Officer, asked: Open, where: Plan) -> DeskReply:
    venues = officer.snapshot.venues
    venue = new_venue(asked.arg(3), where.regions[0], where.district or None, None, venues)
    return await _proposed(officer, asked, venue.slug, Edit(None, venue))


async def _at_known_place(officer: Officer, asked: Open, slug: str) -> DeskReply:
    return await _proposed(officer, asked, slug)


async def _proposed(officer: Officer, asked: Open, slug: str, *first: Edit) -> DeskReply:
    event, days = loads(Event, asked.arg(0)), _days(asked)
    said, reason = split_reason(asked.arg(2))
    plan = plan_of(officer, said)
    in_a_room = plan.room if plan.room and plan.room.casefold() != asked.arg(3).casefold() else None
    there = replace(plan, places=(slug,), room=in_a_room, unread=())
    after = changed(officer, event, DayChange(days, there, reason=reason))
    change = Change(Action.CHANGE, (*first, Edit(event, after)), reason or None)
    return await propose(officer, change, Desk.CHANGED, event.summary, day=days[0])


def _days(asked: Open) -> tuple[date, ...]:
    return tuple(map(date.fromisoformat, asked.arg(1).split(",")))
