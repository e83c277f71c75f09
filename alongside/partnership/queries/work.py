"""What teams do, what they want, where something is missing; and what a text is found by."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.groups.models import Group, GroupSeat
from alongside.groups.queries.groups import holds
from alongside.kit.verdict import Refused
from alongside.partnership.models import Opportunity, Work
from alongside.partnership.opportunity_kinds import Lacks
from alongside.partnership.skills import SKILL, skills_in

PAGE = 30
_STEMS = "SELECT tsvector_to_array(to_tsvector(%s::text::regconfig, %s::text))"
_SEARCHED_IN = {"sv": "swedish"}


def terms_of(by: Actor, text: str) -> list[str]:
    """What a text is found by: skills of the vocabulary, and the stems of its words in the writer's language."""
    stems = ask(_STEMS, [_SEARCHED_IN.get(by.language, "english"), text])[0][0]
    plain = [one for one in stems if len(one) > 2 and not one.isdigit()]
    return [*(SKILL + one for one in skills_in(text)), *plain]


def work_of(by: Actor, group: Group) -> list[Any]:
    """A team's list, the latest first; each with `asked`: whether somebody is looked for."""
    looked = Opportunity.objects.filter(work=OuterRef("pk"), closed_at=None)
    here = Work.objects.filter(group=group, group__community=by.community_id, ended_at=None)
    return list(here.annotate(asked=Exists(looked)).select_related("group").order_by("-at", "-id"))


def gaps(by: Actor, *, start: int = 0) -> list[Any]:
    """Where something is missing, in teams that everyone reads and that go on, and nobody is looked for yet."""
    looked = Opportunity.objects.filter(work=OuterRef("pk"), closed_at=None)
    mine = GroupSeat.objects.filter(holds(by), group=OuterRef("group"), person=by.person_id)
    here = Work.objects.filter(
        ~Exists(looked), group__community=by.community_id, group__ended_at=None, group__members_only=False,
        ended_at=None,
    ).exclude(lacks=Lacks.NOTHING)  # fmt: skip
    told = here.annotate(mine=Exists(mine)).select_related("group").order_by("-at", "-id")
    return list(told[start : start + PAGE + 1])


def one_work(by: Actor, work_id: UUID) -> Work:
    """One line of a team's list. Raises Refused, as for what is not there."""
    found = Work.objects.filter(pk=work_id, group__community=by.community_id).select_related("group").first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def my_groups(by: Actor) -> list[Group]:
    """The groups in which the actor sits, that everyone reads and that go on, by name."""
    mine = GroupSeat.objects.filter(holds(by), group=OuterRef("pk"), person=by.person_id)
    here = Group.objects.filter(Exists(mine), community=by.community_id, ended_at=None, members_only=False)
    return list(here.order_by("name"))
