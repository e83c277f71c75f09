"""The room's nouns, cut by what they are about."""

from alongside.parity.models.kept import Figure, Part, Reached, Work

__all__ = ["Figure", "Part", "Reached", "Work"]
