"""Painted charts: bars and marks with their words in them, walked by key, with a table and a description beside."""
