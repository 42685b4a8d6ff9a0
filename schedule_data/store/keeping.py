"""What a turn does to subscribers, written in the transaction that holds all of the turn."""

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import Connection, delete, select, update

from schedule_data.model.campaign import DeliveryState, Received
from schedule_data.model.subscription import Subscription
from schedule_data.model.text import Language
from schedule_data.store.asked_before import kept_again, move_asked
from schedule_data.store.conversations import Who
from schedule_data.store.news_text import SLOT
from schedule_data.store.people import Deed
from schedule_data.store.reminder_tables import (
    CampaignRow,
    DeliveryRow,
    SubscriberRow,
    SubscriptionRow,
)
from schedule_data.store.subscribing import save
from schedule_data.store.subscriptions import (
    Person,
    forget_one,
    remove_one,
    same_question,
    stop_one,
)
from schedule_data.store.tables import ConversationRow
from schedule_data.store.told_before import asked_before

MOST_RECEIVED = 1000


def _who(channel: str, address: str) -> tuple[Any, Any]:
    return SubscriberRow.channel == channel, SubscriberRow.address == address


def received_by(connection: Connection, who: Who) -> list[Received]:
    """What was sent to a person unasked, newest first, at most a thousand."""
    me = connection.scalars(select(SubscriberRow.id).where(*_who(*who))).first()
    changed = {} if me is None else asked_before(connection, me)
    # By the key of a delivery, campaign by campaign: there is no index for a person alone.
    rows = connection.execute(
        select(
            CampaignRow.id,
            CampaignRow.slot,
            CampaignRow.kind,
            CampaignRow.day,
            DeliveryRow.state,
            DeliveryRow.ended_at,
        )
        .join(DeliveryRow, DeliveryRow.campaign == CampaignRow.id)
        .where(DeliveryRow.subscriber == me)
        .order_by(CampaignRow.id.desc())
        .limit(MOST_RECEIVED)
    )
    return [
        Received(
            row.slot if row.kind == SLOT else row.kind,
            row.day,
            DeliveryState(row.state),
            row.ended_at,
            changed.get(row.id, ()),
        )
        for row in rows
    ]


def _save(connection: Connection, wanted: Sequence[Subscription]) -> None:
    save(connection, wanted)
    for each in wanted:
        kept_again(connection, each)
    for who in {(each.channel, each.address) for each in wanted}:
        _reach(connection, (*who, None))


def _replace(connection: Connection, change: tuple[Subscription, Subscription]) -> None:
    old, new = change
    remove_one(connection, old)
    kept = select(SubscriptionRow.id).join(
        SubscriberRow, SubscriberRow.id == SubscriptionRow.subscriber
    )
    same = kept.where(*_who(new.channel, new.address), *same_question(new))
    if connection.execute(same).first() is None:
        _save(connection, (new,))
    else:
        kept_again(connection, new)


def _stop(connection: Connection, who: Who) -> None:
    stop_one(connection, Person(*who))


def _forget(connection: Connection, who: Who) -> None:
    forget_one(connection, Person(*who))
    connection.execute(
        delete(ConversationRow).where(
            ConversationRow.channel == who[0], ConversationRow.address == who[1]
        )
    )


def _speak(connection: Connection, what: tuple[str, str, Language]) -> None:
    channel, address, language = what
    person = update(SubscriberRow).where(*_who(channel, address))
    connection.execute(person.values(language=language))


def _move(connection: Connection, what: tuple[str, str, str]) -> None:
    """Under the new address somebody may have begun already: then what was kept joins it."""
    channel, address, to = what
    _move_conversation(connection, what)
    old = connection.scalars(select(SubscriberRow.id).where(*_who(channel, address))).first()
    if old is None or address == to:
        return
    new = connection.scalars(select(SubscriberRow.id).where(*_who(channel, to))).first()
    if new is None:
        person = update(SubscriberRow).where(SubscriberRow.id == old)
        connection.execute(person.values(address=to, unreachable=None))
        return
    known = select(SubscriptionRow.slot, SubscriptionRow.query).where(
        SubscriptionRow.subscriber == new
    )
    twice = {tuple(row) for row in connection.execute(known)}
    mine = select(SubscriptionRow.__table__).where(SubscriptionRow.subscriber == old)
    for row in connection.execute(mine).all():
        if (row.slot, row.query) not in twice:
            moving = update(SubscriptionRow).where(SubscriptionRow.id == row.id)
            connection.execute(moving.values(subscriber=new))
    _take_over(connection, old, new)
    connection.execute(delete(SubscriberRow).where(SubscriberRow.id == old))


def move_subscriber(connection: Connection, subscriber: int, to: str) -> None:
    """The same where it was found out by writing to them."""
    known = select(SubscriberRow.channel, SubscriberRow.address).where(
        SubscriberRow.id == subscriber
    )
    row = connection.execute(known).first()
    if row is not None:
        _move(connection, (row.channel, row.address, to))


def _move_conversation(connection: Connection, what: tuple[str, str, str]) -> None:
    """The language that was chosen goes along, unless another was chosen there."""
    channel, address, to = what
    where = (ConversationRow.channel == channel, ConversationRow.address == to)
    old = (ConversationRow.channel == channel, ConversationRow.address == address)
    if address == to:
        return
    begun = connection.execute(select(ConversationRow.fixed_language).where(*where)).first()
    if begun is None:
        connection.execute(update(ConversationRow).where(*old).values(address=to))
        return
    fixed = connection.scalars(select(ConversationRow.fixed_language).where(*old)).first()
    if fixed is not None and begun.fixed_language is None:
        connection.execute(update(ConversationRow).where(*where).values(fixed_language=fixed))
    connection.execute(delete(ConversationRow).where(*old))


def _take_over(connection: Connection, old: int, new: int) -> None:
    """The messages of the old number are the new one's, but for campaigns that it has itself."""
    of_any = DeliveryRow.campaign.in_(select(CampaignRow.id))
    known = connection.scalars(
        select(DeliveryRow.campaign).where(of_any, DeliveryRow.subscriber == new)
    ).all()
    mine = (of_any, DeliveryRow.subscriber == old)
    connection.execute(delete(DeliveryRow).where(*mine, DeliveryRow.campaign.in_(known)))
    # Whoever has one of them in hand has it by the old number: it is taken once more.
    in_hand = DeliveryRow.state.in_([DeliveryState.CLAIMED.value, DeliveryState.SENDING.value])
    queued = update(DeliveryRow).where(*mine, in_hand).values(state=DeliveryState.QUEUED.value)
    connection.execute(queued)
    connection.execute(update(DeliveryRow).where(*mine).values(subscriber=new))
    move_asked(connection, old, new)


def _reach(connection: Connection, what: tuple[str, str, str | None]) -> None:
    channel, address, reason = what
    person = update(SubscriberRow).where(*_who(channel, address))
    connection.execute(person.values(unreachable=reason))


DEEDS: dict[Deed, Callable[[Connection, Any], object]] = {
    Deed.SAVE: _save,
    Deed.REPLACE: _replace,
    Deed.REMOVE: remove_one,
    Deed.STOP: _stop,
    Deed.FORGET: _forget,
    Deed.SPEAK: _speak,
    Deed.MOVE: _move,
    Deed.REACH: _reach,
}
