"""Who may leave a community, and who may come back."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.kit.verdict import Verdict, allow, refuse, unknown
from alongside.people.models import Person
from alongside.people.queries.standing import is_grown, is_self, speaks_for, today_of


def may_leave(by: Actor, person: Person) -> Verdict:
    """A grown person decides alone. For a child who speaks for them does: nobody withdraws a grown person."""
    grown = is_grown(person, today_of(by))
    if is_self(by, person):
        if grown:
            return allow()
        return refuse(
            _("Until you are 18, a caregiver who may choose for you does this with you. You can ask them.")
        )
    if grown:
        return refuse(_("Nobody takes a grown person out of the community. They decide themselves."))
    if speaks_for(by, person):
        return allow()
    return refuse(_("Only a caregiver who may choose for a child takes them out of the community."))


def may_come_back(came_back: bool) -> Verdict:
    """Who left, in the same account, while it can still be undone; to others nothing was ever left."""
    return allow() if came_back else unknown()
