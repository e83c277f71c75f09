"""Whoever comes in through an organization's own sign-in: who they are here, and in which seats."""

from __future__ import annotations

from dataclasses import replace

from alongside.contributions.actor import Actor, program
from alongside.people.actions.providers import (
    come_from_organization,
    end_mapped_seat,
    has_seat,
    seat_by_mapping,
)
from alongside.people.made import tell
from alongside.people.models import Person, SeatMapping, SignInProvider
from alongside.people.openid import Said
from alongside.people.queries.providers import account_for, mapped_seats, mappings_for, person_here


def arrive(provider: SignInProvider, name: str, said: Said, language: str) -> int | None:
    """The account of whoever came, seated as the organization says; None where nobody here is known by it.

    Nobody is made silently: only where a mapping says that it lets unknown people in.
    """
    mappings = mappings_for(provider, said.values)
    creates = any(one.creates for one in mappings)
    account_id = account_for(provider, said.subject, said.email, creates=creates)
    if account_id is None:
        return None
    tell("account", account_id)
    tell("community", provider.community_id)
    by = replace(program(name, community_id=provider.community_id), account_id=account_id)
    person = person_here(by)
    if person is None:
        if not creates:
            return account_id
        person = come_from_organization(by=by, provider=provider, name=said.name or name, language=language)
    _seat(by, provider, person, mappings)
    return account_id


def _seat(by: Actor, provider: SignInProvider, person: Person, mappings: list[SeatMapping]) -> None:
    """Give the seats that the organization says, and end those that it gave and says no more."""
    now = {one.pk for one in mappings}
    for mapped in mapped_seats(by, person, provider):
        if mapped.mapping_id not in now:
            end_mapped_seat(by=by, mapped=mapped)
    for mapping in mappings:
        if not has_seat(by, person, mapping, provider.organization_id):
            seat_by_mapping(by=by, person=person, mapping=mapping, organization=provider.organization_id)
