"""Acting on numbers: a nurse builds a list and records calls; a patient corrects a weight; a researcher takes codes along."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from tests.browser import DESK, axe, shoot

pytestmark = pytest.mark.browser


def not_seen_for_long(family):
    """Leo was here eight months ago, with active disease; Maya last week."""
    from tests.registry.listing import a_person, brought_up, judged, seen

    leo = a_person(family, "Leo Berg")
    for person, days, how in ((leo, 240, "moderate"), (family.of, 7, "quiet")):
        seen(family, person, days)
        judged(family, person, days, how)
    brought_up()
    return leo


def test_a_nurse_builds_a_list_and_records_calls(house, enter, family):
    not_seen_for_long(family)
    petra = enter(family.petra, **DESK)
    petra.goto(house.url + "/numbers/")
    petra.get_by_role("link", name="Whom to act for").click()
    axe(petra)
    shoot(petra, "lists-before")
    petra.get_by_label("Not seen for this many days").fill("200")
    petra.get_by_label("How active, when last judged").select_option("1")
    petra.get_by_role("button", name="Find them").click()

    found = petra.get_by_role("list", name="Who is in the list")
    assert (
        found.get_by_role("link", name="Leo Berg", exact=True).is_visible()
        and "Maya" not in found.inner_text()
    )
    assert "The disease was moderately active" in found.inner_text()
    axe(petra)
    shoot(petra, "lists-found")
    keep(petra)
    call(petra, "No answer", "")
    call(petra, "A time was booked", "They moved, and want to stay with us.")
    shoot(petra, "lists-called")
    assert "Petra Novak: called, a time was booked" in petra.get_by_role("main").inner_text()


def keep(petra) -> None:
    """Keep what is looked for under a name; the first try forgets the name."""
    petra.get_by_role("link", name="Keep this list under a name").click()
    petra.get_by_role("button", name="Keep it").click()
    assert petra.locator(".nhsuk-error-summary").evaluate("one => one === document.activeElement")
    petra.get_by_label("What is it called?").fill("Active, and not seen")
    petra.get_by_role("button", name="Keep it").click()
    petra.get_by_role("heading", name="Active, and not seen").wait_for()


def call(petra, outcome: str, words: str) -> None:
    """Write down a call to the one who is in the list."""
    petra.get_by_role("link", name=re.compile("Write down a call")).click()
    axe(petra)
    petra.get_by_label("Called").check()
    petra.get_by_label(outcome, exact=True).check()
    petra.get_by_label("What was said").fill(words)
    petra.get_by_role("button", name="Write it down").click()
    petra.get_by_role("heading", name="Active, and not seen").wait_for()


def typed_in_pounds(family):
    """Her doctor weighed her twice; then she stood on her grandmother's scale."""
    from tests.registry.listing import brought_up
    from tests.registry.test_quality import a_weight

    a_weight(family, family.amina, 45.2, 120)
    a_weight(family, family.amina, 46.0, 60)
    entry = a_weight(family, family.maya, 102.0, 1)
    brought_up()
    return entry


def on_the_chart(page, house, family) -> list[float]:
    """The weights that her chart is drawn from: the table behind it, the newest first."""
    page.goto(f"{house.url}/people/{family.of}/record/values/29463-7/")
    assert page.get_by_role("main").locator("svg").count() > 0
    told = page.get_by_role("main").locator("tbody tr").all()
    return [float(re.search(r"[\d.]+", row.locator("td").first.text_content())[0]) for row in told]


def test_a_patient_corrects_a_weight_typed_in_pounds(house, enter, family):
    entry = typed_in_pounds(family)
    maya = enter(family.maya)
    maya.goto(house.url + "/")
    assert on_the_chart(maya, house, family) == [102.0, 46.0, 45.2]
    maya.goto(house.url + "/")
    maya.get_by_role("link", name="Is this right? Look again at a weight").click()
    assert "In pounds, that would be 46.3 kg." in maya.get_by_role("main").inner_text()
    axe(maya)
    shoot(maya, "doubts-phone")
    maya.get_by_role("button", name="Write 46.3 kg instead").click()

    maya.get_by_text("Corrected. What stood there before stays readable.").wait_for()
    assert maya.get_by_role("button", name="Write 46.3 kg instead").count() == 0
    assert "Corrected on" in maya.get_by_role("main").inner_text()
    maya.goto(f"{house.url}/people/{family.of}/record/{entry.origin_id}/")
    assert "46.3" in maya.get_by_role("main").inner_text()
    assert on_the_chart(maya, house, family) == [46.3, 46.0, 45.2]
    maya.goto(house.url + "/")
    assert maya.get_by_role("link", name="Is this right?").count() == 0
    amina = enter(family.amina, **DESK)
    amina.goto(house.url + "/registry/quality/")
    assert "pounds" not in amina.get_by_role("main").inner_text()
    axe(amina)


def a_study(family):
    """The Bright Gut study: Bea is of its team, Maya said yes to it."""
    from alongside.sharing.models import Study, StudyConsent, StudyTeamMember
    from tests.registry.listing import judged, seen

    study = Study.objects.create(
        community=family.community, title="Bright Gut", purpose="How food goes with flares.", run_by="Alder"
    )
    StudyTeamMember.objects.create(study=study, seat_id=family.researcher.seat_id)
    StudyConsent.objects.create(study=study, person_id=family.of)
    seen(family, family.of, 100)
    judged(family, family.of, 90, "mild")


def test_a_researcher_downloads_under_receipts(house, enter, family):
    a_study(family)
    bea = enter(family.researcher, **DESK)
    bea.goto(house.url + "/numbers/")
    bea.get_by_role("link", name="What the registry holds").click()
    axe(bea)
    shoot(bea, "dictionary")
    bea.get_by_role("link", name="Bright Gut").click()
    bea.get_by_label("What do you need the file for?").fill("Food and flares, part one")
    with bea.expect_download() as coming:
        bea.get_by_role("button", name="Take the file").click()
    rows = list(csv.DictReader(Path(coming.value.path()).read_text(encoding="utf-8").splitlines()))
    assert [row["what"] for row in rows] == ["visit", "judgement"]
    assert "Maya" not in str(rows)

    maya = enter(family.maya)
    maya.goto(f"{house.url}/people/{family.of}/sharing/looked/")
    assert "Bright Gut" in maya.get_by_role("main").inner_text()
    maya.goto(house.url + "/registry/dictionary/")
    assert "Food and flares, part one" in maya.get_by_role("main").inner_text()
    axe(maya)
