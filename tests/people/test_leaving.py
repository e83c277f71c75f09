"""Leaving a community: the record is closed to everyone and not erased; who left comes back within 14 days."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.contributions.models import Line
from alongside.kit.terms import Audience, Category, Right
from alongside.kit.verdict import Refused
from alongside.people.actions.leaving import come_back, leave_community
from alongside.people.actions.persons import reactivate_person
from alongside.people.models import Account, Caregiver, Person, Withdrawal
from alongside.people.queries.leaving import left_lately, who_left
from alongside.record.actions.entries import write_entry
from alongside.record.models import Entry
from alongside.sharing.actions.choices import make_choice
from alongside.sharing.models import Grant
from tests.record.conftest import family, knocking, looking
from tests.record.family import Family, words

__all__ = ["family", "knocking", "looking"]
GROWN = timezone.now().date() - timedelta(days=20 * 365)


@pytest.fixture
def grown(family: Family) -> Family:
    """Maya is twenty, has written, and let other centers see her journal."""
    Person.objects.filter(pk=family.of).update(birth_date=GROWN)
    Caregiver.objects.filter(person=family.of).update(renewed_on=timezone.now().date())
    write_entry(by=family.maya, person_id=family.of, new=words("I am leaving."))
    make_choice(
        by=family.maya,
        person_id=family.of,
        audience=Audience.NETWORK,
        category=Category.JOURNAL,
        right=Right.SEE,
    )
    return family


EVERYBODY = ("maya", "jonas", "anna", "amina", "petra", "stranger")


def who_reads(family: Family, looking) -> set[str]:
    found = set()
    for name in EVERYBODY:
        with looking(getattr(family, name)):
            if Entry.objects.filter(person=family.of).exists():
                found.add(name)
    return found


def test_nobody_sees_the_record_of_who_left_and_nothing_is_erased(grown: Family, looking):
    before = who_reads(grown, looking)
    with looking(grown.maya):
        leave_community(by=grown.maya, person=Person.objects.get(pk=grown.of))

    assert (before, who_reads(grown, looking)) == ({"maya", "amina", "stranger"}, set())
    assert Entry.objects.filter(person=grown.of).count() == 1
    assert not Grant.objects.filter(person=grown.of).exists()


def test_who_only_cares_for_others_reads_that_they_stay(family: Family, knocking, as_web):
    with as_web():
        dad = knocking(family.jonas).get("/me/close/").content.decode()
        amina = knocking(family.amina).get("/me/close/").content.decode()
        for_maya = knocking(family.anna).get(f"/people/{family.of}/close/").content.decode()

    for page in (dad, amina):
        assert "The people whom you care for stay here" in page
        assert "Nobody sees the record any more" not in page
    assert "Nobody sees the record any more" in for_maya


def test_a_mum_who_took_her_child_out_finds_the_way_back(family: Family, knocking, as_web):
    browser = knocking(family.anna)
    with as_web():
        before = browser.get("/me/").content.decode()
        browser.post(f"/people/{family.of}/close/", {"sure": "yes"})
        after = browser.get("/me/").content.decode()
        standing = browser.get("/me/come-back/").content.decode()

    assert "Maya Lindqvist is taken out. You can undo it until" in after
    assert ("/me/come-back/" in before, "/me/come-back/" in after) == (False, True)
    assert "Maya Lindqvist left" in standing


def test_a_later_change_does_not_open_it_again(grown: Family, looking):
    with looking(grown.maya):
        leave_community(by=grown.maya, person=Person.objects.get(pk=grown.of))

    Caregiver.objects.filter(person=grown.of).update(relation="papa")
    Person.objects.filter(pk=grown.of).update(birth_date=GROWN - timedelta(days=1))

    assert not Grant.objects.filter(person=grown.of).exists()


def test_who_left_comes_back_by_signing_in_and_all_is_as_it_was(grown: Family, looking, knocking, as_web):
    before = who_reads(grown, looking)
    browser = knocking(grown.maya)
    with as_web():
        asked = browser.post("/me/close/")
        left = browser.post("/me/close/", {"sure": "yes"})
    again = knocking(grown.maya)
    with as_web():
        sent = again.get("/")
        page = again.get("/me/come-back/")
    standing = Withdrawal.objects.get(undone_at=None)
    with as_web():
        back = again.post("/me/come-back/", {"left": str(standing.pk)})
        today = again.get("/")

    assert (asked.status_code, left.headers["Location"], sent.headers["Location"]) == (
        422, "/signed-out/", "/me/come-back/",
    )  # fmt: skip
    assert "Maya Lindqvist left" in page.content.decode()
    assert (back.status_code, today.status_code) == (302, 200)
    assert who_reads(grown, looking) == before


@pytest.mark.parametrize("who", ["jonas", "amina", "elsewhere"])
def test_nobody_else_brings_them_back(grown: Family, looking, who):
    with looking(grown.maya):
        left = leave_community(by=grown.maya, person=Person.objects.get(pk=grown.of))
    actor = getattr(grown, who)

    with looking(actor):
        assert (left_lately(actor.account_id), who_left(actor.account_id, left.pk)) == ([], None)
    with looking(actor), pytest.raises(Refused):
        come_back(by=actor, withdrawal=left)
    assert Withdrawal.objects.filter(undone_at=None).exists()


def test_after_fourteen_days_only_a_coordinator_lets_them_in(grown: Family, looking):
    with looking(grown.maya):
        left = leave_community(by=grown.maya, person=Person.objects.get(pk=grown.of))
    Withdrawal.objects.update(undo_until=timezone.now() - timedelta(days=1))

    with looking(grown.maya), pytest.raises(Refused):
        come_back(by=grown.maya, withdrawal=left)

    from alongside.contributions.actor import program

    reactivate_person(by=program(community_id=grown.community.pk), person=Person.objects.get(pk=grown.of))
    assert not Withdrawal.objects.filter(undone_at=None).exists()
    assert Grant.objects.filter(person=grown.of).exists()


@pytest.mark.parametrize("who", ["jonas", "anna", "amina"])
def test_nobody_withdraws_a_grown_person(grown: Family, looking, who):
    Caregiver.objects.update(may_choose=True)
    with looking(getattr(grown, who)), pytest.raises(Refused):
        leave_community(by=getattr(grown, who), person=Person.objects.get(pk=grown.of))


def test_a_caregiver_who_may_choose_takes_a_child_out_and_brings_her_back(family: Family, looking):
    write_entry(by=family.maya, person_id=family.of, new=words("I am fourteen."))
    with looking(family.anna):
        left = leave_community(by=family.anna, person=Person.objects.get(pk=family.of))
    closed = who_reads(family, looking)
    with looking(family.anna):
        found = left_lately(family.anna.account_id)
        by = who_left(family.anna.account_id, left.pk)
        come_back(by=by, withdrawal=found[0])

    assert (closed, by.role.value) == (set(), "caregiver")
    assert "maya" in who_reads(family, looking)


@pytest.mark.parametrize("who", ["maya", "jonas", "amina"])
def test_a_child_is_taken_out_by_nobody_else(family: Family, looking, who):
    with looking(getattr(family, who)), pytest.raises(Refused):
        leave_community(by=getattr(family, who), person=Person.objects.get(pk=family.of))


def test_it_stands_in_the_ledger(grown: Family, looking):
    with looking(grown.maya):
        left = leave_community(by=grown.maya, person=Person.objects.get(pk=grown.of))
        come_back(by=grown.maya, withdrawal=left)

    verbs = Line.objects.filter(subject_id=left.pk).order_by("at").values_list("verb", flat=True)
    assert list(verbs) == ["people.community_left", "people.community_came_back"]


def test_the_web_cannot_close_somebody_else_by_hand(family: Family, looking):
    from django.db import DatabaseError, transaction

    for name in ("amina", "jonas", "elsewhere"):
        actor = getattr(family, name)
        with looking(actor), pytest.raises(DatabaseError), transaction.atomic():
            Withdrawal(
                community=family.community, person_id=family.of, person_name="x", by_person_id=actor.person_id,
                undo_until=timezone.now(),
            ).save(force_insert=True)  # fmt: skip
    assert Account.objects.exists()
    assert not Withdrawal.objects.exists()
