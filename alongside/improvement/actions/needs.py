"""Bringing an idea or a need to a group, and saying with what one would begin."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actor import Actor
from alongside.conversation.authors import written_by
from alongside.groups import rules as group_rules
from alongside.groups.actions.telling import tell
from alongside.groups.queries.groups import my_seat, one_group
from alongside.improvement import rules, verbs
from alongside.improvement.models import Need, Ranked
from alongside.improvement.queries.needs import needs_of
from alongside.people.rules.standing import may_begin


@act
def bring_need(
    *,
    by: Actor,
    group_id: UUID,
    kind: Need.Kind,
    words: str,
    benefits: Sequence[str] = (),
    cost: str = "unknown",
) -> Need:
    """Bring an idea, or a need without an idea, to a group that one reads. One need not sit there."""
    may_begin(by).or_refuse()
    group = one_group(by, group_id)
    group_rules.when_work(group).or_refuse()
    need = Need(**written_by(by), group=group, kind=kind, words=words, benefits=list(benefits), cost=cost)
    need.save(force_insert=True)
    tell(by, verbs.NEED_BROUGHT, need, group, words=words[:120])
    return need


@act
def rank(*, by: Actor, group_id: UUID, needs: Sequence[UUID]) -> Ranked:
    """Say with what one would begin, the first first. One can say it anew; the latest holds."""
    group = one_group(by, group_id)
    mine = my_seat(by, group)
    rules.may_work(by, mine).or_refuse()
    assert mine is not None  # the rule has seen to it
    group_rules.when_work(group).or_refuse()
    rules.when_rank(set(needs) <= {one.pk for one in needs_of(by, group)}).or_refuse()
    named = Ranked(group=group, seat=mine, at=timezone.now(), needs=list(needs))
    named.save(force_insert=True)
    tell(by, verbs.RANKED, named, group)
    return named
