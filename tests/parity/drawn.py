"""Communities drawn by chance: people, groups, projects, meetings and motions over two years, made by the actions."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

from django.utils import timezone

from alongside.contributions.actor import Actor, program
from alongside.demo.clock import as_of
from alongside.governance.models import Outcome
from alongside.groups.actions.agreements import NewAgreement, sign_agreement, word_agreement
from alongside.groups.actions.groups import begin_group, move_on
from alongside.groups.actions.meetings import NewAct, NewMeeting, call_meeting, do_in_meeting
from alongside.groups.actions.pauses import pause_seat
from alongside.groups.actions.seats import ask_for_seat, give_seat, leave_seat, name_champion
from alongside.groups.beginning import NewGroup
from alongside.groups.meeting_acts import Kind
from alongside.groups.models import Group, GroupSeat, Meeting, MeetingAct
from alongside.groups.seated import OwnWords
from alongside.improvement.actions.cycles import NewCycle, plan_test, study_test
from alongside.improvement.actions.needs import bring_need
from alongside.improvement.actions.projects import NewProject, begin_project, confirm_problem, say_what
from alongside.improvement.actions.sheets import NewSheet, begin_sheet, recall_line, write_in_sheet
from alongside.improvement.models import Need, Project, Saying, Study
from alongside.improvement.sheets import Kind as Sheet
from alongside.kit.terms import Phase, Place, Role
from alongside.kit.verdict import Refused
from alongside.partnership.actions.contacts import name_contact, say_of_contact
from alongside.partnership.actions.orientation import tick
from alongside.partnership.contacting import Said
from alongside.partnership.models import ContactWord
from alongside.partnership.orientation_words import STARTER
from alongside.people.actions.communities import add_organization
from alongside.registry.actions.building import NewMeasure, propose_measure
from alongside.registry.models import MeasureVersion
from tests.governance.worlds import Deciding, a_deciding_community, a_motion, wished

PEOPLE = (
    ("Ken", Role.CLINICIAN), ("Tom", Role.CLINICIAN), ("Sara", Role.IMPROVER), ("Nils", Role.PATIENT),
    ("Maja", Role.CAREGIVER), ("Ruth", Role.COORDINATOR), ("Bea", Role.RESEARCHER), ("Pia", Role.PUBLIC),
)  # fmt: skip
BEGINS = datetime(2024, 12, 20, 10, tzinfo=UTC)
DAYS = 680


class Drawn:
    """One community, played from a seed."""

    def __init__(self, seed: int, acts: int = 140) -> None:
        self.dice, self.count = Random(seed), 0
        with as_of(BEGINS):
            self.town: Deciding = a_deciding_community(f"drawn-{seed}")
            self.second = add_organization(by=program(), community=self.town.community, name="Northgate")
            self.people = []
            for name, role in PEOPLE:
                self.people.append(self.town.join(f"{name} {seed}", role))
                if name == "Ken":
                    self.town.center = self.second
        plays, self.last = self._plays(), BEGINS + timedelta(days=DAYS)
        for moment in sorted(BEGINS + timedelta(days=self.dice.random() * DAYS) for _ in range(acts)):
            with as_of(moment):
                self._play(self.dice.choice(plays))
        self.dice = Random(f"who is there for whom {seed}")
        with as_of(self.last):
            for _number in range(30):
                self._play(self.dice.choice([self.contact, self.contact, self.pause]))

    def _plays(self) -> list[Callable[[], Any]]:
        often = [
            self.meet,
            self.meet,
            self.seat,
            self.seat,
            self.seat,
            self.project,
            self.say,
            self.say,
            self.test,
            self.test,
        ]
        return [
            *often,
            self.sheet,
            self.sheet,
            self.group,
            self.move,
            self.leave,
            self.need,
            self.motion,
            self.wish,
            self.question,
            self.agree,
            self.agree,
            self.champion,
            self.stand_in,
        ]

    def _play(self, play: Callable[[], Any]) -> None:
        with suppress(Refused):
            play()

    def who(self) -> Actor:
        return self.dice.choice(self.people)

    def named(self, what: str) -> str:
        self.count += 1
        return f"{what} {self.count}"

    def one(self, model: Any, **where: Any) -> Any:
        found = list(model.objects.filter(**where).order_by("pk"))
        return self.dice.choice(found) if found else None

    def here(self) -> Group | None:
        return self.one(Group, community=self.town.community)  # type: ignore[no-any-return]

    def sits(self, group: Group) -> Actor:
        found = self.seated(group)
        if not found:
            raise Refused("")
        return self.dice.choice(found)

    def seated(self, group: Group) -> list[Actor]:
        seats = GroupSeat.objects.filter(
            group=group, left_at=None, taken_at__isnull=False, given_at__isnull=False
        )
        ids = set(seats.values_list("person_id", flat=True))
        return [one for one in self.people if one.person_id in ids]

    def own(self) -> OwnWords:
        voice = self.dice.choice(["caregiver", "patient", "", ""])
        return OwnWords("us", self.dice.choice(["lived", "learned", "both"]), voice=voice)

    def contact(self) -> None:
        group = self.here()
        seats = [self.one(GroupSeat, group=group, left_at=None, given_at__isnull=False) for _twice in "12"]
        named = name_contact(by=self.sits(group), seat_id=seats[0].pk, contact_id=seats[1].pk)
        if not ContactWord.objects.filter(named=named).exists():
            who = next(one for one in self.people if one.person_id == seats[1].person_id)
            say_of_contact(by=who, contact_id=named.pk, kind=self.dice.choice([Said.YES, Said.YES, Said.NO]))
        if self.dice.random() < 0.2:
            who = next(one for one in self.people if one.person_id == seats[0].person_id)
            say_of_contact(by=who, contact_id=named.pk, kind=Said.END)

    def pause(self) -> None:
        group = self.here()
        days = timedelta(days=self.dice.choice([5, 400]))
        pause_seat(by=self.sits(group), group_id=group.pk, until=timezone.localdate() + days)

    def group(self) -> None:
        if Group.objects.filter(community=self.town.community).count() > 5:
            return
        new = NewGroup(
            self.named("Group"), "Shorter ways", place=self.dice.choice(list(Place)), phase=self.dice.choice(list(Phase)),
            kind=self.dice.choice(["team", "team", "team", "council", "support"]), members_only=self.dice.random() < 0.2,
            ends=(timezone.now() + timedelta(days=900)).date(), partner_places=1, pays=self.dice.choice(["", "20 an hour"]),
        )  # fmt: skip
        begin_group(by=self.who(), new=new, own=self.own())

    def seat(self) -> None:
        group, by = self.here(), self.who()
        if group is not None:
            seat = ask_for_seat(by=by, group_id=group.pk, own=self.own())
            if self.dice.random() < 0.85:
                give_seat(by=self.sits(group), seat_id=seat.pk)
                if self.dice.random() < 0.5:
                    self.ready(group, by)

    def ready(self, group: Group, by: Actor) -> None:
        tick(by=by, group_id=group.pk, points=range(len(STARTER)))

    def agree(self) -> None:
        group = self.here()
        if group is not None:
            by = self.sits(group)
            new = NewAgreement("We begin on time.", (timezone.now() + timedelta(days=90)).date())
            made = word_agreement(by=by, group_id=group.pk, new=new)
            sign_agreement(by=self.sits(group), agreement_id=made.pk)

    def champion(self) -> None:
        seat = self.one(GroupSeat, organization__isnull=False, left_at=None, taken_at__isnull=False)
        if seat is not None:
            name_champion(by=self.sits(seat.group), seat_id=seat.pk, center_id=seat.organization_id)

    def stand_in(self) -> None:
        group = self.here()
        seats = list(
            GroupSeat.objects.filter(group=group, left_at=None, taken_at__isnull=False).order_by("pk")
        )
        if len(seats) > 1:
            GroupSeat.objects.filter(pk=seats[0].pk).update(stands_in_for=seats[1])

    def leave(self) -> None:
        group = self.here()
        if group is not None:
            by = self.sits(group)
            leave_seat(
                by=by, seat_id=GroupSeat.objects.get(group=group, person=by.person_id, left_at=None).pk
            )

    def move(self) -> None:
        group = self.here()
        if group is not None:
            move_on(by=self.sits(group), group_id=group.pk, phase=self.dice.choice(list(Phase)))

    def need(self) -> None:
        group = self.here()
        if group is not None:
            bring_need(by=self.who(), group_id=group.pk, kind=Need.Kind.NEED, words=self.named("Need"))

    def project(self) -> None:
        group = self.here()
        if group is not None:
            need = self.one(Need, group=group)
            new = NewProject(need=need.pk if need and self.dice.random() < 0.7 else None)
            made = begin_project(by=self.sits(group), group_id=group.pk, title=self.named("Project"), new=new)
            say_what(by=self.sits(group), project_id=made.pk, what=Saying.What.MATTERS, words="School")

    def say(self) -> None:
        project = self.one(Project, group__community=self.town.community)
        if project is not None:
            problem = say_what(
                by=self.sits(project.group), project_id=project.pk, what=Saying.What.PROBLEM, words="A day"
            )
            for by in self.seated(project.group):
                self._play(
                    lambda by=by: confirm_problem(
                        by=by, problem_id=problem.pk, project_id=project.pk, agrees=True
                    )
                )

    def test(self) -> None:
        project = self.one(Project, group__community=self.town.community)
        if project is not None:
            owner = GroupSeat.objects.filter(
                group=project.group, left_at=None, taken_at__isnull=False
            ).first()
            new = NewCycle(
                self.named("Test"), "Does it?", "30", timezone.now().date(), owner=owner.pk if owner else None
            )
            made = plan_test(by=self.sits(project.group), project_id=project.pk, new=new)
            says = self.dice.choice(list(Study.Decides))
            study_test(by=self.sits(project.group), cycle_id=made.pk, words="12", decides=says, learned="Ask")

    def sheet(self) -> None:
        project = self.one(Project, group__community=self.town.community)
        if project is not None:
            kind = self.dice.choice([Sheet.JOURNEY, Sheet.WALK])
            by = self.sits(project.group)
            made = begin_sheet(by=by, project_id=project.pk, new=NewSheet(kind, self.named("Sheet")))
            for part in ("before", "coming"):
                by = self.sits(project.group)
                line = write_in_sheet(by=by, sheet_id=made.pk, part=part, words="So it was")
                if self.dice.random() < 0.3:
                    recall_line(by=by, line_id=line.pk)

    def motion(self, passed: bool | None = None) -> None:
        made = a_motion(self.who(), title=self.named("Motion"))
        if passed is not None or self.dice.random() < 0.5:
            told = {
                "author_name": "Alongside",
                "author_role": "program",
                "voice": "system",
                "at": timezone.now(),
            }
            Outcome(motion=made, passed=passed or self.dice.random() < 0.5, how="vote", **told).save(
                force_insert=True
            )

    def question(self) -> None:
        asked = propose_measure(
            by=self.who(), new=NewMeasure(self.named("Question"), "It matters.", feeds="Nobody knows.")
        )
        if self.dice.random() < 0.5:
            MeasureVersion.objects.filter(pk=asked.pk).update(used_from=timezone.now())

    def wish(self) -> None:
        wished(self.who(), self.named("Wish"))

    def meet(self) -> None:
        group = self.here()
        if group is None:
            return
        now = timezone.now()
        home = {"bring": self.dice.choice(["", "A pen"]), "welcomes": self.dice.choice(["", "Sara"])}
        ways = (self.dice.choice(["room", "video"]),)
        new = NewMeeting(
            self.named("Meeting"), ways, now + timedelta(days=self.dice.choice([2, 7, 9])), home=home
        )
        meeting = call_meeting(by=self.sits(group), group_id=group.pk, new=new)
        kinds = [
            Kind.ITEM,
            Kind.DROP,
            Kind.HERE,
            Kind.TALK,
            Kind.TALK,
            Kind.ROLE,
            Kind.PROPOSE,
            Kind.YES,
            Kind.CLOSE,
        ]
        some = [self.dice.choice(kinds) for _ in range(self.dice.randint(3, 10))]
        for place, kind in enumerate(
            [Kind.ITEM, Kind.HERE, Kind.BEGIN, *some, Kind.NOTE, Kind.END][self.dice.randint(0, 3) :]
        ):
            with as_of(now + timedelta(minutes=place)):
                self._play(lambda kind=kind: self.do(group, meeting, kind))
        with as_of(now + timedelta(hours=2)):
            self._play(lambda: self.ready(group, self.sits(group)))

    def do(self, group: Group, meeting: Meeting, kind: Kind) -> None:
        by = self.sits(group)
        mine = GroupSeat.objects.get(group=group, person=by.person_id, left_at=None).pk
        about, words, whom = (meeting.pk if kind == Kind.NOTE else None), "", None
        if kind in (Kind.DROP, Kind.PROPOSE):
            item = self.one(MeetingAct, meeting=meeting, kind=Kind.ITEM)
            about = item.pk if item else None
        if kind in (Kind.YES, Kind.CLOSE):
            item = self.one(MeetingAct, meeting=meeting, kind=Kind.PROPOSE)
            about = item.pk if item else None
        if kind in (Kind.ITEM, Kind.PROPOSE, Kind.NOTE):
            words = "Something"
        if kind == Kind.TALK:
            words = self.dice.choice(["patient", "clinician", "other", ""])
        if kind == Kind.ROLE:
            words, whom = "chair", self.dice.choice([mine, None])
        do_in_meeting(by=by, meeting_id=meeting.pk, new=NewAct(kind, about, words, whom))
