"""The two sides of joint work, as groups tell them apart: one definition for the house."""

from alongside.groups.sides import Side, side_of

__all__ = ["Side", "side_of"]
