"""Receipts that can be read: by viewer and week, with the rule in words, and emergency access never hidden."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from alongside.kit.terms import Category
from alongside.people.models import TeamMember
from alongside.record.actions.entries import write_entry
from alongside.sharing.actions.emergencies import open_in_emergency
from alongside.sharing.models import Receipt, Study, StudyConsent, StudyTeamMember
from tests.explained import rows_read
from tests.record.family import calprotectin

SOME = [Category.RESULTS.value, Category.JOURNAL.value]


def looked(family, by, days=0.0, categories=None, audience=2, because="charter"):
    return Receipt.objects.create(
        person_id=family.of, viewer_id=by.person_id, viewer_name=by.name, role=by.role.value, title=by.title,
        center_name=by.center_name, seat_id=by.seat_id, categories=categories or SOME, audience=audience,
        because=because, page="timeline", at=timezone.now() - timedelta(days=days),
    )  # fmt: skip


@pytest.fixture
def path(family):
    return f"/people/{family.of}/sharing/looked/"


def test_looks_of_one_week_are_one_line_with_the_rule_in_words(family, path, knocking, as_web):
    for _n in range(4):
        looked(family, family.amina)
    looked(family, family.petra, audience=3)
    looked(family, family.jonas, audience=1, categories=[Category.VISITS.value])
    with as_web():
        page = knocking(family.maya).get(path).content.decode()

    assert page.count("<b>Dr Amina Rahman</b>") == 1
    assert "4 times that week" in page
    assert "Results and journal. In your care team: doctor." in page
    assert "Works at Riverside, where you go." in page
    assert "Your dad." in page


def test_emergency_access_stands_on_top_whatever_is_asked_for(family, path, knocking, looking, as_web):
    with looking(family.stranger):
        access = open_in_emergency(by=family.stranger, person_id=family.of, reason="Strong pain.")
    looked(family, family.stranger, categories=[Category.MEDICINES.value], because=f"emergency:{access.pk}")
    with as_web():
        maya = knocking(family.maya)
        page = maya.get(path).content.decode()
        other = maya.get(f"{path}?who={family.amina.person_id}&until=2020-01-01").content.decode()

    assert page.count("“Strong pain.”") == 2
    assert page.count("Tom Keane, Northgate") >= 2
    assert "“Strong pain.”" in other


def test_a_study_stands_under_its_own_name(family, path, knocking, as_web):
    study = Study.objects.create(community=family.community, title="Bright Gut", purpose="Food", run_by="Bea")
    StudyTeamMember.objects.create(study=study, seat_id=family.researcher.seat_id)
    StudyConsent.objects.create(study=study, person_id=family.of)
    looked(family, family.researcher, audience=5)
    with as_web():
        page = knocking(family.maya).get(path).content.decode()

    assert "<b>Bright Gut</b>" in page
    assert family.researcher.name not in page


def test_older_looks_are_pages_away_and_one_person_can_be_picked(family, path, knocking, as_web):
    looked(family, family.amina)
    looked(family, family.petra, days=200, audience=3)
    with as_web():
        maya = knocking(family.maya)
        first = maya.get(path).content.decode()
        older = first.split('rel="next"')[0].rsplit('href="', 1)[1].split('"')[0].replace("&amp;", "&")
        second = maya.get(path + older).content.decode()
        picked = maya.get(f"{path}?who={family.petra.person_id}").content.decode()
        broken = maya.get(f"{path}?who=x&before=y&until=z")

    assert "Petra Novak" not in first
    assert "Petra Novak" in second
    assert "<b>Petra Novak, Riverside</b>" in picked
    assert "<b>Dr Amina Rahman</b>" not in picked
    assert broken.status_code == 200


def test_a_caregiver_who_chooses_reads_them_as_far_as_they_see(family, path, knocking, looking, as_web):
    looked(family, family.amina, categories=[Category.RESULTS.value, Category.SENSITIVE.value])
    looked(family, family.petra, categories=[Category.SENSITIVE.value], audience=3)
    with as_web():
        page = knocking(family.anna).get(path).content.decode()
    assert "Results. In the care team: doctor." in page
    assert "Petra Novak" not in page
    for who, sees in (
        ("maya", 2),
        ("anna", 1),
        ("jonas", 0),
        ("elsewhere", 0),
        ("stranger", 0),
        ("amina", 1),
    ):
        with looking(getattr(family, who)):
            assert Receipt.objects.count() == sees, who


@pytest.mark.parametrize("who", ["jonas", "amina", "stranger", "elsewhere", "researcher"])
def test_nobody_else_reads_them(family, path, knocking, as_web, who):
    with as_web():
        assert knocking(getattr(family, who)).get(path).status_code in (403, 404)


def test_three_looks_cost_no_more_than_one(family, path, knocking, as_web):
    counted = []
    for who in (family.amina, family.petra, family.jonas):
        looked(family, who)
        with as_web(), CaptureQueriesContext(connection) as queries:
            knocking(family.maya).get(path)
        counted.append(len(queries))
    with as_web():
        maya = knocking(family.maya)
        with CaptureQueriesContext(connection) as queries:
            maya.get(path)

    assert counted[0] == counted[2]
    assert len(queries) <= 8


def test_of_a_hundred_thousand_receipts_four_weeks_are_read(family, path, knocking, as_web):
    write_entry(by=family.amina, person_id=family.of, new=calprotectin(310.0))
    TeamMember.objects.filter(person=family.of).exists()
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO sharing_receipt (id, at, person_id, viewer_id, viewer_name, role, title, center_name, seat_id, "
            "categories, audience, because, page) SELECT gen_random_uuid(), now() - n * interval '15 minutes', %s, %s, "
            "'Dr Amina Rahman', 'clinician', 'doctor', 'Riverside', %s, '{3,5}', 2, 'charter', 'timeline' "
            "FROM generate_series(1, 100000) n", [family.of, family.amina.person_id, family.amina.seat_id],
        )  # fmt: skip
        cursor.execute("ANALYZE sharing_receipt")
    with as_web(), rows_read("sharing_receipt") as rows:
        answer = knocking(family.maya).get(path)

    assert answer.status_code == 200
    assert 21 * 96 <= sum(rows) <= 2 * 28 * 96
