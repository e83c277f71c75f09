"""Sheets of a project, and what was written in them."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.improvement.models import Sheet, SheetLine
from alongside.kit.verdict import Refused

MOST = 300


def one_sheet(by: Actor, sheet_id: UUID) -> Sheet:
    """A sheet of a group that the actor reads. Raises Refused, as for what is not there."""
    here = Sheet.objects.filter(pk=sheet_id, group__community=by.community_id)
    found = here.select_related("project", "group", "seat", "moderator", "led", "closing__seat").first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def one_line(by: Actor, line_id: UUID) -> SheetLine:
    """A line that stands in a sheet and was not taken back. Raises Refused, as for what is not there."""
    here = SheetLine.objects.filter(pk=line_id, recalled_at=None, group__community=by.community_id)
    found = here.select_related("sheet", "group", "seat").first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def is_over(sheet: Sheet, today: date) -> bool:
    """Whether the last day on which one writes in a sheet has gone by."""
    return sheet.until is not None and sheet.until < today


def lines_in(by: Actor, sheet: Sheet) -> list[SheetLine]:
    """Everything that was written in a sheet, in its order. One query."""
    here = SheetLine.objects.filter(sheet=sheet, group__community=by.community_id)
    return list(here.select_related("seat").order_by("at", "id")[:MOST])
