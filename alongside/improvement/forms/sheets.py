"""A sheet that begins, and a line in it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.improvement.forms.projects import long
from alongside.improvement.sheet_words import CALLED, MARK_ASKED, MARKED
from alongside.improvement.sheets import Kind, Marks
from alongside.improvement.words import choices
from alongside.ui.fields import DayInput, PlainForm


class SheetForm(PlainForm):
    """A sheet that begins."""

    kind = forms.ChoiceField(label=_("What do you want to write together?"), widget=forms.RadioSelect)
    title = forms.CharField(
        label=_("What is it called?"), max_length=120, error_messages={"required": _("Give it a name.")}
    )
    on = forms.DateField(label=_("Of which day is it?"), required=False, widget=DayInput)
    where = forms.CharField(label=_("Where?"), max_length=120, required=False)
    moderator = forms.TypedChoiceField(
        label=_("Who leads it?"), coerce=UUID, empty_value=None, required=False,
        help_text=_("They see to it that all are heard, and say at the end what came of it. They are asked first."),
    )  # fmt: skip
    until = forms.DateField(label=_("Until which day does one write in it?"), required=False, widget=DayInput)

    def __init__(
        self,
        *args: Any,
        kinds: Iterable[Kind],
        taken: Iterable[str],
        leads: Iterable[tuple[str, str]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["moderator"].choices = [("", _("Nobody yet")), *leads]  # type: ignore[attr-defined]
        self.taken = set(taken)
        self.fields["kind"].choices = choices({one: CALLED[one] for one in kinds})  # type: ignore[attr-defined]

    def clean_title(self) -> str:
        """Each sheet of a project has a name of its own."""
        title: str = self.cleaned_data["title"]
        if title in self.taken:
            raise forms.ValidationError(_("There is one of that name here. Choose another."))
        return title


class LineForm(PlainForm):
    """What somebody writes in a part of a sheet."""

    part = forms.ChoiceField(label=_("Which part?"), widget=forms.RadioSelect)
    words = long(_("In a few words"), error_messages={"required": _("Write a few words first.")})
    mark = forms.TypedChoiceField(coerce=int, empty_value=None, required=False, widget=forms.RadioSelect)

    def __init__(self, *args: Any, parts: dict[str, Any], marks: Marks, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["part"].choices = choices(parts)  # type: ignore[attr-defined]
        if marks == Marks.NONE:
            del self.fields["mark"]
            return
        self.fields["mark"].label = MARK_ASKED[marks]
        self.fields["mark"].choices = choices(MARKED[marks])  # type: ignore[attr-defined]
