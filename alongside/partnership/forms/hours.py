"""Time that somebody gave."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.partnership.forms.money import Choices, one_of
from alongside.partnership.hours import Terms
from alongside.partnership.words_money import TERMS
from alongside.ui.fields import DayInput, PlainForm

MOST_HOURS = 24


class HoursForm(PlainForm):
    """When, how long, what, and how it was paid."""

    on = forms.DateField(label=_("On which day?"), widget=DayInput)
    hours = forms.IntegerField(label=_("How many hours?"), min_value=0, max_value=MOST_HOURS)
    more = forms.IntegerField(label=_("And how many minutes?"), min_value=0, max_value=59, required=False)
    work = forms.CharField(
        label=_("What did you do?"),
        max_length=120,
        help_text=_("Such as: read the leaflet, came to the meeting."),
    )
    terms = forms.TypedChoiceField(
        label=_("How is it paid?"), coerce=Terms, widget=forms.RadioSelect,
        choices=[(one.value, words) for one, words in TERMS.items()],
    )  # fmt: skip
    rate_id = one_of(_("At which rate?"), required=False)
    project = one_of(_("For what?"), required=False)

    def __init__(self, *args: Any, rates: Choices, projects: Choices, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today, told, at = today, list(projects), list(rates)
        self.fields["project"].choices = [("", _("The group as a whole")), *told]  # type: ignore[attr-defined]
        self.fields["rate_id"].choices = at  # type: ignore[attr-defined]
        self.fields["rate_id"].help_text = _("Only where the community pays for it.")
        if not told:
            del self.fields["project"]
        if not at:
            del self.fields["rate_id"]
            offered = [(one.value, words) for one, words in TERMS.items() if one != Terms.PAY]
            self.fields["terms"].choices = offered  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Some time of one day that was, and a rate where it is paid here."""
        told = super().clean() or {}
        told["minutes"] = (told.get("hours") or 0) * 60 + (told.get("more") or 0)
        if "hours" in told and not 1 <= told["minutes"] <= MOST_HOURS * 60:
            self.add_error("hours", _("Write how long it was: up to 24 hours a day."))
        if told.get("on") and told["on"] > self.today:
            self.add_error("on", _("This day is still to come."))
        if told.get("terms") == Terms.PAY and not told.get("rate_id"):
            self.add_error("rate_id", _("Choose something here."))
        return told
