"""The community's own form in a visit: begun on its page, answered together, finished; then in summary and record."""

from __future__ import annotations

import pytest

from tests.browser import axe, shoot

pytestmark = pytest.mark.browser


@pytest.fixture
def forms(family):
    """The forms that come with the house, in use."""
    from alongside.questionnaires.actions.library import propose_form, take_into_use
    from alongside.questionnaires.loading import new_form, shipped

    for told in shipped():
        form = propose_form(by=family.jonas, new=new_form(told, "en"))
        take_into_use(by=family.amina, questionnaire_id=form.pk)


def fills_in(screen, script: bool) -> None:
    """They fill in the community's form on one screen, look it over, change their minds once, and finish it."""
    form = screen.get_by_role("region", name="Our form for a visit")
    form.get_by_role("button").first.click()
    screen.get_by_role("heading", name="The visit’s form").wait_for()
    screen.get_by_label("Weight").fill("46,2")
    judged = screen.get_by_role("group", name="Doctor’s judgement of the disease")
    judged.get_by_text("mild", exact=True).click()
    if script:
        screen.get_by_text("Saved at").first.wait_for()
        axe(screen)
        shoot(screen, "visit-form-phone")
    screen.get_by_role("button", name="Look it over and finish").click()
    screen.get_by_role("heading", name="Look it over").wait_for()
    screen.get_by_role("link", name="Change something").first.click()
    screen.get_by_role("button", name="Look it over and finish").click()
    screen.get_by_role("button", name="Finish", exact=True).click()


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_it_is_walked_to_its_end_and_nothing_is_typed_twice(house, family, forms, enter, script) -> None:
    from alongside.record.models import Entry
    from tests.visits.worlds import a_visit

    # Given a visit that goes on, on one screen turned to both
    visit = a_visit(family, hours=0.05)
    here = f"{house.url}/people/{family.of}/visits/{visit.pk}/"
    screen = enter(family.amina, java_script_enabled=script)
    screen.goto(here)
    screen.get_by_role("button", name="Start the visit").click()

    # When they fill in the community's form, look it over and finish it
    fills_in(screen, script)

    # Then they are back in the visit, which says so; and the summary does, for both
    screen.wait_for_url(here)
    region = screen.get_by_role("region", name="Our form for a visit")
    region.get_by_text("Filled in at this visit: Dr Amina Rahman").wait_for()
    assert region.get_by_role("button").count() == 0
    screen.get_by_role("button", name="End the visit").click()
    screen.get_by_role("heading", name="The summary").wait_for()
    maya = enter(family.maya, java_script_enabled=script)
    maya.goto(here)
    summary = maya.get_by_role("region", name="The summary")
    assert summary.get_by_text("We filled in, and it stands in the record").is_visible()
    if script:
        axe(maya)
        shoot(maya, "visit-form-after-phone")

    # And what was measured and judged stands in the record, once, read from those answers
    told = {one.code: one for one in Entry.objects.filter(person=family.of, kind="Observation")}
    assert told["29463-7"].value == 46.2
    assert told["pga"].value_words == "mild"
    assert Entry.objects.filter(person=family.of, kind="QuestionnaireResponse").count() == 1
    maya.goto(f"{house.url}/people/{family.of}/record/")
    assert maya.get_by_text("46.2").first.is_visible()
