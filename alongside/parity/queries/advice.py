"""Open feedback by trusted advisors: what the actor reads of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Prefetch, QuerySet

from alongside.contributions.actor import Actor
from alongside.groups.models import Group, GroupSeat
from alongside.groups.queries.groups import holds, my_seat
from alongside.kit.verdict import Refused
from alongside.parity.models import Advice, AdviceAnswer, AdvicePoint, AdviceYes, Advisor
from alongside.parity.sides import side_of
from alongside.people.queries.directory import known_by_name
from alongside.people.queries.standing import today_of

PAGE = 20


def _here(by: Actor) -> QuerySet[Any]:
    yes = AdviceYes.objects.filter(advice=OuterRef("pk"))
    told = Advice.objects.filter(group__community=by.community_id).annotate(
        partners=Exists(yes.filter(side="partners")), staff=Exists(yes.filter(side="staff"))
    )
    return told.select_related("group", "seat")


def advices(by: Actor, *, start: int = 0) -> list[Any]:
    """What groups asked advisors, as far as the actor reads it, the latest first. One query."""
    return list(_here(by).order_by("-at", "-id")[start : start + PAGE + 1])


def one_advice(by: Actor, advice_id: UUID) -> Any:
    """One of them; `agreed`: both sides said yes. Raises Refused, as for what is not there."""
    found = _here(by).filter(pk=advice_id).first()
    if found is None:
        raise Refused("", may_know=False)
    found.agreed = found.partners and found.staff
    return found


def goes_on(by: Actor, group: Group) -> bool:
    """Whether a group asks advisors now."""
    return Advice.objects.filter(
        group=group, group__community=by.community_id, until__gte=today_of(by)
    ).exists()


def my_side(mine: GroupSeat) -> str:
    """On which side of the group a seat stands."""
    return side_of(mine.voice).value


def advisors_of(by: Actor, advice: Advice) -> list[Advisor]:
    """Who is asked to look, in the order in which they were named; each with the `read` points that the actor reads."""
    answers = AdviceAnswer.objects.select_related("seat").order_by("at", "id")
    points = AdvicePoint.objects.order_by("id").prefetch_related(Prefetch("answers", answers, to_attr="said"))
    here = Advisor.objects.filter(advice=advice, advice__group__community=by.community_id)
    return list(here.prefetch_related(Prefetch("points", points, to_attr="read")).order_by("number"))


def me_as_advisor(by: Actor, advice: Advice) -> Advisor | None:
    """The actor, where they are asked to look."""
    here = Advisor.objects.filter(advice=advice, advice__group__community=by.community_id)
    return here.filter(person=by.person_id).first()


def my_points(by: Actor, advisor: Advisor) -> dict[str, AdvicePoint]:
    """What an advisor wrote so far, by factor."""
    here = AdvicePoint.objects.filter(advisor=advisor, advisor__person=by.person_id)
    return {one.factor: one for one in here}


def one_point(by: Actor, point_id: UUID) -> AdvicePoint:
    """A point that the actor reads. Raises Refused, as for what is not there."""
    here = AdvicePoint.objects.filter(pk=point_id, advisor__advice__group__community=by.community_id)
    found = here.select_related("advisor__advice__group").first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def answers_to(by: Actor, point: AdvicePoint) -> list[AdviceAnswer]:
    """What the group said to a point, in its order."""
    here = AdviceAnswer.objects.filter(point=point, group__community=by.community_id)
    return list(here.select_related("seat").order_by("at", "id"))


def seat_in(by: Actor, point: AdvicePoint) -> GroupSeat | None:
    """The actor's seat in the group to which a point was given."""
    return my_seat(by, point.advisor.advice.group)


def people_called(by: Actor, names: Sequence[str]) -> dict[str, UUID | None]:
    """Who has these names: whom everyone knows, or who sits in a group that all read; None: nobody, or two."""
    return {name: _called(by, name) for name in dict.fromkeys(names)}


def _called(by: Actor, name: str) -> UUID | None:
    person = known_by_name(by, name)
    if person is not None:
        return person.pk
    seats = GroupSeat.objects.filter(
        holds(by), name__iexact=name, group__community=by.community_id, group__members_only=False
    )
    found = set(seats.values_list("person_id", flat=True)[:5])
    return found.pop() if len(found) == 1 else None
