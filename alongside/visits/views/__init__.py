"""Pages around a visit."""
