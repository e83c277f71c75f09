"""Planning a visit, and saying why one was not held."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from alongside.ui.fields import ClockInput, DayInput, PlainForm
from alongside.visits import rules
from alongside.visits.models import Visit
from alongside.visits.planning import NewVisit
from alongside.visits.words import MODE

Named = Iterable[tuple[UUID, str]]


class PlanForm(PlainForm):
    """When a visit is, where and with whom."""

    day = forms.DateField(
        label=_("Which day"), widget=DayInput, error_messages={"required": _("Choose the day.")}
    )
    clock = forms.TimeField(
        label=_("From what time"), widget=ClockInput, error_messages={"required": _("Choose the time.")}
    )
    minutes = forms.IntegerField(
        label=_("For how many minutes"), min_value=5, max_value=600, initial=20,
        error_messages={"min_value": _("Write 5 minutes or more."), "max_value": _("Write 600 minutes or fewer.")},
    )  # fmt: skip
    mode = forms.ChoiceField(
        label=_("In which way"), choices=list(MODE.items()), initial=Visit.Mode.IN_PERSON.value,
        widget=forms.RadioSelect,
    )  # fmt: skip
    center = forms.ChoiceField(label=_("Where"), required=False)
    people = forms.MultipleChoiceField(
        label=_("With whom"), required=False, widget=forms.CheckboxSelectMultiple
    )
    place = forms.CharField(
        label=_("Room, or number to call"), required=False, max_length=200, help_text=_("Both sides see it.")
    )
    about = forms.CharField(label=_("What it is for"), required=False, max_length=300)

    def __init__(self, *args: Any, centers: Named = (), people: Named = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.names = {str(key): (key, name) for key, name in people}
        where = [*((str(key), name) for key, name in centers), ("", _("Nowhere in particular"))]
        self.fields["center"].choices = where  # type: ignore[attr-defined]
        self.fields["people"].choices = [(key, name) for key, (_id, name) in self.names.items()]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """A time to come: what was is no plan."""
        given = super().clean() or {}
        if given.get("day") and given.get("clock"):
            verdict = rules.when_plan(self._starts())
            if not verdict:
                self.add_error("day", verdict.reason)
        return given

    def _starts(self) -> datetime:
        given = self.cleaned_data
        return datetime.combine(given["day"], given["clock"], tzinfo=timezone.get_current_timezone())

    def new_visit(self) -> NewVisit:
        """What was planned."""
        given = self.cleaned_data
        return NewVisit(
            starts_at=self._starts(), minutes=given["minutes"], mode=given["mode"],
            center_id=UUID(given["center"]) if given["center"] else None, place=given["place"], about=given["about"],
            with_people=tuple(self.names[key] for key in given["people"]),
        )  # fmt: skip


def planned(visit: Visit) -> dict[str, Any]:
    """A visit as it fills the form in which it is changed; where its time has passed, a new day is chosen."""
    local = timezone.localtime(visit.starts_at)
    day = local.date() if rules.when_plan(visit.starts_at) else None
    return {
        "day": day, "clock": local.time(), "minutes": visit.minutes, "mode": visit.mode,
        "center": str(visit.center_id or ""), "people": [str(one) for one in visit.with_seats], "place": visit.place,
        "about": visit.about,
    }  # fmt: skip


class NotHeldForm(PlainForm):
    """Why a visit was not held."""

    why = forms.CharField(
        label=_("Why was it not held?"),
        max_length=300,
        error_messages={"required": _("Write why, in a few words.")},
    )


class LinkForm(forms.Form):
    """Which of the things that another system sent it is."""

    origin = forms.UUIDField()
