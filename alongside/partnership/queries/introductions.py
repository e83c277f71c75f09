"""Who said that they may be found by what they did, and introductions of the actor."""

from __future__ import annotations

from collections import defaultdict
from typing import Any
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef, Q

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.groups.models import Group, GroupSeat
from alongside.kit.verdict import Refused
from alongside.partnership.models import Found, Introduction, IntroductionReach, IntroductionWord

PAGE, MOST = 20, 30
_BOTH = "SELECT person, called FROM partnership_knows_both(%s::uuid)"


def _past(by: Actor) -> Any:
    """Seats that everyone reads, held or held before."""
    return GroupSeat.objects.filter(
        group__community=by.community_id, group__members_only=False, group__support=False,
        given_at__isnull=False, taken_at__isnull=False,
    )  # fmt: skip


def worked_before(by: Actor, *, words: str = "", kind: str = "", start: int = 0) -> list[Found]:
    """Those who may be found and have worked in a group that everyone reads, by name; one more than a page has.

    WORDS are looked for in names, in what they say, and in their groups and centers; KIND is of a group.
    """
    seats = _past(by).filter(person=OuterRef("person"))
    here = Found.objects.filter(Exists(seats), community=by.community_id)
    if kind:
        here = here.filter(Exists(seats.filter(group__kind=kind)))
    if words:
        work = Q(group__name__icontains=words) | Q(organization_name__icontains=words)
        work |= Q(group__purpose__icontains=words) | Q(title__icontains=words)
        here = here.filter(Q(name__icontains=words) | Q(words__icontains=words) | Exists(seats.filter(work)))
    return list(here.order_by("name", "person")[start : start + PAGE + 1])


def past_work(by: Actor, people: list[UUID]) -> dict[UUID, list[GroupSeat]]:
    """Their seats in groups that everyone reads, the latest first. One query."""
    told: dict[UUID, list[GroupSeat]] = defaultdict(list)
    for seat in _past(by).filter(person__in=people).select_related("group").order_by("-taken_at", "id"):
        told[seat.person_id].append(seat)
    return dict(told)


def kinds_here(by: Actor) -> list[str]:
    """The kinds of groups that there are."""
    here = Group.objects.filter(community=by.community_id, members_only=False, support=False)
    return list(here.order_by("kind").values_list("kind", flat=True).distinct())


def my_finding(by: Actor) -> Found | None:
    """What the actor says, where they may be found."""
    return Found.objects.filter(person=by.person_id, community=by.community_id).first()


def one_found(by: Actor, person_id: UUID) -> Found:
    """Somebody who may be found. Raises Refused, as for who is not there."""
    found = Found.objects.filter(person=person_id, community=by.community_id).first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def knows_both(by: Actor, person_id: UUID) -> dict[UUID, str]:
    """Who works with the actor and with somebody else, in groups that the actor reads."""
    return {key: str(name) for key, name in ask(_BOTH, [person_id])}


def _told(by: Actor) -> Any:
    said = IntroductionWord.objects.filter(introduction=OuterRef("pk")).order_by("at", "id")
    here = Introduction.objects.filter(community=by.community_id)
    return here.annotate(kinds=ArraySubquery(said.values("kind")))


def my_introductions(by: Actor) -> list[Any]:
    """Those in which the actor has part, as far as they may know; each with `kinds`, the latest first."""
    mine = Q(person=by.person_id) | Q(to_person=by.person_id) | Q(third=by.person_id)
    return list(_told(by).filter(mine).order_by("-at", "-id")[:MOST])


def one_introduction(by: Actor, introduction_id: UUID) -> Any:
    """One of them. Raises Refused, as for what is not there."""
    found = _told(by).filter(pk=introduction_id).first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def reaches(by: Actor, one: Introduction) -> dict[UUID, str]:
    """How each of the two is reached, as far as the actor reads it: one's own, and the other's when both said yes."""
    here = IntroductionReach.objects.filter(introduction=one, introduction__community=by.community_id)
    return dict(here.values_list("person", "words"))


def asks_already(by: Actor, to: UUID) -> bool:
    """Whether the actor asked for them and nobody has said no."""
    no = IntroductionWord.objects.filter(introduction=OuterRef("pk"), kind__in=["not_on", "no", "not_mine"])
    here = Introduction.objects.filter(person=by.person_id, to_person=to, community=by.community_id)
    return here.exclude(Exists(no)).exists()
