"""Late in the day: "nanti malam", "Sunday evening", "pulang kerja" ask what is still open then."""

from handlers.turn import Turn
from handlers.understanding.meaning import Intent, Understanding
from schedule_data.model.query import DaySpan


def at_that_hour(heard: Understanding, turn: Turn) -> Understanding:
    """The question at the hour from which it counts; of today no earlier than now."""
    told = heard.at is not None and not heard.now_meant
    if heard.late is None or told or heard.intent is not Intent.FIND or heard.asks_when:
        return heard
    today = DaySpan.day(turn.today)
    when = heard.when or today
    now = turn.now.time().replace(second=0, microsecond=0)
    at = max(heard.late, now) if when == today else heard.late
    return heard._replace(when=when, at=at, now_meant=False, day_implied=heard.when is None)
