"""Returns as somebody who means harm could make them: one good return, turned into every attack we know."""
