"""The messages of one bot on their way: taken, begun, ended. Only the bot's sender may do it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, bindparam, func, select, text, update

from schedule_data.model.campaign import (
    MOST_ATTEMPTS,
    OPEN,
    CampaignStatus,
    Claimed,
    DeliveryState,
    Outcome,
)
from schedule_data.store.claiming import claimed
from schedule_data.store.desk import Desk
from schedule_data.store.lease import Lease, fence
from schedule_data.store.reminder_tables import IN_HAND, IS_QUEUED, CampaignRow, DeliveryRow

# Once begun a message goes out: its campaign still runs, and its reader is still there to be told.
_BEGIN = text(
    "UPDATE delivery SET state = 'sending', attempts = attempts + 1"
    " WHERE id IN :ids AND state = 'claimed'"
    " AND campaign IN (SELECT id FROM campaign WHERE status = 'running')"
    " AND EXISTS (SELECT 1 FROM subscriber p WHERE p.id = delivery.subscriber"
    "  AND p.unreachable IS NULL)"
    " AND EXISTS (SELECT 1 FROM subscription s JOIN campaign c"
    "  ON c.slot = s.slot OR c.kind <> 'slot'"
    "  WHERE s.subscriber = delivery.subscriber AND c.id = delivery.campaign AND NOT s.paused)"
    " RETURNING id"
).bindparams(bindparam("ids", expanding=True))
_END = (
    update(DeliveryRow)
    .where(DeliveryRow.id == bindparam("which"))
    .values(
        state=bindparam("ends"),
        reason=bindparam("because"),
        attempts=DeliveryRow.attempts + bindparam("more"),
        ended_at=bindparam("at"),
    )
)
_LOST = text(
    "UPDATE subscriber SET unreachable = :reason"
    " WHERE id = (SELECT subscriber FROM delivery WHERE id = :id)"
)
_MOVED = text(
    "UPDATE subscriber SET address = :address"
    " WHERE id = (SELECT subscriber FROM delivery WHERE id = :id) AND NOT EXISTS"
    " (SELECT 1 FROM subscriber s WHERE s.channel = subscriber.channel AND s.address = :address)"
)
# What a sender that died left behind: untouched ones are queued again, begun ones may be there.
_RECOVER = text(
    "UPDATE delivery SET state = CASE"
    " WHEN state = 'sending' AND attempts >= :most THEN 'unknown' ELSE 'queued' END"
    " WHERE channel = :channel AND state IN ('claimed', 'sending')"
)


@dataclass(frozen=True, slots=True)
class _Step:
    lease: Lease
    begin: Sequence[int]
    ended: Sequence[Outcome]


@dataclass(frozen=True, slots=True)
class _Take:
    lease: Lease
    channel: str
    now: datetime
    most: int


class Deliveries:
    """The messages of the bot of `lease`, which sends on `channel`."""

    def __init__(self, channel: str, lease: Lease, desk: Desk) -> None:
        self.lease = lease
        self._channel = channel
        self._desk = desk

    async def recover(self) -> None:
        """Once, after the lease was taken: see to what the sender before left behind."""
        await self._desk.write(_recover_all, (self.lease, self._channel))

    async def claim(self, now: datetime, most: int) -> list[Claimed]:
        """Take up to `most` messages that are queued, of campaigns that are useful at `now`."""
        return await self._desk.write(_claim_some, _Take(self.lease, self._channel, now, most))

    async def step(self, begin: Sequence[int], ended: Sequence[Outcome]) -> set[int]:
        """Write what ended and what begins, in one commit; the ones that may be sent now.

        Raises:
            LeaseLostError: another process has taken over; nothing was written.
            LedgerError: the database cannot be written; nothing was written, nothing may be sent.
        """
        return await self._desk.write(_step_one, _Step(self.lease, begin, ended))

    async def left(self, now: datetime) -> int:
        """How many are still to be sent on this channel at `now`; paused campaigns rest."""
        return await self._desk.read(_left, (self._channel, now))


def _left(connection: Connection, what: tuple[str, datetime]) -> int:
    channel, now = what
    running = select(CampaignRow.id).where(
        CampaignRow.status == CampaignStatus.RUNNING.value, CampaignRow.useless_at > now
    )
    mine = (DeliveryRow.channel == channel, DeliveryRow.campaign.in_(running))
    # Two questions, because each has an index of its own.
    return sum(
        connection.execute(select(func.count()).where(state, *mine)).scalar_one()
        for state in (IS_QUEUED, IN_HAND)
    )


def _recover_all(connection: Connection, what: tuple[Lease, str]) -> None:
    lease, channel = what
    fence(connection, lease.bot, lease.holder)
    connection.execute(_RECOVER, {"channel": channel, "most": MOST_ATTEMPTS})


def _claim_some(connection: Connection, take: _Take) -> list[Claimed]:
    fence(connection, take.lease.bot, take.lease.holder)
    live = select(CampaignRow.id).where(
        CampaignRow.status == CampaignStatus.RUNNING.value, CampaignRow.useless_at > take.now
    )
    queued = (
        select(DeliveryRow.id)
        .where(IS_QUEUED, DeliveryRow.channel == take.channel, DeliveryRow.campaign.in_(live))
        .order_by(DeliveryRow.campaign, DeliveryRow.id)
        .limit(take.most)
    )
    ids = list((connection.scalars(queued)).all())
    if not ids:
        return []
    connection.execute(
        update(DeliveryRow).where(DeliveryRow.id.in_(ids)).values(state=DeliveryState.CLAIMED.value)
    )
    return claimed(connection, ids)


def _step_one(connection: Connection, step: _Step) -> set[int]:
    fence(connection, step.lease.bot, step.lease.holder)
    if step.ended:
        connection.execute(_END, [_values(outcome) for outcome in step.ended])
    for outcome in step.ended:
        if outcome.unreachable:
            values = {"id": outcome.delivery, "reason": outcome.reason or "blocked"}
            connection.execute(_LOST, values)
        if outcome.moved_to is not None:
            values = {"id": outcome.delivery, "address": outcome.moved_to}
            connection.execute(_MOVED, values)
    if not step.begin:
        return set()
    return set((connection.scalars(_BEGIN, {"ids": list(step.begin)})).all())


def _values(outcome: Outcome) -> dict[str, object]:
    return {
        "which": outcome.delivery,
        "ends": outcome.state.value,
        "because": outcome.reason,
        "more": 0 if outcome.arrived else -1,
        "at": None if outcome.state in OPEN else datetime.now(UTC),
    }
