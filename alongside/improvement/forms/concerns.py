"""A safety concern, what is said of it, and whether a group takes them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.improvement.concern_words import OFFERED, PRESSING
from alongside.improvement.concerns import Kind
from alongside.improvement.forms.projects import long
from alongside.improvement.words import choices
from alongside.ui.fields import DayInput, PlainForm


class TakesForm(PlainForm):
    """Whether a group takes concerns."""

    takes = forms.TypedChoiceField(
        label=_("Does this group take safety concerns?"), coerce=lambda told: told == "yes", widget=forms.RadioSelect,
        choices=[("yes", _("Yes. Whoever sits here reads them")), ("no", _("No, not any more"))],
    )  # fmt: skip
    words = long(
        _("Which ones, and how soon do you answer?"),
        help_text=_("Such as: anything at Riverside. We read within two days."),
        error_messages={"required": _("Write a few words first.")},
    )  # fmt: skip


class ConcernForm(PlainForm):
    """What was not safe."""

    group = forms.TypedChoiceField(label=_("Who shall read it?"), coerce=UUID, widget=forms.RadioSelect)
    words = long(
        _("What was not safe?"), rows=5, help_text=_("What happened, or nearly did. You need no proof."),
        error_messages={"required": _("Write a few words first.")},
    )  # fmt: skip
    on = forms.DateField(label=_("When was it?"), required=False, widget=DayInput)
    where = forms.CharField(label=_("Where?"), max_length=120, required=False)
    wish = long(_("What would make it right?"), required=False)
    named = forms.TypedChoiceField(
        label=_("Does your name stand there?"), coerce=lambda told: told == "yes", widget=forms.RadioSelect,
        initial="yes",
        help_text=_(
            "Without it nobody who reads this learns who you are, not even from a copy of all that this community "
            "kept. Whoever runs its computers could still find out."
        ),
        choices=[
            ("yes", _("Yes, they may know who I am")),
            ("no", _("No. They read whether a patient, a relative or somebody else wrote it, and no more")),
        ],
    )  # fmt: skip

    def __init__(self, *args: Any, groups: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        told = list(groups)
        self.fields["group"].choices = told  # type: ignore[attr-defined]
        if len(told) == 1:
            self.fields["group"].initial = told[0][0]


class StepForm(PlainForm):
    """What one says of a concern. What comes too late is refused by the rule, with why, and keeps its words."""

    kind = forms.TypedChoiceField(label=_("What do you say?"), coerce=Kind, widget=forms.RadioSelect)
    pressing = forms.ChoiceField(
        label=_("How pressing is it?"), choices=choices(PRESSING), widget=forms.RadioSelect, required=False
    )
    words = long(_("In a few words"), required=False)

    def __init__(self, *args: Any, kinds: Sequence[Kind], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        late = [one for one in Kind if self.data.get("kind") == one and one not in kinds]
        kinds = [*kinds, *late]
        self.fields["kind"].choices = choices({one: OFFERED[one] for one in kinds})  # type: ignore[attr-defined]
        if Kind.TRIAGE not in kinds:
            del self.fields["pressing"]

    def clean(self) -> dict[str, Any]:
        """How pressing it is where one says so; and words, where something is told."""
        told = super().clean() or {}
        if told.get("kind") == Kind.TRIAGE and not told.get("pressing"):
            self.add_error("pressing", _("Choose something here."))
        tells = (Kind.FOLLOW, Kind.CLOSE, Kind.MORE, Kind.UNSETTLED)
        if told.get("kind") in tells and not told.get("words"):
            self.add_error("words", _("Write a few words first."))
        return told
