"""Motions: one whole, and lists of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import JSONObject
from django.utils import timezone

from alongside.contributions.actor import Actor
from alongside.governance.models import (
    Amendment,
    AmendmentFate,
    GroupResult,
    Motion,
    Objection,
    ObjectionStep,
    Support,
    Vote,
)
from alongside.governance.steps import Step, step_of
from alongside.kit.verdict import Refused

PAGE = 20
SHOWN = ("open", "decided", "mine")

_STANDING = Exists(Amendment.objects.filter(motion=OuterRef("pk"), fate=None))
_WITHDRAWN_IN_TIME = Exists(
    ObjectionStep.objects.filter(
        objection=OuterRef("pk"), withdraws=True, at__lt=OuterRef("motion__voting_from")
    )
)
_STOOD = Exists(Objection.objects.filter(~_WITHDRAWN_IN_TIME, motion=OuterRef("pk")))


@dataclass(frozen=True)
class Listed:
    """A motion and where it stands."""

    motion: Motion
    step: Step
    standing: bool
    """An amendment has no fate yet."""


def _here(by: Actor) -> QuerySet[Motion]:
    return (
        Motion.objects.filter(community=by.community_id).select_related("outcome")
        .annotate(standing=_STANDING, objected=_STOOD)
    )  # fmt: skip


def _listed(motion: Any, now: datetime) -> Listed:
    step = step_of(
        motion,
        now=now,
        standing=motion.standing,
        objected=motion.objected,
        decided=hasattr(motion, "outcome"),
    )
    return Listed(motion, step, motion.standing)


def one_motion(by: Actor, motion_id: UUID) -> Listed:
    """A motion of the actor's community, with what it is about. Raises Refused, as for what is not there."""
    found = _here(by).filter(pk=motion_id).select_related(
        "version", "body_seat__body", "after", "rules", "outcome"
    )  # fmt: skip
    motion = found.first()
    if motion is None:
        raise Refused("", may_know=False)
    return _listed(motion, timezone.now())


def motions(by: Actor, shown: str = "open", words: str = "", start: int = 0) -> list[Listed]:
    """One page of motions and one more: open ones (what closes first on top), decided ones, or the actor's own."""
    found = _here(by)
    if words:
        found = found.filter(Q(title__icontains=words) | Q(words__icontains=words) | Q(why__icontains=words))
    if shown == "decided":
        found = found.filter(outcome__isnull=False).order_by("-outcome__at", "-id")
    elif shown == "mine":
        mine = Q(author_id=by.person_id) | Q(candidate_id=by.person_id)
        found = found.filter(mine).order_by("-at", "-id")
    else:
        found = found.filter(outcome=None).order_by("closes_at", "id")
    now = timezone.now()
    return [_listed(one, now) for one in found[start : start + PAGE + 1]]


def amendments_of(by: Actor, motion: Motion) -> list[Any]:
    """The amendments to a motion, in the order in which they came; each with its fate and who supports it."""
    fates = AmendmentFate.objects.filter(amendment=OuterRef("pk")).values(
        told=JSONObject(fate="fate", at="at", name="author_name")
    )
    supports = Support.objects.filter(amendment=OuterRef("pk")).order_by("at", "id")
    names = supports.values(told=JSONObject(name="name", person="person_id"))
    return list(
        Amendment.objects.filter(motion=motion, motion__community=by.community_id).select_related("version")
        .annotate(ended=ArraySubquery(fates), supported_by=ArraySubquery(names)).order_by("at", "id")
    )  # fmt: skip


def one_amendment(by: Actor, amendment_id: UUID) -> Amendment:
    """An amendment in the actor's community. Raises Refused, as for what is not there."""
    found = Amendment.objects.filter(pk=amendment_id, motion__community=by.community_id)
    amendment = found.select_related("motion", "fate").first()
    if amendment is None:
        raise Refused("", may_know=False)
    return amendment


def objections_of(by: Actor, motion: Motion) -> list[Any]:
    """The objections to a motion, in the order in which they came; each with what was answered."""
    said = ObjectionStep.objects.filter(objection=OuterRef("pk")).order_by("at", "id")
    told = JSONObject(
        name="author_name", voice="voice", title="author_title", role="author_role", at="at", words="words",
        withdraws="withdraws",
    )  # fmt: skip
    here = Objection.objects.filter(motion=motion, motion__community=by.community_id)
    return list(here.annotate(told=ArraySubquery(said.values(told=told))).order_by("at", "id"))


def one_objection(by: Actor, objection_id: UUID) -> Objection:
    """An objection in the actor's community. Raises Refused, as for what is not there."""
    found = Objection.objects.filter(pk=objection_id, motion__community=by.community_id)
    objection = found.select_related("motion").first()
    if objection is None:
        raise Refused("", may_know=False)
    return objection


def my_votes(by: Actor, motion: Motion) -> dict[UUID | None, Vote]:
    """What the actor voted, on the motion (None) and on amendments to it."""
    mine = Vote.objects.filter(motion=motion, person=by.person_id).select_related("group")
    return {one.amendment_id: one for one in mine}


def results_of(by: Actor, motion: Motion) -> dict[UUID | None, list[GroupResult]]:
    """What the seat groups said, on the motion (None) and on amendments to it; nothing before it is counted."""
    found: dict[UUID | None, list[GroupResult]] = {}
    here = GroupResult.objects.filter(motion=motion, motion__community=by.community_id)
    for one in here.order_by("position"):
        found.setdefault(one.amendment_id, []).append(one)
    return found


def named_votes(by: Actor, motion: Motion) -> list[Vote]:
    """Who voted what, where the charter says that votes are named and the motion is decided; else the actor's own."""
    votes = Vote.objects.filter(motion=motion, amendment=None).select_related("group")
    return list(votes.order_by("group__position", "name", "id"))


def tried_again(by: Actor, motion: Motion) -> Motion | None:
    """The motion that was begun anew from this one."""
    later = Motion.objects.filter(after=motion, community=by.community_id)
    return later.order_by(F("at").desc()).first()


def motions_of_version(by: Actor, version_id: UUID) -> list[Motion]:
    """The motions that bring a version of the charter, by themselves or by an amendment, the latest first."""
    brings = Q(version=version_id) | Q(amendments__version=version_id)
    here = Motion.objects.filter(brings, community=by.community_id).select_related("outcome")
    return list(here.distinct().order_by("-at")[:5])
