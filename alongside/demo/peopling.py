"""Who came in with the register: centers and their staff, children, parents, teams. One transaction, by COPY."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from random import Random
from typing import Any
from uuid import UUID

from django.contrib.auth.hashers import make_password

from alongside.demo.chance import chance_of, id_of
from alongside.demo.history.conditions import REGISTER
from alongside.demo.loading import copy_in, line_of
from alongside.demo.patients import Parent, Patient
from alongside.demo.register import Register
from alongside.demo.story.cast import Hat
from alongside.demo.world import Clinician
from alongside.kit.terms import Category, Role
from alongside.people.models import Account

TABLES = {
    "people_organization": "id, community_id, name, kind, town, source_system, source_value",
    "people_person": "id, community_id, name, given_name, family_name, birth_date, sex, language, about_me,"
    " known_in_community, account_id",
    "people_seat": "id, community_id, person_id, role, organization_id, title, starts, ends",
    "people_identifier": "id, community_id, person_id, system, value",
    "people_contactpoint": "id, person_id, kind, value",
    "people_caregiver": "id, person_id, caregiver_id, relation, scope, may_choose, starts, ends, renewed_on",
    "people_teammember": "id, person_id, seat_id, does, starts, ends",
    "people_enrolment": "id, person_id, center_id, starts, ends",
    "sharing_study": "id, community_id, title, purpose, run_by, needs, broad",
    "sharing_studyteammember": "id, study_id, seat_id",
    "sharing_studyconsent": "id, study_id, person_id, by_self, made_by_name, starts",
}
STUDY = id_of("study", "bright-gut")
CHUNK = 2_000
SCOPES = {"ingrid": (Category.IDENTITY, Category.CONTACT, Category.MEDICINES, Category.VISITS, Category.PLAN)}
RENEWED = {"judith"}
DOES = {
    "doctor": "Leads the care", "nurse": "Answers the telephone", "dietitian": "Food and growth",
    "psychologist": "Somebody to talk to", "läkare": "Leder vården", "sjuksköterska": "Svarar i telefonen",
    "dietist": "Mat och tillväxt", "psykolog": "Någon att prata med",
}  # fmt: skip


class Arrivals:
    """Lines for every table, gathered and put in by the thousand."""

    def __init__(self, register: Register) -> None:
        self.register = register
        self.community = register.world.community_id
        self.language = register.world.language
        self.lines: dict[str, list[str]] = {table: [] for table in TABLES}
        self.here: set[UUID] = set()

    def put(self, table: str, *values: object) -> None:
        """One line."""
        self.lines[table].append(line_of(*values))

    def flush(self) -> None:
        """Put in what was gathered."""
        for table, lines in self.lines.items():
            if lines:
                copy_in(table, TABLES[table], lines)
                lines.clear()

    def person(
        self, id: UUID, name: str, given: str, family: str, *, born: date | None = None, sex: str = "",
        known: bool = False, account: int | None = None,
    ) -> None:  # fmt: skip
        """Somebody of the community."""
        if known:
            self.here.add(id)
        self.put(
            "people_person",
            id,
            self.community,
            name,
            given,
            family,
            born,
            sex,
            self.language,
            "",
            known,
            account,
        )

    def seat(self, id: UUID, person: UUID, role: str, organization: UUID | None, title: str) -> None:
        """A hat of somebody."""
        self.put("people_seat", id, self.community, person, role, organization, title, None, None)


def bring_in_people(register: Register, story: Any, tell: Callable[[int], None]) -> None:
    """Everyone whom the register knows, and who works at its centers; `tell` hears how many patients are in."""
    arrivals = Arrivals(register)
    _bring_others(arrivals, story)
    accounts = _accounts(register, {id_of("person", key) for key in story.ABOUT})
    for center in register.world.centers:
        arrivals.put(
            "people_organization", center.id, arrivals.community, center.name, "center", center.town, "", ""
        )
        for who in center.clinicians:
            _bring_clinician(arrivals, who, center.id, accounts.get(who.id))
    for number in range(register.count):
        _bring_patient(arrivals, register.patient(number))
        if number % CHUNK == CHUNK - 1:
            arrivals.flush()
            tell(number + 1)
    arrivals.flush()
    tell(register.count)


def _bring_others(arrivals: Arrivals, story: Any) -> None:
    """Who is in no register: organizations besides the centers, other people, and hats worn besides."""
    places = {center.name: center.id for center in arrivals.register.world.centers}
    for name, kind, town in story.ORGANIZATIONS:
        places[name] = id_of(story.SLUG, "organization", name)
        arrivals.put("people_organization", places[name], arrivals.community, name, kind, town, "", "")
    if arrivals.language == "en":
        arrivals.put(
            "sharing_study", STUDY, arrivals.community, "Bright Gut", "Why the gut flares up.",
            "Northgate University", "{clinical_given,clinical_coming,use_nonprofit}", False,
        )  # fmt: skip
    for one in story.OTHERS:
        given, family = one.name.removeprefix("Dr ").split(" ", 1)
        arrivals.person(one.id, one.name, given, family, known=one.known)
        for hat in one.hats:
            _bring_hat(arrivals, one.key, hat, places)
    for key, hat in story.MORE_HATS.items():
        _bring_hat(arrivals, key, hat, places)


def _bring_hat(arrivals: Arrivals, key: str, hat: Hat, places: dict[str, UUID]) -> None:
    seat = id_of("seat", key, hat.role)
    arrivals.seat(seat, id_of("person", key), hat.role, places.get(hat.organization), hat.title)
    if hat.role == Role.RESEARCHER:
        arrivals.put("sharing_studyteammember", id_of("study team", key), STUDY, seat)


def _accounts(register: Register, later: set[UUID]) -> dict[UUID, int]:
    """An account for everyone who works at a center; those of the story get theirs when they are let in."""
    staff = [who.id for center in register.world.centers for who in center.clinicians if who.id not in later]
    password = make_password(None)
    made = Account.objects.bulk_create(
        [Account(email=f"{id.hex[:16]}@centers.example", password=password) for id in staff], batch_size=1000
    )
    return {id: account.pk for id, account in zip(staff, made, strict=True)}


def _bring_clinician(arrivals: Arrivals, who: Clinician, center: UUID, account: int | None) -> None:
    arrivals.person(who.id, who.name, who.given, who.family, known=True, account=account)
    arrivals.seat(who.seat_id, who.id, "clinician", center, who.title)


def _bring_patient(arrivals: Arrivals, one: Patient) -> None:
    arrivals.person(one.id, one.name, one.given, one.family, born=one.born, sex=one.sex)
    arrivals.seat(one.seat_id, one.id, "patient", None, "patient")
    numbers = arrivals.register.world.numbers
    dice = chance_of(arrivals.register.world.source, "contact", one.number)
    arrivals.put(
        "people_identifier", id_of(one.id, "number"), arrivals.community, one.id, REGISTER,
        f"{numbers}-{one.number:06d}",
    )  # fmt: skip
    arrivals.put(
        "people_contactpoint", id_of(one.id, "phone"), one.id, "phone", _telephone(arrivals.language, dice)
    )
    arrivals.put("people_enrolment", id_of(one.id, "enrolment"), one.id, one.center.id, one.since, one.until)
    for place, who in enumerate(one.team):
        arrivals.put(
            "people_teammember", id_of(one.id, "team", place), one.id, who.seat_id, DOES.get(who.title, ""),
            one.since, one.until,
        )  # fmt: skip
    _bring_parents(arrivals, one, one.parents)
    if arrivals.language == "en" and one.quiet_from is None and dice.random() < 0.25:
        arrivals.put("sharing_studyconsent", id_of(one.id, "study"), STUDY, one.id, False, "", one.since)


def _telephone(language: str, dice: Random) -> str:
    """A number from those that are kept free for stories (Ofcom's and the Swedish authority's)."""
    return (
        f"070-17406{dice.randrange(5, 100):02d}"
        if language == "sv"
        else f"07700 900{dice.randrange(1000):03d}"
    )


def _bring_parents(arrivals: Arrivals, one: Patient, parents: Iterable[Parent]) -> None:
    for place, who in enumerate(parents):
        if who.id not in arrivals.here:
            arrivals.person(who.id, who.name, who.given, who.family)
        arrivals.seat(who.seat_id, who.id, "caregiver", None, who.relation)
        scope = next((scope for key, scope in SCOPES.items() if id_of("person", key) == who.id), None)
        renewed = any(id_of("person", key) == who.id for key in RENEWED)
        arrivals.put(
            "people_caregiver", id_of(one.id, "caregiver", place), one.id, who.id, who.relation,
            "{" + ",".join(str(int(part)) for part in scope) + "}" if scope else None, place == 0, one.since, None,
            arrivals.register.world.today.replace(day=1) if renewed else None,
        )  # fmt: skip
