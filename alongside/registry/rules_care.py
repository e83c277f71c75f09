"""Who may have everyone asked how a visit was."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.kit.terms import Audience, Category, Role
from alongside.kit.verdict import Verdict, allow, refuse, unknown
from alongside.sharing.queries.rights import Rights

FAMILIES_AND_CLINIC = (Role.PATIENT, Role.CAREGIVER, Role.CLINICIAN, Role.COORDINATOR, Role.ADMINISTRATOR)


def may_set_care(by: Actor) -> Verdict:
    """Those whom it is about, and those who treat them."""
    if by.community_id is None or by.person_id is None:
        return unknown()
    if by.role not in FAMILIES_AND_CLINIC:
        return refuse(_("Families and those who treat them decide whether this is asked."))
    return allow()


def when_begin_care(is_asked: bool) -> Verdict:
    """Once at a time."""
    return refuse(_("It is asked already.")) if is_asked else allow()


def when_end_care(is_asked: bool) -> Verdict:
    """While it is asked."""
    return allow() if is_asked else refuse(_("It is not asked."))


def may_answer_care(rights: Rights) -> Verdict:
    """The person and their caregivers, who may see visits; nobody else learns that anything is asked."""
    near = rights.audience is not None and rights.audience <= Audience.CAREGIVERS
    return allow() if near and rights.may_see(Category.VISITS) else unknown()


def when_answer_care(was_asked: bool) -> Verdict:
    """Of whoever is asked, and once; whether somebody else was asked is told to nobody."""
    return allow() if was_asked else unknown()
