"""The community's standards of care: putting one in words, and ending one."""

from __future__ import annotations

from dataclasses import asdict
from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.kit.verdict import Refused
from alongside.visits import rules, verbs
from alongside.visits.models import CareStandard
from alongside.visits.planning import NewStandard


@act
def set_standard(*, by: Actor, new: NewStandard, instead_of: UUID | None = None) -> CareStandard:
    """Put down a standard of care; `instead_of` ends the one that it takes the place of."""
    rules.may_set_standards(by).or_refuse()
    if instead_of is not None:
        _end(_standing(by, instead_of))
    told = asdict(new) | {"codes": list(new.codes), "category": int(new.category)}
    standard = CareStandard(
        community_id=_here(by),
        author_id=by.person_id,
        author_name=by.name,
        author_role=by.role.value,
        begun_at=timezone.now(),
        **told,
    )
    standard.save(force_insert=True)
    contribute(by, verbs.STANDARD_SET, standard, words=standard.title)
    return standard


@act
def end_standard(*, by: Actor, standard_id: UUID) -> CareStandard:
    """End a standard of care; it stays readable as what it was."""
    rules.may_set_standards(by).or_refuse()
    standard = _standing(by, standard_id)
    _end(standard)
    contribute(by, verbs.STANDARD_ENDED, standard, words=standard.title)
    return standard


def _here(by: Actor) -> UUID:
    if by.community_id is None:
        raise Refused("", may_know=False)
    return by.community_id


def _standing(by: Actor, standard_id: UUID) -> CareStandard:
    found = CareStandard.objects.filter(community=by.community_id, pk=standard_id, ended_at=None).first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def _end(standard: CareStandard) -> None:
    standard.ended_at = timezone.now()
    CareStandard.objects.filter(pk=standard.pk).update(ended_at=standard.ended_at)
