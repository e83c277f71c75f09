"""Opening a body, and noting what it decided, also about who sits in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.conversation.authors import written_by
from alongside.governance import rules, verbs
from alongside.governance.actions.closing import months_later
from alongside.governance.models import Body, BodySeat, Decision, Term
from alongside.governance.queries.bodies import (
    anybody_sits,
    one_body,
    one_seat,
    sits_in,
    sits_now,
    terms_of,
    who_reviews,
)
from alongside.kit.terms import Role
from alongside.people.queries.standing import today_of
from alongside.people.roles import given_title


@dataclass(frozen=True)
class NewBody:
    """A body: what for, what it decides and how, on whose behalf each of its seats speaks, and its limits."""

    name: str
    purpose: str
    decides: str
    seats: tuple[str, ...]
    term_months: int = 24
    most_terms: int = 2


@dataclass(frozen=True)
class Sitter:
    """Who is to sit in a seat, in which of their hats."""

    person_id: UUID
    name: str
    role: str
    title: str
    voice: str

    @classmethod
    def of(cls, actor: Actor) -> Sitter:
        """Somebody in the hat that they wear."""
        assert actor.person_id is not None  # the program sits nowhere
        return cls(actor.person_id, actor.name, actor.role.value, given_title(actor), actor.voice.value)


@dataclass(frozen=True)
class NewDecision:
    """What a body decided: in words, perhaps with how many were for and against, perhaps giving a seat to somebody."""

    title: str
    words: str
    voted_for: int | None = None
    voted_against: int | None = None
    seat_id: UUID | None = None
    sitter: Sitter | None = None


@act
def found_body(*, by: Actor, new: NewBody) -> Body:
    """Open a body with its seats, all of them empty yet. A community's first one reviews looks and emergencies."""
    rules.may_found_body(by).or_refuse()
    assert by.community_id is not None  # the rule has seen to it
    body = Body(
        community_id=by.community_id, name=new.name, purpose=new.purpose, decides=new.decides,
        term_months=new.term_months, most_terms=new.most_terms, at=timezone.now(),
        reviews=who_reviews(by) is None,
    )  # fmt: skip
    body.save(force_insert=True)
    BodySeat.objects.bulk_create(
        BodySeat(body=body, for_whom=for_whom, position=place) for place, for_whom in enumerate(new.seats, 1)
    )
    contribute(by, verbs.BODY_FOUNDED, body, words=body.name)
    return body


@act
def let_review(*, by: Actor, body_id: UUID) -> Body:
    """Let a body answer questions about looks and review emergency access: handed over by the one that did, if one did.

    Questions that are open go with it. The database moves it in one step, so that always one body does it.
    """
    body, before = one_body(by, body_id), who_reviews(by)
    judge = body if before is None else before
    rules.may_let_review(by, sits_in(by, judge), anybody_sits(by, judge)).or_refuse()
    rules.when_let_review(body.reviews).or_refuse()
    ask("SELECT governance_let_review(%s::uuid)", [body.pk])
    contribute(by, verbs.BODY_REVIEWS, body, words=body.name, answers=before.pk if before else None)
    return body


@act
def note_decision(*, by: Actor, body_id: UUID, new: NewDecision) -> Decision:
    """Note what a body decided. Where it gave a seat to somebody, their term begins today."""
    body = one_body(by, body_id)
    rules.may_decide(by, sits_in(by, body), anybody_sits(by, body)).or_refuse()
    decision = Decision(
        **written_by(by), body=body, title=new.title, words=new.words, voted_for=new.voted_for,
        voted_against=new.voted_against,
    )  # fmt: skip
    decision.save(force_insert=True)
    if new.seat_id is not None and new.sitter is not None:
        _give_seat(by, body, decision, new.seat_id, new.sitter)
    contribute(by, verbs.BODY_DECIDED, decision, words=new.title, answers=body.pk)
    return decision


def _give_seat(by: Actor, body: Body, decision: Decision, seat_id: UUID, sitter: Sitter) -> None:
    seat, today = one_seat(by, body, seat_id), _today(by)
    before = len(terms_of(by, body, sitter.person_id))
    rules.when_sit(before, body.most_terms, sits_now(by, seat, today)).or_refuse()
    Term(
        seat=seat, person_id=sitter.person_id, name=sitter.name, role=sitter.role, title=sitter.title,
        voice=sitter.voice, starts=today, ends=months_later(today, body.term_months), decision=decision,
    ).save(force_insert=True)  # fmt: skip


def _today(by: Actor) -> date:
    return timezone.localdate() if by.role == Role.PROGRAM else today_of(by)
