"""An idea or a need, and with what one would begin."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.improvement.forms.projects import long
from alongside.improvement.models import Need
from alongside.improvement.words import BENEFITS, COSTS, choices
from alongside.ui.fields import PlainForm

PLACES = ("first", "second", "third")


class NeedForm(PlainForm):
    """What somebody brings."""

    kind = forms.ChoiceField(
        label=_("What do you bring?"), widget=forms.RadioSelect,
        choices=[("need", _("A need: something is not good as it is")), ("idea", _("An idea: something we could do"))],
    )  # fmt: skip
    words = long(_("What is it?"), error_messages={"required": _("Write a few words first.")})
    benefits = forms.MultipleChoiceField(
        label=_("What would get better?"), required=False, choices=choices(BENEFITS),
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    cost = forms.ChoiceField(
        label=_("What would it take?"),
        choices=choices(COSTS),
        initial=Need.Cost.UNKNOWN,
        widget=forms.RadioSelect,
    )


class RankForm(PlainForm):
    """Up to three, the first first."""

    first = forms.ChoiceField(label=_("First"))
    second = forms.ChoiceField(label=_("Second"), required=False)
    third = forms.ChoiceField(label=_("Third"), required=False)

    def __init__(self, *args: Any, needs: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offered = [("", _("None")), *needs]
        for place in PLACES:
            self.fields[place].choices = offered  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Each of them once."""
        told = super().clean() or {}
        named = [told[place] for place in PLACES if told.get(place)]
        if len(set(named)) < len(named):
            raise forms.ValidationError(_("Choose each of them once."))
        return told

    @property
    def named(self) -> list[UUID]:
        """What was chosen, in its order."""
        return [UUID(self.cleaned_data[place]) for place in PLACES if self.cleaned_data.get(place)]
