"""One function per user intention; no Qt."""
