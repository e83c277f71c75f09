"""Something behind every door of the visits, for the walk along all doors (tests/house)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.utils import timezone

from alongside.kit.terms import Category
from alongside.visits.actions.agenda import add_item
from alongside.visits.actions.standards import set_standard
from alongside.visits.actions.talk import write_line
from alongside.visits.actions.visits import begin_visit, end_visit, plan_visit
from alongside.visits.models import Summary
from alongside.visits.planning import NewStandard, NewVisit
from alongside.visits.saying import NewLine


def visiting(world: Any) -> dict[str, Any]:
    """Maya's visit that was held, with something on the agenda, a line, a summary; and a standard of care."""
    maya, amina, about = world.actor("maya"), world.actor("amina"), {"person_id": world.maya.id}
    item = add_item(by=maya, words="The iron drink", **about)
    new = NewVisit(starts_at=timezone.now() + timedelta(hours=1), center_id=world.center.pk)
    visit = plan_visit(by=amina, new=new, **about)
    there = about | {"visit_id": visit.pk}
    begin_visit(by=amina, **there)
    line = write_line(by=maya, new=NewLine("note", "I leave it on school days."), **there)
    end_visit(by=amina, words="We met.", **there)
    standard = NewStandard("Calprotectin", Category.RESULTS, ("38445-3",), 182)
    return {
        "item_id": item.pk, "visit_id": visit.pk, "line_id": line.pk, "summary_id": Summary.objects.get(visit=visit).pk,
        "standard_id": set_standard(by=world.actor("ruth"), new=standard).pk,
    }  # fmt: skip
