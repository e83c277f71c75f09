"""Whom to invite, and to what."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.kit.terms import Role
from alongside.people.roles import ROLE_WORDS
from alongside.ui.fields import PlainForm


class InvitationForm(PlainForm):
    """Somebody is invited to a seat."""

    name = forms.CharField(
        label=_("Their name"), max_length=200, error_messages={"required": _("Write their name.")}
    )
    email = forms.EmailField(
        label=_("Their e-mail address"),
        help_text=_("The invitation goes there, with a link that holds for seven days."),
        error_messages={
            "required": _("Write their e-mail address, such as maya@example.org."),
            "invalid": _("Write their e-mail address, such as maya@example.org."),
        },
    )  # fmt: skip
    role = forms.ChoiceField(label=_("As what"))
    center = forms.ChoiceField(label=_("Where"), required=False)
    title = forms.CharField(
        label=_("What the seat is called"),
        help_text=_("Doctor, nurse, parent partner."),
        max_length=80,
        required=False,
    )
    message = forms.CharField(
        label=_("A line from you"), widget=forms.Textarea(attrs={"rows": 3}), max_length=600, required=False
    )

    def __init__(self, *args: Any, roles: Sequence[Role], centers: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose = [("", _("No center"))]
        self.fields["role"].choices = [(one.value, ROLE_WORDS[one]) for one in roles]  # type: ignore[attr-defined]
        self.fields["center"].choices = choose + [(str(one.id), one.name) for one in centers]  # type: ignore[attr-defined]
