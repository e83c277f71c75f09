"""A person knocks at the doors of improvement."""
