"""What groups agreed on, and who signed it."""

from __future__ import annotations

from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.groups.models import Agreement, Group, GroupSeat, Signature
from alongside.kit.verdict import Refused

SHOWN = 20


def agreements_of(by: Actor, group: Group) -> list[Agreement]:
    """The wordings of a group, the latest first, each with its signatures."""
    here = Agreement.objects.filter(group=group, group__community=by.community_id)
    return list(
        here.select_related("seat").prefetch_related("signatures__seat").order_by("-at", "-id")[:SHOWN]
    )


def latest_agreement(by: Actor, group: Group) -> Agreement | None:
    """The wording that stands."""
    here = Agreement.objects.filter(group=group, group__community=by.community_id)
    return here.order_by("-at", "-id").first()


def one_agreement(by: Actor, agreement_id: UUID) -> Agreement:
    """A wording of a group that the actor reads. Raises Refused, as for what is not there."""
    here = Agreement.objects.filter(pk=agreement_id, group__community=by.community_id)
    found = here.select_related("group").first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def signed(by: Actor, worded: Agreement, seat: GroupSeat) -> bool:
    """Whether a seat has signed this very wording."""
    here = Signature.objects.filter(agreement=worded, seat=seat)
    return here.filter(group__community=by.community_id).exists()
