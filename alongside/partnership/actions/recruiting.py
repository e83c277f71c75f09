"""Getting ready to ask, and being in touch with those whom a team thinks of. No line says who they are."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actor import Actor
from alongside.contributions.asking import one_at_a_time
from alongside.groups.actions.telling import tell
from alongside.groups.models import GroupSeat
from alongside.groups.queries.groups import my_seat, one_seat
from alongside.partnership import rules, verbs
from alongside.partnership.links import hash_of, secret_of
from alongside.partnership.models import Candidate, Flyer, Move, Path, Prepared
from alongside.partnership.queries.paths import one_path
from alongside.partnership.queries.recruiting import answers_of, one_candidate, one_flyer
from alongside.partnership.queries.twice import just_now
from alongside.partnership.recruiting import Moved, Question, Stage, forget_on, moved
from alongside.people.queries.standing import today_of


@dataclass(frozen=True)
class NewCandidate:
    """Somebody whom a team thinks of: their name, how one reaches them, and why them."""

    name: str
    reach: str = ""
    why: str = ""


@dataclass(frozen=True)
class Touch:
    """Where one is with somebody, what comes next and when, and how one would ask in one's own words."""

    stage: Stage
    next_step: str = ""
    next_on: date | None = None
    opening: str = ""


@dataclass(frozen=True)
class NewFlyer:
    """A flyer: its language, its own words, who is called and how."""

    language: str
    headline: str
    words: str
    contact_id: UUID
    reach: str


def _walking(by: Actor, path: Path) -> GroupSeat:
    mine = my_seat(by, path.group)
    rules.may_walk(by, mine).or_refuse()
    rules.when_walk(path.group).or_refuse()
    assert mine is not None  # the rule has seen to it
    return mine


def _happened(path: Path, kind: Moved) -> Move:
    move = Move(path=path, group=path.group, kind=kind, at=timezone.now())
    move.save(force_insert=True)
    return move


@act
def prepare(*, by: Actor, path_id: UUID, answers: Mapping[Question, str]) -> Path:
    """Answer what comes before asking anybody. What is said anew stands beside what was said before."""
    path: Path = one_path(by, path_id)
    mine = _walking(by, path)
    before = answers_of(by, path)
    for question, words in answers.items():
        if words and words != before.get(question):
            Prepared(
                group=path.group, seat=mine, at=timezone.now(), path=path, question=question, words=words
            ).save(force_insert=True)
    tell(by, verbs.PREPARED, path, path.group, words=path.center.name)
    return path


@act
def think_of(*, by: Actor, path_id: UUID, new: NewCandidate) -> Candidate:
    """Think of somebody: as little of them as one needs to ask."""
    path = one_path(by, path_id)
    mine = _walking(by, path)
    one_at_a_time(f"candidates of {path_id}")
    if (twice := just_now(by, Candidate, path=path, seat=mine, **vars(new))) is not None:
        return twice
    today = today_of(by)
    candidate = Candidate(
        path=path, group=path.group, seat=mine, at=timezone.now(), forget_on=forget_on(Stage.THOUGHT, today, today),
        **vars(new),
    )  # fmt: skip
    candidate.secret_hash = hash_of(secret_of(candidate.pk))
    candidate.save(force_insert=True)
    move = _happened(path, Moved.THOUGHT)
    tell(by, verbs.CANDIDATE_ADDED, move, path.group, words=path.center.name, quiet=True)
    return candidate


@act
def be_in_touch(*, by: Actor, candidate_id: UUID, touch: Touch) -> Candidate:
    """Say where one is with somebody, and what comes next. It counts anew how long anything of them is kept."""
    one_at_a_time(f"candidate {candidate_id}")
    candidate: Candidate = one_candidate(by, candidate_id)
    _walking(by, candidate.path)
    kind = moved(Stage(candidate.stage), touch.stage)
    first = timezone.localdate(candidate.at)
    changed = vars(touch) | {"forget_on": forget_on(touch.stage, today_of(by), first)}
    Candidate.objects.filter(pk=candidate.pk).update(**changed)
    move = _happened(candidate.path, kind)
    tell(by, verbs.CANDIDATE_MOVED, move, candidate.group, words=candidate.path.center.name, quiet=True)
    return candidate


@act
def let_go(*, by: Actor, candidate_id: UUID) -> Path:
    """They said no, or one thinks better of it: nothing of them is kept."""
    one_at_a_time(f"candidate {candidate_id}")
    candidate = one_candidate(by, candidate_id)
    path: Path = candidate.path
    _walking(by, path)
    Candidate.objects.filter(pk=candidate.pk).delete()
    move = _happened(path, Moved.NO)
    tell(by, verbs.CANDIDATE_LET_GO, move, path.group, words=path.center.name, quiet=True)
    return path


@act
def make_flyer(*, by: Actor, path_id: UUID, new: NewFlyer) -> Flyer:
    """Make a flyer in one language. Its words stay; one that should say something else is made anew."""
    path = one_path(by, path_id)
    mine = _walking(by, path)
    contact = one_seat(by, new.contact_id)
    rules.when_known_here(contact.group_id == path.group_id).or_refuse()
    one_at_a_time(f"flyers of {path_id}")
    if (twice := just_now(by, Flyer, path=path, seat=mine, ended_at=None, **vars(new))) is not None:
        return twice
    flyer = Flyer(
        group=path.group, seat=mine, at=timezone.now(), path=path, code=secrets.token_urlsafe(6), **vars(new)
    )
    flyer.save(force_insert=True)
    tell(by, verbs.FLYER_MADE, flyer, path.group, words=path.center.name)
    return flyer


@act
def end_flyer(*, by: Actor, flyer_id: UUID) -> Flyer:
    """End a flyer: who reads its square from then on is told to call the clinic."""
    flyer: Flyer = one_flyer(by, flyer_id)
    _walking(by, flyer.path)
    rules.when_flyer(flyer.ended_at is not None).or_refuse()
    Flyer.objects.filter(pk=flyer.pk).update(ended_at=timezone.now())
    tell(by, verbs.FLYER_ENDED, flyer, flyer.group, words=flyer.path.center.name)
    return flyer
