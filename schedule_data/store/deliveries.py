"""The messages of one bot on their way: taken, begun, ended. Only the bot's sender may do it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import TypeAlias

from sqlalchemy import Connection, func, select, text

from schedule_data.model.campaign import (
    MOST_ATTEMPTS,
    OPEN,
    Campaign,
    CampaignStatus,
    Claimed,
    DeliveryState,
    Key,
    Outcome,
)
from schedule_data.store.claiming import claim
from schedule_data.store.desk import Desk
from schedule_data.store.keeping import move_subscriber
from schedule_data.store.lease import Lease, fence
from schedule_data.store.planning import campaign_of
from schedule_data.store.quick import Quick
from schedule_data.store.reminder_tables import CampaignRow, DeliveryRow

_End: TypeAlias = tuple[int, DeliveryState, str | None, bool]

# Once begun a message goes out: its campaign still runs, and its reader is still there to be told.
_BEGIN = Quick(
    "UPDATE delivery SET state = 'sending', attempts = attempts + 1"
    " WHERE campaign = :campaign AND subscriber IN :people AND state = 'claimed'"
    " AND EXISTS (SELECT 1 FROM campaign c"
    "  JOIN subscription s ON s.slot = c.slot OR c.kind <> 'slot'"
    "  JOIN subscriber p ON p.id = s.subscriber"
    "  WHERE c.id = delivery.campaign AND c.status = 'running'"
    "  AND s.subscriber = delivery.subscriber AND NOT s.paused AND p.unreachable IS NULL)"
    " RETURNING subscriber"
)
# As few statements as may be: between two of them another thread of Python may have its turn.
_END = Quick(
    "UPDATE delivery SET state = :state, reason = :reason, attempts = attempts + :more,"
    " ended_at = :at WHERE campaign = :campaign AND subscriber IN :people"
)
_VERSION = Quick("SELECT version FROM schedule_state")
_LOST = text("UPDATE subscriber SET unreachable = :reason WHERE id = :id")
# What a sender that died left behind: untouched ones are queued again, begun ones may be there.
_RECOVER = text(
    "UPDATE delivery SET state = CASE"
    " WHEN state = 'sending' AND attempts >= :most THEN 'unknown' ELSE 'queued' END"
    " WHERE channel = :channel AND state IN ('claimed', 'sending')"
)


@dataclass(frozen=True, slots=True)
class _Step:
    lease: Lease
    now: datetime
    begin: Sequence[Key]
    ended: Sequence[Outcome]
    schedule: int | None


@dataclass(frozen=True, slots=True)
class _Take:
    lease: Lease
    channel: str
    now: datetime
    most: int
    after: dict[int, int]


class Deliveries:
    """The messages of the bot of `lease`, which sends on `channel`."""

    def __init__(self, channel: str, lease: Lease, desk: Desk) -> None:
        self.lease = lease
        self._channel = channel
        self._desk = desk
        self._after: dict[int, int] = {}

    async def recover(self) -> None:
        """Once, after the lease was taken: see to what the sender before left behind."""
        self._after = {}
        await self._desk.write(_recover_all, (self.lease, self._channel))

    async def claim(self, now: datetime, most: int) -> list[Claimed]:
        """Take up to `most` messages that are queued, of campaigns that are useful at `now`.

        It goes through each campaign from its first subscriber to its last; when there are fewer
        than `most`, the next time begins at the first one again.
        """
        take = _Take(self.lease, self._channel, now, most, self._after)
        taken = await self._desk.write(_claim_some, take)
        self._after = {}
        if len(taken) == most:
            self._after = {**take.after, **{each.key[0]: each.key[1] for each in taken}}
        return taken

    async def step(
        self,
        now: datetime,
        begin: Sequence[Key],
        ended: Sequence[Outcome],
        schedule: int | None = None,
    ) -> set[Key] | None:
        """Write what ended and what begins at the aware moment `now`, in one commit; the ones
        that may be sent. None: the schedule is not the one of version `schedule` any more, and
        nothing was begun.

        Raises:
            LeaseLostError: another process has taken over; nothing was written.
            LedgerError: the database cannot be written; nothing was written, nothing may be sent.
        """
        step = _Step(self.lease, now, begin, ended, schedule)
        return await self._desk.write(_step_one, step)

    async def left(self, now: datetime) -> int:
        """How many are still to be sent on this channel at `now`; paused campaigns rest."""
        return await self._desk.read(_left, (self._channel, now))


def _live(connection: Connection, now: datetime) -> list[Campaign]:
    """The campaigns that are sent, oldest first."""
    question = (
        select(CampaignRow.__table__)
        .where(CampaignRow.status == CampaignStatus.RUNNING.value, CampaignRow.useless_at > now)
        .order_by(CampaignRow.id)
    )
    return [campaign_of(row) for row in connection.execute(question)]


def _left(connection: Connection, what: tuple[str, datetime]) -> int:
    channel, now = what
    live = [campaign.id for campaign in _live(connection, now)]
    question = select(func.count()).where(
        DeliveryRow.campaign.in_(live),
        DeliveryRow.channel == channel,
        DeliveryRow.state.in_([state.value for state in OPEN]),
    )
    return connection.execute(question).scalar_one()


def _recover_all(connection: Connection, what: tuple[Lease, str]) -> None:
    lease, channel = what
    fence(connection, lease.bot, lease.holder)
    connection.execute(_RECOVER, {"channel": channel, "most": MOST_ATTEMPTS})


def _claim_some(connection: Connection, take: _Take) -> list[Claimed]:
    fence(connection, take.lease.bot, take.lease.holder)
    taken: list[Claimed] = []
    for campaign in _live(connection, take.now):
        missing = take.most - len(taken)
        if missing:
            after = take.after.get(campaign.id, 0)
            taken += claim(connection, campaign, take.channel, after, missing)
    return taken


def _step_one(connection: Connection, step: _Step) -> set[Key] | None:
    fence(connection, step.lease.bot, step.lease.holder)
    for (campaign, state, reason, arrived), people in _alike(step.ended).items():
        _END.run(
            connection,
            state=state.value,
            reason=reason,
            more=0 if arrived else -1,
            at=None if state in OPEN else step.now,
            campaign=campaign,
            people=people,
        )
    for outcome in step.ended:
        subscriber = outcome.delivery[1]
        if outcome.unreachable:
            connection.execute(_LOST, {"id": subscriber, "reason": outcome.reason or "blocked"})
        if outcome.moved_to is not None:
            move_subscriber(connection, subscriber, outcome.moved_to)
    if step.begin and step.schedule is not None:
        (version,) = _VERSION.run(connection).fetchone()
        if version != step.schedule:
            return None
    return set(_begun(connection, step.begin))


def _begun(connection: Connection, begin: Sequence[Key]) -> Iterator[Key]:
    for campaign, keys in groupby(sorted(begin), key=lambda key: key[0]):
        people = [key[1] for key in keys]
        for (person,) in _BEGIN.run(connection, campaign=campaign, people=people):
            yield campaign, person


def _alike(ended: Sequence[Outcome]) -> dict[_End, list[int]]:
    """Those that ended in the same way, together."""
    alike: dict[_End, list[int]] = {}
    for outcome in ended:
        campaign, subscriber = outcome.delivery
        end = (campaign, outcome.state, outcome.reason, outcome.arrived)
        alike.setdefault(end, []).append(subscriber)
    return alike
