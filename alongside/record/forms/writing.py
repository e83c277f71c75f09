"""Writing an entry: a note, a value with its unit and usual range, words from home; and correcting one."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from alongside.kit.ids import time_ordered_id
from alongside.kit.terms import Audience, Category, Precision
from alongside.record.forms.saying import LONGEST
from alongside.record.measured import MEASURED, measured
from alongside.record.models import Entry
from alongside.record.writing import NewEntry
from alongside.sharing.words import CATEGORY
from alongside.ui.fields import ClockInput, DayInput, PlainForm
from alongside.ui.files import FileField


class _Writing(PlainForm):
    day = forms.DateField(
        label=_("Which day"), widget=DayInput, error_messages={"required": _("Choose the day.")}
    )
    clock = forms.TimeField(label=_("What time"), widget=ClockInput, required=False)
    id = forms.UUIDField(widget=forms.HiddenInput, required=False)
    kept_from = forms.TypedMultipleChoiceField(
        label=_("Keep this one from"), coerce=int, required=False, widget=forms.CheckboxSelectMultiple
    )
    behalf = forms.BooleanField(required=False)
    file = FileField(
        label=_("A photo or a file"), required=False, help_text=_("A picture, a PDF, a sound or a text.")
    )
    shows = forms.CharField(
        label=_("What it shows"), required=False, max_length=300, help_text=_("For whoever cannot see it.")
    )

    def __init__(
        self,
        *args: Any,
        open_to: Iterable[tuple[int, Any]] = (),
        behalf_of: str = "",
        files: bool = True,
        **kwargs: Any,
    ) -> None:
        kwargs.setdefault("initial", {})
        kwargs["initial"] = {"day": timezone.localdate(), "id": time_ordered_id()} | kwargs["initial"]
        super().__init__(*args, **kwargs)
        self.fields["kept_from"].choices = list(open_to)  # type: ignore[attr-defined]
        self.fields["behalf"].label = _("%(name)s says this, through me") % {"name": behalf_of}
        left_out = [
            ("kept_from", not open_to),
            ("behalf", not behalf_of),
            ("file", not files),
            ("shows", not files),
        ]
        for name, out in left_out:
            if out:
                del self.fields[name]

    def clean_day(self) -> Any:
        """A day that has come."""
        day = self.cleaned_data["day"]
        if day > timezone.localdate():
            raise forms.ValidationError(_("This day has not come yet. Choose today or a day before."))
        return day

    def _when(self) -> dict[str, Any]:
        day, clock = self.cleaned_data["day"], self.cleaned_data.get("clock")
        zone = timezone.get_current_timezone()
        if clock is not None:
            return {"true_at": datetime.combine(day, clock, tzinfo=zone), "true_precision": Precision.MINUTE}
        if day == timezone.localdate():
            return {"true_at": timezone.now(), "true_precision": Precision.MINUTE}
        return {
            "true_at": datetime.combine(day, datetime.min.time(), tzinfo=zone),
            "true_precision": Precision.DAY,
        }

    def _common(self) -> dict[str, Any]:
        kept = frozenset(Audience(one) for one in self.cleaned_data.get("kept_from", ()))
        return {"id": self.cleaned_data.get("id"), "kept_from": kept, **self._when()}

    @property
    def says_for_the_person(self) -> bool:
        """Whether a caregiver writes it in the person's name."""
        return bool(self.cleaned_data.get("behalf"))


class NoteForm(_Writing):
    """A note, in one's own words."""

    title = forms.CharField(
        label=_("What is it about?"),
        max_length=200,
        error_messages={"required": _("Write what it is about.")},
    )
    words = forms.CharField(
        label=_("In your words"), widget=forms.Textarea, max_length=LONGEST,
        error_messages={"required": _("Write a few words first.")},
    )  # fmt: skip
    kind = forms.TypedChoiceField(label=_("What kind of thing is it?"), coerce=int)
    field_order = ("title", "words", "kind", "day", "clock", "behalf", "kept_from", "file", "shows", "id")

    def __init__(self, *args: Any, categories: Iterable[Category], fhir_kind: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fhir_kind = fhir_kind
        self.categories = tuple(categories)
        self.fields["kind"].choices = [(one.value, CATEGORY[one]) for one in self.categories]  # type: ignore[attr-defined]

    def new_entry(self) -> NewEntry:
        """What was written."""
        given = self.cleaned_data
        return NewEntry(
            kind=self.fhir_kind, category=Category(given["kind"]), title=given["title"], words=given["words"],
            **self._common(),
        )  # fmt: skip


OTHER = "other"
LARGEST = 1_000_000_000.0


class ValueForm(_Writing):
    """A number that was measured."""

    categories = (Category.RESULTS,)
    what = forms.ChoiceField(
        label=_("What was measured?"), choices=[], error_messages={"required": _("Choose what was measured.")}
    )
    named = forms.CharField(label=_("Or something else: what is it called?"), required=False, max_length=120)
    value = forms.FloatField(
        label=_("The number"), localize=True, min_value=-LARGEST, max_value=LARGEST,
        error_messages={
            "required": _("Write the number."), "invalid": _("Write a number, such as 46.2."),
            "min_value": _("Nothing is measured in so large a number. Look at it once more."),
            "max_value": _("Nothing is measured in so large a number. Look at it once more."),
        },
    )  # fmt: skip
    unit = forms.CharField(
        label=_("Unit"),
        required=False,
        max_length=30,
        help_text=_("Filled in by itself for what is in the list."),
    )
    low = forms.FloatField(label=_("Usual from"), required=False, localize=True)
    high = forms.FloatField(label=_("Usual up to"), required=False, localize=True)
    words = forms.CharField(
        label=_("A few words about it"), required=False, widget=forms.Textarea, max_length=LONGEST
    )
    field_order = (
        "what", "named", "value", "unit", "low", "high", "words", "day", "clock", "behalf", "kept_from", "file",
        "shows", "id",
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        listed = [(one.code, one.title) for one in MEASURED]
        self.fields["what"].choices = [("", _("Choose")), *listed, (OTHER, _("Something else"))]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Something was measured, and the usual range has its ends in order."""
        given = super().clean() or self.cleaned_data
        if given.get("what") == OTHER and not given.get("named"):
            self.add_error("named", _("Write what was measured."))
        known, value = measured(given.get("what", "")), given.get("value")
        if known is not None and value is not None and given.get("unit") in ("", known.unit):
            self._doubt(known.doubt(value))
        low, high = given.get("low"), given.get("high")
        if low is not None and high is not None and low > high:
            self.add_error("high", _("The upper end lies below the lower one. Change one of them."))
        return given

    def _doubt(self, words: str) -> None:
        if words:
            self.add_error("value", words)

    def new_entry(self) -> NewEntry:
        """What was measured."""
        given = self.cleaned_data
        known = measured(given["what"])
        low, high = given.get("low"), given.get("high")
        if known is not None and low is None and high is None and given["unit"] in ("", known.unit):
            low, high = known.low, known.high
        return NewEntry(
            kind="Observation", category=Category.RESULTS, title=str(known.title if known else given["named"]),
            words=given["words"], value=given["value"], unit=given["unit"] or (known.unit if known else ""),
            low=low, high=high, code_system=known.system if known else "", code=known.code if known else "",
            **self._common(),
        )  # fmt: skip


class CorrectForm(PlainForm):
    """The next version of an entry, and why."""

    title = forms.CharField(
        label=_("What it is"), max_length=200, error_messages={"required": _("Write what it is.")}
    )
    value = forms.FloatField(
        label=_("The number"), localize=True,
        error_messages={"required": _("Write the number."), "invalid": _("Write a number, such as 46.2.")},
    )  # fmt: skip
    words = forms.CharField(
        label=_("In your words"), required=False, widget=forms.Textarea, max_length=LONGEST
    )
    reason = forms.CharField(
        label=_("Why do you correct it?"), max_length=300, help_text=_("It stands beside the new version."),
        error_messages={"required": _("Write why, in a few words.")},
    )  # fmt: skip

    def __init__(self, *args: Any, entry: Entry, **kwargs: Any) -> None:
        initial = {"title": entry.title, "value": entry.value, "words": entry.words}
        super().__init__(*args, initial=initial, **kwargs)
        self.entry = entry
        if entry.value is None or entry.value_words:
            del self.fields["value"]

    def new_entry(self) -> NewEntry:
        """The entry as it should read; what the form does not ask stays as it was."""
        old, given = self.entry, self.cleaned_data
        return NewEntry(
            kind=old.kind, category=Category(old.category), title=given["title"], words=given["words"],
            code_system=old.code_system, code=old.code, value=given.get("value", old.value), unit=old.unit,
            value_words=old.value_words, low=old.low, high=old.high, chips=tuple(old.chips), true_at=old.true_at,
            true_precision=Precision(old.true_precision), true_words=old.true_words,
        )  # fmt: skip
