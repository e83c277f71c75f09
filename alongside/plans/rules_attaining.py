"""Who says where a goal stands, signs a skill, keeps a budget, and says whether the plan is worth it; and when."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.kit.terms import CARE_ROLES, OWN_HEALTH_ROLES, Audience, Category, Role
from alongside.kit.verdict import Verdict, allow, refuse, unknown
from alongside.people.rules.standing import is_program
from alongside.plans.planned import GoalShown
from alongside.plans.vocabulary import Going
from alongside.record.rules import may_write
from alongside.sharing.queries.rights import Rights

NEAR = (Audience.SELF, Audience.CAREGIVERS)


def may_add(by: Actor, rights: Rights) -> Verdict:
    """Whoever may add to the plan, in a seat of care and in their own name: each speaks for themselves here."""
    verdict = may_write(by, rights, Category.PLAN)
    if verdict and by.role not in CARE_ROLES:
        return refuse(_("The person, their caregivers and the clinic say this."))
    if verdict and by.on_behalf_of_id is not None:
        return refuse(_("Here each of you speaks for yourselves. Say how you see it."))
    return verdict


def when_score(goal: GoalShown, on_version: int, on: date, today: date) -> Verdict:
    """A goal that is worked on and has its five steps, those that one looked at; of a day that has come."""
    if goal.going != Going.OPEN:
        return refuse(_("This goal is not worked on now. Take it up again first."))
    if not goal.levels:
        return refuse(_("This goal has no five steps yet. Write them first, in your own words."))
    if goal.levels not in [one.made.levels for one in goal.negotiation.versions if one.number == on_version]:
        return refuse(_("The five steps were changed just now. Look at them again."))
    if on > today:
        return refuse(_("Choose a day that has come."))
    return allow()


def may_write_ladder(by: Actor) -> Verdict:
    """Whoever lives with a treatment, and whoever gives it."""
    if is_program(by) or by.role in CARE_ROLES:
        return allow()
    return refuse(_("Ladders are written by patients, families and clinicians together."))


def when_sign_ladder(signed_by: Collection[UUID | None], by: Actor, is_latest: bool) -> Verdict:
    """Once, and the version that stands."""
    if not is_latest:
        return refuse(_("There is a newer version of this ladder. Read and sign that one."))
    if by.person_id in signed_by:
        return refuse(_("You have signed this already."))
    return allow()


def is_ready(voices: Collection[str]) -> bool:
    """Whether both sides have signed: somebody who lives with it, and a clinician."""
    return Role.CLINICIAN in voices and any(role in voices for role in OWN_HEALTH_ROLES)


def when_begin_skill(ready: bool, climbing: bool) -> Verdict:
    """A ladder that both sides have signed, once for each learner."""
    if not ready:
        return refuse(_("A patient or a caregiver and a clinician sign a ladder before it is used."))
    if climbing:
        return refuse(_("This has been begun already. It goes on where it was."))
    return allow()


def may_sign_step(by: Actor, rights: Rights, learner_id: UUID | None) -> Verdict:
    """The learner, for themselves; a clinician, for the clinic."""
    verdict = may_add(by, rights)
    if verdict and by.person_id != learner_id and by.role != Role.CLINICIAN:
        return refuse(_("Whoever learns it signs, and a clinician."))
    return verdict


def when_sign_step(step: int, reached: int, alone: int, whole: int) -> Verdict:
    """One rung after the other; the whole treatment once one does it alone."""
    if step == whole and reached < alone:
        return refuse(_("First you do it alone. Then you can take over the whole of it."))
    if step != whole and step > reached + 1:
        return refuse(_("First the step before it, signed by both of you."))
    return allow()


def may_keep_budget(by: Actor, rights: Rights) -> Verdict:
    """The person directs it: they, and their caregivers, keep what was spent."""
    verdict = may_add(by, rights)
    if verdict and rights.audience not in NEAR:
        return refuse(_("The person directs this budget, and they keep what was spent."))
    return verdict


def may_narrow_budget(rights: Rights, audiences: Collection[Audience]) -> Verdict:
    """The person alone says who sees it; nothing is kept from them."""
    if not rights.may_see(Category.PLAN):
        return unknown()
    if not rights.is_self:
        return refuse(_("Only the person decides who sees this budget."))
    if Audience.SELF in audiences:
        return refuse(_("Nothing in a plan is kept from the person whose plan it is."))
    return allow()


def when_spend(on: date, starts: date, ends: date, today: date) -> Verdict:
    """Within the time of the budget, and not ahead of today."""
    if on > today:
        return refuse(_("Choose a day that has come."))
    if not starts <= on <= ends:
        return refuse(_("That day is outside the time of this budget."))
    return allow()


def when_review(due_on: date, today: date) -> Verdict:
    """A day that is still to come, or today."""
    if due_on < today:
        return refuse(_("Choose today, or a day that is still to come."))
    return allow()
