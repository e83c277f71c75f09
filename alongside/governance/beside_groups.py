"""What this room says on the page of a group: of which body it is the board."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.governance.queries.boards import body_of
from alongside.groups.beside import Link
from alongside.groups.models import Group


def of_board(by: Actor, group: Group) -> list[Link]:
    """The body that meets as this group, where it is a board."""
    found = body_of(by, group) if group.kind == Group.Kind.BOARD else None
    if found is None:
        return []
    return [(reverse("governance:body", args=[found.pk]), _("What %(name)s decides") % {"name": found.name})]
