"""How one is reached."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.partnership.contacting import Reached
from alongside.partnership.opportunity_words import choices
from alongside.ui.fields import PlainForm

READ_BY: dict[str, Any] = {
    Reached.MINE: _("Those whose contact person I am"),
    Reached.GROUP: _("Those who sit in this group"),
    Reached.ALL: _("Everyone who reads this group"),
}


class ReachForm(PlainForm):
    """How one is reached, and who reads it."""

    words = forms.CharField(
        label=_("How can they reach you?"), max_length=200, required=False,
        help_text=_("A number, an address, or when you are in. Leave it empty to take it away."),
    )  # fmt: skip
    seen_by = forms.TypedChoiceField(
        label=_("Who reads it?"), coerce=Reached, choices=choices(READ_BY), widget=forms.RadioSelect,
        initial=Reached.MINE,
    )  # fmt: skip
