"""Asking for a certificate, and signing it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.partnership.forms.paths import long
from alongside.ui.fields import PlainForm


class AskCertificateForm(PlainForm):
    """Whom one asks, and what for."""

    signer_id = forms.TypedChoiceField(label=_("Who shall sign it?"), widget=forms.RadioSelect)
    words = long(
        _("What is it for, and what could it say?"), rows=3, required=False,
        help_text=_("They write in their own words. A few from you help."),
    )  # fmt: skip

    def __init__(self, *args: Any, signers: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["signer_id"].choices = signers  # type: ignore[attr-defined]


class SignForm(PlainForm):
    """What somebody did, in the words of whoever signs."""

    words = forms.CharField(
        label=_("What did they do, in your words?"), widget=forms.Textarea(attrs={"rows": 6}), max_length=1500,
        error_messages={"required": _("Write a few words first.")},
        help_text=_("It stands on a sheet with your name. Nothing of anybody’s health belongs there."),
    )  # fmt: skip
