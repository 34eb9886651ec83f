"""Who is at work in the store now."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "presence",
        sa.Column("session", sa.Text(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("who", "place", "since", "seen")),
        sa.Column("beats", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("session", name=op.f("pk_presence")),
    )
