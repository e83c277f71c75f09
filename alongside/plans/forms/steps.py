"""The shape of a step."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.kit.ids import time_ordered_id
from alongside.plans.forms.rulers import RulerField
from alongside.plans.said import Step
from alongside.plans.saying import LONGEST, LONGEST_TITLE, NewStep
from alongside.plans.vocabulary import StepState
from alongside.ui.fields import DayInput, PlainForm

STATES = [
    (StepState.OPEN.value, _("Still to do")),
    (StepState.DONE.value, _("Done")),
    (StepState.DROPPED.value, _("No longer needed")),
]


class StepForm(PlainForm):
    """What, who, by when; what may get in the way, what helps, how ready one is."""

    id = forms.UUIDField(widget=forms.HiddenInput, required=False)
    words = forms.CharField(
        label=_("What is the step?"), max_length=LONGEST_TITLE,
        error_messages={"required": _("Write the step in a few words.")},
    )  # fmt: skip
    owner = forms.ChoiceField(label=_("Who does it?"), required=False)
    due_on = forms.DateField(label=_("By when?"), required=False, widget=DayInput)
    hinders = forms.CharField(
        label=_("What may get in the way?"), widget=forms.Textarea(attrs={"rows": 2}), max_length=LONGEST,
        required=False,
    )  # fmt: skip
    helps = forms.CharField(
        label=_("Who or what helps?"),
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=LONGEST,
        required=False,
    )
    readiness = RulerField(label=_("How ready are you to do it, 0 to 10"))

    def __init__(self, *args: Any, near: Sequence[tuple[UUID, str]], **kwargs: Any) -> None:
        kwargs["initial"] = {"id": time_ordered_id()} | (kwargs.get("initial") or {})
        super().__init__(*args, **kwargs)
        self.names = {str(key): name for key, name in near}
        nobody = [("", _("We decide later"))]
        self.fields["owner"].choices = nobody + list(self.names.items())  # type: ignore[attr-defined]

    def new_step(self) -> NewStep:
        """The step that was written."""
        given = self.cleaned_data
        owner = given["owner"]
        return NewStep(
            words=given["words"].strip(), owner_id=UUID(owner) if owner else None,
            owner_name=self.names.get(owner, ""), due_on=given["due_on"], hinders=given["hinders"].strip(),
            helps=given["helps"].strip(), readiness=given["readiness"],
            state=StepState(given.get("state") or StepState.OPEN), reason=given.get("reason", "").strip(),
            id=given["id"],
        )  # fmt: skip


class ChangeStepForm(StepForm):
    """The same, and where the step is."""

    on_number = forms.IntegerField(widget=forms.HiddenInput)
    state = forms.ChoiceField(label=_("Where is it?"), choices=STATES, widget=forms.RadioSelect)
    reason = forms.CharField(
        label=_("How did it go, or why the change?"), widget=forms.Textarea(attrs={"rows": 2}), max_length=LONGEST,
        required=False,
    )  # fmt: skip
    field_order = (
        "id", "on_number", "state", "reason", "words", "owner", "due_on", "hinders", "helps", "readiness"
    )  # fmt: skip

    @staticmethod
    def of(step: Step) -> dict[str, Any]:
        """What stands in the form at first."""
        return {
            "words": step.words, "owner": str(step.owner_id or ""), "due_on": step.due_on, "hinders": step.hinders,
            "helps": step.helps, "readiness": step.readiness, "state": step.state.value, "on_number": step.number,
        }  # fmt: skip
