"""Who is to stand near to somebody, and for what."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.people.forms.days import not_over
from alongside.people.scopes import category_choices
from alongside.ui.fields import DayInput, PlainForm


class CaregiverForm(PlainForm):
    """Somebody is invited to be a caregiver."""

    name = forms.CharField(
        label=_("Their name"), max_length=200, error_messages={"required": _("Write their name.")}
    )
    email = forms.EmailField(
        label=_("Their e-mail address"),
        help_text=_("The invitation goes there, with a link that holds for seven days."),
        error_messages={
            "required": _("Write their e-mail address, such as jonas@example.org."),
            "invalid": _("Write their e-mail address, such as jonas@example.org."),
        },
    )  # fmt: skip
    relation = forms.CharField(
        label=_("Who they are, in your own word"), help_text=_("Mum, dad, grandmother, partner."), max_length=80,
        error_messages={"required": _("Write who they are to you, such as mum.")},
    )  # fmt: skip
    scope = forms.MultipleChoiceField(
        label=_("For what"), help_text=_("Choose nothing, and it is everything."), required=False,
        widget=forms.CheckboxSelectMultiple,
        choices=category_choices,
    )  # fmt: skip
    may_choose = forms.BooleanField(label=_("May choose who sees what"), required=False)
    last_day = forms.DateField(
        label=_("Until"), help_text=_("The last day."), widget=DayInput, required=False, validators=[not_over]
    )


class TeamForm(PlainForm):
    """A clinician joins the care team."""

    seat = forms.ChoiceField(label=_("Who joins"))
    does = forms.CharField(
        label=_("What they do, in plain words"), help_text=_("Looks after the medicines."), max_length=200,
        required=False,
    )  # fmt: skip

    def __init__(self, *args: Any, seats: Any = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["seat"].choices = [("", _("Choose somebody"))] + [  # type: ignore[attr-defined]
            (one.id, ", ".join(str(word) for word in (one.person.name, one.title, one.organization) if word))
            for one in seats
        ]
