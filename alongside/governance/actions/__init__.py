"""What people do when they decide together, and what the clock does for them."""
