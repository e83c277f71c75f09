"""Being found, asking to be introduced, and saying yes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.groups.words import KINDS
from alongside.partnership.forms.paths import long
from alongside.partnership.support_kinds import Pass
from alongside.ui.fields import PlainForm

SAYS: dict[Pass, Any] = {
    Pass.ON: _("I pass it on"), Pass.NOT_ON: _("Not this time"), Pass.YES: _("Yes, gladly"),
    Pass.NO: _("Not this time"), Pass.MINE: _("Yes, gladly"), Pass.NOT_MINE: _("Not this time"),
}  # fmt: skip


class SearchForm(PlainForm):
    """What one looks for."""

    q = forms.CharField(label=_("A name, a center or some work"), max_length=80, required=False)
    kind = forms.ChoiceField(label=_("What kind of work?"), required=False)

    def __init__(self, *args: Any, kinds: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        told = [("", _("Any")), *((one, KINDS[one]) for one in kinds)]
        self.fields["kind"].choices = told  # type: ignore[attr-defined]


class FoundForm(PlainForm):
    """With which words one may be found."""

    words = long(
        _("What can others ask you about?"), rows=3, required=False,
        help_text=_("Everyone here reads it, with your name and your work in open groups. Empty: you are not found."),
    )  # fmt: skip


class AskIntroductionForm(PlainForm):
    """Whom one asks to introduce one, and why."""

    third_id = forms.ChoiceField(label=_("Who knows you both?"), widget=forms.RadioSelect)
    words = long(
        _("What would you like to talk about?"),
        rows=3,
        error_messages={"required": _("Write a few words first.")},
    )

    def __init__(self, *args: Any, thirds: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["third_id"].choices = thirds  # type: ignore[attr-defined]


class IntroductionForm(PlainForm):
    """What one says of it."""

    kind = forms.TypedChoiceField(label=_("What do you say?"), coerce=Pass, widget=forms.RadioSelect)
    reach = forms.CharField(
        label=_("How can they reach you?"), max_length=200, required=False,
        help_text=_("They read it when both of you have said yes, and nobody else does."),
    )  # fmt: skip

    def __init__(self, *args: Any, kinds: Sequence[Pass], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = [(one.value, SAYS[one]) for one in kinds]  # type: ignore[attr-defined]
        if Pass.ON in kinds:
            del self.fields["reach"]

    def clean(self) -> dict[str, Any]:
        """Who says yes says how they are reached."""
        told = super().clean() or {}
        if told.get("kind") in (Pass.YES, Pass.MINE) and not told.get("reach"):
            self.add_error("reach", _("Say how they can reach you."))
        return told
