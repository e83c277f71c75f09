"""Who may walk a path, and when. `mine` is the actor's own seat in the team that walks."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.groups import rules as groups
from alongside.groups.models import Group, GroupSeat
from alongside.groups.warnings import PARTNERS
from alongside.kit.verdict import Verdict, allow, refuse, unknown
from alongside.partnership.models import Path
from alongside.people.rules.standing import is_program


def may_walk(by: Actor, mine: GroupSeat | None) -> Verdict:
    """Whoever sits in the team: all of them, with the same rights."""
    return groups.may_work(by, mine)


def when_free(there: Path | None) -> Verdict:
    """Once for a center at a time."""
    if there is not None:
        told = _("A team of this center is on its way already: %(team)s. Ask for a seat in it.")
        return refuse(told % {"team": there.group.name})
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


def may_exchange(by: Actor, mine: GroupSeat | None, other: GroupSeat) -> Verdict:
    """Two of a team, one from each side: so that a professional tells one as well."""
    verdict = groups.may_work(by, mine)
    if verdict and mine is not None and (mine.voice in PARTNERS) == (other.voice in PARTNERS):
        return refuse(_("Choose somebody of the other side: a story goes both ways."))
    return verdict


def when_exchange(same_team: bool, goes_on: bool) -> Verdict:
    """With somebody who sits there, and not twice at a time."""
    if not same_team:
        return refuse(_("Choose somebody of your team."))
    if goes_on:
        return refuse(_("You two tell each other a story already."))
    return allow()


def when_told(ended: bool, told: bool) -> Verdict:
    """Once each, until one of the two stops."""
    if ended:
        return refuse(_("One of you two stopped it. Nobody needs to say why."))
    if told:
        return refuse(_("You have told yours. Take it back first if you want to tell another."))
    return allow()


def may_stop(is_one: bool) -> Verdict:
    """Either of the two, at any time, without a reason."""
    return allow() if is_one else unknown()


def when_guide(looked_back: bool, named: bool) -> Verdict:
    """Who has looked back knows how it was; once each."""
    if not looked_back:
        return refuse(_("First look back together. Then you can tell others how it was."))
    if named:
        return refuse(_("You are named already."))
    return allow()
