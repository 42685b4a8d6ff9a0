"""The admin's desk: officers, audit, drafts, declared days, closures, and further facts."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Create them."""
    _facts()
    _circumstances()
    _officers()
    _audit()
    op.create_table(
        "schedule_change",
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("version", "kind", "key", name=op.f("pk_schedule_change")),
    )
    op.create_table(
        "draft",
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("channel", "address", "name", name=op.f("pk_draft")),
    )


def _facts() -> None:
    with op.batch_alter_table("venue") as batch:
        batch.add_column(sa.Column("wheelchair", sa.Boolean()))
        batch.add_column(sa.Column("parking", sa.String()))
        batch.add_column(sa.Column("finding", sa.String()))
    with op.batch_alter_table("event") as batch:
        batch.add_column(sa.Column("pauses", sa.String()))
        batch.add_column(sa.Column("last_intake", sa.Time()))
        batch.add_column(sa.Column("quota", sa.Integer()))
        batch.add_column(sa.Column("note", sa.String()))
    with op.batch_alter_table("event_override") as batch:
        batch.add_column(
            sa.Column("added", sa.Boolean(), nullable=False, server_default=sa.false())
        )


def _circumstances() -> None:
    op.create_table(
        "day_override",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("open", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.String()),
        sa.Column("by", sa.String()),
        sa.PrimaryKeyConstraint("day", name=op.f("pk_day_override")),
    )
    op.create_table(
        "venue_closure",
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("venue", sa.String(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("reason", sa.String()),
        sa.Column("by", sa.String()),
        sa.ForeignKeyConstraint(
            ["venue"], ["venue.slug"], name=op.f("fk_venue_closure_venue_venue")
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_venue_closure")),
    )
    op.create_index(op.f("ix_venue_closure_venue"), "venue_closure", ["venue"])
    op.create_table(
        "hours_span",
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("opens", sa.Time()),
        sa.Column("closes", sa.Time()),
        sa.Column("pauses", sa.String()),
        sa.Column("events", sa.JSON(), nullable=False),
        sa.Column("venues", sa.JSON(), nullable=False),
        sa.Column("regions", sa.JSON(), nullable=False),
        sa.Column("kinds", sa.JSON(), nullable=False),
        sa.Column("reason", sa.String()),
        sa.Column("by", sa.String()),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_hours_span")),
    )


def _officers() -> None:
    op.create_table(
        "officer",
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("name", sa.String()),
        sa.PrimaryKeyConstraint("channel", "address", name=op.f("pk_officer")),
    )
    op.create_table(
        "invite",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("name", sa.String()),
        sa.Column("expires", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_by", sa.String()),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_invite")),
    )


def _audit() -> None:
    op.create_table(
        "audit",
        sa.Column("number", _BIG, autoincrement=True, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("name", sa.String()),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("note", sa.String()),
        sa.Column("edits", sa.String()),
        sa.Column("once", sa.String()),
        sa.Column("undoes", _BIG),
        sa.Column("undone_by", _BIG),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_audit")),
        sa.UniqueConstraint("once", name=op.f("uq_audit_once")),
    )
    op.create_index(
        op.f("ix_audit_channel_address_number"), "audit", ["channel", "address", "number"]
    )
    op.create_table(
        "audit_thing",
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("entry", _BIG, nullable=False),
        sa.ForeignKeyConstraint(
            ["entry"],
            ["audit.number"],
            name=op.f("fk_audit_thing_entry_audit"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("kind", "key", "entry", name=op.f("pk_audit_thing")),
    )
    op.create_index(op.f("ix_audit_thing_entry"), "audit_thing", ["entry"])
