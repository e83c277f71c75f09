"""A mother walks a learning path to its end, reads a chart with the tutor, finds a seat by her roadmap, and gets it."""

from __future__ import annotations

from uuid import uuid4

import pytest

from tests.browser import PHONE, axe, shoot

pytestmark = pytest.mark.browser


@pytest.fixture
def world(house):
    """A team that keeps two seats for families, and counts something each month; a mother who sits nowhere yet."""
    from alongside.contributions.actor import program
    from alongside.kit.terms import Role
    from alongside.parity.actions.measures import NewMeasure, choose_measure, count_month
    from alongside.people.actions.accounts import open_account
    from alongside.people.actions.persons import add_person
    from alongside.people.actions.seats import seat_person
    from alongside.people.queries.actors import actor_of_account
    from tests.groups.worlds import begun
    from tests.parity.test_measures import months
    from tests.people.worlds import a_world_with_charter

    name = f"learning-{uuid4().hex[:8]}"
    world, by = a_world_with_charter(name, f"{name}.example"), program()
    world.doctor = world.actor("amina")
    person = add_person(by=by, community=world.community, name="Karin Holm")
    account = open_account(by=by, person=person, email=f"karin@{name}.example").pk
    world.mother = actor_of_account(account, seat_person(by=by, person=person, role=Role.CAREGIVER).pk)
    group = begun(world.doctor, "Riverside team", partner_places=2)
    new = NewMeasure("", "First words", "Who speaks first", True, True)
    world.measure = choose_measure(by=world.doctor, group_id=group.pk, new=new)
    for place, month in enumerate(months(world.doctor, 14)):
        count_month(by=world.doctor, measure_id=world.measure.pk, month=month, count=place % 3 + 1, of=4)
    return world


def looked_at(page, name):
    """No barrier, and nothing wider than the phone."""
    axe(page)
    shoot(page, f"learning-{name}")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["viewport"]["width"], name


def walked_to_the_end(house, mother) -> list[str]:
    """When she takes the path of her role, step by step, and says of each how sure she is."""
    mother.goto(f"{house.url}/partners/learning/")
    looked_at(mother, "paths")
    mother.get_by_role("link", name="For parents and relatives").click()
    mother.get_by_role("main").get_by_role("listitem").get_by_role("link").first.click()
    steps, end = [], mother.get_by_text("This is the end of the path.")
    while not steps or not end.is_visible():
        if steps:
            mother.get_by_role("region", name="What comes next").get_by_role("link").first.click()
        steps.append(mother.get_by_role("heading", level=1).inner_text())
        mother.get_by_label("I can do it").check()
        mother.get_by_role("button", name="Keep it").click()
        mother.get_by_text("Kept. Nobody else sees it.").wait_for()
    looked_at(mother, "end")
    return steps


def read_with_the_tutor(house, world, mother) -> int:
    """And reads the team's chart step by step, and answers three questions."""
    mother.goto(f"{house.url}/parity/measures/{world.measure.pk}/")
    mother.get_by_role("link", name="Read this chart with me").click()
    mother.get_by_role("heading", name="Step by step").wait_for()
    questions = mother.get_by_role("group").filter(has=mother.get_by_role("radio"))
    for one in questions.all():
        one.get_by_role("radio").first.check()
    asked = questions.count()
    mother.get_by_role("button", name="See what is right").click()
    mother.get_by_text("Yes, that is right.").or_(mother.get_by_text("Not quite.")).first.wait_for()
    looked_at(mother, "chart")
    return asked


def asked_for_a_seat(house, mother) -> None:
    """And sees by her roadmap that a seat is free, and asks for it."""
    mother.goto(f"{house.url}/parity/roadmap/")
    mother.get_by_text("2 seats are kept for patients and families, and free.").wait_for()
    looked_at(mother, "roadmap")
    mother.get_by_role("link", name="Riverside team", exact=True).click()
    mother.get_by_role("link", name="Ask for a seat").click()
    mother.get_by_label("On whose behalf do you speak?").fill("parents who are new to this")
    looked_at(mother, "ask")
    mother.get_by_role("button", name="Ask", exact=True).click()
    mother.get_by_text("Asked. Whoever sits in the group says yes.").wait_for()


def test_from_a_learning_path_to_a_seat(house, world, enter) -> None:
    mother, doctor = enter(world.mother), enter(world.doctor)
    steps = walked_to_the_end(house, mother)
    path = f"{house.url}/partners/learning/caregiver/"
    mother.goto(path)
    doctor.goto(path)
    said = [one.get_by_text("You said: I can do it").count() for one in (mother, doctor)]
    asked = read_with_the_tutor(house, world, mother)
    asked_for_a_seat(house, mother)

    # Then the doctor says yes, and she sits there
    doctor.goto(f"{house.url}/")
    doctor.get_by_role("link", name="Karin Holm").first.click()
    doctor.get_by_role("button", name="Say yes Karin Holm").click()
    doctor.get_by_text("Karin Holm has a seat here now.").wait_for()
    looked_at(doctor, "seat")
    mother.reload()

    assert said == [len(steps), 0] and len(set(steps)) == 8 and asked == 3
    assert mother.get_by_role("link", name="Ask for a seat").count() == 0
