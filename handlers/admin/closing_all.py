"""/closevenue of all places at once: "/tutup semua 20 Nov banjir", "/tutup semua mall 20 Nov"."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from handlers.admin.everywhere import EXCEPT, Everywhere
from handlers.admin.named_days import apart, days_meant, spans_of
from handlers.admin.officer import Officer
from handlers.admin.pending import propose
from handlers.speech.admin_facts import DeskReply, DeskSaid
from handlers.speech.admin_parts import Desk
from handlers.understanding.plans import Plan, read_plan
from schedule_data.model.circumstance import VenueClosure
from schedule_data.model.desk import Action, Change, Edit
from schedule_data.model.query import DaySpan, Query

_LONGEST = 366
_DAY = re.compile(
    r"(?=\d)|\b(?:hari|tgl|tanggal|besok|lusa|senin|selasa|rabu|kamis|jumat|sabtu|minggu|today|tomorrow"
    r"|on|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mulai|dari|from|karena|because)\b",
    re.IGNORECASE,
)


async def close_all(officer: Officer, told: Everywhere, reason: str) -> DeskReply:
    """Every place that is meant and has sittings on those days."""
    rest, *left_out = EXCEPT.split(told.rest, maxsplit=1)
    plan = read_plan(told.rest, now=officer.now, names=officer.names)
    meant = read_plan(rest, now=officer.now, names=officer.names)
    but = read_plan(" ".join(left_out), now=officer.now, names=officer.names)
    if not are_all(officer, rest) or (left_out and not (but.places or plan.but_not)):
        return DeskSaid(Desk.NONE_FOUND, told.line[:80])
    first, last = plan.first_day, plan.last_day
    if first is None or last is None or plan.day_doubt is not None:
        return DeskSaid(Desk.BAD_DAY, told.line[:80])
    if not 0 <= (last - first).days < _LONGEST:
        return DeskSaid(Desk.BAD_DAY, told.line[:80])
    days, why = days_meant(plan, told.rest), reason or reason_left(meant)
    edits = tuple(
        edit
        for slug in _open_then(officer, told, days, frozenset(meant.regions))
        if slug not in but.places
        for edit in closures(officer, slug, days, why)
    )
    if not edits:
        return DeskSaid(Desk.NONE_FOUND, told.line[:80])
    change = Change(Action.CLOSE, edits, why or None)
    count = str(len({edit.after.venue for edit in edits if isinstance(edit.after, VenueClosure)}))
    span = DaySpan(days[0], days[-1])
    return await propose(officer, change, Desk.CLOSED_ALL, count, days=span, apart=apart(days))


def closures(officer: Officer, slug: str, days: Sequence[date], why: str) -> Iterator[Edit]:
    """The place shut on those days: a closure for each run of them."""
    for span in spans_of(days):
        uid = officer.desk.new_uid(officer.now)
        shut = VenueClosure(uid, slug, span, reason=why or None, by=str(officer.actor))
        yield Edit(None, shut)


def reason_left(plan: Plan) -> str:
    """What no part of the order was read of."""
    return ", ".join((*((plan.title,) if plan.title else ()), *plan.unread))[:120]


def are_all(officer: Officer, rest: str) -> bool:
    """Whether nothing stands between "semua" and its day but a region: "semua RPTRA" is no word for
    all, and neither is "semua di Tebet".
    """
    head = read_plan(_DAY.split(rest, maxsplit=1)[0], now=officer.now, names=officer.names)
    strange = head.title or head.unread or head.place_words or head.places or head.district
    return not (strange or (head.area_words and not head.regions))


def _open_then(
    officer: Officer, told: Everywhere, days: Sequence[date], regions: frozenset[str]
) -> list[str]:
    venues = officer.snapshot.venues
    span, meant = DaySpan(days[0], days[-1]), frozenset(days)
    sittings = officer.agenda.between(Query(when=span, regions=regions))
    then = (each.venue for each in sittings if each.day in meant)
    slugs = dict.fromkeys(slug for slug in then if slug in venues)
    return [slug for slug in slugs if not told.kinds or venues[slug].kind in told.kinds]
