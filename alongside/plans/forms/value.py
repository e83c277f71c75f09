"""Whether the plan is worth it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.plans.value_words import ANSWERS
from alongside.ui.fields import DayInput, PlainForm


class ValueForm(PlainForm):
    """An answer, and why."""

    answer = forms.ChoiceField(
        label=_("Is this plan still worth it?"), widget=forms.RadioSelect, choices=list(ANSWERS.items()),
        error_messages={"required": _("Choose one of the answers.")},
    )  # fmt: skip
    words = forms.CharField(
        label=_("Why?"), widget=forms.Textarea(attrs={"rows": "3"}), max_length=2000, required=False,
        help_text=_("What it takes, and what it gives. Compare it with what matters to you."),
    )  # fmt: skip


class NextForm(PlainForm):
    """When they ask it again, and what to look at."""

    due_on = forms.DateField(label=_("On which day do you ask it next?"), widget=DayInput)
    words = forms.CharField(
        label=_("What do you look at then?"), widget=forms.Textarea(attrs={"rows": "2"}), max_length=1000,
        required=False,
    )  # fmt: skip

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean_due_on(self) -> date:
        """Today, or a day to come."""
        day: date = self.cleaned_data["due_on"]
        if day < self.today:
            raise forms.ValidationError(_("Choose today, or a day that is still to come."))
        return day
