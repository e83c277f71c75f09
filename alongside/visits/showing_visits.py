"""Visits as rows of a list, and what another system sent of one."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from django.utils import timezone

from alongside.record.models import Entry
from alongside.ui import words
from alongside.visits.models import Visit
from alongside.visits.words import STATUS, names, visit_title, when_where

Shown = dict[str, Any]
TONE = {"planned": "accent", "under_way": "accent", "held": "", "not_held": "line"}


def title(visit: Visit) -> str:
    """What its page is called."""
    return visit_title(visit)


def row(visit: Visit) -> Shown:
    """One visit in a list."""
    return {
        "id": visit.pk, "title": visit_title(visit), "where": where(visit), "status": STATUS[visit.status],
        "tone": TONE[visit.status], "with": names(list(visit.with_names)), "about": visit.about, "key": visit.status,
    }  # fmt: skip


def where(visit: Visit) -> str:
    """From when to when, where, in which way."""
    return when_where(visit, visit.center.name if visit.center else "")


def sent(entry: Entry, same: Visit | None) -> Shown:
    """What another system sent, and the visit of that day, where one stands here."""
    return {
        "origin_id": entry.origin_id, "title": entry.title, "when": words.long_day(entry.true_at),
        "source": entry.source, "same": same.pk if same else None, "clock": words.clock(entry.true_at),
        "to_come": entry.true_at >= timezone.now(), "same_title": visit_title(same) if same else "",
    }  # fmt: skip


def planned_from(entry: Entry) -> Shown:
    """What the form of a visit begins with, from an Appointment or an Encounter (hl7.org/fhir/R4)."""
    local = timezone.localtime(entry.true_at)
    resource = json.loads(entry.resource)
    minutes = resource.get("minutesDuration") or _minutes(resource)
    return {"day": local.date(), "clock": local.time(), "about": entry.title, "minutes": minutes or 20}


def _minutes(resource: dict[str, Any]) -> int | None:
    period = resource.get("period") or resource
    try:
        begin, end = (datetime.fromisoformat(str(period.get(name))) for name in ("start", "end"))
        minutes = round((end - begin).total_seconds() / 60)
    except (TypeError, ValueError):
        return None
    return minutes if 5 <= minutes <= 600 else None
