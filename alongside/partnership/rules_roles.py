"""Who describes a role, who says yes to it, and who sits as what."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.groups import rules as groups
from alongside.groups.models import Group, GroupSeat
from alongside.groups.sides import Side, side_of
from alongside.kit.verdict import Verdict, allow, refuse
from alongside.partnership.models import RoleWording, SitsAs
from alongside.partnership.role_kinds import ForSide, Word, may_say_yes


def may_describe(by: Actor, mine: GroupSeat | None) -> Verdict:
    """Whoever sits in the group, of either side."""
    return groups.may_work(by, mine)


def when_describe(group: Group) -> Verdict:
    """While the group goes on."""
    return groups.when_work(group)


def when_worded(ends: date | None, look_on: date | None, today: date) -> Verdict:
    """With a day on which it ends or is looked at again, still to come."""
    if ends is None and look_on is None:
        return refuse(_("Say when it ends, or when you look at it again."))
    if min(one for one in (ends, look_on) if one) <= today:
        return refuse(_("This day is over. Choose one that is still to come."))
    return allow()


def when_yes(mine: GroupSeat, newest: bool, said: Collection[str]) -> Verdict:
    """While it is proposed, once for each side."""
    if side_of(mine.voice) in said:
        return refuse(_("Your side has said yes. Now it is for the other one."))
    return when_proposed(newest)


def may_say_no(mine: GroupSeat, wording: RoleWording, said: Collection[str]) -> Verdict:
    """Whoever proposed it takes it back; of the side that has not said yes anybody says no."""
    if mine.person_id != wording.seat.person_id and side_of(mine.voice) in said:
        return refuse(_("Your side has said yes. Whoever proposed it can take it back."))
    return allow()


def when_no(newest: bool, said: Collection[str]) -> Verdict:
    """While it is proposed. What both sides said yes to, other words change."""
    if len(said) > 1:
        return refuse(_("Both sides said yes to this. Propose other words instead."))
    return when_proposed(newest)


def when_proposed(newest: bool) -> Verdict:
    """To the newest wording that nobody said no to."""
    if not newest:
        return refuse(_("These words are not proposed any more. Read the newest ones."))
    return allow()


def when_end(over: bool) -> Verdict:
    """Once."""
    return refuse(_("This role has ended.")) if over else allow()


def when_propose(holder: GroupSeat, for_side: str, stands: bool, standing: bool) -> Verdict:
    """A role that both sides agreed on, for somebody of the side that it is for, and once at a time."""
    if not stands:
        return refuse(_("First both sides say yes to what this role is."))
    if for_side != ForSide.EITHER and side_of(holder.voice) != Side(for_side):
        return refuse(_("This role is for the other side. Describe one for both, or choose somebody else."))
    if standing:
        return refuse(_("They hold this role, or are asked already."))
    return allow()


def may_say(mine: GroupSeat, sits: SitsAs, kind: Word) -> Verdict:
    """Yes is for the other one; whoever holds it, or sits there, may say that it is over."""
    told = may_say_yes(
        proposer=sits.seat_id == mine.pk, holder=sits.holder_id == mine.pk,
        proposed_by_holder=sits.seat_id == sits.holder_id,
    )  # fmt: skip
    return allow() if kind == Word.END or told else refuse(_("This is for the other one of you to say."))


def when_say(said: Collection[str], kind: Word) -> Verdict:
    """Once, and not after the end."""
    if Word.END in said or kind in said:
        return refuse(_("This is not possible any more. Read what was said since."))
    return allow()
