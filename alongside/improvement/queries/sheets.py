"""Sheets of a project, and what was written in them."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import OuterRef, QuerySet, Subquery

from alongside.contributions.actor import Actor
from alongside.groups.queries.groups import my_seats
from alongside.improvement.models import Sheet, SheetLine
from alongside.kit.verdict import Refused

MOST, PAGE = 300, 30


def one_sheet(by: Actor, sheet_id: UUID) -> Sheet:
    """A sheet of a group that the actor reads. Raises Refused, as for what is not there."""
    here = Sheet.objects.filter(pk=sheet_id, group__community=by.community_id)
    found = here.select_related("project", "group", "seat", "moderator", "led", "closing__seat").first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def my_lines(by: Actor, *, start: int = 0) -> list[Any]:
    """What the actor wrote in sheets and did not take back, the latest first: also in a group they can read no more.

    Each with the `title` of its sheet, and its `kind`, where the actor still reads it. Two queries.
    """
    found = _lines().filter(seat__in=my_seats(by), recalled_at=None)
    return list(found.order_by("-at", "-id")[start : start + PAGE + 1])


def _lines() -> QuerySet[Any]:
    sheet = Sheet.objects.filter(pk=OuterRef("sheet"))
    told = {key: Subquery(sheet.values(key)[:1]) for key in ("title", "kind")}
    return SheetLine.objects.annotate(**told)


def one_line(by: Actor, line_id: UUID) -> Any:
    """A line of a sheet that the actor reads, or wrote: `own`. Raises Refused, as for what is not there."""
    found = _lines().filter(pk=line_id).first()
    if found is None:
        raise Refused("", may_know=False)
    found.own = found.seat_id in my_seats(by)
    return found


def is_over(sheet: Sheet, today: date) -> bool:
    """Whether the last day on which one writes in a sheet has gone by."""
    return sheet.until is not None and sheet.until < today


def lines_in(by: Actor, sheet: Sheet) -> list[SheetLine]:
    """Everything that was written in a sheet, in its order. One query."""
    here = SheetLine.objects.filter(sheet=sheet, group__community=by.community_id)
    return list(here.select_related("seat").order_by("at", "id")[:MOST])
