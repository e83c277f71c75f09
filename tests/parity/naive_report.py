"""Every figure of a council's report, counted row by row from what stands in the tables: another way than the house's own."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from alongside.groups.models import (
    Agreement,
    Chair,
    CheckIn,
    Event,
    Group,
    GroupSeat,
    Meeting,
    MeetingAct,
    NinetyDayGoal,
    Signature,
)
from alongside.improvement.models import Cycle, Need, Project
from alongside.partnership.models import Ready, Worked

ENDS = ("reached", "partly", "dropped")


class Year:
    """A council's year: its days, and how moments fall on them."""

    def __init__(self, group: Group, since: date, until: date, on: date) -> None:
        self.group, self.since, self.until, self.on = group, since, until, on
        self.zone = ZoneInfo(group.community.zone)
        self.seats = [one for one in GroupSeat.objects.filter(group=group) if one.given_at and one.taken_at]
        self.acts = list(MeetingAct.objects.filter(group=group).order_by("at", "id"))

    def day(self, moment: datetime) -> date:
        return moment.astimezone(self.zone).date()

    def within(self, moment: datetime | date) -> bool:
        day = self.day(moment) if isinstance(moment, datetime) else moment
        return self.since <= day <= self.until

    def came(self, seat: GroupSeat) -> date:
        assert seat.given_at and seat.taken_at
        return max(self.day(seat.given_at), self.day(seat.taken_at))

    def gone(self, seat: GroupSeat) -> date | None:
        days = [day for day in (self.day(seat.left_at) if seat.left_at else None, seat.ends) if day]
        return min(days) if days else None

    def holds(self, seat: GroupSeat) -> bool:
        gone = self.gone(seat)
        return self.came(seat) <= self.on and (gone is None or gone > self.on)

    def side(self, seat: GroupSeat) -> str:
        return "partners" if seat.voice in ("patient", "caregiver") else "staff"


def counted(group: Group, since: date, until: date, on: date) -> dict[str, int]:
    """Each figure by its name; time in minutes."""
    year = Year(group, since, until, on)
    found = _people(year) | _meetings(year) | _work(year)
    return {key: int(number) for key, number in found.items()}


def _people(year: Year) -> dict[str, Any]:
    sit = [one for one in year.seats if year.holds(one)]
    councils = [
        one for one in Group.objects.filter(community=year.group.community, kind="council", members_only=False, support=False)
        if year.day(one.at) <= year.on and (one.ended_at is None or year.day(one.ended_at) > year.on)
    ]  # fmt: skip
    chairs = [
        one for one in Chair.objects.filter(group=year.group)
        if year.day(one.at) <= year.on and (one.ended_at is None or year.day(one.ended_at) > year.on) and one.seat in sit
    ]  # fmt: skip
    agreements = [
        one
        for one in Agreement.objects.filter(group=year.group).order_by("at")
        if year.day(one.at) <= year.on
    ]
    signed = [
        one for one in Signature.objects.filter(group=year.group)
        if agreements and one.agreement == agreements[-1] and one.seat in sit and year.day(one.at) <= year.on
    ]  # fmt: skip
    told: dict[str, Any] = {
        "councils": len(councils), "members": len({one.person_id for one in sit}), "terms": sum(bool(one.ends) for one in sit),
        "kept_for_partners": year.group.partner_places, "places": sum(year.group.organization_places),
        "signed": len(signed), "agreed": sum(year.within(one.at) for one in Agreement.objects.filter(group=year.group)),
        "pays": bool(year.group.pays),
    }  # fmt: skip
    for side in ("partners", "staff"):
        own = [one for one in year.seats if year.side(one) == side]
        told[f"sit_{side}"] = sum(year.holds(one) for one in own)
        told[f"chair_{side}"] = sum(year.side(one.seat) == side for one in chairs)
        told[f"came_{side}"] = sum(year.within(year.came(one)) for one in own)
        gone = [day for one in own if (day := year.gone(one)) and year.came(one) <= day <= year.on]
        told[f"ready_{side}"] = sum(year.within(year.came(one)) and _prepared(year, one) for one in own)
        told[f"left_{side}"] = sum(year.within(day) for day in gone)
    return told


def _prepared(year: Year, seat: GroupSeat) -> bool:
    """Whether somebody had gone through the list before the first meeting that began since they came."""
    came = max(seat.given_at, seat.taken_at)
    met = [act.at for act in MeetingAct.objects.filter(group=year.group, kind="begin") if act.at > came]
    told = [one.at for one in Ready.objects.filter(seat=seat) if year.day(one.at) <= year.on]
    return bool(told) and not any(first <= told[0] for first in met)


def _meetings(year: Year) -> dict[str, Any]:
    met: dict[Any, Meeting] = {}
    for one in Meeting.objects.filter(group=year.group):
        begun = [act.at for act in year.acts if act.meeting_id == one.pk and act.kind == "begin"]
        if begun and year.within(min(begun)):
            met[one.pk] = one
    kinds = {key: {act.kind for act in year.acts if act.meeting_id == key} for key in met}
    chairs = {act.meeting_id: act.whom for act in year.acts if act.kind == "role" and act.words == "chair"}
    dropped = {act.about_id for act in year.acts if act.kind == "drop"}
    items = [act for act in year.acts if act.kind == "item" and act.pk not in dropped and year.within(act.at)]
    proposed = {act.pk: act.about_id for act in year.acts if act.kind == "propose"}
    taken = {
        proposed.get(act.about_id) for act in year.acts if act.kind == "close" and act.words.endswith(" yes")
    }
    told: dict[str, Any] = {
        "met": len(met),
        "minutes": sum("end" in some and bool(some & {"note", "todo", "propose"}) for some in kinds.values()),
        "away": sum(bool({"phone", "video", "own_time"} & set(one.ways)) for one in met.values()),
        "early": sum(
            bool(one.starts_at) and one.starts_at - one.at >= timedelta(days=7) for one in met.values()
        ),
        "led_partners": sum(year.side(chairs[key]) == "partners" for key in met if chairs.get(key)),
    }
    seats = {one.pk: one for one in year.seats}
    for side in ("partners", "staff"):
        own = [act for act in items if year.side(seats[act.seat_id]) == side]
        told |= {f"items_{side}": len(own), f"taken_{side}": sum(act.pk in taken for act in own)}
    return told


def _work(year: Year) -> dict[str, Any]:
    goals = list(NinetyDayGoal.objects.filter(group=year.group))
    ends = {one.pk: CheckIn.objects.filter(goal=one, says__in=ENDS).order_by("at").first() for one in goals}
    projects = list(Project.objects.filter(group=year.group))
    cycles = list(Cycle.objects.filter(group=year.group))
    studied = [one.study for one in cycles if hasattr(one, "study") and year.within(one.study.at)]
    worked = [one for one in Worked.objects.filter(group=year.group, recalled_at=None) if year.within(one.on)]
    told: dict[str, Any] = {
        "goals_set": sum(year.within(one.at) for one in goals),
        "goals_reached": sum(bool(end) and end.says == "reached" and year.within(end.at) for end in ends.values()),
        "goals_open": sum(
            year.day(one.at) <= year.on and (ends[one.pk] is None or year.day(ends[one.pk].at) > year.on) for one in goals
        ),
        "projects": sum(
            year.day(one.at) <= year.on and (one.ended_at is None or year.day(one.ended_at) >= year.since) for one in projects
        ),
        "projects_begun": sum(year.within(one.at) for one in projects),
        "tests": sum(year.within(one.at) for one in cycles),
        "adopted": sum(one.decides == "adopt" for one in studied),
        "abandoned": sum(one.decides == "abandon" for one in studied),
        "events": sum(
            year.within(one.starts_at) and year.day(one.starts_at) <= year.on for one in Event.objects.filter(group=year.group)
        ),
        "needs": sum(year.within(one.at) for one in Need.objects.filter(group=year.group)),
        "needs_taken": sum(
            one.need is not None and one.need.group == year.group and year.within(one.at) for one in projects
        ),
    }  # fmt: skip
    for side in ("partners", "staff"):
        own = [one for one in worked if year.side(one.seat) == side]
        told[f"hours_{side}"] = sum(one.minutes for one in own)
        told[f"paid_{side}"] = sum(one.minutes for one in own if one.terms in ("pay", "job"))
    return told
