"""How hard the pages of improving care are to read: eight years of school in English, a LIX of forty in Swedish."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from alongside.improvement.actions.concerns import NewConcern, raise_concern, say_of_concern, take_concerns
from alongside.improvement.actions.counts import NewCount, choose_count, tally
from alongside.improvement.actions.cycles import note_seen, study_test
from alongside.improvement.actions.needs import bring_need, rank
from alongside.improvement.actions.projects import NewAim, NewProject, begin_project, say_aim, say_what
from alongside.improvement.concerns import Kind as Says
from alongside.improvement.diagram import Kind
from alongside.improvement.models import Need, Saying, Study
from alongside.improvement.sheets import Kind as SheetKind
from alongside.people.models import Person
from tests.groups.worlds import Team
from tests.improvement.worlds import begun, drawn, opened, planned, wrote
from tests.sharing.test_reading import GRADE, LIX, PROSE, grade, lix, visible

FAR = date(2099, 1, 1)
P = "/improvement/{project}/"
PAGES = (
    "/improvement/", "/improvement/?which=ended", "/improvement/new/", "/improvement/{fresh}/", P, f"{P}say/matters/",
    f"{P}say/problem/", f"{P}confirm/", f"{P}aim/", f"{P}drivers/", f"{P}drivers/?at={{driver}}", f"{P}count/",
    f"{P}tests/new/", "/improvement/counts/{counted}/", "/improvement/tests/{failed}/", "/improvement/tests/{running}/",
    "/improvement/tests/{running}/study/", f"{P}sheets/new/", "/improvement/groups/{group}/", "/improvement/groups/{group}/rank/", *(f"/improvement/sheets/{{{kind}}}/" for kind in SheetKind),
    "/improvement/starts/", "/improvement/found/", "/improvement/new/?starter=callback", "/improvement/{promise}/",
    "/improvement/{promise}/say/vision/", "/improvement/{partnership}/", f"{P}next/", f"{P}look/",
    "/improvement/tests/{failed}/look/", "/improvement/tests/{failed}/spread/", "/improvement/sheets/{walk}/close/",
    "/improvement/concerns/", "/improvement/concerns/new/", "/improvement/concerns/{concern}/",
    "/improvement/groups/{group}/concerns/",
)  # fmt: skip


def told(team: Team) -> dict[str, Any]:
    """A project that has come some way, and one that has just begun."""
    project = opened(team, begun(team))
    say_aim(by=team.sara, project_id=project.pk, new=NewAim("More of us are well", "at Riverside", 68, 80))
    counted = choose_count(by=team.nils, project_id=project.pk, new=NewCount("Cards that were used"))
    for day in range(1, 9):
        tally(by=team.nils, counted_id=counted.pk, on=date(2026, 9, day), count=9 + day % 2, of=20)
    driver = drawn(team.ito, project, "One can come by bus")
    drawn(team.nils, project, "A card", Kind.IDEA, under=driver.pk)
    failed = planned(team.ito, project, "An evening clinic", predicted=40.0, unit="of 100")
    study_test(
        by=team.ito, cycle_id=failed.pk, words="The bus does not go.", learned="Ask first.",
        decides=Study.Decides.ABANDON, found=12.0,
    )  # fmt: skip
    running = planned(team.nils, project, counted=counted.pk, after=failed.pk)
    note_seen(by=team.sara, cycle_id=running.pk, count=3, of=20)
    sheets = {kind.value: wrote(team.sara, project, kind).pk for kind in SheetKind}
    need = bring_need(by=team.sara, group_id=team.group.pk, kind=Need.Kind.NEED, words="We wait too long.")
    for by in (team.sara, team.ito):
        rank(by=by, group_id=team.group.pk, needs=[need.pk])
    take_concerns(by=team.ito, group_id=team.group.pk, takes=True, words="We read within two days.")
    concern = raise_concern(by=team.sara, group_id=team.group.pk, new=NewConcern("The pump was set to ten."))
    say_of_concern(by=team.ito, concern_id=concern.pk, kind=Says.CLOSE, words="Two people look now.")
    kinds = {
        kind: begin_project(
            by=team.sara, group_id=team.group.pk, title=kind, new=NewProject(kind, ends_on=FAR)
        ).pk
        for kind in ("always", "partnership")
    }
    say_what(
        by=team.sara, project_id=kinds["always"], what=Saying.What.MATTERS, words="To know who comes in."
    )
    return sheets | {
        "concern": concern.pk, "promise": kinds["always"], "partnership": kinds["partnership"],
        "group": team.group.pk,
        "project": project.pk, "fresh": begun(team, "Less waiting").pk, "driver": driver.pk,
        "counted": counted.pk, "failed": failed.pk, "running": running.pk,
    }  # fmt: skip


@pytest.mark.parametrize("language", ["en", "sv"])
def test_a_page_asks_for_eight_years_of_school_at_most(team: Team, come_in: Any, language: str) -> None:
    words = told(team)
    Person.objects.update(language=language)
    measure, most = (grade, GRADE) if language == "en" else (lix, LIX)
    hard = {}
    for path in PAGES:
        answer = come_in(team.sara).get(path.format(**words))
        assert answer.status_code == 200, path
        page = answer.content.decode()
        value = max(map(measure, (visible(page, PROSE) or visible(page), visible(page))))
        if value > most:
            hard[path] = (round(value, 1), visible(page, PROSE) or visible(page))

    assert hard == {}
