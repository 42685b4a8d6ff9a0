"""The tables of the admin's desk: what officers declared, who they are, what they did."""

from datetime import date, datetime, time
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, Index, Integer
from sqlalchemy.orm import Mapped, mapped_column

from schedule_data.store.tables import Base

_BIG = BigInteger().with_variant(Integer, "sqlite")


class ScheduleChange(Base):
    """What each version of the schedule changed, so that others read only that. The oldest go."""

    __tablename__ = "schedule_change"

    version: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)


class DayRow(Base):
    """A DayOverride."""

    __tablename__ = "day_override"

    day: Mapped[date] = mapped_column(primary_key=True)
    open: Mapped[bool]
    reason: Mapped[str | None]
    by: Mapped[str | None]


class ClosureRow(Base):
    """A VenueClosure."""

    __tablename__ = "venue_closure"

    uid: Mapped[str] = mapped_column(primary_key=True)
    venue: Mapped[str] = mapped_column(ForeignKey("venue.slug"), index=True)
    first_day: Mapped[date]
    last_day: Mapped[date]
    reason: Mapped[str | None]
    by: Mapped[str | None]


class HoursRow(Base):
    """A HoursSpan. `pauses` NULL: as the events have them."""

    __tablename__ = "hours_span"

    uid: Mapped[str] = mapped_column(primary_key=True)
    first_day: Mapped[date]
    last_day: Mapped[date]
    opens: Mapped[time | None]
    closes: Mapped[time | None]
    pauses: Mapped[str | None]
    events: Mapped[list[Any]]
    venues: Mapped[list[Any]]
    regions: Mapped[list[Any]]
    kinds: Mapped[list[Any]]
    reason: Mapped[str | None]
    by: Mapped[str | None]


class OfficerRow(Base):
    """An Officer that somebody made one; those of the settings have no row."""

    __tablename__ = "officer"

    channel: Mapped[str] = mapped_column(primary_key=True)
    address: Mapped[str] = mapped_column(primary_key=True)
    role: Mapped[str]
    name: Mapped[str | None]


class InviteRow(Base):
    """An Invite, by the SHA-256 of its code. `used_by` NULL: not yet."""

    __tablename__ = "invite"

    code: Mapped[str] = mapped_column(primary_key=True)
    role: Mapped[str]
    name: Mapped[str | None]
    expires: Mapped[datetime]
    used_by: Mapped[str | None]


class AuditRow(Base):
    """An AuditEntry. `once` names the press that it came of, or the attempt of a day, tried in vain
    `times` times; `edits` is JSON.
    """

    __tablename__ = "audit"

    number: Mapped[int] = mapped_column(_BIG, primary_key=True, autoincrement=True)
    at: Mapped[datetime]
    channel: Mapped[str]
    address: Mapped[str]
    name: Mapped[str | None]
    action: Mapped[str]
    note: Mapped[str | None]
    edits: Mapped[str | None]
    once: Mapped[str | None] = mapped_column(unique=True)
    undoes: Mapped[int | None] = mapped_column(_BIG)
    undone_by: Mapped[int | None] = mapped_column(_BIG)
    times: Mapped[int] = mapped_column(server_default="1")

    __table_args__ = (Index(None, "channel", "address", "number"),)


class AuditThing(Base):
    """Which things an entry is about."""

    __tablename__ = "audit_thing"

    kind: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    entry: Mapped[int] = mapped_column(
        _BIG, ForeignKey("audit.number", ondelete="CASCADE"), primary_key=True, index=True
    )


class DraftRow(Base):
    """A Draft."""

    __tablename__ = "draft"

    channel: Mapped[str] = mapped_column(primary_key=True)
    address: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(primary_key=True)
    body: Mapped[str]
    at: Mapped[datetime]


class MenuRow(Base):
    """A chat in which the bot of that name shows a menu of the desk."""

    __tablename__ = "officer_menu"

    bot: Mapped[str] = mapped_column(primary_key=True)
    chat: Mapped[str] = mapped_column(primary_key=True)
