"""Building measures: drafts, proposals, agreement, and a center's own definition."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _

from alongside.contributions.acting import act, acting
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.conversation.authors import written_by
from alongside.kit.verdict import Refused
from alongside.registry import rules_building as rules
from alongside.registry import verbs, verbs_building
from alongside.registry.measuring.definition import Definition, as_kept, from_kept
from alongside.registry.models import (
    Agreed,
    ChartAct,
    Measure,
    MeasureDraft,
    MeasureOwner,
    MeasureVersion,
    OwnDefinition,
)
from alongside.registry.models.measures import LIVED
from alongside.registry.queries.building import versions_of
from alongside.registry.used import counts_from

LONGEST = 2000


@dataclass(frozen=True)
class NewMeasure:
    """What somebody proposes to count: by a definition, or in words, with what it could be counted from."""

    title: str
    why: str
    source: str = ""
    definition: Definition | None = None
    feeds: str = ""


def keep_draft(
    *, by: Actor, typed: Mapping[str, Any], draft_id: UUID | None = None, measure_id: UUID | None = None
) -> MeasureDraft:  # fmt: skip
    """Keep what one typed, for oneself alone; it is not said yet."""
    (rules.may_word(by) if measure_id else rules.may_propose(by, rules.can_state(by))).or_refuse()
    kept = {key: _short(value) for key, value in typed.items()}
    with acting(by):
        if draft_id is not None:
            MeasureDraft.objects.filter(pk=draft_id, author_id=_me(by)).update(
                typed=kept, saved_at=timezone.now()
            )
            return MeasureDraft.objects.get(pk=draft_id, author_id=_me(by))
        draft = MeasureDraft(
            author_id=_me(by), community_id=_here(by), measure_id=measure_id, typed=kept, saved_at=timezone.now()
        )  # fmt: skip
        draft.save(force_insert=True)
    return draft


def drop_draft(*, by: Actor, draft_id: UUID) -> None:
    """Throw away what one typed."""
    with acting(by):
        MeasureDraft.objects.filter(pk=draft_id, author_id=_me(by)).delete()


@act
def propose_measure(*, by: Actor, new: NewMeasure) -> MeasureVersion:
    """Propose to count something. Whoever proposes it looks after it."""
    rules.may_propose(by, rules.stated(by, new.why)).or_refuse()
    measure = Measure(community_id=_here(by), **written_by(by))
    measure.save(force_insert=True)
    version = _version(by, measure, 1, new)
    MeasureOwner(measure=measure, **written_by(by)).save(force_insert=True)
    contribute(by, verbs.PROPOSED, version, words=new.title)
    return version


@act
def propose_version(*, by: Actor, measure_id: UUID, new: NewMeasure) -> MeasureVersion:
    """Propose another wording of a measure: other windows, other limits, or what it is counted from."""
    rules.may_word(by).or_refuse()
    newest, *_older = versions_of(by, measure_id)
    before = from_kept(newest.definition) if newest.definition else None
    rules.when_propose_version(before, new.definition).or_refuse()
    version = _version(by, newest.measure, newest.number + 1, new)
    contribute(by, verbs_building.PROPOSED_VERSION, version, words=new.title)
    return version


@act
def agree(*, by: Actor, version_id: UUID) -> MeasureVersion:
    """Agree, as somebody who looks after it. With one of each side, it is in use from now on."""
    here = MeasureVersion.objects.filter(pk=version_id, measure__community=by.community_id)
    version = here.select_related("measure__community").first()
    if version is None:
        raise Refused("", may_know=False)
    owners = list(MeasureOwner.objects.filter(measure=version.measure_id, ended_at=None))
    agreed = list(Agreed.objects.filter(version=version))
    rules.may_agree(by, owners).or_refuse()
    rules.when_agree(by, version, agreed).or_refuse()
    mine = Agreed(version=version, **written_by(by))
    mine.save(force_insert=True)
    both = is_both([*agreed, mine], owners)
    if both:
        version.used_from = timezone.now()
        MeasureVersion.objects.filter(pk=version.pk, used_from=None).update(used_from=version.used_from)
        _note(by, version)
    verb = verbs_building.TAKEN_INTO_USE if both else verbs_building.AGREED
    contribute(by, verb, version, words=version.title)
    return version


def _note(by: Actor, version: MeasureVersion) -> None:
    """On the chart stands where another wording begins to count."""
    if version.number > 1:
        month = counts_from(version)
        ChartAct(
            measure_id=version.measure_id, line_by="all", kind=ChartAct.Kind.NOTE,
            month=date(month // 12, month % 12 + 1, 1),
            words=_("From here on it is counted by version %(number)s.") % {"number": version.number}, **written_by(by),
        ).save(force_insert=True)  # fmt: skip


def is_both(agreed: list[Agreed], owners: list[MeasureOwner]) -> bool:
    """Whether somebody of each side agreed who looks after it still."""
    there = {(one.author_id, one.author_role) for one in owners}
    roles = {one.author_role for one in agreed if (one.author_id, one.author_role) in there}
    lived = {role.value for role in LIVED}
    return bool(roles & lived) and bool(roles - lived)


@act
def keep_own_definition(*, by: Actor, measure_id: UUID, definition: Definition, why: str) -> OwnDefinition:
    """Say what one's center would count instead; what it said before ends."""
    rules.may_keep_own(by).or_refuse()
    newest, center_id = _in_use(by, measure_id), _center(by)
    rules.when_propose_version(from_kept(newest.definition), definition).or_refuse()
    OwnDefinition.objects.filter(measure=measure_id, center=center_id, ended_at=None).update(
        ended_at=timezone.now()
    )
    own = OwnDefinition(
        measure=newest.measure, center_id=center_id, definition=as_kept(definition), why=why, **written_by(by)
    )  # fmt: skip
    own.save(force_insert=True)
    contribute(by, verbs_building.OWN_KEPT, own, words=newest.title)
    return own


@act
def end_own_definition(*, by: Actor, measure_id: UUID) -> OwnDefinition:
    """Count as everyone does."""
    rules.may_keep_own(by).or_refuse()
    own = OwnDefinition.objects.filter(measure=measure_id, center=by.center_id, ended_at=None).first()
    if own is None:
        raise Refused("", may_know=False)
    OwnDefinition.objects.filter(pk=own.pk, ended_at=None).update(ended_at=timezone.now())
    contribute(by, verbs_building.OWN_ENDED, own, words=_in_use(by, measure_id).title)
    return own


def _in_use(by: Actor, measure_id: UUID) -> MeasureVersion:
    used = [one for one in versions_of(by, measure_id) if one.used_from is not None]
    if not used:
        raise Refused("", may_know=False)
    return max(used, key=lambda one: (one.used_from, one.number))


def _version(by: Actor, measure: Measure, number: int, new: NewMeasure) -> MeasureVersion:
    version = MeasureVersion(
        measure=measure, number=number, title=new.title, why=new.why, source=new.source, feeds=new.feeds,
        definition=as_kept(new.definition) if new.definition else {}, **written_by(by),
    )  # fmt: skip
    version.save(force_insert=True)
    return version


def _here(by: Actor) -> UUID:
    if by.community_id is None:
        raise Refused("", may_know=False)
    return by.community_id


def _center(by: Actor) -> UUID:
    if by.center_id is None:
        raise Refused("", may_know=False)
    return by.center_id


def _me(by: Actor) -> UUID:
    if by.person_id is None:
        raise Refused("", may_know=False)
    return by.person_id


def _short(value: Any) -> Any:
    if isinstance(value, list):
        return [_short(one) for one in value[:50]]
    return str(value).replace("\0", "")[:LONGEST]
