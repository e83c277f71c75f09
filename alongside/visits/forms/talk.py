"""What is written down in a visit, and afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.kit.ids import time_ordered_id
from alongside.kit.terms import Audience
from alongside.record.measured import MEASURED, measured
from alongside.ui.fields import DayInput, PlainForm
from alongside.visits.models import VisitLine
from alongside.visits.saying import NewLine, Speaker
from alongside.visits.sheet import Near
from alongside.visits.words import ANSWER

LONGEST, LONGEST_SUMMARY = 2000, 12_000
_WORDS_FIRST = {"required": _("Write a few words first.")}


class LineForm(PlainForm):
    """What was said, decided, or is to be done next; who said it, and who does it until when."""

    words = forms.CharField(
        label=_("In your words"), max_length=LONGEST, widget=forms.Textarea(attrs={"rows": "2"}),
        error_messages=_WORDS_FIRST,
    )  # fmt: skip
    kind = forms.ChoiceField(choices=[(one.value, one.label) for one in VisitLine.Kind])
    said_by = forms.ChoiceField(label=_("Who said it"), required=False)
    owner = forms.ChoiceField(label=_("Who does it"), required=False)
    due_on = forms.DateField(label=_("Until when"), widget=DayInput, required=False)
    item = forms.UUIDField(widget=forms.HiddenInput, required=False)
    id = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, near: Sequence[Near] = (), **kwargs: Any) -> None:
        kwargs["initial"] = {"id": time_ordered_id()} | kwargs.get("initial", {})
        super().__init__(*args, **kwargs)
        self.near = {str(one.id): one for one in near}
        names = [(key, one.name) for key, one in self.near.items()]
        for name in ("said_by", "owner"):
            self.fields[name].choices = [("", "-"), *names]  # type: ignore[attr-defined]

    def new_line(self) -> NewLine:
        """What was written."""
        given = self.cleaned_data
        said, owner = self.near.get(given["said_by"]), self.near.get(given["owner"])
        return NewLine(
            kind=given["kind"], words=given["words"], item_id=given["item"], sent_id=given["id"],
            said_by=Speaker(said.id, said.name, said.voice) if said else None,
            owner_id=owner.id if owner else None, owner_name=owner.name if owner else "", due_on=given["due_on"],
        )  # fmt: skip


class RewordForm(PlainForm):
    """Other words for a line; none takes it back."""

    words = forms.CharField(label=_("In other words"), max_length=LONGEST, required=False)


class ValueForm(PlainForm):
    """A number that is measured in the visit; it stands in the record at once."""

    code = forms.ChoiceField(
        label=_("What was measured?"), choices=[(one.code, one.title) for one in MEASURED],
        error_messages={"required": _("Choose what was measured.")},
    )  # fmt: skip
    value = forms.FloatField(
        label=_("The number"), localize=True, min_value=-1e9, max_value=1e9,
        error_messages={
            "required": _("Write the number."), "invalid": _("Write a number, such as 46.2."),
            "min_value": _("Nothing is measured in so large a number. Look at it once more."),
            "max_value": _("Nothing is measured in so large a number. Look at it once more."),
        },
    )  # fmt: skip
    id = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["initial"] = {"id": time_ordered_id()} | kwargs.get("initial", {})
        kwargs.setdefault("auto_id", "measured_%s")
        super().__init__(*args, **kwargs)

    def clean(self) -> dict[str, Any]:
        """What no body measures was mistyped."""
        given = super().clean() or self.cleaned_data
        known, value = measured(given.get("code", "")), given.get("value")
        if known is not None and value is not None and (doubt := known.doubt(value)):
            self.add_error("value", doubt)
        return given


class SummaryForm(PlainForm):
    """The summary in other words, and the wording (or the two) from which it began."""

    words = forms.CharField(
        label=_("The summary, in plain words"), max_length=LONGEST_SUMMARY,
        widget=forms.Textarea(attrs={"rows": "14"}), error_messages=_WORDS_FIRST,
    )  # fmt: skip
    based_on = forms.UUIDField(widget=forms.HiddenInput)
    also_from = forms.UUIDField(widget=forms.HiddenInput, required=False)


class SendForm(PlainForm):
    """To whom the summary goes: somebody who may read it here, or somebody named in words, who gets a copy."""

    to = forms.ChoiceField(label=_("Somebody here"), required=False)
    to_words = forms.CharField(
        label=_("Or somebody else"), required=False, max_length=120,
        help_text=_("You get a copy to hand on, such as to the school nurse."),
    )  # fmt: skip

    def __init__(self, *args: Any, readers: Iterable[tuple[UUID, str]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.names = {str(key): (key, name) for key, name in readers}
        named = [(key, name) for key, (_id, name) in self.names.items()]
        self.fields["to"].choices = [("", _("Nobody here")), *named]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """One of the two."""
        given = super().clean() or {}
        if not given.get("to") and not given.get("to_words"):
            self.add_error("to", _("Choose somebody, or write to whom it goes."))
        return given

    def whom(self) -> tuple[UUID | None, str]:
        """Who gets it: who it is, where they are here, and what they are called."""
        chosen = self.names.get(self.cleaned_data["to"])
        return chosen if chosen else (None, self.cleaned_data["to_words"].strip())


class AnswerForm(PlainForm):
    """Did you talk about what mattered? And who reads the answer."""

    answer = forms.ChoiceField(
        label=_("Did we talk about what mattered?"), choices=list(ANSWER.items()), widget=forms.RadioSelect,
        error_messages={"required": _("Choose one of the three.")},
    )  # fmt: skip
    words = forms.CharField(label=_("In your words"), max_length=LONGEST, required=False)
    kept_from = forms.TypedMultipleChoiceField(
        label=_("Keep my answer from"), coerce=int, required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, open_to: Iterable[tuple[int, str]] = (), **kwargs: Any) -> None:
        kwargs.setdefault("auto_id", "back_%s")
        super().__init__(*args, **kwargs)
        self.fields["kept_from"].choices = list(open_to)  # type: ignore[attr-defined]
        if not open_to:
            del self.fields["kept_from"]

    @property
    def audiences(self) -> frozenset[Audience]:
        """From whom the answer is kept."""
        return frozenset(Audience(one) for one in self.cleaned_data.get("kept_from", ()))
