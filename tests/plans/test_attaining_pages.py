"""The pages of scores, skills, budgets and the value review: what they ask of the database, and that no way ends dead."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from alongside.people.models import Account
from alongside.people.queries.standing import today_of
from alongside.plans.actions.skills import refresh_skill
from alongside.plans.actions.value import say_value, set_value_review
from tests.plans.saying import begun
from tests.plans.scoring import (
    PEN,
    a_budget,
    a_levelled_goal,
    a_signed_ladder,
    both_signed,
    climbing,
    scored,
    spent,
)

MOST = 8


@pytest.fixture
def knocks(world):
    """`knocks(name)` is a browser in which somebody is signed in."""

    def browser(name: str) -> Client:
        client = Client()
        client.force_login(Account.objects.get(pk=getattr(world, name).account_id))
        session = client.session
        session["seat"] = str(world.seats[name].id)
        session.save()
        return client

    return browser


@pytest.fixture
def goal(world, as_web, maya):
    return a_levelled_goal(world, as_web, maya)


def asked(as_web, client, path):
    """The page, and how many queries it took."""
    with as_web(), CaptureQueriesContext(connection) as context:
        answer = client.get(path)
    assert answer.status_code == 200, (path, answer.status_code)
    return answer.content.decode(), [one["sql"] for one in context if not _frame(one["sql"])]


def _frame(sql: str) -> bool:
    return sql.startswith(
        ("SAVEPOINT", "RELEASE", "BEGIN", "COMMIT", "SET ROLE", "RESET ROLE", "select set_config")
    )


def plan_at(world, rest=""):
    return f"/people/{world.maya.id}/plan/{rest}"


def test_a_goal_shows_where_it_stands(world, as_web, maya, jonas, goal, knocks):
    address = plan_at(world, f"goals/{goal}/")
    empty, _ = asked(as_web, knocks("maya"), address)
    assert "Nobody has said yet where this stands." in empty

    scored(world, as_web, maya, goal, 0, words="I stayed.")
    page, first = asked(as_web, knocks("amina"), address)
    assert "Maya says now: as hoped." in page
    assert "chart.svg" in page
    scored(world, as_web, jonas, goal, -1)
    scored(world, as_web, world.actor("amina"), goal, 0)
    page, later = asked(as_web, knocks("amina"), address)

    assert "Jonas sees one step less than Maya and Amina." in page
    assert (len(later), len(first) <= MOST) == (len(first), True), first


def test_a_goal_without_steps_leads_to_writing_them(world, as_web, maya, knocks):
    goal = begun(world, as_web, maya)
    page, _ = asked(as_web, knocks("maya"), plan_at(world, f"goals/{goal}/"))
    assert plan_at(world, f"goals/{goal}/levels/") in page

    page, _ = asked(as_web, knocks("maya"), plan_at(world, f"goals/{goal}/levels/?example=sport"))
    assert "I train once a week, and rest when I need to" in page
    with as_web():
        answer = knocks("maya").get(plan_at(world, f"goals/{goal}/where-it-stands/"))
    assert answer.status_code == 403
    assert "no five steps yet" in answer.content.decode()


def test_the_picture_is_a_file(world, as_web, maya, goal, knocks):
    with as_web():
        assert knocks("maya").get(plan_at(world, f"goals/{goal}/chart.svg")).status_code == 404
    scored(world, as_web, maya, goal, 0)
    with as_web():
        svg = knocks("maya").get(plan_at(world, f"goals/{goal}/chart.svg"))
        png = knocks("maya").get(plan_at(world, f"goals/{goal}/chart.png"))

    assert (svg["Content-Type"], svg.content[:4]) == ("image/svg+xml", b"<svg")
    assert (png["Content-Type"], png.content[:4]) == ("image/png", b"\x89PNG")
    assert "Maya says now: as hoped." in svg.content.decode()


def three_of_each(world, as_web, maya, count):
    """So many goals with scores, skills, budgets and lines in them."""
    petra = world.actor("petra")
    for number in range(count):
        goal = a_levelled_goal(world, as_web, maya)
        scored(world, as_web, maya, goal, 0)
        scored(world, as_web, petra, goal, 1)
        skill = climbing(world, as_web, maya, a_signed_ladder(world, as_web))
        both_signed(world, as_web, skill, 1)
        with as_web():
            refresh_skill(
                by=petra, person_id=world.maya.id, skill_id=skill, done=True,
                due_on=today_of(maya) + timedelta(days=30 + number),
            )  # fmt: skip
        spent(world, as_web, maya, a_budget(world, as_web, maya), "Taxi", 10 + number)
        with as_web():
            review = set_value_review(by=maya, person_id=world.maya.id, due_on=today_of(maya))
        for name in ("maya", "petra"):
            with as_web():
                say_value(by=world.actor(name), person_id=world.maya.id, review_id=review.pk, answer="yes")


LISTS = ("", "how-far/", "skills/", "skills/begin/", "budget/", "worth-it/", "/skills/")


def counted(world, as_web, client):
    """How many queries each page with a list takes."""
    found = {}
    for rest in LISTS:
        address = rest if rest.startswith("/") else plan_at(world, rest)
        asked(as_web, client, address)
        _, sql = asked(as_web, client, address)
        found[rest] = len(sql)
        assert len(sql) <= MOST, (rest, "\n".join(sql))
    return found


def test_as_many_queries_for_three_as_for_one(world, as_web, maya, knocks):
    clients = [knocks("maya"), knocks("amina")]
    three_of_each(world, as_web, maya, 1)
    one = [counted(world, as_web, client) for client in clients]
    three_of_each(world, as_web, maya, 2)

    assert [counted(world, as_web, client) for client in clients] == one


def test_each_page_of_one_thing_stays_within_its_queries(world, as_web, maya, knocks):
    ladder = a_signed_ladder(world, as_web)
    skill, budget = climbing(world, as_web, maya, ladder), a_budget(world, as_web, maya)
    for rest in (
        f"skills/{skill}/",
        f"budget/{budget}/",
        "budget/new/",
        f"/skills/{ladder}/",
        "/skills/new/",
    ):
        for name in ("maya", "amina"):
            address = rest if rest.startswith("/") else plan_at(world, rest)
            client = knocks(name)
            asked(as_web, client, address)
            _, found = asked(as_web, client, address)
            assert len(found) <= MOST, (address, name, "\n".join(found))


def sent(as_web, client, path, **said):
    """What comes of sending a form."""
    with as_web():
        return client.post(path, said)


def test_forms_say_what_is_missing(world, as_web, maya, goal, knocks):
    skill = climbing(world, as_web, maya, a_signed_ladder(world, as_web))
    budget, hers = a_budget(world, as_web, maya), knocks("maya")
    for rest, said, told in (
        (f"goals/{goal}/levels/", {"hoped": "x"}, "Say in a few words what this step looks like."),
        (f"goals/{goal}/where-it-stands/", {"version": 1}, "Choose one of the five steps."),
        (f"skills/{skill}/again/", {}, "Choose a day, or say that you looked at it today."),
        (f"skills/{skill}/aside/", {}, "Say why, in a few words."),
        (f"budget/{budget}/spent/", {"spent-on": "1999-01-01"}, "That day is outside the time of this budget."),
        (f"budget/{budget}/for/", {"purpose-amount": "-1"}, "Write an amount above nothing."),
        ("budget/new/", {"starts": "2026-02-01", "ends": "2026-01-01"}, "Choose a last day that comes after the first."),
        ("worth-it/next/", {"next-due_on": "1999-01-01"}, "Choose today, or a day that is still to come."),
        ("skills/begin/", {}, "Choose something here."),
    ):  # fmt: skip
        answer = sent(as_web, hers, plan_at(world, rest), **said)
        assert (answer.status_code, told in answer.content.decode()) == (422, True), rest


def test_a_new_version_of_a_ladder_begins_with_the_words_of_the_old(world, as_web, knocks):
    ladder = a_signed_ladder(world, as_web)
    page, _ = asked(as_web, knocks("maya"), f"/skills/{ladder}/change/")

    assert all(words in page for words in (*PEN.rungs, PEN.title, PEN.whole))
