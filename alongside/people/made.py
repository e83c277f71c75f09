"""Telling the database whom this transaction is just adding, so that the rows that belong to them can follow."""

from __future__ import annotations

from uuid import UUID

from alongside.contributions.acting import unsure
from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.kit.terms import Role


def tell(name: str, value: object) -> None:
    """Set one of the house's own words (`alongside.<name>`) for the transaction that is open now."""
    unsure()
    told = "" if value is None else str(value)
    ask("SELECT set_config(%s::text, %s::text, true)", [f"alongside.{name}", told])


def making(by: Actor, person_id: UUID) -> None:
    """Let a person who adds somebody see them until the transaction ends: so that they can be enrolled."""
    if by.role != Role.PROGRAM:
        tell("made", person_id)
