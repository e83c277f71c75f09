"""Any chart of the house read together: its lesson (`kit.spc.lesson`) as a page shows it, and three questions.

Answers are looked at once and written nowhere.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext as _

from alongside.kit.spc import Chart, Said
from alongside.kit.spc.funnel_lesson import funnel_lesson
from alongside.kit.spc.lesson import Lesson, lesson
from alongside.kit.spc.lesson_reading import Question
from alongside.ui.charts.shown import Labels, Shown
from alongside.ui.fields import PlainForm
from alongside.ui.said import spoken

Crumbs = Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Read:
    """What is read: what it is called, its drawing (none where too little is shown), and where one came from."""

    title: str
    shown: Shown | None
    crumbs: Crumbs

    @cached_property
    def lesson(self) -> Lesson | None:
        """Its lesson; of what is drawn, and of nothing else."""
        of = self.shown.of if self.shown else None
        if of is None:
            return None
        return lesson(of) if isinstance(of, Chart) else funnel_lesson(of)

    @property
    def labels(self) -> Labels:
        """How its values are written."""
        return self.shown.labels if self.shown and self.shown.labels else Labels(self.title)

    @property
    def stamp(self) -> str:
        """As the form sends it back: answers are about the numbers that were read."""
        of = self.shown.of if self.shown else None
        told = (of.series, of.phases, of.reading.rules) if isinstance(of, Chart) else of
        return sha256(repr(told).encode()).hexdigest()[:16]


class AnswersForm(PlainForm):
    """One answer to each question, or none."""

    def __init__(self, *args: Any, read: Read, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for one in read.lesson.questions if read.lesson else ():
            choices = [(choice.key, spoken(choice.says, read.labels.figure)) for choice in one.choices]
            self.fields[one.key] = forms.ChoiceField(
                label=spoken(one.asks, read.labels.figure), choices=choices, widget=forms.RadioSelect
            )


def read_together(request: HttpRequest, read: Read) -> dict[str, Any]:
    """What the page shows. GET: steps and questions. POST: what is right, and why; of other numbers, all anew."""
    context: dict[str, Any] = {"read": read, "answers": {}, "moved": False}
    if read.lesson is None:
        return context
    asked = request.method == "POST"
    moved = asked and request.POST.get("seen") != read.stamp
    form = AnswersForm(request.POST if asked and not moved else None, read=read)
    if form.is_bound:
        form.is_valid()
        context["answers"] = answered(read.lesson, read.labels, form.cleaned_data)
    return context | {"moved": moved, "steps": steps_shown(read.lesson, read.labels), "form": form}


def steps_shown(told: Lesson, labels: Labels) -> list[dict[str, Any]]:
    """Each step: its title and its sentences."""
    return [
        {"title": _(one.title), "says": [spoken(said, labels.figure) for said in one.says]}
        for one in told.steps
    ]


def answered(told: Lesson, labels: Labels, given: Mapping[str, str]) -> dict[str, dict[str, Any]]:
    """To each question that was answered: whether it is right, what is, and why."""
    return {one.key: _answered(one, labels, given[one.key]) for one in told.questions if given.get(one.key)}


def _answered(one: Question, labels: Labels, given: str) -> dict[str, Any]:
    def told(said: Said) -> str:
        return spoken(said, labels.figure)

    right = next(told(choice.says) for choice in one.choices if choice.key == one.right)
    is_right = given == one.right
    return {
        "right": is_right,
        "says": _("Yes, that is right.") if is_right else _("Not quite. It is: “%(answer)s”.") % {"answer": right},
        "why": " ".join(told(said) for said in one.why),
    }  # fmt: skip
