"""Organizations' own sign-ins: which are open, and whom they know."""

from __future__ import annotations

from uuid import UUID

from django.db.models import QuerySet

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.kit.verdict import Refused
from alongside.people.models import MappedSeat, Person, SeatMapping, SignInProvider
from alongside.people.queries.standing import holds, today_of

_ACCOUNT = "SELECT people_openid_account(%s::uuid, %s::text, %s::text, %s::boolean)"


def open_providers() -> list[SignInProvider]:
    """Every organization through whose own sign-in one can come in: the page of signing in names them."""
    return list(SignInProvider.objects.filter(closed_at=None).order_by("key"))


def open_provider(provider_id: UUID) -> SignInProvider:
    """One of them. Raises Refused, as for what is not there."""
    found = SignInProvider.objects.filter(pk=provider_id, closed_at=None).first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def providers_of(by: Actor) -> QuerySet[SignInProvider]:
    """Those of the actor's community, with what they map to."""
    return (
        SignInProvider.objects.filter(community=by.community_id, closed_at=None)
        .select_related("organization").prefetch_related("mappings").order_by("key")
    )  # fmt: skip


def mappings_for(provider: SignInProvider, values: frozenset[str]) -> list[SeatMapping]:
    """The seats to which these values of the claim are mapped."""
    return list(SeatMapping.objects.filter(provider=provider, value__in=values).order_by("role"))


def account_for(provider: SignInProvider, subject: str, email: str | None, *, creates: bool) -> int | None:
    """The account of somebody whom the organization knows, made anew where `creates`; None where there is none."""
    found = ask(_ACCOUNT, [provider.pk, subject, email, creates])[0][0]
    return int(found) if found is not None else None


def person_here(by: Actor) -> Person | None:
    """Who the actor's account is in the actor's community; None where nobody."""
    here = Person.objects.filter(community=by.community_id, account=by.account_id, merged_into=None)
    return here.first()


def mapped_seats(by: Actor, person: Person, provider: SignInProvider) -> list[MappedSeat]:
    """The seats that somebody has now because this provider's mapping gave them."""
    rows = MappedSeat.objects.filter(
        holds(today_of(by), "seat__"), seat__person=person, mapping__provider=provider
    )
    return list(rows.select_related("seat__person", "mapping"))
