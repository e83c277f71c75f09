"""Writing in the journal, as people do it: with script and without, on two devices, without a connection."""

from __future__ import annotations

import pytest

from tests.browser import DESK, axe, shoot

pytestmark = pytest.mark.browser


def test_three_taps_on_today(house, family, enter) -> None:
    # Given Maya on Today
    maya = enter(family.maya)
    maya.goto(house.url + "/")
    axe(maya)

    # When she taps a sky, a chip and save
    maya.get_by_role("radio", name="Good").check()
    maya.get_by_role("checkbox", name="Music").check()
    maya.get_by_role("button", name="Save my day").click()

    # Then she is back on Today, which says who sees it, and can take it back
    maya.get_by_text("Saved. You, Mum, Dad and your care team can see this.").wait_for()
    assert maya.url == house.url + "/"
    shoot(maya, "today-saved-phone")
    axe(maya)
    maya.get_by_role("button", name="Undo").click()
    maya.get_by_text("Taken back.").wait_for()
    assert maya.get_by_text("My day: good").count() == 0


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_what_her_mother_may_not_see_her_doctor_may(house, family, enter, script) -> None:
    # Given a teenager at her journal
    path = f"{house.url}/people/{family.of}/journal/"
    maya = enter(family.maya, java_script_enabled=script)
    maya.goto(path)

    # When she writes, and leaves her parents out of this one
    maya.get_by_role("radio", name="Low").check()
    maya.get_by_label("In your own words").fill("It hurt again, and I did not say so at home.")
    maya.get_by_text("Change who").click()
    maya.get_by_role("checkbox", name="Mum and Dad").uncheck()
    if script:
        axe(maya)
    maya.get_by_role("button", name="Save my day").click()

    # Then it says so, her doctor reads it, and her mother finds no trace of it
    maya.get_by_text("Saved. You and your care team can see this. Mum and Dad cannot.").wait_for()
    assert maya.get_by_text("It hurt again").count() == 1
    pages = {name: enter(getattr(family, name)) for name in ("amina", "anna")}
    for place in (
        path,
        f"{house.url}/people/{family.of}/record/",
        f"{house.url}/search/?q=hurt",
        house.url + "/",
    ):
        seen = {}
        for name, page in pages.items():
            page.goto(place)
            seen[name] = page.get_by_text("again, and I did not say so at home").count() > 0
        assert seen == {"amina": True, "anna": False}, place


def test_her_mother_writes_for_her_and_both_names_show(house, family, enter) -> None:
    # Given a mother on Today, who is asked about her daughter
    anna = enter(family.anna)
    anna.goto(house.url + "/")
    anna.get_by_role("heading", name="How is Maya today?").wait_for()
    axe(anna)

    # When she writes for her, and then once for herself
    anna.get_by_role("link", name="Write more").click()
    anna.get_by_role("radio", name="Low").check()
    anna.get_by_label("In your own words").fill("Up twice last night.")
    anna.get_by_role("button", name="Save the day").click()
    anna.get_by_role("radio", name="I, from home").check()
    anna.get_by_label("In your own words").fill("I worry about school.")
    anna.get_by_role("button", name="Save the day").click()
    anna.get_by_text("I worry about school.").wait_for()

    # Then Maya sees both, the first in both names
    maya = enter(family.maya)
    maya.goto(f"{house.url}/people/{family.of}/journal/")
    behalf = maya.get_by_role("listitem").filter(has_text="Up twice last night.")
    assert "Anna Lindqvist" in behalf.inner_text()
    assert "for Maya Lindqvist" in behalf.inner_text()
    own = maya.get_by_role("listitem").filter(has_text="I worry about school.")
    assert "for Maya" not in own.inner_text()
    axe(maya)
    shoot(maya, "journal-both-names-phone")


def test_a_draft_begun_on_the_phone_goes_on_elsewhere(house, family, enter) -> None:
    # Given words that were typed on a phone and not saved
    path = f"{house.url}/people/{family.of}/journal/"
    phone = enter(family.maya)
    phone.goto(path)
    phone.get_by_role("radio", name="OK").check()
    phone.get_by_label("In your own words").press_sequentially("On the bus home")
    phone.get_by_text("Kept as a draft.").wait_for()

    # When she opens her journal elsewhere, without script
    desk = enter(family.maya, **DESK, java_script_enabled=False)
    desk.goto(path)

    # Then it goes on where she was, and is gone when it is saved
    assert desk.get_by_label("In your own words").input_value() == "On the bus home"
    assert desk.get_by_role("radio", name="OK").is_checked()
    desk.get_by_text("This is your draft of").wait_for()
    desk.get_by_role("button", name="Save my day").click()
    desk.get_by_text("Saved.").wait_for()
    phone.goto(path)
    assert phone.get_by_label("In your own words").input_value() == ""


def test_a_day_saved_without_a_connection_is_sent_later_and_arrives_once(house, family, enter) -> None:
    from alongside.record.models import Entry

    # Given the journal open when the connection goes
    maya = enter(family.maya)
    maya.goto(f"{house.url}/people/{family.of}/journal/")
    maya.context.set_offline(True)

    # When she saves
    maya.get_by_role("radio", name="Good").check()
    maya.get_by_label("In your own words").fill("No signal on the bus.")
    maya.get_by_role("button", name="Save my day").click()

    # Then it stays on the phone, and is there once when the connection is back
    maya.get_by_text("Saved on this phone. It is sent when you have a connection again.").wait_for()
    assert Entry.objects.filter(person=family.of).count() == 0
    maya.context.set_offline(False)
    maya.get_by_text("What you saved on this phone is sent.").wait_for()
    maya.reload()
    maya.get_by_text("No signal on the bus.").wait_for()
    maya.reload()
    assert [one.words for one in Entry.objects.filter(person=family.of)] == ["No signal on the bus."]


def test_nothing_said_leads_back_to_the_question(house, family, enter) -> None:
    # Given an empty form, when it is sent, then the summary takes the focus and leads to the first sky
    maya = enter(family.maya)
    maya.goto(f"{house.url}/people/{family.of}/journal/")
    maya.get_by_role("button", name="Save my day").click()
    summary = maya.get_by_role("alert")
    summary.get_by_role("link", name="Choose one of the five, or write something.").wait_for()
    assert summary.evaluate("node => node === document.activeElement")
    axe(maya)


def test_a_story_is_told_with_a_rough_date(house, family, enter) -> None:
    # Given Maya at her story, when she tells a piece
    maya = enter(family.maya)
    maya.goto(f"{house.url}/people/{family.of}/story/")
    maya.get_by_role("link", name="Tell a piece of it").first.click()
    maya.get_by_label("When was it?").fill("a while back")
    maya.get_by_label("What was it, in a few words?").fill("How it began")
    maya.get_by_label("What happened?").fill("I was six. They gave it a name.")
    maya.get_by_role("button", name="Tell it").click()
    maya.get_by_role("alert").get_by_text("Write when it was as you remember it").wait_for()
    axe(maya)
    maya.get_by_label("When was it?").fill("when I was six")
    maya.get_by_role("button", name="Tell it").click()

    # Then it stands in its year, as she put it
    maya.get_by_role("heading", name="2018").wait_for()
    maya.get_by_text("when I was six", exact=True).wait_for()
    axe(maya)
    assert maya.get_by_text("Told. It stands in its place in time.").is_visible()
    piece = maya.get_by_role("main").inner_text()
    for words in ("when I was six", "How it began", "I was six. They gave it a name.", "Maya Lindqvist"):
        assert words in piece, words
    assert "a while back" not in piece
