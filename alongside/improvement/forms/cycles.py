"""A test of change: its plan, what is seen, and what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.improvement.forms.projects import long
from alongside.improvement.models import Study
from alongside.improvement.sheet_words import MARKED
from alongside.improvement.sheets import Marks
from alongside.improvement.words import DECIDES, TESTED, choices
from alongside.ui.fields import DayInput, PlainForm

ASKED = {
    "who": _("Write who is in it, from each side."),
    "between": _("Write what you expect. To be wrong is fine."),
}
"""What a test of working together says, besides."""
NAMED = ("owner", "after", "idea", "counted")
Choices = Iterable[tuple[str, Any]]


def _line(label: Any, hint: Any = "") -> forms.CharField:
    return forms.CharField(label=label, help_text=hint, max_length=300, required=False)


def _chosen(label: Any, hint: Any = "") -> forms.ChoiceField:
    return forms.ChoiceField(label=label, help_text=hint, required=False)


class CycleForm(PlainForm):
    """The plan of a test."""

    title = forms.CharField(
        label=_("What do you test?"), max_length=120, error_messages={"required": _("Give it a name.")}
    )
    kind = forms.ChoiceField(
        label=_("What kind of test is it?"),
        choices=choices(TESTED),
        widget=forms.RadioSelect,
        initial="change",
    )
    question = long(
        _("What do you want to find out?"), error_messages={"required": _("Write what you want to find out.")}
    )
    prediction = long(
        _("What do you think will happen?"), help_text=_("Such as: 40 of 100 come in the evening."),
        error_messages={"required": _("Write what you expect. To be wrong is fine.")},
    )  # fmt: skip
    predicted = forms.FloatField(label=_("Which number do you expect?"), required=False)
    unit = _line(_("Of what?"), _("Such as: of 100 families."))
    what = _line(_("What is done?"))
    who = _line(_("Who does it?"), _("Of working together: who is in it, from each side."))
    where = _line(_("Where?"))
    between = long(
        _("What do you expect of working together?"), required=False,
        help_text=_("Only for a test of how you work together. Such as: families talk for half of the time."),
    )  # fmt: skip
    begins_on = forms.DateField(label=_("From when?"), widget=DayInput)
    ends_on = forms.DateField(label=_("Until when?"), required=False, widget=DayInput)
    owner = _chosen(_("Whose test is it?"), _("Anyone who sits here may own one."))
    after = _chosen(_("Does it go on from another test?"))
    idea = _chosen(_("Which idea does it test?"))
    counted = _chosen(_("Which number shows it?"))

    def __init__(self, *args: Any, named: Mapping[str, Choices], today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["begins_on"].initial = today
        for key in NAMED:
            self.fields[key].choices = list(named[key])  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """It ends when it has begun; of working together it says who is in it and what one expects, no other does."""
        told = super().clean() or {}
        if told.get("kind") != "partnership":
            if told.get("between"):
                self.add_error(
                    "between", _("This is for a test of how you work together. Choose that, or take it out.")
                )
        else:
            for key, why in ASKED.items():
                if not told.get(key):
                    self.add_error(key, why)
        if told.get("ends_on") and told.get("begins_on") and told["ends_on"] < told["begins_on"]:
            self.add_error("ends_on", _("It ends before it begins."))
        return told


class SeenForm(PlainForm):
    """What one saw."""

    count = forms.IntegerField(label=_("How many?"), required=False, min_value=0, max_value=1_000_000)
    of = forms.IntegerField(label=_("Of how many?"), required=False, min_value=0, max_value=1_000_000)
    felt = forms.TypedChoiceField(
        label=_("How was it for you to work together?"), coerce=int, empty_value=None, required=False,
        widget=forms.RadioSelect, choices=choices(MARKED[Marks.FEELING]),
    )  # fmt: skip
    words = long(_("In a few words"), required=False)

    def __init__(self, *args: Any, together: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not together:
            del self.fields["felt"]

    def clean(self) -> dict[str, Any]:
        """Something was seen, and no more than there were."""
        told = super().clean() or {}
        if told.get("count") is None and not told.get("words") and told.get("felt") is None:
            self.add_error("words", _("Write how many, or a few words."))
        if told.get("of") is not None and (told.get("count") is None or told["count"] > told["of"]):
            self.add_error("count", _("Write how many of them; not more than there were."))
        return told


class StudyForm(PlainForm):
    """What came of a test."""

    found = forms.FloatField(label=_("Which number came out?"), required=False)
    words = long(
        _("What happened, beside what you expected?"), error_messages={"required": _("Write what happened.")}
    )
    decides = forms.ChoiceField(
        label=_("What do you do with it?"), choices=choices(DECIDES), widget=forms.RadioSelect
    )
    learned = long(
        _("What did you learn?"), help_text=_("A test that failed teaches most. Others find it here."),
        error_messages={"required": _("Write one thing that you know now.")},
    )  # fmt: skip

    @property
    def decided(self) -> Study.Decides:
        """What is done with it."""
        return Study.Decides(self.cleaned_data["decides"])
