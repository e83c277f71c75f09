"""Whether what went wrong is that the database is away for a moment: it comes back by itself, and nothing is lost."""

from __future__ import annotations

from django.db import InterfaceError, InternalError, OperationalError

# It ended a transaction in which nothing was asked for too long, as where the whole machine stood still. PostgreSQL
# counts this among the errors of the program.
_STOOD_STILL = ("25P03", "25P04")


def is_away(trouble: BaseException | None) -> bool:
    """Whether the same page, asked for once more, is likely to be there."""
    if isinstance(trouble, InternalError):
        return getattr(trouble.__cause__, "sqlstate", "") in _STOOD_STILL
    return isinstance(trouble, OperationalError | InterfaceError)
