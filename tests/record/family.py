"""Maya, her parents, her doctor and a stranger: who the tests of the record are about."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from uuid import UUID

from alongside.contributions.actor import Actor, program
from alongside.kit.terms import Audience, Category, Role
from alongside.people.models import (
    Account,
    Caregiver,
    Community,
    Enrolment,
    Organization,
    Person,
    Seat,
    TeamMember,
)
from alongside.record.writing import NewEntry
from alongside.sharing.actions.charters import draft_charter, put_in_force

NOON = datetime(2026, 11, 19, 12, 4, tzinfo=UTC)


@dataclass
class Family:
    """One family and their clinic, as actors in their seats."""

    community: Community
    center: Organization
    maya: Actor
    jonas: Actor
    anna: Actor
    amina: Actor
    petra: Actor
    stranger: Actor
    elsewhere: Actor
    researcher: Actor

    @property
    def of(self) -> UUID:
        """Whose record it is."""
        return self.maya.person_id


def a_family(name: str = "Riverbend IBD Network") -> Family:
    """Maya is fourteen; Jonas and Anna are her parents, Amina her doctor, Petra a nurse of the center only."""
    number = Community.objects.count()
    community = Community.objects.create(name=name, slug=f"riverbend-{number}")
    center = Organization.objects.create(community=community, name="Riverside", kind="center")
    other = Organization.objects.create(community=community, name="Northgate", kind="center")
    maya = _somebody(community, "Maya Lindqvist", Role.PATIENT, "patient", born=date(2012, 3, 14))
    jonas = _somebody(community, "Jonas Lindqvist", Role.CAREGIVER, "dad")
    anna = _somebody(community, "Anna Lindqvist", Role.CAREGIVER, "mum")
    amina = _somebody(community, "Dr Amina Rahman", Role.CLINICIAN, "doctor", center)
    petra = _somebody(community, "Petra Novak", Role.CLINICIAN, "nurse", center)
    stranger = _somebody(community, "Tom Keane", Role.CLINICIAN, "doctor", other)
    elsewhere = _somebody(community, "Noor Said", Role.PATIENT, "patient")
    researcher = _somebody(community, "Bea Gut", Role.RESEARCHER, "researcher")
    _charter(community)
    Caregiver.objects.create(person_id=maya.person_id, caregiver_id=jonas.person_id, relation="dad")
    Caregiver.objects.create(
        person_id=maya.person_id, caregiver_id=anna.person_id, relation="mum", may_choose=True
    )
    TeamMember.objects.create(person_id=maya.person_id, seat_id=amina.seat_id, does="IBD")
    Enrolment.objects.create(person_id=maya.person_id, center=center)
    return Family(community, center, maya, jonas, anna, amina, petra, stranger, elsewhere, researcher)


def _charter(community: Community) -> None:
    by = program(community_id=community.pk)
    put_in_force(by=by, version=draft_charter(by=by, community_id=community.pk, title="The first charter"))


def _somebody(
    community: Community,
    name: str,
    role: Role,
    title: str,
    at: Organization | None = None,
    born: date | None = None,
) -> Actor:
    first, _, last = name.removeprefix("Dr ").partition(" ")
    mail = f"{first.lower()}.{community.pk.hex[:8]}@example.org"
    account = Account.objects.create_user(mail)
    person = Person.objects.create(
        community=community, account=account, name=name, given_name=first, family_name=last, birth_date=born,
        known_in_community=role in (Role.CLINICIAN, Role.RESEARCHER),
    )  # fmt: skip
    seat = Seat.objects.create(
        community=community, person=person, role=role.value, title=title, organization=at
    )
    return Actor(
        person_id=person.pk, seat_id=seat.pk, role=role, name=name, community_id=community.pk,
        community_name=community.name, title=title, center_id=at.pk if at else None,
        center_name=at.name if at else "", account_id=account.pk,
    )  # fmt: skip


def words(text: str, title: str = "My day: good", **more: object) -> NewEntry:
    """A line in a journal."""
    given = {"kind": "Observation", "category": Category.JOURNAL, "true_at": NOON} | more
    return NewEntry(title=title, words=text, **given)  # type: ignore[arg-type]


def calprotectin(value: float, **more: object) -> NewEntry:
    """A stool test."""
    given = {"kind": "Observation", "category": Category.RESULTS, "true_at": NOON, "unit": "µg/g", "high": 250.0,
             "code_system": "http://loinc.org", "code": "38445-3"} | more  # fmt: skip
    return NewEntry(title="Calprotectin, stool test", value=value, **given)  # type: ignore[arg-type]


PARENTS = frozenset({Audience.CAREGIVERS})
