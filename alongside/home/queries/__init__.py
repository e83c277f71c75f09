"""What the front door reads from the rooms below, always as somebody."""
