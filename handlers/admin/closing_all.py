"""/closevenue of all places at once: "/tutup semua 20 Nov banjir", "/tutup semua mall 20 Nov"."""

import re

from handlers.admin.everywhere import EXCEPT, Everywhere
from handlers.admin.officer import Officer
from handlers.admin.pending import propose
from handlers.speech.admin_facts import DeskReply, DeskSaid
from handlers.speech.admin_parts import Desk
from handlers.understanding.plans import read_plan
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
    plan = read_plan(rest, now=officer.now, names=officer.names)
    but = read_plan(" ".join(left_out), now=officer.now, names=officer.names)
    if not are_all(officer, rest) or (left_out and not but.places):
        return DeskSaid(Desk.NONE_FOUND, told.line[:80])
    first, last = plan.first_day, plan.last_day or plan.first_day
    open_ended = plan.last_day is None
    if first is None or last is None or open_ended or plan.days or plan.day_doubt is not None:
        return DeskSaid(Desk.BAD_DAY, told.line[:80])
    if not 0 <= (last - first).days <= _LONGEST:
        return DeskSaid(Desk.BAD_DAY, told.line[:80])
    days = DaySpan(first, last)
    why = reason or ", ".join((*((plan.title,) if plan.title else ()), *plan.unread))[:120]
    edits = tuple(
        Edit(
            None,
            VenueClosure(
                uid=officer.desk.new_uid(officer.now),
                venue=slug,
                days=days,
                reason=why or None,
                by=str(officer.actor),
            ),
        )
        for slug in _open_then(officer, told, days, frozenset(plan.regions))
        if slug not in but.places
    )
    if not edits:
        return DeskSaid(Desk.NONE_FOUND, told.line[:80])
    change = Change(Action.CLOSE, edits, why or None)
    return await propose(officer, change, Desk.CLOSED_ALL, str(len(edits)), days=days)


def are_all(officer: Officer, rest: str) -> bool:
    """Whether nothing stands between "semua" and its day but a region: "semua RPTRA" is no word for
    all, and neither is "semua di Tebet".
    """
    head = read_plan(_DAY.split(rest, maxsplit=1)[0], now=officer.now, names=officer.names)
    strange = head.title or head.unread or head.place_words or head.places or head.district
    return not (strange or (head.area_words and not head.regions))


def _open_then(
    officer: Officer, told: Everywhere, days: DaySpan, regions: frozenset[str]
) -> list[str]:
    venues = officer.snapshot.venues
    sittings = officer.agenda.between(Query(when=days, regions=regions))
    slugs = dict.fromkeys(sitting.venue for sitting in sittings if sitting.venue in venues)
    return [slug for slug in slugs if not told.kinds or venues[slug].kind in told.kinds]
