"""The shapes of what people send."""
