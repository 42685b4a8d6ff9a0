"""Ended subscriptions that can be taken back; campaigns that are told once; what was told."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the columns and the table."""
    op.add_column("conversation", sa.Column("stopped", sa.String()))
    op.add_column("campaign", sa.Column("kind", sa.String(), nullable=False, server_default="slot"))
    op.add_column("campaign", sa.Column("news", sa.String()))
    op.create_table(
        "told_sitting",
        sa.Column("event", sa.String(), nullable=False),
        sa.Column("recurrence_id", sa.Date(), nullable=False),
        sa.Column("told", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("seen", sa.String()),
        sa.Column("seen_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("event", "recurrence_id", name=op.f("pk_told_sitting")),
    )
