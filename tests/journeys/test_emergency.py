"""A girl comes in at night far from her clinic; what was done is told to her, explained and reviewed."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.browser import DESK, axe, shoot

pytestmark = pytest.mark.browser


def he_asks(house, tom, why):
    tom.goto(f"{house.url}/search/?q=Lindqvist")
    tom.get_by_role("link", name="Somebody needs help now").click()
    axe(tom)
    tom.get_by_label("Their whole name").fill("Maya Lindquist")
    tom.get_by_label("Their birthday").fill("2012-03-14")
    tom.get_by_label("Why do you need it now?").fill(why)
    tom.get_by_role("button", name="Open the record").click()
    tom.get_by_text("This fits nobody here").first.wait_for()
    axe(tom)
    shoot(tom, "emergency-not-found")
    tom.get_by_label("Their whole name").fill("Maya Lindqvist")
    tom.get_by_role("button", name="Open the record").click()


def she_reviews(house, member, why):
    member.goto(f"{house.url}/")
    member.get_by_role("link", name="To review: emergency access of Tom Keane").click()
    member.get_by_text(why).wait_for()
    assert not any(word in member.content() for word in ("Maya", "Down again", "alprotectin"))
    axe(member)
    shoot(member, "review-form")
    member.get_by_label("Yes, it can be understood").check()
    member.get_by_label("Say why").fill("She came in at night, and Northgate did not have her medicines.")
    member.get_by_role("button", name="Say so").click()
    member.get_by_text("None waits.").wait_for()
    axe(member)


def test_an_emergency_access_is_explained_and_reviewed(house, family, enter) -> None:
    from alongside.record.actions.entries import write_entry
    from tests.governance.looking import PAIN, a_council
    from tests.record.family import calprotectin

    # Given Maya's record, closed to a doctor of another center
    _body, sara = a_council(family)
    write_entry(
        by=family.amina,
        person_id=family.of,
        new=calprotectin(310.0, words="Down again.", true_at=datetime.now(UTC)),
    )
    tom, maya, member = enter(family.stranger, **DESK), enter(family.maya), enter(sara, **DESK)
    record = f"{house.url}/people/{family.of}/record/"
    assert tom.goto(record).status == 404

    # When he does not find her, he says exactly whom he means, and why
    he_asks(house, tom, PAIN)

    # Then he sees her record, and over it until when
    tom.get_by_text("Emergency access until").wait_for()
    tom.get_by_text("Down again.").wait_for()
    axe(tom)
    shoot(tom, "emergency-record")

    # And she reads of it on Today, with his reason, word for word
    maya.goto(f"{house.url}/")
    maya.get_by_role("link", name="emergency access for 4 hours").click()
    maya.get_by_text(f"“{PAIN}”").first.wait_for()
    axe(maya)
    shoot(maya, "emergency-maya")

    # When Sara reviews it, she sees who, why, for how long and which kinds, and not what stood there
    she_reviews(house, member, PAIN)

    # Then Maya reads what was said of it
    maya.get_by_role("link", name="How it is reviewed").first.click()
    maya.get_by_text("Northgate did not have her medicines.").wait_for()
    axe(maya)
    shoot(maya, "review-maya")
