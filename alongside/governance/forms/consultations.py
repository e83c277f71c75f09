"""What many are asked; their answers; what came of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from alongside.governance.models import Consultation, Question
from alongside.people.models import Organization
from alongside.ui.fields import DayInput, PlainForm

MOST_QUESTIONS, MOST_CHOICES = 20, 10


class ConsultationForm(PlainForm):
    """A text, questions with answers to choose from, by when, and who is asked."""

    title = forms.CharField(
        label=_("What is it about?"),
        max_length=200,
        error_messages={"required": _("Say in one line what it is about.")},
    )
    words = forms.CharField(
        label=_("What do you want to know, and why?"), widget=forms.Textarea(attrs={"rows": 6}), max_length=40_000,
        error_messages={"required": _("Write what you want to know, and why.")},
    )  # fmt: skip
    questions = forms.CharField(
        label=_("Your questions"), widget=forms.Textarea(attrs={"rows": 6}), max_length=8000,
        help_text=_(
            "One a line. After a colon the answers to choose from, with bars between: Open on Sundays?: Yes | No"
        ),
        error_messages={"required": _("Write at least one question.")},
    )  # fmt: skip
    until = forms.DateField(
        label=_("Until when can people answer?"),
        widget=DayInput,
        error_messages={"required": _("Choose the last day.")},
    )
    reach = forms.ChoiceField(
        label=_("Who is asked?"), widget=forms.RadioSelect, initial=Consultation.Reach.EVERYONE,
        choices=[
            (Consultation.Reach.EVERYONE.value, _("Everyone in the community")),
            (Consultation.Reach.CENTERS.value, _("People of some centers")),
            (Consultation.Reach.PUBLIC.value, _("Everyone in the community; and strangers can read it")),
        ],
    )  # fmt: skip
    centers = forms.MultipleChoiceField(
        label=_("Which centers?"), widget=forms.CheckboxSelectMultiple, required=False
    )

    def __init__(self, *args: Any, centers: Iterable[Organization], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = [(str(one.pk), one.name) for one in centers]
        self.fields["centers"].choices = named  # type: ignore[attr-defined]

    def clean_questions(self) -> list[tuple[str, tuple[str, ...]]]:
        """Each question with its answers; yes, no and neither where none are written."""
        lines = [line.strip() for line in self.cleaned_data["questions"].splitlines() if line.strip()]
        return [_question(line) for line in lines[:MOST_QUESTIONS]]

    def clean_until(self) -> datetime:
        """The last second of that day, so that it reads as the day that was chosen."""
        day = self.cleaned_data["until"]
        if day < timezone.localdate():
            raise forms.ValidationError(_("Choose a day that is still to come."))
        midnight = datetime.combine(day, time.min, tzinfo=timezone.get_current_timezone())
        return midnight + timedelta(days=1, seconds=-1)

    def clean(self) -> dict[str, Any]:
        """Some centers have names."""
        told = super().clean() or {}
        if told.get("reach") == Consultation.Reach.CENTERS and not told.get("centers"):
            self.add_error("centers", _("Choose at least one center."))
        return told


def _question(line: str) -> tuple[str, tuple[str, ...]]:
    words, _colon, answers = line.rpartition(":")
    choices = tuple(one.strip() for one in answers.split("|") if one.strip())[:MOST_CHOICES]
    if not words or len(choices) < 2:
        return line.rstrip(":"), (str(_("Yes")), str(_("No")), str(_("I do not mind")))
    return words.strip(), choices


class AnswersForm(PlainForm):
    """One choice for each question; any can be skipped, not all."""

    def __init__(self, *args: Any, questions: Iterable[Question], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for one in questions:
            self.fields[f"q{one.pk.hex}"] = forms.ChoiceField(
                label=one.words, widget=forms.RadioSelect, required=False,
                choices=[(str(place), choice) for place, choice in enumerate(one.choices)],
            )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """At least one answer."""
        told = super().clean() or {}
        if not any(told.values()):
            raise forms.ValidationError(_("Answer at least one question."))
        return told

    def chosen(self) -> dict[UUID, int]:
        """Question and the place of the answer."""
        return {UUID(key[1:]): int(value) for key, value in self.cleaned_data.items() if value}


class DidForm(PlainForm):
    """You said, we did."""

    words = forms.CharField(
        label=_("What came of it?"), widget=forms.Textarea(attrs={"rows": 5}), max_length=20_000,
        help_text=_("What people said, and what was done or not done because of it."),
        error_messages={"required": _("Write what came of it.")},
    )  # fmt: skip
