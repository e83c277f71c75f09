"""Reading about people, always as somebody."""
