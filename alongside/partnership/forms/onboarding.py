"""A step for whoever comes new, and who helps them begin."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _

from alongside.partnership.forms.paths import long
from alongside.partnership.onboarding import MOST_DAYS, Does
from alongside.partnership.onboarding_words import DOES
from alongside.partnership.opportunity_words import choices
from alongside.ui.fields import PlainForm

Choices = Iterable[tuple[str, Any]]


class StepForm(PlainForm):
    """What there is to do, where, by whom, and how long it takes."""

    title = forms.CharField(
        label=_("What is there to do?"), max_length=120, help_text=_("Such as: a badge with your name."),
        error_messages={"required": _("Write down what there is to do.")},
    )  # fmt: skip
    does = forms.ChoiceField(
        label=_("Who does it?"), choices=choices(DOES), initial=Does.CONTACT, widget=forms.RadioSelect
    )
    who = forms.CharField(
        label=_("Where does one turn to?"),
        max_length=120,
        required=False,
        help_text=_("Such as: the badge desk, extension 40."),
    )
    where = forms.CharField(label=_("Where?"), max_length=120, required=False)
    days = forms.IntegerField(
        label=_("How many days does it usually take?"), min_value=0, max_value=MOST_DAYS, required=False
    )
    words = long(_("What helps to know?"), rows=2, required=False)
    link = forms.CharField(
        label=_("A page that helps"), max_length=300, required=False,
        validators=[URLValidator(["https"], message=_("Write a whole address, such as https://example.org/badge."))],
    )  # fmt: skip
    private = forms.BooleanField(
        label=_("Whether it is done is nobody else’s to know"), required=False,
        help_text=_("Such as occupational health. Only whoever comes new ticks it; they read it, and who helps them."),
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """What is nobody else's to know, nobody else does."""
        told = super().clean() or {}
        if told.get("private"):
            told["does"] = Does.NEWCOMER
        return told


class BeginForm(PlainForm):
    """Who helps somebody new begin."""

    contact = forms.TypedChoiceField(
        label=_("Who helps them begin?"), widget=forms.RadioSelect,
        help_text=_("They see to the steps, and remind others. They are asked, and say yes or no."),
    )  # fmt: skip

    def __init__(self, *args: Any, seats: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["contact"].choices = list(seats)  # type: ignore[attr-defined]
