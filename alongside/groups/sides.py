"""The two sides of joint work: partners, and those who work in care. One definition for the house: that of groups."""

from __future__ import annotations

from enum import StrEnum

from alongside.groups.warnings import PARTNERS


class Side(StrEnum):
    """Who speaks: patients and families, or everyone else."""

    PARTNERS = "partners"
    STAFF = "staff"


def side_of(voice: str) -> Side:
    """On which side somebody speaks who speaks in this voice."""
    return Side.PARTNERS if voice in PARTNERS else Side.STAFF
