"""Reading the record, always as somebody."""
