"""The people of the demo's story; nobody else can be listed without being known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db import connection

from alongside.kit.terms import Role
from alongside.people.roles import role_words

_FIELDS = "community_id, community, person_id, name, about_me, language, seat_id, role, title, organization, account_id"


@dataclass(frozen=True)
class InStory:
    """One person of the story in one seat."""

    community_id: Any
    community: str
    person_id: Any
    name: str
    about_me: str
    language: str
    seat_id: Any
    role: str
    title: str
    organization: str
    account_id: int

    @property
    def voice(self) -> str:
        """How their mark is drawn."""
        return self.role if self.role in ("patient", "caregiver", "clinician", "researcher") else "other"

    @property
    def words(self) -> str:
        """What the seat is called, and where."""
        return ", ".join(word for word in (self.title or role_words(self.role), self.organization) if word)


def people_of_the_story() -> list[InStory]:
    """Everyone of the story in every seat; empty where this is no demo, whatever the database holds."""
    if not settings.ALONGSIDE_DEMO:
        return []
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {_FIELDS} FROM demo_people()")  # noqa: S608 - names of columns, all our own
        return [InStory(*row) for row in cursor.fetchall()]


def by_role(people: list[InStory], language: str) -> list[tuple[str, list[tuple[str, list[InStory]]]]]:
    """The same, by community and then by role; first the community that speaks one's language, and its patients."""
    order = [role.value for role in Role]
    communities: dict[str, dict[str, list[InStory]]] = {}
    for one in sorted(people, key=lambda one: order.index(one.role)):
        communities.setdefault(one.community, {}).setdefault(one.role, []).append(one)
    return [
        (community, [(role_words(role), ones) for role, ones in roles.items()])
        for community, roles in sorted(communities.items(), key=lambda one: not _mostly(one[1], language))
    ]


def _mostly(roles: dict[str, list[InStory]], language: str) -> bool:
    """Whether most of a community's people read this language."""
    people = [one for ones in roles.values() for one in ones]
    return 2 * sum(one.language == language for one in people) > len(people)
