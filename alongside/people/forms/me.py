"""What people say about themselves."""

from __future__ import annotations

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from alongside.ui.fields import PlainForm


class IntroduceForm(PlainForm):
    """My name, who I am in a few words, and the language that I read."""

    name = forms.CharField(
        label=_("Your name"), max_length=200, error_messages={"required": _("Write the name that you go by.")}
    )
    about_me = forms.CharField(
        label=_("Who you are, in a few words"),
        help_text=_("Whoever may know you reads this. Say only what you want them to know."),
        widget=forms.Textarea(attrs={"rows": 3}), max_length=1000, required=False,
    )  # fmt: skip
    language = forms.ChoiceField(label=_("The language that you read"), choices=settings.LANGUAGES)


class ExpertiseForm(PlainForm):
    """A topic that one can be asked about."""

    topic = forms.CharField(
        label=_("What can people ask you about?"), max_length=120,
        help_text=_("In two or three words: school trips, infusions, being new here."),
        error_messages={"required": _("Write in two or three words what people can ask you about.")},
    )  # fmt: skip
    how = forms.ChoiceField(
        label=_("How do you know it?"), widget=forms.RadioSelect, initial="lived",
        choices=[("lived", _("From living it")), ("learned", _("From learning it"))],
        error_messages={"required": _("Choose how you know it.")},
    )  # fmt: skip
    words = forms.CharField(
        label=_("A few words more"), widget=forms.Textarea(attrs={"rows": 3}), max_length=1000, required=False
    )
