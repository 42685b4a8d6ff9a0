"""Planning a slot's date: a campaign and everybody's message, in one statement each."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import BigInteger, Connection, String, func, literal, select, update

from schedule_data.model.campaign import Campaign, CampaignStatus, DeliveryState
from schedule_data.model.slot import Slot
from schedule_data.store.news_text import SLOT, news_from_text
from schedule_data.store.reminder_tables import (
    CampaignRow,
    DeliveryRow,
    SubscriberRow,
    SubscriptionRow,
    TickRow,
)
from schedule_data.store.upsert import insert_or_skip

LATELY = 1000


@dataclass(frozen=True, slots=True)
class Plan:
    """A slot's date that is due; `useless`: nobody needs it any more, it is only counted."""

    slot: Slot
    day: date
    useless: bool


@dataclass(frozen=True, slots=True)
class Planned:
    """A campaign, the newest subscription that it knows of, and whether it was found useless."""

    campaign: Campaign
    covered: int
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Seen:
    """The slots that somebody has, each with its newest subscription; the latest campaigns; and
    up to when all of it was looked at.
    """

    newest: Mapping[Slot, int]
    campaigns: Mapping[tuple[Slot, date], Planned]
    looked_at: datetime | None


def campaign_of(row: Any) -> Campaign:
    """The campaign of a row."""
    return Campaign(
        id=row.id,
        slot=Slot.parse(row.slot) if row.kind == SLOT else None,
        day=row.day,
        useless_at=row.useless_at,
        status=CampaignStatus(row.status),
        news=None if row.news is None else news_from_text(row.news),
    )


def look(connection: Connection, _: None) -> Seen:
    """All that tells what is due and not planned."""
    newest = connection.execute(
        select(SubscriptionRow.slot, func.max(SubscriptionRow.id)).group_by(SubscriptionRow.slot)
    )
    of_slots = select(CampaignRow.__table__).where(CampaignRow.kind == SLOT)
    lately = of_slots.order_by(CampaignRow.day.desc()).limit(LATELY)
    campaigns = [(row, campaign_of(row)) for row in connection.execute(lately)]
    return Seen(
        {Slot.parse(text): number for text, number in newest},
        {
            (each.slot, each.day): Planned(each, row.covered, row.closed)
            for row, each in campaigns
            if each.slot is not None
        },
        connection.scalars(select(TickRow.at)).first(),
    )


def plan_one(connection: Connection, plan: Plan) -> Campaign:
    """The campaign of that date, with a message for everybody who has subscribed by now."""
    dialect = connection.dialect.name
    values = {
        "slot": str(plan.slot),
        "day": plan.day,
        "useless_at": plan.slot.over(plan.day),
        "status": CampaignStatus.RUNNING.value,
        "covered": 0,
        "closed": False,
    }
    connection.execute(insert_or_skip(dialect, CampaignRow), values)
    row = (
        connection.execute(
            select(CampaignRow.__table__).where(
                CampaignRow.slot == str(plan.slot), CampaignRow.day == plan.day
            )
        )
    ).one()
    newest = (
        connection.execute(
            select(func.max(SubscriptionRow.id)).where(SubscriptionRow.slot == str(plan.slot))
        )
    ).scalar_one_or_none()
    if newest is not None and newest > row.covered:
        _deliver(connection, plan, row.id, row.covered)
        connection.execute(
            update(CampaignRow).where(CampaignRow.id == row.id).values(covered=newest)
        )
    if row.closed and not plan.useless:
        _revive(connection, row.id)
    return campaign_of(row)


def _revive(connection: Connection, campaign: int) -> None:
    """A clock that had run ahead gave it up: what was never begun is to be sent after all."""
    connection.execute(
        update(DeliveryRow)
        .where(
            DeliveryRow.campaign == campaign,
            DeliveryRow.state == DeliveryState.EXPIRED.value,
            DeliveryRow.attempts == 0,
        )
        .values(state=DeliveryState.QUEUED.value, ended_at=None)
    )
    connection.execute(update(CampaignRow).where(CampaignRow.id == campaign).values(closed=False))


def _deliver(connection: Connection, plan: Plan, campaign: int, covered: int) -> None:
    """One statement, however many they are; the key drops those that have theirs, and the second
    question of who has two.
    """
    state = DeliveryState.EXPIRED if plan.useless else DeliveryState.QUEUED
    told = (
        select(
            literal(campaign, BigInteger),
            SubscriptionRow.subscriber,
            SubscriberRow.channel,
            literal(state.value, String),
            literal(0),
        )
        .join(SubscriberRow, SubscriberRow.id == SubscriptionRow.subscriber)
        # It needs a WHERE: without one SQLite takes ON CONFLICT for the condition of a join.
        .where(
            SubscriptionRow.slot == str(plan.slot),
            SubscriptionRow.paused.is_(False),
            SubscriptionRow.id > covered,
            SubscriptionRow.since.is_(None) | (SubscriptionRow.since <= plan.slot.due(plan.day)),
            SubscriberRow.unreachable.is_(None),
        )
    )
    columns = ["campaign", "subscriber", "channel", "state", "attempts"]
    connection.execute(
        insert_or_skip(connection.dialect.name, DeliveryRow).from_select(columns, told)
    )
