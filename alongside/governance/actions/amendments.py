"""Asking for other words, supporting them, taking them in, withdrawing them."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.contributions.asking import put
from alongside.conversation.authors import written_by
from alongside.governance import rules, verbs
from alongside.governance.freezing import drafted
from alongside.governance.models import Amendment, AmendmentFate, Motion, Support
from alongside.governance.queries.motions import one_amendment, one_motion
from alongside.people.rules.standing import may_begin


@dataclass(frozen=True)
class NewAmendment:
    """The whole new wording, why, and for a motion on the charter another draft."""

    words: str
    why: str
    version_id: UUID | None = None


@act
def amend(*, by: Actor, motion_id: UUID, new: NewAmendment) -> Amendment:
    """Ask a motion to say something else: the whole wording that one would rather have."""
    may_begin(by).or_refuse()
    found = one_motion(by, motion_id)
    rules.when_talk(found.step).or_refuse()
    rules.when_amend(found.motion).or_refuse()
    of_charter = found.motion.kind == Motion.Kind.CHARTER
    version = drafted(by, new.version_id) if of_charter else None
    amendment = Amendment(
        **written_by(by), motion=found.motion, words=new.words, why=new.why, version=version
    )
    amendment.save(force_insert=True)
    contribute(by, verbs.AMENDED, amendment, words=found.motion.title, answers=motion_id)
    return amendment


@act
def take_in(*, by: Actor, amendment_id: UUID) -> AmendmentFate:
    """Make an amendment to one's own motion one's own: from now on the motion says this."""
    amendment = one_amendment(by, amendment_id)
    rules.may_take_in(by, amendment.motion).or_refuse()
    fate = _end(by, amendment, AmendmentFate.Fate.TAKEN_IN)
    contribute(by, verbs.AMENDMENT_TAKEN_IN, fate, words=amendment.motion.title, answers=amendment.pk)
    return fate


@act
def withdraw_amendment(*, by: Actor, amendment_id: UUID) -> AmendmentFate:
    """Ask no longer for these words."""
    amendment = one_amendment(by, amendment_id)
    rules.may_withdraw_amendment(by, amendment).or_refuse()
    fate = _end(by, amendment, AmendmentFate.Fate.WITHDRAWN)
    contribute(by, verbs.AMENDMENT_WITHDRAWN, fate, words=amendment.motion.title, answers=amendment.pk)
    return fate


def _end(by: Actor, amendment: Amendment, fate: AmendmentFate.Fate) -> AmendmentFate:
    rules.when_talk(one_motion(by, amendment.motion_id).step).or_refuse()
    rules.when_fate(getattr(amendment, "fate", None)).or_refuse()
    ended = AmendmentFate(**written_by(by), amendment=amendment, fate=fate)
    ended.save(force_insert=True)
    return ended


@act
def support(*, by: Actor, amendment_id: UUID) -> Support:
    """Say openly that an amendment is a good one, before anybody votes. Said twice, it counts once."""
    may_begin(by).or_refuse()
    amendment = one_amendment(by, amendment_id)
    rules.when_talk(one_motion(by, amendment.motion_id).step).or_refuse()
    rules.when_fate(getattr(amendment, "fate", None)).or_refuse()
    assert by.person_id is not None  # the rule has seen to it
    said = Support(amendment=amendment, person_id=by.person_id, name=by.name, at=timezone.now())
    if put(said, once=True):
        contribute(by, verbs.SUPPORTED, said, words=amendment.motion.title, answers=amendment.pk)
    return said
