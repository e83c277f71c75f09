"""A change of who sees what: a right, from a day, until a day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.kit.terms import Right
from alongside.sharing.words import RIGHT
from alongside.ui.fields import DayInput, PlainForm
from alongside.ui.words import capital


class ChangeForm(PlainForm):
    """Which right, and for how long; whatever is left out holds from now on."""

    right = forms.TypedChoiceField(
        label=_("They"), coerce=lambda value: Right(int(value)), widget=forms.RadioSelect,
        error_messages={"required": _("Choose what they can do.")},
    )  # fmt: skip
    starts = forms.DateField(label=_("From"), widget=DayInput, required=False)
    last_day = forms.DateField(
        label=_("Until"), help_text=_("The last day."), widget=DayInput, required=False
    )

    def __init__(self, *args: Any, rights: Sequence[Right], today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.fields["right"].choices = [(int(one), capital(str(RIGHT[one]))) for one in rights]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """The first day is not over, the last lies after it."""
        given = super().clean() or {}
        first, last = given.get("starts") or self.today, given.get("last_day")
        if first < self.today:
            self.add_error("starts", _("Choose today or a later day. What was seen before stays seen."))
        if last is not None and (last < self.today or last < first):
            self.add_error("last_day", _("Choose a last day that is not over, and not before the first."))
        return given

    @property
    def ends(self) -> date | None:
        """The first day on which it no longer holds."""
        last: date | None = self.cleaned_data.get("last_day")
        return last + timedelta(days=1) if last else None


class SomeoneForm(PlainForm):
    """Looking for one person by name."""

    q = forms.CharField(
        label=_("Their name"), max_length=200, error_messages={"required": _("Write a name, or a part of it.")}
    )  # fmt: skip
