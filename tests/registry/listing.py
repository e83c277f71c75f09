"""People for lists: some of one center, with what is written of them of late."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from django.utils import timezone

from alongside.kit.ids import time_ordered_id
from alongside.kit.terms import Audience, Category, Right
from alongside.people.models import Enrolment, Person
from alongside.record.lately_keeping import bring_up_stale
from alongside.record.models import Entry
from alongside.sharing.actions.choices import make_choice
from tests.record.family import Family

TODAY = timezone.localdate()


def closes(family: Family, category: Category, audience: Audience = Audience.CENTER) -> None:
    """Maya lets these people see nothing of it any more."""
    make_choice(by=family.maya, person_id=family.of, category=category, audience=audience, right=Right.NONE)


def a_person(family: Family, name: str, born: date = date(2012, 3, 14)) -> UUID:
    """Another patient of Riverside."""
    first, _, last = name.partition(" ")
    person = Person.objects.create(
        community=family.community, name=name, given_name=first, family_name=last, birth_date=born
    )
    Enrolment.objects.create(person=person, center=family.center)
    return person.pk


def seen(family: Family, person_id: UUID, days_ago: int, *, kept_from: int = 0) -> Entry:
    """A visit that another system brought in, so many days ago."""
    when = ago(family, days_ago)
    return Entry.objects.create(
        **_row(person_id, when), kind="Encounter", category=Category.VISITS, title="A visit", status="finished",
        resource='{"resourceType":"Encounter","class":{"code":"AMB"}}', kept_from=kept_from,
    )  # fmt: skip


def judged(family: Family, person_id: UUID, days_ago: int, how: str, *, kept_from: int = 0) -> Entry:
    """What the doctor judged the activity to be."""
    when = ago(family, days_ago)
    return Entry.objects.create(
        **_row(person_id, when), kind="Observation", category=Category.RESULTS, title="Activity", code="pga",
        value_words=how, status="final", kept_from=kept_from,
        resource=f'{{"resourceType":"Observation","valueCodeableConcept":{{"coding":[{{"code":"{how}"}}]}}}}',
    )  # fmt: skip


def ago(family: Family, days: int) -> datetime:
    """This hour so many days before, by the clock on the community's wall, which in summer is another than in winter."""
    return datetime.now(ZoneInfo(family.community.zone)) - timedelta(days=days)


def _row(person_id: UUID, when: datetime) -> dict[str, object]:
    key = time_ordered_id()
    return {
        "id": key, "origin_id": key, "person_id": person_id, "true_at": when, "author_name": "Clinic system",
        "author_role": "program", "voice": "system", "source": "clinic", "source_key": str(key),
    }  # fmt: skip


def brought_up() -> int:
    """How those stand of late of whom something changed is found anew, as the worker does."""
    return bring_up_stale()


__all__ = ["TODAY", "a_person", "brought_up", "judged", "seen"]
