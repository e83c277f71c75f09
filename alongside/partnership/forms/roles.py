"""A role as it is described, looked for and given to somebody."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.partnership.forms.paths import long
from alongside.partnership.opportunity_kinds import Pays
from alongside.partnership.opportunity_words import PAYS, choices
from alongside.partnership.role_kinds import LONGEST_MINUTES
from alongside.partnership.role_words import FOR_SIDE
from alongside.ui.fields import DayInput, PlainForm

Choices = Iterable[tuple[str, Any]]


class WordingForm(PlainForm):
    """What somebody in a role does, gives and gets."""

    title = forms.CharField(
        label=_("What is the role called?"), max_length=120, help_text=_("Such as: family partner in a clinic team."),
        error_messages={"required": _("Give it a name that one understands at once.")},
    )  # fmt: skip
    purpose = long(_("What is it for?"), rows=2, error_messages={"required": _("Say what it is for.")})
    tasks = long(
        _("What does one do?"), rows=4, help_text=_("One task on each line."),
        error_messages={"required": _("Say what one does.")},
    )  # fmt: skip
    minutes = forms.IntegerField(
        label=_("How many minutes in a month?"), min_value=5, max_value=LONGEST_MINUTES,
        help_text=_("With reading, and the way there. An hour is 60."),
    )  # fmt: skip
    times = forms.CharField(
        label=_("At which times?"),
        max_length=200,
        required=False,
        help_text=_("Such as: Thursdays after five."),
    )
    supports = long(_("What helps to do it?"), rows=2, required=False)
    pays = forms.ChoiceField(
        label=_("What does one get for it?"), choices=choices(PAYS), widget=forms.RadioSelect
    )
    pay_words = forms.CharField(label=_("How much, and from whom?"), max_length=200, required=False)
    turn_to = forms.CharField(label=_("Whom does one turn to?"), max_length=200, required=False)
    look_on = forms.DateField(
        label=_("When do you look at it again?"), required=False, widget=DayInput,
        help_text=_("This, or a last day: no role goes on forever by itself."),
    )  # fmt: skip
    ends = forms.DateField(label=_("On which day does it end?"), required=False, widget=DayInput)

    def clean(self) -> dict[str, Any]:
        """What is paid says how much; and there is a day on which it ends or is looked at."""
        told = super().clean() or {}
        if told.get("pays") == Pays.PAID and not told.get("pay_words"):
            self.add_error("pay_words", _("Say how much, and from whom."))
        if not told.get("ends") and not told.get("look_on") and not {"ends", "look_on"} & set(self.errors):
            self.add_error("look_on", _("Say when it ends, or when you look at it again."))
        return told


class RoleForm(WordingForm):
    """The same for a new role: in which group, and for which side."""

    group = forms.ChoiceField(label=_("In which group?"), widget=forms.RadioSelect)
    for_side = forms.ChoiceField(
        label=_("For whom is it?"), choices=choices(FOR_SIDE), widget=forms.RadioSelect
    )
    start = forms.UUIDField(required=False, widget=forms.HiddenInput)
    field_order = ("group", "title", "for_side")

    def __init__(self, *args: Any, groups: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        told = list(groups)
        self.fields["group"].choices = told  # type: ignore[attr-defined]
        if len(told) == 1:
            self.fields["group"].initial = told[0][0]


class EndForm(PlainForm):
    """On which day a role ends."""

    ends = forms.DateField(
        label=_("On which day does it end?"), widget=DayInput, error_messages={"required": _("Choose a day.")}
    )


class NoForm(PlainForm):
    """What would have to be different."""

    words = long(
        _("What would have to be different?"), required=False,
        help_text=_("Everyone who reads this group reads it."),
    )  # fmt: skip


class LookForm(PlainForm):
    """What one looks for among roles."""

    words = forms.CharField(label=_("Words in it"), max_length=100, required=False)
    side = forms.ChoiceField(
        label=_("For whom is it?"), required=False,
        choices=[("", _("Any")), ("partners", _("Patients and families")), ("staff", _("Those who work in care"))],
    )  # fmt: skip


class SitsForm(PlainForm):
    """Who sits as this role."""

    seat = forms.TypedChoiceField(label=_("Who?"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, seats: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["seat"].choices = list(seats)  # type: ignore[attr-defined]
