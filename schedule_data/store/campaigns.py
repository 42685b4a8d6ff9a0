"""What many are to be told: planned once, all of it in one statement, and counted."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Select, delete, func, select, update

from schedule_data.model.campaign import OPEN, Campaign, CampaignStatus, DeliveryState, Tally
from schedule_data.model.zone import JAKARTA
from schedule_data.store.asked_before import forget_over
from schedule_data.store.desk import Desk
from schedule_data.store.planning import Plan, Planned, Seen, campaign_of, look, plan_one
from schedule_data.store.reminder_tables import CampaignRow, DeliveryRow, TickRow
from schedule_data.store.upsert import insert_or_update


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
        seen = await self._desk.read(look, None)
        due = [
            Plan(slot, day, useless)
            for slot in seen.newest
            for day, useless in slot.dates(now, seen.looked_at)
        ]
        campaigns = []
        for plan in due:
            known = seen.campaigns.get((plan.slot, plan.day))
            if known is None or _differs(known, plan, seen):
                campaigns.append(await self._desk.write(plan_one, plan))
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
        """How campaigns stand: those named, or the newest `most` but for drafts."""
        chosen = select(CampaignRow.__table__).order_by(CampaignRow.id.desc()).limit(most)
        if campaigns is None:
            chosen = chosen.where(CampaignRow.status != CampaignStatus.DRAFT.value)
        else:
            chosen = chosen.where(CampaignRow.id.in_(list(campaigns)))
        return await self._desk.read(_tallies, chosen)

    async def forget_before(self, day: date) -> None:
        """Drop the campaigns of dates before `day`, and their deliveries."""
        await self._desk.write(_forget_one, day)


def _differs(known: Planned, plan: Plan, seen: Seen) -> bool:
    """Whether somebody has subscribed since, or it was closed by a clock that had run ahead."""
    return known.covered < seen.newest[plan.slot] or (known.closed and not plan.useless)


def _tallies(connection: Connection, chosen: Select[Any]) -> list[Tally]:
    rows = connection.execute(chosen).all()
    counting = (
        select(DeliveryRow.campaign, DeliveryRow.state, DeliveryRow.reason, func.count())
        .where(DeliveryRow.campaign.in_([row.id for row in rows]))
        .group_by(DeliveryRow.campaign, DeliveryRow.state, DeliveryRow.reason)
    )
    counted = _by_campaign(connection.execute(counting).all())
    return [Tally(campaign_of(row), counted.get(row.id, {})) for row in rows]


def _by_campaign(rows: Sequence[tuple[int, str, str | None, int]]) -> dict[int, dict[str, int]]:
    counted: dict[int, dict[str, int]] = {}
    for campaign, state, reason, count in rows:
        name = reason if state == DeliveryState.FAILED and reason == "blocked" else state
        of_one = counted.setdefault(campaign, {})
        of_one[name] = of_one.get(name, 0) + count
    return counted


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
    forget_over(connection, now)
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
