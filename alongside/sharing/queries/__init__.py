"""Reading who may see what, always as somebody."""
