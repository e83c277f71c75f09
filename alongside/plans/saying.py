"""What somebody is about to say about a goal, a step or what matters, before it stands in the plan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid5

from alongside.contributions.actor import Actor
from alongside.kit.ids import time_ordered_id
from alongside.kit.terms import Audience
from alongside.plans.vocabulary import Position, Prompt, StepState
from alongside.ui.keeping import Received

LONGEST = 4000
LONGEST_TITLE = 160


class VersionMoved(Exception):
    """Somebody wrote a new version of the goal while this was being written: `by_name`, and which version it is."""

    def __init__(self, by_name: str, version: int) -> None:
        super().__init__(f"{by_name} wrote version {version} meanwhile")
        self.by_name = by_name
        self.version = version


@dataclass(frozen=True)
class Wording:
    """A goal in words: a short title, the whole of it, why, the five steps from −2 to +2 if any, and its weight."""

    title: str
    words: str = ""
    why: str = ""
    levels: tuple[str, ...] = ()
    baseline: int | None = None
    weight: int = 1


@dataclass(frozen=True)
class Weights:
    """How much it matters to the one who speaks, and how sure they are that it will work, from 0 to 10."""

    importance: int | None = None
    confidence: int | None = None


@dataclass(frozen=True)
class NewGoal:
    """A goal to begin, perhaps beside another one; `id` is the page's own, so that sent twice it arrives once."""

    wording: Wording
    weights: Weights = Weights()
    kept_from: frozenset[Audience] = frozenset()
    beside_id: UUID | None = None
    point: str = ""
    talk_on: date | None = None
    id: UUID | None = None


@dataclass(frozen=True)
class NewVersion:
    """A goal written anew: in answer to which version, what the difference is about, and when to talk about it."""

    wording: Wording
    on_version: int
    weights: Weights = Weights()
    point: str = ""
    talk_on: date | None = None
    id: UUID | None = None


@dataclass(frozen=True)
class NewStand:
    """What somebody says to a version: support, a change, or that they cannot; and why."""

    position: Position
    on_version: int
    reason: str = ""
    weights: Weights = Weights()
    point: str = ""
    talk_on: date | None = None
    id: UUID | None = None


@dataclass(frozen=True)
class NewStep:
    """A step: what, who takes it, by when, what may get in the way, what helps, how ready they are from 0 to 10."""

    words: str
    owner_id: UUID | None = None
    owner_name: str = ""
    due_on: date | None = None
    hinders: str = ""
    helps: str = ""
    readiness: int | None = None
    state: StepState = StepState.OPEN
    reason: str = ""
    id: UUID | None = None


@dataclass(frozen=True)
class NewMatter:
    """An answer to one prompt, perhaps with a photo or a voice note; without either it takes the answer away."""

    prompt: Prompt
    words: str = ""
    file: Received | None = None
    shows: str = ""
    keep_file: bool = True
    id: UUID | None = None


def id_from(by: Actor, sent_id: UUID | None) -> UUID:
    """The id of what is said: a page's own for this author, so that it arrives once."""
    return time_ordered_id() if sent_id is None else uuid5(sent_id, str(by.person_id))
