"""Who raises a safety concern, which group takes it, and who says what of it when."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.groups.models import Group, GroupSeat
from alongside.groups.rules import when_work
from alongside.improvement.concerns import OF_GROUP, Kind, is_open, next_of_group, next_of_raiser
from alongside.kit.verdict import Verdict, allow, refuse
from alongside.people.rules.standing import may_begin


def may_raise(by: Actor) -> Verdict:
    """Anyone who has a seat in the community, in their own name."""
    return may_begin(by)


def when_raise(takes: bool, answers: bool) -> Verdict:
    """To a group that takes them, and in which somebody else sits who answers."""
    if not takes:
        return refuse(_("This group takes no concerns. Choose one that does."))
    if not answers:
        return refuse(_("Nobody else sits in this group, so nobody could answer. Choose another."))
    return allow()


def when_raised_once(just_now: bool) -> Verdict:
    """A second click raises nothing a second time."""
    if just_now:
        return refuse(
            _("You raised exactly this a moment ago, and it is kept. You find it with your concerns.")
        )
    return allow()


def when_take(group: Group, takes: bool) -> Verdict:
    """In a group that everybody reads, while it goes on; who took them once can stop."""
    if takes and group.members_only:
        return refuse(_("Only its members read this group, so nobody else could choose it."))
    return when_work(group)


def may_say(mine: GroupSeat | None, raised: bool, kind: Kind) -> Verdict:
    """Whoever else sits in the group says what is done; whoever raised it says whether it is settled."""
    if kind not in OF_GROUP:
        return allow() if raised else refuse(_("Only who raised it says this."))
    if mine is None:
        return refuse(_("This is for those who sit in the group that takes it."))
    if raised:
        return refuse(_("You raised this one. Somebody else who sits in the group answers it."))
    return allow()


def when_say(told: Iterable[Kind], kind: Kind, answered: bool) -> Verdict:
    """In its order: how pressing it is, what is done, what came of it, and whether it is settled.

    Where nobody answers any more, who raised it can still end it.
    """
    kinds = list(told)
    if kind in next_of_raiser(kinds, answered=answered) or answered and kind in next_of_group(kinds):
        return allow()
    if kind in (*next_of_raiser(kinds), *next_of_group(kinds)):
        return refuse(_("Nobody answers here any more. Who raised it can give it to another group."))
    return refuse(_("This is not possible any more. Read what was said since."))


def when_give(told: Iterable[Kind], answered: bool) -> Verdict:
    """A concern that is open, where nobody answers any more."""
    if not is_open(told):
        return refuse(_("This is not possible any more. Read what was said since."))
    if answered:
        return refuse(_("Somebody answers it where it is. You can add something, or take it back."))
    return allow()
