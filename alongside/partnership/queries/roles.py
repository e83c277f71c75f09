"""Roles: the catalogue that everyone reads, one role with its wordings, and who sits as what."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import DateField, Exists, F, Func, OuterRef, Q, QuerySet, Subquery

from alongside.contributions.actor import Actor
from alongside.groups.models import Group, GroupSeat
from alongside.groups.sides import Side
from alongside.kit.verdict import Refused
from alongside.partnership.models import (
    RoleDescription,
    RoleNo,
    RoleWording,
    RoleYes,
    SitsAs,
    SitsAsWord,
)
from alongside.partnership.role_kinds import ForSide, Word, is_over
from alongside.people.queries.standing import today_of

PAGE, VERSIONS = 20, 50


def _agreed(by: Actor) -> QuerySet[RoleWording]:
    """Wordings to which both sides said yes."""
    yes = {side: Exists(RoleYes.objects.filter(wording=OuterRef("pk"), side=side)) for side in Side}
    here = RoleWording.objects.filter(group__community=by.community_id)
    return here.filter(yes[Side.PARTNERS], yes[Side.STAFF])


def roles(by: Actor, words: str = "", side: str = "", *, start: int = 0) -> list[Any]:
    """The roles that hold in groups that everyone reads: each in its newest agreed wording, the latest first."""
    newest = _agreed(by).filter(role=OuterRef("role")).order_by("-at", "-id").values("pk")[:1]
    goes_on = Q(ends=None) | Q(ends__gt=today_of(by))
    here = _agreed(by).filter(goes_on, pk=Subquery(newest), group__members_only=False, group__ended_at=None)
    if words:
        here = here.filter(
            Q(title__icontains=words) | Q(purpose__icontains=words) | Q(tasks__icontains=words)
            | Q(supports__icontains=words) | Q(group__name__icontains=words)
        )  # fmt: skip
    if side in (ForSide.PARTNERS, ForSide.STAFF):
        here = here.filter(role__for_side__in=[side, ForSide.EITHER])
    found = here.select_related("group", "role").order_by("-at", "-id")
    return list(found[start : start + PAGE + 1])


def roles_in(by: Actor, group: Group) -> list[Any]:
    """All roles of a group in their newest wording, agreed on or not, each with its `sides` and `last_day`."""
    here = RoleWording.objects.filter(group=group, group__community=by.community_id)
    newest = _proposed_first(here.filter(role=OuterRef("role"))).values("pk")[:1]
    told = _with_sides(here.filter(pk=Subquery(newest))).annotate(last_day=_last_day("role_id"))
    return list(told.order_by("-at", "-id")[: PAGE * 2])


def _proposed_first(here: QuerySet[RoleWording]) -> QuerySet[RoleWording]:
    """The newest first; after all others those that somebody said no to."""
    return here.order_by(Exists(RoleNo.objects.filter(wording=OuterRef("pk"))), "-at", "-id")


def _last_day(role: str) -> Func:
    return Func(F(role), function="partnership_role_ends", output_field=DateField())


def is_ended(by: Actor, role: RoleDescription) -> bool:
    """Whether a role has ended: by the last day of what holds, or of the newest words where nothing holds yet."""
    told = standing_of(by, role) or newest_of(by, role)
    return is_over(told.ends, today_of(by))


def _with_sides(here: QuerySet[RoleWording]) -> QuerySet[RoleWording]:
    yes = RoleYes.objects.filter(wording=OuterRef("pk"))
    return here.annotate(
        sides=ArraySubquery(yes.order_by("at").values("side")),
        yes_by=ArraySubquery(yes.order_by("at").values("seat__name"))
    ).select_related("group", "role", "seat", "no__seat")  # fmt: skip


def one_role(by: Actor, role_id: UUID) -> RoleDescription:
    """A role of a group that the actor reads. Raises Refused, as for what is not there."""
    found = (
        RoleDescription.objects.filter(pk=role_id, group__community=by.community_id)
        .select_related("group")
        .first()
    )
    if found is None:
        raise Refused("", may_know=False)
    return found


def one_wording(by: Actor, wording_id: UUID) -> Any:
    """One wording, with `sides` that said yes. Raises Refused, as for what is not there."""
    found = _with_sides(RoleWording.objects.filter(pk=wording_id, group__community=by.community_id)).first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def wordings_of(by: Actor, role: RoleDescription) -> list[Any]:
    """Every wording, the newest first, each with `sides` that said yes, by whom, and `no`. One query."""
    here = _with_sides(RoleWording.objects.filter(role=role, group__community=by.community_id))
    return list(here.order_by("-at", "-id")[:VERSIONS])


def newest_of(by: Actor, role: RoleDescription) -> RoleWording:
    """The newest wording of a role, agreed on or not; one that somebody said no to where there is no other."""
    return _proposed_first(RoleWording.objects.filter(role=role, group__community=by.community_id))[0]


def no_of(wording: RoleWording) -> RoleNo | None:
    """The no that was said to a wording, or that it was taken back."""
    return getattr(wording, "no", None)


def is_proposed_now(by: Actor, wording: RoleWording) -> bool:
    """Whether it is the newest wording, and nobody said no to it."""
    return no_of(wording) is None and newest_of(by, wording.role).pk == wording.pk


def standing_of(by: Actor, role: RoleDescription) -> RoleWording | None:
    """The wording that holds."""
    return _agreed(by).filter(role=role).order_by("-at", "-id").first()


def said_the_same(by: Actor, group: Group, wording: dict[str, Any]) -> RoleDescription | None:
    """A role of the group that has just these words, to which nobody said no: a second click makes no second one."""
    found = RoleWording.objects.filter(group=group, group__community=by.community_id, no=None, **wording)
    told = found.select_related("role").first()
    return told.role if told else None


def sittings_of(by: Actor, role: RoleDescription) -> list[Any]:
    """Who holds the role or is proposed for it, in seats that are held; each with `kinds`: what was said."""
    ended = SitsAsWord.objects.filter(sits=OuterRef("pk"), kind=Word.END)
    here = SitsAs.objects.filter(
        ~Exists(ended), role=role, group__community=by.community_id, holder__left_at=None
    )
    kinds = SitsAsWord.objects.filter(sits=OuterRef("pk")).order_by("at").values("kind")
    told = here.annotate(kinds=ArraySubquery(kinds)).select_related("holder", "seat")
    return list(told.order_by("at", "id")[:VERSIONS])


def is_proposed(by: Actor, role: RoleDescription, holder: GroupSeat) -> bool:
    """Whether somebody holds the role or is asked."""
    ended = SitsAsWord.objects.filter(sits=OuterRef("pk"), kind=Word.END)
    here = SitsAs.objects.filter(~Exists(ended), role=role, holder=holder)
    return here.filter(group__community=by.community_id).exists()


def one_sitting(by: Actor, sits_id: UUID) -> SitsAs:
    """Who is proposed as what. Raises Refused, as for what is not there."""
    here = SitsAs.objects.filter(pk=sits_id, group__community=by.community_id)
    found = here.select_related("group", "role", "holder").prefetch_related("said").first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def my_roles(by: Actor) -> list[Any]:
    """The roles that the actor holds or held, each with its `title` and from and until when; the earliest first."""
    told = SitsAsWord.objects.filter(sits=OuterRef("pk"))
    here = RoleWording.objects.filter(role=OuterRef("role"), at__lte=OuterRef("since"), no=None)
    words = here.order_by("-at", "-id")
    mine = SitsAs.objects.filter(holder__person=by.person_id, group__community=by.community_id)
    held = mine.annotate(
        since=Subquery(told.filter(kind=Word.YES).values("at")[:1]),
        until=Subquery(told.filter(kind=Word.END).values("at")[:1]), last_day=_last_day("role_id")
    ).filter(since__isnull=False)  # fmt: skip
    found = list(held.annotate(title=Subquery(words.values("title")[:1])).order_by("since", "id"))
    for one in found:
        if is_over(one.last_day, today_of(by)):
            one.until = one.until or one.last_day
    return found
