"""Taking messages that wait: which are next, who reads them, and what they asked.

Stretches of numbers are asked for, not lists of them: a thousand a second are taken this way.
"""

from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, text

from schedule_data.model.campaign import Campaign, Claimed
from schedule_data.model.news import Changes
from schedule_data.model.query import Query
from schedule_data.model.subscription import Asked
from schedule_data.store.remembered import language_of, query_from_text
from schedule_data.store.told_before import asked_of_told_days

_QUEUED = (
    " WHERE campaign = :campaign AND subscriber > :after AND channel = :channel"
    " AND state = 'queued'"
)
_LAST = text(
    f"SELECT max(subscriber) FROM (SELECT subscriber FROM delivery{_QUEUED}"  # noqa: S608
    " ORDER BY subscriber LIMIT :most) AS next"
)
_TAKE = text(
    f"UPDATE delivery SET state = 'claimed'{_QUEUED} AND subscriber <= :last"  # noqa: S608
    " RETURNING subscriber, attempts"
)
_READERS = text(
    "SELECT p.id, p.address, p.language, p.unreachable FROM delivery d"
    " JOIN subscriber p ON p.id = d.subscriber"
    " WHERE d.campaign = :campaign AND d.subscriber > :after AND d.subscriber <= :last"
    " ORDER BY d.subscriber"
)
_ASKED = text(
    "SELECT subscriber, query, when_empty, silent FROM subscription"
    " WHERE slot = :slot AND subscriber > :after AND subscriber <= :last AND NOT paused"
)
# News answer all that a person keeps, whatever its hour.
_KEPT = text(
    "SELECT subscriber, query, when_empty, silent FROM subscription"
    " WHERE subscriber > :after AND subscriber <= :last AND NOT paused"
)


def claim(
    connection: Connection, campaign: Campaign, channel: str, after: int, most: int
) -> list[Claimed]:
    """Take up to `most` messages of a campaign, to subscribers beyond the number `after`."""
    stretch: dict[str, Any] = {"campaign": campaign.id, "after": after, "channel": channel}
    last = connection.execute(_LAST, {**stretch, "most": most}).scalar_one_or_none()
    if last is None:
        return []
    stretch["last"] = last
    # Only what this statement took is ours; others of the stretch may be in hand already.
    attempts = {row.subscriber: row.attempts for row in connection.execute(_TAKE, stretch)}
    asked = _asked(connection, campaign, {"after": after, "last": last})
    readers = connection.execute(_READERS, stretch)
    taken = []
    for subscriber, address, language, unreachable in readers:
        if subscriber in attempts:
            questions = asked.get(subscriber, {})
            taken.append(
                Claimed(
                    campaign=campaign,
                    subscriber=subscriber,
                    address=address,
                    language=language_of(language) or "id",
                    asked=frozenset(questions),
                    # One question that may sound is enough for the whole message.
                    silent=bool(questions) and all(questions.values()),
                    attempts=attempts[subscriber],
                    reachable=unreachable is None,
                )
            )
    return taken


def _asked(
    connection: Connection, campaign: Campaign, stretch: dict[str, int]
) -> dict[int, dict[Asked, bool]]:
    """What each of them asked of this slot, or asks of news; and whether it is to be silent."""
    asked: dict[int, dict[Asked, bool]] = {}
    if campaign.slot is None:
        rows = connection.execute(_KEPT, stretch)
    else:
        rows = connection.execute(_ASKED, {**stretch, "slot": str(campaign.slot)})
    for subscriber, query, when_empty, silent in rows:
        question = _question(query, bool(when_empty))
        if question is not None:
            mine = asked.setdefault(subscriber, {})
            mine[question] = bool(silent) and mine.get(question, True)
    if isinstance(campaign.news, Changes):
        for subscriber, question, quiet in asked_of_told_days(connection, **stretch):
            # Who keeps nothing any more, or has paused all of it, is left alone.
            if subscriber in asked:
                mine = asked[subscriber]
                mine[question] = quiet and mine.get(question, True)
    return asked


@lru_cache(maxsize=4096)
def _question(query: str, when_empty: bool) -> Asked | None:
    """Most people keep one of few questions; equal ones are one value."""
    known: Query | None = query_from_text(query)
    return None if known is None else Asked(known, when_empty)
