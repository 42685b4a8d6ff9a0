"""Other hours for all events in a span, as in Ramadan: "/ubah semua jam 08.00-14.00 1-29 Mei"."""

from handlers.admin.everywhere import everywhere
from handlers.admin.officer import Officer
from handlers.admin.pending import propose
from handlers.speech.admin_facts import DeskReply, DeskSaid
from handlers.speech.admin_parts import Desk
from handlers.understanding.plans import read_plan
from schedule_data.model.circumstance import HoursSpan
from schedule_data.model.desk import Action, Change, Edit
from schedule_data.model.query import DaySpan


async def ordered(officer: Officer, line: str) -> DeskReply | None:
    """The change that the line orders for all events; None: it is about one."""
    told = everywhere(line)
    if told is None:
        return None
    rest = told.rest
    plan = read_plan(rest, now=officer.now, names=officer.names)
    if plan.opens is None and plan.closes is None:
        return DeskSaid(Desk.REFUSED, "09.00-15.00?")
    if plan.first_day is None or plan.last_day is None:
        return DeskSaid(Desk.BAD_DAY, rest[:80])
    days = DaySpan(plan.first_day, max(plan.first_day, plan.last_day))
    reason = ", ".join((*((plan.title,) if plan.title else ()), *plan.unread))[:120] or None
    span = HoursSpan(
        uid=officer.desk.new_uid(officer.now),
        days=days,
        opens=plan.opens,
        closes=plan.closes,
        pauses=plan.pauses or None,
        venues=frozenset(plan.places),
        regions=frozenset(plan.regions) if not plan.places else frozenset(),
        kinds=told.kinds,
        reason=reason,
        by=str(officer.actor),
    )
    change = Change(Action.CHANGE, (Edit(None, span),), reason)
    return await propose(officer, change, Desk.HOURS_CHANGED, reason or "", days=days)
