"""What the ways, roles and steps of a meeting are called."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from alongside.groups.models import Meeting

WAYS: dict[str, Any] = {
    Meeting.Way.ROOM: _("In a room"), Meeting.Way.PHONE: _("By phone"), Meeting.Way.VIDEO: _("By video"),
    Meeting.Way.OWN_TIME: _("In one’s own time"),
}  # fmt: skip
CAME: dict[str, Any] = {"room": _("in the room"), "phone": _("by phone"), "video": _("by video")}
ROLES: dict[str, Any] = {
    "chair": _("leads"), "host": _("welcomes"), "scribe": _("writes"), "timekeeper": _("looks at the clock"),
}  # fmt: skip
TALKERS: dict[str, Any] = {
    "caregiver": _("Parents"), "patient": _("Young people and patients"), "clinician": _("Clinicians"),
    "researcher": _("Researchers"), "other": _("Others"),
}  # fmt: skip
SHORT: dict[str, Any] = {
    "caregiver": _("Parents"), "patient": _("Patients"), "clinician": _("Clinicians"),
    "researcher": _("Researchers"), "other": _("Others"),
}  # fmt: skip
FEELS: dict[int, Any] = {
    5: _("I feel at ease"), 4: _("Mostly at ease"), 3: _("In between"), 2: _("Not quite at ease"),
    1: _("I do not feel at ease"),
}  # fmt: skip
SAID: dict[str, Any] = {
    "yes": _("Yes"), "aside": _("I stand aside"), "object": _("I object"),
}  # fmt: skip
ZONES = (
    "Europe/Stockholm", "Europe/London", "Europe/Lisbon", "Europe/Helsinki", "Europe/Istanbul", "Africa/Lagos",
    "Africa/Johannesburg", "Africa/Nairobi", "Asia/Dubai", "Asia/Karachi", "Asia/Kolkata", "Asia/Bangkok",
    "Asia/Shanghai", "Asia/Tokyo", "Australia/Perth", "Australia/Sydney", "Pacific/Auckland", "Pacific/Honolulu",
    "America/Anchorage", "America/Los_Angeles", "America/Denver", "America/Chicago", "America/New_York",
    "America/Halifax", "America/Sao_Paulo", "UTC",
)  # fmt: skip
"""Zones by whose clock the times of a poll can be shown: one for each hour that many people live in."""
