"""The five steps of a goal, and where somebody sees it now."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.kit.scales import LEVELS
from alongside.plans.attained_words import signed
from alongside.ui.fields import DayInput, PlainForm

LONGEST = 300
FIELDS = ("much_less", "less", "hoped", "more", "much_more")
_HINTS = (
    _("Worse than now, or where it begins if it cannot get worse."), _("Often: as it is now."),
    _("What you can really reach by the day you look at it again."), _("A good deal better than that."),
    _("As good as you dare to think."),
)  # fmt: skip

_LABELS = {
    2: _("+2: much more than hoped"), 1: _("+1: more than hoped"), 0: _("0: as hoped"), -1: _("−1: less than hoped"),
    -2: _("−2: much less than hoped"),
}  # fmt: skip


class LevelsForm(PlainForm):
    """What each of the five steps looks like, in one's own words; where one begins, and how much the goal weighs."""

    baseline = forms.TypedChoiceField(
        label=_("Where does it stand today?"), coerce=int, widget=forms.RadioSelect, initial=-1,
        choices=[(-1, _("On −1: it could get worse")), (-2, _("On −2: it cannot get worse"))],
    )  # fmt: skip
    weight = forms.TypedChoiceField(
        label=_("How much does this goal weigh beside your others?"), coerce=int, widget=forms.RadioSelect, initial=1,
        choices=[(1, _("As much as the others")), (2, _("Twice as much")), (3, _("Three times as much"))],
    )  # fmt: skip

    def __init__(self, *args: Any, levels: tuple[str, ...] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for place, name in enumerate(FIELDS):
            self.fields[name] = forms.CharField(
                label=_LABELS[LEVELS[place]], help_text=_HINTS[place], max_length=LONGEST,
                initial=levels[place] if levels else "",
                error_messages={"required": _("Say in a few words what this step looks like.")},
            )  # fmt: skip
        self.order_fields([*reversed(FIELDS), "baseline", "weight"])

    def levels(self) -> tuple[str, ...]:
        """The five steps, the lowest first."""
        return tuple(self.cleaned_data[name].strip() for name in FIELDS)


class ScoreForm(PlainForm):
    """Where somebody sees the goal, on which day, and a word about it."""

    level = forms.TypedChoiceField(
        label=_("Where does it stand, as you see it?"), coerce=int, widget=forms.RadioSelect,
        error_messages={"required": _("Choose one of the five steps.")},
    )  # fmt: skip
    words = forms.CharField(
        label=_("Why there?"), widget=forms.Textarea(attrs={"rows": "3"}), max_length=2000, required=False,
        help_text=_("A sentence is enough. The others see it beside your mark."),
    )  # fmt: skip
    on = forms.DateField(label=_("On which day?"), widget=DayInput)
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)

    def __init__(self, *args: Any, levels: tuple[str, ...], today: date, version: int, **kwargs: Any) -> None:
        kwargs.setdefault("initial", {"on": today, "version": version})
        super().__init__(*args, **kwargs)
        self.today = today
        self.fields["level"].choices = [  # type: ignore[attr-defined]
            (level, f"{signed(level)}  {text}") for level, text in reversed(list(zip(LEVELS, levels, strict=True)))
        ]  # fmt: skip

    def clean_on(self) -> date:
        """A day that has come."""
        day: date = self.cleaned_data["on"]
        if day > self.today:
            raise forms.ValidationError(_("Choose a day that has come."))
        return day
