"""Keeping the steps of a center or a group, beginning with somebody new, and saying that a step is done."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actor import Actor
from alongside.contributions.asking import one_at_a_time
from alongside.conversation.authors import written_by
from alongside.groups.actions.telling import tell
from alongside.groups.models import Group, GroupSeat
from alongside.groups.queries.groups import center_named, my_seat, one_group, one_seat
from alongside.partnership import rules_onboarding as rules
from alongside.partnership import verbs_coming as verbs
from alongside.partnership.models import Onboarding, OnboardingSaid, OnboardingStep
from alongside.partnership.onboarding import HELP, Does, Said
from alongside.partnership.queries.onboarding import (
    has_begun,
    helping_of,
    one_onboarding,
    one_step,
    said_in,
    said_last,
    steps_for,
    steps_of_center,
    steps_of_group,
)
from alongside.people.models import Organization


@dataclass(frozen=True)
class NewStep:
    """A step: what, where, with which link; who does it, in how many days; whether it is nobody else's to know."""

    title: str
    words: str = ""
    where: str = ""
    link: str = ""
    does: str = Does.CONTACT
    who: str = ""
    days: int | None = None
    private: bool = False


@act
def write_center_steps(*, by: Actor, center_id: UUID, new: list[NewStep]) -> list[OnboardingStep]:
    """Write down steps of a center, in this order. What stands there in the same words stays one."""
    one_at_a_time(f"steps of {center_id}")
    center = center_named(by, center_id)
    rules.may_keep_center(by, center.pk).or_refuse()
    return _written(by, new, {one.title for one in steps_of_center(by, center.pk)}, None, center)


@act
def write_group_steps(*, by: Actor, group_id: UUID, new: list[NewStep]) -> list[OnboardingStep]:
    """Write down steps of a group, beside those of the center."""
    one_at_a_time(f"steps of {group_id}")
    group = one_group(by, group_id)
    rules.may_keep_group(by, my_seat(by, group)).or_refuse()
    rules.when_keep(group).or_refuse()
    return _written(by, new, {one.title for one in steps_of_group(by, group)}, group)


def _written(
    by: Actor, new: list[NewStep], there: set[str], group: Group | None, center: Organization | None = None
) -> list[OnboardingStep]:
    assert by.community_id is not None  # the rule has seen to it
    made = [
        OnboardingStep(**written_by(by), community_id=by.community_id, group=group, center=center, **asdict(one))
        for one in new if one.title not in there
    ]  # fmt: skip
    for one in made:
        one.save(force_insert=True)
    if made:
        tell(by, verbs.STEPS_WRITTEN, made[-1], group, words=made[-1].title)
    return made


@act
def end_step(*, by: Actor, step_id: UUID) -> OnboardingStep:
    """Whoever comes from now on does not take this step. Who has it on their way keeps it."""
    one_at_a_time(f"step {step_id}")
    step = one_step(by, step_id)
    if step.group is None:
        assert step.center_id is not None  # the database says so
        rules.may_keep_center(by, step.center_id).or_refuse()
    else:
        rules.may_keep_group(by, my_seat(by, step.group)).or_refuse()
        rules.when_keep(step.group).or_refuse()
    if step.ended_at is not None:
        return step  # a second click
    OnboardingStep.objects.filter(pk=step.pk).update(ended_at=timezone.now())
    tell(by, verbs.STEP_ENDED, step, step.group, words=step.title)
    return step


@act
def begin_onboarding(*, by: Actor, seat_id: UUID, contact_id: UUID) -> Onboarding:
    """Begin the first steps of somebody new: those of their center, and those of the group, as they are now.

    Who is named to help them is asked, and says yes or no; whoever names themselves helps.
    """
    one_at_a_time(f"onboarding {seat_id}")
    newcomer, contact = one_seat(by, seat_id), one_seat(by, contact_id)
    mine = _mine(by, newcomer.group)
    steps = steps_for(by, newcomer)
    rules.when_come(newcomer, contact, len(steps), has_begun(by, newcomer)).or_refuse()
    one = Onboarding(
        group=newcomer.group, seat=mine, at=timezone.now(), newcomer=newcomer, contact=contact,
        steps=[step.pk for step in steps],
    )  # fmt: skip
    one.save(force_insert=True)
    tell(by, verbs.ONBOARDING_BEGUN, one, newcomer.group)
    return one


@act
def say_of_step(*, by: Actor, onboarding_id: UUID, step_id: UUID, done: bool) -> OnboardingSaid | None:
    """Say that a step is done, or is not after all. Nothing where the same was said last."""
    one_at_a_time(f"onboarding {onboarding_id}")
    one, step = one_onboarding(by, onboarding_id), one_step(by, step_id, among=onboarding_id)
    mine = _mine(by, one.group)
    rules.may_say(mine, one.newcomer, step).or_refuse()
    if (said_last(by, one, step) == Said.DONE) is done:
        return None
    told = OnboardingSaid(
        group=one.group, seat=mine, at=timezone.now(), onboarding=one, step=step,
        kind=Said.DONE if done else Said.UNDONE,
        reader=(helping_of(one, said_in(by, one)).helps or one.newcomer) if step.private else None,
    )  # fmt: skip
    told.save(force_insert=True)
    tell(by, verbs.STEP_SAID, told if step.private else one, one.group, quiet=True)
    return told


@act
def help_begin(*, by: Actor, onboarding_id: UUID) -> OnboardingSaid | None:
    """Help somebody new begin from now on. What was private before stays with who helped then."""
    one_at_a_time(f"onboarding {onboarding_id}")
    one = one_onboarding(by, onboarding_id)
    mine = _mine(by, one.group)
    rules.when_help(mine, one.newcomer).or_refuse()
    if helping_of(one, said_in(by, one)).helps == mine:
        return None
    return _of_help(by, one, mine, Said.CONTACT)


@act
def help_not(*, by: Actor, onboarding_id: UUID) -> OnboardingSaid | None:
    """Say no to helping somebody new begin, or help them no more; without a reason."""
    one_at_a_time(f"onboarding {onboarding_id}")
    one = one_onboarding(by, onboarding_id)
    mine = _mine(by, one.group)
    said = [line for line in said_in(by, one) if line.kind in HELP]
    if said and said[-1].seat_id == mine.pk and said[-1].kind == Said.NOT:
        return None  # a second click
    now = helping_of(one, said)
    rules.may_not_help(mine, now.helps or now.asked).or_refuse()
    return _of_help(by, one, mine, Said.NOT)


def _of_help(by: Actor, one: Onboarding, mine: GroupSeat, kind: Said) -> OnboardingSaid:
    told = OnboardingSaid(group=one.group, seat=mine, at=timezone.now(), onboarding=one, kind=kind)
    told.save(force_insert=True)
    tell(by, verbs.STEP_SAID, one, one.group, quiet=True)
    return told


def _mine(by: Actor, group: Group) -> GroupSeat:
    mine = my_seat(by, group)
    rules.may_come(by, mine).or_refuse()
    rules.when_keep(group).or_refuse()
    assert mine is not None  # the rule has seen to it
    return mine
