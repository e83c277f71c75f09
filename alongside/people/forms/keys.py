"""Naming a passkey, and writing the code of an app."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.ui.fields import PlainForm


class PasskeyForm(PlainForm):
    """What a passkey is called, so that it can be told from the others."""

    name = forms.CharField(
        label=_("What you call it"), help_text=_("My phone, the computer at work."), max_length=80,
        error_messages={"required": _("Write what you call it, such as: my phone.")},
    )  # fmt: skip
    answer = forms.CharField(widget=forms.HiddenInput, required=False)


class SecondCodeForm(PlainForm):
    """A code of an app, or one from paper."""

    code = forms.CharField(
        label=_("The code of your app"),
        help_text=_("Six digits. Or one of the codes that you keep on paper."),
        max_length=20,
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code"}),
        error_messages={"required": _("Write the six digits that your app shows now.")},
    )


class NewAppForm(PlainForm):
    """The first code of a new app: it shows that the app has read the square."""

    code = forms.CharField(
        label=_("The code that the app shows now"),
        max_length=20,
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric"}),
        error_messages={"required": _("Write the six digits that your app shows now.")},
    )
