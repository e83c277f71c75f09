"""Today, as a patient, a caregiver, a clinician and a partner open it, on a phone and at a desk, light and dark."""

from __future__ import annotations

import pytest

from tests.browser import axe, shoot

pytestmark = pytest.mark.browser
SIZES = {"phone": (390, 844), "desk": (1280, 900), "narrow": (320, 600)}


@pytest.fixture
def family(house):
    """Maya's family and clinic, with something new and something that waits."""
    from alongside.record.actions.comments import comment_on
    from alongside.record.actions.disputes import see_it_differently
    from alongside.record.actions.entries import write_entry
    from tests.record.family import a_family, calprotectin, words

    family = a_family()
    test = write_entry(
        by=family.amina, person_id=family.of, new=calprotectin(310.0, words="Down three times.")
    )
    see_it_differently(by=family.maya, person_id=family.of, origin_id=test.origin_id, words="It feels worse.")
    mine = write_entry(by=family.maya, person_id=family.of, new=calprotectin(46.2, code="x"))
    comment_on(by=family.jonas, person_id=family.of, origin_id=mine.origin_id, words="That is a good one.")
    write_entry(by=family.maya, person_id=family.of, new=words("Played the whole first movement."))
    return family


@pytest.fixture
def opened(house, new_page, family):
    """`opened(name, size, scheme)` is somebody's Today."""
    from alongside.people.models import Account

    def as_somebody(name: str, size: str, scheme: str = "light"):
        width, height = SIZES[size]
        page = new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
        actor = getattr(family, name)
        page.context.add_cookies([house.session_for(Account.objects.get(pk=actor.account_id))])
        page.goto(house.url + "/")
        return page

    return as_somebody


@pytest.mark.parametrize(
    ("who", "question", "waits"),
    [
        ("maya", "How are you today?", "Jonas Lindqvist wrote back about Calprotectin, stool test"),
        ("anna", "How is Maya today?", None),
        ("amina", "What do you need today?", "Maya Lindqvist sees Calprotectin, stool test differently"),
        ("researcher", "What you can do today", None),
    ],
)
def test_the_question_is_first_and_nothing_is_in_the_way(opened, who, question, waits) -> None:
    for size, scheme in (("phone", "light"), ("desk", "dark"), ("narrow", "light")):
        page = opened(who, size, scheme)
        assert page.get_by_role("heading", level=2).first.inner_text() == question
        if waits:
            page.get_by_role("link", name=waits).wait_for()
        assert page.evaluate("document.documentElement.scrollWidth") <= SIZES[size][0]
        axe(page)
        shoot(page, f"today-{who}-{size}-{scheme}")


def test_a_doctor_finds_her_patient_from_today(house, family, opened) -> None:
    # Given a doctor on Today, when she looks for a word and opens what she finds
    page = opened("amina", "desk")
    assert page.get_by_text("Opened last").count() == 0
    page.get_by_label("Find a patient, or a word in a record").fill("movement")
    page.get_by_role("button", name="Find").click()
    axe(page)
    page.get_by_role("link", name="My day: good").click()

    # Then it is Maya's entry; and Today knows whom she opened last
    page.get_by_text("Played the whole first movement.", exact=True).wait_for()
    page.goto(house.url + "/")
    asked = page.get_by_role("region", name="What do you need today?")
    assert "Opened last" in asked.inner_text()
    assert asked.get_by_role("link", name="Maya Lindqvist", exact=True).is_visible()
