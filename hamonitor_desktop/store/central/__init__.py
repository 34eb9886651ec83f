"""The central store: rounds, invitations, returns, answers, outcomes and the audit log; SQLite or PostgreSQL."""
