"""Something behind every door of the registry's lists, for the walk along all doors (tests/house)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.utils import timezone

from alongside.kit.terms import Category
from alongside.record.actions.entries import write_entry
from alongside.record.lately_keeping import bring_up_stale
from alongside.record.writing import NewEntry
from alongside.registry.actions.listing import NewOutreach, keep_list, reach_out
from alongside.registry.looking import Looking, Scope
from alongside.registry.models import Doubt, QualityLine


def listing(world: Any) -> dict[str, Any]:
    """A list that Maya's doctor shares, out of which she called her."""
    amina = world.actor("amina")
    looking = Looking(Scope.CENTER, {"not_seen": 200})
    listed = keep_list(by=amina, title="Not seen for long", looking=looking, shared=True)
    reach_out(by=amina, person_id=world.maya.id, new=NewOutreach("call", "no_answer", list_id=listed.pk))
    return {"list_id": listed.pk} | doubting(world)


def doubting(world: Any) -> dict[str, Any]:
    """A weight that Maya typed in pounds, found by the worker."""
    about = {"person_id": world.maya.id}
    for who, days, value in (("amina", 120, 45.0), ("amina", 60, 46.0), ("maya", 1, 102.0)):
        new = NewEntry(
            kind="Observation", category=Category.RESULTS, title="Weight", value=value, unit="kg",
            true_at=timezone.now() - timedelta(days=days), code_system="http://loinc.org", code="29463-7",
        )  # fmt: skip
        write_entry(by=world.actor(who), **about, new=new)
    bring_up_stale()
    QualityLine.objects.create(
        community_id=world.community.pk, what="timely", by="all", first_month=2025 * 12, counted=[40] * 24,
        met=[30] * 24, made_at=timezone.now(),
    )  # fmt: skip
    return {
        "asked_of": "timely",
        "doubt_id": Doubt.objects.get(person_id=world.maya.id, check_name="weight_pounds").pk,
        "to": "clinic",
        "asked": "family",
    }
