"""Measures: brought along by the program, and looked after by people from two sides."""

from __future__ import annotations

from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.conversation.authors import written_by
from alongside.kit.verdict import Refused
from alongside.registry import rules, verbs
from alongside.registry.measuring.definition import as_kept
from alongside.registry.models import Measure, MeasureOwner, MeasureVersion
from alongside.registry.shipped import SHIPPED, Shipped


@act
def offer_measure(*, by: Actor, one: Shipped) -> MeasureVersion:
    """Bring a measure along that ships, in use from now on; its words are those of the program."""
    rules.may_offer(by).or_refuse()
    measure = Measure.objects.create(
        community_id=_here(by), key=one.key, position=SHIPPED.index(one), **written_by(by)
    )
    version = MeasureVersion.objects.create(
        measure=measure, number=1, title=one.title, why=one.why, source=one.source, definition=as_kept(one.definition),
        used_from=timezone.now(), **written_by(by),
    )  # fmt: skip
    contribute(by, verbs.OFFERED, version, words=one.title)
    return version


@act
def look_after(*, by: Actor, measure_id: UUID) -> MeasureOwner:
    """Say that one looks after a measure: whoever asks about it is answered."""
    rules.may_look_after(by).or_refuse()
    measure = Measure.objects.filter(pk=measure_id, community=by.community_id).first()
    if measure is None:
        raise Refused("", may_know=False)
    if MeasureOwner.objects.filter(measure=measure, author_id=by.person_id, ended_at=None).exists():
        raise Refused(_("You look after this measure already."))
    owner = MeasureOwner(measure=measure, **written_by(by))
    owner.save(force_insert=True)
    version = measure.versions.order_by("-number").first()
    contribute(by, verbs.LOOKED_AFTER, owner, words=version.title if version else "")
    return owner


def _here(by: Actor) -> UUID:
    if by.community_id is None:
        raise Refused("", may_know=False)
    return by.community_id
