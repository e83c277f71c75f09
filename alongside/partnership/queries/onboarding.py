"""The steps of centers and groups, who comes new, and how far somebody is: as far as the actor may know it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q

from alongside.contributions.actor import Actor
from alongside.groups.models import Group, GroupSeat
from alongside.kit.verdict import Refused
from alongside.partnership.models import Onboarding, OnboardingSaid, OnboardingStep
from alongside.partnership.onboarding import Helping, Said, done_of, helping

MOST, SHOWN = 60, 20


def steps_of_center(by: Actor, center_id: UUID) -> list[OnboardingStep]:
    """The steps of a center, in the order in which they were written."""
    here = OnboardingStep.objects.filter(center=center_id, community=by.community_id, ended_at=None)
    return list(here.order_by("at", "id")[:MOST])


def steps_of_group(by: Actor, group: Group) -> list[OnboardingStep]:
    """The steps of a group."""
    here = OnboardingStep.objects.filter(group=group, community=by.community_id, ended_at=None)
    return list(here.order_by("at", "id")[:MOST])


def steps_for(by: Actor, newcomer: GroupSeat) -> list[OnboardingStep]:
    """What somebody who comes new goes through: the steps of their center first, then those of the group.

    Who sits there for no center goes through those of the centers that govern the group.
    """
    centers = [newcomer.organization_id] if newcomer.organization_id else list(newcomer.group.organizations)
    where = Q(group=newcomer.group) | Q(center__in=centers)
    here = OnboardingStep.objects.filter(where, community=by.community_id, ended_at=None)
    return sorted(here[: 2 * MOST], key=lambda one: (one.group_id is not None, one.at, one.pk))


def one_step(by: Actor, step_id: UUID, *, among: UUID | None = None) -> OnboardingStep:
    """A step; `among`: of those of an onboarding. Raises Refused, as for what is not there."""
    here = OnboardingStep.objects.filter(pk=step_id, community=by.community_id)
    if among is not None:
        here = here.filter(Exists(Onboarding.objects.filter(pk=among, steps__contains=[step_id])))
    found = here.select_related("group", "center").first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def steps_in(by: Actor, one: Onboarding) -> list[OnboardingStep]:
    """The steps of an onboarding, in its order; those that ended since, too."""
    found = OnboardingStep.objects.filter(pk__in=one.steps, community=by.community_id)
    named = {step.pk: step for step in found.select_related("center")}
    return [named[which] for which in one.steps if which in named]


def has_begun(by: Actor, newcomer: GroupSeat) -> bool:
    """Whether somebody's first steps have begun."""
    return Onboarding.objects.filter(newcomer=newcomer, group__community=by.community_id).exists()


def one_onboarding(by: Actor, onboarding_id: UUID) -> Onboarding:
    """The first steps of somebody. Raises Refused, as for what is not there."""
    here = Onboarding.objects.filter(pk=onboarding_id, group__community=by.community_id)
    found = here.select_related("group", "newcomer", "contact", "seat").first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def said_in(by: Actor, one: Onboarding) -> list[OnboardingSaid]:
    """Everything that was said of it and that the actor may read, in its order."""
    here = OnboardingSaid.objects.filter(onboarding=one, group__community=by.community_id)
    return list(here.select_related("seat", "reader").order_by("at", "id"))


def said_last(by: Actor, one: Onboarding, step: OnboardingStep) -> str:
    """What was said last of a step; nothing where nothing was."""
    here = OnboardingSaid.objects.filter(onboarding=one, step=step, group__community=by.community_id)
    last = here.order_by("-at", "-id").first()
    return last.kind if last else ""


def helping_of(one: Onboarding, said: Iterable[OnboardingSaid]) -> Helping:
    """Who helps them begin now, or is asked, from what was said of it."""
    return helping(one.contact, one.seat, [(line.seat, line.kind) for line in said])


def onboardings_of(by: Actor, group: Group) -> list[Any]:
    """Who comes new to a group, the latest first, each with `done` of what others there may know. Three queries."""
    here = Onboarding.objects.filter(group=group, group__community=by.community_id, newcomer__left_at=None)
    told = here.select_related("newcomer", "contact", "seat").order_by("-at", "-id")
    return _with_done(by, list(told[:SHOWN]))


def my_onboardings(by: Actor) -> list[Any]:
    """Where the actor comes new, or helps somebody begin, in groups that go on. Three queries."""
    took = OnboardingSaid.objects.filter(
        onboarding=OuterRef("pk"), kind=Said.CONTACT, seat__person=by.person_id
    )
    mine = Q(newcomer__person=by.person_id) | Q(contact__person=by.person_id) | Exists(took)
    here = Onboarding.objects.filter(
        mine, group__community=by.community_id, group__ended_at=None, newcomer__left_at=None
    )
    told = here.select_related("newcomer", "contact", "seat", "group").order_by("-at", "-id")
    return [one for one in _with_done(by, list(told)) if _is_mine(by, one)][:SHOWN]


def _is_mine(by: Actor, one: Any) -> bool:
    """Whether the actor comes new, helps or is asked; whoever said no, or is followed by another, does not."""
    seats = (one.newcomer, one.helping.helps, one.helping.asked)
    return any(seat is not None and seat.person_id == by.person_id for seat in seats)


def _with_done(by: Actor, found: list[Any]) -> list[Any]:
    said = OnboardingSaid.objects.filter(
        Q(step=None) | Q(step__private=False), onboarding__in=found, group__community=by.community_id
    )
    lines = list(said.select_related("seat").order_by("at", "id"))
    ids = {step for one in found for step in one.steps}
    open_ = set(
        OnboardingStep.objects.filter(pk__in=ids, private=False, community=by.community_id).values_list(
            "pk", flat=True
        )
    )
    for one in found:
        here = [line for line in lines if line.onboarding_id == one.pk]
        one.done, one.helping = (
            len(done_of((line.step_id, line.kind) for line in here)),
            helping_of(one, here),
        )
        one.all = len(open_ & set(one.steps))
    return found
