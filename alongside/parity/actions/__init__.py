"""What people do to make care better."""
