"""What a sender must know of the messages that it has taken: who reads them, what they asked."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, select

from schedule_data.model.campaign import Campaign, Claimed
from schedule_data.model.query import Query
from schedule_data.model.subscription import Asked
from schedule_data.store.campaigns import campaign_of
from schedule_data.store.remembered import language_of, query_from_text
from schedule_data.store.reminder_tables import (
    CampaignRow,
    DeliveryRow,
    SubscriberRow,
    SubscriptionRow,
)

_ANY = ""
"""Stands for the questions of all of a person's slots."""


def claimed(connection: Connection, ids: Sequence[int]) -> list[Claimed]:
    """The messages of those numbers, in the order of their numbers."""
    campaigns = _campaigns(connection, ids)
    asked: dict[tuple[int, str], dict[Asked, bool]] = {}
    rows = (
        connection.execute(
            select(
                DeliveryRow.id,
                DeliveryRow.campaign,
                DeliveryRow.attempts,
                SubscriberRow.id.label("subscriber"),
                SubscriberRow.address,
                SubscriberRow.language,
                SubscriberRow.unreachable,
            )
            .join(SubscriberRow, SubscriberRow.id == DeliveryRow.subscriber)
            .where(DeliveryRow.id.in_(ids))
            .order_by(DeliveryRow.campaign, DeliveryRow.id)
        )
    ).all()
    slots = {_slot_of(campaign) for campaign in campaigns.values()}
    people = {row.subscriber for row in rows}
    for kept in _questions(connection, people, slots):
        query = _query(kept.query)
        if query is not None:
            for slot in (kept.slot, _ANY):
                mine = asked.setdefault((kept.subscriber, slot), {})
                mine[Asked(query, kept.when_empty)] = kept.silent
    taken = []
    for row in rows:
        campaign = campaigns[row.campaign]
        questions = asked.get((row.subscriber, _slot_of(campaign)), {})
        taken.append(
            Claimed(
                id=row.id,
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
        )
    return taken


def _campaigns(connection: Connection, ids: Sequence[int]) -> dict[int, Campaign]:
    of_them = select(DeliveryRow.campaign).where(DeliveryRow.id.in_(ids))
    rows = connection.execute(select(CampaignRow.__table__).where(CampaignRow.id.in_(of_them)))
    return {row.id: campaign_of(row) for row in rows}


def _slot_of(campaign: Campaign) -> str:
    """The slot whose questions are answered; news answer all that a person keeps."""
    return _ANY if campaign.slot is None else str(campaign.slot)


def _questions(connection: Connection, people: set[int], slots: set[str]) -> Sequence[Any]:
    chosen = select(
        SubscriptionRow.subscriber,
        SubscriptionRow.slot,
        SubscriptionRow.query,
        SubscriptionRow.when_empty,
        SubscriptionRow.silent,
    ).where(SubscriptionRow.subscriber.in_(people), SubscriptionRow.paused.is_(False))
    if _ANY not in slots:
        chosen = chosen.where(SubscriptionRow.slot.in_(slots))
    return connection.execute(chosen).all()


@lru_cache(maxsize=4096)
def _query(text: str) -> Query | None:
    """Most people keep one of few questions; equal ones are one value."""
    return query_from_text(text)
