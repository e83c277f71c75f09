"""Who may look for people by a list, keep and share one, write down a try to reach somebody, and take rows along."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.kit.terms import Audience, Category, Role
from alongside.kit.verdict import Verdict, allow, refuse, unknown
from alongside.registry.models import PopulationList
from alongside.sharing.queries.rights import Rights


def may_look_for(by: Actor) -> Verdict:
    """A clinician of a center, among those whom they may see."""
    if by.role == Role.CLINICIAN and by.center_id is not None:
        return allow()
    return refuse(
        _(
            "Lists are for clinicians of a center, who act on them. What lists say of you stands on your own page."
        )
    )


def may_end_list(by: Actor, listed: PopulationList) -> Verdict:
    """Who made it ends it, and shares it."""
    if listed.author_id == by.person_id:
        return allow()
    return refuse(
        _("%(name)s made this list, and ends it. You can make one of your own.")
        % {"name": listed.author_name}
    )


def may_reach(rights: Rights) -> Verdict:
    """The care team and the center, where they may see how to reach the person."""
    if not rights:
        return unknown()
    near = rights.audience in (Audience.TEAM, Audience.CENTER)
    if near and rights.may_see(Category.CONTACT):
        return allow()
    return refuse(_("The care team and the center write down here that they tried to reach somebody."))


def may_write_back(rights: Rights) -> Verdict:
    """The person, and caregivers who may add to how one is reached."""
    if not rights:
        return unknown()
    if rights.audience in (Audience.SELF, Audience.CAREGIVERS) and rights.may_contribute(Category.CONTACT):
        return allow()
    return refuse(_("The person and the family write back here."))
