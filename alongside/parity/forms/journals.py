"""A page of one's journal, what one tells of it, and where one sees oneself."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.parity.actions.journals import Words
from alongside.parity.models.journals import FURTHEST, WORDS
from alongside.ui.fields import PlainForm


def _long(label: Any, rows: int = 5, **more: Any) -> forms.CharField:
    return forms.CharField(label=label, widget=forms.Textarea(attrs={"rows": rows}), max_length=WORDS, **more)


class JournalForm(PlainForm):
    """Fifteen minutes: what worked, what did not, with whom."""

    worked = _long(_("What worked?"), required=False)
    did_not = _long(_("What did not?"), required=False)
    with_whom = forms.CharField(label=_("With whom?"), max_length=400, required=False)

    @property
    def words(self) -> Words:
        """What was written, as the action takes it."""
        return Words(**self.cleaned_data)


class TellForm(PlainForm):
    """What one tells everyone, and who is named in it."""

    title = forms.CharField(label=_("What is it about?"), max_length=120)
    words = _long(
        _("What do you tell?"), rows=8,
        help_text=_("Word it anew for everyone. Leave out what is not yours to tell, and who is anybody’s patient."),
        error_messages={"required": _("Write a few words first.")},
    )  # fmt: skip
    names = forms.CharField(
        label=_("Who is named in it, or easy to know?"), required=False, widget=forms.Textarea(attrs={"rows": 3}),
        max_length=1000, help_text=_("One name in each line, as they write it. Each is asked first, and can say no."),
    )  # fmt: skip

    def clean_names(self) -> list[str]:
        """One in each line."""
        return [name.strip() for name in self.cleaned_data["names"].splitlines() if name.strip()]


class NamedForm(PlainForm):
    """Whether others read what names one."""

    agrees = forms.TypedChoiceField(
        label=_("May others read it?"), coerce=lambda told: told == "yes", widget=forms.RadioSelect,
        choices=[("yes", _("Yes, everyone here")), ("no", _("No"))],
    )  # fmt: skip


class PlacingForm(PlainForm):
    """Where one sees oneself, or a team."""

    group = forms.TypedChoiceField(
        label=_("Whom do you look at?"), coerce=lambda told: UUID(told) if told else None, empty_value=None,
        widget=forms.RadioSelect, required=False,
    )  # fmt: skip
    spot = forms.TypedChoiceField(
        label=_("How is it now?"), coerce=int, widget=forms.RadioSelect,
        choices=[(number, str(number)) for number in range(FURTHEST + 1)],
    )  # fmt: skip
    words = _long(_("Why there?"), rows=2, required=False)

    def __init__(self, *args: Any, groups: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["group"].choices = [("", _("Myself")), *groups]  # type: ignore[attr-defined]
