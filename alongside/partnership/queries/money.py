"""What time is worth, who looks after money, what was planned and offered."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.groups.models import Group, GroupSeat
from alongside.groups.queries.groups import holds
from alongside.improvement.models import Project
from alongside.kit.verdict import Refused
from alongside.partnership.claiming import Stands, Sums, sums
from alongside.partnership.models import Budget, Duty, PayOffer, Rate

PAGE = 30


def rates(by: Actor) -> list[Rate]:
    """What an hour is worth now, by kind of work."""
    return list(Rate.objects.filter(community=by.community_id, ended_at=None).order_by("work")[: 3 * PAGE])


def one_rate(by: Actor, rate_id: UUID | None) -> Rate | None:
    """A rate that holds."""
    here = Rate.objects.filter(community=by.community_id, ended_at=None)
    return here.filter(pk=rate_id).first() if rate_id else None


def rate_ever(by: Actor, rate_id: UUID) -> Rate:
    """A rate that holds, or held. Raises Refused, as for what is not there."""
    found = Rate.objects.filter(community=by.community_id, pk=rate_id).first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def duties(by: Actor, group: Group | None) -> list[Duty]:
    """Who says yes to a group's money; without a group, who pays for the community."""
    here = Duty.objects.filter(community=by.community_id, group=group, ended_at=None)
    return list(here.order_by("name", "at")[:PAGE])


def one_duty(by: Actor, duty_id: UUID) -> Duty:
    """A duty that holds, or held. Raises Refused, as for what is not there."""
    here = Duty.objects.filter(pk=duty_id, community=by.community_id)
    found = here.select_related("group").first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def has_duty(by: Actor, group: Group | None, person_id: UUID) -> bool:
    """Whether somebody looks after money there already."""
    return Duty.objects.filter(
        community=by.community_id, group=group, person=person_id, ended_at=None
    ).exists()


def pays(by: Actor) -> bool:
    """Whether the actor pays for the community."""
    return bool(ask("SELECT partnership_pays(%s::uuid)", [by.community_id])[0][0])


def decides(by: Actor, group_id: UUID) -> bool:
    """Whether the actor says yes or no to money in a group."""
    return bool(ask("SELECT partnership_decides(%s::uuid)", [group_id])[0][0])


def my_groups(by: Actor) -> list[Any]:
    """The groups in which the actor sits now, by name."""
    mine = GroupSeat.objects.filter(holds(by), group=OuterRef("pk"), person=by.person_id)
    here = Group.objects.filter(Exists(mine), community=by.community_id, ended_at=None)
    return list(here.order_by("name")[:PAGE])


def group_and_mine(by: Actor, group_id: UUID) -> Any:
    """A group that the actor may read, and whether they sit there: `mine`. Raises Refused, as what is not there."""
    mine = GroupSeat.objects.filter(holds(by), group=OuterRef("pk"), person=by.person_id)
    here = Group.objects.filter(pk=group_id, community=by.community_id)
    found = here.annotate(mine=Exists(mine)).first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def seat_ever(by: Actor, group: Group) -> GroupSeat | None:
    """The actor's own seat in a group, also one that is over: what they laid out then they ask back now."""
    here = GroupSeat.objects.filter(
        group=group, person=by.person_id, given_at__isnull=False, taken_at__isnull=False
    )
    return here.order_by("left_at", "-taken_at").first()


def projects_of(by: Actor, group: Group) -> list[Project]:
    """The projects of a group, the latest first."""
    here = Project.objects.filter(group=group, group__community=by.community_id)
    return list(here.order_by("-at", "-id")[:PAGE])


def project_fits(by: Actor, group: Group, project_id: UUID | None) -> bool:
    """Whether something is said for the group itself, or for a project of it."""
    return project_id is None or Project.objects.filter(pk=project_id, group=group).exists()


def budgets_of(by: Actor, group: Group) -> list[Any]:
    """What is planned now for the group and each of its projects."""
    here = Budget.objects.filter(group=group, group__community=by.community_id)
    told = here.select_related("project", "seat").order_by("project_id", "-at", "-id")
    return list(told.distinct("project_id")[:PAGE])


def currency_of(by: Actor, group: Group) -> str:
    """In which currency a group plans; before it has planned anything, in which the community pays."""
    here = Budget.objects.filter(group=group, group__community=by.community_id).order_by("-at", "-id")
    paid = Rate.objects.filter(community=by.community_id, ended_at=None).order_by("-at", "-id")
    told = (each.values_list("currency", flat=True).first() for each in (here, paid))
    return next((coin for coin in told if coin), "EUR")


def offers(by: Actor) -> list[PayOffer]:
    """What the actor was offered, the latest first."""
    here = PayOffer.objects.filter(to_seat__person=by.person_id, group__community=by.community_id)
    return list(here.select_related("group", "rate", "seat").order_by("-at", "-id")[:PAGE])


def one_offer(by: Actor, offer_id: UUID) -> PayOffer:
    """An offer that the actor made or was made. Raises Refused, as for what is not there."""
    here = PayOffer.objects.filter(pk=offer_id, group__community=by.community_id)
    found = here.select_related("group", "rate", "seat", "to_seat").first()
    if found is None:
        raise Refused("", may_know=False)
    return found


_SUMS = "SELECT currency, stands, amount FROM partnership_sums(%s::uuid, %s::uuid)"


def sums_of(by: Actor, group_id: UUID | None = None) -> dict[str, Sums]:
    """Money on its way, by currency, of the claims that the actor reads: of a group, or of all."""
    found = ask(_SUMS, [by.community_id, group_id])
    return {
        coin: sums((amount, Stands(stood)) for one, stood, amount in found if one == coin)
        for coin in sorted({one for one, _stood, _amount in found})
    }


def spent(by: Actor, group_id: UUID) -> dict[str, int]:
    """What a group's expenses come to, as far as it may be told to those who read no claim: in fives of claimants."""
    told = ask("SELECT currency, amount FROM partnership_spent(%s::uuid)", [group_id])
    return {coin: int(amount) for coin, amount in told}


def waited(by: Actor) -> list[tuple[Any, int, int]]:
    """How long people waited for money that they had laid out: (last day paid, claims, middle of the days)."""
    return [(until, claims, days) for until, claims, days in ask(
        "SELECT until, claims, days FROM partnership_waited(%s::uuid)", [by.community_id]
    )]  # fmt: skip
