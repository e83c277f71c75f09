"""Sheets that a team writes together: who writes where, and what is seen along the way."""

from __future__ import annotations

from alongside.improvement.models import Sheet, SheetLine
from alongside.improvement.sheet_words import CALLED, LEAD, MARKED, PARTS, SHORT
from alongside.improvement.sheets import ASKS, MARKS, Kind, felt
from tests.groups.test_pages import asked
from tests.improvement.worlds import opened, stated, wrote


def test_every_kind_its_parts_and_marks_have_words():
    assert set(CALLED) == set(LEAD) == set(SHORT) == set(PARTS) == set(ASKS) == set(Kind)
    assert {kind: tuple(PARTS[kind]) for kind in Kind} == {kind: ASKS[kind].parts for kind in Kind}
    assert {one: tuple(MARKED[one]) for one in MARKED} == MARKS


def test_how_it_was_is_the_middle_of_what_people_said_in_the_order_of_the_way():
    told = [("home", 2), ("before", -1), ("before", -2), ("waiting", None)]

    assert felt(told, ("before", "waiting", "home")) == [("before", -1.5, 2), ("home", 2.0, 1)]


def test_a_journey_is_written_by_those_who_made_it_and_drawn(team, project, come_in):
    """Given a journey, when its doctor would write in it, he is told whose it is; what the families say is drawn."""
    page = (
        come_in(team.nils)
        .post(
            f"/improvement/{project.pk}/sheets/new/",
            kind="journey",
            title="A Tuesday",
            on="2026-10-06",
            where="",
        )
        .headers["Location"]
    )
    again = come_in(team.nils).post(
        f"/improvement/{project.pk}/sheets/new/", kind="walk", title="A Tuesday", on="", where=""
    )
    come_in(team.nils).post(page, part="before", words="Up at five.", mark="-2")
    come_in(team.nils).post(page, part="meeting", words="She asked me, not mum.", mark="2")
    by_doctor = come_in(team.ito).post(page, part="before", words="Not so early", mark="1")
    unmarked = come_in(team.nils).post(page, part="waiting", words="A fish tank.", mark="7")
    whole = come_in(team.tom).words(page)

    assert again.status_code == 422 and by_doctor.status_code == 422 and unmarked.status_code == 422
    assert SheetLine.objects.count() == 2
    for words in (
        "Best: In the room. Hardest: Before you leave home.",
        "very hard, said by 1",
        "Up at five.",
        "<svg",
    ):
        assert words in whole, words
    assert "Write in it" not in whole and "Write in it" not in come_in(team.ito).words(page)
    assert "A Tuesday" in come_in(team.tom).words(f"/improvement/{project.pk}/")


def test_a_visit_is_looked_at_by_families_and_remarked_on_by_all(team, project, come_in):
    page = f"/improvement/sheets/{wrote(team.nils, project, Kind.VISIT).pk}/"
    come_in(team.sara).post(page, part="asked", words="She had my question first.", mark="1")
    come_in(team.nils).post(page, part="asked", words="Not me.", mark="-1")
    come_in(team.ito).post(page, part="remark", words="I typed all the time.", mark="")
    shown = come_in(team.tom).words(page)

    assert "I was asked what matters to me: yes: 1, partly: 0, no: 1" in shown
    assert "I typed all the time." in shown


def test_something_to_try_on_opens_with_the_gate(team, project, come_in):
    stated(team, project)
    told = {"kind": "try", "title": "A card of cardboard", "on": "", "where": ""}
    page = f"/improvement/{project.pk}/sheets/new/"
    closed = come_in(team.nils).post(page, **told)
    before = Sheet.objects.count()
    opened(team, project)
    come_in(team.nils).post(page, **told)

    assert closed.status_code == 422 and before == 0
    assert Sheet.objects.get().kind == "try"


def test_as_many_questions_with_one_line_as_with_three(team, project, come_in):
    opened(team, project)
    pages = {kind: f"/improvement/sheets/{wrote(team.nils, project, kind).pk}/" for kind in Kind}
    first = {kind: len(asked(come_in, team.sara, page)) for kind, page in pages.items()}
    for kind, page in pages.items():
        wrote(team.sara, project, kind, to=page.split("/")[-2])
        wrote(team.sara, project, kind, to=page.split("/")[-2])

    assert {kind: len(asked(come_in, team.sara, page)) for kind, page in pages.items()} == first
    assert max(first.values()) <= 8
