"""How often the same was tried in vain on one day, so that a day of trying is one row."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add the column."""
    op.add_column("audit", sa.Column("times", sa.Integer(), nullable=False, server_default="1"))
