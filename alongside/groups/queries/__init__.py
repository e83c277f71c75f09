"""What people read of joint work, always as somebody."""
