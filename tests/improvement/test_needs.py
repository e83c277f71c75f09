"""Ideas and needs: from anyone, ranked by each side before both are put together, each side with the same weight."""

from __future__ import annotations

from itertools import permutations
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.improvement.actions.needs import bring_need
from alongside.improvement.actions.sheets import NewSheet, begin_sheet, write_in_sheet
from alongside.improvement.models import Need, Ranked
from alongside.improvement.ranking import Ballot, Side, apart, merged, side_order
from alongside.improvement.sheets import ASKS, Kind
from alongside.kit.verdict import Refused
from tests.calm import CALM
from tests.groups.test_pages import asked
from tests.groups.worlds import begun

A, B, C, D = (UUID(int=one) for one in range(1, 5))
PAIRS = tuple(permutations((A, B, C), 2))
BALLOTS = st.lists(st.tuples(st.booleans(), st.integers(0, len(PAIRS) - 1)), max_size=9)


def orders(ballots):
    return {side: side_order(ballots, side) for side in Side}


def test_a_side_of_one_weighs_as_much_as_a_side_of_nine():
    care = [Ballot(Side.CARE, (A, B, C))] * 9
    told = orders([*care, Ballot(Side.FAMILIES, (D, B, A))])

    assert [one for one, _points in told[Side.CARE].needs] == [A, B, C]
    assert merged(told) == ((A, 2.0), (B, 2.0), (D, 1.5), (C, 0.5))
    assert apart(told) == [C, D]


@CALM
@given(BALLOTS)
def test_who_ranks_first_or_last_changes_nothing_and_more_of_the_same_neither(drawn):
    ballots = [Ballot(Side.CARE if care else Side.FAMILIES, PAIRS[pair]) for care, pair in drawn]
    told = merged(orders(ballots))

    assert merged(orders(ballots[::-1])) == told
    assert [one for one, _points in merged(orders(ballots * 2))] == [one for one, _points in told]
    assert all(0 < points <= 3 for _one, points in told)


def test_from_anyone_to_the_order_of_each_side(team, come_in):
    page = f"/improvement/groups/{team.group.pk}/"
    empty = come_in(team.tom).post(page, kind="need", words="", cost="unknown")
    come_in(team.tom).post(
        page, kind="need", words="Nobody calls back.", benefits=["worry", "time"], cost="little"
    )
    come_in(team.sara).post(page, kind="idea", words="An evening clinic", benefits=[], cost="much")
    first, second = (one.pk for one in Need.objects.order_by("at"))
    nobody = come_in(team.tom).get(f"{page}rank/")
    twice = come_in(team.nils).post(f"{page}rank/", first=str(first), second=str(first), third="")
    come_in(team.nils).post(f"{page}rank/", first=str(second), second="", third="")
    come_in(team.nils).post(f"{page}rank/", first=str(first), second="", third="")
    come_in(team.ito).post(f"{page}rank/", first=str(second), second="", third="")
    shown = come_in(team.tom).words(page)

    assert empty.status_code == 422 and twice.status_code == 422 and nobody.status_code == 403
    assert Need.objects.count() == 2 and Ranked.objects.count() == 3
    for words in (
        "Nobody calls back: 3 of 3",
        "Nobody calls back: 1.5 of 3",
        "less worry",
        "Tom",
        "Talk about it",
    ):
        assert words in shown, words
    assert shown.index("Patients and families") < shown.index("Both sides together")


def test_as_many_questions_with_one_need_as_with_three(team, come_in):
    page = f"/improvement/groups/{team.group.pk}/"
    bring_need(by=team.tom, group_id=team.group.pk, kind=Need.Kind.NEED, words="One")
    first = len(asked(come_in, team.sara, page))
    for words in ("Two", "Three"):
        bring_need(by=team.sara, group_id=team.group.pk, kind=Need.Kind.IDEA, words=words)

    assert len(asked(come_in, team.sara, page)) == first <= 8


def test_what_was_brought_to_a_closed_group_is_not_there_for_others(team, come_in):
    closed = begun(team.nils, "Mondays", members_only=True)

    assert come_in(team.nils).get(f"/improvement/groups/{closed.pk}/").status_code == 200
    assert come_in(team.sara).get(f"/improvement/groups/{closed.pk}/").status_code == 404


def test_needs_go_on_behind_their_first_page_and_a_full_sheet_says_so(team, project, come_in, monkeypatch):
    monkeypatch.setattr("alongside.improvement.views.needs.PAGE", 2)
    monkeypatch.setattr("alongside.improvement.actions.sheets.MOST", 1)
    for number in "123":
        bring_need(by=team.tom, group_id=team.group.pk, kind=Need.Kind.NEED, words=f"Need {number}")
    page = f"/improvement/groups/{team.group.pk}/"
    begins, goes_on = come_in(team.nils).words(page), come_in(team.nils).words(f"{page}?from=2")
    sheet = begin_sheet(by=team.nils, project_id=project.pk, new=NewSheet(Kind.JOURNEY, "My way"))
    told = {"by": team.nils, "sheet_id": sheet.pk, "part": ASKS[Kind.JOURNEY].parts[0], "words": "x"}
    write_in_sheet(**told)
    with pytest.raises(Refused, match="full"):
        write_in_sheet(**told)

    assert "Need 2" in begins and "Need 1" not in begins and "from=2" in begins
    assert "Need 1" in goes_on and "Need 2" not in goes_on
