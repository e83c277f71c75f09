"""Reading a chart together: a split after a test of a change, and a live visit that moves the number on another screen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from alongside.running import home, parts
from alongside.running.processes import launch
from tests.browser import DESK, axe, shoot

pytestmark = pytest.mark.browser


@pytest.fixture
def family(house):
    """Maya's family and clinic, in the running house."""
    from tests.record.family import a_family

    return a_family("A network of its own")


def a_coordinator(family):
    """Grace keeps the network's charts."""
    from alongside.kit.terms import Role
    from tests.record.family import _somebody

    return _somebody(family.community, "Grace Whitlow", Role.COORDINATOR, "coordinator")


def remission(family):
    """Two years of numbers: about half in the first, three quarters in the second."""
    from alongside.contributions.actor import program
    from alongside.registry.actions.measures import offer_measure
    from alongside.registry.models import Published
    from alongside.registry.shipped import BY_KEY

    version = offer_measure(by=program(community_id=family.community.pk), one=BY_KEY["remission"])
    met = [50 + month % 3 for month in range(12)] + [75 + month % 3 for month in range(12)]
    here = {"community_id": family.community.pk, "version": version, "first_month": 2025 * 12}
    Published.objects.create(by="all", counted=[100] * 24, met=met, left_out=[12] * 24, **here)
    for key, more in (("center", str(family.center.pk)), ("sex", "0")):
        Published.objects.create(by=key, key=more, counted=[60] * 24, met=[one // 2 for one in met], **here)
    return version


def choose(page, label: str, option: str) -> None:
    page.get_by_label(label).select_option(label=option)


def test_a_coordinator_splits_a_phase_and_another_sees_it(house, enter, family):
    # Given the number open on a father's phone, before anybody decided anything
    version, grace = remission(family), enter(a_coordinator(family), **DESK)
    jonas = enter(family.jonas)
    here = f"{house.url}/numbers/{version.measure_id}/"
    jonas.goto(here)
    before = jonas.locator("#measure-says").inner_text()
    assert jonas.get_by_text("a new phase").count() == 0
    axe(jonas)

    # When the coordinator begins a new phase after a test that the team keeps; the first try forgets why
    grace.goto(here)
    grace.get_by_role("link", name="Phases, notes, and charts that people keep").click()
    axe(grace)
    shoot(grace, "chart-before")
    grace.get_by_role("link", name="Begin a new phase").click()
    axe(grace)
    choose(grace, "The first month of the new phase", "January 2026")
    grace.get_by_role("button", name="Begin a new phase").click()
    assert grace.locator(".nhsuk-error-summary").evaluate("one => one === document.activeElement")
    grace.get_by_label("Why does a new phase begin?").fill("Visits planned together (test 3)")
    grace.get_by_role("button", name="Begin a new phase").click()
    grace.get_by_text("Done. Who decided it, and when, stands under the chart.").wait_for()
    axe(grace)
    shoot(grace, "chart-split")

    # Then it stands on the father's open page, with why, and the sentence follows
    jonas.get_by_text("January 2026: a new phase: Visits planned together (test 3)").wait_for()
    after = jonas.locator("#measure-says").inner_text()
    assert after.startswith("Better than before since January 2026") and after != before
    axe(jonas)
    shoot(jonas, "measure-split-phone")
    jonas.goto(f"{here}side-by-side/")
    axe(jonas)
    shoot(jonas, "side-by-side-phone")
    undone(grace, jonas, here)


def undone(grace, jonas, here: str) -> None:
    """She takes it back; that she did stays readable for everyone."""
    jonas.goto(here)
    grace.get_by_role("button", name=re.compile("Take it back")).click()
    grace.get_by_text("Taken back. That it was decided stays readable.").wait_for()
    jonas.get_by_text("January 2026: a new phase").wait_for(state="detached")
    jonas.goto(f"{here}chart/")
    assert "Taken back by Grace Whitlow" in jonas.get_by_role("main").inner_text()


@contextmanager
def at_work(house) -> Iterator[None]:
    """The real worker, at work in the house's database."""
    part = parts.worker()
    port = int(house.url.rsplit(":", 1)[1])
    live_port = int(house.live_url.rsplit(":", 1)[1])
    env = parts.environment(part, port, live_port) | {"ALONGSIDE_DATABASE_NAME": house.database}
    log = home.home() / f"{house.database}-worker.log"
    with log.open("wb") as output:
        process = launch(part.command, env=env, output=output)
        try:
            yield
        finally:
            process.kill()  # it may be counting for every other family of these journeys; the database takes that back
            process.wait()


def seen_lately(family) -> None:
    """Thirty patients, of whom twenty were seen; Maya was not."""
    from tests.registry.listing import a_person, seen

    for number in range(30):
        person = a_person(family, f"Child {number}")
        if number < 20:
            seen(family, person, 60)


def test_a_live_visit_moves_the_number_on_another_screen(house, enter, family):
    from alongside.registry.counting_on import count_on
    from tests.visits.worlds import a_visit

    # Given a number that was counted, open on a father's phone
    seen_lately(family)
    visit = a_visit(family, hours=0.05)
    jonas, doctor = enter(family.jonas), enter(family.amina, **DESK)
    assert count_on(family.community.pk)
    jonas.goto(house.url + "/numbers/")
    jonas.get_by_role("link", name="Children who were seen lately").click()
    jonas.get_by_text("20 of 31").first.wait_for()

    # When his daughter's visit is held on the doctor's screen, while the worker is at work
    doctor.goto(f"{house.url}/people/{family.of}/visits/{visit.pk}/")
    with at_work(house):
        doctor.get_by_role("button", name="Start the visit").click()
        doctor.get_by_role("button", name="End the visit").click()

        # Then the number moves on his page by itself; how soon is a figure of the bench
        jonas.get_by_text("21 of 31").first.wait_for(timeout=240_000)
    assert jonas.get_by_text("21 of 31").first.is_visible()
    shoot(jonas, "visit-to-chart-phone")
