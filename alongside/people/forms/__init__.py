"""The shape of what people write on this room's pages."""
