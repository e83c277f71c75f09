"""A small community of one, whose acts fill a ledger; and the ledger opened by force, as only its owner can."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.contributions.models import Line
from alongside.contributions.verbs import Verb
from alongside.kit.terms import Phase, Place, Produces, Role

TOLD = Verb(
    "tests.told", "{actor} told of {subject}", Place.DIRECT_CARE, Phase.IMPLEMENT, Produces.INFORMATION
)
ANSWERED = Verb(
    "tests.answered", "{actor} answered {subject}", Place.DIRECT_CARE, Phase.PLAN, Produces.KNOWLEDGE
)
TAUGHT = Verb("tests.taught", "{actor} showed how {subject}", Place.CENTER, Phase.PLAN, Produces.KNOW_HOW)
COMMUNITY = uuid.uuid4()


class Thing:
    """Something that was told."""

    def __init__(self) -> None:
        self.pk = uuid.uuid4()

    def __str__(self) -> str:
        return "a thing"


def person(name: str, role: Role = Role.PATIENT) -> Actor:
    """Somebody with a seat in the community."""
    return Actor(person_id=uuid.uuid4(), seat_id=uuid.uuid4(), role=role, name=name, community_id=COMMUNITY)


@act
def tell(*, by: Actor, verb: Verb = TOLD, words: str = "a thing", **more: Any) -> Line:
    """One act, with its line."""
    return contribute(by, verb, more.pop("subject", None) or Thing(), words=words, **more)


@contextmanager
def by_force() -> Iterator[Any]:
    """The owner's way around "append-only": the guard asleep, a cursor in hand."""
    tables = ("contributions_line", "contributions_leaf", "contributions_seal")
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for table in tables:
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER append_only")
        yield cursor
        for table in tables:
            cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER append_only")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
