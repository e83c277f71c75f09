"""Who may walk a path, and when. `mine` is the actor's own seat in the team that walks."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.groups import rules as groups
from alongside.groups.models import Group, GroupSeat
from alongside.kit.verdict import Verdict, allow, refuse


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
