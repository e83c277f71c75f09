"""The form on the example page of fields; nothing in the house uses it."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.ui.fields import ClockInput, DayInput, PlainForm

_HOW = [("self", _("I wrote it myself")), ("with", _("We wrote it together"))]
_KINDS = [("tummy", _("Tummy")), ("tired", _("Tired")), ("school", _("School"))]


class ExampleForm(PlainForm):
    """One field of every kind."""

    weight = forms.DecimalField(
        label=_("Weight today"),
        help_text=_("In kg."),
        localize=True,
        error_messages={
            "required": _("Write the weight in kg, such as 46.2."),
            "invalid": _("Write the weight in kg, such as 46.2."),
        },
    )
    words = forms.CharField(label=_("What happened"), widget=forms.Textarea, required=False)
    day = forms.DateField(
        label=_("Which day"), widget=DayInput, error_messages={"required": _("Choose the day.")}
    )
    clock = forms.TimeField(label=_("What time"), widget=ClockInput, required=False)
    center = forms.ChoiceField(
        label=_("Where"), choices=[("riverside", "Riverside"), ("hill", "Hill Street")]
    )
    how = forms.ChoiceField(
        label=_("Who wrote it"),
        choices=_HOW,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose who wrote it.")},
    )
    kinds = forms.MultipleChoiceField(
        label=_("What goes with it"), choices=_KINDS, widget=forms.CheckboxSelectMultiple, required=False
    )
    kept = forms.BooleanField(label=_("Keep this to myself and my care team"), required=False)
    photo = forms.FileField(
        label=_("A photo"), required=False, help_text=_("A picture or a PDF, up to 10 MB.")
    )
