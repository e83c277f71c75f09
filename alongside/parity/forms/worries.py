"""A worry about working together, and what is said of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from secrets import token_hex
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.parity.sides import Side
from alongside.parity.worry_words import OFFERED, SIDES
from alongside.parity.worrying import Kind
from alongside.ui.fields import DayInput, PlainForm

LONGEST = 2000
SECRET = re.compile(r"[0-9a-f]{40}")
Home = tuple[UUID | None, UUID | None]


def _long(label: Any, rows: int = 3, **more: Any) -> forms.CharField:
    return forms.CharField(
        label=label, widget=forms.Textarea(attrs={"rows": rows}), max_length=LONGEST, **more
    )


def home_of(told: str) -> Home:
    """A group or a center, as a choice names it."""
    what, _space, which = told.partition(" ")
    return (UUID(which), None) if what == "group" else (None, UUID(which))


class WorryForm(PlainForm):
    """What worries one about working together. `own` is the secret of one's own address, if one gives no name."""

    words = _long(
        _("What worries you about working together?"),
        error_messages={"required": _("Write a few words first.")},
    )  # fmt: skip
    wish = _long(_("What would help?"), rows=2, required=False)
    home = forms.TypedChoiceField(label=_("Who shall answer?"), coerce=home_of)
    side = forms.ChoiceField(
        label=_("From which side do you say it?"), widget=forms.RadioSelect, required=False,
        choices=[*((one.value, SIDES[one]) for one in Side), ("", _("I do not say"))],
    )  # fmt: skip
    named = forms.TypedChoiceField(
        label=_("Does your name stand there?"), coerce=lambda told: told == "yes", widget=forms.RadioSelect,
        initial="yes", choices=[("yes", _("Yes, with my name")), ("no", _("No"))],
        help_text=_(
            "Without it nobody learns who you are, and nothing here remembers it. It is put up in the night. Write "
            "so that nobody knows you by it."
        ),
    )  # fmt: skip
    own = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, homes: Iterable[tuple[str, str]], hides: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["home"].choices = [("", ""), *homes]  # type: ignore[attr-defined]
        self.fields["own"].initial = token_hex(20)
        if not hides:
            del self.fields["named"], self.fields["own"]

    @property
    def hidden(self) -> bool:
        """Whether no name shall stand by it."""
        return self.cleaned_data.get("named", True) is False

    def clean_own(self) -> str:
        """A secret of our own making, or another one."""
        told = str(self.cleaned_data["own"])
        return told if SECRET.fullmatch(told) else token_hex(20)

    @property
    def new(self) -> dict[str, Any]:
        """What was written, as the action takes it."""
        told = self.cleaned_data
        group_id, center_id = told["home"]
        return {key: told[key] for key in ("words", "wish", "side")} | {
            "group_id": group_id,
            "center_id": center_id,
        }


class StepForm(PlainForm):
    """What one says of a worry. What comes too late is refused by the rule, with why, and keeps its words."""

    kind = forms.TypedChoiceField(label=_("What do you say?"), coerce=Kind, widget=forms.RadioSelect)
    to = forms.TypedChoiceField(label=_("Whom do you ask?"), coerce=UUID, empty_value=None, required=False)
    until = forms.DateField(
        label=_("By which day do you answer?"),
        required=False,
        widget=DayInput,
        help_text=_("Within sixty days."),
    )
    words = _long(_("In a few words"), required=False)

    def __init__(
        self, *args: Any, kinds: Sequence[Kind], people: Iterable[tuple[UUID, str]] = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        late = [one for one in OFFERED if self.data.get("kind") == one and one not in kinds]
        offered = [*kinds, *late]
        self.names = {str(key): name for key, name in people}
        self.fields["kind"].choices = [(one.value, OFFERED[one]) for one in offered]  # type: ignore[attr-defined]
        self.fields["to"].choices = [("", ""), *self.names.items()]  # type: ignore[attr-defined]
        for name, kind in (("to", Kind.ASK), ("until", Kind.TAKE)):
            if kind not in offered:
                del self.fields[name]

    def clean(self) -> dict[str, Any]:
        """Whom one asks, by which day one answers, and words where something is told."""
        told = super().clean() or {}
        kind = told.get("kind")
        if kind == Kind.ASK and not told.get("to"):
            self.add_error("to", _("Choose somebody."))
        if kind == Kind.TAKE and not told.get("until") and "until" not in self.errors:
            self.add_error("until", _("Choose a day."))
        if kind in (Kind.ANSWER, Kind.UNHEARD) and not told.get("words"):
            self.add_error("words", _("Write a few words first."))
        return told

    @property
    def new(self) -> dict[str, Any]:
        """What was said, as the action takes it."""
        told = self.cleaned_data
        to = told.get("to") if told["kind"] == Kind.ASK else None
        until = told.get("until") if told["kind"] == Kind.TAKE else None
        name = self.names.get(str(to), "")
        return {"kind": told["kind"], "words": told["words"], "to": to, "to_name": name, "until": until}


class MoveForm(PlainForm):
    """To which group or center a worry goes."""

    home = forms.TypedChoiceField(label=_("Who shall answer now?"), coerce=home_of)
    words = _long(_("Why there?"), rows=2, required=False)

    def __init__(self, *args: Any, homes: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["home"].choices = [("", ""), *homes]  # type: ignore[attr-defined]
