"""What people do in joint work."""
