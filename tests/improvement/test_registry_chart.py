"""A number of the registry in a project: as everyone sees it, with the project's tests on it."""

from __future__ import annotations

from datetime import date

from alongside.improvement.actions.counts import NewCount, choose_count, tally
from alongside.improvement.actions.diagrams import NewAct, draw
from alongside.improvement.diagram import Kind
from alongside.improvement.models import Counted
from alongside.registry.models import Published
from tests.groups.test_pages import asked
from tests.improvement.worlds import drawn, opened, planned
from tests.registry.test_pages import remission


def looked_at(team, project):
    """Two years: about half until April 2026, three quarters from May on."""
    version = remission(team.town)
    met = [50 + month % 3 for month in range(16)] + [75 + month % 3 for month in range(8)]
    Published.objects.filter(version=version, by="all").update(met=met)
    new = NewCount("Children who are well", measure=version.measure_id)
    return choose_count(by=team.sara, project_id=project.pk, new=new)


def test_change_that_followed_a_test_is_said_and_not_explained(team, project, come_in):
    counted = looked_at(team, opened(team, project))
    planned(team.nils, project, begins_on=date(2026, 4, 20))
    page = come_in(team.tom).words(f"/improvement/counts/{counted.pk}/")

    assert "Test: The toilet card" in page
    assert "Better since May 2026, after the test “The toilet card” began." in page
    assert "does not yet say that it came from it" in page
    assert "This number, as everyone sees it" in page and "Count now" not in page


def test_a_test_stays_readable_where_its_line_is_gone(team, project, come_in):
    counted = looked_at(team, opened(team, project))
    Counted.objects.update(line_by="center", line_key=str(team.town.community.pk))
    cycle = planned(team.nils, project, counted=counted.pk)
    number = come_in(team.tom).get(f"/improvement/counts/{counted.pk}/")

    assert come_in(team.tom).get(f"/improvement/tests/{cycle.pk}/").status_code == 200
    assert number.status_code == 200 and "Nothing is counted yet" in number.content.decode()


def test_change_that_came_before_is_not_claimed(team, project, come_in):
    counted = looked_at(team, opened(team, project))
    planned(team.nils, project, begins_on=date(2026, 9, 1))
    page = come_in(team.tom).words(f"/improvement/counts/{counted.pk}/")

    assert "It changed in May 2026, before the first test began." in page


def test_what_the_registry_counts_is_not_counted_by_hand(team, project, come_in):
    counted = looked_at(team, project)
    answer = come_in(team.nils).post(f"/improvement/counts/{counted.pk}/", on="2026-10-01", count="1", of="2")

    assert answer.status_code == 403 and counted.tallies.count() == 0


def test_each_driver_shows_the_small_chart_of_its_number(team, project, come_in):
    """Given drivers tied to a number of the registry and to tallies, each shows its newest value and its sentence."""
    well = looked_at(team, opened(team, project))
    page, names = f"/improvement/{project.pk}/drivers/", ["Cards", "Calls", "Letters"]
    one = drawn(team.ito, project, "Somebody looks between visits")
    tie(team, project, one, well)
    first = asked(come_in, team.sara, page)
    for name in names:
        counted = choose_count(by=team.nils, project_id=project.pk, new=NewCount(name))
        for day in range(1, 9):
            tally(by=team.nils, counted_id=counted.pk, on=date(2026, 9, day), count=8 + day % 2, of=20)
        tie(team, project, drawn(team.nils, project, f"{name} help"), counted)
    words, svg = come_in(team.tom).words(page), come_in(team.tom).get(f"{page}file.svg").content.decode()

    assert "<b>76%, December 2026</b>" in words
    assert words.count("8 September 2026") == 6 and svg.count("8 September 2026") == 3
    assert svg.count("<circle") == 4
    assert len(first) == len(asked(come_in, team.sara, page)) <= 8


def tie(team, project, act, counted):
    draw(by=team.ito, project_id=project.pk, new=NewAct(Kind.TIE, about=act.pk, counted=counted.pk))
