"""The invented people whom the examples on `/design/` show."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from alongside.ui.charts.examples import example_charts, example_small_charts
from alongside.ui.words import now


def _who(name: str, voice: str, title: str, initials: str, **more: Any) -> dict[str, Any]:
    return {"name": name, "voice": voice, "title": title, "initials": initials, **more}


def example_context() -> dict[str, Any]:
    """People, moments and places as the pages get them."""
    moment = now()
    return {
        "maya": _who("Maya Lindqvist", "patient", "patient", "ML", community_name="Riverbend IBD Network"),
        "jonas": _who("Jonas Lindqvist", "caregiver", "dad", "JL"),
        "jonas_for_maya": _who(
            "Jonas Lindqvist", "caregiver", "dad", "JL", on_behalf_of_name="Maya Lindqvist"
        ),
        "amina": _who("Dr Amina Rahman", "clinician", "doctor", "AR"),
        "petra": _who("Petra Novak", "clinician", "nurse", "PN"),
        "bright": _who("Bright Gut", "researcher", "study", "BG"),
        "scale": _who("Home scale", "device", "device, linked by Jonas", ""),
        "program": _who("Alongside", "system", "the program", ""),
        "ruth": _who("Ruth Adler", "other", "coordinator", "RA"),
        "sara": _who(
            "Sara Osei",
            "caregiver",
            "parent partner",
            "SO",
            hat="together",
            community_name="Riverbend IBD Network",
        ),
        "yesterday": moment - timedelta(days=1),
        "last_week": moment - timedelta(days=5),
        "last_year": moment - timedelta(days=400),
        "moment": moment,
        "example_places": example_places("today"),
        "example_charts": example_charts,
        "example_small_charts": example_small_charts,
    }


def example_places(current: str) -> list[dict[str, Any]]:
    """The five places, as the navigation gets them."""
    labels = {
        "today": "Today",
        "record": "Record",
        "plan": "Plan",
        "numbers": "Numbers",
        "together": "Together",
    }
    return [
        {"key": key, "icon": key, "label": label, "href": f"#{key}", "current": key == current}
        for key, label in labels.items()
    ]
