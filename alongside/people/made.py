"""Telling the database whom this transaction is just adding, so that the rows that belong to them can follow."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from django.db import connection, transaction


def tell(name: str, value: object) -> None:
    """Set one of the house's own words (`alongside.<name>`) for the transaction that is open now."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config(%s, %s, true)", [f"alongside.{name}", "" if value is None else str(value)]
        )


@contextmanager
def making(person_id: UUID) -> Iterator[None]:
    """Let the actor, who adds somebody, see them until the transaction ends: so that they can be enrolled."""
    with transaction.atomic():
        tell("made", person_id)
        yield
