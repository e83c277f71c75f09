"""A clinic of three on their phones: a nurse, a doctor and a father, from nothing to a small task and its look back."""

from __future__ import annotations

import re
from uuid import uuid4

import pytest

from tests.browser import PHONE, axe, shoot
from tests.journeys.test_improving import fill

pytestmark = pytest.mark.browser


@pytest.fixture
def three(house):
    """Petra, a nurse; Amina, a doctor; Jonas, a father. Nothing is begun."""
    from tests.people.worlds import a_world_with_charter

    name = f"beginning-{uuid4().hex[:8]}"
    return a_world_with_charter(name, f"{name}.example")


@pytest.fixture
def phones(house, new_page, three):
    """Each of them, signed in on a phone."""
    from alongside.people.models import Account

    def phone(name):
        page = new_page(**PHONE)
        page.context.set_default_timeout(60_000)
        page.context.add_cookies([house.session_for(Account.objects.get(pk=getattr(three, name).account_id))])
        return page

    return {name: phone(name) for name in ("petra", "amina", "jonas")}


def looked_at(page, name):
    """No barrier, and nothing wider than the phone."""
    axe(page)
    shoot(page, f"beginning-{name}")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390, name


def test_a_clinic_of_three_from_nothing_to_a_small_task_and_its_look_back(house, three, phones) -> None:
    from alongside.groups.models import Group
    from tests.groups.worlds import seated

    petra, amina, jonas = phones.values()
    center = str(three.center.pk)

    # Given a nurse who begins, and a doctor and a father who come along
    petra.goto(f"{house.url}/partners/begin/")
    fill(petra, center=center, team="new", for_whom="nurses", knows="learned")
    petra.get_by_role("heading", name="Your first four weeks").wait_for()
    way = petra.url
    group = Group.objects.get(name=f"Partners at {three.center.name}", community=three.community)
    seated(group, three.actor("amina"), three.actor("petra"), "doctors", knows="learned")
    seated(group, three.actor("jonas"), three.actor("petra"), "dads")
    looked_at(petra, "path")

    # When each takes the step that the page shows them
    steps(way, petra, amina, jonas)
    people(way, petra)
    task_and_look_back(way, jonas, amina, petra)

    # Then the way is walked, and nothing on it needed a fourth person to sit there
    jonas.goto(way)
    looked_at(jonas, "walked")
    found = jonas.content()
    assert "walked to its end" in found and found.count('class="done"') == 7
    assert group.seats.filter(left_at=None).count() == 3


def take(page, way, step):
    """Press the one button that the way shows now."""
    page.goto(way)
    page.get_by_role("link", name=step, exact=True).first.click()


def steps(way, petra, amina, jonas):
    """Somebody keeps it alive, they talk, and they know what they ask for."""
    take(jonas, way, "Name somebody")
    jonas.get_by_role("radio", name="Petra Novak").check()
    jonas.get_by_role("button", name="Name them").click()
    jonas.get_by_text("Petra Novak keeps it alive.").wait_for()
    take(amina, way, "Write down what came up")
    fill(amina, words="Jonas fears to be the only one. We look for two.")
    amina.get_by_text("We look for two.").wait_for()
    take(petra, way, "Get ready")
    looked_at(petra, "ready")
    fill(petra, **dict.fromkeys(("work", "time", "give", "welcome", "reach"), "An hour a month"))
    petra.get_by_text("You know what you ask for.").wait_for()


def people(way, petra):
    """Two come to mind, one is asked."""
    for name in ("Lena", "Ali"):
        petra.goto(f"{way}people/new/")
        fill(petra, name=name, why="She said something.")
    fill(petra, stage="asked", next_step="Ask again")
    petra.get_by_text("We asked them").wait_for()
    looked_at(petra, "people")


def task_and_look_back(way, jonas, amina, petra):
    """The father begins a small task, the doctor looks back, the nurse says what comes next."""
    take(jonas, way, "Choose something small")
    jonas.get_by_role("link", name=re.compile("Everyone by name")).click()
    looked_at(jonas, "task")
    jonas.get_by_role("button", name="Begin it").click()
    jonas.get_by_role("heading", name="Everyone by name", level=1).wait_for()
    take(amina, way, "Look back")
    fill(amina, title="What the cards did")
    amina.get_by_role("heading", name="What the cards did").wait_for()
    amina.locator('form.al-form input[name="part"]').first.check()
    amina.locator('form.al-form [name="words"]').first.fill("All knew all names.")
    amina.locator("form.al-form").first.get_by_role("button").first.click()
    amina.get_by_text("All knew all names.").wait_for()
    take(petra, way, "Say what comes next")
    fill(petra, words="We stop here, and begin another one.", way="ends")
    petra.get_by_text("This project has ended.").first.wait_for()
