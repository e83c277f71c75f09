"""Getting ready, somebody one thinks of, a touch, a flyer, and the four things that a flyer asks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from alongside.partnership.forms.paths import long
from alongside.partnership.models.recruiting import NAME, REACH, SOME
from alongside.partnership.recruiting import Question, Stage
from alongside.partnership.recruiting_words import ASKED, STAGES
from alongside.ui.fields import DayInput, PlainForm

NO = "no"


class PrepareForm(PlainForm):
    """Five questions before asking anybody. One can answer some now and the rest later."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for question, (label, hint) in ASKED.items():
            self.fields[question.value] = long(label, rows=2, required=False, help_text=hint)

    def answers(self) -> dict[Question, str]:
        """What was answered, by its question."""
        return {question: self.cleaned_data[question.value].strip() for question in Question}


class CandidateForm(PlainForm):
    """Somebody whom a team thinks of."""

    name = forms.CharField(
        label=_("Whom do you think of?"), max_length=NAME, help_text=_("A first name is enough."),
        error_messages={"required": _("Write a name.")},
    )  # fmt: skip
    reach = forms.CharField(
        label=_("How do you reach them?"), max_length=REACH, required=False,
        help_text=_("Leave it empty where you meet them anyway."),
    )  # fmt: skip
    why = forms.CharField(
        label=_("Why them?"), max_length=SOME, widget=forms.Textarea(attrs={"rows": 2}), required=False,
        help_text=_("What they said or did. Nothing of their illness. They can read it."),
    )  # fmt: skip


class TouchForm(PlainForm):
    """Where one is with somebody."""

    opening = forms.CharField(
        label=_("How would you say it, in your own words?"), max_length=SOME, required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )  # fmt: skip
    stage = forms.ChoiceField(
        label=_("Where are you with them?"), widget=forms.RadioSelect,
        choices=[*((key.value, told) for key, told in STAGES.items()), (NO, _("They said no: delete what you kept"))],
    )  # fmt: skip
    next_step = forms.CharField(label=_("What comes next?"), max_length=REACH, required=False)
    next_on = forms.DateField(
        label=_("On which day?"),
        required=False,
        widget=DayInput,
        help_text=_("It stands on your Today then."),
    )

    def clean_stage(self) -> Any:
        """A stage, or None where they said no."""
        told = self.cleaned_data["stage"]
        return None if told == NO else Stage(told)


class FlyerForm(PlainForm):
    """A flyer in one language, in one's own words."""

    language = forms.ChoiceField(label=_("In which language?"), widget=forms.RadioSelect)
    headline = forms.CharField(
        label=_("What stands on top?"), max_length=80, help_text=_("Such as: You know what waiting here is like."),
        error_messages={"required": _("Write a few words first.")},
    )  # fmt: skip
    words = forms.CharField(
        label=_("What do you want to say?"), max_length=600, widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("What you look for, how long it takes and what you give. At most 600 letters fit."),
        error_messages={"required": _("Write a few words first.")},
    )  # fmt: skip
    contact_id = forms.TypedChoiceField(label=_("Who answers?"), coerce=UUID, widget=forms.RadioSelect)
    reach = forms.CharField(
        label=_("By which number or address?"), max_length=REACH,
        help_text=_("It stands on the flyer, and everyone reads it. A number of the clinic is best."),
        error_messages={"required": _("Write a telephone number or a mail address.")},
    )  # fmt: skip

    def __init__(self, *args: Any, members: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["contact_id"].choices = list(members)  # type: ignore[attr-defined]
        self.fields["language"].choices = list(settings.LANGUAGES)  # type: ignore[attr-defined]


class InterestForm(PlainForm):
    """The four things that a flyer asks."""

    name = forms.CharField(
        label=_("What is your name?"), max_length=NAME, help_text=_("A first name is enough."),
        error_messages={"required": _("Write a name.")},
    )  # fmt: skip
    reach = forms.CharField(
        label=_("How can we reach you?"), max_length=REACH, help_text=_("A telephone number or a mail address."),
        error_messages={"required": _("Write a telephone number or a mail address.")},
    )  # fmt: skip
    interests = forms.CharField(
        label=_("What interests you?"), max_length=SOME, widget=forms.Textarea(attrs={"rows": 3}), required=False,
        help_text=_("You need not say anything about your health."),
    )  # fmt: skip
    call_when = forms.CharField(
        label=_("When shall we call?"),
        max_length=REACH,
        required=False,
        help_text=_("Such as: Tuesdays after five."),
    )
    id = forms.UUIDField(required=False, widget=forms.HiddenInput)
