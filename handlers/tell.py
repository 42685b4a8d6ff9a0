"""Entrance three: something must be told out of turn. The changes that concern a reader, or an
owner's announcement.
"""

from collections.abc import Collection
from datetime import datetime, timedelta

from handlers import offering
from handlers.remind import Reminder, Verdict
from handlers.sittings import over
from handlers.speech.news import announced, changed
from handlers.speech.offer import Offers
from schedule_data.agenda import Agenda
from schedule_data.changing import standing_of
from schedule_data.fitting import fitting
from schedule_data.model.news import Announcement, ChangeKind, News, SittingChange
from schedule_data.model.query import DaySpan, Query
from schedule_data.model.subscription import Asked
from schedule_data.model.text import Language
from schedule_data.model.zone import JAKARTA

MOST_DAYS = 3


def tell(
    news: News,
    asked: Collection[Asked],
    language: Language,
    now: datetime,
    agenda: Agenda,
) -> Reminder:
    """The message to somebody who keeps the questions `asked`, as things stand at the aware moment
    `now`: a change that was changed once more by then is left to the next message.
    """
    now = now.astimezone(JAKARTA)
    good_until = now + timedelta(minutes=1)
    if isinstance(news, Announcement):
        return Reminder(Verdict.TELL, good_until, announced(news, language))
    mine = [each for each in news.changes if _concerns(each, asked, agenda)]
    true = [each for each in mine if _still_true(each, agenda)]
    if not true:
        return Reminder(Verdict.SKIP, good_until)
    left = [each for each in true if not _over(each, now, agenda)]
    if not left:
        return Reminder(Verdict.EXPIRED, good_until)
    outgoing = changed(left, _offers(left), language, now.date(), agenda)
    held = frozenset(each.new.id for each in left if each.kind is not ChangeKind.CANCELLED)
    return Reminder(Verdict.TELL, good_until, outgoing, held)


def _concerns(change: SittingChange, asked: Collection[Asked], agenda: Agenda) -> bool:
    """Whether one of the questions is about the sitting, as it was or as it is. One with days was
    asked before, and is about nothing but what its reader was told of those days.
    """
    for query in (each.query for each in asked):
        ready = fitting(query, agenda.venues, agenda.regions)
        if query.when is None:
            sittings = [*change.told, change.new]
        else:
            sittings = [each for each in change.told if each.day in query.when]
        if any(each.venue in agenda.venues and ready.fits(each) for each in sittings):
            return True
    return False


def _still_true(change: SittingChange, agenda: Agenda) -> bool:
    now = standing_of(change.new, agenda)
    return now is None if change.kind is ChangeKind.CANCELLED else now == change.new


def _over(change: SittingChange, now: datetime, agenda: Agenda) -> bool:
    return over(change.old, now, agenda) and over(change.new, now, agenda)


def _offers(changes: list[SittingChange]) -> Offers:
    """What is on where and when that was changed."""
    days = dict.fromkeys(
        (sitting.day, sitting.region)
        for each in changes
        for sitting in ((each.old,) if each.kind is ChangeKind.CANCELLED else (each.new,))
    )
    return tuple(
        (offering.on_days(Query(regions=frozenset({region})), DaySpan.day(day)),)
        for day, region in list(days)[:MOST_DAYS]
    )
