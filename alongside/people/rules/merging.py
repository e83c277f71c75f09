"""Who may say that two entries are one person."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.kit.terms import Role
from alongside.kit.verdict import Verdict, allow, refuse, unknown
from alongside.people.models import Merge, Person
from alongside.people.queries.standing import at_center_of, in_team
from alongside.people.rules.standing import KEEPERS, is_program


def may_look_for_duplicates(by: Actor) -> Verdict:
    """Clinicians merge them; coordinators see whether anybody whom they know is here twice."""
    may = by.role in KEEPERS | {Role.CLINICIAN}
    return allow() if may else refuse(_("Clinicians and coordinators look for people who are here twice."))


def decides_about_duplicates(by: Actor) -> bool:
    """Whether somebody in this seat decides at all: who they look after is another question."""
    return is_program(by) or by.role == Role.CLINICIAN


def may_merge(by: Actor, kept: Person, gone: Person) -> Verdict:
    """A clinician who looks after both, and is neither: whoever merged themselves would read another's record."""
    if kept.community_id != gone.community_id:
        return unknown()
    if kept.id == gone.id:
        return refuse(_("Choose two entries, not one twice."))
    if is_program(by):
        return allow()
    if by.person_id in (kept.id, gone.id):
        return refuse(
            _("One of these entries is you. Somebody else who looks after both can say that they are one.")
        )
    if decides_about_duplicates(by) and all(
        at_center_of(by, one.id) or in_team(by, one.id) for one in (kept, gone)
    ):
        return allow()
    return refuse(_("A clinician who looks after both can say that two entries are one person."))


def may_undo_merge(by: Actor, merge: Merge) -> Verdict:
    """Who may merge may take it back."""
    if is_program(by):
        return allow()
    if decides_about_duplicates(by) and (at_center_of(by, merge.kept_id) or in_team(by, merge.kept_id)):
        return allow()
    return refuse(_("A clinician who looks after them can take two people apart again."))
