"""Every figure of a report, counted row by row from what stands in the tables: another way than the house's own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from alongside.governance.models import Motion, Outcome, PolicyAdoption
from alongside.groups.models import (
    Agreement,
    Chair,
    Champion,
    CheckIn,
    Event,
    Group,
    GroupSeat,
    Meeting,
    MeetingAct,
    NinetyDayGoal,
    Signature,
)
from alongside.improvement.models import (
    Aim,
    Closing,
    Counted,
    Cycle,
    Looked,
    Need,
    Owned,
    Project,
    Saying,
    Sheet,
    Spread,
    Study,
)
from alongside.partnership.models import Ready, Worked
from alongside.people.models import Community, Organization
from alongside.registry.models import MeasureVersion

ENDS = ("reached", "partly", "dropped")
PARTNERS = ("patient", "caregiver")


def side(seat: GroupSeat) -> str:
    return "partners" if seat.voice in PARTNERS else "staff"


def came(seat: GroupSeat, zone: ZoneInfo) -> date:
    assert seat.given_at and seat.taken_at
    return max(seat.given_at, seat.taken_at).astimezone(zone).date()


class Time:
    """Some groups in a time: its days, and how moments fall on them."""

    def __init__(
        self, community: Community, groups: Sequence[Group], since: date, until: date, on: date
    ) -> None:
        self.community, self.groups, self.since, self.until, self.on = community, groups, since, until, on
        self.zone = ZoneInfo(community.zone)
        self.alive = [one for one in groups if self.over(one.at, one.ended_at)]
        self.seats = [
            one for one in GroupSeat.objects.filter(group__in=groups) if one.given_at and one.taken_at
        ]
        self.acts = list(MeetingAct.objects.filter(group__in=groups).order_by("at", "id"))
        self.sit = [one for one in self.seats if one.group in self.alive and self.holds(one)]

    def day(self, moment: datetime) -> date:
        return moment.astimezone(self.zone).date()

    def within(self, moment: datetime | date) -> bool:
        day = self.day(moment) if isinstance(moment, datetime) else moment
        return self.since <= day <= self.until

    def over(self, begun: datetime, ended: datetime | None) -> bool:
        """Whether it goes on at the end of the day."""
        return self.day(begun) <= self.on and (ended is None or self.day(ended) > self.on)

    def gone(self, seat: GroupSeat) -> date | None:
        days = [day for day in (self.day(seat.left_at) if seat.left_at else None, seat.ends) if day]
        return min(days) if days else None

    def holds(self, seat: GroupSeat) -> bool:
        gone = self.gone(seat)
        return came(seat, self.zone) <= self.on and (gone is None or gone > self.on)


def of_groups(time: Time) -> dict[str, int]:
    """Each figure of these groups by its name."""
    found = _people(time) | _meetings(time) | _work(time)
    return {key: int(number) for key, number in found.items()}


def teams(community: Community, center: Organization | None = None) -> list[Group]:
    """Groups that everyone reads; of a center those that it governs, and those in which somebody ever sat for it."""
    here = Group.objects.filter(community=community, members_only=False, support=False)
    if center is None:
        return list(here)
    sat = {
        one.group_id
        for one in GroupSeat.objects.filter(organization=center)
        if one.given_at is not None and one.taken_at is not None
    }
    return [one for one in here if one.pk in sat or center.pk in one.organizations]


def _people(time: Time) -> dict[str, Any]:
    everywhere = Group.objects.filter(
        community=time.community, kind="council", members_only=False, support=False
    )
    chairs = [
        one for one in Chair.objects.filter(group__in=time.groups)
        if time.over(one.at, one.ended_at) and one.seat in time.sit
    ]  # fmt: skip
    worded = [one for one in Agreement.objects.filter(group__in=time.groups).order_by("at")]
    newest = {one.group_id: one for one in worded if time.day(one.at) <= time.on}
    signed = [
        one for one in Signature.objects.all()
        if one.agreement in newest.values() and one.seat in time.sit and time.day(one.at) <= time.on
    ]  # fmt: skip
    told: dict[str, Any] = {
        "councils": sum(time.over(one.at, one.ended_at) for one in everywhere),
        "groups": len(time.alive), "studies": sum(one.kind == "study" for one in time.alive),
        "members": len({(one.person_id, side(one)) for one in time.sit}),
        "terms": sum(bool(one.ends) for one in time.sit),
        "kept_for_partners": sum(one.partner_places for one in time.alive),
        "places": sum(sum(one.organization_places) for one in time.alive),
        "signed": len(signed), "agreed": sum(time.within(one.at) for one in worded),
        "pays": sum(bool(one.pays) for one in time.alive),
    }  # fmt: skip
    for which in ("partners", "staff"):
        own = [one for one in time.seats if side(one) == which]
        told[f"sit_{which}"] = len({one.person_id for one in time.sit if side(one) == which})
        told[f"chair_{which}"] = sum(side(one.seat) == which for one in chairs)
        told[f"came_{which}"] = sum(time.within(came(one, time.zone)) for one in own)
        gone = [day for one in own if (day := time.gone(one)) and came(one, time.zone) <= day <= time.on]
        told[f"ready_{which}"] = sum(
            time.within(came(one, time.zone)) and _prepared(time, one) for one in own
        )
        told[f"left_{which}"] = sum(time.within(day) for day in gone)
    return told


def _prepared(time: Time, seat: GroupSeat) -> bool:
    """Whether somebody had gone through the list before the first meeting that began since they came."""
    met = [
        act.at for act in time.acts
        if act.group_id == seat.group_id and act.kind == "begin" and act.at > max(seat.given_at, seat.taken_at)
    ]  # fmt: skip
    told = [one.at for one in Ready.objects.filter(seat=seat) if time.day(one.at) <= time.on]
    return bool(told) and not any(first <= told[0] for first in met)


def _meetings(time: Time) -> dict[str, Any]:
    met: dict[Any, Meeting] = {}
    for one in Meeting.objects.filter(group__in=time.groups):
        begun = [act.at for act in time.acts if act.meeting_id == one.pk and act.kind == "begin"]
        if begun and time.within(min(begun)):
            met[one.pk] = one
    kinds = {key: {act.kind for act in time.acts if act.meeting_id == key} for key in met}
    chairs = {act.meeting_id: act.whom for act in time.acts if act.kind == "role" and act.words == "chair"}
    dropped = {act.about_id for act in time.acts if act.kind == "drop"}
    items = [act for act in time.acts if act.kind == "item" and act.pk not in dropped and time.within(act.at)]
    proposed = {act.pk: act.about_id for act in time.acts if act.kind == "propose"}
    taken = {
        proposed.get(act.about_id) for act in time.acts if act.kind == "close" and act.words.endswith(" yes")
    }
    told: dict[str, Any] = {
        "met": len(met),
        "minutes": sum("end" in some and bool(some & {"note", "todo", "propose"}) for some in kinds.values()),
        "away": sum(bool({"phone", "video", "own_time"} & set(one.ways)) for one in met.values()),
        "early": sum(
            bool(one.starts_at) and one.starts_at - one.at >= timedelta(days=7) for one in met.values()
        ),
        "led_partners": sum(side(chairs[key]) == "partners" for key in met if chairs.get(key)),
    }
    seats = {one.pk: one for one in time.seats}
    for which in ("partners", "staff"):
        own = [act for act in items if side(seats[act.seat_id]) == which]
        told |= {f"items_{which}": len(own), f"taken_{which}": sum(act.pk in taken for act in own)}
    return told


def _work(time: Time) -> dict[str, Any]:
    goals = list(NinetyDayGoal.objects.filter(group__in=time.groups))
    ends = {one.pk: CheckIn.objects.filter(goal=one, says__in=ENDS).order_by("at").first() for one in goals}
    projects = list(Project.objects.filter(group__in=time.groups))
    cycles = list(Cycle.objects.filter(group__in=time.groups))
    studied = [one.study for one in cycles if hasattr(one, "study") and time.within(one.study.at)]
    return {
        "goals_set": sum(time.within(one.at) for one in goals),
        "goals_reached": sum(bool(end) and end.says == "reached" and time.within(end.at) for end in ends.values()),
        "goals_open": sum(
            time.day(one.at) <= time.on and (ends[one.pk] is None or time.day(ends[one.pk].at) > time.on) for one in goals
        ),
        "projects": sum(
            time.day(one.at) <= time.on and (one.ended_at is None or time.day(one.ended_at) >= time.since) for one in projects
        ),
        "projects_begun": sum(time.within(one.at) for one in projects),
        "tests": sum(time.within(one.at) for one in cycles),
        "adopted": sum(one.decides == "adopt" for one in studied),
        "abandoned": sum(one.decides == "abandon" for one in studied),
        "events": sum(
            time.within(one.starts_at) and time.day(one.starts_at) <= time.on
            for one in Event.objects.filter(group__in=time.groups)
        ),
        "needs": sum(time.within(one.at) for one in Need.objects.filter(group__in=time.groups)),
        "needs_taken": sum(
            one.need is not None and one.need.group in time.groups and time.within(one.at) for one in projects
        ),
    }  # fmt: skip


def of_network(time: Time, center: Organization | None) -> dict[str, int]:
    """What belongs to no group, and the hours that were told; of a center no motion, policy or measure."""
    centers = [
        one for one in Organization.objects.filter(community=time.community, kind="center") if center in (None, one)
    ]  # fmt: skip
    told = {
        "centers": len(centers),
        "champions": len({
            one.center_id for one in Champion.objects.all() if one.center in centers and time.over(one.at, one.ended_at)
        }),
        "motions": 0, "passed": 0, "policies": 0, "questions": 0, "measures": 0,
    }  # fmt: skip
    if center is None:
        told |= _deciding(time)
    fives = [
        one for one in Worked.objects.filter(group__community=time.community).exclude(told_on=None)
        if time.within(one.told_on) and (center is None or one.seat.organization_id == center.pk)
    ]  # fmt: skip
    partners = [one for one in fives if side(one.seat) == "partners"]
    told["hours_partners"] = sum(one.minutes for one in partners)
    told["paid_partners"] = sum(one.minutes for one in partners if one.terms in ("pay", "job"))
    return told


def _deciding(time: Time) -> dict[str, int]:
    passed = Outcome.objects.filter(motion__community=time.community, passed=True)
    versions = list(MeasureVersion.objects.filter(measure__community=time.community))
    used = {
        one.measure_id for one in versions if one.used_from is not None and time.day(one.used_from) <= time.on
    }
    return {
        "motions": sum(time.within(one.at) for one in Motion.objects.filter(community=time.community)),
        "passed": sum(time.within(one.at) for one in passed),
        "policies": sum(
            time.within(one.starts) for one in PolicyAdoption.objects.filter(policy__community=time.community)
        ),
        "questions": sum(one.number == 1 and time.within(one.at) for one in versions),
        "measures": len(used),
    }


def of_project(project: Project, until: date) -> dict[str, int]:
    """A project, told to others: each figure by its name."""
    time = Time(project.group.community, [project.group], date.min, until, until)
    here: Any = lambda model: [one for one in model.objects.filter(project=project) if time.within(one.at)]  # noqa: E731
    begun = time.day(project.at)
    seats = [
        one for one in time.seats
        if came(one, time.zone) <= until and not (one.left_at and one.left_at <= project.at)
        and not (one.ends and one.ends <= begun)
    ]  # fmt: skip
    partners = [one for one in seats if side(one) == "partners"]
    cycles = here(Cycle)
    studies = [one for one in Study.objects.filter(cycle__in=cycles) if time.within(one.at)]
    sheets = list(Sheet.objects.filter(project=project))
    closed = [one for one in Closing.objects.filter(sheet__in=sheets) if time.within(one.at)]
    told = {
        "aims": bool(here(Aim)), "in_partners": len(partners), "in_staff": len(seats) - len(partners),
        "sheets": len(here(Sheet)), "counts": len(here(Counted)), "tests": len(cycles),
        "owned_partners": sum(side(_owner(one)) == "partners" for one in cycles),
        "adopted": sum(one.decides == "adopt" for one in studies), "adapted": sum(one.decides == "adapt" for one in studies),
        "abandoned": sum(one.decides == "abandon" for one in studies), "spread": _does(time, cycles),
        "looked": sum(bool(one.words) for one in here(Looked)), "closed": len(closed),
    }  # fmt: skip
    told |= {f"said_{what}": any(one.what == what for one in here(Saying)) for what in Saying.What.values}
    told |= {f"from_{phase}": sum(one.joined_phase == phase for one in partners) for phase in PHASES}
    return {key: int(number) for key, number in told.items()}


PHASES = ("design", "plan", "implement", "evaluate")


def _owner(cycle: Cycle) -> GroupSeat:
    """Whose a test is: its planner's, where the one to whom it was given said no."""
    refused = Owned.objects.filter(cycle=cycle, takes=False).exists()
    return cycle.seat if refused else cycle.owner


def _does(time: Time, cycles: Sequence[Cycle]) -> int:
    """At how many centers somebody said last of a test: we do it."""
    last: dict[Any, str] = {}
    for one in Spread.objects.filter(cycle__in=cycles).order_by("at", "id"):
        if time.within(one.at):
            last[one.cycle_id, one.center_id] = one.state
    return list(last.values()).count("does")
