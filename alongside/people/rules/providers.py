"""What an organization's own sign-in may do here."""

from __future__ import annotations

from collections.abc import Collection

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.kit.terms import Role
from alongside.kit.verdict import Verdict, allow, refuse, unknown
from alongside.people.models import Organization, SignInProvider
from alongside.people.rules.standing import is_program, keeps

GIVEN_BY_ORGANIZATIONS = frozenset({Role.CLINICIAN, Role.RESEARCHER, Role.IMPROVER, Role.ADVOCATE})
"""The seats that an organization may give to its own people. Nobody becomes a patient, or keeps a community, by it."""


def may_open_provider(by: Actor, organization: Organization, domains: Collection[str]) -> Verdict:
    """Whoever runs the installation: who can change where a sign-in leads can come in as anybody."""
    if not is_program(by) or by.person_id is not None:
        return refuse(_("An organization's sign-in is opened by whoever runs this installation."))
    if not domains:
        return refuse(
            _("Say for which domains of e-mail addresses {name} vouches.").format(name=organization.name)
        )
    return allow()


def may_see_providers(by: Actor) -> Verdict:
    """Coordinators and administrators see which there are."""
    if keeps(by, by.community_id):
        return allow()
    return refuse(_("Coordinators see through which organizations people come in. You can ask one of them."))


def may_map(role: Role) -> Verdict:
    """Only seats that an organization may give."""
    if role in GIVEN_BY_ORGANIZATIONS:
        return allow()
    return refuse(_("An organization cannot give this seat. A coordinator or the clinic invites to it."))


def may_come_in(by: Actor, provider: SignInProvider) -> Verdict:
    """The sign-in itself, for an account that it knows, in its own community."""
    fits = is_program(by) and by.community_id == provider.community_id and by.account_id is not None
    return allow() if fits else unknown()
