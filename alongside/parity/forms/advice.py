"""Whom a group asks how it shares power, what they say of the seven, and what becomes of each point."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.parity.factors import Factor
from alongside.parity.figure_words import FACTORS
from alongside.parity.models import AdviceAnswer
from alongside.ui.fields import DayInput, PlainForm

LONGEST = 2000
ANSWERS: dict[str, Any] = {
    AdviceAnswer.Kind.WILL: _("We will do it"), AdviceAnswer.Kind.NOT_NOW: _("Not now, because"),
    AdviceAnswer.Kind.DONE: _("It is done"),
}  # fmt: skip


def _long(label: Any, rows: int = 2, **more: Any) -> forms.CharField:
    return forms.CharField(
        label=label, widget=forms.Textarea(attrs={"rows": rows}), max_length=LONGEST, **more
    )


class NewAdviceForm(PlainForm):
    """Whom a group asks."""

    names = forms.CharField(
        label=_("Whom do both sides trust?"), widget=forms.Textarea(attrs={"rows": 3}), max_length=400,
        help_text=_("One to three people of this community, one name in each line. They may sit in the group, or not."),
    )  # fmt: skip
    words = _long(_("What shall they look at?"), required=False)
    until = forms.DateField(label=_("By which day do they write?"), widget=DayInput)
    shows_told = forms.TypedChoiceField(
        label=_("Do they read what you said without names?"), coerce=lambda told: told == "yes", initial="yes",
        widget=forms.RadioSelect,
        help_text=_("What came out of your rounds, for that time. Never an answer of one of you."),
        choices=[("yes", _("Yes, until that day")), ("no", _("No, only what everyone reads"))],
    )  # fmt: skip
    open_to_all = forms.TypedChoiceField(
        label=_("Who reads what they say?"), coerce=lambda told: told == "yes", initial="no", widget=forms.RadioSelect,
        choices=[("no", _("Those who sit in the group")), ("yes", _("Everyone in the community"))],
    )  # fmt: skip

    def clean_names(self) -> list[str]:
        """One in each line."""
        return [name.strip() for name in self.cleaned_data["names"].splitlines() if name.strip()]


class AdviceForm(PlainForm):
    """Of each of the seven: what goes well, and what one would try."""

    def __init__(self, *args: Any, before: Mapping[str, Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for factor in Factor:
            point = before.get(factor)
            name = {"factor": FACTORS[factor]}
            self.fields[f"{factor}_well"] = _long(
                _("%(factor)s: what goes well?") % name, required=False, initial=point.well if point else ""
            )
            self.fields[f"{factor}_tries"] = _long(
                _("%(factor)s: what would you try?") % name,
                required=False,
                initial=point.tries if point else "",
            )

    @property
    def words(self) -> dict[str, tuple[str, str]]:
        """What was written, as the action takes it."""
        told = self.cleaned_data
        return {one.value: (told[f"{one}_well"], told[f"{one}_tries"]) for one in Factor}


class AnswerPointForm(PlainForm):
    """What becomes of a point."""

    kind = forms.ChoiceField(
        label=_("What becomes of it?"), widget=forms.RadioSelect, choices=list(ANSWERS.items())
    )
    words = _long(_("In a few words"), required=False)
    again_on = forms.DateField(label=_("When do you look at it again?"), required=False, widget=DayInput)

    def clean(self) -> dict[str, Any]:
        """Why, where it is not now; and a day, unless it is done."""
        told = super().clean() or {}
        if told.get("kind") == AdviceAnswer.Kind.NOT_NOW and not told.get("words"):
            self.add_error("words", _("Write a few words first."))
        late = told.get("kind") in (AdviceAnswer.Kind.WILL, AdviceAnswer.Kind.NOT_NOW)
        if late and not told.get("again_on") and "again_on" not in self.errors:
            self.add_error("again_on", _("Choose a day."))
        return told
