"""How to read this very chart: what it shows, step by step, and three questions whose answers it holds itself.

Everything follows from a `Chart` or a `Funnel` as they were worked out, so that what is hidden is not in it. Sentences
are data (`Said`); a page translates them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from alongside.kit.spc.lesson_questions import about_a_point, about_next, about_the_row
from alongside.kit.spc.lesson_reading import Part, Question, read_now
from alongside.kit.spc.lesson_steps import steps_of
from alongside.kit.spc.results import Chart


@dataclass(frozen=True)
class Lesson:
    """The steps of reading it, and the questions."""

    steps: Sequence[Part]
    questions: Sequence[Question]


def lesson(chart: Chart) -> Lesson | None:
    """The lesson of a chart; None where no point of it is known."""
    now = read_now(chart)
    if now is None:
        return None
    return Lesson(steps_of(now), (about_a_point(now), about_the_row(now), about_next(now)))
