"""A meeting, and one thing that is done in it."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext_lazy as _

from alongside.groups.meeting_acts import Kind
from alongside.groups.meeting_words import WAYS
from alongside.groups.models import Meeting
from alongside.kit.ids import time_ordered_id
from alongside.ui.fields import ClockInput, DayInput, PlainForm

LONGEST, MOST_TIMES = 4000, 12
NEEDS_WORDS = frozenset({Kind.ITEM, Kind.NOTE, Kind.NEXT, Kind.PROPOSE, Kind.MINUTES_NO})
HOME = ("where", "hosts", "welcomes", "bring")


def _line(label: Any, hint: Any = "", **more: Any) -> forms.CharField:
    return forms.CharField(label=label, help_text=hint, max_length=300, required=False, **more)


class MeetingForm(PlainForm):
    """A meeting: when or at which times perhaps, how one takes part, and what makes people feel at home."""

    title = forms.CharField(
        label=_("What is it called?"), max_length=120, error_messages={"required": _("Give it a name.")}
    )
    day = forms.DateField(
        label=_("On which day?"), required=False, widget=DayInput,
        help_text=_("Leave it open, and the group finds the time below."),
    )  # fmt: skip
    clock = forms.TimeField(label=_("At what time?"), required=False, widget=ClockInput)
    times = forms.CharField(
        label=_("Or ask which of these times suit"), required=False, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("One a line, such as: 2026-12-03 17:00. Each sees them by the clock where they are."),
    )  # fmt: skip
    minutes = forms.IntegerField(label=_("How many minutes?"), initial=60, min_value=5, max_value=600)
    ways = forms.MultipleChoiceField(
        label=_("How does one take part?"), choices=WAYS.items, widget=forms.CheckboxSelectMultiple,
        initial=[Meeting.Way.ROOM, Meeting.Way.PHONE],
        error_messages={"required": _("Choose at least one. By phone suits many.")},
    )  # fmt: skip
    own_time_until = forms.DateField(
        label=_("Until when can one answer in one’s own time?"), required=False, widget=DayInput
    )
    where = _line(
        _("Where, or which number to call?"), _("Such as: the library, first floor. Parking is free.")
    )
    hosts = _line(
        _("Who is at home there?"), _("On whose ground one meets says who hosts whom. A library is nobody’s.")
    )
    welcomes = _line(_("Who welcomes people at the door?"))
    bring = _line(
        _("What to wear, to bring, to know before?"), _("Such as: as you are. Children are welcome.")
    )

    def __init__(self, *args: Any, zone: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.zone = ZoneInfo(zone)

    def clean_times(self) -> tuple[datetime, ...]:
        """The times, each on a line of its own, by the community's clock."""
        lines = [line.strip() for line in self.cleaned_data["times"].splitlines() if line.strip()]
        found = [self._moment(line) for line in lines[:MOST_TIMES]]
        if any(one is None for one in found):
            raise forms.ValidationError(
                _("Write each as year, month, day and time, such as 2026-12-03 17:00.")
            )
        return tuple(one for one in found if one)

    def _moment(self, line: str) -> datetime | None:
        try:
            found = parse_datetime(line)
        except ValueError:
            return None
        return found.replace(tzinfo=self.zone) if found and found.tzinfo is None else None

    def clean(self) -> dict[str, Any]:
        """A day has a time; own time has an end."""
        told = super().clean() or {}
        if told.get("day") and not told.get("clock"):
            self.add_error("clock", _("Write at what time."))
        if Meeting.Way.OWN_TIME in told.get("ways", []) and not told.get("own_time_until"):
            self.add_error("own_time_until", _("Write until when."))
        return told

    @property
    def starts_at(self) -> datetime | None:
        """The moment, where a day and a time were written."""
        day, clock = self.cleaned_data.get("day"), self.cleaned_data.get("clock")
        return datetime.combine(day, clock, tzinfo=self.zone) if day and clock else None

    @property
    def home(self) -> dict[str, str]:
        """What makes people feel at home."""
        return {key: self.cleaned_data[key] for key in HOME}


class ActForm(PlainForm):
    """One thing that somebody does in a meeting, with the id that the page gave it."""

    id = forms.UUIDField(required=False, widget=forms.HiddenInput)
    kind = forms.ChoiceField(choices=[(one.value, one.value) for one in Kind if one != Kind.FELT])
    about = forms.UUIDField(required=False)
    words = forms.CharField(required=False, max_length=LONGEST)
    whom = forms.UUIDField(required=False)
    on = forms.DateField(required=False)
    moment = forms.DateTimeField(required=False)

    def clean(self) -> dict[str, Any]:
        """What is said has words."""
        told = super().clean() or {}
        if told.get("kind") in NEEDS_WORDS and not told.get("words"):
            self.add_error("words", _("Write a few words first."))
        return told


class FeelForm(PlainForm):
    """How it is to be here."""

    feels = forms.TypedChoiceField(choices=[(one, one) for one in range(1, 6)], coerce=int)


def new_id() -> Any:
    """A fresh id for what a form will send."""
    return time_ordered_id()
