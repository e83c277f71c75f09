"""A wish, what matters most, and what becomes of a wish."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.governance.models import Wish
from alongside.governance.wish_words import STATES
from alongside.ui.fields import PlainForm

PLACES = (_("First"), _("Second"), _("Third"), _("Fourth"), _("Fifth"))


class WishForm(PlainForm):
    """What somebody wants, or what does not work; with their name or without."""

    title = forms.CharField(
        label=_("What do you wish for, or what does not work?"), max_length=160,
        help_text=_("In one line, such as: Print my plan on one page."),
        error_messages={"required": _("Say it in one line.")},
    )  # fmt: skip
    words = forms.CharField(
        label=_("Tell more"), widget=forms.Textarea(attrs={"rows": 5}), max_length=8000, required=False,
        help_text=_("What did you want to do, and what happened? Write nothing about one person’s health."),
    )  # fmt: skip
    page = forms.CharField(
        label=_("Which page is it about?"), max_length=200, required=False,
        help_text=_("The page that you came from, without anybody’s name. You can empty this."),
    )  # fmt: skip
    name = forms.ChoiceField(
        label=_("With your name?"), widget=forms.RadioSelect, initial="mine",
        choices=[
            ("mine", _("With my name: I am told what becomes of it")),
            ("none", _("Without a name: nobody can find out that it was me")),
        ],
    )  # fmt: skip


class OrderForm(PlainForm):
    """Up to five wishes, the first on top."""

    def __init__(
        self, *args: Any, wishes: Iterable[Wish], chosen: Iterable[UUID] = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", _("Nothing")), *((str(one.pk), one.title) for one in wishes)]
        mine = [str(one) for one in chosen]
        for place, label in enumerate(PLACES):
            self.fields[f"place_{place}"] = forms.ChoiceField(
                label=label, choices=choices, required=False, initial=mine[place] if place < len(mine) else "",
                error_messages={"invalid_choice": _("Choose one of the wishes.")},
            )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """Each wish has one place."""
        told = super().clean() or {}
        seen: set[str] = set()
        for name, wish in sorted(told.items()):
            if wish and wish in seen:
                self.add_error(name, _("This wish has a place already. Choose another one."))
            seen.add(wish)
        return told

    def ordered(self) -> list[UUID]:
        """The wishes that were chosen; gaps close."""
        told = self.cleaned_data
        return [UUID(told[name]) for name in sorted(told) if told[name]]


class StepForm(PlainForm):
    """What becomes of a wish."""

    state = forms.ChoiceField(
        label=_("What becomes of it?"), widget=forms.RadioSelect, choices=list(STATES.items()),
        error_messages={"required": _("Choose what becomes of it.")},
    )  # fmt: skip
    words = forms.CharField(
        label=_("In your words, to who asked"), widget=forms.Textarea(attrs={"rows": 4}), max_length=4000,
        help_text=_("What you did or will do; if not now, why."),
        error_messages={"required": _("Write a line to who asked.")},
    )  # fmt: skip
