"""A body meets as a group of the kind board: the two lead to each other, and who may say so is who decides and sits there."""

from __future__ import annotations

import uuid

import pytest

from alongside.contributions.actor import program
from alongside.governance.actions.boards import name_board
from alongside.governance.actions.bodies import NewBody, NewDecision, Sitter, found_body, note_decision
from alongside.governance.models import Board
from alongside.groups.actions.groups import begin_group
from alongside.groups.beginning import NewGroup
from alongside.groups.seated import OwnWords
from alongside.kit.terms import Role
from alongside.kit.verdict import Refused
from tests.groups.test_at_once import asks_first
from tests.groups.test_pages import asked
from tests.house.hostile import tried_by

NO = "refused"
INSERT = (
    "INSERT INTO governance_board (id, body_id, group_id, author_id, author_name, author_role, author_title, voice, "
    "on_behalf_of_name, at) VALUES (%(new)s, {body}, {group}, {who}, '{name}', 'patient', '', 'patient', '', {at})"
)


@pytest.fixture
def council(town):
    """A council in which Anna sits, and boards of hers and of Rut's."""
    anna, rut = town.join("Anna", Role.PATIENT), town.join("Rut", Role.PATIENT)
    here = program(community_id=town.community.pk)

    def body(name, who):
        made = found_body(by=here, new=NewBody(name, "Keeps it.", "By consent.", ("families",)))
        new = NewDecision("A seat", "x", seat_id=made.seats.get().pk, sitter=Sitter.of(who))
        note_decision(by=here, body_id=made.pk, new=new)
        return made

    def board(by, name, kind="board"):
        return begin_group(by=by, new=NewGroup(name, "We decide.", kind=kind), own=OwnWords("families")).pk

    told = {"anna": anna, "rut": rut, "council": body("Council", anna), "other": body("Ethics", rut)}
    return told | {
        "ours": board(anna, "Our board"),
        "theirs": board(rut, "Their board"),
        "team": board(anna, "T", "team"),
    }


def test_a_body_and_its_board_lead_to_each_other(council, come_in):
    body, page = council["council"], f"/bodies/{council['council'].pk}/"
    before = come_in(council["anna"]).words(f"{page}board/")
    nothing = come_in(council["anna"]).post(f"{page}board/")
    stranger = come_in(council["rut"]).post(f"{page}board/", group=str(council["theirs"]))
    come_in(council["anna"]).post(f"{page}board/", group=str(council["ours"]))
    asks = asked(come_in, council["anna"], page)
    group = come_in(council["rut"]).words(f"/groups/{council['ours']}/")

    assert "Our board" in before and "Their board" not in before and str(council["team"]) not in before
    assert nothing.status_code == 422 and stranger.status_code == 403
    assert f'href="/groups/{council["ours"]}/"' in come_in(council["rut"]).words(page)
    assert f'href="/bodies/{body.pk}/"' in group and "What Council decides" in group
    assert "What Council decides" not in come_in(council["anna"]).words(f"/groups/{council['team']}/")
    assert len(asks) <= 8


def test_a_board_is_one_body_s_and_a_body_has_one_at_a_time(council, looking):
    anna, body = council["anna"], council["council"]
    with looking(anna):
        name_board(by=anna, body_id=body.pk, group_id=council["ours"])
        for group in (council["theirs"], council["team"]):
            with pytest.raises(Refused):
                name_board(by=anna, body_id=body.pk, group_id=group)
        with pytest.raises(Refused, match="Council meets as this group already"):
            name_board(by=anna, body_id=body.pk, group_id=council["ours"])
    second = begin_group(by=anna, new=NewGroup("Next", "x", kind="board"), own=OwnWords("x")).pk
    with looking(anna):
        name_board(by=anna, body_id=body.pk, group_id=second)

    assert list(Board.objects.filter(ended_at=None).values_list("group_id", flat=True)) == [second]


def test_who_names_a_board_waits_for_who_does_so_for_the_same_body_or_group(council):
    told = {"body_id": council["council"].pk, "group_id": council["ours"]}
    waits = [
        asks_first(f"board of {one}", lambda: name_board(by=council["rut"], **told)) for one in told.values()
    ]

    assert waits == [True, True]


def test_what_a_page_could_write_past_it(council, as_web):
    name_board(by=council["rut"], body_id=council["other"].pk, group_id=council["theirs"])
    mine = {"body": "%(council)s", "group": "%(ours)s", "who": "%(anna)s", "name": "Anna", "at": "now()"}
    attempts = [
        ("anna", INSERT.format(**mine), 1), ("rut", INSERT.format(**mine | {"who": "%(rut)s", "name": "Rut"}), NO),
        ("anna", INSERT.format(**mine | {"name": "Rut"}), NO), ("anna", INSERT.format(**mine | {"body": "%(other)s"}), NO),
        ("anna", INSERT.format(**mine | {"group": "%(theirs)s"}), NO), ("anna", INSERT.format(**mine | {"group": "%(team)s"}), NO),
        ("anna", INSERT.format(**mine | {"at": "now() - interval '1 day'"}), NO),
        ("anna", "UPDATE governance_board SET ended_at = now()", 0), ("rut", "UPDATE governance_board SET ended_at = now()", 1),
        ("rut", "UPDATE governance_board SET group_id = %(ours)s", NO), ("rut", "DELETE FROM governance_board", NO),
    ]  # fmt: skip
    named = {key: getattr(one, "person_id", getattr(one, "pk", one)) for key, one in council.items()}
    wrong = [
        (who, text, may, came) for who, text, may in attempts
        if (came := tried_by(council[who], as_web, text, named | {"new": uuid.uuid4()})) != may
    ]  # fmt: skip

    assert wrong == []


def test_a_body_is_freed_of_a_board_that_who_decides_does_not_read(council, looking, come_in):
    here = program(community_id=council["anna"].community_id)
    body = found_body(by=here, new=NewBody("Twins", "Keeps it.", "By consent.", ("families", "families")))
    for seat, who in zip(body.seats.all(), ("anna", "rut"), strict=True):
        told = NewDecision("A seat", "x", seat_id=seat.pk, sitter=Sitter.of(council[who]))
        note_decision(by=here, body_id=body.pk, new=told)
    hidden = begin_group(
        by=council["anna"],
        new=NewGroup("Among us", "x", kind="board", members_only=True),
        own=OwnWords("families"),
    )
    name_board(by=council["anna"], body_id=body.pk, group_id=hidden.pk)
    met = come_in(council["rut"]).words(f"/bodies/{body.pk}/")
    with looking(council["rut"]):
        name_board(by=council["rut"], body_id=body.pk, group_id=council["theirs"])

    now = Board.objects.get(body=body, ended_at=None)
    assert "It meets as a group that its members alone read." in met and str(hidden.pk) not in met
    assert now.group_id == council["theirs"] and Board.objects.exclude(ended_at=None).count() == 1
