"""A study's file: coded facts of those who are in it, under receipts; and a dictionary that leaves no kind out."""

from __future__ import annotations

import csv
import io

import pytest
from django.utils import timezone

from alongside.contributions.models import Line
from alongside.kit.verdict import Refused
from alongside.record.countable import kinds
from alongside.registry.actions.studying import take_study
from alongside.registry.dictionary import described
from alongside.registry.models import Taken
from alongside.sharing.models import CharterVersion, Receipt, Study, StudyConsent, StudyTeamMember
from tests.registry.listing import a_person, judged, seen


@pytest.fixture
def study(family):
    """The Bright Gut study, of whose team Bea is; Maya said yes to it, and Leo to another one of hers."""
    made = {}
    for title in ("Bright Gut", "Sleep"):
        made[title] = Study.objects.create(
            community=family.community, title=title, purpose="To learn", run_by="Alder"
        )
        StudyTeamMember.objects.create(study=made[title], seat_id=family.researcher.seat_id)
    StudyConsent.objects.create(study=made["Bright Gut"], person_id=family.of)
    leo = a_person(family, "Leo Berg")
    StudyConsent.objects.create(study=made["Sleep"], person_id=leo)
    for person in (family.of, leo):
        seen(family, person, 100)
        judged(family, person, 90, "mild")
    return made["Bright Gut"]


def test_a_file_holds_codes_and_days_from_the_first_and_nobody_of_another_study(
    family, study, knocking, as_web
):
    bea = knocking(family.researcher)
    with as_web():
        page = bea.get(f"/registry/studies/{study.pk}/").content.decode()
        answer = bea.post(f"/registry/studies/{study.pk}/", {"why": "Sleep and flares"})
        told = knocking(family.maya).get("/registry/dictionary/").content.decode()

    rows = list(csv.DictReader(io.StringIO(answer.content.decode())))
    assert "1 person is in it now." in page
    assert {row["person"] for row in rows} == {rows[0]["person"]} and rows[0]["person"].startswith("P-")
    assert [(row["what"], row["day"], float(row["value"])) for row in rows] == [
        ("visit", "0", 1),
        ("judgement", "10", 1),
    ]
    assert "Maya" not in answer.content.decode()
    assert "Sleep and flares" in told and "Bea Gut" in told and "few people" in told


def test_everyone_of_whom_something_leaves_gets_a_receipt(family, study, looking):
    with looking(family.researcher):
        take_study(by=family.researcher, study_id=study.pk, why="x")

    (receipt,) = Receipt.objects.all()
    assert (receipt.person_id, receipt.page, sorted(receipt.categories)) == (
        family.of,
        "a study’s file",
        [5, 7],
    )
    assert (Taken.objects.get().people, Line.objects.get(verb="registry.took_study").subject_words) == (
        1,
        "Bright Gut",
    )


def test_only_the_team_takes_anything_along(family, study, looking):
    other = Study.objects.create(community=family.community, title="Not hers", purpose="x", run_by="x")
    for by, key in ((family.amina, study.pk), (family.maya, study.pk), (family.researcher, other.pk)):
        with looking(by), pytest.raises(Refused):
            take_study(by=by, study_id=key, why="x")
    assert Taken.objects.count() == 0


def test_who_leaves_the_study_is_in_no_file_from_then_on(family, study, looking):
    StudyConsent.objects.filter(study=study).delete()

    with looking(family.researcher):
        assert take_study(by=family.researcher, study_id=study.pk, why="x") == []


def test_the_dictionary_leaves_no_kind_out(db):
    assert [one.name for one in described()] == sorted(kinds())
    assert all(str(one.means) and str(one.number) and str(one.source) for one in described())


def test_how_many_left_in_a_file_is_hidden_as_the_charter_says(family, study, knocking, as_web):
    Taken.objects.create(
        author_id=family.researcher.person_id, author_name="Bea Gut", author_role="researcher", voice="researcher",
        at=timezone.now(), community=family.community, kind="study", title="Bright Gut", why="x", people=9,
        study_id=study.pk,
    )  # fmt: skip
    with as_web():
        before = knocking(family.maya).get("/registry/dictionary/").content.decode()
    CharterVersion.objects.filter(community=family.community, replaced_at=None).update(small_number=10)
    with as_web():
        after = knocking(family.maya).get("/registry/dictionary/").content.decode()

    assert ("9 people" in before, "9 people" in after, "few people" in after) == (True, False, True)
