"""A line of one's own roadmap, what came of a step, and who may read it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.kit.terms import Place
from alongside.parity.actions.roadmap import NewLine
from alongside.parity.road_kinds import Came, Said
from alongside.parity.road_words import CAME, IDEAS, PLACES, SAYS
from alongside.ui.fields import DayInput, PlainForm


class LineForm(PlainForm):
    """What one did, where one would like to go, or a next step."""

    place = forms.ChoiceField(
        label=_("Where?"),
        widget=forms.RadioSelect,
        choices=[(one.value, words) for one, words in PLACES.items()],
    )
    kind = forms.ChoiceField(
        label=_("What is it?"),
        widget=forms.RadioSelect,
        choices=[(one.value, words) for one, words in SAYS.items()],
    )
    words = forms.CharField(
        label=_("In your own words"), max_length=1000, widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Write a few words first.")},
    )  # fmt: skip
    by_day = forms.DateField(
        label=_("By when?"),
        required=False,
        widget=DayInput(),
        help_text=_("For a next step. Today reminds you then."),
    )
    page = forms.ChoiceField(
        required=False, widget=forms.HiddenInput(), choices=[("", ""), *((one, one) for one in IDEAS)]
    )

    @property
    def new(self) -> NewLine:
        """As the action takes it."""
        told = self.cleaned_data
        return NewLine(Place(told["place"]), Said(told["kind"]), told["words"], told["by_day"], told["page"])


class LookForm(PlainForm):
    """What came of a step."""

    came = forms.TypedChoiceField(
        label=_("What came of it?"), coerce=Came, widget=forms.RadioSelect,
        choices=[(one.value, words) for one, words in CAME.items()],
    )  # fmt: skip
    words = forms.CharField(
        label=_("What did you learn?"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    next_day = forms.DateField(
        label=_("Until when then?"), required=False, widget=DayInput(), help_text=_("If you go on with it.")
    )


class ReaderForm(PlainForm):
    """Who may read it."""

    reader = forms.TypedChoiceField(label=_("Who may read it?"), coerce=UUID, widget=forms.RadioSelect)

    def __init__(self, *args: Any, readers: Iterable[tuple[UUID, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reader"].choices = [(str(key), name) for key, name in readers]  # type: ignore[attr-defined]
