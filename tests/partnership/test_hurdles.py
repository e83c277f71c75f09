"""What is in the way, what was tried, and what whoever meets the like is shown of it."""

from __future__ import annotations

import uuid
from dataclasses import replace

from alongside.partnership import rules_hurdles as rules
from alongside.partnership.actions.hurdles import NewHurdle, say_of_hurdle, tell_hurdle
from alongside.partnership.hurdles import Kind, is_solved, nearness, next_said
from alongside.partnership.models import Hurdle, HurdleLine
from alongside.partnership.queries.hurdles import near
from tests.house.hostile import tried_by
from tests.partnership.test_raw_opportunities import BY, written

NO = "refused"


def test_what_can_be_said_and_how_near_two_are():
    assert [is_solved(one) for one in ([], ["solved"], ["solved", "tried"], ["solved", "open"])] == [
        False,
        True,
        True,
        False,
    ]
    assert next_said(owns=False, solved=False) == (Kind.TRIED, Kind.TAKES)
    assert next_said(owns=True, solved=True) == (Kind.TRIED, Kind.OPEN)
    assert nearness(["badg"], ["badg", "month"], ["badg"], ["badg", "week"]) == (1, 1)
    assert nearness(["badg"], ["badg", "month"], ["park"], ["park", "month"]) == (0, 0)


def test_it_is_solved_by_who_has_it_in_hand_and_taken_on_by_somebody_else():
    can = {
        (kind.value, owns, solved) for kind in Kind for owns in (True, False) for solved in (True, False)
        if rules.when_say(kind, owns=owns, solved=solved)
    }  # fmt: skip

    assert can == {
        ("tried", True, True), ("tried", True, False), ("tried", False, True), ("tried", False, False),
        ("solved", True, False), ("open", True, True), ("takes", False, False),
    }  # fmt: skip


def test_whoever_meets_the_like_reads_what_was_done_and_whom_to_ask(team, come_in):
    old = tell_hurdle(
        by=team.tom,
        new=NewHurdle("Volunteers wait three months for a badge", "The desk asks for a contract."),
    )
    for who, kind, words in (
        (team.sara, Kind.TRIED, "Rang the desk twice."), (team.sara, Kind.TAKES, ""),
        (team.sara, Kind.SOLVED, "A day badge, signed by the head nurse."),
    ):  # fmt: skip
        say_of_hurdle(by=who, hurdle_id=old.pk, kind=kind, words=words)
    tell_hurdle(by=team.tom, new=NewHurdle("Parking costs too much"))
    new = {"title": "Our badges take too long", "words": "", "center": "", "step": ""}
    empty = come_in(team.nils).post("/partners/hurdles/new/", **new | {"title": ""})
    for _ in range(2):
        come_in(team.nils).post("/partners/hurdles/new/", **new)
    mine = Hurdle.objects.get(person=team.nils.person_id)
    shown = come_in(team.nils).words(f"/partners/hurdles/{mine.pk}/")
    wordless = come_in(team.nils).post(f"/partners/hurdles/{mine.pk}/", kind="solved", words="")
    not_mine = come_in(team.ito).post(f"/partners/hurdles/{mine.pk}/", kind="solved", words="x")
    for _ in range(2):
        come_in(team.ito).post(f"/partners/hurdles/{mine.pk}/", kind="tried", words="Asked the head nurse.")
    waits = come_in(team.nils).words("/")
    found = come_in(team.ito).words("/partners/hurdles/?words=badge&which=solved")
    none = come_in(team.ito).words("/partners/hurdles/?words=elevators")

    assert [one.hurdle.title for one in near(team.nils, mine)] == ["Volunteers wait three months for a badge"]
    assert "Solved: A day badge, signed by the head nurse." in shown and "Ask Sara Osei" in shown
    assert [one.status_code for one in (empty, wordless, not_mine)] == [422, 422, 422]
    assert HurdleLine.objects.filter(hurdle=mine).count() == 1
    assert "Ken Ito said something of what is in the way: Our badges take too long" in waits
    assert "Volunteers wait" in found and "Our badges" not in found and "Nobody wrote down the like" in none


def test_raw_sql_solves_what_one_owns_alone_and_changes_nothing(team, as_web):
    mine = tell_hurdle(by=team.tom, new=NewHurdle("A badge"))
    abroad = replace(team.tom, community_id=uuid.uuid4(), person_id=uuid.uuid4(), seat_id=uuid.uuid4())
    words = {
        "new": uuid.uuid4(), "here": team.town.community.pk, "hurdle": mine.pk, "tom": team.tom.person_id,
        "nils": team.nils.person_id, "center": uuid.uuid4(),
    }  # fmt: skip
    line = (
        f"INSERT INTO partnership_hurdleline (id, hurdle_id, person_id, kind, words, {BY}) "
        "VALUES (%(new)s, %(hurdle)s, {who}, '{kind}', 'x', {by})"
    )
    nils = {"who": "%(nils)s", "by": written("nils")}
    attempts = [
        (team.nils, line.format(kind="tried", **nils), 1), (team.nils, line.format(kind="takes", **nils), 1),
        (team.nils, line.format(kind="solved", **nils), NO),
        (team.nils, line.format(kind="tried", who="%(tom)s", by=written("nils")), NO),
        (team.nils, line.format(kind="tried", who="%(nils)s", by=written("tom")), NO),
        (team.tom, line.format(kind="solved", who="%(tom)s", by=written("tom")), 1),
        (team.tom, "UPDATE partnership_hurdle SET title = 'x'", NO),
        (team.tom, "DELETE FROM partnership_hurdleline", NO),
        (team.nils, "SELECT 1 FROM partnership_hurdle", 1), (abroad, "SELECT 1 FROM partnership_hurdle", 0),
    ]  # fmt: skip
    wrong = [
        (who.name, statement, met, expected)
        for who, statement, expected in attempts
        if (met := tried_by(who, as_web, statement, words)) != expected
    ]

    assert wrong == []
