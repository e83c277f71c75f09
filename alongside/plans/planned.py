"""A plan as it is read: what matters, the goals with where all stand over them, steps, and the days to come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from alongside.plans.said import Act, Matter, Scored, Step, Version, Who
from alongside.plans.vocabulary import Agreement, Going, StepState

if TYPE_CHECKING:
    from alongside.plans.queries.beside import Beside


@dataclass(frozen=True)
class Negotiation:
    """Where those concerned stand over one goal: worked out from its acts alone (alongside/plans/negotiating.py).

    `holds` is the version that one works by: the agreed one, else the person's own, else the latest. `agreed` is the
    agreed version's number. `parties` is each one's latest word on any version. `open_with` are those who want a
    change, cannot support it, or support a version that came after the one that holds.
    """

    versions: tuple[Version, ...]
    agreement: Agreement
    going: Going
    holds: int
    agreed: int | None
    agreed_at: datetime | None
    parties: tuple[Act, ...]
    open_with: tuple[Act, ...]
    point: str
    talk_again_on: date | None
    review_on: date | None
    closed_by: Act | None

    @property
    def latest(self) -> Version:
        """The version that was written last."""
        return self.versions[-1]

    @property
    def held(self) -> Version:
        """The version that one works by."""
        return self.versions[self.holds - 1]

    @property
    def is_kept_open(self) -> bool:
        """Whether two views stand: no agreement, or an agreement with a point that is kept open."""
        return self.agreement in (Agreement.DIFFER, Agreement.AGREED_OPEN)


@dataclass(frozen=True)
class GoalShown:
    """A goal of a plan: who began it, all versions and stands, its steps.

    `beside_id` is the goal beside which it was begun, `beside_ids` are those that were begun beside it; `scores` are
    the latest of each who said where one stands, on the five steps as they are now: the person, caregivers, clinicians.
    """

    id: UUID
    person_id: UUID
    who: Who
    begun_at: datetime
    negotiation: Negotiation
    acts: tuple[Act, ...]
    steps: tuple[Step, ...] = ()
    beside_id: UUID | None = None
    beside_ids: tuple[UUID, ...] = ()
    kept_from: int = 0
    is_own: bool = False
    scores: tuple[Scored, ...] = ()

    @property
    def title(self) -> str:
        """What it is called now."""
        return self.negotiation.held.made.title

    @property
    def words(self) -> str:
        """The wording that one works by."""
        return self.negotiation.held.made.words

    @property
    def levels(self) -> tuple[str, ...]:
        """The five steps of the version that one works by, −2 first; empty where nobody wrote them."""
        return self.negotiation.held.made.levels

    @property
    def baseline(self) -> int | None:
        """Where one began: −1 or −2."""
        return self.negotiation.held.made.baseline

    @property
    def weight(self) -> int:
        """What it counts among several goals, 1 to 3."""
        return self.negotiation.held.made.weight

    @property
    def going(self) -> Going:
        """Whether it is worked on."""
        return self.negotiation.going


@dataclass(frozen=True)
class Plan:
    """What one seat may read of one person's plan.

    `matters` are the person's and the caregivers' answers now, the person's first; `team_matters` what the clinicians
    near say about their own work. `goals` are the open ones, then those set aside, then those that ended; `steps` are
    those that belong to no goal.
    """

    person_id: UUID
    matters: tuple[Matter, ...] = ()
    goals: tuple[GoalShown, ...] = ()
    team_matters: tuple[Matter, ...] = ()
    steps: tuple[Step, ...] = ()
    beside: Beside | None = None

    @property
    def open_goals(self) -> tuple[GoalShown, ...]:
        """Those that are worked on."""
        return tuple(one for one in self.goals if one.going == Going.OPEN)

    @property
    def steps_due(self) -> tuple[Step, ...]:
        """What is to be done next, of all open goals and of none: by day, those without a day last."""
        of_goals = [step for goal in self.open_goals for step in goal.steps]
        steps = [one for one in (*of_goals, *self.steps) if one.state == StepState.OPEN]
        return tuple(sorted(steps, key=lambda one: (one.due_on or date.max, one.at)))

    @property
    def review_on(self) -> date | None:
        """The next day on which a goal is looked at together."""
        return min(
            (one.negotiation.review_on for one in self.open_goals if one.negotiation.review_on), default=None
        )
