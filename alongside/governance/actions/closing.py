"""What the clock does when the time is over: count the amendments, decide the motion, and let it take effect."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.conversation.authors import written_by
from alongside.governance import rules, verbs
from alongside.governance.actions.votes import hold_closed
from alongside.governance.adopting import let_policy_hold
from alongside.governance.counting import all_agree, count_votes, least_yes
from alongside.governance.models import Amendment, AmendmentFate, GroupResult, Motion, Outcome, Term, Vote
from alongside.governance.queries.motions import one_motion
from alongside.governance.wording import wording_now
from alongside.people.models import Seat
from alongside.people.queries.standing import holds
from alongside.sharing.models import CharterVersion
from alongside.sharing.tasks import bring_into_force

PASSED, FAILED = AmendmentFate.Fate.VOTED_IN, AmendmentFate.Fate.VOTED_OUT


@act
def count_amendments(*, by: Actor, motion_id: UUID) -> Motion:
    """Count the amendments that were voted. Of several that pass, the one with the greatest least share goes in."""
    rules.may_count(by).or_refuse()
    hold_closed(motion_id)
    found = one_motion(by, motion_id)
    rules.when_close(found.step).or_refuse()
    motion = found.motion
    counted = {
        one: count_votes(motion, motion.amended_by, one.pk)
        for one in Amendment.objects.filter(motion=motion, fate=None).order_by("at", "id")
    }
    passed = [one for one, results in counted.items() if all_agree(results)]
    chosen = max(passed, key=lambda one: least_yes(counted[one])) if passed else None
    for one, results in counted.items():
        GroupResult.objects.bulk_create(results)
        fate = PASSED if one is chosen else FAILED
        AmendmentFate(**written_by(by), amendment=one, fate=fate).save(force_insert=True)
    _forget(motion, amendments=True)
    contribute(by, verbs.AMENDMENTS_COUNTED, motion, words=motion.title)
    return motion


@act
def close_motion(*, by: Actor, motion_id: UUID) -> Outcome:
    """Decide a motion whose time is over: count each seat group, keep the result for ever, let it take effect."""
    rules.may_count(by).or_refuse()
    hold_closed(motion_id)
    found = one_motion(by, motion_id)
    rules.when_close(found.step).or_refuse()
    motion, now = found.motion, timezone.now()
    results = [] if _by_consent(found.motion, now) else count_votes(motion, motion.closes_at)
    GroupResult.objects.bulk_create(results)
    how, passed = _decide(motion, results, now)
    outcome = Outcome(**written_by(by), motion=motion, passed=passed, how=how)
    outcome.save(force_insert=True)
    _forget(motion, amendments=False)
    if passed:
        _take_effect(by, motion, now)
    contribute(by, verbs.MOTION_PASSED if passed else verbs.MOTION_FAILED, motion, words=motion.title)
    return outcome


def _by_consent(motion: Motion, now: datetime) -> bool:
    """Nobody objected to what was put up for consent, so there was nothing to vote."""
    return motion.way == Motion.Way.CONSENT and not motion.objected  # type: ignore[attr-defined]


def _decide(motion: Motion, results: Sequence[GroupResult], now: datetime) -> tuple[Outcome.How, bool]:
    if _by_consent(motion, now):
        return Outcome.How.CONSENT, True
    if motion.kind == Motion.Kind.SEAT and motion.candidate_yes_at is None:
        return Outcome.How.NO_YES, False
    return Outcome.How.VOTE, all_agree(results)


def _forget(motion: Motion, *, amendments: bool) -> None:
    """What a secret vote said is forgotten once it is counted."""
    if motion.secret:
        Vote.objects.filter(motion=motion, amendment__isnull=not amendments).update(says="")


def _take_effect(by: Actor, motion: Motion, now: datetime) -> None:
    if motion.kind == Motion.Kind.SEAT:
        _seat(motion, now)
    if motion.kind == Motion.Kind.POLICY:
        let_policy_hold(by, motion, now)
    version = wording_now(motion).version
    if motion.kind == Motion.Kind.CHARTER and version is not None:
        CharterVersion.objects.filter(pk=version.pk).update(ratified_at=now)
        bring_into_force.defer(version_id=str(version.pk))


def _seat(motion: Motion, now: datetime) -> None:
    """Whoever was elected sits from now on, or from when the term before ends."""
    seat = motion.body_seat
    assert seat is not None and motion.candidate_id is not None  # a motion about a seat has both
    today = timezone.localdate(now, ZoneInfo(motion.community.zone))
    before = Term.objects.filter(seat=seat, ends__gt=today).order_by("-ends").first()
    starts = before.ends if before else today
    hat = Seat.objects.filter(holds(today), person=motion.candidate_id).order_by("role", "id").first()
    Term(
        seat=seat, person_id=motion.candidate_id, name=motion.candidate_name, role=hat.role if hat else "",
        title=hat.title if hat else "", starts=starts, ends=months_later(starts, seat.body.term_months),
        motion=motion,
    ).save(force_insert=True)  # fmt: skip


def months_later(day: date, months: int) -> date:
    """The same day of the month so many months later; the 28th where a month might be shorter."""
    whole = day.year * 12 + day.month - 1 + months
    return date(whole // 12, whole % 12 + 1, min(day.day, 28))
