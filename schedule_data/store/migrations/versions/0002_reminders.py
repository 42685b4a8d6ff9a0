"""Subscribers and their kept questions, campaigns, deliveries, and who sends them."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_IN_HAND = sa.text("state IN ('claimed', 'sending')")


def upgrade() -> None:
    """Create them."""
    _subscriber()
    _subscription()
    _campaign()
    _delivery()
    op.create_table(
        "sender",
        sa.Column("bot", sa.String(), nullable=False),
        sa.Column("holder", sa.String()),
        sa.Column("beat", _BIG, nullable=False),
        sa.PrimaryKeyConstraint("bot", name=op.f("pk_sender")),
    )
    op.create_table(
        "reminder_tick",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reminder_tick")),
    )


def _subscriber() -> None:
    op.create_table(
        "subscriber",
        sa.Column("id", _BIG, autoincrement=True, nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("unreachable", sa.String()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_subscriber")),
        sa.UniqueConstraint("channel", "address", name=op.f("uq_subscriber_channel_address")),
    )


def _subscription() -> None:
    op.create_table(
        "subscription",
        sa.Column("id", _BIG, autoincrement=True, nullable=False),
        sa.Column("subscriber", _BIG, nullable=False),
        sa.Column("slot", sa.String(), nullable=False),
        sa.Column("query", sa.String(), nullable=False),
        sa.Column("silent", sa.Boolean(), nullable=False),
        sa.Column("when_empty", sa.Boolean(), nullable=False),
        sa.Column("paused", sa.Boolean(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True)),
        sa.ForeignKeyConstraint(
            ["subscriber"],
            ["subscriber.id"],
            name=op.f("fk_subscription_subscriber_subscriber"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_subscription")),
        sa.UniqueConstraint(
            "subscriber", "slot", "query", name=op.f("uq_subscription_subscriber_slot_query")
        ),
    )
    op.create_index(
        op.f("ix_subscription_slot_subscriber_paused_since"),
        "subscription",
        ["slot", "subscriber", "paused", "since"],
    )


def _campaign() -> None:
    op.create_table(
        "campaign",
        sa.Column("id", _BIG, autoincrement=True, nullable=False),
        sa.Column("slot", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("useless_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("covered", _BIG, nullable=False),
        sa.Column("closed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_campaign")),
        sa.UniqueConstraint("slot", "day", name=op.f("uq_campaign_slot_day")),
    )


def _delivery() -> None:
    op.create_table(
        "delivery",
        sa.Column("campaign", _BIG, autoincrement=False, nullable=False),
        sa.Column("subscriber", _BIG, autoincrement=False, nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String()),
        sa.Column("ended_at", sa.DateTime(timezone=True)),
        sa.ForeignKeyConstraint(
            ["campaign"],
            ["campaign.id"],
            name=op.f("fk_delivery_campaign_campaign"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("campaign", "subscriber", name=op.f("pk_delivery")),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_delivery_in_hand",
        "delivery",
        ["channel"],
        sqlite_where=_IN_HAND,
        postgresql_where=_IN_HAND,
    )
