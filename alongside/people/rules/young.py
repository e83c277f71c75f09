"""A young person comes in by an address of their own."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.kit.verdict import Verdict, allow, refuse
from alongside.people.models import Person
from alongside.people.queries.standing import at_center_of, in_team, is_self, speaks_for
from alongside.people.queries.young import Shared
from alongside.people.rules.standing import keeps


def may_bring_in(by: Actor, person: Person) -> Verdict:
    """Whoever treats a person, chooses for them or keeps the community invites them to come in themselves."""
    if person.account_id is not None or is_self(by, person):
        return refuse(_("{name} can sign in already.").format(name=person.name))
    if keeps(by, person.community_id) or speaks_for(by, person) or in_team(by, person.id):
        return allow()
    if at_center_of(by, person.id):
        return allow()
    return refuse(_("The care team, or a caregiver who may choose, invites {name}.").format(name=person.name))


def may_use_address(shared: Shared | None, both_know: bool) -> Verdict:
    """Not by an address with which a caregiver signs in; by one that they share only where both know it."""
    if shared is None or both_know and not shared.signs_in:
        return allow()
    words = _("That is how {name} is reached. Choose an address that the person alone reads.")
    return refuse(words.format(name=shared.name))
