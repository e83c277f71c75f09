"""A new entry arrives on the pages that are open, for those who may see it, and for nobody else."""

from __future__ import annotations

import pytest

from tests.browser import DESK, axe

pytestmark = pytest.mark.browser


def test_the_doctor_with_the_page_open_sees_it_arrive(house, family, enter) -> None:
    from alongside.record.actions.entries import write_entry
    from tests.record.family import words

    # Given a doctor with Maya's record open
    write_entry(by=family.maya, person_id=family.of, new=words("Yesterday was long.", title="My day: low"))
    doctor = enter(family.amina, reduced_motion="reduce", **DESK)
    doctor.goto(f"{house.url}/people/{family.of}/record/")
    doctor.get_by_text("Live: new entries arrive by themselves").wait_for()

    # When Maya writes
    write_entry(by=family.maya, person_id=family.of, new=words("Played the whole first movement."))

    # Then it is there, without a reload, marked and announced
    entry = doctor.get_by_role("listitem").filter(has_text="Played the whole first movement.")
    entry.get_by_text("Arrived just now").wait_for()
    assert doctor.get_by_role("status").filter(has_text="My day: good").count() == 1
    axe(doctor)


def test_what_she_keeps_from_her_mother_arrives_at_the_doctor_alone(house, family, enter) -> None:
    from alongside.record.actions.entries import write_entry
    from tests.record.family import PARENTS, words

    # Given her mother and her doctor, both with her record open
    pages = {name: enter(getattr(family, name), **DESK) for name in ("anna", "amina")}
    for page in pages.values():
        page.goto(f"{house.url}/people/{family.of}/record/")
        page.get_by_text("Live: new entries arrive by themselves").wait_for()

    # When Maya writes one line for her doctor, and one for everyone
    write_entry(
        by=family.maya, person_id=family.of, new=words("It hurt.", title="Hidden day", kept_from=PARENTS)
    )
    write_entry(by=family.maya, person_id=family.of, new=words("Music.", title="Open day"))

    # Then the doctor sees both, and her mother the second one alone
    pages["amina"].get_by_role("heading", name="Hidden day").wait_for()
    for page in pages.values():
        page.get_by_role("heading", name="Open day").wait_for()
    assert "Hidden day" not in pages["anna"].content()


def test_a_stranger_meets_a_404_and_no_trace(house, family, enter) -> None:
    from alongside.record.actions.entries import write_entry
    from tests.record.family import words

    # Given an entry, and a doctor of another center
    entry = write_entry(by=family.maya, person_id=family.of, new=words("Zebra crossing."))
    page = enter(family.stranger, **DESK)

    # When he opens the record, and the entry
    for path in (f"/people/{family.of}/record/", f"/people/{family.of}/record/{entry.origin_id}/"):
        answer = page.goto(house.url + path)

        # Then there is nothing, the way on, and not a word of it
        assert answer.status == 404
        page.get_by_role("heading", name="Nothing to open here").wait_for()
        assert "Zebra" not in page.content() and "Maya" not in page.content()
    axe(page)


def test_a_doctor_and_a_girl_see_it_differently_and_talk(house, family, enter) -> None:
    from alongside.record.actions.entries import write_entry
    from tests.record.family import calprotectin

    # Given what the clinic wrote
    note = calprotectin(310.0, words="Three doses missed in October.")
    entry = write_entry(by=family.amina, person_id=family.of, new=note)
    page = enter(family.maya)

    # When Maya puts her view beside it, on her phone
    page.goto(f"{house.url}/people/{family.of}/record/{entry.origin_id}/")
    page.get_by_text("See it differently", exact=True).last.click()
    page.get_by_label("How do you see it?").fill("I missed one.")
    page.get_by_role("button", name="Put my view beside it").click()

    # Then both stand there, and she can say more
    page.get_by_role("heading", name="Two views").wait_for()
    assert page.get_by_text("Three doses missed in October.").count() >= 1
    page.get_by_label("Write to the others about this").fill("The pharmacy had none.")
    page.get_by_role("button", name="Comment", exact=True).click()
    page.get_by_role("region", name="Conversation").get_by_text("The pharmacy had none.").wait_for()
    axe(page)
