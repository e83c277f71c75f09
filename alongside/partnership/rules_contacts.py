"""Who names a contact person, who says yes, and when."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.groups.models import Group, GroupSeat
from alongside.groups.rules import may_work
from alongside.kit.verdict import Verdict, allow, refuse
from alongside.partnership.contacting import Said, Standing, next_said
from alongside.partnership.models import Contact


def may_name(by: Actor, mine: GroupSeat | None) -> Verdict:
    """Whoever sits in the group."""
    return may_work(by, mine)


def when_name(for_seat: UUID, contact: UUID, here: Sequence[UUID], stands: Standing) -> Verdict:
    """Two who sit there, never oneself, and while nobody is there for them and nobody is asked."""
    if for_seat not in here or contact not in here:
        return refuse(_("Choose somebody who sits in this group and does not pause."))
    if for_seat == contact:
        return refuse(_("Nobody is there for themselves. Choose somebody else."))
    if not stands.lacks:
        return refuse(_("Somebody is there for them, or is asked already."))
    return allow()


def when_joint(group: Group) -> Verdict:
    """In joint work: among families who support each other nobody is named."""
    if group.support:
        return refuse(_("Here families support each other. Nobody need be named."))
    return allow()


def may_say(by: Actor, mine: GroupSeat | None, contact: Contact, kind: Said) -> Verdict:
    """Yes and no says the one named; the end says either of the two."""
    verdict = may_work(by, mine)
    if not verdict or mine is None:
        return verdict
    named = mine.pk == contact.contact_id
    if kind == Said.END and (named or mine.pk == contact.for_seat_id) or kind != Said.END and named:
        return allow()
    return refuse(_("Only the two of them say this."))


def when_say(kinds: Sequence[str], kind: Said, *, named: bool) -> Verdict:
    """In its order, once."""
    if kind not in next_said(kinds, named=named):
        return refuse(_("This was said already."))
    return allow()
