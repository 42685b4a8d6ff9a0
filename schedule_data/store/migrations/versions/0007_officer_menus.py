"""In which chats a bot shows a menu of the desk: the settings do not tell who was an owner once."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Add the table. Menus that were shown before it was there are known by the audit alone."""
    op.create_table(
        "officer_menu",
        sa.Column("bot", sa.String(), nullable=False),
        sa.Column("chat", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("bot", "chat", name=op.f("pk_officer_menu")),
    )
