"""Who may walk a path, and when. `mine` is the actor's own seat in the team that walks."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.groups import rules as groups
from alongside.groups.models import Group, GroupSeat
from alongside.kit.verdict import Verdict, allow, refuse, unknown
from alongside.people.rules.standing import is_program


def may_walk(by: Actor, mine: GroupSeat | None) -> Verdict:
    """Whoever sits in the team: all of them, with the same rights."""
    return groups.may_work(by, mine)


def when_free(center_has_one: bool) -> Verdict:
    """Once for a center at a time."""
    if center_has_one:
        return refuse(_("A team of this center is on its way already. Ask for a seat in it."))
    return allow()


def when_begin(group: Group, has_path: bool) -> Verdict:
    """Once for a team, in one that everyone reads and that goes on."""
    if group.members_only:
        return refuse(_("Only its members read this group. Choose one that everyone reads."))
    if has_path:
        return refuse(_("This team is on its way already."))
    return groups.when_work(group)


def when_walk(group: Group) -> Verdict:
    """Until its team has ended."""
    return groups.when_work(group)


def when_talk(words: str) -> Verdict:
    """With a few words of what it brought: a tick alone tells nobody anything."""
    if not words.strip():
        return refuse(_("Write in a few words what it brought."))
    return allow()


def when_known_here(same_team: bool) -> Verdict:
    """Somebody of the team itself keeps in touch."""
    if not same_team:
        return refuse(_("Choose somebody of your team."))
    return allow()


def when_flyer(ended: bool) -> Verdict:
    """While the flyer holds."""
    if ended:
        return refuse(_("This flyer does not hold any more. Call the clinic."))
    return allow()


def when_room(is_in: bool) -> Verdict:
    """Where the flyer holds, and not too many wait to be called."""
    if not is_in:
        return refuse(_("This did not get through. Call the clinic instead: the number is on the flyer."))
    return allow()


def when_kept(was_there: bool) -> Verdict:
    """While something is kept."""
    if not was_there:
        return refuse(_("Nothing of you is kept here any more."))
    return allow()


def may_forget(by: Actor) -> Verdict:
    """The clock alone."""
    return allow() if is_program(by) else unknown()
