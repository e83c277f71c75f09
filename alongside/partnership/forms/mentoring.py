"""Standing there to be asked, asking, and what is said of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.partnership.forms.paths import long
from alongside.partnership.mentoring_kinds import NEEDS_TRAINING, Along, Word
from alongside.partnership.mentoring_words import KINDS, SAYS
from alongside.partnership.opportunity_words import choices
from alongside.partnership.support_kinds import Time
from alongside.ui.fields import DayInput, PlainForm


class MentorForm(PlainForm):
    """As what one can be asked."""

    kind = forms.TypedChoiceField(
        label=_("As what do you go along with others?"),
        coerce=Along,
        choices=choices(KINDS),
        widget=forms.RadioSelect,
    )
    words = long(
        _("What do you know, and from where?"), error_messages={"required": _("Write a few words first.")},
        help_text=_("Everyone here reads it, with your name."),
    )  # fmt: skip
    training = forms.CharField(
        label=_("What did you learn for it, and when?"), max_length=200, required=False,
        help_text=_("Such as: the two evenings on listening, in March. Peers and parents need it."),
    )  # fmt: skip
    minutes = forms.IntegerField(
        label=_("How many minutes in a month?"), min_value=5, max_value=6000, initial=60
    )
    at_once = forms.IntegerField(
        label=_("With how many people at once?"), min_value=1, max_value=10, initial=1
    )
    boundaries = forms.BooleanField(
        label=_("I keep to the boundaries"),
        error_messages={"required": _("Read the boundaries, and tick this.")},
    )

    def clean(self) -> dict[str, Any]:
        """Whoever listens has learned to, first."""
        told = super().clean() or {}
        if told.get("kind") in NEEDS_TRAINING and not told.get("training"):
            self.add_error("training", _("Say what you learned for it."))
        return told


class MentorSearchForm(PlainForm):
    """Whom one looks for."""

    q = forms.CharField(label=_("What would you like to talk about?"), max_length=80, required=False)
    kind = forms.ChoiceField(label=_("Who?"), required=False, choices=[("", _("Any")), *choices(KINDS)])


class AskMentorForm(PlainForm):
    """Asking somebody to go along."""

    words = long(
        _("What would you like to talk about?"), error_messages={"required": _("Write a few words first.")}
    )
    once = forms.TypedChoiceField(
        label=_("How long?"), coerce=lambda told: told == "yes", initial="yes", widget=forms.RadioSelect,
        choices=[("yes", _("One talk")), ("no", _("For some time, until a day"))],
    )  # fmt: skip
    until = forms.DateField(label=_("Until when?"), required=False, widget=DayInput)

    def clean(self) -> dict[str, Any]:
        """What goes on for some time has an end."""
        told = super().clean() or {}
        if told.get("once") is False and not told.get("until") and "until" not in self.errors:
            self.add_error("until", _("Choose a day on which it ends. You can ask again then."))
        return told


class MentoringForm(PlainForm):
    """What is said of it."""

    kind = forms.TypedChoiceField(label=_("What do you say?"), coerce=Word, widget=forms.RadioSelect)
    words = long(_("In a few words"), rows=2, required=False)

    def __init__(self, *args: Any, kinds: Sequence[Word], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = choices({one: SAYS[one] for one in kinds})  # type: ignore[attr-defined]


class TimeForm(PlainForm):
    """Time that the two plan or spent."""

    time = forms.TypedChoiceField(
        label=_("What is it?"), coerce=Time, initial=Time.SPENT, widget=forms.RadioSelect,
        choices=[(Time.SPENT.value, _("Time that we spent")), (Time.PLAN.value, _("Time that we plan"))],
    )  # fmt: skip
    minutes = forms.IntegerField(label=_("How many minutes?"), min_value=5, max_value=60000)
    on = forms.DateField(
        label=_("On which day?"), widget=DayInput, error_messages={"required": _("Choose a day.")},
        help_text=_("For a plan: the day by which you look at it again."),
    )  # fmt: skip
