"""What a team looks at, and counting it by hand."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.parity.measure_words import LIST
from alongside.parity.measuring import READ
from alongside.ui.fields import DayInput, PlainForm

OWN = "own"


class MeasureForm(PlainForm):
    """One of the list, or the team's own."""

    key = forms.ChoiceField(label=_("What do you look at?"), widget=forms.RadioSelect)
    name = forms.CharField(label=_("Your own: what do you call it?"), max_length=120, required=False)
    means = forms.CharField(
        label=_("Your own: what exactly do you count?"), widget=forms.Textarea(attrs={"rows": 2}), max_length=400,
        required=False, help_text=_("So that somebody else would count the same."),
    )  # fmt: skip
    share = forms.BooleanField(label=_("Your own: so many of so many"), required=False, initial=True)
    higher = forms.BooleanField(label=_("Your own: more is better"), required=False, initial=True)

    def __init__(self, *args: Any, live: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        told = [(key, words[0]) for key, words in LIST.items() if live or key not in READ]
        self.fields["key"].choices = [*told, (OWN, _("Something of our own"))]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """A name and what it counts, where it is one's own."""
        told = super().clean() or {}
        if told.get("key") == OWN:
            for name in ("name", "means"):
                if not told.get(name):
                    self.add_error(name, _("Write a few words first."))
            told["key"] = ""
        return told


class CountForm(PlainForm):
    """How many, of how many, in a month."""

    month = forms.DateField(label=_("A day of which month?"), widget=DayInput)
    count = forms.IntegerField(label=_("How many?"), min_value=0, max_value=1_000_000)
    of = forms.IntegerField(label=_("Of how many?"), min_value=1, max_value=1_000_000)

    def __init__(self, *args: Any, share: bool, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["month"].initial = today
        if not share:
            del self.fields["of"]

    def clean(self) -> dict[str, Any]:
        """No more than there were."""
        told = super().clean() or {}
        if told.get("of") is not None and told.get("count") is not None and told["count"] > told["of"]:
            self.add_error("count", _("Not more than there were."))
        return told


class MarkForm(PlainForm):
    """A test that is meant to move it."""

    cycle_id = forms.TypedChoiceField(label=_("Which test?"), coerce=UUID)

    def __init__(self, *args: Any, tests: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["cycle_id"].choices = list(tests)  # type: ignore[attr-defined]
