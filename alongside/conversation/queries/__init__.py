"""What people read in a thread, always as somebody."""
