"""Putting something on the agenda, and from whom it is kept."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.kit.ids import time_ordered_id
from alongside.kit.terms import Audience
from alongside.ui.fields import PlainForm

LONGEST = 300
Choices = Iterable[tuple[int, str]]


class AddItemForm(PlainForm):
    """A few words on what to talk about; it arrives once, however often it is sent."""

    words = forms.CharField(
        label=_("Add something to talk about"), max_length=LONGEST,
        error_messages={
            "required": _("Write what you want to talk about."),
            "max_length": _("Say it in fewer words: you talk about the rest."),
        },
    )  # fmt: skip
    id = forms.UUIDField(widget=forms.HiddenInput, required=False)
    kept_from = forms.TypedMultipleChoiceField(
        label=_("Keep this one from"), coerce=int, required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, open_to: Choices = (), **kwargs: Any) -> None:
        kwargs.setdefault("auto_id", "item_%s")
        kwargs["initial"] = {"id": time_ordered_id()} | kwargs.get("initial", {})
        super().__init__(*args, **kwargs)
        self.fields["kept_from"].choices = list(open_to)  # type: ignore[attr-defined]
        if not open_to:
            del self.fields["kept_from"]

    @property
    def audiences(self) -> frozenset[Audience]:
        """From whom it is kept."""
        return frozenset(Audience(one) for one in self.cleaned_data.get("kept_from", ()))


class KeepItemForm(PlainForm):
    """From whom an item is kept from now on."""

    kept_from = forms.TypedMultipleChoiceField(
        label=_("Keep this one from"), coerce=int, required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, open_to: Choices = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kept_from"].choices = list(open_to)  # type: ignore[attr-defined]

    @property
    def audiences(self) -> frozenset[Audience]:
        """From whom it is kept."""
        return frozenset(Audience(one) for one in self.cleaned_data["kept_from"])


class OrderForm(forms.Form):
    """The order that somebody saw when they said yes to it."""

    items = forms.CharField(max_length=20_000, required=False)

    def clean_items(self) -> list[Any]:
        """Each item's id, in its order."""
        field = forms.UUIDField()
        return [field.clean(one) for one in self.cleaned_data["items"].split()]
