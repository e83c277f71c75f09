"""The shape of something that a person chooses to follow."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

_SCALES = [
    ("0-10", _("A number from 0 to 10")),
    ("yes", _("Yes or no")),
    ("number", _("A number with a unit")),
]


class FollowForm(forms.Form):
    """A symptom or a measurement, how it is told, and what it is for."""

    title = forms.CharField(
        label=_("What do you want to follow?"), max_length=80,
        error_messages={"required": _("Write what you want to follow, such as tummy pain.")},
    )  # fmt: skip
    scale = forms.ChoiceField(
        label=_("How do you tell it?"), choices=_SCALES, widget=forms.RadioSelect,
        error_messages={"required": _("Choose how you tell it.")},
    )  # fmt: skip
    unit = forms.CharField(
        label=_("Unit"), max_length=20, required=False, help_text=_("For a number: kg, h, steps.")
    )
    goal_words = forms.CharField(
        label=_("What is it for?"), max_length=200, required=False,
        help_text=_("In your words, such as: to see whether I can play on Saturdays."),
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """Only a number has a unit."""
        told = super().clean() or {}
        if told.get("scale") != "number":
            told["unit"] = ""
        return told
