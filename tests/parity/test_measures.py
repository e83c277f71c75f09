"""What a team looks at month by month: read live from what is kept, or counted by hand; and a test that is to move it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from alongside.improvement.models import Cycle
from alongside.kit.spc import Kind
from alongside.kit.verdict import Refused
from alongside.parity.actions.measures import NewMeasure, choose_measure, count_month, end_measure, mark_test
from alongside.parity.due import tell_what_is_over
from alongside.parity.keeping import keep_all
from alongside.parity.measuring import LIVE, charted, comfort, point
from alongside.parity.models import Figure, TeamCount, TeamMeasure, Work
from alongside.parity.queries.measures import live_of
from alongside.parity.spans import span
from alongside.partnership.actions.hours import NewHours, say_hours
from alongside.partnership.hours import Terms
from alongside.people.queries.standing import today_of
from tests.groups.test_pages import asked as queries_of
from tests.groups.worlds import begun
from tests.improvement.worlds import begun as project_begun
from tests.parity.worlds import answered, asked, council


def months(by, count):
    first = today_of(by).replace(day=1)
    found = [first]
    while len(found) < count:
        found.append((found[-1] - timedelta(days=1)).replace(day=1))
    return found[::-1]


def test_a_month_of_a_live_measure_is_a_share_of_what_there_was_and_none_where_there_was_nothing():
    day, counts = date(2026, 3, 1), {("item", "partners"): 2, ("item", "staff"): 6, ("met_early", ""): 1}

    assert point(LIVE["items"], day, counts) == (day, 2, 8)
    assert point(LIVE["taken"], day, counts) == (day, 0, 2)
    assert point(LIVE["early"], day, counts) is None and point(LIVE["led"], day, {}) is None
    assert comfort(day, {"partners": [1, 0, 0, 3, 1], "staff": [0, 0, 5, 0, 1]}) == (day, 5, 11)
    some = [(date(2026, 1, 1), 2, 4), (date(2026, 3, 1), 3, 4), (date(2026, 4, 1), 4, 4)]
    drawn = charted(some, share=True, higher=True)
    assert drawn is not None and drawn.series.kind == Kind.P
    assert [one.value for one in drawn.points] == [0.5, None, 0.75, 1.0] and charted(
        some[:2], share=True, higher=True
    ) is None


def test_what_is_read_live_keeps_the_rules_of_where_it_comes_from(town, looking):
    """Given a council with meetings and hours, and a pulse: those who read it read the points, and of less than five none."""
    group, people = council(town)
    one = asked(people[0], group, kind="pulse")
    answered(one, people, [1, 1, 2, 2, 2, 4, 4, 4, 5, 5])
    tell_what_is_over()
    keep_all()
    work, when = Work.objects.get(pk=group.pk), span(today_of(people[0])).last
    for key, side, count in (
        ("met", "", 4),
        ("met_early", "", 3),
        ("item", "partners", 1),
        ("item", "staff", 3),
    ):
        Figure.objects.create(
            community=town.community, work=work, month=when, key=key, side=side, count=count
        )
    say_hours(
        by=people[0],
        group_id=group.pk,
        new=NewHours(on=today_of(people[0]), minutes=90, terms=Terms.FREE, work="x"),
    )
    seen = {}
    for by in (people[0], town.join("Zoe", people[0].role)):
        with looking(by):
            found = live_of(by, group)
            seen[by.name] = {key: some[-1][1:] for key, some in found.items() if some}

    plain = {
        "early": (3, 4),
        "items": (1, 4),
        "taken": (0, 1),
        "known": (0, 4),
        "away": (0, 4),
    }
    assert seen == {"Ada": plain | {"paid": (0, 90), "comfort": (5, 10)}, "Zoe": plain}


def test_a_team_chooses_counts_marks_a_test_and_looks_no_longer(team, come_in):
    page = f"/parity/groups/{team.group.pk}/measures/"
    none = come_in(team.tom).words(page)
    blank = {"name": "", "means": "", "key": "own"}
    empty = come_in(team.nils).post(f"{page}new/", **blank)
    made = come_in(team.nils).post(f"{page}new/", **blank | {"name": "First words", "means": "Who spoke first.", "share": "on",
                                                            "higher": "on"}).headers["Location"]  # fmt: skip
    twice = come_in(team.nils).post(
        f"{page}new/", **blank | {"name": "First words", "means": "x", "share": "on"}
    )
    live = choose_measure(by=team.ito, group_id=team.group.pk, new=NewMeasure("items"))
    measure = TeamMeasure.objects.get(name="First words")
    for place, month in enumerate(months(team.ito, 4)):
        count_month(by=team.sara, measure_id=measure.pk, month=month, count=place, of=4)
    come_in(team.sara).post(made, month=str(months(team.ito, 1)[0]), count="4", of="4")
    wrong = come_in(team.sara).post(made, month=str(today_of(team.ito)), count="5", of="4")
    stranger = come_in(team.tom).post(made, month=str(today_of(team.ito)), count="1", of="4")
    test = _a_test(team)
    mark_test(by=team.nils, measure_id=measure.pk, cycle_id=test.pk)
    shown, listed = come_in(team.tom).words(made), come_in(team.tom).words(page)
    with pytest.raises(Refused, match="read from what happened"):
        count_month(by=team.ito, measure_id=live.pk, month=today_of(team.ito), count=1, of=1)
    with pytest.raises(Refused, match="test of working together of this group"):
        mark_test(by=team.ito, measure_id=live.pk, cycle_id=measure.pk)
    queries = [len(queries_of(come_in, team.ito, one)) for one in (page, made)]
    end_measure(by=team.ito, measure_id=measure.pk)

    assert "Nothing is looked at yet" in none and "Choose something" not in none
    assert empty.status_code == twice.status_code == wrong.status_code == 422 and stranger.status_code == 403
    assert "Who spoke first." in shown and "See it as a table" in shown and test.title in shown
    assert "First words" in listed and "Agenda items by partners" in listed and max(queries) <= 8
    assert TeamCount.objects.count() == 5 and "First words" not in come_in(team.tom).words(page)
    closed = begun(team.sara, "Mondays", kind="support")
    with pytest.raises(Refused, match="nothing is counted of it"):
        choose_measure(by=team.sara, group_id=closed.pk, new=NewMeasure("items"))
    mine = choose_measure(by=team.sara, group_id=closed.pk, new=NewMeasure("both"))
    assert come_in(team.tom).get(f"/parity/measures/{mine.pk}/").status_code == 404


def _a_test(team):
    project = project_begun(team)
    return Cycle.objects.create(
        group=team.group, seat=team.seat(team.ito), owner=team.seat(team.nils), at=project.at, project=project,
        kind="partnership", title="Nils opens", question="x", prediction="x", who="Nils", between="x",
        begins_on=today_of(team.ito),
    )  # fmt: skip
