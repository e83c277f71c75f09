"""Adding a path or a step of one's own, wording it anew, and saying for oneself how sure one is."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.contributions.asking import one_at_a_time
from alongside.conversation.authors import written_by
from alongside.kit.ids import time_ordered_id
from alongside.partnership import rules_learning as rules
from alongside.partnership import verbs_learning as verbs
from alongside.partnership.learning.kinds import Rating
from alongside.partnership.learning.paths import PATHS
from alongside.partnership.models import LearningPath, LearningStep, SelfRating
from alongside.partnership.queries.learning import my_ratings, own_steps, wordings_of_path, wordings_of_step


@dataclass(frozen=True)
class StepWords:
    """What a step says, what there is to try and on which page, the question, and how long it takes."""

    title: str
    words: str
    question: str
    to_try: str = ""
    page: str = ""
    minutes: int = 10


@act
def add_learning_path(*, by: Actor, title: str, about: str) -> LearningPath:
    """Add a path of the community's own."""
    rules.may_add(by).or_refuse()
    path = LearningPath(
        **written_by(by), community_id=by.community_id, path=time_ordered_id(), number=1, title=title, about=about
    )  # type: ignore[misc]  # fmt: skip
    path.save(force_insert=True)
    contribute(by, verbs.PATH_ADDED, path, words=title)
    return path


@act
def reword_learning_path(
    *, by: Actor, path: UUID, title: str, about: str, ended: bool = False
) -> LearningPath:
    """Word a path anew, or end it. The wordings before stay readable."""
    one_at_a_time(f"learning {path}")
    said = wordings_of_path(by, path)
    rules.may_reword(by, said[-1]).or_refuse()
    rules.when_reword(said[0]).or_refuse()
    if (title, about, ended) == (said[0].title, said[0].about, said[0].ended):
        return said[0]
    new = LearningPath(
        **written_by(by), community_id=by.community_id, path=path, number=said[0].number + 1, title=title,
        about=about, ended=ended,
    )  # type: ignore[misc]  # fmt: skip
    new.save(force_insert=True)
    contribute(by, verbs.PATH_WORDED, new, words=title)
    return new


@act
def add_learning_step(*, by: Actor, path_key: str, new: StepWords) -> LearningStep:
    """Add a step of the community's own to a path."""
    rules.may_add(by).or_refuse()
    one_at_a_time(f"learning steps {by.community_id} {path_key}")
    ended = path_key not in PATHS and wordings_of_path(by, UUID(path_key))[0].ended
    rules.when_add(len(own_steps(by, path_key)), ended).or_refuse()
    step = _worded(by, path_key, time_ordered_id(), 1, new)
    contribute(by, verbs.STEP_ADDED, step, words=new.title)
    return step


@act
def reword_learning_step(
    *, by: Actor, path_key: str, step: UUID, new: StepWords, ended: bool = False
) -> LearningStep:
    """Word a step anew, or end it."""
    one_at_a_time(f"learning {step}")
    said = wordings_of_step(by, path_key, step)
    rules.may_reword(by, said[-1]).or_refuse()
    rules.when_reword(said[0]).or_refuse()
    last = said[0]
    before = StepWords(last.title, last.words, last.question, last.to_try, last.page, last.minutes)
    if (before, last.ended) == (new, ended):
        return last
    made = _worded(by, path_key, step, last.number + 1, new, ended=ended)
    contribute(by, verbs.STEP_WORDED, made, words=new.title)
    return made


def _worded(
    by: Actor, path_key: str, step: UUID, number: int, new: StepWords, *, ended: bool = False
) -> LearningStep:
    made = LearningStep(
        **written_by(by), community_id=by.community_id, path_key=path_key, step=step, number=number, ended=ended,
        **vars(new),
    )  # type: ignore[misc]  # fmt: skip
    made.save(force_insert=True)
    return made


@act
def rate_oneself(*, by: Actor, step_key: str, rating: Rating) -> SelfRating | None:
    """Say for oneself how sure one is of a step; None where that is what one said before. No line says of which."""
    rules.may_learn(by).or_refuse()
    one_at_a_time(f"self-rating {by.person_id}")
    if my_ratings(by).get(step_key) == rating:
        return None
    said = SelfRating(
        community_id=by.community_id, person_id=by.person_id, step_key=step_key, rating=rating, at=timezone.now()
    )  # type: ignore[misc]  # fmt: skip
    said.save(force_insert=True)
    contribute(by, verbs.RATED_SELF, said, words=by.name, about=by.person_id)
    return said
