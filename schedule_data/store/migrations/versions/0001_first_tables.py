"""The first tables: the schedule, what conversations left behind, and the bots' inboxes."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create them."""
    _schedule_state()
    _venue()
    _event()
    _event_override()
    _conversation()
    _inbox()


def _schedule_state() -> None:
    op.create_table(
        "schedule_state",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_schedule_state")),
    )
    op.create_table(
        "applied_seed",
        sa.Column("name", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_applied_seed")),
    )


def _venue() -> None:
    op.create_table(
        "venue",
        sa.Column("slug", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("region", sa.String(), nullable=False),
        sa.Column("aliases", sa.JSON(), nullable=False),
        sa.Column("kecamatan", sa.String()),
        sa.Column("kelurahan", sa.String()),
        sa.Column("address", sa.String()),
        sa.Column("latitude", sa.Double()),
        sa.Column("longitude", sa.Double()),
        sa.Column("within_m", sa.Integer()),
        sa.Column("candidates", sa.JSON(), nullable=False),
        sa.Column("source", sa.String()),
        sa.Column("confidence", sa.String()),
        sa.PrimaryKeyConstraint("slug", name=op.f("pk_venue")),
    )


def _event() -> None:
    op.create_table(
        "event",
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("summary", sa.String(), nullable=False),
        sa.Column("venue", sa.String(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date()),
        sa.Column("recurs", sa.Boolean(), nullable=False),
        sa.Column("rrule", sa.String()),
        sa.Column("rdates", sa.JSON(), nullable=False),
        sa.Column("exdates", sa.JSON(), nullable=False),
        sa.Column("working_days", sa.Boolean(), nullable=False),
        sa.Column("room", sa.String()),
        sa.Column("services", sa.JSON(), nullable=False),
        sa.Column("opens", sa.Time()),
        sa.Column("closes", sa.Time()),
        sa.Column("on_holidays", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("source", sa.String()),
        sa.Column("confidence", sa.String()),
        sa.Column("confirmed_on", sa.Date()),
        sa.ForeignKeyConstraint(["venue"], ["venue.slug"], name=op.f("fk_event_venue_venue")),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_event")),
    )
    op.create_index(op.f("ix_event_venue"), "event", ["venue"])


def _event_override() -> None:
    op.create_table(
        "event_override",
        sa.Column("event", sa.String(), nullable=False),
        sa.Column("recurrence_id", sa.Date(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("day", sa.Date()),
        sa.Column("opens", sa.Time()),
        sa.Column("closes", sa.Time()),
        sa.Column("venue", sa.String()),
        sa.Column("room", sa.String()),
        sa.Column("reason", sa.String()),
        sa.ForeignKeyConstraint(
            ["event"],
            ["event.uid"],
            name=op.f("fk_event_override_event_event"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["venue"], ["venue.slug"], name=op.f("fk_event_override_venue_venue")
        ),
        sa.PrimaryKeyConstraint("event", "recurrence_id", name=op.f("pk_event_override")),
    )
    op.create_index(op.f("ix_event_override_venue"), "event_override", ["venue"])


def _conversation() -> None:
    op.create_table(
        "conversation",
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True)),
        sa.Column("query", sa.String()),
        sa.Column("language", sa.String()),
        sa.Column("offered", sa.String()),
        sa.Column("fixed_language", sa.String()),
        sa.PrimaryKeyConstraint("channel", "address", name=op.f("pk_conversation")),
    )


def _inbox() -> None:
    op.create_table(
        "inbox",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=True,
            nullable=False,
        ),
        sa.Column("bot", sa.String(), nullable=False),
        sa.Column("update_id", sa.BigInteger(), nullable=False),
        sa.Column("payload", sa.String()),
        sa.Column("done", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inbox")),
        sa.UniqueConstraint("bot", "update_id", name=op.f("uq_inbox_bot_update_id")),
    )
