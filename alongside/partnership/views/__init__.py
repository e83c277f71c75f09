"""A person knocks: the pages of this room."""
