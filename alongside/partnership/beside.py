"""What this room says of a group on the group's own page."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.groups.models import Group


def time_and_money(by: Actor, group: Group) -> list[tuple[str, Any]]:
    """Where its time and money is told."""
    return [(reverse("partnership:group_money", args=[group.pk]), _("Time and money"))]


def getting_ready(by: Actor, group: Group) -> list[tuple[str, Any]]:
    """Where one reads who is ready for a first meeting, and who is new."""
    return [(reverse("partnership:group_ready", args=[group.pk]), _("Getting ready"))]
