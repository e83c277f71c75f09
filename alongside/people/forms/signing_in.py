"""An address, and the code that came to it."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.ui.fields import PlainForm


class AddressForm(PlainForm):
    """Where the code is to be sent."""

    address = forms.EmailField(
        label=_("Your e-mail address"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={
            "required": _("Write your e-mail address, such as maya@example.org."),
            "invalid": _("Write your e-mail address, such as maya@example.org."),
        },
    )


class CodeForm(PlainForm):
    """The six digits from the mail."""

    code = forms.CharField(
        label=_("The six digits from the mail"),
        max_length=20,
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric"}),
        error_messages={"required": _("Write the six digits from the mail.")},
    )
