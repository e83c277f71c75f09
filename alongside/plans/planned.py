"""A plan as it is read: what matters, the goals with all that was said about them, steps, and the days to come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from alongside.plans.queries.beside import Beside


class Prompt(StrEnum):
    """What somebody is asked about what matters (B16, E3)."""

    MOST = "most"
    GOOD_DAY = "good_day"
    GOOD_AT = "good_at"
    KNOW = "know"
    VALUES = "values"
    WORK = "work"
    WORK_HELPS = "work_helps"


class Side(StrEnum):
    """On whose side somebody speaks about a goal, as sharing judges their seat at that moment.

    PERSON: whose plan it is. GUARDIAN: a caregiver who may choose for them, while the charter does not count them as
    grown. CAREGIVER: any other caregiver. TEAM: the care team. STAFF: who else may add to the plan.
    """

    PERSON = "person"
    GUARDIAN = "guardian"
    CAREGIVER = "caregiver"
    TEAM = "team"
    STAFF = "staff"


class Position(StrEnum):
    """What somebody says to a version of a goal."""

    SUPPORT = "support"
    CHANGE = "change"
    CANNOT = "cannot"


class ActKind(StrEnum):
    """What can be done with a goal; each act is a row that stays."""

    PROPOSED = "proposed"
    COUNTERED = "countered"
    STOOD = "stood"
    TALK = "talk"
    REVIEW = "review"
    SET_ASIDE = "set_aside"
    TAKEN_UP = "taken_up"
    ENDED = "ended"


class Outcome(StrEnum):
    """How a goal ended."""

    REACHED = "reached"
    PARTLY = "partly"
    NOT_REACHED = "not_reached"
    CHANGED = "changed"


class Agreement(StrEnum):
    """How far those concerned are.

    OWN: the person's own goal, which needs nobody's leave. PROPOSED: it waits for answers. AGREED: the person's side
    and the care team support the same version. AGREED_OPEN: they do, and one point is kept open. DIFFER: they see it
    differently, and both views stand.
    """

    OWN = "own"
    PROPOSED = "proposed"
    AGREED = "agreed"
    AGREED_OPEN = "agreed_open"
    DIFFER = "differ"


class Going(StrEnum):
    """Whether a goal is worked on."""

    OPEN = "open"
    SET_ASIDE = "set_aside"
    ENDED = "ended"


class StepState(StrEnum):
    """Where a step is."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True)
class Who:
    """Who said something: as `ui.by` draws an author."""

    id: UUID | None
    name: str
    role: str
    title: str
    voice: str
    on_behalf_of_name: str = ""


@dataclass(frozen=True)
class Kept:
    """A photo or a voice note that somebody put to their words."""

    name: str
    media_type: str
    size: int
    sha256: str
    shows: str


@dataclass(frozen=True)
class Matter:
    """One answer to what matters, in somebody's own words; `number` 1 is the first, later ones take its place."""

    id: UUID
    prompt: Prompt
    words: str
    who: Who
    at: datetime
    number: int = 1
    file: Kept | None = None
    kept_from: int = 0


@dataclass(frozen=True)
class Act:
    """One act about a goal, as it was written down: never changed since.

    `number` is its place in the goal's path (1, 2, …); `version` the version that it makes (PROPOSED, COUNTERED) or is
    about. `levels` are the five steps from −2 to +2 in words, or none; `baseline` is where one begins (−1 or −2).
    """

    id: UUID
    number: int
    kind: ActKind
    version: int
    who: Who
    side: Side
    at: datetime
    title: str = ""
    words: str = ""
    levels: tuple[str, ...] = ()
    baseline: int | None = None
    weight: int = 1
    position: Position | None = None
    reason: str = ""
    point: str = ""
    importance: int | None = None
    confidence: int | None = None
    day: date | None = None
    outcome: Outcome | None = None


@dataclass(frozen=True)
class Version:
    """One wording of a goal, and every stand that was taken on it, in the order in which they were taken."""

    made: Act
    stands: tuple[Act, ...]

    @property
    def number(self) -> int:
        """1 for the first."""
        return self.made.version

    @property
    def latest(self) -> dict[UUID | None, Act]:
        """What each says to it now, by who; earlier stands of theirs stay in `stands`."""
        return {one.who.id: one for one in self.stands}


@dataclass(frozen=True)
class Step:
    """A step of a goal, as it stands now; `number` counts its versions, which stay readable in the path."""

    origin_id: UUID
    goal_id: UUID | None
    number: int
    words: str
    who: Who
    at: datetime
    owner_id: UUID | None = None
    owner_name: str = ""
    due_on: date | None = None
    hinders: str = ""
    helps: str = ""
    readiness: int | None = None
    state: StepState = StepState.OPEN
    reason: str = ""
    in_version: int = 1


@dataclass(frozen=True)
class Scored:
    """Where somebody saw a goal on one day: the level from −2 to +2, on the five steps of that version of the goal."""

    goal_id: UUID
    version: int
    who: Who
    side: Side
    level: int
    words: str
    on: date
    at: datetime


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
