"""When a term is changed, when an organization still has a seat, and who sets what reaches them outside the house."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.groups.models import EventAsked, GroupSeat, Pause
from alongside.groups.rules import may_leave, may_work, when_work
from alongside.kit.verdict import Verdict, allow, refuse
from alongside.people.rules.standing import may_begin


def may_ask_term(by: Actor, seat: GroupSeat, mine: GroupSeat | None) -> Verdict:
    """Either side: whose seat it is, also when the term is over, and whoever sits in the group."""
    return may_leave(by, seat, mine)


def when_ask_term(seat: GroupSeat, ends: date | None, today: date) -> Verdict:
    """Of a seat that both sides said yes to, until a day that lies ahead, or without an end."""
    if seat.left_at is not None or seat.given_at is None or seat.taken_at is None:
        return refuse(_("Nobody sits in this seat."))
    if ends is not None and ends <= today:
        return refuse(_("Choose a day that lies ahead."))
    return allow()


def may_agree_term(by: Actor, seat: GroupSeat, mine: GroupSeat | None) -> Verdict:
    """The other side: whose seat it is says yes to what the group proposes, somebody else to what they ask."""
    if seat.asked_by_id != seat.person_id:
        if seat.person_id == by.person_id:
            return may_begin(by)
        return refuse(_("Whose seat it is says yes to this."))
    if seat.person_id == by.person_id:
        return refuse(_("Somebody else who sits here says yes to this."))
    return may_work(by, mine)


def when_agree_term(seat: GroupSeat, today: date) -> Verdict:
    """While it is proposed, and the day still lies ahead."""
    if seat.asked_at is None or seat.left_at is not None:
        return refuse(_("This was answered already, or was taken back."))
    if seat.asked_ends is not None and seat.asked_ends <= today:
        return refuse(_("The day that was proposed is over. Propose another."))
    return allow()


def asked_mark(seat: GroupSeat) -> str:
    """By which a proposal of another term is known on a page; a later one has another."""
    return seat.asked_at.isoformat() if seat.asked_at else ""


def when_same_term(same: bool) -> Verdict:
    """What one says yes to is what one saw."""
    if same:
        return allow()
    return refuse(_("Another term was proposed meanwhile. Look at it, and say yes then."))


def when_leave(seat: GroupSeat, sitting: Sequence[UUID]) -> Verdict:
    """While somebody else sits there: else nobody could say yes to anyone again."""
    if seat.group.ended_at is None and list(sitting) == [seat.pk]:
        return refuse(_("You are the last who sits here. Ask somebody to join first, or end the group."))
    return allow()


def when_sit_for(name: str, places: int, held: int) -> Verdict:
    """While the organization has a seat left, where those that govern the group together agreed on how many."""
    if places and held >= places:
        told = {"name": name, "num": places}
        return refuse(_("All seats of %(name)s are taken: %(num)s were agreed on.") % told)
    return allow()


def may_set_letters(by: Actor, mine: GroupSeat | None) -> Verdict:
    """Everyone for their own seat."""
    return may_work(by, mine)


def may_pause(by: Actor, mine: GroupSeat | None) -> Verdict:
    """Everyone for their own seat. Nobody says why."""
    return may_work(by, mine)


def when_pause(pause: Pause | None, until: date | None, today: date) -> Verdict:
    """Until a day that lies ahead, or for now; to say the same once more changes nothing."""
    if until is not None and until <= today:
        return refuse(_("Choose a day that lies ahead."))
    if pause is not None and pauses_on(pause, today) and pause.until == until:
        return refuse(_("You have said this already."))
    return allow()


def when_come_back(pause: Pause | None, today: date) -> Verdict:
    """While one pauses."""
    if pause is not None and pauses_on(pause, today):
        return allow()
    return refuse(_("You are back already."))


def pauses_on(pause: Pause, today: date) -> bool:
    """Whether a pause that nobody ended holds on a day."""
    return pause.until is None or pause.until > today


def may_have_calendar(by: Actor) -> Verdict:
    """Everyone who has a seat in the community, for themselves."""
    return may_begin(by)


def when_end_calendar(has_one: bool) -> Verdict:
    """While there is one."""
    return allow() if has_one else refuse(_("You have no address for your calendar."))


def when_ask_to_event(known: bool, members_only: bool, asked: bool) -> Verdict:
    """Somebody whom everyone here may know, once, to what everyone can read."""
    if members_only:
        return refuse(_("Only its members read this group, so nobody else can come."))
    if not known:
        return refuse(_("Nobody of exactly this name is known to everyone here. Look among the people."))
    if asked:
        return refuse(_("They were asked already."))
    return allow()


def may_take_back(by: Actor, mine: GroupSeat | None) -> Verdict:
    """Whoever sits in the group: who asked them may have left."""
    return may_work(by, mine)


def when_take_back(asked: EventAsked, answered: bool) -> Verdict:
    """Once, until they have answered, while the group goes on."""
    if asked.taken_back_at is not None:
        return refuse(_("This was taken back already."))
    if answered:
        return refuse(_("They have answered already."))
    return when_work(asked.group)
