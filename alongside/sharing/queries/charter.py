"""Which version of a charter counts."""

from __future__ import annotations

from django.contrib.postgres.functions import TransactionNow
from django.db.models import Q


def in_force() -> Q:
    """The version that counts now: begun, and not yet replaced."""
    return Q(in_force_from__lte=TransactionNow()) & (
        Q(replaced_at=None) | Q(replaced_at__gt=TransactionNow())
    )
