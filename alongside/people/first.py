"""The first community of a real installation, and the first person in it, who invites everyone else."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction
from django.utils import translation
from django.utils.text import slugify

from alongside.contributions.actor import program
from alongside.kit.terms import Role
from alongside.people import mail
from alongside.people.actions.accounts import open_account
from alongside.people.actions.communities import add_organization, open_community
from alongside.people.actions.persons import add_person
from alongside.people.actions.seats import seat_person
from alongside.people.models import Community, Organization, Person


@dataclass(frozen=True)
class Beginning:
    """What a house begins with: what the community, its first center and the first person are called."""

    community: str
    center: str
    name: str
    email: str
    zone: str = "UTC"
    language: str = "en"


@dataclass(frozen=True)
class Begun:
    """What was made."""

    community: Community
    center: Organization
    person: Person


@transaction.atomic
def open_first(beginning: Beginning, address: str) -> Begun:
    """Open a community with one center and one person, who coordinates and cares, and write to them how to come in.

    `address` is where the house is, such as https://care.example.org. Runs as the owner of the tables. The charter is
    for whoever calls: without one in force everybody sees only themselves.
    """
    by = program()
    community = open_community(
        by=by, name=beginning.community, slug=slugify(beginning.community) or "community", zone=beginning.zone,
        language=beginning.language,
    )  # fmt: skip
    center = add_organization(by=by, community=community, name=beginning.center)
    person = add_person(by=by, community=community, name=beginning.name, language=beginning.language)
    seat_person(by=by, person=person, role=Role.COORDINATOR)
    seat_person(by=by, person=person, role=Role.CLINICIAN, organization=center)
    open_account(by=by, person=person, email=beginning.email)
    with translation.override(beginning.language):
        mail.send_welcome(beginning.email, community.name, address.rstrip("/") + "/sign-in/")
    return Begun(community, center, person)
