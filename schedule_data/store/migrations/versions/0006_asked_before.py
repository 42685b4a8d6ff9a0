"""Which question a reminder answered whose reader has changed the question since."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

_BIG = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Add the table. What was changed before it was there is not known any more."""
    op.create_table(
        "asked_before",
        sa.Column("subscriber", _BIG, autoincrement=False, nullable=False),
        sa.Column("campaign", _BIG, autoincrement=False, nullable=False),
        sa.Column("query", sa.String(), nullable=False),
        sa.Column("silent", sa.Boolean(), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("subscriber", "campaign", "query", name=op.f("pk_asked_before")),
        sa.ForeignKeyConstraint(
            ["subscriber"],
            ["subscriber.id"],
            name=op.f("fk_asked_before_subscriber_subscriber"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["campaign"],
            ["campaign.id"],
            name=op.f("fk_asked_before_campaign_campaign"),
            ondelete="CASCADE",
        ),
    )
