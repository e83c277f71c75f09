"""The story of improving: a problem worded anew, a ramp of five tests of which two failed to do what was guessed."""

from __future__ import annotations

from alongside.groups.models import GroupSeat
from alongside.improvement.diagram import Act, Kind, tree, walk
from alongside.improvement.gate import Step
from alongside.improvement.ladder import ladder
from alongside.improvement.models import (
    Closing,
    Concern,
    Confirmed,
    Counted,
    Cycle,
    DiagramAct,
    Looked,
    Need,
    Owned,
    Project,
    Ranked,
    Seen,
    SheetLine,
    Spread,
)
from alongside.improvement.queries.needs import side_of
from alongside.improvement.queries.projects import step_of
from alongside.improvement.ranking import Ballot, Side, side_order
from alongside.improvement.sheets import Kind as Kinds
from alongside.improvement.showing import told_after
from alongside.registry.models import ChartAct


def the_project() -> Project:
    return Project.objects.get(title="More good days at Riverside")


def test_a_not_yet_was_heard_before_ideas_opened(demo: None) -> None:
    project = the_project()
    sayings = list(project.sayings.prefetch_related("confirmed__seat").order_by("-at"))
    seats = list(GroupSeat.objects.filter(group=project.group_id, left_at=None))
    first_idea = DiagramAct.objects.filter(project=project, kind="idea").order_by("at")[0]

    confirmed = Confirmed.objects.filter(project=project)
    assert [(one.agrees, one.seat.name) for one in confirmed.order_by("at", "seat__name")] == [
        (False, "Ruth Adler"), (True, "Nils Berg"), (True, "Ruth Adler"),
    ]  # fmt: skip
    assert step_of(sayings, seats) == Step.OPEN
    assert first_idea.at > confirmed.latest("at").at


def test_a_teenager_owns_a_test_and_the_failures_stand_there(demo: None) -> None:
    cycles = list(
        Cycle.objects.filter(project=the_project()).select_related("owner", "study").order_by("at", "id")
    )
    told = {one.title: getattr(one, "study", None) for one in cycles}

    assert [one.owner.name for one in cycles if one.title == "The toilet card"] == ["Nils Berg"]
    assert {title: study.decides if study else "" for title, study in told.items()} == {
        "One sheet, one day": "adapt", "Three questions, two weeks": "adopt", "An evening clinic": "abandon",
        "The toilet card": "adopt", "A text message every second week": "",
    }  # fmt: skip
    assert (
        sum(one.predicted > one.study.found for one in cycles if one.predicted and hasattr(one, "study")) == 3
    )
    assert max(len(one.next) for one in ladder(cycles)) == 1
    assert Seen.objects.filter(felt=None).count() == 8


def test_the_shift_of_the_number_came_after_two_of_the_tests(demo: None) -> None:
    """The team's first tests ran before it wrote here; the registry's line is split three months after the second."""
    cycles = list(Cycle.objects.filter(project=the_project()).order_by("at", "id"))
    split = ChartAct.objects.get(kind="split", line_by="all", measure__key="remission", chart=None)

    assert [bool(told_after(one)) for one in cycles] == [True, True, False, False, False]
    assert [one.begins_on < split.month for one in cycles] == [True, True, False, False, False]


def test_the_team_looked_at_care_before_it_changed_it(demo: None) -> None:
    """Of a journey and of visits the families alone wrote; the walk that the clinic made stands beside them."""
    lines = list(SheetLine.objects.filter(sheet__project=the_project()).select_related("sheet", "seat"))
    of_families = {one.seat.knows for one in lines if one.sheet.kind == "journey"}

    assert {one.sheet.kind for one in lines} == set(Kinds) - {Kinds.PARTNERS}
    assert of_families == {"lived"}
    assert DiagramAct.objects.filter(project=the_project(), kind="idea").earliest("at").at > max(
        one.at for one in lines if one.sheet.kind in ("journey", "walk", "visit")
    )


def test_each_side_would_begin_elsewhere(demo: None) -> None:
    """A patient who sits in no seat there brought what families name first; the doctor's own idea is not theirs."""
    needs = {one.pk: one for one in Need.objects.order_by("at")}
    seats = {one.pk: one for one in GroupSeat.objects.filter(pk__in=Ranked.objects.values("seat"))}
    ballots = [Ballot(side_of(seats[one.seat_id]), tuple(one.needs)) for one in Ranked.objects.all()]
    first = {side: needs[side_order(ballots, side).needs[0][0]] for side in Side}

    assert first[Side.FAMILIES].author_name == "Maya Lindqvist"
    assert first[Side.CARE].author_name in ("Dr Ken Ito", "Petra Novak")


def test_the_diagram_and_the_numbers(demo: None) -> None:
    fields = ("id", "kind", "at", "seat_id", "about_id", "under_id", "next_id", "words", "counted_id")
    rows = DiagramAct.objects.filter(project=the_project()).values_list(*fields)
    nodes = list(walk(tree(Act(row[0], Kind(row[1]), *row[2:]) for row in rows)))

    assert (len(nodes), sum(one.idea for one in nodes), sum(bool(one.counted) for one in nodes)) == (12, 5, 2)
    assert [
        one.measure_id is not None for one in Counted.objects.filter(project=the_project()).order_by("at")
    ] == [True, False]


def test_what_became_of_what_was_found(demo: None) -> None:
    """The card went to three centers, one left it; a test was planned for Ruth, who took it; a line was taken back."""
    card = Spread.objects.filter(cycle__title="The toilet card").order_by("at")
    concerns = {one.voice: one for one in Concern.objects.all()}

    assert [(one.center_name, one.state) for one in card][-3:] == [
        ("Northgate", "knows"), ("Northgate", "tries"), ("Harbor House", "left"),
    ]  # fmt: skip
    assert [(one.seat.name, one.takes) for one in Owned.objects.select_related("seat")] == [
        ("Ruth Adler", True)
    ]
    assert {one.template for one in Project.objects.filter(group=the_project().group_id)} == set(
        Project.Template
    )
    assert Project.objects.get(starter="callback").need.author_name == "Ruth Adler"
    assert SheetLine.objects.filter(recalled_at__isnull=False, words="").count() == 1
    assert Closing.objects.get().sheet.kind == "review" and Looked.objects.count() == 2
    assert (
        concerns["patient"].author_id is None and concerns["caregiver"].steps.latest("at").kind == "settled"
    )
