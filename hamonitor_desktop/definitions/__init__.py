"""Editions and registers from their files, checked on load."""
