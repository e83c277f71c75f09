"""The words in which a plan is kept: prompts, sides, stands, acts, and the states of a goal and of a step."""

from __future__ import annotations

from enum import StrEnum


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
