"""Rows to frames: pure functions, no database, no Qt."""
