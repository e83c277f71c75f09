"""Calls, and what was asked about a value, go along with the rest: readable, for other systems, and by the same rules."""

from __future__ import annotations

import json

import pytest

from alongside.kit.terms import Audience, Category, Right
from alongside.registry.actions.listing import NewOutreach, keep_list, reach_out, write_back
from alongside.registry.actions.quality import send_doubt
from alongside.registry.looking import Looking, Scope
from alongside.registry.models import Doubt
from alongside.sharing.actions.choices import make_choice
from tests.leaving.world import bundle_in, parcel_of, unpacked
from tests.r4 import r4_schema
from tests.registry.listing import brought_up
from tests.registry.test_quality import a_weight


@pytest.fixture
def called(family, looking):
    """Petra called Maya out of a shared list, her dad wrote back, and a weight in pounds was sent to the clinic."""
    with looking(family.petra):
        active = Looking(Scope.CENTER, {"active": 1})
        listed = keep_list(by=family.petra, title="Active now", looking=active, shared=True)
        new = NewOutreach("call", "no_answer", "About the levels", list_id=listed.pk)
        reach_out(by=family.petra, person_id=family.of, new=new)
    with looking(family.jonas):
        write_back(by=family.jonas, person_id=family.of, words="Call after four")
    for value, days in ((45.2, 120), (46.0, 60)):
        a_weight(family, family.amina, value, days)
    a_weight(family, family.maya, 102.0, 1)
    brought_up()
    with looking(family.maya):
        doubt = Doubt.objects.get(check_name="weight_pounds")
        send_doubt(by=family.maya, person_id=family.of, doubt_id=doubt.pk, to="clinic")


def test_calls_and_doubts_are_in_the_parcel_in_three_ways(family, called, looking, tmp_path):
    hers = unpacked(parcel_of(family.maya, family.of, looking), tmp_path)
    bundle = bundle_in(hers)
    kept = [one["resource"] for one in bundle["entry"]]
    rows = json.loads((hers / "beside-the-record.json").read_text(encoding="utf-8"))
    page = (hers / "record.html").read_text(encoding="utf-8")

    assert [error.message for error in r4_schema().iter_errors(bundle)] == []
    tries = [one for one in kept if one["resourceType"] == "Communication"]
    assert [(one["status"], one["note"][0]["text"], one["payload"][0]["contentString"]) for one in tries] == [
        ("not-done", "no answer", "About the levels"), ("completed", "a word to the clinic", "Call after four"),
    ]  # fmt: skip
    (issue,) = [one for one in kept if one["resourceType"] == "DetectedIssue" and one["status"] == "preliminary"
                and one["code"]["coding"][0]["code"] == "weight_pounds"]  # fmt: skip
    (implicated,) = issue["implicated"]
    assert implicated["reference"] in {f"{one['resourceType']}/{one['id']}" for one in kept}
    assert [one["author"]["display"] for one in issue["mitigation"]] == ["Maya Lindqvist"]
    assert [(one["way"], one["list_title"]) for one in rows["registry_outreach"]] == [
        ("call", "Active now"), ("back", None),
    ]  # fmt: skip
    for words in (
        "Called, no answer",
        "About the levels",
        "Call after four",
        "Active now",
        "46.3 kg",
        "Asked the clinic.",
    ):
        assert words in page, words


def parcel_in_words(by, family, looking, to):
    return "".join(
        path.read_text(encoding="utf-8")
        for path in unpacked(parcel_of(by, family.of, looking), to).glob("*.*")
    )


def test_a_caregiver_takes_along_no_list_and_no_doubt_that_they_may_not_see(
    family, called, looking, tmp_path
):
    before = parcel_in_words(family.anna, family, looking, tmp_path / "before")
    make_choice(by=family.maya, person_id=family.of, category=Category.RESULTS, audience=Audience.CAREGIVERS,
                right=Right.NONE)  # fmt: skip
    after = parcel_in_words(family.anna, family, looking, tmp_path / "after")

    closed = ("Active now", "weight_pounds", "46.3")
    assert [words for words in closed if words not in before] == []
    assert [words for words in closed if words in after] == []
    assert "About the levels" in after, "the call itself is of how to reach her, and open to her mother"
