"""Passkeys, the code app and the codes on paper: added, named, removed by whoever signs in with them."""

from __future__ import annotations

from allauth.usersessions.models import UserSession

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.people import rules, verbs
from alongside.people.code_apps import paper_codes, paper_hash, seal
from alongside.people.models import Account, CodeApp, Passkey, RecoveryCode
from alongside.people.passkeys import NewKey


@act
def add_passkey(*, by: Actor, account_id: int, name: str, key: NewKey) -> Passkey:
    """Sign in with this key from now on."""
    rules.may_keep_keys(by, account_id).or_refuse()
    passkey = Passkey(account_id=account_id, name=name, **vars(key))
    passkey.save(force_insert=True)
    contribute(by, verbs.PASSKEY_ADDED, passkey, words=name, about=by.person_id)
    return passkey


@act
def rename_passkey(*, by: Actor, passkey: Passkey, name: str) -> Passkey:
    """Call a key something else."""
    rules.may_keep_keys(by, passkey.account_id).or_refuse()
    passkey.name = name
    passkey.save(update_fields=["name"])
    contribute(by, verbs.PASSKEY_RENAMED, passkey, words=name, about=by.person_id)
    return passkey


@act
def remove_passkey(*, by: Actor, passkey: Passkey) -> None:
    """The key opens nothing any more."""
    rules.may_keep_keys(by, passkey.account_id).or_refuse()
    contribute(by, verbs.PASSKEY_REMOVED, passkey, words=passkey.name, about=by.person_id)
    passkey.delete()


@act
def add_code_app(*, by: Actor, account_id: int, secret: str, step: int) -> CodeApp:
    """Take codes of this app; one that was there before opens nothing any more."""
    rules.may_keep_keys(by, account_id).or_refuse()
    CodeApp.objects.filter(account=account_id).delete()
    app = CodeApp(account_id=account_id, secret=seal(secret), last_step=step)
    app.save(force_insert=True)
    contribute(by, verbs.CODE_APP_ADDED, app, words=by.name, about=by.person_id)
    return app


@act
def remove_code_app(*, by: Actor, app: CodeApp) -> None:
    """Codes of the app open nothing any more."""
    rules.may_keep_keys(by, app.account_id).or_refuse()
    contribute(by, verbs.CODE_APP_REMOVED, app, words=by.name, about=by.person_id)
    app.delete()


@act
def forget_keys(*, by: Actor, account: Account) -> int:
    """Take every key away from somebody who lost them, end their sessions, and say how many keys there were.

    The next code by mail leads to choosing anew. Whoever runs the installation does it, once sure who asks.
    """
    rules.may_set_up(by).or_refuse()
    for session in UserSession.objects.filter(user=account):
        session.end()
    kinds = (Passkey, CodeApp, RecoveryCode)
    gone = sum(kind._default_manager.filter(account=account).delete()[0] for kind in kinds)
    contribute(by, verbs.KEYS_FORGOTTEN, account, words="keys")
    return gone


@act
def make_paper_codes(*, by: Actor, account_id: int) -> list[str]:
    """New codes for paper; the old ones open nothing any more. They are shown once and kept nowhere."""
    rules.may_keep_keys(by, account_id).or_refuse()
    RecoveryCode.objects.filter(account=account_id).delete()
    codes = paper_codes()
    rows = [RecoveryCode(account_id=account_id, code_hash=paper_hash(account_id, one)) for one in codes]
    RecoveryCode.objects.bulk_create(rows)
    contribute(by, verbs.RECOVERY_CODES_MADE, rows[0], words=by.name, about=by.person_id)
    return codes
