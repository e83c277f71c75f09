"""The gate: those who live with a problem say that it is one, before ideas and tests open (E3, E5)."""

from __future__ import annotations

from uuid import UUID

import pytest

from alongside.contributions.models import Line
from alongside.improvement.actions.projects import NewAim, end_project, say_aim, say_what
from alongside.improvement.diagram import Kind
from alongside.improvement.gate import Answer, Step, step
from alongside.improvement.models import DiagramAct, Saying
from alongside.improvement.queries.projects import gate_of
from alongside.kit.verdict import Refused
from tests.improvement.worlds import MATTERS, PROBLEM, begun, confirmed, drawn, opened, planned, stated

ITO, SARA, NILS = (UUID(int=one) for one in (1, 2, 3))


@pytest.mark.parametrize(
    ("matters", "wrote", "answers", "expected"),
    [
        (False, None, [], Step.MATTERS),
        (True, None, [], Step.PROBLEM),
        (True, ITO, [], Step.WAITS),
        (True, ITO, [(SARA, True)], Step.OPEN),
        (True, SARA, [(SARA, True)], Step.WAITS),
        (True, SARA, [(SARA, True), (NILS, True)], Step.OPEN),
        (True, ITO, [(SARA, True), (NILS, False)], Step.NOT_YET),
        (True, ITO, [(SARA, True), (NILS, False), (NILS, True)], Step.OPEN),
        (True, ITO, [(ITO, True)], Step.WAITS),
    ],
)
def test_where_a_project_stands(matters, wrote, answers, expected):
    told = [Answer(seat, agrees) for seat, agrees in answers]

    assert step(matters, wrote, told, {SARA, NILS}) == expected


def test_who_is_alone_with_it_asks_somebody_in():
    assert step(True, SARA, [Answer(SARA, True)], {SARA}) == Step.NOBODY_ELSE
    assert step(True, ITO, [], set()) == Step.NOBODY_ELSE


def test_what_matters_comes_before_the_problem(team, project):
    with pytest.raises(Refused, match="what matters"):
        say_what(by=team.ito, project_id=project.pk, what=PROBLEM, words="Too few come.")
    say_what(by=team.nils, project_id=project.pk, what=MATTERS, words="Not to miss school.")
    say_what(by=team.ito, project_id=project.pk, what=PROBLEM, words="Too few come.")

    assert list(Saying.objects.order_by("at").values_list("what", "seat__name")) == [
        ("matters", "Nils Berg"),
        ("problem", "Ken Ito"),
    ]


def test_ideas_and_tests_open_when_somebody_who_lives_with_it_says_yes(team, project):
    problem = stated(team, project)
    with pytest.raises(Refused, match="did not word it"):
        drawn(team.ito, project, "A card", Kind.IDEA)
    with pytest.raises(Refused, match="did not word it"):
        planned(team.ito, project)
    drawn(team.ito, project, "The way to the toilet")
    confirmed(team.sara, problem)
    drawn(team.ito, project, "A card", Kind.IDEA)
    planned(team.nils, project)

    assert list(DiagramAct.objects.order_by("at").values_list("kind", flat=True)) == ["driver", "idea"]
    assert gate_of(team.ito, project) == Step.OPEN


def test_a_not_yet_closes_it_until_it_is_worded_anew_and_answered_anew(team, project):
    problem = stated(team, project)
    confirmed(team.sara, problem)
    confirmed(team.nils, problem, agrees=False, words="It is the bus.")
    with pytest.raises(Refused, match="not yet"):
        planned(team.nils, project)
    again = say_what(by=team.nils, project_id=project.pk, what=PROBLEM, words="The last bus goes at six.")
    with pytest.raises(Refused, match="later wording"):
        confirmed(team.sara, problem)
    before = gate_of(team.nils, project)
    confirmed(team.sara, again)

    assert (before, gate_of(team.nils, project)) == (Step.WAITS, Step.OPEN)


def test_only_who_lives_with_it_and_sits_there_answers(team, project):
    problem = stated(team, project)
    with pytest.raises(Refused, match="Those who live with it"):
        confirmed(team.ito, problem)
    with pytest.raises(Refused, match="a seat"):
        confirmed(team.tom, problem)

    assert gate_of(team.ito, project) == Step.WAITS


def test_each_act_leaves_its_line_at_the_place_of_the_group(team, project):
    opened(team, project)
    say_aim(by=team.sara, project_id=project.pk, new=NewAim("More children well"))
    told = Line.objects.filter(verb__startswith="improvement.").order_by("at", "id")

    assert [(one.verb.split(".")[1], one.actor_name, one.subject_words) for one in told] == [
        ("project_begun", "Ken Ito", "Shorter ways"),
        ("matters_said", "Nils Berg", "Shorter ways"),
        ("problem_said", "Ken Ito", "Shorter ways"),
        ("problem_confirmed", "Sara Osei", "Shorter ways"),
        ("aim_said", "Sara Osei", "Shorter ways"),
    ]
    assert {(one.place, one.phase) for one in told} == {("center", "design")}


def test_what_has_ended_stays_as_it_was(team, project):
    opened(team, project)
    end_project(by=team.nils, project_id=project.pk)
    with pytest.raises(Refused, match="has ended"):
        planned(team.nils, project)
    again = begun(team)

    assert again.title == project.title
