"""People like somebody: counted where that points at nobody, and without whoever said no."""

from __future__ import annotations

from alongside.contributions.actor import program
from alongside.kit.ids import time_ordered_id
from alongside.kit.terms import Audience, Category
from alongside.record.models import Entry
from alongside.registry.actions.measures import offer_measure
from alongside.registry.alike import count_alike
from alongside.registry.models import Alike, Standing
from alongside.registry.shipped import SHIPPED
from alongside.sharing.models import ConsentAnswer
from tests.registry.listing import a_person, brought_up, closes, judged
from tests.registry.paged import written


def crohn(person_id):
    key = time_ordered_id()
    Entry.objects.create(
        id=key, origin_id=key, person_id=person_id, kind="Condition", category=Category.CONDITIONS, code="34000006",
        title="Crohn", true_at="2020-01-01T00:00:00Z", author_name="x", author_role="program", voice="system",
        source="clinic", source_key=str(key), status="", resource="{}",
    )  # fmt: skip


def many(family, count, quiet):
    people = [a_person(family, f"Person {number}") for number in range(count)]
    for number, person in enumerate(people):
        crohn(person)
        judged(family, person, 20, "quiet" if number < quiet else "mild")
    return people


def counted():
    brought_up()
    count_alike()
    return [(one.people, one.judged, one.quiet, one.steroid) for one in Alike.objects.all()]


def test_a_group_is_told_of_with_its_parts_where_none_is_small(family):
    crohn(family.of)
    many(family, 30, 18)

    # Maya herself was not judged: one who is not would be one too few, and hides the parts.
    assert counted() == [(31, None, None, None)]
    judged(family, family.of, 5, "quiet")
    assert counted() == [(31, 31, 19, None)]


def test_few_are_no_group(family):
    many(family, 7, 4)

    assert counted() == []


def test_whoever_said_no_or_closed_it_to_studies_is_not_counted(family):
    first, *_more = many(family, 20, 10)
    ConsentAnswer.objects.create(
        person_id=first, item="use_nonprofit", answer="no", by_self=True, made_by_name="x"
    )
    assert counted() == [(19, 19, 9, None)]

    crohn(family.of)
    judged(family, family.of, 5, "quiet")
    assert counted()[0][0] == 20
    closes(family, Category.CONDITIONS, Audience.STUDY)
    assert counted()[0][0] == 19


def test_the_page_says_how_many_and_what_it_does_not_say(family, knocking, as_web):
    crohn(family.of)
    judged(family, family.of, 5, "quiet")
    many(family, 30, 18)
    counted()
    with as_web():
        hers = knocking(family.maya).get(f"/people/{family.of}/registry/").content.decode()
        part = (
            knocking(family.amina)
            .get(f"/people/{family.of}/registry/", headers={"HX-Request": "true"})
            .content.decode()
        )
        none = knocking(family.stranger).get(f"/people/{family.of}/registry/")

    assert "31 people with Crohn’s disease, from 14 until 18 years." in hers and "19 of 31, 61 of 100" in hers
    assert "not how you will be" in hers
    assert "People like Maya" in part and "<html" not in part
    assert none.status_code == 404


def test_to_who_may_not_see_the_diagnosis_nobody_is_alike(family, knocking, as_web):
    crohn(family.of)
    judged(family, family.of, 5, "quiet")
    many(family, 30, 18)
    counted()
    closes(family, Category.CONDITIONS)
    with as_web():
        page = knocking(family.petra).get(f"/people/{family.of}/registry/").content.decode()

    assert "Crohn" not in page and "Too few people are alike" in page


def test_what_is_due_is_said_with_the_page_where_one_does_it(family, knocking, as_web):
    told = written(family)
    unmet = offer_measure(by=program(community_id=family.community.pk), one=SHIPPED[0])
    met = offer_measure(by=program(community_id=family.community.pk), one=SHIPPED[4])
    for version, category, is_met in ((unmet, Category.RESULTS, False), (met, Category.VISITS, True)):
        Standing.objects.create(
            person_id=family.of, version=version, categories=[int(category)], counted=True, met=is_met
        )
    with as_web():
        hers = knocking(family.maya).get(f"/people/{told['of']}/registry/").content.decode()
        doctors = knocking(family.amina).get(f"/people/{told['of']}/registry/").content.decode()
    closes(family, Category.RESULTS)
    with as_web():
        nurses = knocking(family.petra).get(f"/people/{told['of']}/registry/").content.decode()

    assert "The clinic wanted to try again to reach you." in hers
    assert "Somebody is to try again to reach them." in doctors
    for page in (hers, doctors):
        assert (f"/numbers/{unmet.measure_id}/" in page, "Children who are well" in page) == (True, True)
        assert (f"/numbers/{met.measure_id}/" in page, f"/people/{family.of}/doubts/" in page) == (
            False,
            True,
        )
    assert (f"/numbers/{unmet.measure_id}/" in nurses, "try again" in nurses) == (False, True)
