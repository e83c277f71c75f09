"""How a group leads to its reports: a council to its year, every group to a look at how it works with partners."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.groups.models import Group


def of_group(by: Actor, group: Group) -> list[tuple[str, Any]]:
    """The links; none where the group is in no figure."""
    if group.members_only or group.support:
        return []
    kind = "council" if group.kind == Group.Kind.COUNCIL else "standards"
    words = _("Our year, as a report") if kind == "council" else _("How well do we work with partners?")
    return [(f"{reverse('parity:begin_report', args=[kind])}?body=group+{group.pk}", words)]
