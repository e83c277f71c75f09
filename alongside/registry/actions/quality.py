"""Answering a doubt: it is right as it stands, or somebody else knows better."""

from __future__ import annotations

from uuid import UUID

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.contributions.verbs import Verb
from alongside.conversation.authors import written_by
from alongside.kit.terms import Category
from alongside.registry import rules_quality as rules
from alongside.registry import verbs_quality as verbs
from alongside.registry.doubt_words import thing
from alongside.registry.models import Doubt, DoubtSaid
from alongside.registry.queries.doubts import doubt_of
from alongside.sharing.queries.rights import rights_over

_ASKED: dict[str, Verb] = {"family": verbs.ASKED_FAMILY, "clinic": verbs.ASKED_CLINIC}


@act
def say_right(*, by: Actor, person_id: UUID, doubt_id: UUID, words: str) -> DoubtSaid:
    """Say that something is right as it stands, and why; it is not asked again."""
    doubt = _open(by, person_id, doubt_id)
    said = _said(by, doubt, DoubtSaid.Kind.RIGHT, words)
    contribute(
        by, verbs.SAID_RIGHT, said, words=thing(doubt.check_name), about=person_id, category=_of(doubt)
    )
    return said


@act
def send_doubt(*, by: Actor, person_id: UUID, doubt_id: UUID, to: str) -> DoubtSaid:
    """Send a doubt to whoever knows better: the family, or the clinic."""
    doubt = _open(by, person_id, doubt_id)
    kind = DoubtSaid.Kind.ASK_FAMILY if to == Doubt.Asks.FAMILY else DoubtSaid.Kind.ASK_CLINIC
    said = _said(by, doubt, kind, "")
    contribute(by, _ASKED[to], said, words=thing(doubt.check_name), about=person_id, category=_of(doubt))
    return said


def _open(by: Actor, person_id: UUID, doubt_id: UUID) -> Doubt:
    rules.may_answer_doubt(rights_over(by, person_id)).or_refuse()
    doubt = doubt_of(by, person_id, doubt_id)
    rules.when_answer_doubt(doubt).or_refuse()
    return doubt


def _said(by: Actor, doubt: Doubt, kind: str, words: str) -> DoubtSaid:
    said = DoubtSaid(**written_by(by), doubt=doubt, person_id=doubt.person_id, kind=kind, words=words)
    said.save(force_insert=True)
    return said


def _of(doubt: Doubt) -> Category:
    """The kind of thing by which the line is read: the first that it is about, and never wider."""
    return Category(doubt.categories[0])
