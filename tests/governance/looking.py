"""Maya's family, and a body that answers questions about looks."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from alongside.contributions.actor import Actor, program
from alongside.governance.actions.bodies import NewBody, found_body
from alongside.governance.models import Body, BodySeat, Term
from alongside.kit.terms import Role
from alongside.sharing.models import Receipt
from tests.record.family import Family, _somebody

PAIN = "Came in at night with strong pain."


def a_council(family: Family) -> tuple[Body, Actor]:
    """The community's first body, and somebody who sits in it with a vote."""
    by = program(community_id=family.community.pk)
    body = found_body(
        by=by, new=NewBody("Council", "Looks after the rules.", "By talking.", ("families", "clinics"))
    )
    sara = _somebody(family.community, "Sara Osei", Role.ADVOCATE, "advocate")
    sit(family, body, sara)
    return body, sara


def sit(family: Family, body: Body, actor: Actor, position: int = 1) -> None:
    """From today on, for a year."""
    day = timezone.localdate()
    Term.objects.create(
        seat=BodySeat.objects.get(body=body, position=position), person_id=actor.person_id, name=actor.name,
        role=actor.role.value, starts=day, ends=day + timedelta(days=365),
    )  # fmt: skip


def a_look(family: Family, by: Actor, **more: object) -> Receipt:
    """Somebody opened the results."""
    told = {"categories": [5, 3], "audience": 2, "because": "charter", "page": "timeline"} | more
    return Receipt.objects.create(
        person_id=family.of, viewer_id=by.person_id, viewer_name=by.name, role=by.role.value, title=by.title,
        center_name=by.center_name, seat_id=by.seat_id, **told,
    )  # fmt: skip
