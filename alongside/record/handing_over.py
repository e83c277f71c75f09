"""What a hand-over is about: the topics, and who may prepare it."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.kit.terms import Audience, Category
from alongside.kit.verdict import Verdict, allow, refuse
from alongside.record import rules
from alongside.sharing.queries.rights import Rights

TOPICS: dict[str, tuple[Any, Any]] = {
    "medicines": (_("Medicines"), _("Who thinks of them, fetches them, and says when one runs out?")),
    "appointments": (_("Visits"), _("Who books them? Who is in the room, and for how long?")),
    "reading": (_("Who reads what"), _("What does each of us read? What is nobody else’s business?")),
    "calling": (_("Whom to call"), _("Who calls the clinic on a bad day? Which number?")),
    "talking": (_("How to talk with me"), _("What helps? What should nobody say or do?")),
    "school": (_("School, work and friends"), _("Who knows? Who tells them, and how much?")),
    "worry": (_("What worries me"), _("What would you rather say once than carry alone?")),
}


def may_prepare(by: Actor, rights: Rights) -> Verdict:
    """The person, their caregivers and the care team, where they may add to the plan."""
    verdict = rules.may_write(by, rights, Category.PLAN)
    if verdict and rights.audience not in (Audience.SELF, Audience.CAREGIVERS, Audience.TEAM):
        return refuse(_("This talk is between the person, their caregivers and the care team."))
    return verdict


def when_write(is_ready: bool) -> Verdict:
    """What was shown stands: the others answer to it."""
    return (
        refuse(_("You said that you are ready. What you wrote stands, and you can talk now."))
        if is_ready
        else allow()
    )
