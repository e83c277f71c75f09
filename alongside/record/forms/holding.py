"""Waiting with an entry, and answering who asks for it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from alongside.ui.fields import DayInput, PlainForm

LONGEST = 600


class HoldForm(PlainForm):
    """Why an entry waits, and until which day."""

    reason = forms.CharField(
        label=_("Why should it wait?"), widget=forms.Textarea(attrs={"rows": "3"}), max_length=LONGEST,
        help_text=_("They read these words instead of the entry. Write nothing here of what it says."),
        error_messages={"required": _("Write why it should wait.")},
    )  # fmt: skip
    until = forms.DateField(
        label=_("Until which day?"),
        widget=DayInput,
        help_text=_("On that day it is shown by itself."),
        error_messages={"required": _("Choose the day on which it is shown.")},
    )

    def __init__(self, *args: Any, limit: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if limit:
            self.fields["until"].help_text = f"{self.fields['until'].help_text} {limit}"

    def clean_until(self) -> Any:
        """A day that is still to come."""
        day = self.cleaned_data["until"]
        if day <= timezone.localdate():
            raise forms.ValidationError(_("Choose a day that is still to come."))
        return day


class AnswerAskingForm(PlainForm):
    """Words for who asked to see what is held."""

    words = forms.CharField(
        label=_("Or answer first"), widget=forms.Textarea(attrs={"rows": "2"}), max_length=LONGEST,
        help_text=_("They read this beside the hold."), error_messages={"required": _("Write a few words first.")},
    )  # fmt: skip
