"""The shapes of a goal's turns and days."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.plans.forms.goals import PAST
from alongside.plans.saying import LONGEST
from alongside.plans.vocabulary import Outcome
from alongside.ui.fields import DayInput, PlainForm

OUTCOMES = [
    (Outcome.REACHED.value, _("We reached it")),
    (Outcome.PARTLY.value, _("We reached a part of it")),
    (Outcome.NOT_REACHED.value, _("We did not reach it")),
    (Outcome.CHANGED.value, _("Something else matters more now")),
]


class ReasonForm(PlainForm):
    """Why a goal is set aside, or taken up again."""

    reason = forms.CharField(
        label=_("Why?"), widget=forms.Textarea(attrs={"rows": 2}), max_length=LONGEST,
        help_text=_("All that was said stays, with your reason."),
        error_messages={"required": _("Say in a few words why.")},
    )  # fmt: skip


class EndForm(ReasonForm):
    """How a goal ended, and what one takes from it."""

    outcome = forms.ChoiceField(
        label=_("How did it go?"), choices=OUTCOMES, widget=forms.RadioSelect,
        error_messages={"required": _("Choose how it went.")},
    )  # fmt: skip
    field_order = ("outcome", "reason")


class DayForm(PlainForm):
    """A day on which they talk, or look, again."""

    day = forms.DateField(
        label=_("Which day?"), widget=DayInput, error_messages={"required": _("Choose a day.")}
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean_day(self) -> date:
        """A day to come."""
        day: date = self.cleaned_data["day"]
        if day < self.today:
            raise forms.ValidationError(PAST)
        return day
