"""A person knocks at the doors of joint work."""
