"""Asking for answers now, and setting when a form is asked again and again."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.questionnaires import rules
from alongside.questionnaires.actions.asking import When
from alongside.questionnaires.models import Reminder, Schedule
from alongside.questionnaires.queries.library import InUse
from alongside.sharing.actions.opening import Opened
from alongside.ui.fields import DayInput, PlainForm

EVENTS = [
    ("", gettext_lazy("Choose what happens")),
    ("new_medicine", gettext_lazy("A new medicine")),
    ("hospital", gettext_lazy("A stay in hospital")),
    ("flare", gettext_lazy("A flare")),
    ("home_again", gettext_lazy("Home again from hospital")),
]


class _Which(PlainForm):
    """Which form, and of whom."""

    origin_id = forms.TypedChoiceField(label=gettext_lazy("Which form?"), coerce=UUID)
    for_whom = forms.ChoiceField(label=gettext_lazy("Who answers it?"), widget=forms.RadioSelect)

    def __init__(
        self, *args: Any, forms: Sequence[InUse], opened: Opened | None = None, **kwargs: Any
    ) -> None:
        kwargs.setdefault("auto_id", f"{kwargs.get('prefix', 'ask')}_%s")
        super().__init__(*args, **kwargs)
        which: Any = self.fields["origin_id"]
        which.choices = [("", _("Choose a form")), *((str(one.origin_id), one.title) for one in forms)]
        who: Any = self.fields["for_whom"]
        name = _("The patient") if opened is None else _("Me") if opened.rights.is_self else opened.name
        who.choices = [("patient", name), ("caregiver", _("A caregiver"))]
        who.initial = "patient"


class AskForm(_Which):
    """Ask now, perhaps until a day."""

    due_on = forms.DateField(label=gettext_lazy("Until when?"), widget=DayInput, required=False)


class ScheduleForm(_Which):
    """Ask again and again."""

    when = forms.ChoiceField(
        label=gettext_lazy("When is it asked?"), widget=forms.RadioSelect,
        choices=[(Schedule.When.VISIT.value, gettext_lazy("Before each visit")),
                 (Schedule.When.MONTHS.value, gettext_lazy("Every so many months")),
                 (Schedule.When.EVENT.value, gettext_lazy("When something happens"))],
        initial=Schedule.When.VISIT.value,
    )  # fmt: skip
    days = forms.IntegerField(
        label=gettext_lazy("How many days before a visit?"),
        min_value=0,
        max_value=60,
        initial=7,
        required=False,
    )
    months = forms.IntegerField(
        label=gettext_lazy("Every how many months?"), min_value=1, max_value=24, initial=1, required=False
    )
    event = forms.ChoiceField(label=gettext_lazy("On what?"), choices=EVENTS, required=False)

    def clean(self) -> dict[str, Any]:
        """An event has a name."""
        cleaned = super().clean() or {}
        if cleaned.get("when") == Schedule.When.EVENT and not cleaned.get("event"):
            self.add_error("event", _("Choose what happens."))
        return cleaned

    def asked(self) -> dict[str, Any]:
        """The form, and when it is asked."""
        told = self.cleaned_data
        when = When(
            told["when"], told["for_whom"], days=7 if told["days"] is None else told["days"],
            months=told["months"] or 1, event=told["event"] if told["when"] == Schedule.When.EVENT else "",
        )  # fmt: skip
        return {"origin_id": told["origin_id"], "when": when}


class HappenedForm(PlainForm):
    """What happened, of that on which forms are asked, and on which day."""

    event = forms.ChoiceField(
        label=gettext_lazy("What happened?"), widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose what happened.")},
    )  # fmt: skip
    on = forms.DateField(label=gettext_lazy("When was it?"), widget=DayInput)

    def __init__(self, *args: Any, asked_on: Collection[str], today: date, **kwargs: Any) -> None:
        super().__init__(*args, initial={"on": today}, **kwargs)
        what: Any = self.fields["event"]
        what.choices = [(key, words) for key, words in EVENTS if key in asked_on]
        self.today = today

    def clean_on(self) -> date:
        """A day of the last month."""
        on: date = self.cleaned_data["on"]
        verdict = rules.when_tell(on, self.today)
        if not verdict:
            raise forms.ValidationError(str(verdict.reason))
        return on


class ReminderForm(PlainForm):
    """Not at all, on Today, or by a letter."""

    way = forms.ChoiceField(
        label=gettext_lazy("How do you want to hear of forms that wait?"), widget=forms.RadioSelect,
        choices=[(Reminder.Way.TODAY.value, gettext_lazy("On Today, when I come here")),
                 (Reminder.Way.MAIL.value, gettext_lazy("By e-mail, once for each form; it says nothing about health")),
                 (Reminder.Way.OFF.value, gettext_lazy("Not at all: I look under my forms myself"))],
    )  # fmt: skip
    hour = forms.TypedChoiceField(
        label=gettext_lazy("From what time of the day may an e-mail come?"), coerce=int,
        choices=[(hour, f"{hour:02d}:00") for hour in range(6, 22)],
    )  # fmt: skip
