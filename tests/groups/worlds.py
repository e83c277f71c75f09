"""A team of a doctor, a mother and a teenager, each in their own seat, made by the actions themselves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from alongside.contributions.actor import Actor
from alongside.groups.actions.groups import begin_group
from alongside.groups.actions.seats import ask_for_seat, give_seat
from alongside.groups.beginning import NewGroup
from alongside.groups.models import Group, GroupSeat
from alongside.groups.seated import OwnWords
from alongside.kit.terms import Role
from alongside.people.queries.standing import today_of
from tests.governance.worlds import Deciding


@dataclass
class Team:
    """A team, and those who sit in it; Tom, of the same center, does not."""

    town: Deciding
    group: Group
    ito: Actor
    sara: Actor
    nils: Actor
    tom: Actor

    def seat(self, actor: Actor) -> GroupSeat:
        """Somebody's seat in the team."""
        return GroupSeat.objects.get(group=self.group, person=actor.person_id, left_at=None)


def begun(by: Actor, name: str = "Riverside team", **more: Any) -> Group:
    """Joint work that somebody began now, for a year: what begins in it has an end, as the charter asks."""
    more = {"ends": today_of(by) + timedelta(days=365)} | more
    own = OwnWords(more.pop("for_whom", "my colleagues"), more.pop("knows", "learned"))
    return begin_group(by=by, new=NewGroup(name, "Shorter ways to an answer.", **more), own=own)


def seated(group: Group, actor: Actor, by: Actor, for_whom: str = "families", **more: Any) -> GroupSeat:
    """Somebody asks for a seat, and somebody who sits there says yes."""
    seat = ask_for_seat(by=actor, group_id=group.pk, own=OwnWords(for_whom, **more))
    return give_seat(by=by, seat_id=seat.pk)


def a_team(town: Deciding) -> Team:
    """The team."""
    ito, tom = town.join("Ken Ito", Role.CLINICIAN), town.join("Tom Keane", Role.CLINICIAN)
    sara, nils = town.join("Sara Osei", Role.IMPROVER), town.join("Nils Berg", Role.PATIENT)
    group = begun(ito)
    seated(group, sara, ito, "parents at Riverside", voice="caregiver", title="parent partner")
    seated(group, nils, ito, "young people")
    return Team(town, group, ito, sara, nils, tom)
