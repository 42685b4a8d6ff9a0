"""Questions that were answered and then changed: who was told of a sitting still hears when it
changes. A delivery does not say what it answered, so that is written when a question goes.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import Connection, delete, or_, select, update

from schedule_data.model.campaign import DeliveryState
from schedule_data.model.slot import Slot
from schedule_data.model.subscription import Subscription
from schedule_data.model.zone import JAKARTA
from schedule_data.store.news_text import SLOT
from schedule_data.store.remembered import query_to_text
from schedule_data.store.reminder_tables import (
    AskedBeforeRow,
    CampaignRow,
    DeliveryRow,
    SubscriberRow,
    SubscriptionRow,
    TickRow,
)
from schedule_data.store.told_before import MAY_HAVE_ARRIVED
from schedule_data.store.upsert import insert_or_skip

_NEWEST = 2
"""Of a slot only the last campaigns tell of days to come: `before 05:00` of today and tomorrow."""
_STILL_OUT = datetime.max.replace(tzinfo=UTC)


def note(connection: Connection, gone: Subscription) -> None:
    """Write down what `gone` was told, before it is taken away. One that is paused hears nothing,
    and one that was never told anything has nothing to hear of.
    """
    kept = connection.execute(
        select(
            SubscriptionRow.subscriber,
            SubscriptionRow.query,
            SubscriptionRow.silent,
            SubscriptionRow.since,
        )
        .join(SubscriberRow, SubscriberRow.id == SubscriptionRow.subscriber)
        .where(
            SubscriberRow.channel == gone.channel,
            SubscriberRow.address == gone.address,
            SubscriptionRow.slot == str(gone.slot),
            SubscriptionRow.query == query_to_text(gone.query),
            SubscriptionRow.paused.is_(False),
        )
    ).first()
    if kept is None:
        return
    rows = [
        {
            "subscriber": kept.subscriber,
            "campaign": campaign,
            "query": kept.query,
            "silent": kept.silent,
            "until": _over(gone.slot, day),
        }
        for campaign, day, sent in _told(connection, kept.subscriber, gone.slot)
        # A question that is younger than the message was not what that answered.
        if kept.since is None or kept.since <= sent
    ]
    if rows:
        connection.execute(insert_or_skip(connection.dialect.name, AskedBeforeRow), rows)


def _told(
    connection: Connection, subscriber: int, slot: Slot
) -> Iterator[tuple[int, date, datetime]]:
    """The campaigns of `slot` that told the person of days that are not over: each with its date,
    and until when what they asked went into it.
    """
    looked_at = connection.scalars(select(TickRow.at)).first()
    # One that is taken is composed already: it may go out with the question that goes now.
    in_hand = DeliveryRow.state == DeliveryState.CLAIMED.value
    rows = connection.execute(
        select(CampaignRow.id, CampaignRow.day, DeliveryRow.ended_at)
        .join(DeliveryRow, DeliveryRow.campaign == CampaignRow.id)
        .where(
            CampaignRow.kind == SLOT,
            CampaignRow.slot == str(slot),
            DeliveryRow.subscriber == subscriber,
            or_(MAY_HAVE_ARRIVED, in_hand),
        )
        .order_by(CampaignRow.day.desc())
        .limit(_NEWEST)
    )
    for campaign, day, ended_at in rows:
        if looked_at is None or _over(slot, day) > looked_at:
            # One that waits is late: it answers what is asked when it goes.
            yield campaign, day, max(_due(slot, day), ended_at or _STILL_OUT)


def _due(slot: Slot, day: date) -> datetime:
    return datetime.combine(day, slot.at, JAKARTA)


def _over(slot: Slot, day: date) -> datetime:
    """When the days that it told of on `day` are over; `Slot.over` is when telling is."""
    return datetime.combine(slot.days(day).end + timedelta(days=1), time(), JAKARTA)


def kept_again(connection: Connection, one: Subscription) -> None:
    """The person keeps that question (again): it speaks for itself, with its own wishes."""
    of_slot = select(CampaignRow.id).where(CampaignRow.slot == str(one.slot))
    connection.execute(
        delete(AskedBeforeRow).where(
            AskedBeforeRow.subscriber.in_(_me(one)),
            AskedBeforeRow.query == query_to_text(one.query),
            AskedBeforeRow.campaign.in_(of_slot),
        )
    )


def stop_hearing(connection: Connection, people: Any) -> None:
    """They stopped: nothing of what they were told reaches them. `people` selects their numbers."""
    connection.execute(delete(AskedBeforeRow).where(AskedBeforeRow.subscriber.in_(people)))


def move_asked(connection: Connection, old: int, new: int) -> None:
    """What `old` was told, `new` was told."""
    mine = connection.execute(
        delete(AskedBeforeRow)
        .where(AskedBeforeRow.subscriber == old)
        .returning(
            AskedBeforeRow.campaign,
            AskedBeforeRow.query,
            AskedBeforeRow.silent,
            AskedBeforeRow.until,
        )
    ).all()
    rows = [{**row._mapping, "subscriber": new} for row in mine]
    if rows:
        connection.execute(insert_or_skip(connection.dialect.name, AskedBeforeRow), rows)


def keep_until(connection: Connection, campaign: int, texts: Sequence[str], day: date) -> None:
    """Those whom `campaign` answered these questions hear on until `day` is over: what they were
    told of was moved there.
    """
    until = datetime.combine(day + timedelta(days=1), time(), JAKARTA)
    connection.execute(
        update(AskedBeforeRow)
        .where(
            AskedBeforeRow.campaign == campaign,
            AskedBeforeRow.query.in_(texts),
            AskedBeforeRow.until < until,
        )
        .values(until=until)
    )


def forget_over(connection: Connection, now: datetime) -> None:
    """Drop those whose days are over at the aware moment `now`."""
    connection.execute(delete(AskedBeforeRow).where(AskedBeforeRow.until <= now))


def _me(one: Subscription) -> Any:
    return select(SubscriberRow.id).where(
        SubscriberRow.channel == one.channel, SubscriberRow.address == one.address
    )
