"""From a need to what spread: a dad on his phone, a girl without script, a doctor at a desk, a nurse in Swedish."""

from __future__ import annotations

from uuid import uuid4

import pytest

from tests.browser import axe, shoot

pytestmark = pytest.mark.browser
PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
NEED = "Never to look for a toilet again."


@pytest.fixture
def team(house):
    """A team in which a dad, a girl, a doctor and a nurse sit; it has promised an end, as the charter asks."""
    from alongside.people.models import Person
    from tests.groups.worlds import begun, seated
    from tests.people.worlds import a_world_with_charter

    name = f"improving-{uuid4().hex[:8]}"
    world = a_world_with_charter(name, f"{name}.example")
    amina = world.actor("amina")
    world.group = begun(amina, "Riverside team")
    for key, whom, knows in (
        ("jonas", "dads", "lived"),
        ("maya", "young people", "lived"),
        ("petra", "nurses", "learned"),
    ):
        seated(world.group, world.actor(key), amina, whom, knows=knows)
    Person.objects.filter(pk=world.petra.pk).update(language="sv")
    return world


@pytest.fixture
def opened(house, new_page, team):
    """`opened(name, **how)`: somebody's window, signed in."""
    from alongside.people.models import Account

    def as_somebody(name, **how):
        page = new_page(**how)
        page.context.set_default_timeout(40_000)
        page.context.add_cookies([house.session_for(Account.objects.get(pk=getattr(team, name).account_id))])
        return page

    return as_somebody


def fill(page, **told):
    """Write into the form of the page, by the names of its fields; radios are chosen by their value."""
    for name, words in told.items():
        radio = page.locator(f'form.al-form input[type="radio"][name="{name}"][value="{words}"]')
        if radio.count():
            radio.check()
        else:
            page.locator(f'form.al-form [name="{name}"]:not([type="hidden"])').first.fill(words)
    page.locator("form.al-form").last.get_by_role("button").first.click()


def looked_at(page, name, width):
    """No barrier, and nothing wider than the screen; only where scripts run, as axe is one."""
    axe(page)
    shoot(page, f"improving-{name}")
    assert page.evaluate("document.documentElement.scrollWidth") <= width["width"], name


def test_from_a_need_to_what_spread(house, team, opened) -> None:
    dad, girl = opened("jonas", viewport=PHONE), opened("maya", viewport=PHONE, java_script_enabled=False)
    doctor, nurse = opened("amina", viewport=DESK), opened("petra", viewport=PHONE)

    # Given a need that a dad brings, when the doctor begins a project of it, then it bears his words
    dad.goto(f"{house.url}/improvement/groups/{team.group.pk}/")
    fill(dad, kind="need", words=NEED)
    looked_at(dad, "needs", PHONE)
    doctor.goto(f"{house.url}/improvement/groups/{team.group.pk}/")
    doctor.get_by_role("link", name="Begin a project of it").click()
    fill(doctor, title="A toilet is never far", template="improvement", ends_on="2099-06-30")
    doctor.get_by_role("heading", name="A toilet is never far").wait_for()
    project = doctor.url.split("?")[0]
    looked_at(doctor, "project", DESK)
    need_stands = NEED in doctor.content()

    # And nobody plans a test before a girl said what matters, and somebody who lives with it that this is the problem
    what_it_is_about(project, dad, girl, doctor)

    # When the doctor puts a test in the girl's name, then she says whether it is hers, counts, and tells what came
    test = a_test_of_hers(house, project, girl, doctor)

    # And what she adopted goes on: the nurse says in her language where her center stands, and looks again
    nurse.goto(f"{test}spread/")
    looked_at(nurse, "spread-sv", PHONE)
    fill(nurse, state="does", words="På varje bord.")
    nurse.get_by_text("På varje bord.").wait_for()
    doctor.goto(test)
    looked_at(doctor, "test", DESK)
    found = doctor.content()

    assert need_stands and "1 of 1 center that knows of it does it now." in found
    assert "We guessed 30 of 40. It was 12." in found and "Adopted" in found


def what_it_is_about(project, dad, girl, doctor):
    """What matters, the problem, and who says that it is one."""
    doctor.goto(f"{project}tests/new/")
    doctor.get_by_text("Ideas and tests are not open yet.").first.wait_for()
    girl.goto(f"{project}say/matters/")
    shoot(girl, "improving-matters-without-script")
    fill(girl, words="To go on the school trip.")
    doctor.goto(f"{project}say/problem/")
    fill(doctor, words="One stays at home because a toilet may be far.")
    dad.goto(f"{project}confirm/")
    looked_at(dad, "confirm", PHONE)
    fill(dad, agrees="yes")
    dad.goto(f"{project}drivers/")
    dad.locator("#put-top").fill("A toilet is near")
    dad.get_by_role("button", name="Add a driver").click()
    dad.get_by_role("link", name="A toilet is near").first.wait_for()
    looked_at(dad, "drivers", PHONE)


def a_test_of_hers(house, project, girl, doctor):
    """A test that the doctor plans and the girl owns, from its plan to what was learned."""
    doctor.goto(f"{project}tests/new/")
    doctor.get_by_label("Whose test is it?").select_option(label="Maya Lindqvist")
    fill(
        doctor, title="A card", question="Does it get you to a toilet?", prediction="30 of 40 use it.", predicted="30",
        unit="of 40",
    )  # fmt: skip
    doctor.get_by_text("who has not answered yet").wait_for()
    test = doctor.url.split("?")[0]
    girl.goto(house.url)
    girl.get_by_role("link", name="asks whether this test is yours: A card").click()
    girl.get_by_role("button", name="Yes, it is mine").click()
    girl.get_by_text("It is yours.").wait_for()
    fill(girl, count="12", of="40", words="I ran out of cards.")
    shoot(girl, "improving-test-without-script")
    girl.goto(f"{test}study/")
    fill(girl, found="12", words="12 of 40 used it.", decides="adopt", learned="Print more than you think.")
    girl.get_by_text("Print more than you think.").wait_for()
    return test
