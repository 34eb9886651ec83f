"""The rooms of the window and the pages in them."""
