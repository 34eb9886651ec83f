"""Frames to files that people read."""
