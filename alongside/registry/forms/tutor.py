"""Answers to the questions on a chart. They are looked at once and kept nowhere."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from alongside.ui.fields import PlainForm


class AnswersForm(PlainForm):
    """One answer to each question, or none."""

    def __init__(self, *args: Any, questions: Sequence[dict[str, Any]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for one in questions:
            self.fields[one["key"]] = forms.ChoiceField(
                label=one["asks"], choices=one["choices"], widget=forms.RadioSelect
            )
