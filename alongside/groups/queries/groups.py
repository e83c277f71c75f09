"""Groups and who sits in them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask, one_at_a_time
from alongside.contributions.verbs import Verb
from alongside.groups.models import Chair, Champion, Group, GroupSeat, Meeting, Pause
from alongside.kit.verdict import Refused
from alongside.people.models import Organization, Person
from alongside.people.queries.directory import known_by_name
from alongside.people.queries.standing import today_of

PAGE = 30
LATELY = timedelta(days=90)


def holds(by: Actor, prefix: str = "") -> Q:
    """Both said yes, and it has not ended."""
    day = today_of(by)
    both = Q(**{f"{prefix}given_at__isnull": False, f"{prefix}taken_at__isnull": False})
    open_end = Q(**{f"{prefix}ends": None}) | Q(**{f"{prefix}ends__gt": day})
    return both & Q(**{f"{prefix}left_at": None}) & open_end


def groups(by: Actor, *, ended: bool = False, start: int = 0) -> list[Any]:
    """The groups of the community that the actor may read, one's own first; each with its partners and its size."""
    held = holds(by, "seats__")
    partner = held & Q(seats__voice__in=["patient", "caregiver"])
    mine = GroupSeat.objects.filter(group=OuterRef("pk"), person=by.person_id, left_at=None)
    found = Group.objects.filter(community=by.community_id, ended_at__isnull=not ended)
    counted = found.annotate(
        members=Count("seats", filter=held), partners=Count("seats", filter=partner), mine=Exists(mine),
        lived=Count("seats", filter=held & Q(seats__knows__in=["lived", "both"])),
        learned=Count("seats", filter=held & Q(seats__knows__in=["learned", "both"])),
    )  # fmt: skip
    return list(counted.order_by("-mine", "name")[start : start + PAGE + 1])


def counted_apart(by: Actor) -> dict[bool, tuple[int, int, int]]:
    """Joint work (False) and support among families (True), as far as the actor reads it, never in one count (D20).

    How many groups go on, how many people sit there, how many meetings there were in the last 90 days. Two queries.
    """
    now = timezone.now()
    here = Group.objects.filter(community=by.community_id, ended_at=None)
    sit = Count("seats__person", filter=holds(by, "seats__"), distinct=True)
    groups = here.order_by().values("support").annotate(found=Count("pk", distinct=True), people=sit)
    met = Meeting.objects.filter(group__community=by.community_id, starts_at__range=(now - LATELY, now))
    meetings = met.order_by().values("group__support").annotate(found=Count("pk"))
    times = {one["group__support"]: one["found"] for one in meetings}
    return {one["support"]: (one["found"], one["people"], times.get(one["support"], 0)) for one in groups}


def my_groups_of_kind(by: Actor, kind: str) -> list[Group]:
    """The groups of a kind that go on and in which the actor sits now, by name."""
    mine = GroupSeat.objects.filter(holds(by), group=OuterRef("pk"), person=by.person_id)
    here = Group.objects.filter(Exists(mine), community=by.community_id, kind=kind, ended_at=None)
    return list(here.order_by("name"))


def name_taken(by: Actor, name: str) -> bool:
    """Whether a group that everyone reads, and that goes on, has this name."""
    here = Group.objects.filter(community=by.community_id, name=name, ended_at=None, members_only=False)
    return here.exists()


def one_group(by: Actor, group_id: UUID, **asked: Any) -> Group:
    """A group that the actor may read, with what else is asked of it. Raises Refused, as for what is not there."""
    found: Group | None = (
        Group.objects.filter(pk=group_id, community=by.community_id).annotate(**asked).first()
    )
    if found is None:
        raise Refused("", may_know=False)
    return found


def _with_pauses(by: Actor, seats: QuerySet[GroupSeat]) -> QuerySet[Any]:
    """Each with whether it pauses today (`away`), and until when (`back_on`; none: it is open)."""
    now = Pause.objects.filter(Q(until=None) | Q(until__gt=today_of(by)), seat=OuterRef("pk"), ended_at=None)
    return seats.annotate(away=Exists(now), back_on=Subquery(now.values("until")[:1]))


def seats_of(by: Actor, group: Group) -> list[Any]:
    """Everybody who sits there, has asked, or was asked; in the order in which they came.

    Each with its pause, and whether it is one of the two chairs (`chairs_now`).
    """
    here = GroupSeat.objects.filter(group=group, group__community=by.community_id)
    chairs = Exists(Chair.objects.filter(seat=OuterRef("pk"), ended_at=None))
    seats = _with_pauses(by, here.annotate(chairs_now=chairs))
    return list(seats.select_related("stands_in_for").order_by("taken_at", "id"))


def sitting(by: Actor, group: Group) -> list[Any]:
    """Those whose seat holds now, in the order in which they came. Each with its pause."""
    here = GroupSeat.objects.filter(holds(by), group=group, group__community=by.community_id)
    return list(_with_pauses(by, here).order_by("taken_at", "id"))


def coming(by: Actor, group: Group) -> list[Any]:
    """Those who sit there and do not pause: for whom something may wait."""
    return [one for one in sitting(by, group) if not one.away]


def my_pause(by: Actor, seat: GroupSeat) -> Pause | None:
    """The pause of a seat that nobody ended yet; its day may be over."""
    here = Pause.objects.filter(seat=seat, ended_at=None, group__community=by.community_id)
    return here.first()


def holds_now(by: Actor, seat: GroupSeat) -> bool:
    """Whether a seat that was read holds today."""
    over = seat.ends is not None and seat.ends <= today_of(by)
    return bool(seat.given_at and seat.taken_at and not seat.left_at and not over)


def my_seat(by: Actor, group: Group) -> GroupSeat | None:
    """The actor's own seat in a group, where it holds."""
    if by.person_id is None:
        return None
    return GroupSeat.objects.filter(holds(by), group=group, person=by.person_id).first()


def my_seats(by: Actor) -> list[UUID]:
    """Every seat that the actor has or had, also in groups that they read no more."""
    return list(ask("SELECT groups_my_seats()")[0][0]) if by.person_id else []


def group_or_place(by: Actor, group_id: UUID, verb: Verb) -> Group:
    """A group; where the actor reads it no more, as much of it as the line of an act needs."""
    found = Group.objects.filter(pk=group_id, community=by.community_id).first()
    return found or Group(pk=group_id, place=verb.place, phase=verb.phase, members_only=True)


def one_seat(by: Actor, seat_id: UUID) -> GroupSeat:
    """A seat of a group that the actor may read. Raises Refused, as for what is not there."""
    here = GroupSeat.objects.filter(pk=seat_id, group__community=by.community_id)
    found = here.select_related("group").first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def seat_alone(by: Actor, seat_id: UUID) -> GroupSeat:
    """The same, when whoever gives, takes or ends a seat of its group in this moment has done so."""
    one_at_a_time(f"seats of {one_seat(by, seat_id).group_id}")
    return one_seat(by, seat_id)


def group_alone(by: Actor, group_id: UUID) -> Group:
    """The same as `one_group`, when whoever changes or ends it, or who sits there, in this moment has done so."""
    one_at_a_time(f"seats of {group_id}")
    return one_group(by, group_id)


def has_seat(by: Actor, group: Group, person_id: UUID | None) -> bool:
    """Whether somebody sits in a group, has asked, or was asked."""
    here = GroupSeat.objects.filter(group=group, person=person_id, left_at=None)
    return here.filter(group__community=by.community_id).exists()


def held_for(by: Actor, group: Group, organization_id: UUID | None) -> tuple[str, int, int] | None:
    """An organization that governs the group with others: its name, its number of seats, how many are held."""
    if organization_id not in group.organizations or len(group.organization_places) != len(
        group.organizations
    ):
        return None
    place = group.organizations.index(organization_id)
    held = sum(one.organization_id == organization_id for one in sitting(by, group))
    return group.organization_names[place], group.organization_places[place], held


def champions_of(by: Actor, group: Group) -> list[Champion]:
    """Who keeps joint work alive, at which centers, as this group named them."""
    here = Champion.objects.filter(group=group, ended_at=None, community=by.community_id)
    return list(here.select_related("center", "seat").order_by("center__name"))


def champions_here(by: Actor) -> list[Champion]:
    """Who keeps joint work alive, at every center of the community."""
    here = Champion.objects.filter(ended_at=None, community=by.community_id)
    return list(here.select_related("center", "seat", "group").order_by("center__name")[:PAGE])


def champion_at(by: Actor, center: Organization) -> Champion | None:
    """Who keeps joint work alive at a center now."""
    here = Champion.objects.filter(center=center, ended_at=None, community=by.community_id)
    return here.select_related("seat").first()


def organizations_here(by: Actor) -> QuerySet[Organization]:
    """The organizations of the community, by name."""
    return Organization.objects.filter(community=by.community_id).order_by("name")


def center_named(by: Actor, center_id: UUID) -> Organization:
    """An organization of the community. Raises Refused, as for what is not there."""
    found = Organization.objects.filter(pk=center_id, community=by.community_id).first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def person_named(by: Actor, name: str) -> Person:
    """The same. Raises Refused, as for what is not there."""
    found = known_by_name(by, name)
    if found is None:
        raise Refused("", may_know=False)
    return found
