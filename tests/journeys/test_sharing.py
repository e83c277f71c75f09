"""Who can see what, as people steer it: two taps, the effect before and the way back after, with script and without."""

from __future__ import annotations

import pytest

from tests.browser import DESK, PHONE, axe, look_again, shoot

pytestmark = pytest.mark.browser


@pytest.fixture
def family(house):
    """Maya's family and clinic, in the running house, with a line in her journal."""
    from alongside.record.actions.entries import write_entry
    from tests.record.family import a_family, words

    found = a_family()
    write_entry(by=found.maya, person_id=found.of, new=words("The bus was late and I did not mind."))
    return found


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_a_girl_closes_her_journal_to_her_dad_and_opens_it_again(house, family, enter, script) -> None:
    # Given a girl on the page, and her dad with her record open
    dad = enter(family.jonas)
    dad.goto(f"{house.url}/people/{family.of}/record/")
    dad.get_by_text("The bus was late and I did not mind.").wait_for()
    maya = enter(family.maya, java_script_enabled=script)
    maya.goto(f"{house.url}/sharing/")
    maya.get_by_role("heading", name="Who can see what", level=1).wait_for()
    if script:
        axe(maya)

    # When she taps his mark in the row of her journal, she sees first what would happen
    maya.get_by_role("link", name="Jonas Lindqvist: can see and add to your journal").click()
    maya.get_by_role("heading", name="If you close your journal to Jonas").wait_for()
    told = maya.get_by_role("status").filter(has_text="Jonas loses sight of 1 entry").inner_text()
    assert "Nobody gains anything. You can undo this at any time." in told
    shoot(maya, f"sharing-preview-{'script' if script else 'plain'}-phone")
    if script:
        axe(maya)
    look_again(dad)
    dad.get_by_text("The bus was late and I did not mind.").wait_for()

    # Then the second tap does it, the next key away: his open page loses it at the next look
    if script:
        maya.keyboard.press("Tab")
        assert maya.evaluate("document.activeElement.innerText") == "Yes, from today"
    maya.get_by_role("button", name="Yes, from today").click()
    maya.get_by_text("Saved. Jonas cannot see your journal.").wait_for()
    if script:
        axe(maya)
    look_again(dad)
    dad.get_by_role("heading", level=1).wait_for()
    assert dad.get_by_text("The bus was late and I did not mind.").count() == 0

    # And she undoes it
    maya.get_by_role("status").get_by_role("button", name="Undo").click()
    maya.get_by_text("Taken back.").wait_for()
    look_again(dad)
    dad.get_by_text("The bus was late and I did not mind.").wait_for()


def test_a_mother_asks_why_and_gets_her_answer(house, family, enter) -> None:
    # Given a mother who may choose for her daughter
    anna = enter(family.anna)
    anna.goto(f"{house.url}/sharing/")
    axe(anna)

    # When she asks why the doctor sees what she sees
    anna.get_by_role("link", name="Why Dr Rahman?").click()
    anna.get_by_role("heading", name="What Dr Rahman can see, and why").wait_for()
    medicines = anna.get_by_role("listitem").filter(has=anna.get_by_role("heading", name="the medicines"))

    # Then each step of it stands there, and the way to change it
    medicines.get_by_text("Dr Rahman can see this and add to it. They stand in the care team.").wait_for()
    medicines.get_by_text("The charter lets them see it and add to it.").wait_for()
    shoot(anna, "sharing-why-phone")
    axe(anna)
    medicines.get_by_text("Change it").click()
    medicines.get_by_role("link", name="Medicines").click()
    anna.get_by_text(
        "The care team always sees medicines, so that nobody gives two that clash."
    ).first.wait_for()
    axe(anna)
    heading = anna.get_by_role(
        "heading", name="If you let Dr Amina Rahman see the medicines, but not add to it"
    )
    assert heading.is_visible()  # as far as it goes
    assert anna.get_by_role("heading", name="If you close").count() == 0
    assert anna.get_by_text("It is kept under both names: Anna Lindqvist for Maya.").is_visible()


def test_who_may_only_look_reads_why(house, family, enter) -> None:
    for who, sensitive in (("jonas", 0), ("amina", 1)):
        page = enter(getattr(family, who))
        page.goto(f"{house.url}/people/{family.of}/sharing/")
        page.get_by_text("Only the person, or a caregiver who may choose for them").wait_for()
        axe(page)
        shoot(page, f"sharing-read-only-{who}-phone")
        assert page.get_by_text("Maya’s record, as far as you see it.").is_visible()
        rows = page.get_by_role("main").locator("dt, h3").all_inner_texts()
        assert "Journal" in rows
        assert rows.count("Sensitive") == sensitive, who  # nobody reads here of what is closed to them
        assert page.get_by_role("link", name="can see").count() == 0  # nothing to tap


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_every_page_of_it_stands_without_barriers(house, family, enter, size) -> None:
    from alongside.kit.terms import Audience, Category, Right
    from alongside.sharing.actions.choices import make_choice

    about = {"by": family.maya, "person_id": family.of}
    make_choice(**about, category=Category.JOURNAL, right=Right.NONE, named_id=family.jonas.person_id)
    make_choice(**about, category=Category.PLAN, right=Right.NONE, audience=Audience.CENTER)
    make_choice(**about, category=Category.RESULTS, right=Right.SEE, named_id=family.stranger.person_id)
    maya, name = enter(family.maya, **size), "phone" if size is PHONE else "desk"
    for word, path in (
        ("who", ""), ("choices", "choices/"), ("someone", "someone/?q=keane"),
        ("change", "change/center/notes/"), ("fixed", f"change/{family.anna.person_id}/sensitive/"),
        ("why", f"why/{family.jonas.seat_id}/"),
    ):  # fmt: skip
        maya.goto(f"{house.url}/people/{family.of}/sharing/{path}")
        axe(maya)
        shoot(maya, f"sharing-{word}-{name}")
        assert maya.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
