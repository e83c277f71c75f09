"""How to reach somebody, which seats they have, and which organizations there are."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.kit.terms import Role
from alongside.people.forms.days import not_over
from alongside.people.models import Organization
from alongside.people.roles import ROLE_WORDS
from alongside.ui.fields import DayInput, PlainForm

KINDS = [
    ("email", _("An e-mail address")),
    ("phone", _("A telephone number")),
    ("address", _("A postal address")),
]
ORGANIZATIONS = [
    (Organization.Kind.CENTER, _("A care center")),
    (Organization.Kind.ADVOCACY, _("An advocacy organization")),
    (Organization.Kind.UNIVERSITY, _("A university")),
    (Organization.Kind.AUTHORITY, _("An authority")),
    (Organization.Kind.OTHER, _("Something else")),
]


class _Reach(PlainForm):
    value = forms.CharField(
        label=_("How it is written"), max_length=300, error_messages={"required": _("Write it here.")}
    )

    def kind_now(self) -> str:
        """What kind it is."""
        return str(self.cleaned_data.get("kind", ""))

    def clean(self) -> dict[str, Any]:
        """An e-mail address is one, and a telephone number has digits."""
        told = super().clean() or {}
        value, kind = told.get("value", ""), self.kind_now()
        if kind == "email" and value and ("@" not in value or " " in value.strip()):
            self.add_error("value", _("Write their e-mail address, such as maya@example.org."))
        if kind == "phone" and value and not any(sign.isdigit() for sign in value):
            self.add_error("value", _("Write the number with its digits, such as 070 123 45 67."))
        return told


class ReachForm(_Reach):
    """A new way to reach somebody."""

    kind = forms.ChoiceField(
        label=_("What is it?"), choices=[("", _("Choose")), *KINDS],
        error_messages={"required": _("Choose what it is.")},
    )  # fmt: skip
    field_order = ("kind", "value")


class ChangeReachForm(_Reach):
    """The same way, written anew."""

    def __init__(self, *args: Any, kind: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kind = kind

    def kind_now(self) -> str:
        """What kind it has been from the beginning."""
        return self.kind


class SeatForm(PlainForm):
    """A seat that somebody is given."""

    role = forms.ChoiceField(label=_("As what"), error_messages={"required": _("Choose as what.")})
    organization = forms.ChoiceField(label=_("Where"), required=False)
    title = forms.CharField(
        label=_("What the seat is called"), help_text=_("Doctor, nurse, parent partner."), max_length=80,
        required=False,
    )  # fmt: skip
    last_day = forms.DateField(
        label=_("Until"), help_text=_("The last day."), widget=DayInput, required=False, validators=[not_over]
    )

    def __init__(
        self, *args: Any, roles: Iterable[Role], organizations: Iterable[Organization], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        choose = [("", _("Choose")), *((one.value, ROLE_WORDS[one]) for one in roles)]
        self.fields["role"].choices = choose  # type: ignore[attr-defined]
        none = ("", _("No organization"))
        self.fields["organization"].choices = [none, *((str(one.id), one.name) for one in organizations)]  # type: ignore[attr-defined]


class OrganizationForm(PlainForm):
    """An organization of the community."""

    name = forms.CharField(
        label=_("What it is called"),
        max_length=200,
        error_messages={"required": _("Write what it is called.")},
    )
    kind = forms.ChoiceField(label=_("What it is"), choices=ORGANIZATIONS)
    town = forms.CharField(label=_("Town"), max_length=120, required=False)


class RenameForm(PlainForm):
    """What an organization is called from now on."""

    name = forms.CharField(
        label=_("What it is called"),
        max_length=200,
        error_messages={"required": _("Write what it is called.")},
    )
    town = forms.CharField(label=_("Town"), max_length=120, required=False)
