"""A person knocks at the record."""
