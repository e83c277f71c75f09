"""A lesson on a chart as its page shows it: the steps, the questions, and what is right and why."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from alongside.kit.spc import Said
from alongside.kit.spc.lesson import Lesson
from alongside.kit.spc.lesson_reading import Question
from alongside.ui.charts.shown import Labels
from alongside.ui.said import spoken

Shown = dict[str, Any]


def steps_shown(lesson: Lesson, labels: Labels) -> list[Shown]:
    """Each step: its title and its sentences."""
    return [
        {"title": _(one.title), "says": [spoken(said, labels.figure) for said in one.says]}
        for one in lesson.steps
    ]


def questions_shown(lesson: Lesson, labels: Labels) -> list[Shown]:
    """Each question with the answers that can be given."""
    return [
        {
            "key": one.key, "asks": spoken(one.asks, labels.figure),
            "choices": [(choice.key, spoken(choice.says, labels.figure)) for choice in one.choices],
        }
        for one in lesson.questions
    ]  # fmt: skip


def answered(lesson: Lesson, labels: Labels, given: Mapping[str, str]) -> dict[str, Shown]:
    """To each question that was answered: whether it is right, what is, and why."""
    return {one.key: _answered(one, labels, given[one.key]) for one in lesson.questions if given.get(one.key)}


def _answered(one: Question, labels: Labels, given: str) -> Shown:
    def told(said: Said) -> str:
        return spoken(said, labels.figure)

    right = next(told(choice.says) for choice in one.choices if choice.key == one.right)
    is_right = given == one.right
    return {
        "right": is_right,
        "says": _("Yes, that is right.") if is_right else _("Not quite. It is: “%(answer)s”.") % {"answer": right},
        "why": " ".join(told(said) for said in one.why),
    }  # fmt: skip
