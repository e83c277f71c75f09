"""A project, what it says, whether its problem is one, and its aim."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.improvement import words
from alongside.improvement.models import Project
from alongside.improvement.models.projects import LONGEST
from alongside.improvement.starters import STARTERS
from alongside.ui.fields import DayInput, PlainForm


def long(label: Any, *, rows: int = 3, **more: Any) -> forms.CharField:
    """Some sentences."""
    return forms.CharField(
        label=label, widget=forms.Textarea(attrs={"rows": rows}), max_length=LONGEST, **more
    )


class ProjectForm(PlainForm):
    """A project that begins, and the group whose it is."""

    title = forms.CharField(
        label=_("What is it called?"), max_length=120, error_messages={"required": _("Give it a name.")}
    )
    group = forms.ChoiceField(label=_("Which of your groups works on it?"), widget=forms.RadioSelect)
    template = forms.ChoiceField(
        label=_("What is it?"), choices=words.choices(words.TEMPLATES), initial=Project.Template.IMPROVEMENT,
        widget=forms.RadioSelect,
    )  # fmt: skip

    ends_on = forms.DateField(
        label=_("On which day do you ask: what next?"), required=False, widget=DayInput,
        help_text=_("A start has one. For others the charter says whether they need one."),
    )  # fmt: skip
    starter = forms.ChoiceField(
        choices=[("", ""), *((key, key) for key in STARTERS)], required=False, widget=forms.HiddenInput
    )
    need = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, groups: Iterable[tuple[str, str]], today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        told = list(groups)
        self.fields["group"].choices = told  # type: ignore[attr-defined]
        if len(told) == 1:
            self.initial.setdefault("group", told[0][0])
            self.initial["group"] = self.initial["group"] or told[0][0]

    def clean(self) -> dict[str, Any]:
        """A start has a day that is still to come; what is no start is none of the seven."""
        told = super().clean() or {}
        is_start, ends_on = told.get("template") == Project.Template.STARTER, told.get("ends_on")
        if (is_start and ends_on is None and "ends_on" not in self.errors) or (
            ends_on and ends_on <= self.today
        ):
            self.add_error("ends_on", _("Choose a day that is still to come."))
        return told | {"starter": told.get("starter", "") if is_start else ""}


class VisionForm(PlainForm):
    """What shall happen for everyone, every time."""

    words = long(
        _("What shall happen for everyone, every time?"), rows=4,
        help_text=_("As somebody would tell it who was there: I am always told who comes in."),
        error_messages={"required": _("Write a few words first.")},
    )  # fmt: skip


class MattersForm(PlainForm):
    """What matters to those whom it is about."""

    words = long(
        _("What matters to those whom it is about?"), rows=5,
        help_text=_("In their own words. Whoever lives with it begins."),
        error_messages={"required": _("Write a few words first.")},
    )  # fmt: skip


class ProblemForm(PlainForm):
    """The problem, without a solution in it."""

    words = long(
        _("What is the problem?"), rows=5,
        help_text=_("Only what is wrong, for whom, and since when. No solution yet."),
        error_messages={"required": _("Write a few words first.")},
    )  # fmt: skip


class ConfirmForm(PlainForm):
    """Whether this is the problem."""

    problem = forms.UUIDField(widget=forms.HiddenInput)
    agrees = forms.TypedChoiceField(
        label=_("Is this the problem?"), choices=[("yes", _("Yes, that is it")), ("no", _("Not yet"))],
        coerce=lambda told: told == "yes", widget=forms.RadioSelect,
    )  # fmt: skip
    words = long(_("What is missing?"), required=False, help_text=_("Needed where you say: not yet."))

    def clean(self) -> dict[str, Any]:
        """A "not yet" says why."""
        told = super().clean() or {}
        if told.get("agrees") is False and not told.get("words"):
            self.add_error("words", _("Write what is missing, so that it can be worded anew."))
        return told


class AimForm(PlainForm):
    """The aim."""

    words = long(
        _("What shall be different?"), help_text=_("Such as: more children are well."),
        error_messages={"required": _("Say what shall be different.")},
    )  # fmt: skip
    whom = forms.CharField(
        label=_("For whom?"), max_length=200, required=False, help_text=_("Such as: everyone at Riverside.")
    )
    from_value = forms.FloatField(label=_("From which number?"), required=False)
    to_value = forms.FloatField(label=_("To which number?"), required=False)
    unit = forms.CharField(
        label=_("Of what?"), max_length=60, required=False, help_text=_("Such as: of 100 children.")
    )
    by_on = forms.DateField(label=_("Until when?"), required=False, widget=DayInput)
