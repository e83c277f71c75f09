"""Money that somebody asks back, and what others say of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.partnership.claiming import Step
from alongside.partnership.forms.money import COINS, LONGEST, Choices, MoneyField, MoneyForm, one_of
from alongside.partnership.words_money import OFFERED
from alongside.ui.fields import DayInput, PlainForm
from alongside.ui.files import FileField


class ClaimForm(MoneyForm):
    """What was paid for, and the receipt."""

    coins = ("amount",)
    receipt = FileField(
        label=_("A photo of the receipt"), required=False,
        help_text=_("Or a PDF. No receipt? Say below why there is none."),
        widget=forms.FileInput(attrs={"accept": "image/*,application/pdf"}),
    )  # fmt: skip
    words = forms.CharField(
        label=_("What did you pay for?"), max_length=200, help_text=_("Such as: the train, both ways.")
    )
    amount = MoneyField(label=_("How much was it?"))
    currency = forms.ChoiceField(label=_("In which money?"), choices=COINS)
    on = forms.DateField(label=_("When did you pay it?"), widget=DayInput)
    project = one_of(_("For what?"), required=False)

    def __init__(self, *args: Any, projects: Choices, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today, told = today, list(projects)
        self.fields["project"].choices = [("", _("The group as a whole")), *told]  # type: ignore[attr-defined]
        if not told:
            del self.fields["project"]

    def clean(self) -> dict[str, Any]:
        """More than nothing, on a day that was."""
        told = super().clean()
        if "amount" not in self.errors and not told.get("amount"):
            self.add_error("amount", _("Write an amount, such as 34.50."))
        if told.get("on") and told["on"] > self.today:
            self.add_error("on", _("This day is still to come."))
        return told


class SayForm(PlainForm):
    """Yes, no and why, or taking it back."""

    step = forms.TypedChoiceField(label=_("Shall it be paid?"), coerce=Step, widget=forms.RadioSelect)
    words = forms.CharField(
        label=_("Why not?"), max_length=LONGEST, required=False, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Needed where you say no. Whoever claimed it reads it."),
    )  # fmt: skip

    def __init__(self, *args: Any, steps: Sequence[Step], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["step"].choices = [(one.value, OFFERED[one]) for one in steps]  # type: ignore[attr-defined]
        if Step.REFUSE not in steps:
            del self.fields["words"]

    def clean(self) -> dict[str, Any]:
        """A no says why."""
        told = super().clean() or {}
        if told.get("step") == Step.REFUSE and not told.get("words"):
            self.add_error("words", _("Write a few words first."))
        return told
