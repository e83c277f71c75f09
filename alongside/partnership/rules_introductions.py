"""Who may be found, who asks to be introduced, who passes it on, and when."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.kit.verdict import Verdict, allow, refuse
from alongside.partnership.models import Introduction
from alongside.partnership.rules_mentoring import may_take_part
from alongside.partnership.support_kinds import Pass, next_pass
from alongside.people.models import Person
from alongside.people.rules.standing import may_begin


def may_be_found(by: Actor, me: Person, today: date) -> Verdict:
    """Whoever is of age, in their own name."""
    return may_take_part(by, me, today)


def when_ask(by: Actor, to: UUID, third: UUID | None, both: Collection[UUID], waits: bool) -> Verdict:
    """Somebody else who may be found, through somebody who knows both, once at a time."""
    if to == by.person_id:
        return refuse(_("This is you."))
    if third not in both:
        return refuse(_("Choose somebody who works with both of you."))
    if waits:
        return refuse(_("You have asked already. Wait for their answer first."))
    return allow()


def may_say(by: Actor, one: Introduction, kind: Pass) -> Verdict:
    """Passing on is for who knows both; yes and no for each of the two."""
    verdict = may_begin(by)
    who = {
        Pass.ON: one.third_id, Pass.NOT_ON: one.third_id, Pass.YES: one.to_person_id, Pass.NO: one.to_person_id,
    }.get(kind, one.person_id)  # fmt: skip
    if verdict and who != by.person_id:
        return refuse(_("This is for another one of you to say."))
    return verdict


def when_say(by: Actor, one: Introduction, kinds: Sequence[str], kind: Pass, reach: str) -> Verdict:
    """In its order; who says yes says how they are reached."""
    can = next_pass(kinds, third=by.person_id == one.third_id, asked=by.person_id == one.to_person_id)
    if kind not in can:
        return refuse(_("This was said already, or is not needed any more."))
    if kind in (Pass.YES, Pass.MINE) and not reach:
        return refuse(_("Say how they can reach you."))
    return allow()
