"""Who may propose a measure, agree to it, and keep a center's own definition."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.kit.terms import Role
from alongside.kit.verdict import Verdict, allow, refuse, unknown
from alongside.registry.measuring.definition import Definition
from alongside.registry.models import Agreed, MeasureOwner, MeasureVersion
from alongside.registry.models.measures import LIVED
from alongside.sharing.rules import may_open_work


def may_word(by: Actor) -> Verdict:
    """Anyone with a seat proposes another wording of what is there."""
    return allow() if by.community_id is not None and by.person_id is not None else unknown()


def may_propose(by: Actor, stated: set[str]) -> Verdict:
    """Whoever the charter lets open a measure, with what it asks for first (B44)."""
    return may_open_work(by, "measure", stated) if may_word(by) else unknown()


def stated(by: Actor, why: str) -> set[str]:
    """What a measure states that this person proposes: what it is for, and a family's own word and place in it."""
    lived = {"lived_experience", "partner_seat"} if by.role in LIVED else set()
    return lived | ({"purpose"} if why.strip() else set())


def can_state(by: Actor) -> set[str]:
    """What it can state once all is typed: who cannot state what the charter asks for is told so first."""
    return stated(by, "typed")


def may_agree(by: Actor, owners: Iterable[MeasureOwner]) -> Verdict:
    """Whoever looks after the measure, in the seat in which they said so."""
    if by.person_id is None:
        return unknown()
    if any(one.author_id == by.person_id and one.author_role == by.role.value for one in owners):
        return allow()
    return refuse(_("Whoever looks after a measure agrees to it. You can look after it, too."))


def when_agree(by: Actor, version: MeasureVersion, agreed: Iterable[Agreed]) -> Verdict:
    """Once, to what can be counted and is not counted yet."""
    if version.used_from is not None:
        return refuse(_("This is in use already."))
    if not version.definition:
        return refuse(_("This is proposed in words. Somebody must say first what it is counted from."))
    if any(one.author_id == by.person_id for one in agreed):
        return refuse(_("You agreed to this already."))
    return allow()


def when_propose_version(newest: Definition | None, new: Definition | None) -> Verdict:
    """Another kind of count is another measure: the months of the two cannot stand in one line."""
    if newest is None or new is None or _line(newest) == _line(new):
        return allow()
    return refuse(_("This counts something else. Propose it as a measure of its own."))


def _line(one: Definition) -> tuple[bool, bool]:
    return one.counts_people, bool(one.per)


def may_keep_own(by: Actor) -> Verdict:
    """Clinicians, for the center at which they sit."""
    if by.community_id is None:
        return unknown()
    if by.role == Role.CLINICIAN and by.center_id is not None:
        return allow()
    return refuse(
        _("Clinicians of a center keep its own definition. You can propose another wording for all.")
    )
