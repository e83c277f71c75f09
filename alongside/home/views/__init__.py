"""A person knocks at the front door."""
