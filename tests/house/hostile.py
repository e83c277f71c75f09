"""A world for hostile engineers: seats near and far, and one statement of SQL run in the name of any of them."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from django.db import DatabaseError, connection, transaction

from alongside.contributions.acting import acting
from alongside.contributions.actor import Actor, program
from alongside.kit.terms import Role
from alongside.people.actions.accounts import open_account
from alongside.people.actions.communities import add_organization
from alongside.people.actions.persons import add_person
from alongside.people.actions.seats import seat_person
from alongside.people.actions.teams import enrol
from tests.people.worlds import World, a_world_with_charter

REFUSED = ("42501", "23514")
"""What may not be written, or is nothing that the table takes."""


def a_hostile_world() -> World:
    """Maya's world, with a center elsewhere, a researcher, a patient elsewhere and one who has no way in yet.

    Amina, the doctor, is a patient as well; everyone in the community knows her.
    """
    world, by = a_world_with_charter(), program()
    north = add_organization(by=by, community=world.community, name="Northgate")

    def someone(name: str, role: Role, *, account: bool = True, **more: Any) -> Any:
        born = date(1990, 1, 1) if role == Role.PATIENT else None
        person = add_person(by=by, community=world.community, name=name, birth_date=born)
        if account:
            open_account(by=by, person=person, email=f"{name.split()[0]}@example.org".lower())
        world.seats[name.split()[0].lower()] = seat_person(by=by, person=person, role=role, **more)
        return person

    world.north = north
    world.tom = someone("Tom Keane", Role.CLINICIAN, organization=north)
    world.bea = someone("Bea Gut", Role.RESEARCHER)
    world.noor = someone("Noor Said", Role.PATIENT)
    world.leo = someone("Leo Berg", Role.PATIENT, account=False)
    world.cara = someone("Cara Holm", Role.CAREGIVER)
    enrol(by=by, person=world.noor, center=north)
    enrol(by=by, person=world.leo, center=world.center)
    world.seats["amina_patient"] = seat_person(by=by, person=world.amina, role=Role.PATIENT)
    return world


def words_of(world: World) -> dict[str, Any]:
    """What a statement may name: `%(maya)s` is a person, `%(amina_seat)s` a seat, `%(new)s` an id not used yet."""
    people = ("maya", "jonas", "amina", "petra", "ruth", "tom", "bea", "noor", "leo", "cara")
    told: dict[str, Any] = {name: getattr(world, name).id for name in people}
    told |= {f"{name}_seat": seat.id for name, seat in world.seats.items()}
    return told | {
        "here": world.community.id, "center": world.center.id, "north": world.north.id, "new": uuid.uuid4(),
        "maya_account": world.maya.account_id,
    }  # fmt: skip


def tried(world: World, as_web: Any, name: str, statement: str) -> int | str:
    """How many rows the statement touched in that person's name; `refused` where the database says no.

    What it did is undone: one world serves many attempts.
    """
    actor = world.actor(name.split("_")[0], name if "_" in name else None)
    return tried_by(actor, as_web, statement, words_of(world))


def tried_by(actor: Actor, as_web: Any, statement: str, words: dict[str, Any]) -> int | str:
    """The same, for any actor and any words."""
    try:
        with transaction.atomic():
            with as_web(), acting(actor), connection.cursor() as cursor:
                cursor.execute(statement, words)
                touched = cursor.rowcount
            transaction.set_rollback(True)
        return touched
    except DatabaseError as why:
        said = str(why)
        state = getattr(why.__cause__, "sqlstate", "")
        assert "row-level security" in said or state in REFUSED, said
        return "refused"


def otherwise(
    attempts: Iterable[tuple[str, str, int | str]],
    actor: Callable[[str], Actor],
    as_web: Any,
    words: dict[str, Any],
) -> list[str]:
    """Which attempts (who, statement, what has to come of it) came to something else, and to what."""
    return [
        f"{who}: {statement}\n   {came}, not {wanted}"
        for who, statement, wanted in attempts
        if (came := tried_by(actor(who), as_web, statement, words | {"new": uuid.uuid4()})) != wanted
    ]
