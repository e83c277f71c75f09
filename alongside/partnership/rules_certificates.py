"""Who asks for a certificate, who signs it, and who shows it."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.groups.models import GroupSeat
from alongside.kit.verdict import Verdict, allow, refuse
from alongside.partnership.models import Certificate
from alongside.partnership.support_kinds import Sign, next_sign
from alongside.people.rules.standing import may_begin


def may_ask(by: Actor, mine: GroupSeat | None) -> Verdict:
    """Whoever sits in the group or sat there, for themselves."""
    verdict = may_begin(by)
    if verdict and mine is None:
        return refuse(_("A certificate is of what one did in a seat here. You have none."))
    return verdict


def when_ask(by: Actor, signer: GroupSeat | None, waits: bool) -> Verdict:
    """Somebody else who sits there now, each once at a time."""
    if signer is None or signer.person_id == by.person_id:
        return refuse(_("Choose somebody else who sits in this group."))
    if waits:
        return refuse(_("You have asked them already. You can ask somebody else, too."))
    return allow()


def may_say(by: Actor, one: Certificate, kind: Sign) -> Verdict:
    """Signing or not is for whoever was asked; showing it or not for whose it is."""
    verdict = may_begin(by)
    if not verdict:
        return verdict
    signs = kind in (Sign.GIVEN, Sign.DECLINED)
    if by.person_id != (one.signer.person_id if signs else one.seat.person_id):
        return refuse(_("This is for the other one of you to say."))
    return verdict


def when_say(kinds: Sequence[str], kind: Sign, words: str) -> Verdict:
    """In its order; who signs writes something, and who does not needs no reason."""
    signs = kind in (Sign.GIVEN, Sign.DECLINED)
    if kind not in next_sign(kinds, signer=signs):
        return refuse(_("This was said already."))
    if kind == Sign.GIVEN and not words:
        return refuse(_("Write a few words first."))
    return allow()


def when_show(one: Certificate, kind: Sign) -> Verdict:
    """Where everyone reads the group: a group of its members alone is named to no stranger."""
    if kind == Sign.SHOWN and one.group.members_only:
        return refuse(_("Only its members read this group, so no stranger can check it here."))
    return allow()
