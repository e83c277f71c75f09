"""Something behind every door of getting ready, for the walk along all doors (tests/house)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from alongside.groups.models import GroupSeat
from alongside.partnership.actions.hurdles import NewHurdle, tell_hurdle
from alongside.partnership.actions.onboarding import NewStep, begin_onboarding, write_group_steps
from alongside.partnership.actions.roles import (
    Wording,
    agree_role,
    describe_role,
    propose_sitting,
    reword_role,
)
from alongside.people.queries.standing import today_of
from tests.groups.worlds import begun, seated


def getting_ready(world: Any) -> dict[str, Any]:
    """Maya and her doctor in a group: a role that stands, its next words, and first steps of hers."""
    maya, amina = world.actor("maya"), world.actor("amina")
    group = begun(maya, "Maya's readers", for_whom="young people", knows="lived")
    theirs = seated(group, amina, maya, "doctors", knows="learned")
    mine = GroupSeat.objects.get(group=group, person=world.maya)
    step = write_group_steps(by=maya, group_id=group.pk, new=[NewStep("A badge")])[0]
    first = begin_onboarding(by=amina, seat_id=mine.pk, contact_id=theirs.pk)
    words = Wording("Reader", "Plain words", "Reads", 60, look_on=today_of(maya) + timedelta(days=90))
    role = describe_role(by=maya, group_id=group.pk, wording=words)
    agree_role(by=amina, wording_id=role.wordings.get().pk)
    sits = propose_sitting(by=maya, role_id=role.pk, seat_id=theirs.pk)
    again = reword_role(
        by=maya, role_id=role.pk, wording=Wording("Reader", "Plain", "Reads", 30, ends=words.look_on)
    )
    hurdle = tell_hurdle(by=maya, new=NewHurdle("The badge takes three months"))
    return {
        "first_step_id": step.pk, "onboarding_id": first.pk, "role_id": role.pk, "role_wording_id": again.pk, "sits_id": sits.pk,
        "hurdle_id": hurdle.pk, "center_id": world.center.pk,
    }  # fmt: skip
