"""Accounts: how a human signs in, with persons in one or several communities."""

from __future__ import annotations

from alongside.contributions.acting import act
from alongside.contributions.actor import Actor
from alongside.people import rules, verbs
from alongside.people.actions.persons import about
from alongside.people.models import Account, Person


@act
def open_account(*, by: Actor, person: Person, email: str) -> Account:
    """Let somebody sign in with an e-mail address; one address serves the same human in several communities."""
    rules.may_set_up(by).or_refuse()
    account = Account.objects.filter(email=email.lower()).first() or Account.objects.create_user(email)
    person.account = account
    person.save(update_fields=["account"])
    about(by, verbs.ACCOUNT_OPENED, person, person, person.name)
    return account
