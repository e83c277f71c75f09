"""A budget that a person directs."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from alongside.kit.terms import Audience
from alongside.plans.budgeting import BudgetShown
from alongside.ui.fields import DayInput, PlainForm

_AMOUNT = {
    "required": _("Write an amount, such as 1200."), "invalid": _("Write an amount, such as 1200."),
    "min_value": _("Write an amount above nothing."),
}  # fmt: skip
_MONEY = _("Write three letters, such as SEK or USD.")
NARROWED = (Audience.CAREGIVERS, Audience.TEAM, Audience.CENTER, Audience.NETWORK)


def _amount(label: Any) -> forms.DecimalField:
    return forms.DecimalField(
        label=label,
        min_value=Decimal("0.01"),
        max_digits=12,
        decimal_places=2,
        localize=True,
        error_messages=_AMOUNT,
    )


class BudgetForm(PlainForm):
    """How much there is, for which time, and who pays."""

    title = forms.CharField(
        label=_("What is it called?"), max_length=120, help_text=_("Such as: My budget for getting about."),
        error_messages={"required": _("Write what it is called.")},
    )  # fmt: skip
    amount = _amount(_("How much is there?"))
    currency = forms.CharField(
        label=_("In which money?"), max_length=3, help_text=_("Three letters, such as SEK or USD."),
        validators=[RegexValidator(r"^[A-Za-z]{3}$", _MONEY)],
        error_messages={"required": _MONEY},
    )  # fmt: skip
    starts = forms.DateField(
        label=_("From which day?"), widget=DayInput, error_messages={"required": _("Choose its first day.")}
    )
    ends = forms.DateField(
        label=_("Until which day?"), widget=DayInput, error_messages={"required": _("Choose its last day.")}
    )
    payer = forms.CharField(label=_("Who pays?"), max_length=200, required=False)

    def clean_currency(self) -> str:
        """Capitals, whatever was typed."""
        return str(self.cleaned_data["currency"]).upper()

    def clean(self) -> dict[str, Any]:
        """It ends after it starts."""
        told = super().clean() or {}
        if told.get("starts") and told.get("ends") and told["ends"] < told["starts"]:
            self.add_error("ends", _("Choose a last day that comes after the first."))
        return told


class PurposeForm(PlainForm):
    """What a part of it is for."""

    title = forms.CharField(label=_("What is it for?"), max_length=160)
    amount = _amount(_("How much of it?"))


class SpentForm(PlainForm):
    """What was spent."""

    words = forms.CharField(label=_("What did you pay for?"), max_length=300)
    amount = _amount(_("How much was it?"))
    on = forms.DateField(label=_("On which day?"), widget=DayInput)
    line_id = forms.TypedChoiceField(label=_("For which purpose?"), required=False, empty_value=None)

    def __init__(self, *args: Any, budget: BudgetShown, today: date, **kwargs: Any) -> None:
        last = min(today, budget.ends)
        kwargs.setdefault("initial", {"on": last if last >= budget.starts else None})
        super().__init__(*args, **kwargs)
        self.budget, self.today = budget, today
        self.fields["line_id"].choices = [  # type: ignore[attr-defined]
            ("", _("Something else")), *((str(one.id), one.title) for one in budget.purposes)
        ]  # fmt: skip

    def clean_on(self) -> date:
        """A day that has come, within the time of the budget."""
        day: date = self.cleaned_data["on"]
        if day > self.today:
            raise forms.ValidationError(_("Choose a day that has come."))
        if not self.budget.starts <= day <= self.budget.ends:
            raise forms.ValidationError(_("That day is outside the time of this budget."))
        return day


class WhoForm(PlainForm):
    """Who does not see it."""

    kept_from = forms.TypedMultipleChoiceField(
        label=_("From whom do you keep it?"), coerce=int, required=False, widget=forms.CheckboxSelectMultiple,
        choices=[
            (Audience.CAREGIVERS.value, _("My caregivers")), (Audience.TEAM.value, _("My care team")),
            (Audience.CENTER.value, _("Other staff at my center")),
            (Audience.NETWORK.value, _("Clinicians of other centers")),
        ],
    )  # fmt: skip

    def audiences(self) -> frozenset[Audience]:
        """Those that are chosen."""
        return frozenset(Audience(one) for one in self.cleaned_data["kept_from"])
