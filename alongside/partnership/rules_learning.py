"""Who adds a path or a step, and who words one anew."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.kit.verdict import Verdict, allow, refuse
from alongside.partnership.models import LearningPath, LearningStep
from alongside.people.rules.standing import keeps, may_begin

MOST_STEPS = 20


def may_learn(by: Actor) -> Verdict:
    """Anyone here, for themselves."""
    return may_begin(by)


def may_add(by: Actor) -> Verdict:
    """Anyone here, of any role."""
    return may_begin(by)


def when_add(steps: int, ended: bool) -> Verdict:
    """While the path goes on, and is short enough to be walked."""
    if ended:
        return refuse(_("This path has ended. Add the step to another one, or begin a new one."))
    if steps >= MOST_STEPS:
        return refuse(_("This path is long already. Begin a new one, or end a step first."))
    return allow()


def may_reword(by: Actor, first: LearningPath | LearningStep) -> Verdict:
    """Whoever began it, and those who coordinate the community."""
    verdict = may_begin(by)
    if verdict and first.author_id != by.person_id and not keeps(by, first.community_id):
        return refuse(
            _("Whoever began it words it anew, or who coordinates. You can add a step of your own.")
        )
    return verdict


def when_reword(last: LearningPath | LearningStep) -> Verdict:
    """While it has not ended."""
    return refuse(_("This has ended. Add a new one.")) if last.ended else allow()
