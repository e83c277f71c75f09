"""One line of what a team does and wants."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.partnership.opportunity_kinds import Lacks
from alongside.partnership.opportunity_words import LACKS, WHEN, choices
from alongside.ui.fields import PlainForm


class WorkForm(PlainForm):
    """What it is, when, and what is missing."""

    title = forms.CharField(
        label=_("What is it?"), max_length=120, help_text=_("Such as: make the waiting room friendlier."),
        error_messages={"required": _("Write down what it is.")},
    )  # fmt: skip
    when = forms.ChoiceField(label=_("Now or later?"), choices=choices(WHEN), widget=forms.RadioSelect)
    lacks = forms.ChoiceField(
        label=_("What is missing to do it?"), choices=choices(LACKS), initial=Lacks.NOTHING, widget=forms.RadioSelect
    )  # fmt: skip
    needs = forms.CharField(
        label=_("Which skill?"),
        max_length=200,
        required=False,
        help_text=_("Such as: drawing, films, numbers."),
    )

    def clean(self) -> dict[str, Any]:
        """A missing skill has a name."""
        told = super().clean() or {}
        if told.get("lacks") == Lacks.SKILL and not told.get("needs"):
            self.add_error("needs", _("Say which skill is missing."))
        return told
