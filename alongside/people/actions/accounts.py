"""Accounts: how a human signs in, with persons in one or several communities."""

from __future__ import annotations

from allauth.usersessions.models import UserSession

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
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


@act
def sign_out_everywhere(*, by: Actor) -> int:
    """End every session of the account, on every device, and say how many there were."""
    sessions = list(UserSession.objects.filter(user_id=by.account_id))
    for session in sessions:
        session.end()
    about_me = sessions[0] if sessions else UserSession()
    contribute(by, verbs.SIGNED_OUT_EVERYWHERE, about_me, words=by.name, about=by.person_id)
    return len(sessions)
