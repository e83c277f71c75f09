"""A new device is noticed, a known one is said to be one's own, and sessions are ended."""

from __future__ import annotations

from allauth.usersessions.models import UserSession
from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.people import rules, verbs
from alongside.people.models import KnownDevice


@act
def notice_new_device(*, by: Actor, device: KnownDevice) -> KnownDevice:
    """Somebody signed in on a device that this account did not have before."""
    rules.may_keep_keys(by, device.account_id).or_refuse()
    device.save(force_insert=True)
    contribute(by, verbs.NEW_DEVICE, device, words=device.words or "?", about=by.person_id)
    return device


@act
def say_it_was_me(*, by: Actor, device: KnownDevice) -> KnownDevice:
    """The person says that the new device is theirs."""
    rules.may_keep_keys(by, device.account_id).or_refuse()
    device.mine_at = timezone.now()
    device.save(update_fields=["mine_at"])
    contribute(by, verbs.DEVICE_MINE, device, words=device.words or "?", about=by.person_id)
    return device


@act
def end_session(*, by: Actor, session: UserSession) -> None:
    """Sign out on one device. Whoever has it finds the door closed at once."""
    rules.may_keep_keys(by, session.user_id).or_refuse()
    contribute(by, verbs.SESSION_ENDED, session, words=by.name, about=by.person_id)
    session.end()
