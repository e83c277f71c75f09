"""Projects, what they say, and where they stand before the gate."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef, Prefetch, Subquery
from django.db.models.functions import JSONObject

from alongside.contributions.actor import Actor
from alongside.groups.beside import asked_at_start
from alongside.groups.models import Group, GroupSeat
from alongside.groups.queries.groups import sitting
from alongside.improvement.gate import Answer, Step, step
from alongside.improvement.models import Aim, Confirmed, Counted, Cycle, Looked, Project, Saying, Sheet
from alongside.improvement.rules import LIVES
from alongside.kit.verdict import Refused

PAGE = 30
LOOKED = JSONObject(practice="practice", satisfied="satisfied", again="again_on")


def projects(by: Actor, *, ended: bool = False, start: int = 0) -> list[Any]:
    """The projects of the groups that the actor reads, one's own first; each with its newest aim and its tests.

    `decided` says of each of its tests what was done with it, or nothing yet; `aim_words` what the aim is. One query,
    in which both are asked of the page's own rows alone.
    """
    mine = GroupSeat.objects.filter(group=OuterRef("group_id"), person=by.person_id, left_at=None)
    aim = Aim.objects.filter(project=OuterRef("pk")).order_by("-at", "-id")
    found = Project.objects.filter(group__community=by.community_id, ended_at__isnull=not ended)
    tests = Cycle.objects.filter(project=OuterRef("pk"))
    told = found.annotate(
        mine=Exists(mine), aim_words=Subquery(aim.values("words")[:1]),
        decided=ArraySubquery(tests.values("study__decides")),
    )  # fmt: skip
    return list(told.select_related("group").order_by("-mine", "-at", "-id")[start : start + PAGE + 1])


def title_taken(by: Actor, group: Group, title: str) -> bool:
    """Whether a project of the group that goes on has this title."""
    here = Project.objects.filter(group=group, title=title, ended_at=None)
    return here.filter(group__community=by.community_id).exists()


def one_project(by: Actor, project_id: UUID) -> Any:
    """A project of a group that the actor reads. Raises Refused, as for what is not there.

    With its `numbers` and `sheets_here`, the words of its newest aim, the ideas that were tested (one a test), and
    what was said last of whether it is in practice (`looked_here`).
    """
    numbers = Counted.objects.filter(project=OuterRef("pk")).order_by("at", "id")
    aim = Aim.objects.filter(project=OuterRef("pk")).order_by("-at", "-id")
    tests = Cycle.objects.filter(project=OuterRef("pk"), idea_id__isnull=False)
    sheets = Sheet.objects.filter(project=OuterRef("pk")).order_by("at", "id")
    found = Project.objects.filter(pk=project_id, group__community=by.community_id)
    looked = Looked.objects.filter(project=OuterRef("pk"), cycle=None).order_by("-at", "-id")
    told = found.annotate(
        **asked_at_start("group_id", "pk"),
        looked_here=ArraySubquery(looked.values(told=LOOKED)[:1]),
        numbers=ArraySubquery(numbers.values(told=JSONObject(id="id", name="name"))),
        sheets_here=ArraySubquery(sheets.values(told=JSONObject(id="id", title="title", kind="kind"))),
        aim_words=Subquery(aim.values("words")[:1]), ideas_tested=ArraySubquery(tests.values("idea_id")),
    )  # fmt: skip
    project = told.select_related("group", "seat", "need").first()
    if project is None:
        raise Refused("", may_know=False)
    return project


def sayings_of(by: Actor, project: Project) -> list[Saying]:
    """Every wording of what it says of itself, the latest first; each with who confirmed it. Two queries."""
    here = Saying.objects.filter(project=project, group__community=by.community_id).select_related("seat")
    confirmed = Prefetch("confirmed", Confirmed.objects.select_related("seat"))
    return list(here.prefetch_related(confirmed).order_by("-at", "-id"))


def latest(sayings: Sequence[Saying], what: str) -> Saying | None:
    """The wording that holds, of those that were read."""
    return next((one for one in sayings if one.what == what), None)


def step_of(sayings: Sequence[Saying], seats: Sequence[GroupSeat]) -> Step:
    """Where the project stands before the gate, from what was read."""
    problem = latest(sayings, Saying.What.PROBLEM)
    said = sorted(problem.confirmed.all(), key=lambda one: (one.at, str(one.pk))) if problem else []
    return step(
        latest(sayings, Saying.What.MATTERS) is not None, problem.seat_id if problem else None,
        [Answer(one.seat_id, one.agrees) for one in said], {one.pk for one in seats if one.knows in LIVES},
    )  # fmt: skip


def gate_of(by: Actor, project: Project) -> Step:
    """Where a project stands before the gate. Three queries."""
    return step_of(sayings_of(by, project), sitting(by, project.group))


def aims_of(by: Actor, project: Project) -> list[Aim]:
    """Every wording of the aim, the latest first."""
    here = Aim.objects.filter(project=project, group__community=by.community_id)
    return list(here.select_related("seat").order_by("-at", "-id")[:PAGE])


def my_groups(by: Actor) -> list[Group]:
    """The groups in which the actor sits and that go on, by name."""
    seats = GroupSeat.objects.filter(
        person=by.person_id, left_at=None, given_at__isnull=False, taken_at__isnull=False
    )
    here = Group.objects.filter(community=by.community_id, ended_at=None, pk__in=seats.values("group_id"))
    return list(here.order_by("name"))
