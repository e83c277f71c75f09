"""Reports that somebody reads, what stands in them, and who may write and say yes."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import JSONObject
from django.utils.translation import override

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.groups.models import Group, GroupSeat
from alongside.groups.queries.groups import holds
from alongside.improvement.models import Project
from alongside.kit.verdict import Refused
from alongside.parity.models import Final, Report, ReportWords, ReportYes, Rhythm
from alongside.parity.report_figures import FIGURES, MEANS, Body
from alongside.parity.report_parts import Asks
from alongside.parity.report_words import KINDS, parts_of
from alongside.parity.reporting import Part, Row, Said, Told, figures_of, holding, only, read
from alongside.people.models import Organization
from alongside.people.queries.standing import today_of

PAGE = 20
_COUNTED = Path(__file__).resolve().parent.parent / "counted"
_GROUPS, _NETWORK, _PROJECT = (
    (_COUNTED / f"of_{name}.sql").read_text(encoding="utf-8") for name in ("groups", "network", "project")
)
_ALL = f"SELECT * FROM ({_GROUPS}) g UNION ALL SELECT * FROM ({_NETWORK}) n"  # noqa: S608 - our own files
_SIDES = "SELECT parity_side_in(%s::uuid, %s::uuid), parity_agrees_for(%s::text, %s::uuid, %s::uuid)"
BODY = ("group", "project", "center")


def sides(
    by: Actor, kind: str, group_id: UUID | None, center_id: UUID | None
) -> tuple[str | None, str | None]:
    """For which side the actor writes in such a report, and for which they say yes to it; None: for none."""
    ((writes, agrees),) = ask(_SIDES, [group_id, center_id, kind, group_id, center_id])
    return writes, agrees


def _read(by: Actor) -> QuerySet[Any]:
    """Reports that the actor may read, each with what is kept of it (`told`, `kept_mark`), and what mends it."""
    final = Final.objects.filter(report=OuterRef("pk"))
    mended = Report.objects.filter(mends=OuterRef("pk"))
    here = Report.objects.filter(community=by.community_id).annotate(
        told=Subquery(final.values("told")), final_at=Subquery(final.values("at")),
        kept_mark=Subquery(final.values("mark")), mended=Subquery(mended.values("pk")),
    )  # fmt: skip
    return here.select_related("group", "project", "center", "community")


def reports(by: Actor, *, kind: str = "", start: int = 0) -> list[Any]:
    """Drafts first, then the latest, without those that a final one has mended. One query."""
    here = _read(by).filter(~Exists(Final.objects.filter(report__mends=OuterRef("pk"))))
    if kind in KINDS:
        here = here.filter(kind=kind)
    return list(
        here.order_by(F("final_at").desc(nulls_first=True), "-until", "-at", "-id")[start : start + PAGE + 1]
    )


def one_report(by: Actor, report_id: UUID) -> Any:
    """A report that the actor may read, with who `agreed`. Raises Refused, as for what is not there."""
    said = ReportYes.objects.filter(report=OuterRef("pk")).order_by("at", "id")
    told = JSONObject(name="author_name", side="side", mark="mark", at="at", author="author_id")
    found = _read(by).filter(pk=report_id).annotate(agreed=ArraySubquery(said.values(told=told))).first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def same(by: Actor, kind: str, body: dict[str, Any], until: date) -> Any:
    """The first report of a kind, of the same body and time."""
    return _read(by).filter(kind=kind, until=until, mends=None, **body).first()


def draft_of(by: Actor, kind: str, since: date, **body: Any) -> Any:
    """The newest draft of a kind of that body whose last day is that day or later."""
    here = _read(by).filter(kind=kind, told__isnull=True, until__gte=since, **body)
    return here.order_by("-until", "-at").first()


def before(by: Actor, report: Any) -> Any:
    """The final one of an earlier time, or None; of two that tell of one time the mended one. One query.

    Beside what is final stands what was final before it: what comes later changes nothing there.
    """
    same_body = {name: getattr(report, f"{name}_id") for name in BODY}
    here = _read(by).filter(kind=report.kind, until__lt=report.until, told__isnull=False, **same_body)
    if report.told is not None:
        here = here.filter(final_at__lt=report.final_at)
    return here.order_by("-until", "-final_at").first()


def told_of(by: Actor, report: Any) -> Told:
    """The whole report: as it was kept, or, of a draft, as it stands now. Of a draft two queries."""
    if report.told is not None:
        return final_of(report)
    on = min(today_of(by), report.until)
    rows = _rows(by, report, on)
    said = _said(report)
    with override("en"):  # what a figure is, is kept in one language, so that a yes holds in each
        parts = tuple(
            Part(
                one.key,
                figures_of(_counts(report, one), rows, MEANS, on),
                holding(report.kind, said[one.key]),
            )
            for one in KINDS[report.kind].parts
        )
    return Told(report.kind, body_name(report), report.since.isoformat(), report.until.isoformat(), parts)


def final_of(report: Any) -> Told:
    """A final report as it was kept, without figures that are told of such a body no more."""
    return only(read(report.told), {key for key, one in FIGURES.items() if body_of(report) >= one.least})


def _counts(report: Any, one: Asks) -> list[str]:
    """Which figures stand in a part: those that are told of such a body."""
    return [key for key in one.figures if body_of(report) >= FIGURES[key].least]


def body_of(report: Any) -> Body:
    """Of whom it tells."""
    return Body.GROUP if report.group_id else Body.CENTER if report.center_id else Body.ALL


def body_name(report: Any) -> str:
    """Of whom it tells."""
    return str(report.project or report.group or report.center or report.community)


def _rows(by: Actor, report: Any, on: date) -> dict[str, list[Row]]:
    values = {
        "here": by.community_id, "group": report.group_id, "project": report.project_id, "center": report.center_id,
        "since": report.since, "until": report.until, "on": on,
    }  # fmt: skip
    found = ask(_PROJECT if report.project_id else _GROUPS if report.group_id else _ALL, values)
    rows: dict[str, list[Row]] = defaultdict(list)
    for key, thing, thing_id, words, day, num in found:
        rows[key].append(Row(thing, str(thing_id or ""), words, day.isoformat() if day else "", num))
    return rows


def _said(report: Any) -> dict[str, list[Said]]:
    """What was written in each part, in the order of time; a mended report begins with the words of the one before."""
    chain = Q(report=report.pk) | Q(report=report.mends_id) if report.mends_id else Q(report=report.pk)
    found: dict[str, list[Said]] = defaultdict(list)
    for one in ReportWords.objects.filter(chain).order_by("at", "id"):
        found[one.part].append(
            Said(
                str(one.author_id), one.author_name, one.author_title, one.voice, one.side, one.at.isoformat(),
                one.step, one.words, one.following,
            )
        )  # fmt: skip
    return found


def part_of(report: Any, part: str) -> Asks:
    """A part that such a report has. Raises Refused, as for what is not there."""
    found = parts_of(report.kind).get(part)
    if found is None:
        raise Refused("", may_know=False)
    return found


def versions(by: Actor, report: Any, part: str) -> list[ReportWords]:
    """Every wording of a part, the newest first, with its author."""
    here = ReportWords.objects.filter(report=report.pk, part=part, report__community=by.community_id)
    return list(here.order_by("-at", "-id")[:50])


def choices(by: Actor, kind: str) -> list[tuple[str, str]]:
    """Of what the actor may begin such a report: (what and which, its name). Up to two queries."""
    mine = GroupSeat.objects.filter(holds(by), group=OuterRef("pk"), person=by.person_id)
    groups = Group.objects.filter(
        Exists(mine), community=by.community_id, ended_at=None, members_only=False, support=False
    )
    if kind == "council":
        return [(f"group {one.pk}", one.name) for one in groups.filter(kind="council").order_by("name")]
    if kind == "project":
        here = Project.objects.filter(group__in=groups).select_related("group").order_by("title")
        return [(f"project {one.pk}", f"{one.title} ({one.group.name})") for one in here]
    linked = Q(pk=by.center_id) | Q(
        pk__in=GroupSeat.objects.filter(holds(by), person=by.person_id).values("organization_id")
    )
    centers = Organization.objects.filter(linked, community=by.community_id, kind=Organization.Kind.CENTER)
    return [
        ("community", by.community_name), *((f"center {one.pk}", one.name) for one in centers.order_by("name")),
        *((f"group {one.pk}", one.name) for one in groups.order_by("name")),
    ]  # fmt: skip


def one_project(by: Actor, project_id: UUID) -> Project:
    """A project that the actor may read. Raises Refused, as for what is not there."""
    found = (
        Project.objects.filter(pk=project_id, group__community=by.community_id)
        .select_related("group")
        .first()
    )
    if found is None:
        raise Refused("", may_know=False)
    return found


def rhythm_of(by: Actor, kind: str, group_id: UUID | None, center_id: UUID | None) -> Rhythm | None:
    """How often it is looked at, as said last."""
    here = Rhythm.objects.filter(community=by.community_id, kind=kind, group=group_id, center=center_id)
    return here.order_by("-at", "-id").first()


def one_rhythm(by: Actor, rhythm_id: UUID) -> Rhythm:
    """One of them. Raises Refused, as for what is not there."""
    found = Rhythm.objects.filter(pk=rhythm_id, community=by.community_id).first()
    if found is None:
        raise Refused("", may_know=False)
    return found
