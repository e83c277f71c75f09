"""Somebody is invited to a seat, and comes in by the link that only they have."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.kit.terms import Category, Role
from alongside.people import rules, verbs
from alongside.people.actions.caregivers import Care, for_whom, name_for
from alongside.people.made import tell
from alongside.people.models import Account, Enrolment, Invitation, Organization, Person, Seat
from alongside.people.queries.invitations import hash_of
from alongside.people.queries.young import shared_contact
from alongside.people.rules.young import may_bring_in, may_use_address

HOLDS = timedelta(days=7)


@dataclass(frozen=True)
class NewInvitation:
    """To what somebody is invited: a seat, perhaps of a person who is here already, perhaps as somebody's caregiver."""

    email: str
    name: str
    role: Role
    organization: Organization | None = None
    title: str = ""
    message: str = ""
    person: Person | None = None
    cares_for: Person | None = None
    relation: str = ""
    scope: tuple[Category, ...] | None = None
    may_choose: bool = False
    ends: date | None = None
    both_know: bool = False
    """That a young person and a caregiver share this address, and both know it."""


@act
def invite(*, by: Actor, new: NewInvitation) -> tuple[Invitation, str]:
    """Invite somebody; gives the invitation and the secret of its link, which is kept nowhere."""
    _may_invite(by, new)
    secret = secrets.token_urlsafe(24)
    told = {key: value for key, value in vars(new).items() if key != "both_know"}
    fields: dict[str, Any] = told | {
        "role": new.role.value,
        "email": new.email.lower(),
        "scope": [int(one) for one in new.scope] if new.scope else None,
    }
    fields |= {"community_id": by.community_id, "invited_by_id": by.person_id, "invited_by_name": by.name}
    invitation = Invitation(secret_hash=hash_of(secret), expires_at=timezone.now() + HOLDS, **fields)
    invitation.save(force_insert=True)
    line_by = for_whom(by, new.cares_for) if new.cares_for else by
    details = {"both_know": True} if new.both_know else {}
    _line(line_by, verbs.INVITED, invitation, new.name or new.email, **details)
    return invitation, secret


def _may_invite(by: Actor, new: NewInvitation) -> None:
    """Who may give the seat may invite to it; somebody whose record is here, by an address of their own."""
    if new.person is None or new.role != Role.PATIENT:
        rules.may_invite(by, new.role, new.organization, new.cares_for).or_refuse()
        return
    may_bring_in(by, new.person).or_refuse()
    may_use_address(shared_contact(by, new.person, new.email), new.both_know).or_refuse()


def _line(by: Actor, verb: Any, invitation: Invitation, words: str, **details: Any) -> None:
    about = invitation.cares_for_id or by.person_id
    contribute(by, verb, invitation, words=words, about=about, category=Category.IDENTITY, details=details)


@act
def withdraw_invitation(*, by: Actor, invitation: Invitation) -> Invitation:
    """Take an invitation back; its link opens nothing any more."""
    rules.may_withdraw_invitation(by, invitation).or_refuse()
    invitation.withdrawn_at = timezone.now()
    invitation.save(update_fields=["withdrawn_at"])
    _line(by, verbs.INVITATION_WITHDRAWN, invitation, invitation.name or invitation.email)
    return invitation


@act
def accept_invitation(*, by: Actor, invitation: Invitation) -> Actor:
    """Come in: an account, a person, the seat and, where one was invited to it, the caring. Gives who one is now.

    `by` is somebody who comes in (`newcomer`): nobody yet, in the community of the invitation.
    """
    now = Invitation.objects.select_for_update().filter(pk=invitation.pk).first()
    rules.is_open(now, timezone.now()).or_refuse()
    account = _account(invitation)
    person = _person(invitation, account)
    here = replace(by, person_id=person.id, account_id=account.pk, name=person.name)
    tell("account", account.pk)
    tell("person", person.id)
    seat = _seat(invitation, person)
    tell("seat", seat.pk)
    _stand_near(invitation, person)
    invitation.accepted_at = timezone.now()
    invitation.save(update_fields=["accepted_at"])
    contribute(
        replace(here, seat_id=seat.id), verbs.INVITATION_ACCEPTED, invitation, words=seat.title or seat.role,
        about=person.id, category=Category.IDENTITY,
    )  # fmt: skip
    return replace(here, seat_id=seat.id)


def newcomer(invitation: Invitation) -> Actor:
    """Somebody who stands at the door with an invitation: in the seat to come, but nobody yet."""
    return Actor(
        person_id=None, seat_id=None, role=Role(invitation.role), name=invitation.name or invitation.email,
        community_id=invitation.community_id, community_name=invitation.community.name, zone=invitation.community.zone,
    )  # fmt: skip


def _account(invitation: Invitation) -> Account:
    tell("email", invitation.email)
    found = Account.objects.filter(email=invitation.email).first()
    return found or Account.objects.create_user(invitation.email)


def _person(invitation: Invitation, account: Account) -> Person:
    """The person who was invited, the one whom this account already is here, or somebody new."""
    tell("account", account.pk)
    here = Person.objects.filter(community=invitation.community_id, account=account, merged_into=None).first()
    rules.is_for(invitation, here).or_refuse()
    person = here or invitation.person
    if person is None:
        return _new_person(invitation, account)
    if person.account_id is None:
        person.account = account
        person.save(update_fields=["account"])
    return person


def _new_person(invitation: Invitation, account: Account) -> Person:
    name = invitation.name or invitation.email.partition("@")[0]
    given, _space, family = name.rpartition(" ")
    person = Person(
        community_id=invitation.community_id, account=account, name=name, given_name=given, family_name=family,
        language=invitation.community.language,
        known_in_community=Role(invitation.role) not in (Role.PATIENT, Role.CAREGIVER),
    )  # fmt: skip
    person.save(force_insert=True)
    return person


def _seat(invitation: Invitation, person: Person) -> Seat:
    """The seat that one was invited to; the one that one has, where it is the same."""
    same = {
        "person": person,
        "role": invitation.role,
        "organization": _organization(invitation),
        "ends": None,
    }
    found = Seat.objects.filter(**same).first()
    if found is None:
        found = Seat(community_id=invitation.community_id, title=invitation.title, **same)
        found.save(force_insert=True)
    if invitation.role not in ("patient", "caregiver") and not person.known_in_community:
        person.known_in_community = True
        person.save(update_fields=["known_in_community"])
    return found


def _organization(invitation: Invitation) -> Organization | None:
    return None if invitation.role in ("patient", "caregiver") else invitation.organization


def _stand_near(invitation: Invitation, person: Person) -> None:
    if invitation.role == Role.PATIENT and invitation.organization is not None:
        Enrolment(person=person, center=invitation.organization, starts=None).save(force_insert=True)
    if invitation.cares_for is not None:
        scope = [Category(one) for one in invitation.scope] if invitation.scope else None
        care = Care(invitation.relation, scope, invitation.may_choose, None, invitation.ends)
        name_for(invitation.cares_for, person, care)
