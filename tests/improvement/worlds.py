"""A project of a team, and how it comes to its gate, made by the actions themselves."""

from __future__ import annotations

from datetime import date
from typing import Any

from alongside.contributions.actor import Actor
from alongside.improvement.actions.cycles import NewCycle, plan_test
from alongside.improvement.actions.diagrams import NewAct, draw
from alongside.improvement.actions.projects import begin_project, confirm_problem, say_what
from alongside.improvement.actions.sheets import NewSheet, begin_sheet, write_in_sheet
from alongside.improvement.diagram import Kind
from alongside.improvement.models import Confirmed, Cycle, DiagramAct, Project, Saying, Sheet
from alongside.improvement.sheets import ASKS, MARKS
from alongside.improvement.sheets import Kind as SheetKind
from tests.groups.worlds import Team

MATTERS, PROBLEM = Saying.What.MATTERS, Saying.What.PROBLEM


def begun(team: Team, title: str = "Shorter ways") -> Project:
    """A project that Ito began."""
    return begin_project(by=team.ito, group_id=team.group.pk, title=title)


def stated(team: Team, project: Project, by: Actor | None = None) -> Saying:
    """What matters is said by Nils, and the problem worded by Ito, or by somebody else."""
    say_what(by=team.nils, project_id=project.pk, what=MATTERS, words="Not to miss school.")
    return say_what(by=by or team.ito, project_id=project.pk, what=PROBLEM, words="Visits take a day.")


def confirmed(by: Actor, problem: Saying, agrees: bool = True, words: str = "") -> Confirmed:
    """Somebody says whether this is the problem."""
    return confirm_problem(
        by=by, project_id=problem.project_id, problem_id=problem.pk, agrees=agrees, words=words
    )


def opened(team: Team, project: Project) -> Project:
    """A project whose gate Sara, a mother, opened."""
    confirmed(team.sara, stated(team, project))
    return project


def drawn(by: Actor, project: Project, words: str, kind: Kind = Kind.DRIVER, **more: Any) -> DiagramAct:
    """Somebody puts something into the diagram."""
    return draw(by=by, project_id=project.pk, new=NewAct(kind, words=words, **more))


def planned(by: Actor, project: Project, title: str = "The toilet card", **more: Any) -> Cycle:
    """A test that somebody planned for themselves."""
    told = {"question": "Does it help?", "prediction": "30 use it", "begins_on": date(2026, 10, 1)} | more
    return plan_test(by=by, project_id=project.pk, new=NewCycle(title, **told))


def wrote(by: Actor, project: Project, kind: SheetKind, to: str = "") -> Sheet:
    """A sheet in whose first part somebody wrote a line; or one more line in a sheet that is there."""
    sheet = (
        Sheet.objects.get(pk=to)
        if to
        else begin_sheet(by=by, project_id=project.pk, new=NewSheet(kind, f"A {kind}"))
    )
    marks = MARKS[ASKS[kind].marks]
    write_in_sheet(
        by=by,
        sheet_id=sheet.pk,
        part=ASKS[kind].parts[0],
        words="So it was.",
        mark=marks[0] if marks else None,
    )
    return sheet
