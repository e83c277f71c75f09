"""The path of four weeks: it knows the next step from what happened, and nothing on it needs ten patients."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest

from alongside.groups.actions.groups import end_group
from alongside.kit.terms import Role
from alongside.kit.verdict import Refused
from alongside.partnership.actions.paths import begin_path, note_talk
from alongside.partnership.models import Path
from alongside.partnership.steps import MINUTES, Happened, Step, done, now, reached, week
from tests.groups.test_pages import asked
from tests.groups.worlds import begun
from tests.partnership.worlds import a_center

EVERYTHING = [
    Happened(*told[:3], *people, *told[3:])
    for told in product((False, True), repeat=6)
    for people in ((0, 0), (2, 0), (1, 1), (2, 1), (3, 2))
]


def test_the_next_step_is_the_first_that_has_not_happened_whatever_happened():
    for told in EVERYTHING:
        steps, here = done(told), now(told)
        order = list(Step)
        before = order[: order.index(here)] if here else order
        assert all(steps[one] for one in before) and (here is None or not steps[here])
        assert all(reached(told, one) == (steps[one] or one in before or one == here) for one in Step)

    assert len(EVERYTHING) == 320 and {now(told) for told in EVERYTHING} == {*Step, None}
    assert now(Happened()) == Step.CHAMPION
    assert [done(Happened(thought_of=two, asked=one))[Step.ASK] for two, one in ((2, 1), (1, 1), (2, 0))] == [
        True, False, False,
    ]  # fmt: skip


def test_it_begins_in_fifteen_minutes_and_fits_four_weeks():
    begun = date(2026, 11, 2)

    assert MINUTES[Step.CHAMPION] <= 15 and set(MINUTES) == set(Step)
    assert [week(begun, date(2026, 11, day)) for day in (2, 8, 9, 29, 30)] == [1, 1, 2, 4, 5]


def test_a_father_begins_with_a_new_team_and_sees_one_step_at_a_time(town, come_in):
    lars = town.join("Lars Holm", Role.CAREGIVER)
    form = come_in(lars).words("/partners/begin/")
    told = {
        "center": str(town.center.pk),
        "team": "new",
        "for_whom": "parents",
        "knows": "lived",
        "title": "",
    }
    missing = come_in(lars).post("/partners/begin/", **told | {"center": ""})
    made = come_in(lars).post("/partners/begin/", **told)
    page = come_in(lars).words(made.headers["Location"])
    again = come_in(lars).post("/partners/begin/", **told)

    assert "Where do you begin?" in form and missing.status_code == 422
    assert "1 of you are here: Lars Holm" in page or "One of you is here: Lars Holm" in page
    assert page.count('aria-current="step"') == 1 and "Name somebody" in page and "10 minutes" in page
    assert "Write down what came up" not in page and "First somebody keeps an eye on it." in page
    assert "Numbers come later" in page
    other = come_in(town.join("Vera Lund", Role.CAREGIVER)).post("/partners/begin/", **told)
    assert again.headers["Location"] == made.headers["Location"]
    assert other.status_code == 422 and "on its way already: Partners at" in other.content.decode()


def test_steps_are_taken_by_those_who_walk_and_the_way_knows(way, come_in):
    closed = come_in(way.team.tom).get(f"{way.page}talk/")
    named = come_in(way.team.sara).post(f"{way.page}champion/", seat=str(way.team.seat(way.team.nils).pk))
    empty = come_in(way.team.nils).post(f"{way.page}talk/", words="  ")
    come_in(way.team.nils).post(f"{way.page}talk/", words="We hope to wait less.")
    page, theirs = come_in(way.team.sara).words(way.page), come_in(way.team.tom).words(way.page)
    listed = come_in(way.team.tom).words("/partners/")

    assert closed.status_code == 403 and named.status_code == 302 and empty.status_code == 422
    assert "Nils Berg keeps it alive." in page and "We hope to wait less." in page
    assert "Nils Berg keeps it alive." in theirs and "Not needed yet" not in theirs
    assert "Hill Street" in listed and "Get ready to ask" in listed


def test_one_way_for_a_team_and_a_center_and_none_where_members_alone_read(way):
    team = way.team
    other = begun(team.tom, "Tom's team")
    alone = begun(team.tom, "Tom's own", members_only=True)
    north = a_center(team, "Northgate")
    with pytest.raises(Refused, match="of this center"):
        begin_path(by=team.tom, group_id=other.pk, center_id=way.center.pk)
    with pytest.raises(Refused, match="This team is on its way"):
        begin_path(by=team.ito, group_id=team.group.pk, center_id=north.pk)
    with pytest.raises(Refused, match="everyone reads"):
        begin_path(by=team.tom, group_id=alone.pk, center_id=north.pk)
    with pytest.raises(Refused, match="have a seat"):
        begin_path(by=team.ito, group_id=other.pk, center_id=north.pk)
    end_group(by=team.ito, group_id=team.group.pk)
    with pytest.raises(Refused, match="has ended"):
        note_talk(by=team.ito, path_id=way.path.pk, words="x")
    begin_path(by=team.tom, group_id=other.pk, center_id=way.center.pk)

    assert Path.objects.count() == 2


def test_the_list_asks_the_same_of_one_path_and_of_three(way, come_in):
    one = len(asked(come_in, way.team.ito, "/partners/"))
    for name in ("Northgate", "Harbor House"):
        begin_path(
            by=way.team.tom, group_id=begun(way.team.tom, name).pk, center_id=a_center(way.team, name).pk
        )
    three = asked(come_in, way.team.ito, "/partners/")

    assert (len(three), len(three) <= 8) == (one, True)
    assert len(asked(come_in, way.team.ito, way.page)) <= 8
