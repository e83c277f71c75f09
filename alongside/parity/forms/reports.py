"""The shape of what people send for a report."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.parity.actions.reports import COUNCIL, OFTEN, NewReport, Wording
from alongside.parity.models.reports import WORDS
from alongside.parity.report_parts import Asks
from alongside.ui.fields import PlainForm

OFTEN_WORDS = {0: _("Not again"), 6: _("Twice a year"), 12: _("Once a year"), 24: _("Every other year")}


class NewReportForm(PlainForm):
    """Of whom, and of a council for which year."""

    body = forms.ChoiceField(label=_("Of whom does it tell?"), widget=forms.RadioSelect)
    back = forms.TypedChoiceField(label=_("Which year?"), coerce=int, widget=forms.RadioSelect)

    def __init__(
        self,
        *args: Any,
        kind: str,
        bodies: Sequence[tuple[str, str]],
        years: Sequence[tuple[str, str]],
        **more: Any,
    ) -> None:
        super().__init__(*args, **more)
        self.kind = kind
        self.fields["body"].choices = bodies  # type: ignore[attr-defined]
        if len(bodies) == 1:
            self.fields["body"].initial = bodies[0][0]
        self.fields["back"].choices = years  # type: ignore[attr-defined]
        if kind != COUNCIL:
            del self.fields["back"]

    @property
    def new(self) -> NewReport:
        """What is begun."""
        what, _space, which = self.cleaned_data["body"].partition(" ")
        body = {f"{what}_id": UUID(which)} if which else {}
        return NewReport(self.kind, back=self.cleaned_data.get("back", 0), **body)


class PartForm(PlainForm):
    """One's words in a part; of a look at oneself where one sees it, and what shall come next."""

    step = forms.TypedChoiceField(
        label=_("Where do you see it?"),
        coerce=int,
        widget=forms.RadioSelect,
        required=False,
        empty_value=None,
    )
    words = forms.CharField(
        label=_("Your words"), widget=forms.Textarea(attrs={"rows": 8}), max_length=WORDS, required=False
    )
    following = forms.CharField(
        label=_("What shall come next?"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=WORDS,
        required=False,
    )
    seen = forms.CharField(widget=forms.HiddenInput, required=False, max_length=40)

    def __init__(self, *args: Any, part: Asks, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["words"].help_text = part.asks
        if part.steps:
            self.fields["step"].choices = [(number, words) for number, words in enumerate(part.steps, 1)]  # type: ignore[attr-defined]
            self.fields["words"].label = _("Why there?")
        else:
            del self.fields["step"], self.fields["following"]

    @property
    def wording(self) -> Wording:
        """What was written."""
        return Wording(**{"following": "", "step": None} | self.cleaned_data)


class RhythmForm(PlainForm):
    """How often one looks again."""

    months = forms.TypedChoiceField(label=_("How often do you look again?"), coerce=int)

    def __init__(self, *args: Any, kind: str, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["months"].choices = [(one, OFTEN_WORDS[one]) for one in OFTEN[kind]]  # type: ignore[attr-defined]
