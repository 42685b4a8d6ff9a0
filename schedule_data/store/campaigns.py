"""What many are to be told: planned once, all of it in one statement, and counted."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Connection,
    Select,
    String,
    delete,
    func,
    literal,
    select,
    update,
)

from schedule_data.model.campaign import OPEN, Campaign, CampaignStatus, DeliveryState, Tally
from schedule_data.model.slot import JAKARTA, Slot
from schedule_data.store.desk import Desk
from schedule_data.store.reminder_tables import (
    CampaignRow,
    DeliveryRow,
    SubscriberRow,
    SubscriptionRow,
    TickRow,
)
from schedule_data.store.upsert import insert_or_skip, insert_or_update

LATELY = 1000


@dataclass(frozen=True, slots=True)
class Plan:
    """A slot's date that is due; `useless`: nobody needs it any more, it is only counted."""

    slot: Slot
    day: date
    useless: bool


@dataclass(frozen=True, slots=True)
class _Planned:
    campaign: Campaign
    covered: int


@dataclass(frozen=True, slots=True)
class _Seen:
    """The slots that somebody has, each with its newest subscription; the latest campaigns; and
    up to when all of it was looked at.
    """

    newest: Mapping[Slot, int]
    campaigns: Mapping[tuple[Slot, date], _Planned]
    looked_at: datetime | None


class Campaigns:
    """All campaigns. Planning what is planned already changes nothing."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def plan(self, now: datetime) -> list[Campaign]:
        """Plan what is due at `now` and not planned yet, expire what is useless; all campaigns
        that are due, and those that were missed since the last time.

        Raises:
            StoreError: the database cannot be written; what was planned stays planned.
        """
        now = now.astimezone(JAKARTA)
        seen = await self._desk.read(_look, None)
        due = [
            Plan(slot, day, useless)
            for slot in seen.newest
            for day, useless in slot.dates(now, seen.looked_at)
        ]
        campaigns = []
        for plan in due:
            known = seen.campaigns.get((plan.slot, plan.day))
            if known is None or known.covered < seen.newest[plan.slot]:
                campaigns.append(await self._desk.write(_plan_one, plan))
            else:
                campaigns.append(known.campaign)
        await self._desk.write(_close_some, now)
        return campaigns

    async def set_status(self, campaign: int, status: CampaignStatus) -> None:
        """Pause it, let it run on, or cancel what of it is not sent yet."""
        await self._desk.write(_set_status_one, (campaign, status))

    async def tallies(
        self, campaigns: Iterable[int] | None = None, *, most: int = 50
    ) -> list[Tally]:
        """How campaigns stand: those named, or the newest `most`."""
        chosen = select(CampaignRow.__table__).order_by(CampaignRow.id.desc()).limit(most)
        if campaigns is not None:
            chosen = chosen.where(CampaignRow.id.in_(list(campaigns)))
        return await self._desk.read(_tallies, chosen)

    async def forget_before(self, day: date) -> None:
        """Drop the campaigns of dates before `day`, and their deliveries."""
        await self._desk.write(_forget_one, day)


def _look(connection: Connection, _: None) -> _Seen:
    newest = connection.execute(
        select(SubscriptionRow.slot, func.max(SubscriptionRow.id)).group_by(SubscriptionRow.slot)
    )
    lately = select(CampaignRow.__table__).order_by(CampaignRow.day.desc()).limit(LATELY)
    campaigns = [(row, campaign_of(row)) for row in connection.execute(lately)]
    return _Seen(
        {Slot.parse(text): number for text, number in newest},
        {(each.slot, each.day): _Planned(each, row.covered) for row, each in campaigns},
        connection.scalars(select(TickRow.at)).first(),
    )


def _tallies(connection: Connection, chosen: Select[Any]) -> list[Tally]:
    rows = connection.execute(chosen).all()
    counting = (
        select(DeliveryRow.campaign, DeliveryRow.state, DeliveryRow.reason, func.count())
        .where(DeliveryRow.campaign.in_([row.id for row in rows]))
        .group_by(DeliveryRow.campaign, DeliveryRow.state, DeliveryRow.reason)
    )
    counted = _by_campaign(connection.execute(counting).all())
    return [Tally(campaign_of(row), counted.get(row.id, {})) for row in rows]


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


def _plan_one(connection: Connection, plan: Plan) -> Campaign:
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
    return campaign_of(row)


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


def _close_some(connection: Connection, now: datetime) -> None:
    """Count as expired what was not sent in time, and as skipped what was cancelled."""
    ended = select(CampaignRow.id, CampaignRow.status, CampaignRow.useless_at).where(
        CampaignRow.closed.is_(False),
        (CampaignRow.useless_at <= now) | (CampaignRow.status == CampaignStatus.CANCELLED.value),
    )
    for row in connection.execute(ended).all():
        cancelled = row.status == CampaignStatus.CANCELLED.value
        _end_queued(connection, row.id, cancelled=cancelled)
        if row.useless_at <= now and not connection.scalars(_open_of(row.id)).first():
            connection.execute(
                update(CampaignRow).where(CampaignRow.id == row.id).values(closed=True)
            )
    tick = insert_or_update(connection.dialect.name, TickRow, "at")
    connection.execute(tick, {"id": 1, "at": now})


def _end_queued(connection: Connection, campaign: int, *, cancelled: bool) -> None:
    state = DeliveryState.SKIPPED if cancelled else DeliveryState.EXPIRED
    connection.execute(
        update(DeliveryRow)
        .where(DeliveryRow.campaign == campaign, DeliveryRow.state == DeliveryState.QUEUED.value)
        .values(state=state.value, reason="cancelled" if cancelled else None)
    )


def _open_of(campaign: int) -> Select[int]:
    return (
        select(DeliveryRow.subscriber)
        .where(DeliveryRow.campaign == campaign)
        .where(DeliveryRow.state.in_([state.value for state in OPEN]))
        .limit(1)
    )


def _set_status_one(connection: Connection, what: tuple[int, CampaignStatus]) -> None:
    campaign, status = what
    connection.execute(
        update(CampaignRow).where(CampaignRow.id == campaign).values(status=status.value)
    )
    if status is CampaignStatus.CANCELLED:
        _end_queued(connection, campaign, cancelled=True)


def _forget_one(connection: Connection, day: date) -> None:
    connection.execute(delete(CampaignRow).where(CampaignRow.day < day))
