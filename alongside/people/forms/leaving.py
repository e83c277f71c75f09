"""Leaving a community: that one has read what it means."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.ui.fields import PlainForm


class LeaveForm(PlainForm):
    """One box, so that nobody leaves by a slip of the thumb."""

    sure = forms.BooleanField(
        label=_("I have read what it means"),
        error_messages={"required": _("Say that you have read it, then leave.")},
    )
