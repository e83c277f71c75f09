"""The shapes of what people write when they decide together."""
