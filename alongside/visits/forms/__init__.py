"""The shape of what people send around a visit."""
