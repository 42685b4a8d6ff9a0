"""Late in the day: "nanti malam", "Sunday evening", "pulang kerja" ask what is still open then."""

from datetime import date, datetime, time, timedelta

from handlers.turn import Turn
from handlers.understanding.meaning import Intent, Understanding
from schedule_data.model.query import DaySpan

_NOON, _EARLIEST = time(12), time(0, 30)
_A_LITTLE = timedelta(minutes=30)


def at_that_hour(heard: Understanding, turn: Turn) -> Understanding:
    """The question at the hour from which it counts; of today no earlier than now."""
    if heard.deadline and heard.at is not None and heard.intent is Intent.FIND:
        return heard._replace(at=_before(heard.at))
    told = heard.at is not None and not heard.now_meant
    if heard.late is None or told or heard.intent is not Intent.FIND or heard.asks_when:
        return heard
    today = DaySpan.day(turn.today)
    when = heard.when or today
    now = turn.now.time().replace(second=0, microsecond=0)
    at = max(heard.late, now) if when == today else heard.late
    return heard._replace(when=when, at=at, now_meant=False, day_implied=heard.when is None)


def _before(at: time) -> time | None:
    """Where "before 10" is asked for: half an hour earlier. Before an afternoon's hour all that is
    open on the day fits.
    """
    if at > _NOON or at < _EARLIEST:
        return None if at > _NOON else at
    return (datetime.combine(date.min, at) - _A_LITTLE).time()
