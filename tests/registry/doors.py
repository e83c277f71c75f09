"""What stands behind the doors of numbers: one measure that ships, a target, and a chart that is shared."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from alongside.contributions.actor import program
from alongside.registry.actions.building import keep_draft
from alongside.registry.actions.care import begin_care
from alongside.registry.actions.measures import offer_measure
from alongside.registry.actions.reading import Decision, decide, keep_chart
from alongside.registry.lines import ALL
from alongside.registry.models import CareAsked, CareLine, Published
from alongside.registry.shipped import SHIPPED
from alongside.visits.actions.visits import begin_visit, end_visit, plan_visit
from alongside.visits.planning import NewVisit
from tests.people.worlds import World


def measuring(world: World) -> dict[str, Any]:
    """The ids by which the doors name things."""
    version = offer_measure(by=program(community_id=world.community.pk), one=SHIPPED[0])
    measure_id, ruth = version.measure_id, world.actor("ruth")
    act = decide(by=ruth, measure_id=measure_id, line=ALL, new=Decision("target", value=0.8))
    kept = keep_chart(by=ruth, measure_id=measure_id, line=ALL, title="Ours", with_shared=True, shared=True)
    Published.objects.create(
        community_id=world.community.pk, version=version, by="all", first_month=2025 * 12, counted=[100] * 24,
        met=[50] * 24,
    )  # fmt: skip
    return {
        "measure_id": measure_id,
        "wording_id": version.pk,
        "begun_id": keep_draft(by=ruth, typed={}).pk,
        "act_id": act.pk,
        "chart_id": kept.pk,
        "what": "target",
        "ending": "svg",
    }


def caring(world: World) -> dict[str, Any]:
    """It is asked how visits were, and a visit of Maya's was held."""
    begin_care(by=world.actor("jonas"))
    amina, about = world.actor("amina"), {"person_id": world.maya.id}
    new = NewVisit(
        starts_at=timezone.now(), center_id=world.center.pk, with_people=((amina.seat_id, amina.name),)
    )
    visit = plan_visit(by=amina, **about, new=new)
    begin_visit(by=amina, **about, visit_id=visit.pk)
    end_visit(by=amina, **about, visit_id=visit.pk, words="We met.")
    now = timezone.now()
    CareLine.objects.create(
        community_id=world.community.pk, by="all", first_month=2025 * 12, counted=[60] * 24, met=[40] * 24, made_at=now,
    )  # fmt: skip
    return {"felt_id": CareAsked.objects.get(person_id=world.maya.id).pk}
