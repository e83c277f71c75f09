"""Who may answer a doubt: the person, the family, the care team and the center, who see what it is about."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.kit.terms import Audience, Role
from alongside.kit.verdict import Verdict, allow, refuse, unknown
from alongside.registry.models import Doubt
from alongside.sharing.queries.rights import Rights

NEAR = (Audience.SELF, Audience.CAREGIVERS, Audience.TEAM, Audience.CENTER)


def may_answer_doubt(rights: Rights) -> Verdict:
    """Whoever stands near enough to know."""
    if not rights:
        return unknown()
    if rights.audience in NEAR:
        return allow()
    return refuse(_("The person, the family and their clinic look at this."))


def when_answer_doubt(doubt: Doubt) -> Verdict:
    """While it is open."""
    return allow() if doubt.closed_at is None else refuse(_("This was looked at already."))


def may_see_center(by: Actor) -> Verdict:
    """Clinicians of a center see what there is to look at among those whom they may see."""
    if by.role == Role.CLINICIAN and by.center_id is not None:
        return allow()
    return refuse(
        _("Clinicians of a center see here what may not be right. Everyone sees how complete things are.")
    )
