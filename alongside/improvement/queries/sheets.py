"""Sheets of a project, and what was written in them."""

from __future__ import annotations

from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.improvement.models import Sheet, SheetLine
from alongside.kit.verdict import Refused

MOST = 300


def one_sheet(by: Actor, sheet_id: UUID) -> Sheet:
    """A sheet of a group that the actor reads. Raises Refused, as for what is not there."""
    here = Sheet.objects.filter(pk=sheet_id, group__community=by.community_id)
    found = here.select_related("project", "group", "seat").first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def lines_in(by: Actor, sheet: Sheet) -> list[SheetLine]:
    """Everything that was written in a sheet, in its order. One query."""
    here = SheetLine.objects.filter(sheet=sheet, group__community=by.community_id)
    return list(here.select_related("seat").order_by("at", "id")[:MOST])
