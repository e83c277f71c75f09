"""Something behind every door of improvement, for the walk along all doors (tests/house)."""

from __future__ import annotations

from datetime import date
from typing import Any

from alongside.groups.actions.seats import leave_seat
from alongside.improvement.actions.concerns import NewConcern, raise_concern, take_concerns
from alongside.improvement.actions.counts import NewCount, choose_count
from alongside.improvement.actions.cycles import NewCycle, plan_test
from alongside.improvement.actions.needs import bring_need
from alongside.improvement.actions.projects import begin_project, confirm_problem, say_what
from alongside.improvement.actions.sheets import NewSheet, begin_sheet, write_in_sheet
from alongside.improvement.models import Cycle, Need, Saying, Sheet
from alongside.improvement.sheets import Kind
from tests.groups.worlds import begun, seated


def improving(world: Any) -> dict[str, Any]:
    """Maya's project, in a group in which she sits with a nurse alone since her doctor, who worded its problem, left."""
    maya, amina = world.actor("maya"), world.actor("amina")
    group = begun(maya, "Maya's project team", for_whom="young people", knows="lived")
    seated(group, world.actor("petra"), maya, "nurses", knows="learned")
    seat = seated(group, amina, maya, "doctors", knows="learned")
    project = begin_project(by=maya, group_id=group.pk, title="Shorter ways")
    say_what(by=maya, project_id=project.pk, what=Saying.What.MATTERS, words="Not to miss school.")
    problem = say_what(by=amina, project_id=project.pk, what=Saying.What.PROBLEM, words="Visits take a day.")
    leave_seat(by=amina, seat_id=seat.pk)
    confirm_problem(by=maya, project_id=project.pk, problem_id=problem.pk, agrees=True)
    counted = choose_count(by=maya, project_id=project.pk, new=NewCount("Came"))
    new = NewCycle("A card", "Does it help?", "30 use it", date(2026, 10, 1))
    asked = plan_test(by=maya, project_id=project.pk, new=new)
    Cycle.objects.filter(pk=asked.pk).update(seat=seat)
    sheet = begin_sheet(by=maya, project_id=project.pk, new=NewSheet(Kind.JOURNEY, "A Tuesday"))
    line = write_in_sheet(by=maya, sheet_id=sheet.pk, part="before", words="Up at five.")
    Sheet.objects.filter(pk=sheet.pk).update(seat=seat, moderator=asked.owner_id)
    take_concerns(by=maya, group_id=group.pk, takes=True, words="We read within two days.")
    concern = raise_concern(by=maya, group_id=group.pk, new=NewConcern("The wrong dose, nearly."))
    bring_need(by=amina, group_id=group.pk, kind=Need.Kind.NEED, words="Visits take a day.")
    return {
        "group_id": group.pk, "sheet_id": sheet.pk,
        "project_id": project.pk, "counted_id": counted.pk, "cycle_id": asked.pk, "sheet_line_id": line.pk, "concern_id": concern.pk, "saying": "problem",
    }  # fmt: skip
