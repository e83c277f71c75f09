"""What is done about signing in at the command line alone: who may do that could come in as anybody."""

from __future__ import annotations

import argparse

from alongside.contributions.actor import program
from alongside.kit.terms import Role
from alongside.kit.verdict import Refused
from alongside.people.actions.keys import forget_keys
from alongside.people.actions.providers import NewMapping, NewProvider, close_provider, open_provider
from alongside.people.mail import tell_of_keys
from alongside.people.models import Account, Organization, SignInProvider
from alongside.people.openid import secret_of

from .trouble import CannotRun


def run(asked: argparse.Namespace) -> int:
    """Open a sign-in, or close one. Raises CannotRun with what to do instead."""
    found = SignInProvider.objects.filter(key=asked.key, closed_at=None).first()
    if asked.close:
        if found is None:
            raise CannotRun(f"No sign-in is called {asked.key}.")
        close_provider(by=program(community_id=found.community_id), provider=found)
        print(f"{found.label} is closed. Whoever came in by it signs in with a code by mail.")
        return 0
    if found is not None:
        raise CannotRun(
            f"A sign-in called {asked.key} is open already. Close it first: alongside openid {asked.key} --close"
        )
    try:
        provider = open_provider(by=program(), organization=_organization(asked), new=_new(asked))
    except Refused as refused:
        raise CannotRun(str(refused.reason)) from refused
    print(
        f"{provider.label} is open. Tell it this address to come back to: https://<your house>/sign-in/back/"
    )
    if not secret_of(provider):
        print(
            f"Its secret is still missing: put it into <home>/openid/{provider.key}.secret, readable by its owner only."
        )
    return 0


def forget(asked: argparse.Namespace) -> int:
    """Take every key away from an account whose owner lost them. Raises CannotRun where nobody has the address."""
    account = Account.objects.filter(email=asked.email.lower()).first()
    if account is None:
        raise CannotRun(f"Nobody here has the address {asked.email}.")
    gone = forget_keys(by=program(), account=account)
    tell_of_keys(account.email)
    print(f"{gone} keys are gone, and every session is ended. The next code by mail leads to choosing anew.")
    return 0


def _organization(asked: argparse.Namespace) -> Organization:
    found = Organization.objects.filter(name=asked.organization, community__name=asked.community).first()
    if found is None:
        raise CannotRun(f"There is no organization {asked.organization} in the community {asked.community}.")
    return found


def _new(asked: argparse.Namespace) -> NewProvider:
    if not (asked.issuer and asked.client_id):
        raise CannotRun("Say --issuer and --client-id, as the organization gave them to you.")
    mappings = [*(_mapping(one, False) for one in asked.map), *(_mapping(one, True) for one in asked.let_in)]
    return NewProvider(
        key=asked.key, issuer=asked.issuer, client_id=asked.client_id, domains=tuple(asked.domain),
        claim=asked.claim, second_factor=asked.second_step, mappings=tuple(mappings),
    )  # fmt: skip


def _mapping(words: str, creates: bool) -> NewMapping:
    value, _is, role = words.rpartition("=")
    if not value or role not in {one.value for one in Role}:
        raise CannotRun(f"{words!r} is no mapping. Write it as value=role, such as gastro=clinician.")
    return NewMapping(value, Role(role), creates=creates)
