"""Orders that cannot be meant as they would be carried out: another weekday than the date's, a
second place, one service of a place, a choice that is open, what is not to be done at all.
"""

import re

from handlers.admin.days_that_stay import A_DAY
from handlers.admin.everywhere import kinds_in
from handlers.admin.officer import Officer
from handlers.admin.words import Duty
from handlers.speech.admin_facts import DeskSaid
from handlers.speech.admin_parts import Desk
from handlers.understanding.plans import Plan, PlanProblem

_DO = r"(?:(?:di)?(?:batal|tutup|libur)\w*|cancel\w*|close\w*)"
_NOT_TO_BE = re.compile(
    r"\b(?:tidak|tdk|gak?|ngg?ak|enggak)\s+jadi\b|^\s*(?:jangan|jgn|don'?t|do\s+not)\b"
    rf"|\b(?:jangan|jgn|don'?t|do\s+not)(?:\s+{_DO}|\s*$)|\bnever\s?mind\b",
    re.IGNORECASE,
)
_EITHER = re.compile(rf"(?:{A_DAY})\s+(?:atau|or)\s+(?:{A_DAY})", re.IGNORECASE)
_MOVES = re.compile(
    r"\b(?:di)?(?:geser|pindah(?:kan)?|ganti|mundur|maju)\b|\b(?:moved?|shift(?:ed)?)\b",
    re.IGNORECASE,
)
_COUNTER = re.compile(r"\b(?:loket|counter|layanan|pelayanan|service)\b", re.IGNORECASE)


def not_so(officer: Officer, duty: Duty, plan: Plan, said: str) -> DeskSaid | None:
    """What is said of such an order; None: it may be meant so. `plan` is without what is left
    out.
    """
    if _EITHER.search(said) or (duty is Duty.HOLIDAY and _MOVES.search(said)):
        return DeskSaid(Desk.EXCEPTION_UNREAD, said[:80])
    if plan.weekday_off is not None:
        return DeskSaid(Desk.WEEKDAY_WRONG, day=plan.weekday_off)
    if duty is Duty.HOLIDAY:
        perhaps = plan.name_doubt is not None and plan.name_doubt.places
        some = plan.places or perhaps or plan.regions or plan.services or kinds_in(said)
        return DeskSaid(Desk.OFF_IS_FOR_ALL) if some else None
    if _NOT_TO_BE.search(said):
        return DeskSaid(Desk.NOT_TO_BE)
    if _names_another_place(officer, plan):
        return DeskSaid(Desk.EACH_PLACE_ALONE)
    part = _COUNTER.search(said) or (duty is Duty.CLOSE and (plan.services or plan.room))
    return DeskSaid(Desk.ALL_OF_IT_ONLY) if part else None


def _names_another_place(officer: Officer, plan: Plan) -> bool:
    """Whether beside the place that is meant another is named, be it half a name or a region."""
    if plan.problem is PlanProblem.TWO_PLACES:
        return True
    venues, named = officer.snapshot.venues, set(plan.places)
    regions = {venues[slug].region for slug in named if slug in venues}
    doubted = set() if plan.name_doubt is None else set(plan.name_doubt.places)
    return bool(named) and bool(set(plan.regions) - regions or doubted - named)
