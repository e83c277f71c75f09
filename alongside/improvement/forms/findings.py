"""Where a center stands, whether it is in practice, what comes next, and closing a sheet."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.improvement.forms.projects import long
from alongside.improvement.models import Looked, Spread
from alongside.improvement.words import PRACTICE, SATISFIED, STATES, choices
from alongside.ui.fields import DayInput, PlainForm


class SpreadForm(PlainForm):
    """Where a center stands with a change."""

    center_id = forms.TypedChoiceField(label=_("Which center?"), coerce=UUID, widget=forms.RadioSelect)
    state = forms.ChoiceField(
        label=_("Where does it stand?"), choices=choices(STATES), widget=forms.RadioSelect
    )
    words = long(_("In a few words"), required=False, help_text=_("Needed where they left it: why?"))

    def __init__(self, *args: Any, centers: Iterable[tuple[UUID, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        told = [(str(key), name) for key, name in centers]
        self.fields["center_id"].choices = told  # type: ignore[attr-defined]
        if len(told) == 1:
            self.fields["center_id"].initial = told[0][0]

    def clean(self) -> dict[str, Any]:
        """Who leaves it says why."""
        told = super().clean() or {}
        if told.get("state") == Spread.State.LEFT and not told.get("words"):
            self.add_error("words", _("Write why, so that others learn from it."))
        return told


class LookForm(PlainForm):
    """Whether it is in practice, and whether one is satisfied."""

    practice = forms.ChoiceField(
        label=_("Do you do it now?"), choices=choices(PRACTICE), widget=forms.RadioSelect
    )
    satisfied = forms.ChoiceField(
        label=_("Are you satisfied?"), choices=choices(SATISFIED), widget=forms.RadioSelect
    )
    words = long(_("Why, or why not?"), required=False, help_text=_("Needed where you are not satisfied."))
    again_on = forms.DateField(
        label=_("When do you look again?"), required=False, widget=DayInput,
        help_text=_("On that day it waits on Today for all who sit in the group."),
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """Who is not satisfied says why not."""
        told = super().clean() or {}
        if told.get("satisfied") in (Looked.Says.PARTLY, Looked.Says.NO) and not told.get("words"):
            self.add_error("words", _("Write why not, so that something can change."))
        return told


class NextForm(PlainForm):
    """What comes next, when the day of a start has come."""

    words = long(
        _("What do you know now, and what comes next?"), rows=4,
        error_messages={"required": _("Write one thing that you know now.")},
    )  # fmt: skip
    way = forms.ChoiceField(
        label=_("What becomes of it?"), widget=forms.RadioSelect,
        choices=[
            ("on", _("It goes on until another day")), ("ends", _("It is done. What it found out stays readable")),
        ],
    )  # fmt: skip
    until = forms.DateField(label=_("Until when does it go on?"), required=False, widget=DayInput)

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.fields["until"].initial = today + timedelta(weeks=4)

    def clean(self) -> dict[str, Any]:
        """What goes on has a day."""
        told = super().clean() or {}
        until = told.get("until")
        if told.get("way") == "on" and (until is None or until <= self.today):
            self.add_error("until", _("Choose a day that is still to come."))
        return told | {"until": until if told.get("way") == "on" else None}


class CloseForm(PlainForm):
    """What came of a sheet, as it is closed."""

    words = long(
        _("What came of it?"), rows=4, help_text=_("In a few sentences, for those who were not there."),
        error_messages={"required": _("Write a few words first.")},
    )  # fmt: skip
