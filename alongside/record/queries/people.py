"""Whose record the actor may open: a list that is found in and paged through."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q
from django.utils import timezone

from alongside.contributions.actor import Actor
from alongside.kit.terms import Audience
from alongside.people.models import Person
from alongside.sharing.queries.people import people_i_see

PAGE = 50


@dataclass(frozen=True)
class Listed:
    """One person in the list: the name, the age, and how near the actor stands."""

    id: UUID
    name: str
    age: int | None
    audience: Audience


@dataclass(frozen=True)
class PeoplePage:
    """One page of the list; `only` is the person where there is one alone, `after` where the next page begins."""

    people: list[Listed]
    after: str
    only: UUID | None


def people_page(
    by: Actor, *, text: str = "", mine: bool = False, after: str = "", size: int = PAGE
) -> PeoplePage:
    """Those whose record the actor's seat may open, by family name; `mine` keeps one's own patients. One query."""
    found = people_i_see(by, nearest=Audience.TEAM if mine else Audience.STUDY)
    for word in text.replace("\x00", "").split():
        found = found.filter(name__icontains=word)
    found = found.filter(_behind(after)) if after else found
    rows = list(found[: size + 1])
    listed = [_listed(one) for one in rows[:size]]
    last = rows[size - 1] if len(rows) > size else None
    alone = listed[0].id if len(listed) == 1 and last is None and not (text or after) else None
    return PeoplePage(listed, _place(last) if last else "", alone)


def _listed(person: Person) -> Listed:
    return Listed(person.pk, person.name, _age(person), Audience(person.audience))  # type: ignore[attr-defined]


def _age(person: Person) -> int | None:
    today: date = timezone.localdate()
    return person.age_on(today) if person.died_on is None else None


def _place(person: Person) -> str:
    return "\x1f".join((person.family_name, person.given_name, str(person.pk)))


def _behind(after: str) -> Q:
    family, _, rest = after.replace("\x00", "").partition("\x1f")
    given, _, key = rest.partition("\x1f")
    try:
        last = UUID(key)
    except ValueError:
        return Q()
    return (
        Q(family_name__gt=family)
        | Q(family_name=family, given_name__gt=given)
        | Q(family_name=family, given_name=given, pk__gt=last)
    )
