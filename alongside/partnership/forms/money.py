"""Rates, who looks after money, a budget, an offer, and where money goes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from alongside.kit.iban import is_iban, plain
from alongside.kit.money import CURRENCIES, minor
from alongside.partnership.models import PayOffer
from alongside.ui.fields import DayInput, PlainForm

Choices = Iterable[tuple[str, Any]]
COINS = [(one, one) for one in CURRENCIES]
LONGEST = 1000


class MoneyField(forms.CharField):
    """An amount in the whole unit, as typed; the form makes cents of it, once its currency is known."""

    def __init__(self, **more: Any) -> None:
        super().__init__(max_length=20, widget=forms.TextInput(attrs={"inputmode": "decimal"}), **more)


class MoneyForm(PlainForm):
    """A form with amounts: `coins` names the fields that are amounts."""

    coins: tuple[str, ...] = ()

    def clean(self) -> dict[str, Any]:
        """Each amount in the smallest unit of the currency."""
        told = super().clean() or {}
        for name in self.coins:
            try:
                told[name] = minor(told.get(name) or "0", told.get("currency") or "EUR")
            except ValueError:
                self.add_error(name, _("Write an amount, such as 34.50."))
        return told


def one_of(label: Any, **more: Any) -> forms.TypedChoiceField:
    """One of some things that have an id; empty is none."""
    return forms.TypedChoiceField(
        label=label, coerce=UUID, empty_value=None, widget=forms.RadioSelect, **more
    )


class RateForm(MoneyForm):
    """What an hour of a kind of work is worth."""

    coins = ("amount",)
    work = forms.CharField(
        label=_("What kind of work?"), max_length=120,
        help_text=_("By what is done, never by who does it. Such as: sitting in a council."),
    )  # fmt: skip
    amount = MoneyField(label=_("How much for an hour?"))
    currency = forms.ChoiceField(label=_("In which money?"), choices=COINS)
    words = forms.CharField(label=_("What goes with it?"), max_length=300, required=False)

    def clean(self) -> dict[str, Any]:
        """More than nothing: what is unpaid needs no rate."""
        told = super().clean()
        if not self.errors and not told["amount"]:
            self.add_error("amount", _("Write more than nothing. What is unpaid needs no rate."))
        return told


class SeatForm(PlainForm):
    """Somebody who sits in the group."""

    seat = one_of(_("Who looks after the money?"))

    def __init__(self, *args: Any, seats: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["seat"].choices = list(seats)  # type: ignore[attr-defined]


class PayerForm(PlainForm):
    """Somebody of the community."""

    name = forms.CharField(
        label=_("Who makes the file for the bank?"),
        max_length=200,
        help_text=_("Their name, as it stands here."),
    )


class BudgetForm(MoneyForm):
    """Time and money at the start."""

    coins = ("pay", "expenses")
    project = one_of(_("For what?"), required=False)
    partner_hours = forms.IntegerField(
        label=_("Hours of patients and families, all together"), min_value=0, max_value=20_000
    )
    staff_hours = forms.IntegerField(
        label=_("Hours of everybody else, all together"), min_value=0, max_value=20_000,
        help_text=_("Also what is given for free from one’s profession. It counts."),
    )  # fmt: skip
    currency = forms.ChoiceField(label=_("In which money?"), choices=COINS)
    pay = MoneyField(
        label=_("Money for pay"), required=False,
        help_text=_("Nothing is an answer, too: leave it empty, so that everyone knows it."),
    )  # fmt: skip
    expenses = MoneyField(
        label=_("Money for what people lay out"), required=False,
        help_text=_("Such as trains, parking, and somebody who looks after the children."),
    )  # fmt: skip
    words = forms.CharField(
        label=_("What is it for?"),
        max_length=LONGEST,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, projects: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        told = list(projects)
        self.fields["project"].choices = [("", _("The group as a whole")), *told]  # type: ignore[attr-defined]
        if not told:
            del self.fields["project"]


class OfferForm(PlainForm):
    """Pay that is offered to somebody."""

    to_seat_id = one_of(_("To whom?"))
    rate_id = one_of(_("For what kind of work?"))
    hours = forms.IntegerField(label=_("For about how many hours?"), min_value=1, max_value=2000)
    words = forms.CharField(
        label=_("What is it about?"),
        max_length=LONGEST,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, seats: Choices, rates: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["to_seat_id"].choices = list(seats)  # type: ignore[attr-defined]
        self.fields["rate_id"].choices = list(rates)  # type: ignore[attr-defined]


class AnswerForm(PlainForm):
    """Taking it or not."""

    answer = forms.TypedChoiceField(
        label=_("Do you want to be paid for it?"), coerce=PayOffer.Answer, widget=forms.RadioSelect,
        choices=[(PayOffer.Answer.TAKES, _("Yes")), (PayOffer.Answer.DECLINES, _("No. I need not say why"))],
    )  # fmt: skip


class IbanField(forms.CharField):
    """An account number whose check digits fit."""

    def __init__(self, label: Any, **more: Any) -> None:
        super().__init__(
            label=label,
            max_length=50,
            widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
            **more,
        )

    def clean(self, value: Any) -> str:
        """Raises ValidationError where a digit is wrong or missing."""
        told = plain(super().clean(value))
        if not is_iban(told):
            raise ValidationError(
                _("This is no whole account number (IBAN). Compare it with your card or statement.")
            )
        return told


class AccountForm(PlainForm):
    """Where somebody's money goes."""

    holder = forms.CharField(label=_("Whose account is it?"), max_length=70)
    iban = IbanField(_("Account number (IBAN)"))

    def clean_holder(self) -> str:
        """In signs that can be printed: with others the bank's file could not be written, for nobody who is in it."""
        return "".join(one if one.isprintable() else " " for one in self.cleaned_data["holder"])


class PaymentForm(PlainForm):
    """What is sent to the bank, and for which day."""

    currency = forms.ChoiceField(label=_("In which money?"), choices=COINS, widget=forms.RadioSelect)
    on = forms.DateField(label=_("On which day shall the bank pay?"), widget=DayInput)

    def __init__(self, *args: Any, currencies: Iterable[str], today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.fields["currency"].choices = [(one, one) for one in currencies]  # type: ignore[attr-defined]

    def clean_on(self) -> date:
        """A bank pays on a day that is not over."""
        on: date = self.cleaned_data["on"]
        if on < self.today:
            raise forms.ValidationError(_("This day is over. Choose one that is still to come."))
        return on


class PaidForm(PlainForm):
    """The day on which it was paid."""

    on = forms.DateField(label=_("On which day was it paid?"), widget=DayInput)
