"""Ladders in the library, and how somebody climbs one."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.plans.climbing import LadderShown
from alongside.plans.ladder_words import RUNG_NAMES
from alongside.plans.said import Who
from alongside.ui.fields import DayInput, PlainForm

LONGEST = 600
RUNGS = ("watch", "help", "together", "alone", "teach")


class LadderForm(PlainForm):
    """A treatment and its five rungs, in plain words."""

    title = forms.CharField(
        label=_("What is learned?"), max_length=120, help_text=_("Such as: Giving myself an injection.")
    )
    about = forms.CharField(
        label=_("What is it, and what does it take?"),
        widget=forms.Textarea(attrs={"rows": "4"}),
        max_length=4000,
    )
    whole = forms.CharField(
        label=_("What does it mean to take over the whole of it?"), widget=forms.Textarea(attrs={"rows": "3"}),
        max_length=2000, required=False,
        help_text=_("What one then decides and does oneself, and when one calls the clinic."),
    )  # fmt: skip
    refresh_months = forms.IntegerField(
        label=_("After how many months do you look at it together again?"), min_value=0, max_value=60, initial=12,
        help_text=_("0 means never."),
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for step, name in enumerate(RUNGS, 1):
            self.fields[name] = forms.CharField(
                label=RUNG_NAMES[step], widget=forms.Textarea(attrs={"rows": "2"}), max_length=LONGEST,
                error_messages={"required": _("Say what this step looks like.")},
            )  # fmt: skip
        self.order_fields(["title", "about", *RUNGS, "whole", "refresh_months"])

    @staticmethod
    def from_ladder(ladder: LadderShown) -> dict[str, Any]:
        """What the form begins with, where it changes a ladder."""
        rungs = dict(zip(RUNGS, ladder.rungs, strict=True))
        return {"title": ladder.title, "about": ladder.about, "whole": ladder.whole,
                "refresh_months": ladder.refresh_months, **rungs}  # fmt: skip


class BeginForm(PlainForm):
    """Which ladder, and who climbs it."""

    ladder = forms.ChoiceField(label=_("What is learned?"), widget=forms.RadioSelect)
    learner = forms.ChoiceField(label=_("Who learns it?"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, ladders: list[LadderShown], learners: list[Who], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["ladder"].choices = [(str(one.id), one.title) for one in ladders]  # type: ignore[attr-defined]
        self.fields["learner"].choices = [(str(one.id), one.name) for one in learners]  # type: ignore[attr-defined]
        if len(ladders) == 1:
            self.fields["ladder"].initial = str(ladders[0].id)


class SignForm(PlainForm):
    """A word with one's signature."""

    step = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=6)
    words = forms.CharField(
        label=_("How did it go?"), widget=forms.Textarea(attrs={"rows": "2"}), max_length=2000, required=False
    )


class TakeBackForm(PlainForm):
    """Why a step is looked at again, or a ladder set aside."""

    step = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=6, required=False)
    words = forms.CharField(
        label=_("Why?"), widget=forms.Textarea(attrs={"rows": "2"}), max_length=2000,
        error_messages={"required": _("Say why, in a few words.")},
    )  # fmt: skip


class AgainForm(PlainForm):
    """They looked at it again today, or say when they will."""

    done = forms.BooleanField(label=_("We looked at it together today"), required=False)
    due_on = forms.DateField(label=_("When do you look at it next?"), widget=DayInput, required=False)
    words = forms.CharField(
        label=_("What did you see?"),
        widget=forms.Textarea(attrs={"rows": "2"}),
        max_length=2000,
        required=False,
    )

    def __init__(self, *args: Any, today: date, next_on: date | None = None, **kwargs: Any) -> None:
        kwargs.setdefault("initial", {"due_on": next_on})
        super().__init__(*args, **kwargs)
        self.today = today

    def clean(self) -> dict[str, Any]:
        """One of the two at least, and no day that has gone by."""
        told = super().clean() or {}
        day = told.get("due_on")
        if day is not None and day < self.today:
            self.add_error("due_on", _("Choose today, or a day that is still to come."))
        if not told.get("done") and day is None and "due_on" not in self.errors:
            self.add_error("due_on", _("Choose a day, or say that you looked at it today."))
        return told
