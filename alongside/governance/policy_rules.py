"""Who proposes, adopts and looks again at policies; who says that they have read one."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.kit.verdict import Verdict, allow, refuse
from alongside.people.rules.standing import is_program, keeps, may_begin


def may_propose_policy(by: Actor) -> Verdict:
    """Anyone of the community, in their own name."""
    return allow() if is_program(by) else may_begin(by)


def may_answer_for(by: Actor, answers: bool, anybody_answers: bool) -> Verdict:
    """Whoever answers for a policy: a member of its body, or the person named; a coordinator, while nobody does."""
    if is_program(by) or answers:
        return allow()
    if not anybody_answers and keeps(by, by.community_id):
        return allow()
    return refuse(
        _("Whoever answers for this policy does that. You can propose other words, or begin a motion.")
    )


def when_adopt(adopted: bool, in_motion: bool) -> Verdict:
    """Once, and not by a body what everyone votes on."""
    if adopted:
        return refuse(_("These words were adopted already."))
    if in_motion:
        return refuse(_("Everyone votes on these words. The motion decides."))
    return allow()


def when_days(starts: date, review_on: date) -> Verdict:
    """It is looked at again after it has begun."""
    if review_on > starts:
        return allow()
    return refuse(_("Choose a later day for looking at it again."))


def may_say_read(by: Actor, asked: bool) -> Verdict:
    """Whoever is asked to read it."""
    verdict = may_begin(by)
    if verdict and not asked:
        return refuse(_("You are not asked to say that you have read this. You can read it all the same."))
    return verdict
