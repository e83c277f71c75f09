"""Who may speak about a goal, turn it, narrow it, and say what matters; and when."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.kit.terms import OWN_HEALTH_ROLES, Audience, Category
from alongside.kit.verdict import Verdict, allow, refuse, unknown
from alongside.plans.vocabulary import ActKind, Going, Position, Prompt, Side
from alongside.record import rules as record_rules
from alongside.sharing.queries.rights import Rights

WORK = (Prompt.WORK, Prompt.WORK_HELPS)
FAMILY = (Side.PERSON, Side.GUARDIAN, Side.CAREGIVER)


def may_speak(by: Actor, rights: Rights) -> Verdict:
    """Whoever may add to the plan begins goals, writes versions and takes a stand: for themselves alone."""
    if not rights.may_see(Category.PLAN):
        return unknown()
    if by.on_behalf_of_id is not None:
        return refuse(_("In a plan each of you speaks for yourself."))
    return record_rules.may_write(by, rights, Category.PLAN)


def may_say_what_matters(by: Actor, rights: Rights) -> Verdict:
    """The person and their caregivers, each for themselves; who works in care says it about their work."""
    verdict = may_speak(by, rights)
    if verdict and rights.held[Category.PLAN].audience not in (Audience.SELF, Audience.CAREGIVERS):
        return refuse(
            _("What matters here is told by the person and the family. You can tell about your own work.")
        )
    return verdict


def may_say_at_work(by: Actor, prompt: Prompt) -> Verdict:
    """Whoever is here for their work, in that hat."""
    if by.role in OWN_HEALTH_ROLES or by.person_id is None or prompt not in WORK:
        return refuse(_("This is for those who work in care. You can say what matters to you in your plan."))
    return allow()


def may_turn(by: Actor, rights: Rights, side: Side | None, begun_by: UUID | None) -> Verdict:
    """Set aside, take up, end: the person, a caregiver who decides with them, or who began the goal."""
    verdict = may_speak(by, rights)
    if (
        not verdict
        or side in (Side.PERSON, Side.GUARDIAN)
        or begun_by is not None
        and begun_by == by.person_id
    ):
        return verdict
    return refuse(
        _("The person, or who began this goal, sets it aside or ends it. You can write how you see it.")
    )


def may_keep_from(
    by: Actor, rights: Rights, author_id: UUID | None, audiences: Collection[Audience]
) -> Verdict:
    """The person, or the caregiver who wrote it; never from the person, and no caregiver locks caregivers out."""
    if not rights.may_see(Category.PLAN):
        return unknown()
    return record_rules.may_keep_from(by, rights, author_id, audiences)


def when_open_again(
    by: Actor, person_id: UUID, before: int, audiences: Collection[Audience], closed_by: UUID | None
) -> Verdict:
    """What the person closed themselves, only they open again."""
    opens = any(before & (1 << one) and one not in audiences for one in Audience)
    if opens and by.person_id != person_id and closed_by == person_id:
        return refuse(_("The person closed this themselves, and only they open it again."))
    return allow()


def when_act(going: Going, kind: ActKind) -> Verdict:
    """What is set aside or ended is taken up first; what is worked on need not be taken up."""
    if kind == ActKind.TAKEN_UP:
        return allow() if going != Going.OPEN else refuse(_("You work on this goal already."))
    if going == Going.SET_ASIDE:
        return refuse(_("This goal is set aside. Take it up again first: all that was said is still there."))
    if going == Going.ENDED:
        return refuse(_("This goal has ended. Take it up again first: all that was said is still there."))
    return allow()


def when_stand(position: Position, reason: str) -> Verdict:
    """Who does not support a version says why: the others cannot answer to a mere no."""
    if position != Position.SUPPORT and not reason.strip():
        return refuse(_("Say in a few words why. The others answer to your reason."))
    return allow()


def when_change_step(now: int, on_number: int, changed_by: str) -> Verdict:
    """Nobody writes past what somebody else changed meanwhile."""
    if now != on_number:
        return refuse(
            _("%(name)s changed this step while you were writing. Look at it first.") % {"name": changed_by}
        )
    return allow()
