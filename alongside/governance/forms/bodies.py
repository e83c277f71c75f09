"""A body with its seats; and what a body decided."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.translation import gettext_lazy as _

from alongside.governance.models import BodySeat
from alongside.ui.fields import PlainForm

MOST_SEATS = 60


class BodyForm(PlainForm):
    """What a body is for, what it decides, and on whose behalf its seats speak."""

    name = forms.CharField(
        label=_("What is it called?"), max_length=120, error_messages={"required": _("Give it a name.")}
    )
    purpose = forms.CharField(
        label=_("What is it for?"), widget=forms.Textarea(attrs={"rows": 3}), max_length=4000,
        error_messages={"required": _("Say what it is for.")},
    )  # fmt: skip
    decides = forms.CharField(
        label=_("What does it decide, and how?"), widget=forms.Textarea(attrs={"rows": 3}), max_length=4000,
        error_messages={"required": _("Say what it decides, and how.")},
    )  # fmt: skip
    seats = forms.CharField(
        label=_("Its seats"), widget=forms.Textarea(attrs={"rows": 6}), max_length=8000,
        help_text=_("One a line: on whose behalf whoever sits there speaks, such as: families."),
        error_messages={"required": _("Write at least one seat.")},
    )  # fmt: skip
    term_months = forms.IntegerField(
        label=_("How many months is a term?"), initial=24,
        validators=[MinValueValidator(1), MaxValueValidator(120)],
        error_messages={"invalid": _("Write a number of months, such as 24.")},
    )  # fmt: skip
    most_terms = forms.IntegerField(
        label=_("How many terms may one person sit?"), initial=2,
        validators=[MinValueValidator(1), MaxValueValidator(20)],
        error_messages={"invalid": _("Write a number, such as 2.")},
    )  # fmt: skip

    def clean_seats(self) -> tuple[str, ...]:
        """The seats, each on a line of its own."""
        lines = [line.strip() for line in self.cleaned_data["seats"].splitlines()]
        return tuple(line for line in lines if line)[:MOST_SEATS]


class DecisionForm(PlainForm):
    """What a body decided, perhaps giving one of its empty seats to somebody."""

    title = forms.CharField(
        label=_("What was decided?"),
        max_length=200,
        error_messages={"required": _("Say in one line what was decided.")},
    )
    words = forms.CharField(
        label=_("In full, and why"), widget=forms.Textarea(attrs={"rows": 4}), max_length=20_000,
        error_messages={"required": _("Write what was decided, and why.")},
    )  # fmt: skip
    voted_for = forms.IntegerField(
        label=_("How many were for it"), required=False, min_value=0, max_value=1000
    )
    voted_against = forms.IntegerField(
        label=_("How many were against it"), required=False, min_value=0, max_value=1000
    )
    seat = forms.ChoiceField(label=_("Does somebody take a seat by it?"), required=False)
    name = forms.CharField(
        label=_("Who takes the seat"), required=False, max_length=200,
        help_text=_("Their name as it stands among the people of the community. They have said yes."),
    )  # fmt: skip

    def __init__(self, *args: Any, empty: Iterable[BodySeat], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(str(one.pk), one.for_whom) for one in empty]
        self.fields["seat"].choices = [("", _("No")), *choices]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """A seat needs somebody."""
        told = super().clean() or {}
        if told.get("seat") and not told.get("name", "").strip():
            self.add_error("name", _("Write who takes the seat."))
        return told


class BoardForm(PlainForm):
    """As which group a body meets."""

    group = forms.ChoiceField(
        label=_("It meets as"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one of the groups.")},
    )

    def __init__(self, *args: Any, boards: Iterable[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["group"].choices = [(str(one.pk), one.name) for one in boards]  # type: ignore[attr-defined]
