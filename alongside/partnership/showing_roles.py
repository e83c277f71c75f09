"""Roles as their pages and their sheet draw them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.groups.models import GroupSeat
from alongside.groups.showing import who
from alongside.groups.sides import Side, side_of
from alongside.partnership.models import RoleDescription, RoleWording, SitsAs
from alongside.partnership.opportunity_words import PAYS
from alongside.partnership.queries.roles import no_of
from alongside.partnership.role_kinds import holds, is_over, may_say_yes
from alongside.partnership.role_starters import STARTERS
from alongside.partnership.role_words import FOR_SIDE, SIDES
from alongside.partnership.showing_money import lasted
from alongside.ui.words import long_day, month, when_words

Tag = tuple[Any, str, str]
ENDED: Tag = (gettext_lazy("Ended"), "", "line")


def row(one: Any, today: date) -> dict[str, Any]:
    """A role in a list."""
    over = is_over(getattr(one, "last_day", None), today)
    return {
        "href": reverse("partnership:role", args=[one.role_id]), "title": one.title, "purpose": one.purpose,
        "group": one.group.name, "for_side": FOR_SIDE[one.role.for_side],
        "time": _("%(time)s in a month") % {"time": lasted(one.minutes)}, "pay": PAYS[one.pays],
        "tag": ENDED if over else stands(one) if hasattr(one, "sides") else None,
    }  # fmt: skip


def stands(one: Any) -> Tag:
    """Agreed on by both sides, waiting for one, or not to hold."""
    no = no_of(one)
    if no is not None:
        back = no.seat.person_id == one.seat.person_id
        return (_("Taken back") if back else _("Not like this"), "", "line")
    open_ = [SIDES[side] for side in Side if side not in one.sides]
    if not open_:
        return (_("Both sides said yes"), "check", "ok")
    return (_("Waits for a yes of %(side)s") % {"side": open_[0]}, "clock", "heed")


def may_say(mine: GroupSeat | None, newest: Any) -> dict[str, bool]:
    """What the actor may say of what is proposed: yes or no for their side; or take their own back."""
    if mine is None or no_of(newest) is not None or len(newest.sides) > 1:
        return {"yes": False, "back": False}
    mine_is_said = side_of(mine.voice) in newest.sides
    return {"yes": not mine_is_said, "back": newest.seat.person_id == mine.person_id}


def no_said(one: Any) -> dict[str, Any] | None:
    """Who said no to a wording or took it back, when, and with which words."""
    no = no_of(one)
    if no is None:
        return None
    return {"who": who(no.seat, no.at), "when": when_words(no.at), "words": no.words}


def facts(role: RoleDescription, told: RoleWording) -> list[tuple[Any, Any]]:
    """What one has to know before one says yes."""
    pay = f"{PAYS[told.pays]}. {told.pay_words}".strip() if told.pay_words else PAYS[told.pays]
    found = [
        (_("For whom"), FOR_SIDE[role.for_side]),
        (_("Time"), _("%(time)s in a month") % {"time": lasted(told.minutes)}),
        (_("When"), told.times), (_("What helps"), told.supports), (_("What one gets"), pay),
        (_("Whom to turn to"), told.turn_to),
        (_("Until"), long_day(told.ends) if told.ends else ""),
        (_("Looked at again"), long_day(told.look_on) if told.look_on else ""),
    ]  # fmt: skip
    return [(label, value) for label, value in found if value]


def tasks(told: RoleWording) -> list[str]:
    """One task on each line."""
    return [one.strip(" \t-•*") for one in told.tasks.splitlines() if one.strip(" \t-•*")]


def version(one: Any) -> dict[str, Any]:
    """A wording: who wrote it, when, and who said yes."""
    return {
        "id": one.pk, "who": who(one.seat, one.at), "when": when_words(one.at), "title": one.title,
        "tag": stands(one), "yes_by": ", ".join(one.yes_by), "no": no_said(one),
    }  # fmt: skip


def proposed_end(told: RoleWording, newest: RoleWording) -> str:
    """Where somebody proposed nothing but a last day: in a sentence."""
    if newest.ends is None or any(getattr(told, key) != getattr(newest, key) for key in WORDS):
        return ""
    return _("It ends on %(day)s, when both sides say yes.") % {"day": long_day(newest.ends)}


def sitting(mine: GroupSeat | None, one: Any) -> dict[str, Any]:
    """Who holds a role or is asked, and what the actor may say of it."""
    proposer, holder = (mine is not None and mine.pk == which for which in (one.seat_id, one.holder_id))
    held = holds(one.kinds)
    yes = may_say_yes(proposer=proposer, holder=holder, proposed_by_holder=one.seat_id == one.holder_id)
    return {
        "id": one.pk, "who": who(one.holder), "held": held, "may_yes": mine is not None and not held and yes,
        "may_end": mine is not None,
        "says": "" if held else _proposed(one),
    }  # fmt: skip


def _proposed(one: Any) -> str:
    if one.seat_id == one.holder_id:
        return _("Would like to")
    return _("Asked by %(name)s") % {"name": one.seat.name}


def to_choose(
    seats: Sequence[GroupSeat], role: RoleDescription, sits: Sequence[SitsAs]
) -> list[tuple[str, str]]:
    """Who could hold the role: of its side, and neither holding it nor asked."""
    taken = {one.holder_id for one in sits}
    return [
        (str(one.pk), one.name) for one in seats
        if one.pk not in taken and role.for_side in ("either", side_of(one.voice))
    ]  # fmt: skip


def starters() -> list[dict[str, Any]]:
    """What one can begin with."""
    return [
        {"key": key, "title": one.title, "purpose": one.purpose, "for_side": FOR_SIDE[one.for_side]}
        for key, one in STARTERS.items()
    ]


def starter(key: str) -> dict[str, Any]:
    """A starting point, as a form takes it."""
    one = STARTERS[key]
    return {
        "title": str(one.title), "purpose": str(one.purpose), "tasks": str(one.tasks), "supports": str(one.supports),
        "minutes": one.minutes, "for_side": one.for_side, "pays": one.pays,
    }  # fmt: skip


WORDS = ("title", "purpose", "tasks", "minutes", "times", "supports", "pays", "pay_words", "turn_to")


def as_start(told: RoleWording) -> dict[str, Any]:
    """The words of another group's role, to begin with: without its days, and without whom they turn to."""
    return {key: getattr(told, key) for key in WORDS if key not in ("turn_to", "pay_words", "times")}


def as_it_is(told: RoleWording) -> dict[str, Any]:
    """Its own words, to be changed."""
    return {key: getattr(told, key) for key in (*WORDS, "ends", "look_on")}


def sheet(role: RoleDescription, told: RoleWording, holders: Sequence[str], agreed: str) -> dict[str, Any]:
    """What the printed sheet says."""
    return {
        "title": told.title, "group": role.group.name, "purpose": told.purpose, "tasks": tasks(told),
        "tasks_head": _("What one does"),
        "facts": [[str(label), str(value)] for label, value in facts(role, told)],
        "holders": _("Held by %(names)s") % {"names": ", ".join(holders)} if holders else "", "agreed": agreed,
    }  # fmt: skip


def held(one: Any) -> str:
    """A role that somebody held, as a line of what they did."""
    since, until = month(one.since), month(one.until) if one.until else ""
    if not until:
        return _("%(role)s, since %(since)s") % {"role": one.title, "since": since}
    return _("%(role)s, %(since)s to %(until)s") % {"role": one.title, "since": since, "until": until}


def agreed(told: Any) -> str:
    """Who agreed on it, and when."""
    return _("Agreed on by %(names)s. Words of %(day)s.") % {
        "names": ", ".join(told.yes_by), "day": long_day(told.at),
    }  # fmt: skip
