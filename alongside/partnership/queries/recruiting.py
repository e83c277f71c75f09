"""What a team got ready, whom it thinks of, its flyers; and what is open to whoever knows a code or a secret."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.kit.verdict import Refused
from alongside.partnership.links import hash_of
from alongside.partnership.models import Candidate, Flyer, Path, Prepared
from alongside.partnership.recruiting import Question, Stage
from alongside.people.rules.standing import is_program

PAGE, MANY = 30, 60


@dataclass(frozen=True)
class OpenFlyer:
    """A flyer, as anybody reads it who has its code."""

    id: UUID
    community_id: UUID
    center: str
    language: str
    headline: str
    words: str
    contact: str
    reach: str


@dataclass(frozen=True)
class Kept:
    """What is kept of somebody, as they read it themselves."""

    community_id: UUID
    path_id: UUID
    center: str
    language: str
    name: str
    reach: str
    interests: str
    call_when: str
    why: str
    stage: str
    next_step: str
    contact: str
    at: datetime
    forget_on: date


def answers_of(by: Actor, path: Path) -> dict[Question, str]:
    """What a team answered last to each question."""
    here = Prepared.objects.filter(path=path, group__community=by.community_id).order_by("at", "id")
    return {Question(one.question): one.words for one in here}


def candidates(by: Actor, path: Path, *, start: int = 0) -> list[Candidate]:
    """Those whom a team thinks of, as far as the actor sits there: what comes next first."""
    here = Candidate.objects.filter(path=path, group__community=by.community_id).select_related("seat")
    return list(here.order_by("next_on", "at", "id")[start : start + MANY + 1])


def one_candidate(by: Actor, candidate_id: UUID) -> Any:
    """Somebody whom the actor's own team thinks of. Raises Refused, as for what is not there."""
    here = Candidate.objects.filter(pk=candidate_id, group__community=by.community_id)
    found = here.select_related("path__center", "group", "seat").first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def flyers(by: Actor, path: Path) -> list[Flyer]:
    """The flyers of a path that hold, the latest first."""
    here = Flyer.objects.filter(path=path, ended_at=None, group__community=by.community_id)
    return list(here.select_related("contact").order_by("-at", "-id")[:PAGE])


def one_flyer(by: Actor, flyer_id: UUID) -> Any:
    """A flyer of a path that the actor reads. Raises Refused, as for what is not there."""
    here = Flyer.objects.filter(pk=flyer_id, group__community=by.community_id)
    found = here.select_related("path__center", "group", "contact").first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def flyer_by_code(code: str) -> OpenFlyer | None:
    """What a flyer says, to whoever has its code; None where it does not hold."""
    rows = ask("SELECT * FROM partnership_flyer_of(%s)", [code])
    return OpenFlyer(*rows[0]) if rows else None


def kept_of(secret: str) -> Kept | None:
    """What is kept of whoever has this secret; None where nothing is, any more."""
    rows = ask("SELECT * FROM partnership_kept_of(%s)", [hash_of(secret)])
    return Kept(*rows[0]) if rows else None


def overdue(by: Actor, day: date) -> list[Path]:
    """The paths at which something is kept that should be deleted by now. For the clock alone: others find none."""
    if not is_program(by):
        return []
    due = Candidate.objects.filter(forget_on__lte=day).values("path")
    return list(Path.objects.filter(pk__in=due).select_related("center", "group").order_by("at", "id"))


def by_stage(found: list[Candidate]) -> dict[Stage, list[Candidate]]:
    """The same, stage by stage."""
    return {stage: [one for one in found if one.stage == stage] for stage in Stage}
