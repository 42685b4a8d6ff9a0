"""The questions that people keep: saved all or none, listed, stopped, forgotten."""

from collections.abc import AsyncIterator, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, select, update

from schedule_data.model.slot import Slot
from schedule_data.model.subscription import Changed, Subscription
from schedule_data.store.asked_before import note, stop_hearing
from schedule_data.store.desk import Desk
from schedule_data.store.remembered import language_of, query_from_text, query_to_text
from schedule_data.store.reminder_tables import (
    CampaignRow,
    DeliveryRow,
    SubscriberRow,
    SubscriptionRow,
)
from schedule_data.store.subscribing import save

_AT_ONCE = 5_000
_of_one = select(
    SubscriptionRow.id,
    SubscriberRow.channel,
    SubscriberRow.address,
    SubscriberRow.language,
    SubscriptionRow.slot,
    SubscriptionRow.query,
    SubscriptionRow.silent,
    SubscriptionRow.when_empty,
    SubscriptionRow.paused,
    SubscriptionRow.since,
).join(SubscriberRow, SubscriberRow.id == SubscriptionRow.subscriber)


@dataclass(frozen=True, slots=True)
class Person:
    """Who keeps them."""

    channel: str
    address: str


class Subscriptions:
    """Everybody's. Raises StoreError where the database cannot be written, and writes nothing."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def save(self, wanted: Iterable[Subscription]) -> Changed:
        """Keep all of them. One of the same person, slot and question is changed to the new
        wishes; its `since` stays. A person's language is that of the last one.
        """
        return await self._desk.write(save, wanted)

    async def of(self, channel: str, address: str) -> list[Subscription]:
        """What a person keeps, oldest first."""
        mine = _of_one.where(SubscriberRow.channel == channel, SubscriberRow.address == address)
        rows = await self._desk.read(_rows, mine.order_by(SubscriptionRow.id))
        return [each for row in rows if (each := _subscription(row)) is not None]

    async def remove(self, subscription: Subscription) -> None:
        """Keep that one no more."""
        await self._desk.write(remove_one, subscription)

    async def stop(self, channel: str, address: str) -> int:
        """End all of a person's at once; how many there were. What was sent stays on record."""
        return await self._desk.write(stop_one, Person(channel, address))

    async def forget(self, channel: str, address: str) -> None:
        """Delete everything that is known of the person here, deliveries included."""
        await self._desk.write(forget_one, Person(channel, address))

    async def reachable(self, channel: str, address: str) -> None:
        """The person wrote to us, so they can be written to again."""
        await self._desk.write(_reachable_one, Person(channel, address))

    async def all(self) -> AsyncIterator[Subscription]:
        """Everybody's, in the order of their making, without holding all in memory."""
        last = 0
        while True:
            some = _of_one.where(SubscriptionRow.id > last).order_by(SubscriptionRow.id)
            rows = await self._desk.read(_rows, some.limit(_AT_ONCE))
            for row in rows:
                subscription = _subscription(row)
                if subscription is not None:
                    yield subscription
            if len(rows) < _AT_ONCE:
                return
            last = rows[-1].id


def _rows(connection: Connection, question: Any) -> Sequence[Any]:
    return connection.execute(question).all()


def _subscription(row: Any) -> Subscription | None:
    query = query_from_text(row.query)
    if query is None:
        return None
    return Subscription(
        channel=row.channel,
        address=row.address,
        query=query,
        slot=Slot.parse(row.slot),
        language=language_of(row.language) or "id",
        silent=row.silent,
        when_empty=row.when_empty,
        paused=row.paused,
        since=row.since,
    )


def _me(person: Person | Subscription) -> Any:
    return select(SubscriberRow.id).where(
        SubscriberRow.channel == person.channel, SubscriberRow.address == person.address
    )


def same_question(one: Subscription) -> tuple[Any, Any]:
    """The condition of a subscription with the slot and the question of `one`."""
    return SubscriptionRow.slot == str(one.slot), SubscriptionRow.query == query_to_text(one.query)


def remove_one(connection: Connection, gone: Subscription) -> None:
    """Keep that one no more; of what it was told its reader still hears."""
    note(connection, gone)
    connection.execute(
        delete(SubscriptionRow).where(
            SubscriptionRow.subscriber.in_(_me(gone)), *same_question(gone)
        )
    )


def stop_one(connection: Connection, person: Person) -> int:
    """End all of a person's, and what they were told before; how many there were."""
    stop_hearing(connection, _me(person))
    done = connection.execute(
        delete(SubscriptionRow).where(SubscriptionRow.subscriber.in_(_me(person)))
    )
    return done.rowcount


def forget_one(connection: Connection, person: Person) -> None:
    """Delete everything that is known of the person here, deliveries included."""
    # By the key, campaign by campaign: there is no index for this alone.
    of_any = DeliveryRow.campaign.in_(select(CampaignRow.id))
    connection.execute(delete(DeliveryRow).where(of_any, DeliveryRow.subscriber.in_(_me(person))))
    connection.execute(delete(SubscriberRow).where(SubscriberRow.id.in_(_me(person))))


def _reachable_one(connection: Connection, person: Person) -> None:
    connection.execute(
        update(SubscriberRow)
        .where(SubscriberRow.id.in_(_me(person)), SubscriberRow.unreachable.is_not(None))
        .values(unreachable=None)
    )
