"""/closevenue of all places at once: "/tutup semua 20 Nov banjir", "/tutup semua mall 20 Nov"."""

from handlers.admin.everywhere import Everywhere
from handlers.admin.officer import Officer
from handlers.admin.pending import propose
from handlers.speech.admin_facts import DeskReply, DeskSaid
from handlers.speech.admin_parts import Desk
from handlers.understanding.plans import read_plan
from schedule_data.model.circumstance import VenueClosure
from schedule_data.model.desk import Action, Change, Edit
from schedule_data.model.query import DaySpan, Query


async def close_all(officer: Officer, told: Everywhere, reason: str) -> DeskReply:
    """Every place that is meant and has sittings on those days."""
    plan = read_plan(told.rest, now=officer.now, names=officer.names)
    first, last = plan.first_day, plan.last_day or plan.first_day
    if first is None or last is None or last < first or plan.day_doubt is not None:
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
    )
    if not edits:
        return DeskSaid(Desk.NONE_FOUND, told.line[:80])
    change = Change(Action.CLOSE, edits, why or None)
    return await propose(officer, change, Desk.CLOSED_ALL, str(len(edits)), days=days)


def _open_then(
    officer: Officer, told: Everywhere, days: DaySpan, regions: frozenset[str]
) -> list[str]:
    venues = officer.snapshot.venues
    sittings = officer.agenda.between(Query(when=days, regions=regions))
    slugs = dict.fromkeys(sitting.venue for sitting in sittings if sitting.venue in venues)
    return [slug for slug in slugs if not told.kinds or venues[slug].kind in told.kinds]
