"""Who may ask whether the community may learn from what is written of somebody."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.kit.terms import Audience, Category, Role
from alongside.kit.verdict import Verdict, allow, refuse, unknown
from alongside.sharing.queries.rights import Rights


def may_ask(by: Actor, rights: Rights) -> Verdict:
    """The care team and the center, who know whom they treat."""
    if not rights or not rights.may_see(Category.IDENTITY):
        return unknown()
    if by.role == Role.CLINICIAN and rights.audience in (Audience.TEAM, Audience.CENTER):
        return allow()
    return refuse(
        _("The clinic asks. The person and the family answer, and change their answer, whenever they want.")
    )
