"""The small world in which every door of the house is tried by every role, and the walk along all doors."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from allauth.usersessions.models import UserSession
from cryptography.hazmat.primitives.asymmetric import ec
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils import timezone
from fido2.cose import ES256
from fido2.webauthn import AttestedCredentialData

from alongside.contributions.actor import Actor, program
from alongside.governance.actions.reviewing import ask_about_look
from alongside.governance.models import LookQuestion
from alongside.kit.terms import Audience, Category, Right, Role
from alongside.leaving.actions.parcels import take_along
from alongside.leaving.parcels import make
from alongside.people.actions.accounts import open_account
from alongside.people.actions.communities import add_organization
from alongside.people.actions.contacts import add_contact_point
from alongside.people.actions.expertise import declare_expertise
from alongside.people.actions.invitations import NewInvitation, invite
from alongside.people.actions.merging import merge_persons
from alongside.people.actions.persons import add_person
from alongside.people.actions.seats import seat_person
from alongside.people.actions.teams import enrol
from alongside.people.models import Account, Caregiver, KnownDevice, Passkey, Person, TeamMember
from alongside.record.actions.disputes import see_it_differently
from alongside.record.actions.entries import write_entry
from alongside.record.actions.files import attach_file
from alongside.record.actions.followed import follow
from alongside.record.actions.handovers import begin_handover
from alongside.record.actions.holds import hold_entry
from alongside.record.models import Hold, ImportRun
from alongside.record.writing import NewEntry
from alongside.sharing.actions.choices import make_choice
from alongside.sharing.models import AgeBand, EmergencyAccess, Study
from alongside.sharing.queries.looks import Look
from alongside.ui.keeping import Received
from tests.governance.doors import deciding
from tests.groups.doors import working
from tests.improvement.doors import improving
from tests.parity.doors import saying
from tests.partnership.doors import beginning
from tests.partnership.doors_matching import looking_for
from tests.partnership.doors_preparing import getting_ready
from tests.partnership.money_doors import paying
from tests.people.worlds import a_world_with_charter
from tests.plans.doors import planning
from tests.questionnaires.doors import asking
from tests.registry.doors import caring, measuring
from tests.registry.listing_doors import listing
from tests.visits.doors import visiting

ROLES = (
    "anonymous", "patient", "other_patient", "caregiver", "team", "other_center", "researcher", "coordinator",
    "program",
)  # fmt: skip
"""Who knocks: nobody; Maya; another patient; Maya's dad; her doctor; a doctor of another center; a researcher; the
coordinator; and an account without any seat, as the program has none."""


class Doors:
    """Maya's community, with something behind every door."""

    def __init__(self) -> None:
        self.world = a_world_with_charter()
        world, by = self.world, program()
        northgate = add_organization(by=by, community=world.community, name="Northgate")
        self.noor = self.somebody("Noor Said", Role.PATIENT, born=date(2011, 5, 6))
        self.tom = self.somebody("Tom Keane", Role.CLINICIAN, organization=northgate)
        self.bea = self.somebody("Bea Gut", Role.RESEARCHER)
        enrol(by=by, person=self.noor, center=northgate)
        self.accounts = {
            "patient": world.maya, "other_patient": self.noor, "caregiver": world.jonas, "team": world.amina,
            "other_center": self.tom, "researcher": self.bea, "coordinator": world.ruth,
        }  # fmt: skip
        self.seatless = Account.objects.create_user("seatless@example.org")
        self.words = (
            self.things() | self.near() | self.ways_in() | self.growing() | deciding(world) | planning(world)
        )
        self.words |= asking(world)
        self.words |= visiting(world)
        self.words |= listing(world)
        self.words |= measuring(world)
        self.words |= caring(world)
        self.words |= working(world)
        self.words |= improving(world) | {"place": "center", "phase": "design"}
        self.words |= beginning(world) | paying(world)
        self.words |= saying(world)
        self.words |= looking_for(world) | getting_ready(world)

    def somebody(self, name: str, role: Role, *, born: date | None = None, **seat: Any) -> Person:
        by = program()
        person = add_person(by=by, community=self.world.community, name=name, birth_date=born)
        open_account(by=by, person=person, email=f"{name.split()[0].lower()}@example.org")
        seat_person(by=by, person=person, role=role, **seat)
        person.refresh_from_db()
        return person

    def things(self) -> dict[str, Any]:
        """An entry of Maya's journal with a file, a value, two views and something to follow."""
        maya, about = self.world.actor("maya"), {"person_id": self.world.maya.id}
        noon = datetime(2026, 11, 20, 12, tzinfo=UTC)
        day = NewEntry(
            kind="Observation", category=Category.JOURNAL, title="How I am", words="Fine", true_at=noon
        )
        value = {"code_system": "http://loinc.org", "code": "29463-7", "value": 46.2, "unit": "kg"}
        result = NewEntry(
            kind="Observation", category=Category.RESULTS, title="Weight", true_at=noon, **value
        )
        entry = write_entry(by=maya, **about, new=day)
        write_entry(by=self.world.actor("amina"), **about, new=result)
        origin = {"origin_id": entry.origin_id}
        dispute = see_it_differently(by=self.world.actor("jonas"), **about, **origin, words="Not so fine")
        file = attach_file(by=maya, **about, **origin, file=Received("a.txt", "text/plain", b"a"))
        follow(by=maya, **about, title="Sleep", code="sleep", scale="0-10")
        run = ImportRun.objects.create(
            community=self.world.community,
            begun_by=self.world.amina,
            begun_by_name="Amina",
            center=self.world.center,
        )
        found = {
            "dispute_id": dispute.pk,
            "file_id": file.pk,
            "code": "29463-7",
            "ending": "svg",
            "run_id": run.pk,
            "hold_id": self.held().pk,
            "viewer_id": self.world.seats["amina"].pk,
            "rest": f"people/{self.world.maya.pk}/record/",
            "emergency_id": self.emergency().pk,
            "question_id": self.question().pk,
            "parcel_id": self.parcel(),
            "choice_id": self.choice(),
            "whom": "center",
            "category": "notes",
        }
        return about | origin | found | {"entry_id": entry.pk, "kind": "Observation", "name": "button"}

    def parcel(self) -> UUID:
        """Everything about Maya, as she asked for it."""
        made = take_along(by=self.world.actor("maya"), person_id=self.world.maya.id)
        make(made.pk)
        return made.pk

    def choice(self) -> UUID:
        """What Maya chose: her clinic's other staff do not see her plan."""
        return make_choice(
            by=self.world.actor("maya"), person_id=self.world.maya.id, category=Category.PLAN, right=Right.NONE,
            audience=Audience.CENTER,
        ).pk  # fmt: skip

    def emergency(self) -> EmergencyAccess:
        """A doctor of another center opened Maya's record in an emergency, a week ago."""
        begun = timezone.now() - timedelta(days=7)
        return EmergencyAccess.objects.create(
            person=self.world.maya, seat=self.tom.seats.get(), viewer_id=self.tom.pk, viewer_name=self.tom.name,
            reason="Strong pain.", starts=begun, ends=begun + timedelta(hours=4), review_by=begun.date(),
        )  # fmt: skip

    def question(self) -> LookQuestion:
        """Maya asks why."""
        maya, now = self.world.actor("maya"), timezone.now()
        look = Look(
            now.date(), self.tom.pk, self.tom.seats.get().pk, self.tom.name, "clinician", "doctor", "Northgate",
            Audience.TEAM, None, 1, now, now, (Category.RESULTS,), False, "",
        )  # fmt: skip
        return ask_about_look(by=maya, person_id=self.world.maya.pk, look=look, words="Why?")

    def held(self) -> Hold:
        """A note of her doctor's that waits for three days."""
        by, about = self.world.actor("amina"), {"person_id": self.world.maya.id}
        noon = datetime(2026, 11, 20, 12, tzinfo=UTC)
        note = NewEntry(kind="DocumentReference", category=Category.NOTES, title="Note", true_at=noon)
        told = write_entry(by=by, **about, new=note)
        until = timezone.now() + timedelta(days=3)
        return hold_entry(by=by, **about, origin_id=told.origin_id, reason="I tell her", until=until)

    def growing(self) -> dict[str, Any]:
        """A study that asks, an age band of the charter, and a talk that is being prepared."""
        community = self.world.community
        study = Study.objects.create(community=community, title="Bright Gut", purpose="Why", run_by="Lund")
        band = AgeBand.objects.get(version__community=community, effect="own_choice")
        begin_handover(by=self.world.actor("maya"), person_id=self.world.maya.id)
        return {"study_id": study.pk, "band_id": band.pk, "item": "clinical_given"}

    def near(self) -> dict[str, Any]:
        """Who stands near to Maya, an invitation, expertise, and two who are one."""
        world, by = self.world, program(community_id=self.world.community.id)
        topic = declare_expertise(by=world.actor("maya"), person=world.maya, topic="School", lived=True)
        ruth: Actor = world.actor("ruth")
        invitation, secret = invite(by=ruth, new=NewInvitation("new@example.org", "Nina New", Role.PATIENT))
        twins = [
            add_person(by=by, community=world.community, name="Elis Berg", birth_date=date(2010, 1, 1))
            for _ in "12"
        ]
        for twin in twins:
            seat_person(by=by, person=twin, role=Role.PATIENT)
            enrol(by=by, person=twin, center=world.center)
        third = add_person(by=by, community=world.community, name="Elis Bergh")
        merge = merge_persons(by=replace(by), kept=twins[0], gone=third, reason="one and the same")
        return {
            "relation_id": Caregiver.objects.get(person=world.maya).pk,
            "member_id": TeamMember.objects.get(person=world.maya).pk,
            "expertise_id": topic.pk, "topic_id": topic.topic_id, "invitation_id": invitation.pk, "secret": secret,
            "point_id": add_contact_point(by=by, person=world.maya, kind="phone", value="070 123 45 67").pk,
            "seat_id": world.seats["maya"].pk, "organization_id": world.center.pk,
            "kept_id": twins[0].pk, "gone_id": twins[1].pk, "merge_id": merge.pk,
        }  # fmt: skip

    def ways_in(self) -> dict[str, Any]:
        """A passkey of Maya's, a device and a session of hers, and an organization's sign-in that is not there."""
        mine = {"account_id": self.world.maya.account_id}
        key = ES256.from_cryptography_key(ec.generate_private_key(ec.SECP256R1()).public_key())
        credential = AttestedCredentialData.create(bytes(16), b"maya", key)
        passkey = Passkey.objects.create(
            name="my phone", credential_id=b"maya", credential=bytes(credential), **mine
        )
        device = KnownDevice.objects.create(device_hash=b"maya", words="Firefox, Android", **mine)
        session = UserSession.objects.create(
            user_id=self.world.maya.account_id, ip="192.0.2.1", session_key="another", user_agent="Firefox"
        )
        return {
            "passkey_id": passkey.pk, "device_id": device.pk, "session_id": session.pk, "provider_id": uuid4(),
        }  # fmt: skip

    def client(self, role: str) -> Client:
        """Somebody of this role, signed in where the role can."""
        client = Client(raise_request_exception=False)
        if role == "program":
            client.force_login(self.seatless)
        elif role in self.accounts:
            client.force_login(Account.objects.get(persons=self.accounts[role].pk))
        return client

    def address(self, name: str, door: URLPattern) -> str:
        """The address of a door in this world. KeyError where the world has nothing behind it."""
        converters = getattr(door.pattern, "converters", {})
        return reverse(name, kwargs={word: self.words[word] for word in converters})


def knock(client: Client, method: str, address: str) -> str:
    """What somebody meets at an address, as one letter."""
    return letter(tried(client, method, address))


def tried(client: Client, method: str, address: str) -> Any:
    """What an address answers somebody; nothing that it did stays."""
    kept = client.cookies.output(header="")
    with transaction.atomic():
        answer = client.generic(method, address, b"", content_type="application/x-www-form-urlencoded")
        transaction.set_rollback(True)
    client.cookies.clear()
    client.cookies.load(kept)
    return answer


def letter(answer: Any) -> str:
    """s to the sign-in, g goes on elsewhere, p a page, f a form shown back, r refused with a reason, n not found,
    m not this method; ! anything else."""
    code = answer.status_code
    if code in (301, 302, 303):
        return "s" if answer.headers["Location"].startswith("/sign-in/?") else "g"
    return {200: "p", 204: "p", 206: "p", 400: "b", 422: "f", 401: "s", 403: "r", 404: "n", 405: "m"}.get(
        code, "!"
    )


def doors(patterns: list[Any] | None = None, space: str = "") -> Iterator[tuple[str, URLPattern]]:
    """Every address of the house with its name."""
    for one in get_resolver().url_patterns if patterns is None else patterns:
        if isinstance(one, URLResolver):
            yield from doors(one.url_patterns, f"{one.namespace}:" if one.namespace else space)
        else:
            yield f"{space}{one.name}", one
