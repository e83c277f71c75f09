"""Who chooses for whom, through actions and by SQL alone; and who is told the reasons."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from alongside.contributions.actor import Actor
from alongside.kit.terms import Audience, Category, Right
from alongside.kit.verdict import Refused
from alongside.people.models import Caregiver, Community
from alongside.sharing.actions.choices import make_choice, withdraw_choice
from alongside.sharing.actions.consents import consent_to_study
from alongside.sharing.models import Choice, Study, StudyConsent
from tests.record.family import Family


def tried(actor: Actor, looking, statement: str, *values: object) -> int:
    """How many rows a statement changed; a refusal changes none."""
    with suppress(DatabaseError), transaction.atomic(), looking(actor), connection.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.rowcount
    with connection.cursor() as cursor:
        cursor.execute("RESET ROLE")
    return 0


def a_study(family: Family) -> Study:
    """A study of the family's community that asks each person."""
    return Study.objects.create(
        community=family.community, title="Bright Gut", purpose="Why it flares.", run_by="Lund"
    )


CHOICE = (
    'INSERT INTO sharing_choice (id, person_id, audience, category, "right", by_self, made_by_name) '
    "VALUES (gen_random_uuid(), %s, 4, %s, %s, %s, %s)"
)


@pytest.mark.parametrize(
    ("who", "by_self", "allowed"),
    [("maya", True, 1), ("anna", False, 1), ("anna", True, 0), ("maya", False, 0), ("jonas", False, 0),
     ("amina", False, 0), ("amina", True, 0), ("stranger", True, 0)],
)  # fmt: skip
def test_choices_are_made_only_by_whom_they_say(
    family: Family, looking, who: str, by_self: bool, allowed: int
) -> None:
    by = getattr(family, who)
    values = (family.of, Category.SENSITIVE.value, Right.SEE.value, by_self, by.name)

    assert tried(by, looking, CHOICE, *values) == allowed
    assert Choice.objects.filter(person=family.of).count() == allowed


@pytest.mark.parametrize("who", ["maya", "anna"])
def test_who_may_choose_chooses_takes_back_and_consents(family: Family, looking, who: str) -> None:
    by, study = getattr(family, who), a_study(family)
    with looking(by):
        choice = make_choice(
            by=by, person_id=family.of, category=Category.NOTES, right=Right.NONE, audience=Audience.CENTER
        )
        withdraw_choice(by=by, choice=choice)
        consent_to_study(by=by, person_id=family.of, study=study)

    assert Choice.objects.get().withdrawn_at is not None
    assert (StudyConsent.objects.get().study, StudyConsent.objects.get().by_self) == (study, who == "maya")


def reasons(actor: Actor, looking, person: object, seat: object) -> int:
    with looking(actor), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM sharing_explain(%s, %s)", [person, seat])
        return int(cursor.fetchone()[0])


def test_reasons_tell_a_stranger_not_even_that_somebody_is_there(family: Family, looking) -> None:
    told = {
        who: reasons(by := getattr(family, who), looking, family.of, by.seat_id)
        for who in ("amina", "stranger")
    }

    assert told == {"amina": 12, "stranger": 0}
    assert reasons(family.maya, looking, family.of, family.stranger.seat_id) == 12


# Of these two there is always one where it is another day than by the clock of the machine.
FAR = ("Pacific/Kiritimati", "Pacific/Pago_Pago")


@pytest.mark.parametrize("zone", FAR)
def test_a_term_ends_at_midnight_in_the_community(family: Family, looking, zone: str) -> None:
    Community.objects.filter(pk=family.community.pk).update(zone=zone)
    here = timezone.now().astimezone(ZoneInfo(zone)).date()
    last_day = Caregiver.objects.filter(caregiver_id=family.anna.person_id)
    by, study = replace(family.anna, zone=zone), a_study(family)
    wanted = {
        "person_id": family.of,
        "category": Category.NOTES,
        "right": Right.NONE,
        "audience": Audience.CENTER,
    }

    last_day.update(ends=here + timedelta(days=1))
    with looking(by):
        make_choice(by=by, **wanted)
        consent = consent_to_study(by=by, person_id=family.of, study=study)
    assert consent.starts == here

    last_day.update(ends=here)
    with pytest.raises(Refused), looking(by):
        make_choice(by=by, **wanted)
