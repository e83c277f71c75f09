"""Whose record a seat may open."""

from __future__ import annotations

from django.db.models import Exists, Min, OuterRef, QuerySet, Subquery
from django.db.models.functions import Now

from alongside.contributions.actor import Actor
from alongside.kit.terms import Audience, Category
from alongside.people.models import Person
from alongside.sharing.models import Grant


def people_i_see(
    by: Actor, *, nearest: Audience = Audience.STUDY, seeing: Category = Category.IDENTITY
) -> QuerySet[Person]:
    """The people of whom the actor's seat may see something now, by name, with `audience`: how near it stands.

    `nearest` keeps those for whom the seat stands at least that near (Audience.TEAM: my own patients);
    `seeing` those of whom it sees this category.
    """
    now = Grant.objects.filter(seat=by.seat_id, starts__lte=Now(), ends__gt=Now())
    mine = now.filter(person=OuterRef("pk"))
    named = mine.filter(category=seeing, audience__lte=nearest)
    return (
        Person.objects.filter(Exists(named), merged_into=None)
        .annotate(audience=Subquery(mine.values("person").annotate(near=Min("audience")).values("near")))
        .order_by("family_name", "given_name", "id")
    )
