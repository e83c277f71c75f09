"""What one wants to say."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.kit.ids import time_ordered_id
from alongside.ui.fields import PlainForm

LONGEST = 10_000


class RemarkForm(PlainForm):
    """Words, with the id that the page gives them: sent twice, they arrive once."""

    id = forms.UUIDField(widget=forms.HiddenInput, required=False)
    answers = forms.UUIDField(widget=forms.HiddenInput, required=False)
    words = forms.CharField(
        label=_("What do you think?"), widget=forms.Textarea, max_length=LONGEST,
        help_text=_("Everyone in the community can read it. Write nothing about one person’s health."),
        error_messages={"required": _("Write a few words first.")},
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["initial"] = {"id": time_ordered_id()} | kwargs.get("initial", {})
        super().__init__(*args, **kwargs)
