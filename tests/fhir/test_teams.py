"""The care team as other systems read it."""

from __future__ import annotations

import pytest

from alongside.sharing.models import Receipt
from tests.fhir.asking import found, one, status
from tests.record.family import Family


def test_the_care_team_and_the_caregivers_are_told(family: Family, knocking, as_web) -> None:
    with as_web():
        client = knocking(family.maya)
        team = one(client, "CareTeam", family.of)
        searched = found(client, "CareTeam", f"patient={family.of}")

    assert searched == [team]
    assert team["subject"] == {"reference": f"Patient/{family.of}"}
    assert [
        (each["member"]["display"], [role["text"] for role in each["role"]]) for each in team["participant"]
    ] == [
        ("Dr Amina Rahman", ["IBD", "doctor"]),
        ("Jonas Lindqvist", ["dad"]),
        ("Anna Lindqvist", ["mum"]),
    ]
    assert team["participant"][0]["onBehalfOf"]["display"] == "Riverside"


@pytest.mark.parametrize("who", ["stranger", "elsewhere", "researcher"])
def test_who_may_not_see_the_person_finds_no_team(family: Family, knocking, as_web, who: str) -> None:
    with as_web():
        client = knocking(getattr(family, who))
        assert status(client, f"CareTeam/{family.of}") == 404
        assert status(client, f"CareTeam?patient={family.of}") == 404


def test_reading_the_team_leaves_a_receipt(family: Family, knocking, as_web) -> None:
    with as_web():
        one(knocking(family.amina), "CareTeam", family.of)

    assert [(receipt.viewer_id, receipt.page) for receipt in Receipt.objects.filter(person=family.of)] == [
        (family.amina.person_id, "fhir")
    ]
