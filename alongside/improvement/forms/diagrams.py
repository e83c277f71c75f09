"""One thing that somebody does to a driver diagram."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.improvement.actions.diagrams import NewAct
from alongside.improvement.diagram import PUTS, Kind
from alongside.ui.fields import PlainForm

NEEDS_WORDS = PUTS | {Kind.SAY}


class ActForm(PlainForm):
    """One act, with the id that the page gave it."""

    id = forms.UUIDField(required=False)
    kind = forms.ChoiceField(choices=[(one.value, one.value) for one in Kind])
    about = forms.UUIDField(required=False)
    under = forms.UUIDField(required=False)
    next = forms.UUIDField(required=False)
    words = forms.CharField(required=False, max_length=300)
    counted = forms.UUIDField(required=False)

    def clean(self) -> dict[str, Any]:
        """What is put there has words; nothing else has."""
        told = super().clean() or {}
        if told.get("kind") in NEEDS_WORDS and not told.get("words"):
            self.add_error("words", _("Write a few words first."))
        return told

    @property
    def act(self) -> NewAct:
        """What is to be done."""
        told: dict[str, Any] = self.cleaned_data
        kind = Kind(told["kind"])
        return NewAct(
            kind, None if kind in PUTS else told["about"], told["under"], told["next"],
            told["words"] if kind in NEEDS_WORDS else "", told["counted"], told["id"],
        )  # fmt: skip

    @property
    def sent_from(self) -> UUID | None:
        """Beside which driver or idea it was sent, also where nothing came of it."""
        told: dict[str, Any] = self.cleaned_data
        return told.get("under") if told.get("kind") in PUTS else told.get("about")

    @property
    def chosen(self) -> UUID | None:
        """Which driver or idea was worked on."""
        told: UUID | None = self.cleaned_data.get("about") or self.cleaned_data.get("under")
        return told
