"""Writing and signing ladders; beginning to learn, signing rungs, looking at a skill again, taking it over whole."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.conversation.authors import written_by
from alongside.kit.ids import time_ordered_id
from alongside.kit.terms import Category, Role
from alongside.kit.verdict import Refused, refuse
from alongside.people.queries.standing import today_of
from alongside.plans import rules_attaining as rules
from alongside.plans import verbs_attaining as verbs
from alongside.plans.climbing import ALONE, ASIDE, RUNGS, WHOLE, SkillShown
from alongside.plans.models import Ladder, LadderSigned, Refresher, Skill, SkillStep
from alongside.plans.queries.circle import learners
from alongside.plans.queries.skills import ladder_of, skill_of, skills_of, versions_of
from alongside.sharing.queries.rights import rights_over


@dataclass(frozen=True)
class NewLadder:
    """A treatment and what each of the five rungs looks like, in plain words."""

    title: str
    about: str
    rungs: tuple[str, str, str, str, str]
    whole: str = ""
    refresh_months: int = 12


@act
def write_ladder(*, by: Actor, new: NewLadder, after: UUID | None = None) -> Ladder:
    """Write a ladder, or a new version of one (`after` is the version that it follows), and sign it oneself.

    It is used once somebody who lives with the treatment and a clinician have both signed this version.
    """
    rules.may_write_ladder(by).or_refuse()
    assert by.community_id is not None  # the rule has seen to it
    made = time_ordered_id()
    origin, number = made, 1
    if after is not None:
        latest = versions_of(by, ladder_of(by, after).origin_id)[0]
        if latest.id != after:
            raise Refused(_("Somebody wrote a newer version meanwhile. Read that one first."))
        origin, number = latest.origin_id, latest.version + 1
    ladder = Ladder(
        **written_by(by), id=made, community_id=by.community_id, origin_id=origin, version=number, title=new.title,
        about=new.about, rungs=list(new.rungs), whole=new.whole, refresh_months=new.refresh_months,
    )  # fmt: skip
    ladder.save(force_insert=True)
    if by.role != Role.PROGRAM:
        LadderSigned(**written_by(by), ladder=ladder).save(force_insert=True)
    contribute(by, verbs.LADDER_WRITTEN, ladder, words=ladder.title)
    return ladder


@act
def sign_ladder(*, by: Actor, ladder_id: UUID) -> LadderSigned:
    """Sign a version of a ladder: one has read it, and it is right as far as one knows."""
    rules.may_write_ladder(by).or_refuse()
    ladder = ladder_of(by, ladder_id)
    latest = versions_of(by, ladder.origin_id)[0]
    rules.when_sign_ladder([one.id for one in ladder.signed], by, latest.id == ladder.id).or_refuse()
    signed = LadderSigned(**written_by(by), ladder_id=ladder.id)
    signed.save(force_insert=True)
    contribute(by, verbs.LADDER_SIGNED, signed, words=ladder.title, answers=ladder.id)
    return signed


@act
def begin_skill(*, by: Actor, person_id: UUID, ladder_id: UUID, learner_id: UUID) -> Skill:
    """Begin to climb a ladder: the person, or a caregiver of theirs, learns the treatment."""
    rules.may_add(by, rights_over(by, person_id)).or_refuse()
    ladder = ladder_of(by, ladder_id)
    learner = next((one for one in learners(by, person_id) if one.id == learner_id), None)
    if learner is None:
        raise Refused("", may_know=False)
    climbing = any(
        one.ladder_id == ladder_id and one.learner.id == learner_id for one in skills_of(by, person_id)
    )
    rules.when_begin_skill(ladder.is_ready, climbing).or_refuse()
    skill = Skill(
        **written_by(by), person_id=person_id, ladder_id=ladder_id, learner_id=learner_id, learner_name=learner.name,
        learner_voice=learner.voice,
    )  # fmt: skip
    skill.save(force_insert=True)
    verb = verbs.SKILL_BEGUN if learner_id == by.person_id else verbs.SKILL_BEGUN_FOR
    contribute(by, verb, skill, words=ladder.title, about=person_id, category=Category.PLAN)
    return skill


@act
def sign_step(*, by: Actor, person_id: UUID, skill_id: UUID, step: int, words: str = "") -> SkillStep:
    """Sign a rung, or that the whole treatment is taken over: for oneself as the learner, or for the clinic."""
    skill = _mine(by, person_id, skill_id)
    if step not in (*RUNGS, WHOLE):
        raise Refused("", may_know=False)
    rules.when_sign_step(step, skill.reached, ALONE, WHOLE).or_refuse()
    verb = verbs.SKILL_WHOLE if step == WHOLE else verbs.SKILL_SIGNED
    return _signed(by, skill, SkillStep(step=step, words=words), verb)


@act
def take_back_step(*, by: Actor, person_id: UUID, skill_id: UUID, step: int, words: str) -> SkillStep:
    """Say that a rung is not reached, any more, and why: it is looked at together again. What was signed stays."""
    skill = _mine(by, person_id, skill_id)
    if not words:
        refuse(_("Say why, in a few words.")).or_refuse()
    return _signed(by, skill, SkillStep(step=step, signs=False, words=words), verbs.SKILL_UNSIGNED)


@act
def set_skill_aside(*, by: Actor, person_id: UUID, skill_id: UUID, words: str) -> SkillStep:
    """Stop climbing for now, and say why; signing any rung takes it up again."""
    return _signed(by, _mine(by, person_id, skill_id), SkillStep(step=ASIDE, words=words), verbs.SKILL_ASIDE)


@act
def refresh_skill(
    *, by: Actor, person_id: UUID, skill_id: UUID, done: bool, due_on: date | None, words: str = ""
) -> Refresher:
    """Look at a skill together again (`done`), or only set the day on which one will."""
    skill = _mine(by, person_id, skill_id)
    today = today_of(by)
    if due_on is not None:
        rules.when_review(due_on, today).or_refuse()
    again = Refresher(
        **written_by(by), person_id=person_id, skill_id=skill.id, done_on=today if done else None, due_on=due_on,
        words=words,
    )  # fmt: skip
    again.save(force_insert=True)
    verb = verbs.SKILL_REFRESHED if done else verbs.REFRESHER_SET
    contribute(by, verb, again, words=skill.title, about=person_id, answers=skill.id, category=Category.PLAN)
    return again


def _mine(by: Actor, person_id: UUID, skill_id: UUID) -> SkillShown:
    rights = rights_over(by, person_id)
    rules.may_add(by, rights).or_refuse()
    skill = skill_of(by, person_id, skill_id)
    rules.may_sign_step(by, rights, skill.learner.id).or_refuse()
    return skill


def _signed(by: Actor, skill: SkillShown, step: SkillStep, verb) -> SkillStep:  # type: ignore[no-untyped-def]
    for name, value in written_by(by).items():
        setattr(step, name, value)
    step.person_id, step.skill_id = skill.person_id, skill.id
    step.save(force_insert=True)
    contribute(
        by, verb, step, words=skill.title, about=skill.person_id, answers=skill.id, category=Category.PLAN
    )
    return step
