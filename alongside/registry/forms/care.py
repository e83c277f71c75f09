"""Three questions on how a visit was, in the community's own words, and when it is asked."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.ui.fields import PlainForm

ANSWERS = [
    ("5", _("Fully")),
    ("4", _("For the most part")),
    ("3", _("Partly")),
    ("2", _("Hardly")),
    ("1", _("Not at all")),
]
QUESTIONS = {
    "clear": _("Was it made clear to you what is going on with your illness?"),
    "heard": _("Was there room for what matters to you?"),
    "chosen": _("Did you have a say in what comes next?"),
}
"""Our own words, so that nobody else's leave is needed; what they measure is no published score."""


def _question(name: str) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=QUESTIONS[name], choices=ANSWERS, widget=forms.RadioSelect,
        error_messages={"required": _("Choose one answer.")},
    )  # fmt: skip


class FeltForm(PlainForm):
    """Three answers; nothing is kept until all three are sent."""

    clear = _question("clear")
    heard = _question("heard")
    chosen = _question("chosen")

    @property
    def said(self) -> list[int]:
        """The answers as numbers, in their order."""
        return [int(self.cleaned_data[name]) for name in QUESTIONS]
