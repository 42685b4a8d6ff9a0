"""What many are to be told: planned once, all of it in one statement, and counted."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    String,
    bindparam,
    delete,
    func,
    literal,
    null,
    select,
    true,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from schedule_data.model.campaign import Campaign, CampaignStatus, DeliveryState, Tally
from schedule_data.model.slot import JAKARTA, Slot
from schedule_data.store.alone import alone
from schedule_data.store.engine import READS
from schedule_data.store.reminder_tables import (
    IS_QUEUED,
    CampaignRow,
    DeliveryRow,
    SubscriberRow,
    SubscriptionRow,
    TickRow,
)
from schedule_data.store.upsert import insert_or_skip, insert_or_update
from schedule_data.store.writer import GroupWriter


@dataclass(frozen=True, slots=True)
class Plan:
    """A slot's date that is due; `useless`: nobody needs it any more, it is only counted."""

    slot: Slot
    day: date
    useless: bool


class Campaigns:
    """All campaigns. Planning what is planned already changes nothing."""

    def __init__(self, engine: AsyncEngine, writer: GroupWriter) -> None:
        self._engine = engine.execution_options(**READS)
        self._writer = writer

    async def plan(self, now: datetime) -> list[Campaign]:
        """Plan what is due at `now` and not planned yet, expire what is useless; all campaigns
        that are due and useful.

        Raises:
            StoreError: the database cannot be written; what was planned stays planned.
        """
        now = now.astimezone(JAKARTA)
        slots, looked_at = await self._slots(), await self._looked_at()
        due = [
            await self._writer.submit(_plan, Plan(slot, day, useless))
            for slot in slots
            for day, useless in slot.dates(now, looked_at)
        ]
        await self._writer.submit(_close, now)
        return [campaign for campaign in due if campaign.useless_at > now]

    async def set_status(self, campaign: int, status: CampaignStatus) -> None:
        """Pause it, let it run on, or cancel what of it is not sent yet."""
        await self._writer.submit(_set_status, (campaign, status))

    async def tallies(
        self, campaigns: Iterable[int] | None = None, *, most: int = 50
    ) -> list[Tally]:
        """How campaigns stand: those named, or the newest `most`."""
        chosen = select(CampaignRow.__table__).order_by(CampaignRow.id.desc())
        if campaigns is not None:
            chosen = chosen.where(CampaignRow.id.in_(list(campaigns)))
        counting = (
            select(DeliveryRow.campaign, DeliveryRow.state, DeliveryRow.reason, func.count())
            .where(DeliveryRow.campaign.in_(bindparam("ids", expanding=True)))
            .group_by(DeliveryRow.campaign, DeliveryRow.state, DeliveryRow.reason)
        )
        async with self._engine.connect() as connection:
            rows = (await connection.execute(chosen.limit(most))).all()
            counts = await connection.execute(counting, {"ids": [row.id for row in rows]})
            counted = _by_campaign(counts.all())
        return [Tally(campaign_of(row), counted.get(row.id, {})) for row in rows]

    async def forget_before(self, day: date) -> None:
        """Drop the campaigns of dates before `day`, and their deliveries."""
        await self._writer.submit(_forget, day)

    async def _slots(self) -> list[Slot]:
        question = select(SubscriptionRow.slot).distinct()
        async with self._engine.connect() as connection:
            return [Slot.parse(text) for text in await connection.scalars(question)]

    async def _looked_at(self) -> datetime | None:
        async with self._engine.connect() as connection:
            return (await connection.scalars(select(TickRow.at))).first()


def campaign_of(row: Any) -> Campaign:
    """The campaign of a row."""
    return Campaign(
        id=row.id,
        slot=Slot.parse(row.slot),
        day=row.day,
        useless_at=row.useless_at,
        status=CampaignStatus(row.status),
    )


def _by_campaign(rows: Sequence[tuple[int, str, str | None, int]]) -> dict[int, dict[str, int]]:
    counted: dict[int, dict[str, int]] = {}
    for campaign, state, reason, count in rows:
        name = reason if state == DeliveryState.FAILED and reason == "blocked" else state
        of_one = counted.setdefault(campaign, {})
        of_one[name] = of_one.get(name, 0) + count
    return counted


async def _plan_one(connection: AsyncConnection, plan: Plan) -> Campaign:
    dialect = connection.dialect.name
    values = {
        "slot": str(plan.slot),
        "day": plan.day,
        "useless_at": plan.slot.over(plan.day),
        "status": CampaignStatus.RUNNING.value,
        "covered": 0,
    }
    await connection.execute(insert_or_skip(dialect, CampaignRow), values)
    row = (
        await connection.execute(
            select(CampaignRow.__table__).where(
                CampaignRow.slot == str(plan.slot), CampaignRow.day == plan.day
            )
        )
    ).one()
    newest = (
        await connection.execute(
            select(func.max(SubscriptionRow.id)).where(SubscriptionRow.slot == str(plan.slot))
        )
    ).scalar_one_or_none()
    if newest is not None and newest > row.covered:
        await _deliver(connection, plan, row.id, row.covered)
        await connection.execute(
            update(CampaignRow).where(CampaignRow.id == row.id).values(covered=newest)
        )
    return campaign_of(row)


async def _deliver(connection: AsyncConnection, plan: Plan, campaign: int, covered: int) -> None:
    """One statement, however many they are; the UNIQUE key drops those that have theirs."""
    asking = select(SubscriptionRow.subscriber).where(
        SubscriptionRow.slot == str(plan.slot),
        SubscriptionRow.paused.is_(False),
        SubscriptionRow.id > covered,
        SubscriptionRow.since.is_(None) | (SubscriptionRow.since <= plan.slot.due(plan.day)),
    )
    state = DeliveryState.EXPIRED if plan.useless else DeliveryState.QUEUED
    told = (
        select(
            literal(campaign, BigInteger),
            SubscriberRow.id,
            SubscriberRow.channel,
            literal(state.value, String),
            literal(0),
        )
        # A WHERE of its own: without it SQLite takes ON CONFLICT for the condition of a join.
        .where(SubscriberRow.id.in_(asking), SubscriberRow.unreachable.is_(None), true())
        .order_by(SubscriberRow.id)
    )
    columns = ["campaign", "subscriber", "channel", "state", "attempts"]
    await connection.execute(
        insert_or_skip(connection.dialect.name, DeliveryRow).from_select(columns, told)
    )


async def _close_one(connection: AsyncConnection, now: datetime) -> None:
    useless = select(CampaignRow.id).where(CampaignRow.useless_at <= now)
    await connection.execute(
        update(DeliveryRow)
        .where(IS_QUEUED, DeliveryRow.campaign.in_(useless))
        .values(state=DeliveryState.EXPIRED.value, reason=null())
    )
    tick = insert_or_update(connection.dialect.name, TickRow, "at")
    await connection.execute(tick, {"id": 1, "at": now})


async def _set_status_one(connection: AsyncConnection, what: tuple[int, CampaignStatus]) -> None:
    campaign, status = what
    await connection.execute(
        update(CampaignRow).where(CampaignRow.id == campaign).values(status=status.value)
    )
    if status is CampaignStatus.CANCELLED:
        await connection.execute(
            update(DeliveryRow)
            .where(IS_QUEUED, DeliveryRow.campaign == campaign)
            .values(state=DeliveryState.SKIPPED.value, reason="cancelled")
        )


async def _forget_one(connection: AsyncConnection, day: date) -> None:
    await connection.execute(delete(CampaignRow).where(CampaignRow.day < day))


_plan = alone(_plan_one)
_close = alone(_close_one)
_set_status = alone(_set_status_one)
_forget = alone(_forget_one)
