"""The shape of what people write in the record."""
