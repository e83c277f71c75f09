"""Doubts: found by the worker, read by who may see all that they tell of, and closed by themselves."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.kit.terms import Audience, Category
from alongside.kit.verdict import Refused
from alongside.record.actions.entries import correct_entry, keep_entry_from, write_entry
from alongside.record.models import Entry
from alongside.record.writing import NewEntry
from alongside.registry.actions.quality import say_right, send_doubt
from alongside.registry.models import Doubt, DoubtSaid
from alongside.registry.queries.doubts import counted, doubts_about
from tests.registry.listing import a_person, brought_up, closes, seen


def a_weight(family, by, value, days_ago, unit="kg"):
    new = NewEntry(
        kind="Observation", category=Category.RESULTS, title="Weight", true_at=timezone.now() - timedelta(days=days_ago),
        value=value, unit=unit, code_system="http://loinc.org", code="29463-7",
    )  # fmt: skip
    return write_entry(by=by, person_id=family.of, new=new)


@pytest.fixture
def pounds(family):
    """Maya typed her weight in pounds; two others are in kilograms."""
    a_weight(family, family.amina, 45.2, 120)
    a_weight(family, family.amina, 46.0, 60)
    entry = a_weight(family, family.maya, 102.0, 1)
    brought_up()
    return entry


def checks(by, family, looking):
    with looking(by):
        return [(one.check_name, one.closed_how) for one in doubts_about(by, family.of) if one.entry_id]


def test_a_weight_typed_in_pounds_is_asked_of_who_typed_it(family, pounds):
    doubt = Doubt.objects.get(check_name="weight_pounds")

    assert (doubt.entry_id, doubt.asks, doubt.told["mended"]) == (pounds.pk, "family", 46.3)


def test_a_correction_closes_it_at_once_and_it_does_not_come_back(family, pounds, knocking, as_web, looking):
    doubt = Doubt.objects.get(check_name="weight_pounds")
    maya = knocking(family.maya)
    with as_web():
        page = maya.get(f"/people/{family.of}/doubts/").content.decode()
        maya.post(f"/people/{family.of}/doubts/{doubt.pk}/mend/")

    assert "In pounds, that would be 46.3 kg." in page
    now = Entry.objects.get(origin_id=pounds.origin_id, superseded_at=None)
    assert (now.value, now.unit, now.author_name, now.reason) == (
        46.3,
        "kg",
        "Maya Lindqvist",
        "It was in pounds.",
    )
    assert checks(family.maya, family, looking) == [("weight_pounds", "corrected")]
    brought_up()
    assert checks(family.maya, family, looking) == [("weight_pounds", "corrected")]


def test_corrected_wrongly_it_is_asked_again(family, pounds, looking):
    old = NewEntry(
        kind="Observation",
        category=Category.RESULTS,
        title="Weight",
        true_at=pounds.true_at,
        value=101.0,
        unit="kg",
    )
    with looking(family.maya):
        correct_entry(
            by=family.maya, person_id=family.of, origin_id=pounds.origin_id, new=old, reason="again"
        )
    brought_up()

    assert checks(family.maya, family, looking) == [("weight_pounds", ""), ("weight_pounds", "corrected")]


def test_what_is_said_to_be_right_is_not_asked_again(family, pounds, looking):
    doubt = Doubt.objects.get(check_name="weight_pounds")
    with looking(family.jonas):
        say_right(by=family.jonas, person_id=family.of, doubt_id=doubt.pk, words="With the cast on")
    a_weight(family, family.amina, 46.5, 0)
    brought_up()

    assert checks(family.amina, family, looking) == [("weight_pounds", "right")]
    with looking(family.jonas), pytest.raises(Refused):
        say_right(by=family.jonas, person_id=family.of, doubt_id=doubt.pk, words="again")


def test_it_is_sent_on_to_who_knows_better(family, pounds, looking):
    doubt = Doubt.objects.get(check_name="weight_pounds")
    with looking(family.maya):
        send_doubt(by=family.maya, person_id=family.of, doubt_id=doubt.pk, to="clinic")

    doubt.refresh_from_db()
    assert (doubt.asks, doubt.closed_at, DoubtSaid.objects.get().author_name) == (
        "clinic",
        None,
        "Maya Lindqvist",
    )


def test_a_doubt_tells_nothing_to_who_may_not_see_what_it_is_about(family, pounds, looking):
    assert checks(family.petra, family, looking) == [("weight_pounds", "")]
    assert checks(family.stranger, family, looking) == []
    assert checks(family.researcher, family, looking) == []
    with looking(family.petra):
        assert counted(family.petra)["weight_pounds"] == 1

    closes(family, Category.RESULTS)

    assert checks(family.petra, family, looking) == []
    with looking(family.petra):
        assert "weight_pounds" not in counted(family.petra)
    key = Doubt.objects.get(check_name="weight_pounds").pk
    with looking(family.stranger), pytest.raises(Refused):
        say_right(by=family.stranger, person_id=family.of, doubt_id=key, words="x")


def test_a_doubt_about_an_entry_is_kept_from_whom_the_entry_is_kept_from(family, pounds, looking):
    with looking(family.maya):
        keep_entry_from(
            by=family.maya, person_id=family.of, origin_id=pounds.origin_id, audiences={Audience.CAREGIVERS}
        )

    assert (checks(family.jonas, family, looking), checks(family.amina, family, looking)) == (
        [],
        [("weight_pounds", "")],
    )


def test_a_weight_that_is_kept_is_told_by_no_doubt_about_another_one(family, looking):
    """She weighed 60 at home, and keeps it from her parents; her doctor writes 40 a month later."""
    home = a_weight(family, family.maya, 60.0, 40)
    a_weight(family, family.amina, 40.0, 10)
    brought_up()
    assert checks(family.jonas, family, looking) == [("weight_fell", "")]
    with looking(family.maya):
        keep_entry_from(
            by=family.maya, person_id=family.of, origin_id=home.origin_id, audiences={Audience.CAREGIVERS}
        )

    assert Doubt.objects.filter(check_name="weight_fell", closed_at=None).count() == 0
    brought_up()
    assert Doubt.objects.filter(check_name="weight_fell", closed_at=None).count() == 0


def test_what_is_missing_at_a_visit_tells_of_both_and_closes_when_it_is_written(family, looking):
    seen(family, family.of, 30)
    brought_up()
    closes(family, Category.VISITS)
    assert checks(family.petra, family, looking) == []
    assert ("no_weight", "") in checks(family.amina, family, looking)

    a_weight(family, family.amina, 46.0, 30)
    brought_up()

    assert ("no_weight", "") not in checks(family.amina, family, looking)
    assert Doubt.objects.get(check_name="no_weight").closed_how == "gone"


def test_the_center_looks_at_its_own_and_leaves_receipts(family, pounds, knocking, as_web):
    a_person(family, "Leo Berg")
    brought_up()
    with as_web():
        page = knocking(family.petra).get("/registry/quality/?check=weight_pounds").content.decode()
        elsewhere = knocking(family.stranger).get("/registry/quality/").content.decode()

    assert ("Maya Lindqvist" in page, "Leo Berg" in page, "Maya Lindqvist" in elsewhere) == (
        True,
        False,
        False,
    )
