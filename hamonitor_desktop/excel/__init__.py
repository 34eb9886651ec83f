"""Workbook to return and back, and the preflight of hostile files."""
