"""Stories both ways: none opens before the other is told, either may stop without a reason, and a guide agrees to be one."""

from __future__ import annotations

import re
from datetime import date

import pytest

from alongside.contributions.models import Line
from alongside.groups.actions.seats import name_champion
from alongside.home.partnership_words import PARTNERSHIP
from alongside.home.queries.waiting import waiting_for
from alongside.improvement.actions.findings import say_next
from alongside.improvement.actions.projects import NewProject, begin_project
from alongside.improvement.actions.sheets import NewSheet, begin_sheet, write_in_sheet
from alongside.improvement.sheets import Kind
from alongside.kit.verdict import Refused
from alongside.partnership.actions.paths import begin_path, note_talk
from alongside.partnership.actions.recruiting import NewCandidate, Touch, be_in_touch, prepare, think_of
from alongside.partnership.actions.stories import ask_for_stories, stop_stories, tell_story
from alongside.partnership.models import Exchange, Guide, Story
from alongside.partnership.queries.paths import happened, one_path
from alongside.partnership.recruiting import Question, Stage
from alongside.partnership.steps import Happened, Step, done, now
from tests.groups.test_pages import asked
from tests.groups.worlds import begun
from tests.partnership.worlds import a_center


def test_each_story_opens_when_both_are_told_and_closes_when_one_stops(way, come_in, looking):
    team, page = way.team, f"/partners/groups/{way.team.group.pk}/stories/"
    form, none = come_in(team.ito).words(page), come_in(team.tom).get(page)
    made = come_in(team.ito).post(page, with_id=str(team.seat(team.nils).pk), about="A day of waiting")
    own = made.headers["Location"]
    with looking(team.nils):
        waits = [(one.kind, one.by_name) for one in waiting_for(team.nils)[1] if one.kind in PARTNERSHIP]
    come_in(team.ito).post(own, words="I was late for my own son.")
    before, mine = come_in(team.nils).words(own), come_in(team.ito).words(own)
    come_in(team.nils).post(own, words="I missed the bus and cried.")
    both = [come_in(by).words(own) for by in (team.nils, team.ito)]
    stranger = come_in(team.sara).get(own)
    come_in(team.nils).post(f"{own}stop/")
    after = [come_in(by).words(own) for by in (team.nils, team.ito)]

    assert "Sara Osei" in form and "Nils Berg" in form and "Ken Ito</label>" not in form
    assert none.status_code == 403 and stranger.status_code == 404
    assert waits == [("story_asked", "Ken Ito")]
    assert "late for my own son" not in before and "late for my own son" in mine
    assert all("late for my own son" in one and "missed the bus" in one for one in both)
    assert all("missed the bus" not in one for one in after) and "late for my own son" not in after[0]
    assert Story.objects.count() == 1 and "Nobody needs to say why" in after[1]
    assert set(Line.objects.filter(verb="partnership.story_told").values_list("about_id", flat=True)) == {
        team.ito.person_id, team.nils.person_id,
    }  # fmt: skip


def test_two_of_one_side_and_two_at_a_time_are_refused_and_nobody_else_stops_it(way):
    team = way.team
    with pytest.raises(Refused, match="other side"):
        ask_for_stories(by=team.sara, group_id=team.group.pk, with_id=team.seat(team.nils).pk)
    made = ask_for_stories(by=team.sara, group_id=team.group.pk, with_id=team.seat(team.ito).pk)
    with pytest.raises(Refused, match="already"):
        ask_for_stories(by=team.ito, group_id=team.group.pk, with_id=team.seat(team.sara).pk)
    tell_story(by=team.sara, exchange_id=made.pk, words="x")
    with pytest.raises(Refused, match="have told yours"):
        tell_story(by=team.sara, exchange_id=made.pk, words="y")
    with pytest.raises(Refused):
        stop_stories(by=team.nils, exchange_id=made.pk)
    stop_stories(by=team.ito, exchange_id=made.pk)
    with pytest.raises(Refused, match="Nobody needs to say why"):
        tell_story(by=team.ito, exchange_id=made.pk, words="z")

    assert Exchange.objects.filter(ended_at=None).count() == 0


def to_the_end(way):
    """A team walks its way, step by step."""
    team, key = way.team, {"path_id": way.path.pk}
    yield name_champion(by=team.ito, seat_id=team.seat(team.sara).pk, center_id=way.center.pk)
    yield note_talk(by=team.sara, **key, words="We hope.")
    yield prepare(by=team.nils, **key, answers=dict.fromkeys(Question, "x"))
    people = [think_of(by=team.ito, **key, new=NewCandidate(name)) for name in ("One", "Two")]
    yield be_in_touch(by=team.ito, candidate_id=people[0].pk, touch=Touch(Stage.ASKED))
    new = NewProject("starter", "names", ends_on=date(2099, 1, 1))
    start = begin_project(by=team.sara, group_id=team.group.pk, title="Everyone by name", new=new)
    yield start
    sheet = begin_sheet(by=team.nils, project_id=start.pk, new=NewSheet(Kind.REVIEW, "Look back"))
    yield write_in_sheet(by=team.nils, sheet_id=sheet.pk, part="keep", words="The cards.")
    yield say_next(by=team.sara, project_id=start.pk, words="We stop here.")


def stands_at(way, path) -> Step | None:
    """The step that a path is at."""
    return now(happened(one_path(way.team.ito, path.pk)))


def test_the_way_is_walked_to_its_end_by_what_happens_and_then_one_is_named(way, come_in):
    team = way.team
    early = come_in(team.ito).post(f"{way.page}tell/", words="It was good.", reach="0123")
    stands = [stands_at(way, way.path), *(stands_at(way, way.path) for _step in to_the_end(way))]
    page = come_in(team.ito).words(way.page)
    come_in(team.ito).post(f"{way.page}tell/", words="We began with two.", reach="0123 45")
    other = begin_path(by=team.tom, group_id=begun(team.tom, "T").pk, center_id=a_center(team, "North").pk)
    theirs = f"/partners/paths/{other.pk}/"
    found, queries = come_in(team.tom).words(theirs), len(asked(come_in, team.tom, theirs))
    come_in(team.ito).post(f"{way.page}tell/", stop="yes")
    gone = come_in(team.tom).words(theirs)

    assert stands == [*Step, None] and done(Happened())[Step.CHAMPION] is False
    assert early.status_code == 422 and "First look back" in early.content.decode()
    assert "walked to its end" in page and "Not needed yet" not in page
    assert re.search(r"Someone who has done this.*We began with two\..*0123 45", found, re.S)
    assert "We began with two." not in gone and Guide.objects.get().ended_at is not None
    assert queries <= 8


def test_a_center_that_walked_to_the_end_begins_again_and_the_first_stays_readable(way, come_in):
    team, begins = (
        way.team,
        {"center": str(way.center.pk), "for_whom": "families", "knows": "learned", "title": ""},
    )
    steps = to_the_end(way)
    again = {"by": team.ito, "group_id": team.group.pk, "center_id": way.center.pk}
    with pytest.raises(Refused, match="This team is on its way"):
        begin_path(**again)
    list(steps)
    offered = come_in(team.nils).words(way.page)
    second = begin_path(**again)
    with pytest.raises(Refused, match="This team is on its way"):
        begin_path(**again)
    taken = come_in(team.tom).post("/partners/begin/", **begins, team="new")
    here, queries = (
        come_in(team.tom).words(f"/partners/paths/{second.pk}/"),
        len(asked(come_in, team.nils, way.page)),
    )
    stands = [stands_at(way, one) for one in (way.path, second)]
    new = NewProject("starter", "names", ends_on=date(2099, 1, 1))
    begin_project(by=team.sara, group_id=team.group.pk, title="Names again", new=new)
    first = come_in(team.tom).words(way.page)

    assert "Begin again" in offered and taken.status_code == 422 and "Walked here besides" in here
    assert stands == [None, Step.READINESS] and stands_at(way, way.path) is None and queries <= 8
    assert "Everyone by name" in first and "Names again" not in first and "Begin again" not in first
