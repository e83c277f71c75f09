"""What is in the way, and what is said of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.partnership.forms.paths import long
from alongside.partnership.hurdle_words import SAYS
from alongside.partnership.hurdles import Kind
from alongside.partnership.opportunity_words import choices
from alongside.ui.fields import PlainForm

Choices = Iterable[tuple[str, Any]]


class HurdleForm(PlainForm):
    """What is in the way."""

    title = forms.CharField(
        label=_("What is in the way?"), max_length=160, help_text=_("Such as: a badge takes three months."),
        error_messages={"required": _("Say in a few words what is in the way.")},
    )  # fmt: skip
    words = long(
        _("What happens, and what does it stop?"), required=False,
        help_text=_("Everyone here reads it. Name no one, and nothing of anybody’s health."),
    )  # fmt: skip
    center = forms.ChoiceField(label=_("At which center?"), required=False)
    step = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, centers: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["center"].choices = [("", _("At none, or at many")), *centers]  # type: ignore[attr-defined]


class LookForm(PlainForm):
    """What one looks for."""

    words = forms.CharField(label=_("What is in your way?"), max_length=160, required=False)
    which = forms.ChoiceField(
        label=_("Which ones?"), required=False,
        choices=[("", _("All")), ("open", _("Still in the way")), ("solved", _("Solved"))],
    )  # fmt: skip
    center = forms.ChoiceField(label=_("At which center?"), required=False)

    def __init__(self, *args: Any, centers: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["center"].choices = [("", _("Any")), *centers]  # type: ignore[attr-defined]


class SayForm(PlainForm):
    """What was tried, or that it is solved."""

    kind = forms.TypedChoiceField(
        label=_("What do you say?"), coerce=Kind, initial=Kind.TRIED, widget=forms.RadioSelect
    )
    words = long(_("What did you do, and what came of it?"), rows=3, required=False)

    def __init__(self, *args: Any, kinds: Sequence[Kind], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = choices({one: SAYS[one] for one in kinds})  # type: ignore[attr-defined]
