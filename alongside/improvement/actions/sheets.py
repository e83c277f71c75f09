"""Beginning a sheet, and writing in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actor import Actor
from alongside.contributions.asking import one_at_a_time
from alongside.groups.actions.telling import tell
from alongside.groups.queries.groups import group_or_place, sitting
from alongside.improvement import rules, rules_findings, verbs
from alongside.improvement.actions.working import at_work
from alongside.improvement.models import Closing, Led, Sheet, SheetLine
from alongside.improvement.queries.projects import gate_of, one_project
from alongside.improvement.queries.sheets import MOST, is_over, lines_in, one_line, one_sheet
from alongside.improvement.sheets import ASKS, MARKS, Kind
from alongside.people.queries.standing import today_of


@dataclass(frozen=True)
class NewSheet:
    """A sheet: what it is, what it is called, of which day and place; who leads it, and until when one writes."""

    kind: Kind
    title: str
    on: date | None = None
    where: str = ""
    until: date | None = None
    moderator: UUID | None = None


@act
def begin_sheet(*, by: Actor, project_id: UUID, new: NewSheet) -> Sheet:
    """Begin a sheet. Something to try on is a solution: it opens when those who live with the problem say so."""
    one_at_a_time(f"sheets of {project_id}")
    project = one_project(by, project_id)
    mine = at_work(by, project)
    if ASKS[new.kind].solves:
        rules.when_solve(gate_of(by, project)).or_refuse()
    rules_findings.when_until(new.until is None or new.until >= today_of(by)).or_refuse()
    rules.when_act(
        new.moderator is None or new.moderator in [one.pk for one in sitting(by, project.group)]
    ).or_refuse()
    told = {key: value for key, value in vars(new).items() if key != "moderator"}
    sheet = Sheet(
        group=project.group, seat=mine, at=timezone.now(), project=project, moderator_id=new.moderator, **told
    )
    sheet.save(force_insert=True)
    tell(by, verbs.SHEET_BEGUN, sheet, project.group, words=new.title, kind=str(new.kind))
    return sheet


@act
def write_in_sheet(*, by: Actor, sheet_id: UUID, part: str, words: str, mark: int | None = None) -> SheetLine:
    """Write in one part of a sheet. Of a journey and a visit those alone write who were on it."""
    one_at_a_time(f"sheet {sheet_id}")
    sheet = one_sheet(by, sheet_id)
    mine = at_work(by, sheet.project)
    rules_findings.when_write(hasattr(sheet, "closing"), is_over(sheet, today_of(by))).or_refuse()
    rules_findings.when_room(len(lines_in(by, sheet)), MOST).or_refuse()
    asks = ASKS[Kind(sheet.kind)]
    rules.may_write_part(mine, part in asks.lived).or_refuse()
    rules.when_part(part in asks.parts, mark is None or mark in MARKS[asks.marks]).or_refuse()
    line = SheetLine(
        group=sheet.group, seat=mine, at=timezone.now(), sheet=sheet, part=part, words=words, mark=mark
    )
    line.save(force_insert=True)
    tell(by, verbs.SHEET_WRITTEN, line, sheet.group, words=sheet.title)
    return line


@act
def answer_for_sheet(*, by: Actor, sheet_id: UUID, leads: bool) -> Led:
    """Say whether one leads a sheet that somebody put in one's name."""
    one_at_a_time(f"sheet {sheet_id}")
    sheet = one_sheet(by, sheet_id)
    mine = at_work(by, sheet.project)
    rules_findings.may_lead(mine, sheet).or_refuse()
    rules_findings.when_own(hasattr(sheet, "led")).or_refuse()
    rules_findings.when_close(hasattr(sheet, "closing")).or_refuse()
    said = Led(group=sheet.group, seat=mine, at=timezone.now(), sheet=sheet, leads=leads)
    said.save(force_insert=True)
    tell(by, verbs.SHEET_LED, said, sheet.group, words=sheet.title, leads=leads)
    return said


@act
def close_sheet(*, by: Actor, sheet_id: UUID, words: str) -> Closing:
    """Close a sheet with what came of it: nobody writes in it any more."""
    one_at_a_time(f"sheet {sheet_id}")
    sheet = one_sheet(by, sheet_id)
    mine = at_work(by, sheet.project)
    rules_findings.when_close(hasattr(sheet, "closing")).or_refuse()
    closing = Closing(group=sheet.group, seat=mine, at=timezone.now(), sheet=sheet, words=words)
    closing.save(force_insert=True)
    tell(by, verbs.SHEET_CLOSED, closing, sheet.group, words=sheet.title)
    return closing


@act
def recall_line(*, by: Actor, line_id: UUID) -> Any:
    """Take back what one wrote, at any time, also after one left: its place stays, its words go."""
    one_at_a_time(f"line {line_id}")
    line = one_line(by, line_id)
    rules_findings.may_recall(line.own).or_refuse()
    rules_findings.when_recall(line.recalled_at is not None).or_refuse()
    SheetLine.objects.filter(pk=line.pk).update(words="", mark=None, recalled_at=timezone.now())
    group = group_or_place(by, line.group_id, verbs.LINE_RECALLED)
    tell(by, verbs.LINE_RECALLED, line, group, words=line.title)
    return line
