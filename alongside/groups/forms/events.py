"""An event, what was to learn there, and money."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.groups.models import Event, EventNote
from alongside.ui.fields import ClockInput, DayInput, PlainForm
from alongside.ui.files import FileField

KINDS: dict[str, Any] = {
    Event.Kind.CAFE: _("Learning café"), Event.Kind.DAY: _("A day to learn"), Event.Kind.VISIT: _("A group visit"),
    Event.Kind.OTHER: _("Something else"),
}  # fmt: skip
NOTES: dict[str, Any] = {
    EventNote.Kind.MATERIAL: _("This was handed out, or can be read"),
    EventNote.Kind.TAKE_AWAY: _("This I took away"),
}
CURRENCIES = [(one, one) for one in ("SEK", "EUR", "GBP", "USD", "NOK", "DKK", "CHF", "CAD", "AUD")]


class EventForm(PlainForm):
    """An event."""

    kind = forms.ChoiceField(
        label=_("What is it?"), choices=[(str(key), told) for key, told in KINDS.items()], widget=forms.RadioSelect,
        initial=Event.Kind.CAFE,
    )  # fmt: skip
    title = forms.CharField(
        label=_("What is it called?"), max_length=120, error_messages={"required": _("Give it a name.")}
    )
    words = forms.CharField(
        label=_("What is it about, and for whom?"), widget=forms.Textarea(attrs={"rows": 3}), max_length=4000
    )
    day = forms.DateField(label=_("On which day?"), widget=DayInput)
    clock = forms.TimeField(
        label=_("At what time?"), widget=ClockInput, error_messages={"required": _("Write at what time.")}
    )
    minutes = forms.IntegerField(label=_("How many minutes?"), initial=90, min_value=5, max_value=1440)
    where = forms.CharField(label=_("Where, or which number to call?"), max_length=300, required=False)
    places = forms.IntegerField(
        label=_("For how many?"), min_value=1, max_value=10_000, required=False,
        help_text=_("Leave it open where all can come."),
    )  # fmt: skip
    taught_by = forms.CharField(
        label=_("Who teaches or tells?"), max_length=300, required=False,
        help_text=_("Such as: Nils, who has lived with it for nine years, and Petra, nurse."),
    )  # fmt: skip

    def starts_at(self, zone: str) -> datetime:
        """The moment, by the community's clock."""
        return datetime.combine(self.cleaned_data["day"], self.cleaned_data["clock"], tzinfo=ZoneInfo(zone))


class NoteForm(PlainForm):
    """What was handed out, or what one took away."""

    kind = forms.ChoiceField(
        label=_("What is it?"), choices=[(str(key), told) for key, told in NOTES.items()], widget=forms.RadioSelect,
        initial=EventNote.Kind.TAKE_AWAY,
    )  # fmt: skip
    words = forms.CharField(
        label=_("In a few words"), widget=forms.Textarea(attrs={"rows": 3}), max_length=4000,
        error_messages={"required": _("Write a few words first.")},
    )  # fmt: skip
    file = FileField(
        label=_("A file that goes with it"), required=False,
        help_text=_("A picture, a PDF, a sound or a text. Say above what it is, for who cannot see it."),
    )  # fmt: skip


class AskToComeForm(PlainForm):
    """Somebody who is asked to come."""

    name = forms.CharField(
        label=_("Whom do you ask to come?"), max_length=200,
        help_text=_("Their name as it stands among the people of the community."),
        error_messages={"required": _("Write whom you ask.")},
    )  # fmt: skip


class FundForm(PlainForm):
    """What money is raised for."""

    words = forms.CharField(
        label=_("What is the money for?"), widget=forms.Textarea(attrs={"rows": 3}), max_length=2000
    )
    goal = forms.IntegerField(label=_("How much do you need?"), min_value=1, max_value=1_000_000_000)
    currency = forms.ChoiceField(label=_("In which money?"), choices=CURRENCIES)


class GiftForm(PlainForm):
    """What came in."""

    amount = forms.IntegerField(label=_("How much came in?"), min_value=1, max_value=1_000_000_000)
    words = forms.CharField(
        label=_("From what?"), max_length=300,
        help_text=_("Such as: the school run. Name nobody who has not said yes to it."),
    )  # fmt: skip
