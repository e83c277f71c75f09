"""A doctor waits with a result; the girl sees that it waits, asks, and it arrives on her open page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from tests.browser import axe, shoot

pytestmark = pytest.mark.browser
PHONE = {"width": 390, "height": 844}


@pytest.fixture
def family(house):
    """Maya's family and clinic, in the running house."""
    from tests.record.family import a_family

    return a_family()


@pytest.fixture
def enter(house, new_page) -> Callable[..., object]:
    """A browser in which somebody is signed in."""
    from alongside.people.models import Account

    def as_somebody(actor, **options: object):
        page = new_page(**{"viewport": {"width": 1280, "height": 900}, "reduced_motion": "reduce"} | options)
        page.context.add_cookies([house.session_for(Account.objects.get(pk=actor.account_id))])
        return page

    return as_somebody


def test_a_result_is_held_asked_for_and_shown(house, family, enter) -> None:
    from alongside.record.actions.entries import write_entry
    from tests.record.family import calprotectin, words

    # Given a result that her doctor wrote today
    now = datetime.now(UTC)
    write_entry(by=family.maya, person_id=family.of, new=words("Music.", true_at=now - timedelta(hours=2)))
    new = calprotectin(1312.0, words="Higher than all before.", true_at=now - timedelta(hours=1))
    entry = write_entry(by=family.amina, person_id=family.of, new=new)
    record = f"{house.url}/people/{family.of}/record/"
    doctor, maya = enter(family.amina), enter(family.maya, viewport=PHONE)

    # When the doctor waits with it, and says why and until when
    doctor.goto(f"{record}{entry.origin_id}/")
    doctor.get_by_text("Wait before it is shown").click()
    assert "The charter lets it wait until" in doctor.content()
    doctor.get_by_label("Why should it wait?").fill("I want to go through it with you.")
    doctor.get_by_label("Until which day?").fill((now + timedelta(days=5)).strftime("%Y-%m-%d"))
    axe(doctor)
    shoot(doctor, "hold-form")
    doctor.get_by_role("button", name="Hold it").click()
    doctor.get_by_text("for Maya, Anna and Jonas.").wait_for()
    axe(doctor)
    shoot(doctor, "hold-doctor")

    # Then Maya sees that it waits, by whom, why and until when, and nothing of what it says
    maya.goto(record)
    maya.get_by_text("Live: new entries arrive by themselves").wait_for()
    maya.get_by_role("heading", name="Dr Amina Rahman is holding one result until").wait_for()
    maya.get_by_text("“I want to go through it with you.”").wait_for()
    assert not any(word in maya.content() for word in ("alprotectin", "1,312", "1312", "Higher than"))
    axe(maya)
    shoot(maya, "hold-maya")
    assert maya.goto(f"{record}{entry.origin_id}/").status == 404
    maya.goto(record)

    # When she asks, her doctor finds it on Today
    maya.get_by_role("button", name="Ask to see it now").click()
    maya.get_by_text("You asked to see it").wait_for()
    shoot(maya, "hold-asked")
    maya.get_by_text("Live: new entries arrive by themselves").wait_for()
    doctor.goto(f"{house.url}/")
    shoot(doctor, "hold-today")
    doctor.get_by_role("link", name="Maya Lindqvist asks to see Calprotectin, stool test now").click()
    doctor.get_by_role("button", name="Show it now").wait_for()
    axe(doctor)
    shoot(doctor, "hold-answer")

    # And when her doctor shows it, it arrives on Maya's open page in the place of its hold
    doctor.get_by_role("button", name="Show it now").click()
    maya.get_by_text("Higher than all before.").wait_for(timeout=5000)
    maya.get_by_text("Dr Amina Rahman is holding").wait_for(state="detached")
    axe(maya)
    shoot(maya, "hold-arrived")
