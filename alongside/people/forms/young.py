"""By which address a person comes in themselves."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.ui.fields import PlainForm


class BringInForm(PlainForm):
    """The address of the person, and nobody else's."""

    email = forms.EmailField(
        label=_("Their own e-mail address"),
        help_text=_("One that they alone read. Whoever reads it can come in as them."),
        error_messages={
            "required": _("Write their e-mail address, such as maya@example.org."),
            "invalid": _("Write their e-mail address, such as maya@example.org."),
        },
    )  # fmt: skip
    message = forms.CharField(
        label=_("A line from you"), widget=forms.Textarea(attrs={"rows": 3}), max_length=600, required=False
    )
    both_know = forms.BooleanField(
        label=_("They share it, and both know that the other can come in"), required=False
    )

    def __init__(self, *args: Any, ask_both: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not ask_both:
            del self.fields["both_know"]
