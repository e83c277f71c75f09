"""What people read of projects, always as somebody."""
