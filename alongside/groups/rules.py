"""Who may begin, join, change and leave joint work; and when. `mine` is the actor's own seat there, where it holds."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.groups.beginning import NewGroup, stated
from alongside.groups.models import Champion, Group, GroupSeat
from alongside.groups.seated import OwnWords
from alongside.kit.verdict import Verdict, allow, refuse
from alongside.people.rules.standing import may_begin
from alongside.sharing.rules import may_open_work

TO_REOPEN = timedelta(days=1)


def may_open(by: Actor, new: NewGroup, own: OwnWords) -> Verdict:
    """Who may begin joint work, and what it has to state first: as the charter in force says it (B44)."""
    verdict = may_begin(by)
    return may_open_work(by, "group", stated(new, own)) if verdict else verdict


def may_work(by: Actor, mine: GroupSeat | None) -> Verdict:
    """Whoever sits in the group works in it: all of them, with the same rights."""
    verdict = may_begin(by)
    if verdict and mine is None:
        return refuse(_("This is for those who have a seat in the group. You can ask for one."))
    return verdict


def when_named(taken: bool) -> Verdict:
    """What stands side by side has names of its own."""
    if taken:
        return refuse(_("There is one of that name here. Choose another."))
    return allow()


def when_work(group: Group) -> Verdict:
    """Until it has ended."""
    if group.ended_at is not None:
        return refuse(_("This group has ended. What it did stays readable."))
    return allow()


def may_reopen(by: Actor, group: Group, mine: GroupSeat | None) -> Verdict:
    """Whoever ended it."""
    verdict = may_work(by, mine)
    if verdict and (group.ended_by_id is None or group.ended_by_id != by.person_id):
        return refuse(_("Whoever ended the group can take that back."))
    return verdict


def when_reopen(group: Group, now: datetime) -> Verdict:
    """For a day after its end."""
    if group.ended_at is None:
        return refuse(_("This group goes on."))
    if now - group.ended_at > TO_REOPEN:
        return refuse(_("That was possible for a day. Begin a new group, and name this one in it."))
    return allow()


def when_ask(has_seat: bool) -> Verdict:
    """Once: who sits there, or has asked, or was asked, need not ask again."""
    if has_seat:
        return refuse(_("You have a seat here, or have asked for one already."))
    return allow()


def when_offer(has_seat: bool) -> Verdict:
    """Nobody has two seats in a group."""
    if has_seat:
        return refuse(_("They have a seat here, or were asked already."))
    return allow()


def when_give(seat: GroupSeat) -> Verdict:
    """A seat that somebody asked for, and that nobody has answered."""
    if seat.given_at is not None or seat.left_at is not None:
        return refuse(_("This was answered already."))
    return allow()


def may_take(by: Actor, seat: GroupSeat) -> Verdict:
    """Only who was asked takes the seat, and says for whom they speak."""
    if by.on_behalf_of_id is not None:
        return may_begin(by)
    if seat.person_id == by.person_id:
        return allow()
    return refuse(_("Everyone says for themselves for whom they speak."))


def when_take(seat: GroupSeat) -> Verdict:
    """While the seat is there."""
    if seat.left_at is not None:
        return refuse(_("This seat has ended. You can ask for another."))
    return allow()


def may_leave(by: Actor, seat: GroupSeat, mine: GroupSeat | None) -> Verdict:
    """Oneself at any time; somebody else by those who sit there, with why, while the group goes on."""
    if seat.person_id == by.person_id:
        return may_begin(by)
    sits = may_work(by, mine)
    return when_work(seat.group) if sits.allowed else sits


def may_stand_in(seat: GroupSeat, other: GroupSeat | None) -> Verdict:
    """Somebody stands in for another member of the same group."""
    if other is None or (other.group_id == seat.group_id and other.pk != seat.pk):
        return allow()
    return refuse(_("Choose another member of this group."))


def may_name_champion(by: Actor, mine: GroupSeat | None, seat: GroupSeat, center_id: UUID) -> Verdict:
    """Whoever sits in the group names one of its members, for a center that has part in it."""
    verdict = may_work(by, mine)
    if verdict and center_id not in (seat.organization_id, *seat.group.organizations):
        return refuse(_("Choose a center that has part in this group."))
    return verdict


def may_name_chair(by: Actor, mine: GroupSeat | None, holds: bool) -> Verdict:
    """Whoever sits in the group names one of those who sit there now."""
    verdict = may_work(by, mine)
    if verdict and not holds:
        return refuse(_("Choose somebody who sits here now."))
    return verdict


def when_name_chair(group: Group, has_chairs: bool) -> Verdict:
    """In a council or a board that goes on."""
    return when_work(group) if has_chairs else refuse(_("Councils and boards have two who chair them."))


def when_name_champion(group: Group, kept_by: Champion | None) -> Verdict:
    """In a group that everybody reads and that goes on, where no other group has named somebody."""
    if group.members_only:
        return refuse(_("Only its members know this group, so nobody would know whom to ask."))
    if kept_by is not None and kept_by.group_id != group.pk:
        return refuse(
            _("Another group named somebody for this center: %(name)s. Ask them first.")
            % {"name": kept_by.seat.name}
        )
    return when_work(group)
