"""Whom the central team writes to and calls, and when it did; and who is at work in the store now."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the tables. Nothing else refers to them, so that all in them can be deleted."""
    for name, columns in (
        ("contacts", ("name", "mail", "telephone")),
        ("contact_moments", ("day", "kind", "text", "who", "at")),
    ):
        op.create_table(
            name,
            sa.Column("number", sa.Integer(), nullable=False),
            *(sa.Column(column, sa.Text(), nullable=False) for column in ("round", "organisation", *columns)),
            sa.ForeignKeyConstraint(
                ["round", "organisation"],
                ["participants.round", "participants.organisation"],
                name=op.f(f"fk_{name}_participants"),
            ),
            sa.PrimaryKeyConstraint("number", name=op.f(f"pk_{name}")),
        )
        op.create_index(op.f(f"ix_{name}_round_organisation"), name, ["round", "organisation"])
    op.create_table(
        "presence",
        sa.Column("session", sa.Text(), nullable=False),
        *(sa.Column(column, sa.Text(), nullable=False) for column in ("who", "place", "since", "seen")),
        sa.Column("beats", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("session", name=op.f("pk_presence")),
    )
