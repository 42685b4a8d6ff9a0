"""The tables of the database, typed. Days are Jakarta's dates, moments are UTC."""

from datetime import UTC, date, datetime, time
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    DateTime,
    ForeignKey,
    Integer,
    MetaData,
    UniqueConstraint,
    false,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

_NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Moment(TypeDecorator[datetime]):
    """An aware moment in, UTC in the database, an aware moment out."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse a moment without a time zone; bring the others to UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"a moment without a time zone: {value}")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """SQLite has forgotten that it was UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if dialect.name == "sqlite" else value.astimezone(UTC)


class Base(DeclarativeBase):
    """All tables."""

    metadata = MetaData(naming_convention=_NAMES)
    type_annotation_map = {dict[str, Any]: JSON, list[Any]: JSON, datetime: Moment}  # noqa: RUF012


class ScheduleState(Base):
    """One row: the version of the schedule, raised by each change of it."""

    __tablename__ = "schedule_state"

    id: Mapped[int] = mapped_column(primary_key=True)
    version: Mapped[int]


class AppliedSeed(Base):
    """The packages of first data that were loaded, so that none is loaded twice; and each thing of
    them, with a digest of what was loaded of it.
    """

    __tablename__ = "applied_seed"

    name: Mapped[str] = mapped_column(primary_key=True)


class VenueRow(Base):
    """A Venue."""

    __tablename__ = "venue"

    slug: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    kind: Mapped[str]
    region: Mapped[str]
    aliases: Mapped[list[Any]]
    kecamatan: Mapped[str | None]
    kelurahan: Mapped[str | None]
    address: Mapped[str | None]
    latitude: Mapped[float | None]
    longitude: Mapped[float | None]
    within_m: Mapped[int | None]
    candidates: Mapped[list[Any]]
    source: Mapped[str | None]
    confidence: Mapped[str | None]
    wheelchair: Mapped[bool | None]
    parking: Mapped[str | None]
    finding: Mapped[str | None]


class EventRow(Base):
    """An Event but for its overrides. `pauses` is JSON text, NULL where it has none."""

    __tablename__ = "event"

    uid: Mapped[str] = mapped_column(primary_key=True)
    summary: Mapped[str]
    venue: Mapped[str] = mapped_column(ForeignKey("venue.slug"), index=True)
    first_day: Mapped[date]
    last_day: Mapped[date | None]
    recurs: Mapped[bool]
    rrule: Mapped[str | None]
    rdates: Mapped[list[Any]]
    exdates: Mapped[list[Any]]
    working_days: Mapped[bool]
    room: Mapped[str | None]
    services: Mapped[list[Any]]
    opens: Mapped[time | None]
    closes: Mapped[time | None]
    on_holidays: Mapped[str]
    status: Mapped[str]
    sequence: Mapped[int]
    source: Mapped[str | None]
    confidence: Mapped[str | None]
    confirmed_on: Mapped[date | None]
    pauses: Mapped[str | None]
    last_intake: Mapped[time | None]
    quota: Mapped[int | None]
    note: Mapped[str | None]


class OverrideRow(Base):
    """One changed instance of an event."""

    __tablename__ = "event_override"

    event: Mapped[str] = mapped_column(
        ForeignKey("event.uid", ondelete="CASCADE"), primary_key=True
    )
    recurrence_id: Mapped[date] = mapped_column(primary_key=True)
    status: Mapped[str]
    day: Mapped[date | None]
    opens: Mapped[time | None]
    closes: Mapped[time | None]
    venue: Mapped[str | None] = mapped_column(ForeignKey("venue.slug"), index=True)
    room: Mapped[str | None]
    reason: Mapped[str | None]
    added: Mapped[bool] = mapped_column(server_default=false())


class ConversationRow(Base):
    """What one conversation left behind, and the language that it chose for good."""

    __tablename__ = "conversation"

    channel: Mapped[str] = mapped_column(primary_key=True)
    address: Mapped[str] = mapped_column(primary_key=True)
    at: Mapped[datetime | None]
    query: Mapped[str | None]
    language: Mapped[str | None]
    offered: Mapped[str | None]
    stopped: Mapped[str | None]
    fixed_language: Mapped[str | None]


class InboxRow(Base):
    """An update that a bot has been given: kept until its turn is done, and a while for dedupe."""

    __tablename__ = "inbox"
    __table_args__ = (UniqueConstraint("bot", "update_id"),)

    id: Mapped[int] = mapped_column(
        BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True
    )
    bot: Mapped[str]
    update_id: Mapped[int] = mapped_column(BigInteger)
    payload: Mapped[str | None]
    done: Mapped[bool]
