"""Asking all without names, and answering."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.parity.actions.rounds import Said
from alongside.parity.models import Round
from alongside.parity.round_words import ASKS, SCALE
from alongside.ui.fields import PlainForm

MOST_BARRIERS = 3
LONGEST = 600


class NewRoundForm(PlainForm):
    """What is asked of whom, for how long, and who reads what comes out."""

    kind = forms.ChoiceField(
        label=_("What do you ask?"), widget=forms.RadioSelect, choices=[(key, one.name) for key, one in ASKS.items()]
    )  # fmt: skip
    body = forms.ChoiceField(label=_("Whom do you ask?"), widget=forms.RadioSelect)
    words = forms.CharField(
        label=_("Why now?"), widget=forms.Textarea(attrs={"rows": 2}), max_length=LONGEST, required=False,
        help_text=_("Everyone who is asked reads this first."),
    )  # fmt: skip
    days = forms.TypedChoiceField(
        label=_("For how long?"), coerce=int, widget=forms.RadioSelect, initial=14,
        choices=[(7, _("A week")), (14, _("Two weeks")), (28, _("Four weeks"))],
    )  # fmt: skip
    open_to_all = forms.TypedChoiceField(
        label=_("Who reads what comes out?"), coerce=lambda told: told == "yes", widget=forms.RadioSelect, initial="no",
        choices=[("no", _("Those whom you ask")), ("yes", _("Everyone in the community"))],
    )  # fmt: skip

    def __init__(self, *args: Any, bodies: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        told = list(bodies)
        self.fields["body"].choices = told  # type: ignore[attr-defined]
        if len(told) == 1:
            self.fields["body"].initial = told[0][0]


class AnswerForm(PlainForm):
    """One's own answer: no statement has to be marked, no question answered."""

    def __init__(self, *args: Any, asked: Round, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.barriers = asked.kind == Round.Kind.BARRIERS
        self.keys, self.asks = asked.keys, asked.asks
        words = ASKS[asked.kind]
        if self.barriers:
            self.fields["marks"] = _barriers(words.statements, asked.keys)
        else:
            self.fields |= {key: _scale(words.statements[key]) for key in asked.keys}
        self.fields |= {key: _open(words.questions[key]) for key in asked.asks}

    @property
    def said(self) -> Said:
        """What was answered, as the action takes it."""
        told = self.cleaned_data
        marks = dict.fromkeys(told["marks"], 1) if self.barriers else {}
        marks |= {key: int(told[key]) for key in self.keys if not self.barriers and told[key]}
        return Said(marks, {key: told[key] for key in self.asks if told[key]})

    def clean(self) -> dict[str, Any]:
        """Something there is to send; who wants to say nothing says "not now"."""
        told = super().clean() or {}
        if not self.errors and not any(told.values()):
            raise forms.ValidationError(_("Answer one of them, or say “not now” below."))
        return told

    def clean_marks(self) -> list[str]:
        """The three that weigh most."""
        told: list[str] = self.cleaned_data["marks"]
        if len(told) > MOST_BARRIERS:
            raise forms.ValidationError(_("Choose up to three: those that weigh most."))
        return told


def _scale(words: Any) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=words, widget=forms.RadioSelect, required=False,
        choices=[(str(mark), told) for mark, told in SCALE.items()],
    )  # fmt: skip


def _open(words: Any) -> forms.CharField:
    return forms.CharField(
        label=words, widget=forms.Textarea(attrs={"rows": 3}), max_length=LONGEST, required=False,
        help_text=_("Write so that nobody knows you by it: no names, nothing that only you can know."),
    )  # fmt: skip


def _barriers(words: Mapping[str, Any], keys: Iterable[str]) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=_("Which are in your way? Choose up to three."), widget=forms.CheckboxSelectMultiple, required=False,
        choices=[(key, words[key]) for key in keys],
    )  # fmt: skip
