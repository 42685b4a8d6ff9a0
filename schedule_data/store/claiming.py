"""Taking messages that wait: which are next, who reads them, and what they asked."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, select, update

from schedule_data.model.campaign import Campaign, Claimed, DeliveryState
from schedule_data.model.query import Query
from schedule_data.model.subscription import Asked
from schedule_data.store.remembered import language_of, query_from_text
from schedule_data.store.reminder_tables import DeliveryRow, SubscriberRow, SubscriptionRow


def claim(
    connection: Connection, campaign: Campaign, channel: str, after: int, most: int
) -> list[Claimed]:
    """Take up to `most` messages of a campaign, to subscribers beyond the number `after`."""
    queued = (
        select(DeliveryRow.subscriber)
        .where(
            DeliveryRow.campaign == campaign.id,
            DeliveryRow.subscriber > after,
            DeliveryRow.channel == channel,
            DeliveryRow.state == DeliveryState.QUEUED.value,
        )
        .order_by(DeliveryRow.subscriber)
        .limit(most)
    )
    people = connection.scalars(queued).all()
    if not people:
        return []
    connection.execute(
        update(DeliveryRow)
        .where(DeliveryRow.campaign == campaign.id, DeliveryRow.subscriber.in_(people))
        .values(state=DeliveryState.CLAIMED.value)
    )
    asked = _asked(connection, campaign, people)
    return [_claimed(row, campaign, asked) for row in _readers(connection, campaign, people)]


def _readers(connection: Connection, campaign: Campaign, people: Sequence[int]) -> Sequence[Any]:
    question = (
        select(
            DeliveryRow.subscriber,
            DeliveryRow.attempts,
            SubscriberRow.address,
            SubscriberRow.language,
            SubscriberRow.unreachable,
        )
        .join(SubscriberRow, SubscriberRow.id == DeliveryRow.subscriber)
        .where(DeliveryRow.campaign == campaign.id, DeliveryRow.subscriber.in_(people))
        .order_by(DeliveryRow.subscriber)
    )
    return connection.execute(question).all()


def _asked(
    connection: Connection, campaign: Campaign, people: Sequence[int]
) -> dict[int, dict[Asked, bool]]:
    """What each of them asked of this slot, and whether the answer is to be silent."""
    question = select(
        SubscriptionRow.subscriber,
        SubscriptionRow.query,
        SubscriptionRow.when_empty,
        SubscriptionRow.silent,
    ).where(
        SubscriptionRow.slot == str(campaign.slot),
        SubscriptionRow.subscriber.in_(people),
        SubscriptionRow.paused.is_(False),
    )
    asked: dict[int, dict[Asked, bool]] = {}
    for row in connection.execute(question):
        query = _query(row.query)
        if query is not None:
            asked.setdefault(row.subscriber, {})[Asked(query, row.when_empty)] = row.silent
    return asked


def _claimed(row: Any, campaign: Campaign, asked: dict[int, dict[Asked, bool]]) -> Claimed:
    questions = asked.get(row.subscriber, {})
    return Claimed(
        campaign=campaign,
        subscriber=row.subscriber,
        address=row.address,
        language=language_of(row.language) or "id",
        asked=frozenset(questions),
        # One question that may sound is enough for the whole message.
        silent=bool(questions) and all(questions.values()),
        attempts=row.attempts,
        reachable=row.unreachable is None,
    )


@lru_cache(maxsize=4096)
def _query(text: str) -> Query | None:
    """Most people keep one of few questions; equal ones are one value."""
    return query_from_text(text)
