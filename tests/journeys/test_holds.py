"""A doctor waits with a result; the girl sees that it waits, asks, and it arrives on her open page."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tests.browser import DESK, axe, shoot

pytestmark = pytest.mark.browser


@pytest.fixture
def result(family):
    """A result that Maya's doctor wrote an hour ago, over a line in her journal."""
    from alongside.record.actions.entries import write_entry
    from tests.record.family import calprotectin, words

    now = datetime.now(UTC)
    write_entry(by=family.maya, person_id=family.of, new=words("Music.", true_at=now - timedelta(hours=2)))
    new = calprotectin(1312.0, words="Higher than all before.", true_at=now - timedelta(hours=1))
    return write_entry(by=family.amina, person_id=family.of, new=new)


def holds_it(doctor) -> None:
    """The doctor waits with the entry on her page, says why and until when."""
    doctor.get_by_text("Wait before it is shown").click()
    assert "The charter lets it wait until" in doctor.content()
    doctor.get_by_label("Why should it wait?").fill("I want to go through it with you.")
    until = datetime.now(UTC) + timedelta(days=5)
    doctor.get_by_label("Until which day?").fill(until.strftime("%Y-%m-%d"))
    axe(doctor)
    shoot(doctor, "hold-form")
    doctor.get_by_role("button", name="Hold it").click()
    doctor.get_by_text("for Maya, Anna and Jonas.").wait_for()
    axe(doctor)
    shoot(doctor, "hold-doctor")


def meets_the_hold(maya) -> None:
    """She reads by whom, why and until when, and nothing of what it says."""
    maya.get_by_text("Live: new entries arrive by themselves").wait_for()
    maya.get_by_role("heading", name="Dr Amina Rahman is holding one result until").wait_for()
    maya.get_by_text("“I want to go through it with you.”").wait_for()
    assert not any(word in maya.content() for word in ("alprotectin", "1,312", "1312", "Higher than"))
    axe(maya)
    shoot(maya, "hold-maya")


def test_a_result_is_held_asked_for_and_shown(house, family, result, enter) -> None:
    # Given a doctor, and a girl with her phone
    record = f"{house.url}/people/{family.of}/record/"
    doctor, maya = enter(family.amina, **DESK), enter(family.maya)

    # When the doctor waits with a result
    doctor.goto(f"{record}{result.origin_id}/")
    holds_it(doctor)

    # Then Maya sees that it waits, and does not find it
    assert maya.goto(f"{record}{result.origin_id}/").status == 404
    maya.goto(record)
    meets_the_hold(maya)

    # When she asks, her doctor finds it on Today
    maya.get_by_role("button", name="Ask to see it now").click()
    maya.get_by_text("You asked to see it").wait_for()
    maya.get_by_text("Live: new entries arrive by themselves").wait_for()
    shoot(maya, "hold-asked")
    doctor.goto(f"{house.url}/")
    shoot(doctor, "hold-today")
    doctor.get_by_role("link", name="Maya Lindqvist asks to see Calprotectin, stool test now").click()
    doctor.get_by_role("button", name="Show it now").wait_for()
    axe(doctor)
    shoot(doctor, "hold-answer")

    # And when she shows it, it arrives on Maya's open page in the place of its hold
    doctor.get_by_role("button", name="Show it now").click()
    maya.get_by_text("Higher than all before.").wait_for(timeout=5000)
    maya.get_by_text("Dr Amina Rahman is holding").wait_for(state="detached")
    axe(maya)
    shoot(maya, "hold-arrived")
