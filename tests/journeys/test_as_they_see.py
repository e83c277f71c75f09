"""Maya looks at her record in the eyes of her doctor and of her dad."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.browser import axe, shoot

pytestmark = pytest.mark.browser


def test_she_sees_her_record_as_they_do(house, family, enter) -> None:
    from alongside.record.actions.entries import write_entry
    from tests.record.family import PARENTS, words

    # Given a day that her parents do not read
    now = datetime.now(UTC)
    kept = words("Not for Dad.", title="A day", kept_from=PARENTS, true_at=now)
    write_entry(by=family.maya, person_id=family.of, new=kept)
    maya = enter(family.maya)

    # When she looks as her doctor
    maya.goto(f"{house.url}/people/{family.of}/sharing/as/")
    axe(maya)
    shoot(maya, "as-whom")
    maya.get_by_role("link", name="Dr Amina Rahman").click()
    maya.get_by_text("You see your record as Dr Amina Rahman sees it.").wait_for()
    maya.get_by_text("Not for Dad.").wait_for()
    axe(maya)
    shoot(maya, "as-doctor")

    # Then an entry opens in the same eyes, and nothing can be written
    maya.get_by_role("link", name="A day").first.click()
    maya.get_by_text("You see your record as Dr Amina Rahman sees it.").wait_for()
    axe(maya)
    shoot(maya, "as-doctor-entry")
    maya.locator("textarea[name='comment-words']").fill("As her.")
    maya.locator("form:has(textarea[name='comment-words']) button[type='submit']").click()
    maya.get_by_text("You only look here").wait_for()
    axe(maya)
    shoot(maya, "as-doctor-refused")

    # And as her dad she does not find it
    maya.goto(f"{house.url}/people/{family.of}/sharing/as/")
    maya.get_by_role("link", name="Jonas Lindqvist").click()
    maya.get_by_text("You see your record as Jonas Lindqvist sees it.").wait_for()
    assert "Not for Dad." not in maya.content()
    axe(maya)
