"""Why something is right as it stands."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.ui.fields import PlainForm


class RightForm(PlainForm):
    """Why it is right, in a few words: whoever looks next reads it."""

    words = forms.CharField(
        label=_("Why is it right?"), max_length=300,
        error_messages={"required": _("Write in a few words why it is right.")},
    )  # fmt: skip
