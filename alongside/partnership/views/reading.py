"""What stands in an address, read with care."""

from __future__ import annotations

from uuid import UUID


def uuid_in(told: str | None) -> UUID | None:
    """An id that an address names; None where it names none."""
    try:
        return UUID(told or "")
    except ValueError:
        return None
