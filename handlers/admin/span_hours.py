"""Other hours for all events in a span, as in Ramadan: "/ubah semua jam 08.00-14.00 1-29 Mei"."""

import re

from handlers.admin.officer import Officer
from handlers.admin.pending import propose
from handlers.speech.admin_facts import DeskReply, DeskSaid
from handlers.speech.admin_parts import Desk
from handlers.understanding.plans import read_plan
from schedule_data.model.circumstance import HoursSpan
from schedule_data.model.desk import Action, Change, Edit
from schedule_data.model.query import DaySpan

_ALL = re.compile(
    r"(?:semua|seluruh|all|every)\b\s*(?:acara|jadwal|tempat|events?|places?)?\s*", re.I
)
_KINDS = {
    "mall": "mall", "mal": "mall", "taman": "park", "tpu": "cemetery", "makam": "cemetery",
    "pasar": "market", "mall-mall": "mall", "malls": "mall", "parks": "park", "markets": "market",
}  # fmt: skip


async def ordered(officer: Officer, line: str) -> DeskReply | None:
    """The change that the line orders for all events; None: it is about one."""
    begins = _ALL.match(line)
    if begins is None:
        return None
    rest = line[begins.end() :]
    plan = read_plan(rest, now=officer.now, names=officer.names)
    if plan.opens is None and plan.closes is None:
        return DeskSaid(Desk.REFUSED, "09.00-15.00?")
    if plan.first_day is None or plan.last_day is None:
        return DeskSaid(Desk.BAD_DAY, rest[:80])
    days = DaySpan(plan.first_day, max(plan.first_day, plan.last_day))
    kinds = {_KINDS[word] for word in rest.casefold().split() if word in _KINDS}
    reason = ", ".join((*((plan.title,) if plan.title else ()), *plan.unread))[:120] or None
    span = HoursSpan(
        uid=officer.desk.new_uid(officer.now),
        days=days,
        opens=plan.opens,
        closes=plan.closes,
        pauses=plan.pauses or None,
        venues=frozenset(plan.places),
        regions=frozenset(plan.regions) if not plan.places else frozenset(),
        kinds=frozenset(kinds),
        reason=reason,
        by=str(officer.actor),
    )
    change = Change(Action.CHANGE, (Edit(None, span),), reason)
    return await propose(officer, change, Desk.HOURS_CHANGED, reason or "", days=days)
