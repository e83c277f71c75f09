"""Beginning joint work, saying how it goes, and ending it."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actor import Actor
from alongside.contributions.asking import one_at_a_time
from alongside.conversation.authors import written_by
from alongside.groups import rules, verbs
from alongside.groups.actions.telling import tell
from alongside.groups.beginning import NewGroup
from alongside.groups.models import Group, GroupSeat
from alongside.groups.queries.groups import group_alone, my_seat, name_taken
from alongside.groups.seated import OwnWords, seat_of
from alongside.kit.terms import Phase


@dataclass(frozen=True)
class Ways:
    """How a group works: who sets the agenda, who has the last word, how it decides, who governs it together."""

    purpose: str
    involvement: str
    agenda_by: str = ""
    outcome_by: str = ""
    decides: str = Group.Decides.CONSENT
    led_by_families: bool = False
    organizations: dict[UUID, str] = field(default_factory=dict)
    places: dict[UUID, int] = field(default_factory=dict)
    """How many seats each of them has, where they agreed on it."""


@act
def begin_group(*, by: Actor, new: NewGroup, own: OwnWords) -> Group:
    """Begin joint work; whoever begins it has the first seat."""
    one_at_a_time(f"named {by.community_id} {new.name}")
    rules.may_open(by, new, own).or_refuse()
    assert by.community_id is not None  # the rule has seen to it
    alone = new.members_only or new.kind == Group.Kind.SUPPORT
    rules.when_named(not alone and name_taken(by, new.name)).or_refuse()
    group = Group(
        **written_by(by), community_id=by.community_id, name=new.name, purpose=new.purpose, kind=new.kind,
        place=str(new.place), phase=str(new.phase), involvement=new.involvement,
        partner_places=new.partner_places, ends=new.ends, pays=new.pays,
        members_only=alone, support=new.kind == Group.Kind.SUPPORT,
        led_by_families=new.kind == Group.Kind.SUPPORT,
    )  # fmt: skip
    group.save(force_insert=True)
    seat: GroupSeat = seat_of(by, group, own)
    seat.given_by_id, seat.given_by_name, seat.given_at = by.person_id, by.name, seat.taken_at
    seat.save(force_insert=True)
    tell(by, verbs.GROUP_BEGUN, group, group)
    return group


@act
def say_how(*, by: Actor, group_id: UUID, ways: Ways) -> Group:
    """Say how the group works: everyone who sits there may."""
    group = group_alone(by, group_id)
    rules.may_work(by, my_seat(by, group)).or_refuse()
    rules.when_work(group).or_refuse()
    changed = {
        "purpose": ways.purpose, "involvement": ways.involvement, "agenda_by": ways.agenda_by,
        "outcome_by": ways.outcome_by, "decides": ways.decides, "led_by_families": ways.led_by_families,
        "organizations": list(ways.organizations), "organization_names": list(ways.organizations.values()),
        "organization_places": [ways.places.get(one, 0) for one in ways.organizations],
    }  # fmt: skip
    Group.objects.filter(pk=group.pk).update(**changed)
    tell(by, verbs.GROUP_CHANGED, group, group)
    return group


@act
def move_on(*, by: Actor, group_id: UUID, phase: Phase) -> Group:
    """Note where in the work the group is now: who joins from here on joined in this phase."""
    group = group_alone(by, group_id)
    rules.may_work(by, my_seat(by, group)).or_refuse()
    rules.when_work(group).or_refuse()
    group.phase = phase.value
    Group.objects.filter(pk=group.pk).update(phase=phase.value)
    tell(by, verbs.GROUP_MOVED, group, group, phase=phase.value)
    return group


@act
def end_group(*, by: Actor, group_id: UUID) -> Group:
    """End it: what it did stays readable."""
    group = group_alone(by, group_id)
    rules.may_work(by, my_seat(by, group)).or_refuse()
    rules.when_work(group).or_refuse()
    Group.objects.filter(pk=group.pk).update(ended_at=timezone.now(), ended_by_id=by.person_id)
    tell(by, verbs.GROUP_ENDED, group, group)
    return group


@act
def reopen_group(*, by: Actor, group_id: UUID) -> Group:
    """Take the end back, for a day: it goes on as it was."""
    group = group_alone(by, group_id)
    one_at_a_time(f"named {by.community_id} {group.name}")
    rules.may_reopen(by, group, my_seat(by, group)).or_refuse()
    rules.when_reopen(group, timezone.now()).or_refuse()
    rules.when_named(not group.members_only and name_taken(by, group.name)).or_refuse()
    Group.objects.filter(pk=group.pk).update(ended_at=None, ended_by_id=None)
    tell(by, verbs.GROUP_REOPENED, group, group)
    return group
