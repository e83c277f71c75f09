"""Worries about working together: those that everyone reads, how each stands, and with whom one can raise one."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils import timezone

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.groups.models import Group, GroupSeat
from alongside.groups.queries.groups import holds
from alongside.kit.terms import Role
from alongside.kit.verdict import Refused
from alongside.parity.models import Worry, WorryStep
from alongside.parity.worrying import Kind, Stands, next_of_raiser, next_of_those_who_answer
from alongside.people.models import Organization, Person
from alongside.people.queries.standing import holds as seat_holds
from alongside.people.queries.standing import today_of

PAGE = 20
_ANSWERS = "SELECT parity_answers_for(%s::uuid, %s::uuid, %s::uuid)"
_TAKES = "SELECT parity_takes_worries(%s::uuid, %s::uuid)"


def answers_for(person_id: UUID | None, group_id: UUID | None, center_id: UUID | None) -> bool:
    """Whether somebody sits in the group, or works with the center, so that they can owe an answer there."""
    return person_id is not None and bool(ask(_ANSWERS, [person_id, group_id, center_id])[0][0])


def takes(group_id: UUID | None, center_id: UUID | None) -> bool:
    """Whether a worry can be raised there: one group that everyone reads and that goes on, or one center."""
    return (group_id is None) != (center_id is None) and bool(ask(_TAKES, [group_id, center_id])[0][0])


def hides() -> str:
    """Behind whom one stands without a name: "sides", "all", or nobody ("")."""
    return str(ask("SELECT parity_hides()")[0][0])


def has_room(by: Actor) -> bool:
    """Whether fewer than a hundred letters of the community wait for the night."""
    return bool(ask("SELECT parity_letterbox_has_room(%s::uuid)", [by.community_id])[0][0])


def sat_at_the_end(group_id: UUID) -> bool:
    """Whether the actor sat in a group when it ended."""
    return bool(ask("SELECT parity_sat_at_the_end(%s::uuid)", [group_id])[0][0])


def raised_just_now(by: Actor, words: str) -> bool:
    """Whether the actor said the very same a moment ago: a second click, or a page that was sent twice."""
    lately = timezone.now() - timedelta(minutes=1)
    return Worry.objects.filter(author_id=by.person_id, words=words, at__gt=lately).exists()


def _newest(by: Actor) -> QuerySet[WorryStep]:
    here = WorryStep.objects.filter(now=True, worry__community=by.community_id)
    return here.select_related("worry", "group", "center")


def worries(by: Actor, *, words: str = "", open_only: bool = False, start: int = 0) -> list[WorryStep]:
    """The newest step of each worry that the actor reads: what has no answer first, then the latest. One query."""
    here = _newest(by)
    if words:
        here = here.filter(
            Q(worry__words__icontains=words) | Q(group__name__icontains=words) | Q(center__name__icontains=words)
        )  # fmt: skip
    if open_only:
        here = here.filter(over=False, answered=False)
    return list(here.order_by("over", "answered", "-worry__at", "worry_id")[start : start + PAGE + 1])


def open_in(by: Actor, group: Group) -> int:
    """How many of a group's worries are not over."""
    return _newest(by).filter(group=group, over=False).count()


def one_worry(by: Actor, worry_id: UUID) -> Any:
    """A worry that the actor reads; `last`: its newest step, `mine`: they raised it in their name. Raises Refused."""
    last = _newest(by).filter(worry=worry_id).first()
    if last is None:
        raise Refused("", may_know=False)
    worry: Any = last.worry
    worry.last, worry.mine = last, worry.author_id is not None and worry.author_id == by.person_id
    return worry


def by_hash(by: Actor, told: bytes) -> Any:
    """The worry of which somebody knows the secret; None while it lies in the letterbox, or where there is none."""
    found = Worry.objects.filter(secret_hash=told, community=by.community_id).values_list("pk").first()
    return one_worry(by, found[0]) if found else None


def steps_of(by: Actor, worry: Worry) -> list[WorryStep]:
    """Everything that was said of a worry, in its order."""
    here = WorryStep.objects.filter(worry=worry, worry__community=by.community_id)
    return list(here.select_related("group", "center").order_by("number"))


def standing(last: WorryStep) -> Stands:
    """How a worry stands since its newest step."""
    return Stands(
        last.owner_id, last.owner_name, last.asked_id, last.asked_name, last.until, last.answered, last.over
    )


def next_kinds(by: Actor, worry: Any, answers: bool) -> tuple[Kind, ...]:
    """What the actor can say of a worry now."""
    now = standing(worry.last)
    if worry.mine:
        return next_of_raiser(now)
    if not answers or by.person_id is None:
        return ()
    here = answers_for(now.owner, worry.last.group_id, worry.last.center_id)
    return next_of_those_who_answer(now, by.person_id, here=here)


def who_could_answer(by: Actor, last: WorryStep) -> list[tuple[UUID, str]]:
    """Whom one can ask to answer: who sits in the group; at a center who works there, and whoever keeps it alive."""
    if last.group_id:
        sits = GroupSeat.objects.filter(holds(by), group=last.group_id, group__community=by.community_id)
        told = list(sits.values_list("person_id", "name"))
    else:
        staff = [role.value for role in Role if role not in (Role.PATIENT, Role.CAREGIVER)]
        works = Q(seats__organization=last.center_id, seats__role__in=staff) & seat_holds(
            today_of(by), "seats__"
        )
        here = Person.objects.filter(
            works, community=by.community_id, known_in_community=True, deactivated_at=None
        )
        told = list(here.values_list("pk", "name").distinct())
    return sorted((row for row in told if row[0] != by.person_id), key=lambda row: row[1])


def homes(by: Actor) -> tuple[list[Group], list[Organization]]:
    """With whom one can raise a worry: the groups that everyone reads and that go on, and the centers. Two queries."""
    groups = Group.objects.filter(
        community=by.community_id, ended_at=None, members_only=False, support=False
    ).order_by("name")
    centers = Organization.objects.filter(community=by.community_id, kind=Organization.Kind.CENTER)
    return list(groups), list(centers.order_by("name"))
