"""A person knocks at a plan."""
