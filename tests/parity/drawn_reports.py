"""Communities drawn by chance in which more happens of what reports count: chairs, cafés, aims, hours, policies, and so on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any, cast

from django.utils import timezone

from alongside.contributions.actor import Actor
from alongside.demo.clock import as_of
from alongside.governance.actions.policies import Adopting, NewPolicy, Wording, adopt_version, propose_policy
from alongside.governance.models import Policy
from alongside.groups.actions.aims import NewAim, check_in, set_aim
from alongside.groups.actions.events import NewEvent, hold_event
from alongside.groups.actions.seats import name_chair
from alongside.groups.models import CheckIn, Group, GroupSeat, NinetyDayGoal
from alongside.improvement.actions.counts import NewCount, choose_count
from alongside.improvement.actions.cycles import NewCycle, plan_test, study_test
from alongside.improvement.actions.findings import NewLook, answer_for_test, look_again, say_next, say_spread
from alongside.improvement.actions.projects import NewAim as ProjectAim
from alongside.improvement.actions.projects import say_aim
from alongside.improvement.actions.sheets import close_sheet
from alongside.improvement.models import Cycle, Project, Sheet, Spread, Study
from alongside.kit.terms import Role
from alongside.kit.verdict import Refused
from alongside.partnership.actions.hours import NewHours, say_hours
from alongside.partnership.hours import Terms
from alongside.people.models import Organization
from tests.groups.worlds import Team
from tests.parity.drawn import Drawn
from tests.parity.report_worlds import a_council, a_study, and_after

HELD = {"left_at": None, "taken_at__isnull": False, "given_at__isnull": False}


class Reported(Drawn):
    """The same, and what reports count besides; in the end, once each, what chance brings too rarely."""

    def __init__(self, seed: int, acts: int) -> None:
        super().__init__(seed, acts)
        by = {one.name.split(" ")[0]: one for one in self.people}
        by |= {name: self.town.join(name, Role.PATIENT) for name in ("Ada", "Bo")}
        with as_of(self.last):
            team = Team(self.town, cast(Group, None), by["Ken"], by["Sara"], by["Nils"], by["Tom"])
            and_after(a_council(team), by["Ken"], by["Sara"], by["Nils"])
            self.motion(True)
        a_study(by, self.last - timedelta(days=60))

    def _plays(self) -> list[Callable[[], Any]]:
        more = [
            self.agree, self.agree, self.champion, self.question, self.chair, self.chair, self.event, self.goal,
            self.goal, self.aim, self.number, self.given, self.given, self.spread, self.spread, self.look, self.close,
            self.hours, self.hours, self.hours, self.policy, self.next, self.study, self.study,
        ]  # fmt: skip
        work = [self.project, self.say, self.test, self.given] * 3
        return [*super()._plays(), *more, self.group, self.group, *[self.seat] * 4, *work]

    def some(self, model: Any, **where: Any) -> Any:
        """One of them; where there is none, nothing happens."""
        found = self.one(model, **where)
        if found is None:
            raise Refused("")
        return found

    def work(self) -> tuple[Any, Actor]:
        """A project, and somebody of it."""
        project = self.some(Project, group__community=self.town.community)
        return project, self.sits(project.group)

    def team(self) -> tuple[Any, Actor]:
        """A group, and somebody of it."""
        group = self.some(Group, community=self.town.community)
        return group, self.sits(group)

    def group(self) -> None:
        """Here a third of the groups are councils or plan a study, and a term may end."""
        super().group()
        made = Group.objects.filter(community=self.town.community).latest("at")
        kind = self.dice.choice([made.kind, "council", "study"])
        if not made.support:
            Group.objects.filter(pk=made.pk).update(
                kind=kind, organization_places=[2][: len(made.organizations)]
            )
        ends = timezone.localdate() + timedelta(days=self.dice.choice([100, 900]))
        made.seats.update(ends=self.dice.choice([None, ends]))

    def study(self) -> None:
        cycle = self.some(Cycle, study=None, group__community=self.town.community)
        says = self.dice.choice(list(Study.Decides))
        study_test(by=self.sits(cycle.group), cycle_id=cycle.pk, words="12", decides=says, learned="Ask")

    def chair(self) -> None:
        seat = self.some(GroupSeat, group__kind="council", **HELD)
        name_chair(by=self.sits(seat.group), seat_id=seat.pk)

    def event(self) -> None:
        group, by = self.team()
        at = timezone.now() + timedelta(days=self.dice.choice([3, 90]))
        hold_event(by=by, group_id=group.pk, new=NewEvent(self.named("Café"), "For all.", at))

    def goal(self) -> None:
        group, by = self.team()
        goal = self.one(NinetyDayGoal, group=group)
        if goal is None or self.dice.random() < 0.5:
            set_aim(by=by, group_id=group.pk, new=NewAim(self.named("Goal"), "30"))
        else:
            check_in(by=by, goal_id=goal.pk, says=self.dice.choice(list(CheckIn.Says)))

    def aim(self) -> None:
        project, by = self.work()
        say_aim(by=by, project_id=project.pk, new=ProjectAim(self.named("Aim")))

    def number(self) -> None:
        project, by = self.work()
        choose_count(by=by, project_id=project.pk, new=NewCount(self.named("Number")))

    def given(self) -> None:
        """One plans a test in somebody else's name, who takes it or not."""
        project, by = self.work()
        seat = self.some(GroupSeat, group=project.group, **HELD)
        new = NewCycle(self.named("Test"), "Does it?", "30", timezone.now().date(), owner=seat.pk)
        made = plan_test(by=by, project_id=project.pk, new=new)
        who = next(one for one in self.people if one.person_id == seat.person_id)
        answer_for_test(by=who, cycle_id=made.pk, takes=self.dice.random() < 0.4)

    def spread(self) -> None:
        study = self.some(Study, decides="adopt", cycle__group__community=self.town.community)
        center = self.some(Organization, community=self.town.community)
        by = self.sits(study.cycle.group)
        state = self.dice.choice(
            [Spread.State.DOES, Spread.State.DOES, Spread.State.TRIES, Spread.State.LEFT]
        )
        say_spread(by=by, cycle_id=study.cycle_id, center_id=center.pk, state=state, words="So it is.")

    def look(self) -> None:
        project, by = self.work()
        satisfied, words = self.dice.choice([("yes", ""), ("no", "The key is lost.")])
        new = NewLook("yes", satisfied, words)
        look_again(by=by, project_id=project.pk, new=new)

    def next(self) -> None:
        project, by = self.work()
        until = timezone.localdate() + timedelta(days=60) if self.dice.random() < 0.9 else None
        say_next(by=by, project_id=project.pk, words="We go on.", until=until)

    def close(self) -> None:
        sheet = self.some(Sheet, group__community=self.town.community)
        close_sheet(by=self.sits(sheet.group), sheet_id=sheet.pk, words="A longer hour.")

    def hours(self) -> None:
        group, by = self.team()
        day = timezone.localdate() - timedelta(days=self.dice.choice([0, 2, 20]))
        new = NewHours(day, 30, "Sat there", self.dice.choice([Terms.FREE, Terms.JOB]))
        say_hours(by=by, group_id=group.pk, new=new)

    def policy(self) -> None:
        by, starts = self.who(), timezone.localdate() + timedelta(days=self.dice.choice([0, 40]))
        made = propose_policy(by=by, new=NewPolicy(Wording("Quiet hours", "Be kind."), Policy.Topic.OTHER))
        adopt_version(
            by=by, version_id=made.pk, how=Adopting(starts, starts + timedelta(days=200), "So it is.")
        )
