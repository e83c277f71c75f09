"""Every page of lists, doubts, enrolment and studies with something on it, and who opens it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from django.utils import timezone

from alongside.contributions.acting import acting
from alongside.registry.actions.care import begin_care
from alongside.registry.actions.enrolling import ask_consent
from alongside.registry.actions.listing import NewOutreach, keep_list, reach_out
from alongside.registry.enrolling import Whom
from alongside.registry.looking import Looking, Scope
from alongside.registry.models import CareAsked, CareLine, Doubt, Taken
from alongside.sharing.models import Study, StudyConsent, StudyTeamMember
from tests.record.family import Family
from tests.registry.listing import a_person, brought_up, judged, seen
from tests.registry.test_quality import a_weight

PAGES = (
    ("petra", "/registry/lists/"),
    ("petra", "/registry/lists/?not_seen=200&active=1&order=judged"),
    ("petra", "/registry/lists/{list}/"),
    ("petra", "/registry/lists/keep/?not_seen=200"),
    ("petra", "/registry/lists/take/?not_seen=200"),
    ("petra", "/people/{of}/lists/reach/?list={list}"),
    ("petra", "/people/{of}/lists/"),
    ("petra", "/registry/enrolment/?which="),
    ("petra", "/registry/quality/"),
    ("amina", "/people/{of}/doubts/"),
    ("amina", "/people/{of}/registry/"),
    ("maya", "/people/{of}/lists/"),
    ("anna", "/people/{of}/lists/"),
    ("anna", "/registry/lists/mine/"),
    ("maya", "/people/{of}/doubts/"),
    ("maya", "/people/{of}/doubts/{doubt}/right/"),
    ("maya", "/people/{of}/registry/"),
    ("maya", "/registry/enrolment/"),
    ("maya", "/registry/quality/"),
    ("maya", "/registry/dictionary/"),
    ("researcher", "/registry/dictionary/"),
    ("researcher", "/registry/studies/{study}/"),
    ("anna", "/felt/{asked}/"),
    ("maya", "/numbers/visits-felt/"),
    ("petra", "/numbers/visits-felt/"),
)
NOT_SEEN = Looking(Scope.CENTER, {"not_seen": 200})


def written(family: Family) -> dict[str, Any]:
    """Maya was not seen for long, and is active; called, asked, doubted and in a study. The ids of it."""
    somebody(family, family.of)
    with acting(family.petra):
        listed = keep_list(by=family.petra, title="Not seen for long", looking=NOT_SEEN, shared=True)
    called(family, family.of, listed.pk)
    for value, days in ((45.2, 320), (46.0, 260)):
        a_weight(family, family.amina, value, days)
    a_weight(family, family.maya, 102.0, 1)
    study = a_study(family)
    brought_up()
    doubt = Doubt.objects.get(person_id=family.of, check_name="weight_pounds")
    told = {"of": family.of, "list": listed.pk, "doubt": doubt.pk, "study": study.pk}
    return told | {"asked": asked_how_it_was(family).pk}


def asked_how_it_was(family: Family) -> CareAsked:
    """After a visit of Maya's it is asked how it was; two years of answers may be read, of all and of the center."""
    begin_care(by=family.jonas)
    line = {"community": family.community, "first_month": 2025 * 12, "made_at": timezone.now()}
    for by, key, few in (("all", "", 60), ("center", str(family.center.pk), 30)):
        CareLine.objects.create(by=by, key=key, counted=[few] * 24, met=[few * 2 // 3] * 24, **line)
    today = timezone.localdate()
    return CareAsked.objects.create(
        visit_id=uuid4(), person_id=family.of, community=family.community, center=family.center,
        month=2026 * 12, until=today + timedelta(days=9),
    )  # fmt: skip


def somebody(family: Family, person_id: UUID) -> None:
    """Seen long ago, with active disease, and without a weight at that visit."""
    seen(family, person_id, 240)
    judged(family, person_id, 240, "moderate")


def more(family: Family, told: dict[str, Any], names: tuple[str, ...]) -> None:
    """Others of the same kind."""
    for name in names:
        person = a_person(family, name)
        somebody(family, person)
        called(family, person, told["list"])
        StudyConsent.objects.create(study_id=told["study"], person_id=person)
        Taken.objects.create(**_taken(family), kind="study", study_id=told["study"])
        with acting(family.petra):
            keep_list(by=family.petra, title=f"For {name}", looking=NOT_SEEN, shared=True)
    brought_up()
    for check in ("no_visit", "before_birth"):
        Doubt.objects.create(
            person_id=family.of, check_name=check, categories=[1], asks="family", found_at=timezone.now(),
            told={"day": "2026-01-01"},
        )  # fmt: skip


def called(family: Family, person_id: UUID, list_id: UUID) -> None:
    """A call out of the list, and the family asked for its answer."""
    with acting(family.petra):
        new = NewOutreach("call", "later", "They ask for a morning.", timezone.localdate(), list_id)
        reach_out(by=family.petra, person_id=person_id, new=new)
        ask_consent(by=family.petra, person_id=person_id, whom=Whom.FAMILY)


def a_study(family: Family) -> Study:
    """Of whose team Bea is, and to which Maya said yes; she took it along once."""
    study = Study.objects.create(
        community=family.community, title="Bright Gut", purpose="How food goes with flares.", run_by="Alder"
    )
    StudyTeamMember.objects.create(study=study, seat_id=family.researcher.seat_id)
    StudyConsent.objects.create(study=study, person_id=family.of)
    Taken.objects.create(**_taken(family), kind="study", study_id=study.pk)
    return study


def _taken(family: Family) -> dict[str, Any]:
    by = family.researcher
    return {
        "author_id": by.person_id, "author_name": by.name, "author_role": by.role, "voice": "researcher",
        "at": timezone.now(), "community": family.community, "title": "Bright Gut", "why": "Food and flares", "people": 12,
    }  # fmt: skip
