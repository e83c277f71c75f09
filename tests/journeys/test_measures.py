"""A mother reads the chart of remission, asks whether her child is in it, and proposes days of school missed."""

from __future__ import annotations

from datetime import date

import pytest

from tests.browser import DESK, axe, shoot

pytestmark = pytest.mark.browser


def counted_already(family):
    """Remission, two years of it; Maya is in it; and how many days of school are missed is known to everyone."""
    from alongside.contributions.actor import program
    from alongside.kit.terms import Category
    from alongside.registry.actions.measures import offer_measure
    from alongside.registry.models import Published, Ruler, Standing
    from alongside.registry.shipped import BY_KEY
    from tests.registry.test_proposing import RULER

    by = program(community_id=family.community.pk)
    version = offer_measure(by=by, one=BY_KEY["remission"])
    met = [50 + month for month in range(24)]
    Published.objects.create(
        community=family.community, version=version, by="all", first_month=2025 * 12 - 1, counted=[100] * 24, met=met,
        left_out=[12] * 24,
    )  # fmt: skip
    Standing.objects.create(
        person_id=family.of, version=version, categories=[Category.RESULTS], counted=True, met=True,
        on=date(2026, 11, 18), value=0,
    )  # fmt: skip
    Ruler.objects.create(community=family.community, **RULER)


def test_a_mother_reads_a_chart_asks_about_her_child_and_proposes_a_measure(house, enter, family):
    counted_already(family)
    anna = enter(family.anna)
    anna.goto(house.url + "/numbers/")
    anna.get_by_role("link", name="Children who are well", exact=True).click()
    box = anna.get_by_role("region", name="Is my child in this number?")
    assert "Counts as one who meets it, because of the doctor’s judgement" in box.inner_text()
    axe(anna)
    shoot(anna, "measure-child-phone")
    proposes(house, anna)
    taken_into_use_by_a_nurse(house, enter, family)


def proposes(house, anna) -> None:
    """What she types stands beside it in words, with its result; the first try forgets the name."""
    anna.goto(house.url + "/numbers/")
    anna.get_by_role("link", name="Propose a measure").click()
    axe(anna)
    shoot(anna, "kinds-phone")
    anna.get_by_role("link", name="The last value beside a limit").click()
    anna.get_by_label("What is counted?").select_option(label="Days of school missed")
    anna.get_by_label("This much", exact=True).fill("1")
    anna.get_by_text("60 of them would meet it").wait_for()
    said = anna.get_by_role("region", name="What it would say").inner_text()
    assert (
        "75%" in said and "Everyone at our centers with “Days of school missed” in the last 200 days." in said
    )
    axe(anna)
    shoot(anna, "build-phone")
    anna.get_by_role("button", name="Propose it").click()
    assert anna.locator(".nhsuk-error-summary").evaluate("one => one === document.activeElement")
    anna.get_by_label("What is it called?").fill("Days of school missed")
    anna.get_by_label("What is it good to know for?").fill("School is life.")
    anna.get_by_role("button", name="Propose it").click()
    anna.get_by_role("heading", name="Days of school missed", exact=True).wait_for()
    assert "Somebody who works in care or research is missing." in anna.get_by_role("main").inner_text()
    axe(anna)
    shoot(anna, "making-phone")
    anna.get_by_role("button", name="I agree to count this").click()
    anna.get_by_text("You agreed.").wait_for()
    assert anna.get_by_role("button", name="I agree to count this").count() == 0


def taken_into_use_by_a_nurse(house, enter, family) -> None:
    """She finds it among what is proposed, looks after it, too, and agrees."""
    petra = enter(family.petra, **DESK)
    petra.goto(house.url + "/numbers/")
    petra.get_by_role("link", name="Days of school missed").click()
    petra.get_by_role("button", name="I look after it, too").click()
    petra.get_by_role("button", name="I agree to count this").click()

    petra.get_by_text("Taken into use.").first.wait_for()
    assert "In use since" in petra.get_by_role("main").inner_text()
    axe(petra)
    shoot(petra, "making-desk")
