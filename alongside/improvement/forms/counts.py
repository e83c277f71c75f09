"""A number to look at, and counting by hand."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.improvement import words
from alongside.improvement.models import Counted
from alongside.ui.fields import DayInput, PlainForm

BY_HAND = "hand"


class CountForm(PlainForm):
    """A number: one of those that everyone sees, or one that is counted by hand."""

    measure = forms.ChoiceField(label=_("Which number?"), widget=forms.RadioSelect, initial=BY_HAND)
    whose = forms.ChoiceField(label=_("Whose?"), required=False)
    name = forms.CharField(
        label=_("What do you call it?"), max_length=120, help_text=_("Such as: families who came in the evening."),
        error_messages={"required": _("Give it a name.")},
    )  # fmt: skip
    kind = forms.ChoiceField(
        label=_("What does it show?"), choices=words.choices(words.KINDS), initial=Counted.Kind.OUTCOME,
        widget=forms.RadioSelect,
    )  # fmt: skip
    share = forms.BooleanField(label=_("I count how many of how many"), required=False, initial=True)
    higher_is_better = forms.BooleanField(label=_("More is better"), required=False, initial=True)

    def __init__(
        self, *args: Any, measures: Iterable[tuple[str, Any]], whose: Iterable[tuple[str, Any]], taken: Iterable[str],
        **kwargs: Any,
    ) -> None:  # fmt: skip
        super().__init__(*args, **kwargs)
        self.taken = set(taken)
        self.fields["measure"].choices = [(BY_HAND, _("We count it by hand")), *measures]  # type: ignore[attr-defined]
        self.fields["whose"].choices = list(whose)  # type: ignore[attr-defined]

    def clean_name(self) -> str:
        """Each number of a project has a name of its own."""
        name: str = self.cleaned_data["name"]
        if name in self.taken:
            raise forms.ValidationError(_("There is one of that name here. Choose another."))
        return name


class TallyForm(PlainForm):
    """How many, of how many, on a day."""

    on = forms.DateField(label=_("On which day?"), widget=DayInput)
    count = forms.IntegerField(label=_("How many?"), min_value=0, max_value=1_000_000)
    of = forms.IntegerField(label=_("Of how many?"), min_value=0, max_value=1_000_000)

    def __init__(self, *args: Any, share: bool, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["on"].initial = today
        if not share:
            del self.fields["of"]

    def clean(self) -> dict[str, Any]:
        """No more than there were."""
        told = super().clean() or {}
        if told.get("of") is not None and told.get("count") is not None and told["count"] > told["of"]:
            self.add_error("count", _("Not more than there were."))
        return told
