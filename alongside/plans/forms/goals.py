"""The shapes of a goal, of a version and of a stand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.kit.ids import time_ordered_id
from alongside.kit.terms import Audience
from alongside.plans.forms.rulers import RulerField, weights_of
from alongside.plans.saying import LONGEST, LONGEST_TITLE, NewGoal, NewStand, NewVersion, Wording
from alongside.plans.vocabulary import Position
from alongside.ui.fields import DayInput, PlainForm

PAST = _("Choose today or a day to come.")
POSITIONS = [
    (Position.SUPPORT.value, _("I support it")),
    (Position.CHANGE.value, _("I would change something")),
    (Position.CANNOT.value, _("I cannot support it")),
]


class Spoken(PlainForm):
    """Something said about a goal: with the page's own id, two rulers, and a day to talk again."""

    id = forms.UUIDField(widget=forms.HiddenInput, required=False)
    importance = RulerField(label=_("How much it matters to you, 0 to 10"))
    confidence = RulerField(label=_("How sure are you that it will work, 0 to 10"))
    point = forms.CharField(
        label=_("What do you see differently, in a few words?"), max_length=80, required=False,
        help_text=_("Such as: when to leave."),
    )  # fmt: skip
    talk_on = forms.DateField(
        label=_("When do you talk about it again?"), required=False, widget=DayInput,
        help_text=_("Without a day, it is in two weeks. It goes on the next agenda by itself."),
    )  # fmt: skip

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        kwargs["initial"] = {"id": time_ordered_id()} | (kwargs.get("initial") or {})
        super().__init__(*args, **kwargs)
        self.today = today

    def clean_talk_on(self) -> date | None:
        """A day to come."""
        day: date | None = self.cleaned_data["talk_on"]
        if day is not None and day < self.today:
            raise forms.ValidationError(PAST)
        return day


class GoalForm(Spoken):
    """A goal to begin, and who of those who could is not to see it."""

    title = forms.CharField(
        label=_("What is the goal?"), max_length=LONGEST_TITLE, help_text=_("Short, in your own words."),
        error_messages={"required": _("Write the goal in a few words, such as: Play in the orchestra again.")},
    )  # fmt: skip
    words = forms.CharField(
        label=_("Say more about it"), widget=forms.Textarea(attrs={"rows": 4}), max_length=LONGEST, required=False,
        help_text=_("How would you notice that you are there?"),
    )  # fmt: skip
    why = forms.CharField(
        label=_("Why now?"), widget=forms.Textarea(attrs={"rows": 2}), max_length=LONGEST, required=False
    )
    kept_from = forms.TypedMultipleChoiceField(
        label=_("Keep it from"), coerce=int, required=False, widget=forms.CheckboxSelectMultiple
    )
    field_order = ("id", "title", "words", "why", "importance", "confidence", "point", "talk_on", "kept_from")

    def __init__(self, *args: Any, choices: Iterable[tuple[int, Any]], beside: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kept_from"].choices = list(choices)  # type: ignore[attr-defined]
        self.beside = beside
        if not beside:
            del self.fields["point"], self.fields["talk_on"]
        if not self.fields["kept_from"].choices:  # type: ignore[attr-defined]
            del self.fields["kept_from"]

    def new_goal(self, beside_id: UUID | None = None) -> NewGoal:
        """The goal that was written."""
        given = self.cleaned_data
        return NewGoal(
            wording=wording_of(given), weights=weights_of(given), beside_id=beside_id,
            kept_from=frozenset(Audience(one) for one in given.get("kept_from") or ()),
            point=given.get("point", ""), talk_on=given.get("talk_on"), id=given["id"],
        )  # fmt: skip


class VersionForm(Spoken):
    """A goal written anew, in answer to a version."""

    on_version = forms.IntegerField(widget=forms.HiddenInput)
    title = forms.CharField(label=_("What is the goal?"), max_length=LONGEST_TITLE)
    words = forms.CharField(
        label=_("How would you put it?"), widget=forms.Textarea(attrs={"rows": 5}), max_length=LONGEST, required=False,
        help_text=_("Change what you would change. What stood there stays readable."),
    )  # fmt: skip
    why = forms.CharField(
        label=_("Why?"), widget=forms.Textarea(attrs={"rows": 2}), max_length=LONGEST, required=False,
        help_text=_("The others answer to your reason."),
    )  # fmt: skip
    field_order = (
        "id",
        "on_version",
        "title",
        "words",
        "why",
        "point",
        "importance",
        "confidence",
        "talk_on",
    )

    def new_version(self, before: Wording) -> NewVersion:
        """The version that was written; its five steps stay as they were in the one before."""
        given = self.cleaned_data
        told = wording_of(given)
        return NewVersion(
            wording=replace(before, title=told.title, words=told.words, why=told.why),
            on_version=given["on_version"], weights=weights_of(given), point=given["point"],
            talk_on=given["talk_on"], id=given["id"],
        )  # fmt: skip


class StandForm(Spoken):
    """What one says to a version, and why."""

    on_version = forms.IntegerField(widget=forms.HiddenInput)
    position = forms.ChoiceField(
        label=_("What do you say to it?"), choices=POSITIONS, widget=forms.RadioSelect,
        error_messages={"required": _("Choose what you say to it.")},
    )  # fmt: skip
    reason = forms.CharField(
        label=_("Why?"), widget=forms.Textarea(attrs={"rows": 3}), max_length=LONGEST, required=False,
        help_text=_("In your own words. The others answer to your reason."),
    )  # fmt: skip
    field_order = ("id", "on_version", "position", "reason", "importance", "confidence", "point", "talk_on")

    def clean(self) -> dict[str, Any]:
        """Who does not support it says why."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        position = given.get("position")
        if position and position != Position.SUPPORT and not given.get("reason", "").strip():
            self.add_error("reason", _("Say in a few words why. The others answer to your reason."))
        return given

    def new_stand(self) -> NewStand:
        """The stand that was taken."""
        given = self.cleaned_data
        return NewStand(
            position=Position(given["position"]), on_version=given["on_version"], reason=given["reason"].strip(),
            weights=weights_of(given), point=given["point"].strip(), talk_on=given["talk_on"], id=given["id"],
        )  # fmt: skip


def wording_of(given: dict[str, Any]) -> Wording:
    """A goal in the words of a form."""
    return Wording(given["title"].strip(), given["words"].strip(), given["why"].strip())
