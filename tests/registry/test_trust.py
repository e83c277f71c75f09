"""How far numbers can be trusted: timely, complete, plausible, answered and once, by month and center."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from alongside.kit.small_numbers import Counts
from alongside.kit.terms import ConsentItem, ConsentWord
from alongside.people.models import Account, Enrolment
from alongside.record.models import Entry
from alongside.registry.models import Doubt, Member, QualityLine
from alongside.registry.quality.counting import ALL, MONTHS, _hidden, count_quality
from alongside.sharing.actions.consents import answer_consent
from alongside.sharing.models import CharterVersion
from tests.record.family import Family
from tests.registry.listing import a_person, judged, seen
from tests.registry.test_pages import queries, text_of

pytestmark = pytest.mark.django_db
FEW = 2


@pytest.fixture
def people(family: Family) -> list[Any]:
    """Ten patients; numbers of three people and more are shown."""
    CharterVersion.objects.update(small_number=FEW)
    found = [a_person(family, f"Child {number}") for number in range(10)]
    Member.objects.bulk_create([Member(community=family.community, person_id=one) for one in found])
    return found


def told(family: Family, what: str) -> tuple[int, int]:
    """What was counted over the last months, of all of us: how many, and how many of them are right."""
    count_quality(family.community.pk)
    line = QualityLine.objects.filter(what=what, by="all").first()
    if line is None:
        return 0, 0
    return sum(one or 0 for one in line.counted), sum(one or 0 for one in line.met)


def written(entry: Entry, days_after: int) -> None:
    """It was written down so many days after it was true."""
    Entry.objects.filter(pk=entry.pk).update(recorded_at=entry.true_at + timedelta(days=days_after))


def test_a_visit_is_timely_where_it_was_written_within_a_week(family, people):
    for place, person in enumerate(people):
        written(seen(family, person, 60), 7 if place < 6 else 8)

    assert told(family, "timely") == (10, 6)


def test_what_can_still_come_in_time_does_not_count_yet(family, people):
    for person in people:
        written(seen(family, person, 60), 0)
    seen(family, people[0], 3)
    Entry.objects.filter(kind="Encounter", true_at__gt=timezone.now() - timedelta(days=4)).update(
        recorded_at=timezone.now() + timedelta(days=9)
    )

    assert told(family, "timely") == (10, 10)


def test_a_correction_makes_no_visit_late(family, people):
    entries = [seen(family, person, 60) for person in people]
    for one in entries:
        written(one, 1)
        first = Entry.objects.get(pk=one.pk)
        Entry.objects.filter(pk=one.pk).update(superseded_at=timezone.now())
        first.pk, first.version, first._state.adding = None, 2, True
        first.id = Entry._meta.pk.get_default()
        first.recorded_at, first.source_key = timezone.now(), f"{one.source_key}-2"
        first.save()

    assert told(family, "timely") == (10, 10)


def test_a_visit_is_complete_with_what_was_written_that_day(family, people):
    for place, person in enumerate(people):
        seen(family, person, 60)
        if place < 4:
            judged(family, person, 60, "quiet")
            weight = judged(family, person, 60, "quiet")
            Entry.objects.filter(pk=weight.pk).update(code="29463-7")

    assert told(family, "complete") == (10, 4)


def test_a_weight_in_doubt_is_not_plausible_until_somebody_settles_it(family, people):
    entries = [judged(family, person, 60, "quiet") for person in people]
    Entry.objects.filter(pk__in=[one.pk for one in entries]).update(code="29463-7")
    doubt = Doubt.objects.create(
        person_id=people[0], check_name="weight_leapt", categories=[5], entry_id=entries[0].pk, asks="clinic",
        found_at=timezone.now() - timedelta(days=30),
    )  # fmt: skip

    assert told(family, "plausible") == (10, 9)
    Doubt.objects.filter(pk=doubt.pk).update(closed_at=timezone.now(), closed_how="right")
    assert told(family, "plausible") == (10, 10)


def test_a_question_is_answered_within_two_weeks_or_late(family, people):
    began = timezone.now() - timedelta(days=60)
    for place, person in enumerate(people):
        Doubt.objects.create(
            person_id=person, check_name="no_visit", categories=[7], asks="clinic", found_at=began,
            closed_at=began + timedelta(days=14 if place < 3 else 15), closed_how="right",
        )  # fmt: skip

    assert told(family, "answered") == (10, 3)


def test_two_of_the_same_name_and_birthday_may_be_one(family, people):
    twin = a_person(family, "Child 3")
    Member.objects.create(community=family.community, person_id=twin)
    Enrolment.objects.filter(person_id__in=[*people, twin]).update(
        starts=timezone.localdate() - timedelta(days=90)
    )

    counted, met = told(family, "once")
    assert (counted, counted - met) == (11, 2)


def test_who_said_no_is_not_in_it(family, people):
    for person in people:
        written(seen(family, person, 60), 0)
    before = told(family, "timely")
    seen(family, family.of, 60)
    Member.objects.get_or_create(community=family.community, person_id=family.of)
    with_her = told(family, "timely")
    answer_consent(by=family.maya, person_id=family.of, item=ConsentItem.USE_NONPROFIT, answer=ConsentWord.NO)

    assert (before, with_her, told(family, "timely")) == ((10, 10), (11, 10), (10, 10))


def test_few_are_hidden_and_cannot_be_worked_out():
    sizes = {ALL: 21, ("center", "a"): 2, ("center", "b"): 9, ("center", "c"): 10}

    assert _hidden(sizes, FEW) == {("center", "a"), ("center", "b")}
    assert _hidden({ALL: 2, ("center", "a"): 2}, FEW) == {ALL, ("center", "a")}
    assert not Counts(20, 10).is_small(FEW)


def as_reader(family: Family, who: str) -> Client:
    """A browser in which that person is signed in."""
    client = Client()
    client.force_login(Account.objects.get(pk=getattr(family, who).account_id))
    return client


def test_the_page_says_it_for_everyone_with_a_chart(family, people):
    for who, client in ((one, as_reader(family, one)) for one in ("jonas", "amina")):
        empty = queries(client, "/registry/quality/")
        QualityLine.objects.filter(community=family.community).delete()
        for what in ("timely", "plausible"):
            QualityLine.objects.create(
                community=family.community, what=what, by="all", first_month=2024 * 12, counted=[40] * MONTHS,
                met=[30 + place % 3 for place in range(MONTHS)], made_at=timezone.now(),
            )  # fmt: skip
        page = client.get("/registry/quality/").content.decode()

        assert "Are visits written down soon?" in text_of(page), who
        assert "Ordinary variation; no change shown." in text_of(page), who
        assert queries(client, "/registry/quality/") <= max(8, empty) == 8
        rows = client.get("/registry/quality/timely.csv").content.decode().splitlines()
        assert rows[1].startswith("2024-01,40,30,0.75,") and len(rows) == MONTHS + 1
