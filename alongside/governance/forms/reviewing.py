"""A question about a look, its answer, and a review."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.ui.fields import PlainForm


def _words(label: Any, missing: Any) -> forms.CharField:
    return forms.CharField(
        label=label,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": missing},
    )


class AskWhyForm(PlainForm):
    """What somebody does not understand."""

    words = _words(_("What do you want to know?"), _("Write what you want to know."))


class AnswerLookForm(PlainForm):
    """What the body answers."""

    answer = _words(_("Your answer"), _("Write the answer in words."))


class ReviewForm(PlainForm):
    """Whether an emergency access can be understood, and why."""

    verdict = forms.ChoiceField(
        label=_("Can you understand it?"),
        choices=[("yes", _("Yes, it can be understood")), ("no", _("No, it cannot"))],
        widget=forms.RadioSelect, error_messages={"required": _("Choose yes or no.")},
    )  # fmt: skip
    words = _words(_("Say why"), _("Say why. The person reads it."))
