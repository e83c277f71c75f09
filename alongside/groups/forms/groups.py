"""A group, how it works, and a seat in it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.groups import words
from alongside.groups.models import Group, GroupSeat
from alongside.groups.models.seats import FREE_VOICE
from alongside.kit.terms import Phase, Place
from alongside.ui.fields import DayInput, PlainForm

LONG = 4000


def _chosen(label: Any, told: dict[str, Any], initial: str, **more: Any) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label, choices=words.choices(told), initial=initial, widget=forms.RadioSelect, **more
    )


def _long(label: Any, *, rows: int = 3, **more: Any) -> forms.CharField:
    area = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, widget=area, max_length=LONG, **more)


class SeatForm(PlainForm):
    """For whom one speaks, what one knows it from, and perhaps in whose voice."""

    for_whom = forms.CharField(
        label=_("On whose behalf do you speak?"), max_length=120,
        help_text=_("Such as: parents at Riverside, young people, nurses, myself."),
        error_messages={"required": _("Say for whom you speak. It may be yourself.")},
    )  # fmt: skip
    knows = _chosen(_("What do you know it from?"), words.KNOWS, GroupSeat.Knows.LIVED)
    title = forms.CharField(
        label=_("What are you called here?"), max_length=80, required=False,
        help_text=_("Such as: parent partner. Else the name of your seat is shown."),
    )  # fmt: skip

    def __init__(self, *args: Any, by: Actor, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if by.role.value in FREE_VOICE:
            self.fields["voice"] = _chosen(_("In whose voice do you speak?"), words.VOICES, "other")


class GroupForm(SeatForm):
    """Joint work that begins, and one's own seat in it."""

    name = forms.CharField(
        label=_("What is it called?"), max_length=120, error_messages={"required": _("Give it a name.")}
    )
    kind = forms.ChoiceField(
        label=_("What is it?"), choices=words.choices(words.KINDS), initial=Group.Kind.TEAM
    )
    purpose = _long(_("What is it for?"), error_messages={"required": _("Say what it is for.")})
    place = _chosen(_("What does it touch?"), words.PLACES, Place.CENTER)
    phase = _chosen(_("Where are you in the work?"), words.PHASES, Phase.DESIGN)
    involvement = _chosen(
        _("How far do patients and families have part in it?"), words.INVOLVEMENT, Group.Involvement.PARTNER
    )
    partner_places = forms.IntegerField(
        label=_("How many seats do you keep for patients and families?"),
        min_value=0,
        max_value=99,
        required=False,
    )
    ends = forms.DateField(label=_("When shall it be done?"), required=False, widget=DayInput)
    pays = forms.CharField(
        label=_("What are partners paid for their time?"), max_length=200, required=False,
        help_text=_("Such as: 30 euros an hour, and the way there."),
    )  # fmt: skip
    members_only = forms.BooleanField(
        label=_("Only its members read it"), required=False,
        help_text=_("Else everyone in the community reads it. This cannot be changed later."),
    )  # fmt: skip
    field_order = (
        "name",
        "kind",
        "purpose",
        "place",
        "phase",
        "involvement",
        "partner_places",
        "ends",
        "pays",
        "members_only",
        "for_whom",
    )


class WaysForm(PlainForm):
    """How a group works."""

    purpose = _long(_("What is it for?"), error_messages={"required": _("Say what it is for.")})
    involvement = _chosen(
        _("How far do patients and families have part in it?"), words.INVOLVEMENT, Group.Involvement.PARTNER
    )
    agenda_by = forms.CharField(
        label=_("Who sets the agenda?"),
        max_length=200,
        required=False,
        help_text=_("Such as: anyone who sits here."),
    )
    outcome_by = forms.CharField(
        label=_("Who has the last word on what comes of it?"), max_length=200, required=False,
        help_text=_("Such as: the group itself, or the head of the clinic."),
    )  # fmt: skip
    decides = _chosen(_("How does it decide?"), words.DECIDES, Group.Decides.CONSENT)
    led_by_families = forms.BooleanField(label=_("It is led by families"), required=False)
    organizations = forms.MultipleChoiceField(
        label=_("Which organizations govern it together?"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    def __init__(
        self,
        *args: Any,
        here: Iterable[tuple[str, str]],
        places: Iterable[tuple[str, str, int]] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organizations"].choices = list(here)  # type: ignore[attr-defined]
        for key, name, held in places:
            self.fields[f"places-{key}"] = forms.IntegerField(
                label=_("How many seats has %(name)s?") % {"name": name}, min_value=0, max_value=99, required=False,
                initial=held or None, help_text=_("Leave it open where you agreed on no number."),
            )  # fmt: skip

    def places(self) -> dict[str, int]:
        """How many seats each organization has, by its key; where a number was written."""
        told = self.cleaned_data.items()
        return {
            key.removeprefix("places-"): count for key, count in told if key.startswith("places-") and count
        }


class AskForm(SeatForm):
    """To join, in one's own words."""

    words = _long(_("Why would you like to join?"), required=False)


class TakeForm(SeatForm):
    """A seat that was offered, or one's own words changed; perhaps standing in for another member."""

    stands_in_for = forms.ChoiceField(label=_("Do you stand in for somebody?"), required=False)

    def __init__(self, *args: Any, others: Iterable[tuple[str, str]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["stands_in_for"].choices = [("", _("No")), *others]  # type: ignore[attr-defined]


class OfferForm(PlainForm):
    """Somebody who is asked to take a seat."""

    name = forms.CharField(
        label=_("Whom do you ask?"), max_length=200,
        help_text=_("Their name as it stands among the people of the community. Patients and families ask themselves."),
        error_messages={"required": _("Write whom you ask.")},
    )  # fmt: skip
    words = _long(_("Why them?"), required=False)
    ends = forms.DateField(label=_("Until when?"), required=False, widget=DayInput)


class TermForm(PlainForm):
    """Until when somebody sits."""

    ends = forms.DateField(
        label=_("Until when?"),
        required=False,
        widget=DayInput,
        help_text=_("Leave it open where it has no end."),
    )


class PauseForm(PlainForm):
    """Until when somebody pauses. Nothing else is asked."""

    until = forms.DateField(
        label=_("When are you back?"), required=False, widget=DayInput,
        help_text=_("Leave it open where you do not know yet. Nobody asks why."),
    )  # fmt: skip


class CalendarForm(PlainForm):
    """What one's own calendar is told."""

    names = forms.ChoiceField(
        label=_("What shall your calendar say?"), widget=forms.RadioSelect, initial="no",
        choices=[("no", _("Only that we meet, and when")), ("yes", _("Also which group, about what, and where"))],
        help_text=_("Whoever keeps your calendar for you, such as a company, reads what stands in it."),
    )  # fmt: skip


class LeaveForm(PlainForm):
    """Why a seat ends."""

    words = _long(_("Why?"), required=False)
