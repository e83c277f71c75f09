"""The library of ladders, and how far somebody has climbed theirs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.kit.verdict import Refused
from alongside.plans.climbing import LadderShown, Refreshed, Signed, SkillShown, climbed
from alongside.plans.models import Ladder, LadderSigned, Refresher, Skill, SkillStep
from alongside.plans.queries.rows import who_of as _who
from alongside.plans.rules_attaining import is_ready
from alongside.plans.said import Who

MOST = 200


def ladders(by: Actor) -> list[LadderShown]:
    """The library: of every ladder the latest version, and below it the one in use where that is an older one.

    Two queries. By title.
    """
    found = _shown(
        by, Ladder.objects.filter(community=by.community_id).order_by("title", "origin_id", "-version")[:MOST]
    )
    kept: dict[UUID, list[LadderShown]] = defaultdict(list)
    for one in found:
        so_far = kept[one.origin_id]
        if not so_far or one.is_ready and not any(other.is_ready for other in so_far):
            so_far.append(one)
    return [one for versions in kept.values() for one in versions]


def ladder_of(by: Actor, ladder_id: UUID) -> LadderShown:
    """One version of a ladder of the actor's community. Two queries. Raises Refused where there is none."""
    found = _shown(by, Ladder.objects.filter(community=by.community_id, pk=ladder_id))
    if not found:
        raise Refused("", may_know=False)
    return found[0]


def versions_of(by: Actor, origin_id: UUID) -> list[LadderShown]:
    """All versions of a ladder, the latest first. Two queries."""
    return _shown(
        by, Ladder.objects.filter(community=by.community_id, origin_id=origin_id).order_by("-version")
    )


def usable(by: Actor) -> list[LadderShown]:
    """Of every ladder the latest version that both sides have signed."""
    return [one for one in ladders(by) if one.is_ready]


def _shown(by: Actor, rows) -> list[LadderShown]:  # type: ignore[no-untyped-def]
    some = list(rows)
    signed: dict[UUID, list[Who]] = defaultdict(list)
    for one in LadderSigned.objects.filter(ladder__in=[row.pk for row in some]).order_by("at", "id"):
        signed[one.ladder_id].append(_who(one))
    return [
        LadderShown(
            row.pk, row.origin_id, row.version, row.title, row.about, tuple(row.rungs), row.whole, row.refresh_months,
            _who(row), row.at, tuple(signed[row.pk]), is_ready([who.voice for who in signed[row.pk]]),
        )
        for row in some
    ]  # fmt: skip


def skills_of(by: Actor, person_id: UUID) -> list[SkillShown]:
    """The ladders that are climbed for a person, the first begun first. Three queries, whatever their number."""
    rows = list(Skill.objects.filter(person=person_id).select_related("ladder").order_by("at", "id"))
    if not rows:
        return []
    steps: dict[UUID, list[SkillStep]] = defaultdict(list)
    for step in SkillStep.objects.filter(person=person_id).order_by("at", "id"):
        steps[step.skill_id].append(step)
    again: dict[UUID, list[Refresher]] = defaultdict(list)
    for one in Refresher.objects.filter(person=person_id).order_by("at", "id"):
        again[one.skill_id].append(one)
    return [skill_from(row, row.ladder, steps[row.pk], again[row.pk]) for row in rows]


def skill_of(by: Actor, person_id: UUID, skill_id: UUID) -> SkillShown:
    """One of them. Raises Refused where there is none that the actor may see."""
    found = next((one for one in skills_of(by, person_id) if one.id == skill_id), None)
    if found is None:
        raise Refused("", may_know=False)
    return found


def skill_from(row: Any, ladder: Any, steps: Iterable[Any], again: Iterable[Any]) -> SkillShown:
    """A skill from its rows, the first that was said first; `ladder` has the words of the rungs."""
    signed = tuple(
        Signed(
            one.step, "learner" if one.author_id == row.learner_id else "clinician", _who(one), one.signs, one.words,
            one.at,
        )
        for one in steps
    )  # fmt: skip
    rungs, whole = climbed(ladder.rungs, signed)
    learner = Who(row.learner_id, row.learner_name, row.learner_voice, "", row.learner_voice)
    return SkillShown(
        row.id, row.person_id, row.ladder_id, ladder.title, ladder.about, ladder.whole, ladder.refresh_months, learner,
        row.at, rungs, whole, signed,
        tuple(Refreshed(_who(one), one.at, one.done_on, one.due_on, one.words) for one in again),
    )  # fmt: skip
