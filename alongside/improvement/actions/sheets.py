"""Beginning a sheet, and writing in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actor import Actor
from alongside.groups.actions.telling import tell
from alongside.improvement import rules, verbs
from alongside.improvement.actions.working import at_work
from alongside.improvement.models import Sheet, SheetLine
from alongside.improvement.queries.projects import gate_of, one_project
from alongside.improvement.queries.sheets import one_sheet
from alongside.improvement.sheets import ASKS, MARKS, Kind


@dataclass(frozen=True)
class NewSheet:
    """A sheet: what it is, what it is called, and of which day and place."""

    kind: Kind
    title: str
    on: date | None = None
    where: str = ""


@act
def begin_sheet(*, by: Actor, project_id: UUID, new: NewSheet) -> Sheet:
    """Begin a sheet. Something to try on is a solution: it opens when those who live with the problem say so."""
    project = one_project(by, project_id)
    mine = at_work(by, project)
    if ASKS[new.kind].solves:
        rules.when_solve(gate_of(by, project)).or_refuse()
    sheet = Sheet(group=project.group, seat=mine, at=timezone.now(), project=project, **vars(new))
    sheet.save(force_insert=True)
    tell(by, verbs.SHEET_BEGUN, sheet, project.group, words=new.title, kind=str(new.kind))
    return sheet


@act
def write_in_sheet(*, by: Actor, sheet_id: UUID, part: str, words: str, mark: int | None = None) -> SheetLine:
    """Write in one part of a sheet. Of a journey and a visit those alone write who were on it."""
    sheet = one_sheet(by, sheet_id)
    mine = at_work(by, sheet.project)
    asks = ASKS[Kind(sheet.kind)]
    rules.may_write_part(mine, part in asks.lived).or_refuse()
    rules.when_part(part in asks.parts, mark is None or mark in MARKS[asks.marks]).or_refuse()
    line = SheetLine(
        group=sheet.group, seat=mine, at=timezone.now(), sheet=sheet, part=part, words=words, mark=mark
    )
    line.save(force_insert=True)
    tell(by, verbs.SHEET_WRITTEN, line, sheet.group, words=sheet.title)
    return line
