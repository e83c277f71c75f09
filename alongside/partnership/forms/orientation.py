"""What one knows before a first meeting, as it is ticked and as it is written."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.partnership.forms.paths import long
from alongside.partnership.orientation import MOST_POINTS, points_in
from alongside.ui.fields import PlainForm


class TickForm(PlainForm):
    """What somebody knows by now."""

    points = forms.TypedMultipleChoiceField(
        label=_("What do you know by now?"), coerce=int, required=False, widget=forms.CheckboxSelectMultiple,
        help_text=_("Whatever is open, ask. Nobody else reads what you have not ticked."),
    )  # fmt: skip

    def __init__(self, *args: Any, points: Sequence[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["points"].choices = list(enumerate(points))  # type: ignore[attr-defined]


class ListForm(PlainForm):
    """What everyone knows before their first meeting."""

    points = long(
        _("What does everyone know before their first meeting?"), rows=10,
        help_text=_("One point on each line. It holds for all, also for those who work in care."),
        error_messages={"required": _("Write at least one point, each on a line of its own.")},
    )  # fmt: skip

    def clean_points(self) -> list[str]:
        """One point from each line, few enough to be read."""
        told = points_in(self.cleaned_data["points"])
        if len(told) > MOST_POINTS:
            raise forms.ValidationError(_("Keep it short: at most %(num)s points.") % {"num": MOST_POINTS})
        return told
