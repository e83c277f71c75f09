"""Paths and steps as the pages show them, those of the house and the community's own alike."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.contributions.actor import Actor
from alongside.conversation.authors import author_of
from alongside.kit.verdict import Refused
from alongside.partnership.learning.kinds import HouseStep, Rating
from alongside.partnership.learning.paths import OWN_PATH, PAGES, PATHS, RATINGS, STEPS
from alongside.partnership.models import LearningPath, LearningStep, SelfRating
from alongside.partnership.queries.learning import (
    own_paths,
    own_steps,
    wordings_of_path,
    wordings_of_step,
)
from alongside.ui.words import long_day, when_words

Ratings = Mapping[str, Rating]


@dataclass(frozen=True)
class Step:
    """A step as it is read, whoever wrote it."""

    key: str
    title: str
    words: Sequence[str]
    to_try: str
    page: str
    question: str
    minutes: int
    wordings: Sequence[LearningStep] = ()

    @property
    def where(self) -> tuple[str, str] | None:
        """The page on which it is tried."""
        return (str(PAGES[self.page]), reverse(self.page)) if self.page in PAGES else None


@dataclass(frozen=True)
class Path:
    """A path as it is read, whoever wrote it."""

    key: str
    title: str
    about: str
    steps: Sequence[Step]
    wordings: Sequence[LearningPath] = ()

    @property
    def ended(self) -> bool:
        """Whether it is offered no more."""
        return bool(self.wordings) and self.wordings[0].ended


def is_id(key: str) -> bool:
    """Whether a key is one of the community's own."""
    try:
        UUID(key)
    except ValueError:
        return False
    return True


def path_of(by: Actor, key: str) -> Path:
    """A path of the house or the community's own. Raises Refused, as for what is not there. Two queries at most."""
    house = PATHS.get(key)
    if house is not None:
        steps = [_of_house(STEPS[one]) for one in house.steps]
        return Path(key, str(house.title), str(house.about), [*steps, *_own(by, key)])
    if not is_id(key):
        raise Refused("", may_know=False)
    said = wordings_of_path(by, UUID(key))
    return Path(key, said[0].title, said[0].about, _own(by, key), said)


def _own(by: Actor, key: str) -> list[Step]:
    return [_of_own([one]) for one in own_steps(by, key)]


def step_of(by: Actor, path_key: str, key: str) -> Step:
    """One step of a path. Raises Refused, as for what is not there."""
    house = PATHS.get(path_key)
    if house is not None and key in house.steps:
        return _of_house(STEPS[key])
    if not is_id(key):
        raise Refused("", may_know=False)
    return _of_own(wordings_of_step(by, path_key, UUID(key)))


def _of_house(one: HouseStep) -> Step:
    words = [str(part) for part in one.words]
    return Step(one.key, str(one.title), words, str(one.to_try), one.page, str(one.question), one.minutes)


def _of_own(said: Sequence[LearningStep]) -> Step:
    last = said[0]
    words = [part.strip() for part in last.words.split("\n\n") if part.strip()]
    key = str(last.step)
    return Step(key, last.title, words, last.to_try, last.page, last.question, last.minutes, said)


def paths_shown(by: Actor, ratings: Ratings) -> list[dict[str, Any]]:
    """Every path: one's own role's first, then the house's others, then those that people added."""
    first = OWN_PATH.get(by.role, "patient")
    keys = sorted(PATHS, key=lambda one: (one != first, list(PATHS).index(one)))
    house = [_row(key, PATHS[key], ratings) | {"mine": key == first} for key in keys]
    added = [
        {"href": reverse("partnership:learning_path", args=[one.path]), "title": one.title, "about": one.about,
         "who": author_of(one), "minutes": "", "next": "", "mine": False}
        for one in own_paths(by)
    ]  # fmt: skip
    return [*house, *added]


def _row(key: str, one: Any, ratings: Ratings) -> dict[str, Any]:
    steps = [STEPS[step] for step in one.steps]
    after = next_of([_of_house(step) for step in steps], ratings)
    return {
        "href": reverse("partnership:learning_path", args=[key]), "title": str(one.title), "about": str(one.about),
        "who": None, "minutes": minutes_said(sum(step.minutes for step in steps)),
        "next": _("Next for you: %(title)s") % {"title": after.title} if after else "",
    }  # fmt: skip


def minutes_said(count: int) -> str:
    """How long it takes in all."""
    return ngettext("%(num)s minute", "%(num)s minutes", count) % {"num": count}


def next_of(steps: Sequence[Step], ratings: Ratings) -> Step | None:
    """What comes next for whoever said this of themselves: the first that they cannot do yet."""
    return next((one for one in steps if ratings.get(one.key, Rating.NEW) < Rating.CAN), None)


def after(path: Path, step: Step, ratings: Ratings) -> tuple[Step | None, Step | None]:
    """The next step on the way, and one before it that was left out: of those that one cannot do yet."""
    keys = [one.key for one in path.steps]
    here = keys.index(step.key) if step.key in keys else -1
    return next_of(path.steps[here + 1 :], ratings), next_of(path.steps[: max(here, 0)], ratings)


def onward() -> list[tuple[str, str, str]]:
    """Where one goes from the end of a path."""
    free = _("Your own roadmap, with seats and tasks that are free.")
    return [
        (_("See where you could go from here"), reverse("parity:roadmap"), free),
        (_("Other paths"), reverse("partnership:learning"), ""),
    ]


def steps_shown(path: Path, ratings: Ratings) -> list[dict[str, Any]]:
    """The steps of a path, each with what one said of it, and which comes next."""
    after = next_of(path.steps, ratings)
    return [
        {
            "href": reverse("partnership:learning_step", args=[path.key, one.key]), "title": one.title,
            "minutes": minutes_said(one.minutes), "who": author_of(one.wordings[0]) if one.wordings else None,
            "said": str(RATINGS[ratings[one.key]]) if one.key in ratings else "", "next": one is after,
        }
        for one in path.steps
    ]  # fmt: skip


def said_over_time(said: Sequence[SelfRating]) -> list[tuple[str, str]]:
    """What one said of a step, the latest first."""
    return [(str(RATINGS[Rating(one.rating)]), long_day(one.at)) for one in said]


def wordings_shown(said: Sequence[LearningPath | LearningStep]) -> list[dict[str, Any]]:
    """Every wording: by whom, and when."""
    return [
        {"who": author_of(one), "when": when_words(one.at), "number": one.number, "title": one.title,
         "words": one.words if isinstance(one, LearningStep) else one.about}
        for one in said
    ]  # fmt: skip
