"""Beginning a report, writing in it, saying yes to it, mending it, and saying how often one looks again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.contributions.asking import one_at_a_time
from alongside.contributions.verbs import Verb
from alongside.conversation.authors import written_by
from alongside.groups import rules as group_rules
from alongside.groups.queries.groups import center_named, one_group
from alongside.kit.terms import Place
from alongside.parity import rules_reports as rules
from alongside.parity import verbs_reports as verbs
from alongside.parity.models import Final, Report, ReportWords, ReportYes, Rhythm
from alongside.parity.queries.reports import (
    body_name,
    draft_of,
    one_project,
    one_report,
    part_of,
    rhythm_of,
    same,
    sides,
    told_of,
    versions,
)
from alongside.parity.report_words import KINDS
from alongside.parity.reporting import due_after, kept, later, mark, year_of
from alongside.parity.sides import Side
from alongside.partnership.queries.twice import MOMENT
from alongside.people.queries.standing import today_of

COUNCIL = Report.Kind.COUNCIL.value
YEAR = 12
LATELY = timedelta(days=90)
"""A draft whose last day is longer ago tells of another time: a new one is begun."""
OFTEN = {kind: (0, YEAR) if kind == COUNCIL else (0, 6, YEAR, 24) for kind in KINDS}


@dataclass(frozen=True)
class NewReport:
    """What kind, of which group, project or center (of none: of the community); of a council: how many years back."""

    kind: str
    group_id: UUID | None = None
    project_id: UUID | None = None
    center_id: UUID | None = None
    back: int = 0


@act
def begin_report(*, by: Actor, new: NewReport) -> Report:
    """Begin a report; where the same is there already, go on with that."""
    one_at_a_time(f"report {new.kind} {new.group_id or new.project_id or new.center_id or by.community_id}")
    project = one_project(by, new.project_id) if new.project_id else None
    group = project.group if project else one_group(by, new.group_id) if new.group_id else None
    center = center_named(by, new.center_id) if new.center_id else None
    body = {"group": group, "project": project, "center": center}
    writes, _agrees = sides(by, new.kind, group.pk if group else None, new.center_id)
    rules.may_write(by, writes).or_refuse()
    since, until = _time(by, new, project)
    rules.when_begin(new.kind, group, today_of(by), since).or_refuse()
    found = same(by, new.kind, body, until) or _going_on(by, new, body, until)
    if found is not None:
        return found  # type: ignore[no-any-return]
    if group is not None:
        group_rules.when_work(group).or_refuse()
    made = Report(
        **written_by(by), community_id=by.community_id, kind=new.kind, since=since, until=until, **body
    )  # type: ignore[misc]
    made.save(force_insert=True)
    if KINDS[new.kind].months and rhythm_of(by, new.kind, made.group_id, made.center_id) is None:
        _rhythm(by, made, KINDS[new.kind].months, _next(by, made, KINDS[new.kind].months))
    _line(by, verbs.REPORT_BEGUN, made)
    return made


def _going_on(by: Actor, new: NewReport, body: dict[str, Any], until: date) -> Any:
    """A look at oneself, or at a project, that somebody began lately and that is a draft still: one, not two."""
    return None if new.kind == COUNCIL else draft_of(by, new.kind, until - LATELY, **body)


def _time(by: Actor, new: NewReport, project: Any) -> tuple[date, date]:
    """Of which days it tells: a council's year; a project from its beginning; else the last twelve months."""
    today = today_of(by)
    if new.kind == COUNCIL:
        return year_of(later(today, -YEAR * new.back))
    if project is not None:
        return timezone.localdate(project.at, ZoneInfo(by.zone)), today
    return later(today, -YEAR), today


def _next(by: Actor, report: Any, months: int) -> date:
    """When it is looked at next: a council's report on 1 October after its year, others so many months from today."""
    return due_after(report.until) if report.kind == COUNCIL else later(today_of(by), months)


def _rhythm(by: Actor, report: Any, months: int, on: date) -> Rhythm:
    said = Rhythm(
        **written_by(by), community_id=by.community_id, kind=report.kind, group_id=report.group_id,
        center_id=report.center_id, months=months, next_on=on,
    )  # type: ignore[misc]  # fmt: skip
    said.save(force_insert=True)
    return said


def _line(by: Actor, verb: Verb, report: Any, thing: Any = None) -> None:
    """It stands where the group stands; that of a center or the community at its own place."""
    group = report.group
    place = Place(group.place) if group else Place.CENTER if report.center_id else Place.SYSTEM
    words = f"{KINDS[report.kind].name}: {body_name(report)}"
    details = {"group": str(group.pk), "work": "joint"} if group else {}
    contribute(
        by, replace(verb, place=place), thing or report, words=words, answers=group.pk if group else None,
        details=details,
    )  # fmt: skip


def _side(by: Actor, report: Any) -> str:
    """For which side the actor writes in it."""
    writes, _agrees = sides(by, report.kind, report.group_id, report.center_id)
    rules.may_write(by, writes).or_refuse()
    assert writes is not None  # the rule has seen to it
    return writes


@dataclass(frozen=True)
class Wording:
    """What somebody writes in a part, and of a look at oneself the step; `seen` is the newest wording they had read."""

    words: str = ""
    following: str = ""
    step: int | None = None
    seen: str = ""


@act
def write_part(*, by: Actor, report_id: UUID, part: str, new: Wording) -> ReportWords:
    """Write in a part of a draft. Nothing that stands there is written over: the words before stay as they were."""
    one_at_a_time(f"report {report_id}")
    report = one_report(by, report_id)
    writes = _side(by, report)
    rules.when_open(report.told is not None).or_refuse()
    asks = part_of(report, part)
    shared = [one for one in versions(by, report, part) if _together(report.kind, one, writes)]
    newer = shared[0].author_name if shared and str(shared[0].pk) != new.seen else ""
    newer = newer if shared and shared[0].author_id != by.person_id else ""
    whole = bool(new.words or new.following or new.step)
    rules.when_write(whole, newer).or_refuse()
    step = new.step if asks.steps else None
    made = ReportWords(
        **written_by(by), report_id=report.pk, part=part, side=writes, step=step, words=new.words,
        following=new.following,
    )  # fmt: skip
    made.save(force_insert=True)
    _line(by, verbs.REPORT_WRITTEN, report, made)
    return made


def _together(kind: str, one: ReportWords, side: str | None) -> bool:
    """Whether these words and the actor's are one wording: all of a council's, those of one side of a project."""
    return kind == COUNCIL or (kind == Report.Kind.PROJECT and one.side == side)


@act
def say_yes(*, by: Actor, report_id: UUID, seen: str) -> bool:
    """Say yes for one's side to the report as one read it; with the second yes it is final. Whether it is now."""
    one_at_a_time(f"report {report_id}")
    report = one_report(by, report_id)
    one_at_a_time(f"final {report.kind} {report.project_id or report.group_id or report.center_id}")
    _writes, agrees = sides(by, report.kind, report.group_id, report.center_id)
    rules.may_agree(by, agrees, report.kind == COUNCIL).or_refuse()
    assert agrees is not None  # the rule has seen to it
    rules.when_open(report.told is not None).or_refuse()
    told = told_of(by, report)
    now, waits = mark(told), report.kind == COUNCIL and today_of(by) <= report.until
    spoken = any(part.said for part in told.parts)
    rules.when_agree(report.until if waits else None, spoken, now == seen).or_refuse()
    before = [one for one in report.agreed if one["mark"] == now]
    if any(one["author"] == str(by.person_id) for one in before):
        return False
    said = ReportYes(**written_by(by), report_id=report.pk, side=agrees, mark=now)
    said.save(force_insert=True)
    both = {one["side"] for one in before} | {agrees} == {one.value for one in Side}
    if both:
        Final(**written_by(by), report_id=report.pk, mark=now, told=kept(told)).save(force_insert=True)
        _look_again(by, report)
    _line(by, verbs.REPORT_FINAL if both else verbs.REPORT_AGREED, report)
    return both


def _look_again(by: Actor, report: Any) -> None:
    """The next one is due so many months later, where it has a rhythm."""
    rhythm = rhythm_of(by, report.kind, report.group_id, report.center_id)
    if rhythm is not None and rhythm.months and report.mends_id is None:
        first = due_after(report.until) if report.kind == COUNCIL else today_of(by)
        _rhythm(by, report, rhythm.months, max(later(first, rhythm.months), rhythm.next_on))


@act
def mend_report(*, by: Actor, report_id: UUID) -> Report:
    """Begin anew what is final, with its words: what was said yes to stays as it was."""
    one_at_a_time(f"report {report_id}")
    report = one_report(by, report_id)
    _side(by, report)
    rules.when_mend(report.told is not None, report.mended is not None).or_refuse()
    made = Report(
        **written_by(by), community_id=by.community_id, kind=report.kind, group_id=report.group_id,
        project_id=report.project_id, center_id=report.center_id, since=report.since, until=report.until,
        mends_id=report.pk,
    )  # type: ignore[misc]  # fmt: skip
    made.save(force_insert=True)
    _line(by, verbs.REPORT_MENDED, made)
    return made


@act
def set_rhythm(*, by: Actor, report_id: UUID, months: int) -> Rhythm:
    """Say how often the same is looked at again; 0: no more."""
    report = one_report(by, report_id)
    _side(by, report)
    rules.when_rhythm(report.kind, months, OFTEN[report.kind]).or_refuse()
    one_at_a_time(f"rhythm {report.kind} {report.group_id or report.center_id or by.community_id}")
    last = rhythm_of(by, report.kind, report.group_id, report.center_id)
    if last is not None and last.months == months and last.at > timezone.now() - MOMENT:
        return last
    again = last.next_on if last and report.kind == COUNCIL else _next(by, report, months)
    said = _rhythm(by, report, months, again)
    _line(by, verbs.RHYTHM_SET, report, said)
    return said
