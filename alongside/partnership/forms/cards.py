"""The two sides of a card."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.ui.fields import PlainForm

SHORT = 140


def _side(label: Any, *, needed: bool = False, example: Any = "") -> forms.CharField:
    return forms.CharField(
        label=label, max_length=SHORT, required=needed, help_text=example, widget=forms.Textarea(attrs={"rows": 2})
    )  # fmt: skip


class CardForm(PlainForm):
    """In own words, short enough for a card."""

    called = forms.CharField(
        label=_("What do you want to be called?"), max_length=40,
        error_messages={"required": _("Write what you want to be called.")},
    )  # fmt: skip
    brings = _side(
        _("What do you bring?"), needed=True, example=_("Such as: eleven years of night duty, and patience.")
    )
    ask_me = _side(_("What can one ask you about?"))
    works = _side(_("What makes it go well with you?"), example=_("Such as: short lists. Coffee first."))
    besides = _side(_("What do you do when you are not here?"))
