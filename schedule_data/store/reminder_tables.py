"""The tables of who is reminded of what, of what many are to be told, and of who tells them."""

from datetime import date, datetime

from sqlalchemy import BigInteger, ForeignKey, Index, Integer, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from schedule_data.store.tables import Base

BIG = BigInteger().with_variant(Integer, "sqlite")
IN_HAND = text("state IN ('claimed', 'sending')")
"""The words of a small index; SQLite uses it only for queries that hold the same words."""


class SubscriberRow(Base):
    """A chat that is reminded; `unreachable` says why nothing is sent to it any more."""

    __tablename__ = "subscriber"
    __table_args__ = (UniqueConstraint("channel", "address"),)

    id: Mapped[int] = mapped_column(BIG, primary_key=True, autoincrement=True)
    channel: Mapped[str]
    address: Mapped[str]
    language: Mapped[str]
    unreachable: Mapped[str | None]


class SubscriptionRow(Base):
    """A question that a subscriber keeps; `query` is written so that equal ones are equal."""

    __tablename__ = "subscription"
    __table_args__ = (
        UniqueConstraint("subscriber", "slot", "query"),
        # All that planning asks for, so that it reads nothing else.
        Index(None, "slot", "subscriber", "paused", "since"),
    )

    id: Mapped[int] = mapped_column(BIG, primary_key=True, autoincrement=True)
    subscriber: Mapped[int] = mapped_column(BIG, ForeignKey("subscriber.id", ondelete="CASCADE"))
    slot: Mapped[str]
    query: Mapped[str]
    silent: Mapped[bool]
    when_empty: Mapped[bool]
    paused: Mapped[bool]
    since: Mapped[datetime | None]


class CampaignRow(Base):
    """One slot on its date, or news. `covered`: subscriptions up to this number have been planned.
    `closed`: it is useless, and no message of it is left open. `slot` is the campaign's name: of
    news one that is there once, and `news` is what they say.
    """

    __tablename__ = "campaign"
    __table_args__ = (UniqueConstraint("slot", "day"),)

    id: Mapped[int] = mapped_column(BIG, primary_key=True, autoincrement=True)
    slot: Mapped[str]
    day: Mapped[date]
    useless_at: Mapped[datetime]
    status: Mapped[str]
    covered: Mapped[int] = mapped_column(BIG)
    closed: Mapped[bool]
    kind: Mapped[str] = mapped_column(server_default="slot")
    news: Mapped[str | None]


class DeliveryRow(Base):
    """A campaign to one subscriber. `attempts` counts those that may have arrived.

    Its key is all that a hundred thousand of them are planned with: one index to write, and their
    line to wait in. A subscriber who is forgotten takes them along by hand (`forget`).
    """

    __tablename__ = "delivery"
    __table_args__ = (
        Index(
            "ix_delivery_in_hand",
            "channel",
            sqlite_where=IN_HAND,
            postgresql_where=IN_HAND,
        ),
        {"sqlite_with_rowid": False},
    )

    campaign: Mapped[int] = mapped_column(
        BIG, ForeignKey("campaign.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    subscriber: Mapped[int] = mapped_column(BIG, primary_key=True, autoincrement=False)
    channel: Mapped[str]
    state: Mapped[str]
    attempts: Mapped[int]
    reason: Mapped[str | None]
    ended_at: Mapped[datetime | None]


class AskedBeforeRow(Base):
    """A question that a message of a slot answered and its reader keeps no more, until the days
    that it told of are over.
    """

    __tablename__ = "asked_before"

    subscriber: Mapped[int] = mapped_column(
        BIG, ForeignKey("subscriber.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    campaign: Mapped[int] = mapped_column(
        BIG, ForeignKey("campaign.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    query: Mapped[str] = mapped_column(primary_key=True)
    silent: Mapped[bool]
    until: Mapped[datetime]


class ToldSittingRow(Base):
    """How a coming sitting was told last, and how it stands now where that is something else."""

    __tablename__ = "told_sitting"

    event: Mapped[str] = mapped_column(primary_key=True)
    recurrence_id: Mapped[date] = mapped_column(primary_key=True)
    told: Mapped[str]
    day: Mapped[date]
    seen: Mapped[str | None]
    seen_at: Mapped[datetime | None]


class SenderRow(Base):
    """Who sends for a bot; `beat` goes up while the holder lives."""

    __tablename__ = "sender"

    bot: Mapped[str] = mapped_column(primary_key=True)
    holder: Mapped[str | None]
    beat: Mapped[int] = mapped_column(BIG)


class TickRow(Base):
    """One row: the calendar's moment up to which every slot was looked at."""

    __tablename__ = "reminder_tick"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
