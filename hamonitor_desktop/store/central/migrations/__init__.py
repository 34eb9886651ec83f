"""The steps by which the central store came to its present form."""
