"""Visits and agendas of Maya's, made by what people do."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.utils import timezone

from alongside.visits.actions.agenda import add_item
from alongside.visits.actions.talk import tick_item
from alongside.visits.actions.visits import begin_visit, end_visit, plan_visit
from alongside.visits.models import AgendaItem, Visit
from alongside.visits.planning import NewVisit
from tests.record.family import Family


def a_visit(family: Family, *, hours: float = 1, **more: Any) -> Visit:
    """A visit with her doctor at Riverside."""
    new = NewVisit(
        starts_at=timezone.now() + timedelta(hours=hours), center_id=family.center.pk,
        with_people=((family.amina.seat_id, family.amina.name),), **more,
    )  # fmt: skip
    return plan_visit(by=family.amina, person_id=family.of, new=new)


def on_agenda(family: Family, *told: tuple[str, str]) -> list[AgendaItem]:
    """Things that these people put on the agenda, in this order: ("maya", "The iron drink")."""
    return [add_item(by=getattr(family, name), person_id=family.of, words=words) for name, words in told]


def held(family: Family, *ticked: UUID) -> Visit:
    """A visit that was held just now, at which these items were talked about."""
    visit = a_visit(family)
    begin_visit(by=family.amina, person_id=family.of, visit_id=visit.pk)
    for item_id in ticked:
        tick_item(by=family.amina, person_id=family.of, visit_id=visit.pk, item_id=item_id)
    return end_visit(by=family.amina, person_id=family.of, visit_id=visit.pk, words="We met.")
