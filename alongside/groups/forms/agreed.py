"""An agreement, a goal for ninety days, and how it goes."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.groups.charter_blocks import BLOCKS, in_order
from alongside.groups.models import CheckIn
from alongside.ui.fields import DayInput, PlainForm

EXAMPLES: tuple[tuple[str, Any], ...] = (
    ("one", _("One speaks at a time, and everybody gets a turn before anybody gets two.")),
    ("plain", _("We say things in plain words. Whoever does not understand asks, and that is welcome.")),
    ("here", _("What is told in confidence stays here.")),
    ("first", _("Partners speak first when it is about living with the illness.")),
    ("paid", _("Time and travel are paid for those who do not come here as a part of their work.")),
    ("sent", _("Papers are sent a week before, and nobody needs to have read them to have a say.")),
    ("own", _("Nobody has to tell their own story to have a say.")),
    ("time", _("We begin and end on time, and put off what we did not reach.")),
)
SAYS: dict[str, Any] = {
    CheckIn.Says.ON_WAY: _("It goes well"),
    CheckIn.Says.STUCK: _("It is stuck"),
    CheckIn.Says.REACHED: _("We reached it"),
    CheckIn.Says.PARTLY: _("We reached a part of it"),
    CheckIn.Says.DROPPED: _("We let it go"),
}


class AgreementForm(PlainForm):
    """Good examples to choose from, one's own words, and the day of looking at it again."""

    examples = forms.MultipleChoiceField(
        label=_("Good examples from other groups"), choices=EXAMPLES, required=False,
        widget=forms.CheckboxSelectMultiple, help_text=_("What you choose is put before your own words."),
    )  # fmt: skip
    words = forms.CharField(
        label=_("In our own words"), widget=forms.Textarea(attrs={"rows": 6}), max_length=8000, required=False,
    )  # fmt: skip
    review_on = forms.DateField(
        label=_("When do you look at it again?"), widget=DayInput,
        error_messages={"required": _("Choose a day, such as half a year from now.")},
    )  # fmt: skip

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.fields["review_on"].initial = today + timedelta(days=183)

    def clean_review_on(self) -> date:
        """A day ahead."""
        day: date = self.cleaned_data["review_on"]
        if day <= self.today:
            raise forms.ValidationError(_("Choose a day that lies ahead."))
        return day

    def clean(self) -> dict[str, Any]:
        """Some words there are."""
        told = super().clean() or {}
        if not self.whole(told):
            self.add_error("words", _("Choose an example, or write a few words."))
        return told

    def whole(self, told: dict[str, Any]) -> str:
        """The examples that were chosen, then the own words; each on a line of its own."""
        chosen = [str(words) for key, words in EXAMPLES if key in told.get("examples", [])]
        return "\n".join([*chosen, told.get("words", "").strip()]).strip()


class CharterForm(PlainForm):
    """How a team makes it together, block by block: each taken, put into own words, or left out (D26)."""

    review_on = AgreementForm.base_fields["review_on"]

    def __init__(self, *args: Any, today: date, before: dict[str, str] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        review = self.fields.pop("review_on")
        for key, (title, example) in BLOCKS.items():
            taken = before is None or key in before
            self.fields[f"take_{key}"] = forms.BooleanField(label=title, required=False, initial=taken)
            self.fields[f"words_{key}"] = forms.CharField(
                label=_("%(what)s, in our own words") % {"what": title}, required=False, max_length=2000,
                widget=forms.Textarea(attrs={"rows": 3}), initial=(before or {}).get(key, example),
            )  # fmt: skip
        self.fields["review_on"] = review
        self.fields["review_on"].initial = today + timedelta(days=183)

    clean_review_on = AgreementForm.clean_review_on

    def clean(self) -> dict[str, Any]:
        """At least one block."""
        told = super().clean() or {}
        if not self.parts(told):
            self.add_error(None, _("Take at least one of them, with a few words."))
        return told

    def parts(self, told: dict[str, Any]) -> list[dict[str, str]]:
        """What was taken, in the words that were written."""
        return in_order({key: told.get(f"words_{key}", "") for key in BLOCKS if told.get(f"take_{key}")})


class AimForm(PlainForm):
    """A goal for ninety days."""

    words = forms.CharField(
        label=_("What shall be different in 90 days?"), widget=forms.Textarea(attrs={"rows": 3}), max_length=2000,
        error_messages={"required": _("Say what shall be different.")},
    )  # fmt: skip
    known_by = forms.CharField(
        label=_("How shall we know?"), max_length=400, help_text=_("Such as: 20 families have tried it."),
        error_messages={"required": _("Say how you will know.")},
    )  # fmt: skip


class CheckInForm(PlainForm):
    """How it goes."""

    says = forms.ChoiceField(
        label=_("How does it go?"), choices=[(str(key), told) for key, told in SAYS.items()],
        widget=forms.RadioSelect,
    )  # fmt: skip
    words = forms.CharField(
        label=_("In a few words"), widget=forms.Textarea(attrs={"rows": 3}), max_length=2000, required=False
    )
