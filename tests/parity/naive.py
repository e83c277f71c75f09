"""Everything that parity counts, counted once more: by looking at each row by itself, from docs/explanation/parity.md."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date, datetime
from functools import cached_property
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from alongside.contributions.models import Line
from alongside.governance.models import (
    Amendment,
    Decision,
    Motion,
    Objection,
    ObjectionStep,
    Outcome,
    Support,
)
from alongside.groups.models import Group, GroupSeat, Meeting, MeetingAct
from alongside.improvement.models import (
    Aim,
    Closing,
    Confirmed,
    Counted,
    Cycle,
    DiagramAct,
    Need,
    Owned,
    Project,
    Saying,
    Seen,
    Sheet,
    SheetLine,
    Study,
    Tallied,
)
from alongside.people.models import Community
from alongside.registry.models import MeasureVersion

PARTNERS = ("patient", "caregiver")
ITSELF = ("Motion", "Policy", "Consultation", "Wish", "Body")
OTHERS = (
    *ITSELF,
    "Amendment",
    "AmendmentFate",
    "Support",
    "Objection",
    "ObjectionStep",
    "Decision",
    "MeasureVersion",
)
IN_PROJECT = {
    "Project": Project, "Saying": Saying, "Confirmed": Confirmed, "Aim": Aim, "Counted": Counted, "Tallied": Tallied,
    "DiagramAct": DiagramAct, "Cycle": Cycle, "Seen": Seen, "Study": Study, "Owned": Owned, "Sheet": Sheet,
    "SheetLine": SheetLine, "Closing": Closing,
}  # fmt: skip


class Naive:
    """One community, looked at line by line."""

    def __init__(self, community: Community) -> None:
        self.zone, self.community = ZoneInfo(community.zone), community
        here = Group.objects.filter(community=community, members_only=False, support=False)
        self.groups = {one.pk: one for one in here}
        self.seats = [one for one in GroupSeat.objects.all() if one.given_at and one.taken_at]
        self.partner_somewhere = {
            one.person_id for one in self.seats if one.group_id in self.groups and one.voice in PARTNERS
        }
        self.lines = [
            (work, one) for one in Line.objects.filter(community_id=community.pk).order_by("at", "id")
            if (work := self.work_of(one)) is not None
        ]  # fmt: skip

    def work_of(self, line: Line) -> UUID | None:
        if line.about_id or line.actor_id is None or line.verb == "groups.seat_asked":
            return None
        if "group" in line.details:
            team = UUID(line.details["group"])
            return self.project_of(line) or team if team in self.groups else None
        return self.root(line) if line.subject_type in OTHERS else None

    def project_of(self, line: Line) -> UUID | None:
        model: Any = IN_PROJECT.get(line.subject_type)
        if model is None:
            return None
        thing = model.objects.get(pk=line.subject_id)
        for step in ("counted", "cycle", "sheet"):
            if line.subject_type in ("Tallied", "Seen", "Study", "Owned", "SheetLine", "Closing"):
                thing = getattr(thing, step, thing)
        return thing.pk if isinstance(thing, Project) else thing.project_id  # type: ignore[no-any-return]

    def root(self, line: Line) -> UUID | None:
        thing, kind = line.subject_id, line.subject_type
        if kind in ITSELF:
            return thing
        if kind in ("Amendment", "AmendmentFate"):
            return Amendment.objects.get(pk=thing).motion_id
        if kind == "Support":
            return Support.objects.get(pk=thing).amendment.motion_id
        if kind == "Objection":
            return Objection.objects.get(pk=thing).motion_id
        if kind == "ObjectionStep":
            return ObjectionStep.objects.get(pk=thing).objection.motion_id
        if kind == "Decision":
            return Decision.objects.get(pk=thing).body_id
        return MeasureVersion.objects.get(pk=thing).measure_id

    def month(self, at: datetime) -> date:
        return at.astimezone(self.zone).date().replace(day=1)

    def side(self, line: Line) -> str:
        team = UUID(line.details["group"]) if "group" in line.details else None
        mine = [one.voice for one in self.seats if one.group_id == team and one.person_id == line.actor_id]
        if mine:
            return "partners" if any(one in PARTNERS for one in mine) else "staff"
        free = line.role in ("improver", "advocate", "public") and line.actor_id in self.partner_somewhere
        return "partners" if line.role in PARTNERS or free else "staff"

    @cached_property
    def parts(self) -> dict[tuple[Any, ...], tuple[str, int]]:
        """(work, place, phase, month, person) → side, acts."""
        sides: dict[tuple[Any, ...], set[str]] = defaultdict(set)
        acts: Counter[tuple[Any, ...]] = Counter()
        for work, line in self.lines:
            cell = (work, line.place, line.phase, self.month(line.at))
            sides[(*cell, line.actor_id)].add(self.side(line))
            acts[(*cell, line.actor_id)] += 1
            for seat in self.seats:
                if (
                    "group" in line.details
                    and str(seat.group_id) == line.details["group"]
                    and self.sat(seat, cell[3])
                ):
                    sides[(*cell, seat.person_id)].add("partners" if seat.voice in PARTNERS else "staff")
        return {
            key: ("partners" if "partners" in told else "staff", acts[key]) for key, told in sides.items()
        }

    def sat(self, seat: GroupSeat, month: date) -> bool:
        since = max(seat.given_at, seat.taken_at).astimezone(self.zone).date()  # type: ignore[type-var,union-attr]
        after = date(month.year + month.month // 12, month.month % 12 + 1, 1)
        stays = seat.left_at is None or seat.left_at.astimezone(self.zone).date() >= month
        return since < after and stays and (seat.ends is None or seat.ends > month)

    @cached_property
    def begun(self) -> dict[UUID, tuple[Any, ...]]:
        """work → who began it, when, on which side, from which phase partners had part, whether from its first month."""
        found: dict[UUID, tuple[Any, ...]] = {}
        parts = self.parts
        for work, line in self.lines:
            if work in found:
                continue
            mine = sorted(
                (key[3], ["design", "plan", "implement", "evaluate"].index(key[2]), key[2], told[0])
                for key, told in parts.items() if key[0] == work
            )  # fmt: skip
            first = next((one for one in mine if one[3] == "partners"), None)
            start = first is not None and first[0] == mine[0][0]
            found[work] = (line.actor_id, line.at, self.side(line), first[2] if first else "", start)
        return found

    @cached_property
    def figures(self) -> dict[tuple[Any, ...], int]:
        """(work, month, key, side) → count."""
        self.told: Counter[tuple[Any, ...]] = Counter()
        for meeting in Meeting.objects.filter(group__in=self.groups):
            self._meeting(meeting, list(MeetingAct.objects.filter(meeting=meeting).order_by("at", "id")))
        for project in Project.objects.filter(group__in=self.groups):
            self._project(project)
        for need in Need.objects.filter(group__in=self.groups):
            side = next(self.side(one) for _work, one in self.lines if one.subject_id == need.pk)
            self._add(need.group_id, need.at, "need", side)
            if Project.objects.filter(need=need).exists():
                self._add(need.group_id, need.at, "need_taken", side)
        for motion in Motion.objects.filter(community=self.community):
            side = self.begun[motion.pk][2]
            self._add(motion.pk, motion.at, "motion", side)
            if Outcome.objects.filter(motion=motion, passed=True).exists():
                self._add(motion.pk, motion.at, "motion_taken", side)
        for work, line in self.lines:
            if line.verb == "registry.proposed":
                self._add(work, line.at, "question", self.side(line))
                if MeasureVersion.objects.filter(measure=work, used_from__isnull=False).exists():
                    self._add(work, line.at, "question_taken", self.side(line))
        return dict(self.told)

    def _add(self, work: UUID, at: datetime, key: str, side: str = "", count: int = 1) -> None:
        self.told[work, self.month(at), key, side] += count

    def _of(self, seat_id: UUID) -> str:
        return "partners" if GroupSeat.objects.get(pk=seat_id).voice in PARTNERS else "staff"

    def _meeting(self, meeting: Meeting, acts: list[MeetingAct]) -> None:
        group, kinds = meeting.group_id, defaultdict(list)
        for one in acts:
            kinds[one.kind].append(one)
        for item in kinds["item"]:
            if any(drop.about_id == item.pk for drop in kinds["drop"]):
                continue
            proposed = [one.pk for one in kinds["propose"] if one.about_id == item.pk]
            self._add(group, item.at, "item", self._of(item.seat_id))
            if any(one.about_id in proposed and one.words.endswith(" yes") for one in kinds["close"]):
                self._add(group, item.at, "item_taken", self._of(item.seat_id))
        self._talk(group, kinds)
        if not kinds["begin"]:
            return
        at = min(one.at for one in kinds["begin"])
        early = meeting.starts_at is not None and (meeting.starts_at - meeting.at).days >= 7
        true = {
            "met": True, "met_away": bool({"phone", "video", "own_time"} & set(meeting.ways)),
            "met_known": bool(meeting.bring), "met_early": early, "met_welcomed": bool(meeting.welcomes),
        }  # fmt: skip
        for key, holds in true.items():
            if holds:
                self._add(group, at, key)
        chairs = [one for one in kinds["role"] if one.words == "chair"]
        if chairs and chairs[-1].whom_id:
            self._add(group, at, "chaired", self._of(chairs[-1].whom_id))

    def _talk(self, group: UUID, kinds: dict[str, list[MeetingAct]]) -> None:
        if kinds["end"]:
            end = max(one.at for one in kinds["end"])
            for place, talk in enumerate(kinds["talk"]):
                after = kinds["talk"][place + 1].at if place + 1 < len(kinds["talk"]) else end
                lasted = round((min(after, end) - min(talk.at, end)).total_seconds())
                if talk.words:
                    self._add(
                        group, talk.at, "talked", "partners" if talk.words in PARTNERS else "staff", lasted
                    )

    def _project(self, project: Project) -> None:
        side = self._of(project.seat_id)
        self._add(project.pk, project.at, "project", side)
        cycles = list(Cycle.objects.filter(project=project))
        if cycles:
            self._add(project.pk, project.at, "project_taken", side)
        for cycle in cycles:
            refused = Owned.objects.filter(cycle=cycle, takes=False).exists()
            self._add(project.pk, cycle.at, "test", self._of(cycle.seat_id if refused else cycle.owner_id))
            for study in Study.objects.filter(cycle=cycle, decides="abandon"):
                self._add(project.pk, study.at, "failed_told", self._of(study.seat_id))
        for sheet in Sheet.objects.filter(project=project, kind__in=["journey", "visit", "diary"]):
            first: dict[UUID, datetime] = {}
            for line in SheetLine.objects.filter(sheet=sheet, recalled_at=None).order_by("at"):
                first.setdefault(line.seat_id, line.at)
            for seat, at in first.items():
                self._add(project.pk, at, "story", self._of(seat))
