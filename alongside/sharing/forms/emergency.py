"""Whom a clinician needs to help, and why."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.sharing.queries.emergencies import Sought
from alongside.ui.fields import DayInput, PlainForm


class EmergencyForm(PlainForm):
    """Exactly who, and the reason that the person will read."""

    name = forms.CharField(
        label=_("Their whole name"),
        required=False,
        max_length=200,
        help_text=_("As it stands on their card."),
    )
    born = forms.DateField(label=_("Their birthday"), required=False, widget=DayInput)
    number = forms.CharField(
        label=_("Or a number of theirs"), required=False, max_length=100,
        help_text=_("Such as a patient number. Then the name is not needed."),
    )  # fmt: skip
    reason = forms.CharField(
        label=_("Why do you need it now?"), max_length=1000, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("They read this, word for word. So does the body that reviews it."),
        error_messages={"required": _("Say why. The person reads it.")},
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("name", "born", "number"):
            self.fields[name].one_of_several = True  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """A name with a birthday, or a number."""
        given: dict[str, Any] = super().clean() or {}
        if (
            not given.get("number")
            and not (given.get("name") and given.get("born"))
            and "born" not in self.errors
        ):
            self.add_error("name", _("Write their whole name and their birthday, or a number of theirs."))
        return given

    def sought(self) -> Sought:
        """Whom they mean."""
        given = self.cleaned_data
        return Sought(given["name"], given["born"], given["number"])
