"""Beginning a motion, agreeing to be proposed, withdrawing it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.conversation.authors import written_by
from alongside.governance import rules, verbs
from alongside.governance.freezing import drafted
from alongside.governance.models import BodySeat, Motion, Outcome
from alongside.governance.queries.bodies import terms_of
from alongside.governance.queries.groups import charter_of, groups_of
from alongside.governance.queries.motions import one_motion
from alongside.governance.steps import days_of
from alongside.kit.verdict import Refused
from alongside.people.models import Person
from alongside.people.rules.standing import may_begin
from alongside.sharing.models import CharterVersion


@dataclass(frozen=True)
class NewMotion:
    """What somebody asks the community to decide; of `version_id` and the seat at most one."""

    title: str
    why: str
    words: str
    kind: Motion.Kind = Motion.Kind.OTHER
    way: Motion.Way = Motion.Way.VOTE
    version_id: UUID | None = None
    body_seat_id: UUID | None = None
    candidate: Person | None = None
    after_id: UUID | None = None


@act
def begin_motion(*, by: Actor, new: NewMotion) -> Motion:
    """Ask the community to decide something. The charter in force says for how long, and whose majority it needs."""
    may_begin(by).or_refuse()
    charter = charter_of(by)
    groups = groups_of(by, charter.pk) if charter else []
    rules.when_begin(charter is not None, bool(groups)).or_refuse()
    assert charter is not None and by.community_id is not None  # the rules have seen to it
    author = written_by(by)
    voting_from, amended_by, closes_at = days_of(author["at"], charter.motion_days)
    motion = Motion(
        **author, community_id=by.community_id, kind=new.kind, way=_way(new), title=new.title, why=new.why,
        words=new.words, version=_version(by, new), rules=charter, secret=charter.votes_secret,
        voting_from=voting_from, amended_by=amended_by, closes_at=closes_at, after=_after(by, new),
        **_seat(by, new),
    )  # fmt: skip
    motion.save(force_insert=True)
    contribute(by, verbs.MOTION_BEGUN, motion, words=motion.title, answers=new.after_id)
    return motion


def _way(new: NewMotion) -> Motion.Way:
    """The charter and who sits in a body are always voted."""
    voted = new.kind in (Motion.Kind.CHARTER, Motion.Kind.SEAT)
    return Motion.Way.VOTE if voted else new.way


def _version(by: Actor, new: NewMotion) -> CharterVersion | None:
    if new.kind != Motion.Kind.CHARTER:
        return None
    return drafted(by, new.version_id)


def _after(by: Actor, new: NewMotion) -> Motion | None:
    return one_motion(by, new.after_id).motion if new.after_id else None


def _seat(by: Actor, new: NewMotion) -> dict[str, object]:
    """The seat and who is proposed for it; whoever proposes themselves has said yes."""
    if new.kind != Motion.Kind.SEAT:
        return {}
    here = BodySeat.objects.filter(body__community=by.community_id).select_related("body")
    seat = here.filter(pk=new.body_seat_id).first() if new.body_seat_id else None
    if seat is None or new.candidate is None or new.candidate.community_id != by.community_id:
        raise Refused("", may_know=False)
    before = len(terms_of(by, seat.body, new.candidate.pk))
    rules.when_sit(before, seat.body.most_terms, taken=False).or_refuse()
    agreed = timezone.now() if new.candidate.pk == by.person_id else None
    return {
        "body_seat": seat, "candidate_id": new.candidate.pk, "candidate_name": new.candidate.name,
        "candidate_yes_at": agreed,
    }  # fmt: skip


@act
def agree_to_be_proposed(*, by: Actor, motion_id: UUID) -> Motion:
    """Say yes to being proposed for a seat; without it nobody is put there."""
    found = one_motion(by, motion_id)
    rules.may_agree(by, found.motion).or_refuse()
    rules.when_answer(found.step).or_refuse()
    motion = found.motion
    if motion.candidate_yes_at is not None:
        return motion
    motion.candidate_yes_at = timezone.now()
    Motion.objects.filter(pk=motion.pk).update(candidate_yes_at=motion.candidate_yes_at)
    contribute(by, verbs.CANDIDATE_AGREED, motion, words=motion.title, answers=motion.pk)
    return motion


@act
def withdraw_motion(*, by: Actor, motion_id: UUID) -> Outcome:
    """End a motion that one began, before anybody votes. It stays readable."""
    found = one_motion(by, motion_id)
    rules.may_withdraw(by, found.motion).or_refuse()
    rules.when_talk(found.step).or_refuse()
    outcome = Outcome(**written_by(by), motion=found.motion, passed=False, how=Outcome.How.WITHDRAWN)
    outcome.save(force_insert=True)
    contribute(by, verbs.MOTION_WITHDRAWN, found.motion, words=found.motion.title)
    return outcome
