"""Reading a plan, always as somebody."""
