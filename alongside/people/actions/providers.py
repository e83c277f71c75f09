"""An organization's own sign-in is opened by whoever runs the installation; whom it knows comes in and is seated."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.kit.terms import Role
from alongside.people import verbs
from alongside.people.actions.persons import about
from alongside.people.models import MappedSeat, Organization, Person, Seat, SeatMapping, SignInProvider
from alongside.people.queries.standing import holds, today_of
from alongside.people.rules.providers import may_come_in, may_map, may_open_provider


@dataclass(frozen=True)
class NewMapping:
    """Whoever has this value of the claim gets this seat; `creates` lets somebody unknown in by it."""

    value: str
    role: Role
    title: str = ""
    creates: bool = False


@dataclass(frozen=True)
class NewProvider:
    """How an organization's sign-in is reached, for which e-mail domains it vouches, and what it maps to."""

    key: str
    issuer: str
    client_id: str
    domains: tuple[str, ...]
    claim: str = "groups"
    second_factor: bool = False
    mappings: tuple[NewMapping, ...] = field(default_factory=tuple)


@act
def open_provider(*, by: Actor, organization: Organization, new: NewProvider) -> SignInProvider:
    """Let people come in through an organization's own sign-in."""
    may_open_provider(by, organization, new.domains).or_refuse()
    for one in new.mappings:
        may_map(one.role).or_refuse()
    told = {key: value for key, value in vars(new).items() if key != "mappings"}
    told |= {"label": organization.name, "domains": [one.lower() for one in new.domains]}
    provider = SignInProvider.objects.create(
        community_id=organization.community_id, organization=organization, **told
    )
    rows = [SeatMapping(provider=provider, **{**vars(one), "role": one.role.value}) for one in new.mappings]
    SeatMapping.objects.bulk_create(rows)
    contribute(by, verbs.PROVIDER_ADDED, provider, words=organization.name)
    return provider


@act
def close_provider(*, by: Actor, provider: SignInProvider) -> SignInProvider:
    """Nobody comes in through this organization's sign-in any more; the seats that it gave stay."""
    may_open_provider(by, provider.organization, provider.domains).or_refuse()
    provider.closed_at = timezone.now()
    provider.save(update_fields=["closed_at"])
    contribute(by, verbs.PROVIDER_CLOSED, provider, words=provider.label)
    return provider


@act
def come_from_organization(*, by: Actor, provider: SignInProvider, name: str, language: str) -> Person:
    """Somebody whom the organization knows comes in, and was not here before."""
    may_come_in(by, provider).or_refuse()
    given, _space, family = name.rpartition(" ")
    person = Person(
        community_id=provider.community_id, account_id=by.account_id, name=name, given_name=given,
        family_name=family, language=language, known_in_community=True,
    )  # fmt: skip
    person.save(force_insert=True)
    about(by, verbs.CAME_FROM_ORGANIZATION, person, person, by.name)
    return person


@act
def seat_by_mapping(*, by: Actor, person: Person, mapping: SeatMapping, organization: Any) -> Seat:
    """Give somebody the seat that their organization says they have; one that they have already stays as it is."""
    may_come_in(by, mapping.provider).or_refuse()
    may_map(Role(mapping.role)).or_refuse()
    seat = Seat(
        community_id=person.community_id, person=person, role=mapping.role, organization_id=organization,
        title=mapping.title,
    )  # fmt: skip
    seat.save(force_insert=True)
    MappedSeat(seat=seat, mapping=mapping).save(force_insert=True)
    about(by, verbs.SEAT_MAPPED, seat, person, seat.title or seat.role)
    return seat


@act
def end_mapped_seat(*, by: Actor, mapped: MappedSeat) -> None:
    """End a seat that a mapping gave, because the organization no longer says so."""
    may_come_in(by, mapped.mapping.provider).or_refuse()
    today = today_of(by)
    mapped.seat.ends = max(today, (mapped.seat.starts or today - timedelta(days=1)) + timedelta(days=1))
    mapped.seat.save(update_fields=["ends"])
    about(by, verbs.SEAT_UNMAPPED, mapped.seat, mapped.seat.person, mapped.seat.title or mapped.seat.role)


def has_seat(by: Actor, person: Person, mapping: SeatMapping, organization: Any) -> bool:
    """Whether somebody has that very seat now."""
    now = Seat.objects.filter(
        holds(today_of(by)), person=person, role=mapping.role, organization=organization
    )
    return now.exists()
