"""What is decided about a return, what of it is not shown to others, and in which import a file was handled."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the tables. A return that came in says so until something is decided about it."""
    op.create_table(
        "decisions",
        sa.Column("number", sa.Integer(), nullable=False),
        *_texts("return_id", "verdict", "text", "queries", "who", "at", "receipt"),
        sa.ForeignKeyConstraint(["return_id"], ["returns.id"], name=op.f("fk_decisions_returns")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_decisions")),
    )
    op.create_index(op.f("ix_decisions_return_id"), "decisions", ["return_id"])
    op.create_table(
        "redactions",
        sa.Column("number", sa.Integer(), nullable=False),
        *_texts("return_id", "question", "part"),
        sa.Column("shown", sa.Text(), nullable=True),
        *_texts("reason", "who", "at"),
        sa.ForeignKeyConstraint(["return_id"], ["returns.id"], name=op.f("fk_redactions_returns")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_redactions")),
    )
    op.create_index(op.f("ix_redactions_return_id"), "redactions", ["return_id"])
    for name in ("who", "run"):
        op.add_column("outcomes", sa.Column(name, sa.Text(), nullable=False, server_default=""))
    op.create_index(op.f("ix_outcomes_run"), "outcomes", ["run"])
    op.execute("UPDATE returns SET status = 'received' WHERE status = 'accepted'")


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]
