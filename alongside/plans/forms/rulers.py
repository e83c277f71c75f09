"""A ruler from 0 to 10, as one chooses on it."""

from __future__ import annotations

from typing import Any

from django import forms

from alongside.plans.saying import Weights

TEN = [(number, str(number)) for number in range(11)]


class RulerField(forms.TypedChoiceField):
    """One number from 0 to 10; it may be left out."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            choices=TEN, coerce=int, empty_value=None, required=False, widget=forms.RadioSelect, **kwargs
        )


def weights_of(given: dict[str, Any]) -> Weights:
    """The two rulers of a form."""
    return Weights(given["importance"], given["confidence"])
