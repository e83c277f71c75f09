"""Which body answers questions about looks: taken on where none does, handed over by the one that did, by nobody else."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, ProgrammingError, connection, transaction

from alongside.contributions.acting import acting
from alongside.contributions.actor import program
from alongside.contributions.models import Line
from alongside.governance.actions.bodies import NewBody, found_body, let_review
from alongside.governance.models import Body
from alongside.kit.terms import Role
from alongside.kit.verdict import Refused
from tests.governance.looking import sit

BUTTON = "Let this body do it"


@pytest.fixture
def people(town):
    return {
        "maya": town.join("Maya Lindqvist", Role.PATIENT), "tom": town.join("Tom Keane", Role.CLINICIAN),
        "ruth": town.join("Ruth Adler", Role.COORDINATOR),
    }  # fmt: skip


@pytest.fixture
def bodies(town):
    """Two bodies, of which none answers, as in a community older than the question."""
    by = program(community_id=town.community.id)
    made = [
        found_body(by=by, new=NewBody(name, "x", "By consent.", ("families", "clinics")))
        for name in ("Council", "Board")
    ]
    Body.objects.update(reviews=False)
    return made


def reviewing() -> list[str]:
    return list(Body.objects.filter(reviews=True).values_list("name", flat=True))


def test_where_no_body_answers_one_takes_it_on(bodies, people, come_in):
    council, _board = bodies
    path = f"/bodies/{council.pk}/"
    maya = come_in(people["maya"])
    assert BUTTON not in maya.words(path)
    assert maya.post(path + "review/").status_code == 403

    ruth = come_in(people["ruth"])
    assert BUTTON in ruth.words(path)
    assert ruth.post(path + "review/").status_code == 302

    assert reviewing() == ["Council"]
    assert "Questions about looks" in ruth.words(path) and BUTTON not in ruth.words(path)
    assert ruth.post(path + "review/").status_code == 403


def test_who_sits_in_the_body_that_answers_hands_it_over_and_nobody_else(bodies, people, town, come_in):
    council, board = bodies
    Body.objects.filter(pk=council.pk).update(reviews=True)
    sit(town, council, people["tom"])
    sit(town, board, people["maya"])
    path = f"/bodies/{board.pk}/"
    for name in ("maya", "ruth"):
        other = come_in(people[name])
        assert BUTTON not in other.words(path)
        assert other.post(path + "review/").status_code == 403

    tom = come_in(people["tom"])
    assert "Council answers today" in tom.words(path)
    assert tom.post(path + "review/").status_code == 302

    assert reviewing() == ["Board"]
    line = Line.objects.get(verb="governance.body_reviews")
    assert (line.actor_name, line.subject_words, line.answers_id) == ("Tom Keane", "Board", council.pk)


def test_the_database_hands_it_over_by_the_same_rule(bodies, people, town, as_web):
    council, board = bodies
    Body.objects.filter(pk=council.pk).update(reviews=True)
    sit(town, council, people["tom"])

    def tried(name, statement="SELECT governance_let_review(%s)"):
        try:
            with transaction.atomic(), as_web(), acting(people[name]), connection.cursor() as cursor:
                cursor.execute(statement, [board.pk])
        except ProgrammingError:
            return "refused"
        return reviewing()

    assert tried("maya") == "refused"
    assert tried("ruth") == "refused"
    assert tried("tom", "UPDATE governance_body SET reviews = true WHERE id = %s") == "refused"
    assert tried("tom") == ["Board"]


def test_never_two_bodies_of_a_community_answer(bodies):
    with pytest.raises(IntegrityError), transaction.atomic():
        Body.objects.update(reviews=True)


def test_no_program_hands_it_over(bodies, town):
    with pytest.raises(Refused):
        let_review(by=program(community_id=town.community.id), body_id=bodies[0].pk)
    assert reviewing() == []
