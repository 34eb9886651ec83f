"""The kit: painted controls that every page is made of."""
