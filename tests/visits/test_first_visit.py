"""At the first visit ever there was none before: the sheet looks back over the last year. And who says what is told."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

from django.utils import timezone

from alongside.kit.terms import Category
from alongside.record.actions.entries import write_entry
from alongside.record.actions.journal import NewDay, save_day
from alongside.record.writing import NewEntry
from alongside.visits.models import Visit
from alongside.visits.queries.sheet import sheet_of
from alongside.visits.queries.visits import visit_of
from tests.questionnaires import conftest as forms
from tests.questionnaires.test_answering import LITTLE, answered
from tests.visits.worlds import a_visit, held

tummy = forms.tummy


def days(family, *told):
    """Days of Maya's journal: (days ago, sky)."""
    for ago, sky in told:
        at = timezone.now() - timedelta(days=ago)
        save_day(by=family.maya, person_id=family.of, new=NewDay(id=uuid4(), true_at=at, sky=sky))


def page_of(family, visit, knocking, as_web):
    with as_web():
        return knocking(family.amina).get(f"/people/{family.of}/visits/{visit.pk}/").content.decode()


def test_journal_days_before_the_first_visit_stand_on_its_page(family, knocking, as_web):
    days(family, (400, 1), (300, 1), (20, 1), (2, 4))

    page = page_of(family, a_visit(family), knocking, as_web)

    assert "The last year" in page
    assert "2 bad days of 3 written down; before that 1 of 1" in page


def test_before_a_second_visit_only_the_days_since_the_first_count(family, knocking, as_web):
    days(family, (15, 1), (2, 2))
    before = timezone.now() - timedelta(days=10)
    Visit.objects.filter(pk=held(family).pk).update(starts_at=before, begun_at=before, ended_at=before)

    page = page_of(family, a_visit(family, hours=2), knocking, as_web)

    assert "1 bad day of 1 written down; before that 1 of 1" in page


def test_answers_before_the_first_visit_stand_on_its_page(family, tummy, looking, knocking, as_web):
    with looking(family.maya):
        answered(family.maya, family, tummy, pain=LITTLE)

    assert ">How my tummy is</a>" in page_of(family, a_visit(family), knocking, as_web)


def tired(family, actor, value, ago):
    new = NewEntry(
        kind="Observation", category=Category.QUESTIONNAIRES, title="Tiredness", code_system="urn:x", code="tiredness",
        value=value, true_at=timezone.now() - timedelta(days=ago),
    )  # fmt: skip
    write_entry(by=actor, person_id=family.of, new=new)


def test_what_two_say_of_how_she_feels_is_never_one_row(family, looking):
    with looking(family.maya):
        tired(family, family.maya, 3, 9)
        tired(family, family.maya, 4, 3)
    with looking(family.jonas):
        tired(family, family.jonas, 8, 2)
    visit = a_visit(family)

    with looking(family.amina):
        found = sheet_of(family.amina, visit_of(family.amina, family.of, visit.pk)).measured

    assert sorted((one.said_by, one.then, one.now) for one in found) == [
        ("Jonas Lindqvist", None, 8.0), ("Maya Lindqvist", 3.0, 4.0),
    ]  # fmt: skip


def test_what_has_no_unit_stands_with_the_name_of_who_says_it_and_no_comma(family, looking, knocking, as_web):
    with looking(family.maya):
        tired(family, family.maya, 3, 9)

    page = page_of(family, a_visit(family), knocking, as_web)

    assert '<span class="al-eyebrow">Maya Lindqvist</span>' in page


def test_what_two_wrote_down_in_two_languages_is_one_value(family, looking):
    for ago, unit, value in ((3, "of 10", 4.0), (2, "av 10", 5.0), (1, "of 10", 6.0)):
        new = NewEntry(
            kind="Observation", category=Category.JOURNAL, title="Tiredness", code_system="https://a.example", code="tired",
            unit=unit, value=value, true_at=timezone.now() - timedelta(days=ago),
        )  # fmt: skip
        write_entry(by=family.maya, person_id=family.of, new=new)
    visit = a_visit(family)
    with looking(family.amina):
        found = [one for one in sheet_of(family.amina, visit).measured if one.code == "tired"]

    assert [(one.unit, one.trend) for one in found] == [("of 10", (4.0, 5.0, 6.0))]
