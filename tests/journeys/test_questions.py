"""A mother does not understand why somebody looked; she asks, and gets her answer."""

from __future__ import annotations

import re

import pytest

from tests.browser import DESK, axe, shoot

pytestmark = pytest.mark.browser


def she_answers(house, member):
    member.goto(f"{house.url}/")
    member.get_by_role("link", name="Anna Lindqvist asks about a look").click()
    member.get_by_text("Who is this, and why four times?").wait_for()
    assert "Maya" not in member.content()
    axe(member)
    member.get_by_label("Your answer").fill("Petra took the calls that week. She is a nurse at Riverside.")
    shoot(member, "question-answer")
    member.get_by_role("button", name="Answer").click()
    member.get_by_text("No question waits.").wait_for()
    axe(member)
    shoot(member, "questions-council")


def asks_why(anna, looked: str) -> None:
    anna.goto(looked)
    anna.get_by_text("4 times that week").wait_for()
    axe(anna)
    shoot(anna, "looked-anna")
    anna.get_by_role("link", name=re.compile("I do not understand this.*Petra")).click()
    anna.get_by_text("They do not see your record.").wait_for()
    axe(anna)
    shoot(anna, "ask-why")
    anna.get_by_role("button", name="Ask").click()
    anna.get_by_role("alert").wait_for()  # nothing is written yet
    anna.get_by_label("What do you want to know?").fill("Who is this, and why four times?")
    anna.get_by_role("button", name="Ask").click()
    anna.get_by_text("An answer is owed by").wait_for()
    axe(anna)
    shoot(anna, "asked-anna")


def test_a_mother_asks_why_and_gets_her_answer(house, family, enter) -> None:
    from tests.governance.looking import a_council, a_look

    # Given a nurse whom Anna does not know, who opened Maya's record, and a council with Sara in it
    _body, sara = a_council(family)
    for _n in range(4):
        a_look(family, family.petra, audience=3, categories=[5, 7, 9])
    a_look(family, family.amina)
    anna, member = enter(family.anna), enter(sara, **DESK)

    # When Anna reads who looked, she finds one line for the nurse's week, and asks beside it
    asks_why(anna, f"{house.url}/people/{family.of}/sharing/looked/")

    # Then Sara finds it on Today, sees who looked and when, and nothing of Maya
    she_answers(house, member)

    # And Anna reads of the answer on Today, and the answer itself
    anna.goto(f"{house.url}/")
    anna.get_by_text("answered a question about").wait_for()
    anna.goto(f"{house.url}/questions/")
    axe(anna)
    anna.get_by_role("link", name="Who is this, and why four times?").click()
    anna.get_by_text("Petra took the calls that week.").wait_for()
    axe(anna)
    shoot(anna, "question-answered")

    # By name; nothing is owed any more, and nothing is hers to answer
    told = anna.get_by_role("main").inner_text()
    assert told.index("Who is this, and why four times?") < told.index("Petra took the calls that week.")
    assert "Sara Osei" in told and "An answer is owed by" not in told
    assert anna.get_by_role("button", name="Answer").count() == 0
