"""Why two entries are one person."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.ui.fields import PlainForm


class MergeForm(PlainForm):
    """The reason, for whoever reads it later."""

    reason = forms.CharField(
        label=_("How do you know that they are one person?"), widget=forms.Textarea(attrs={"rows": 3}), max_length=1000,
        error_messages={"required": _("Write how you know it, so that others can follow.")},
    )  # fmt: skip
