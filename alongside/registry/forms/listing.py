"""What one looks for; keeping it under a name; a try to reach somebody; a word back; taking rows along."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.registry.actions.listing import NewOutreach
from alongside.registry.listing_words import AT_LEAST, ORDER, OUTCOME, WAY
from alongside.registry.looking import KINDS, MEASURE, Looking, Order, Scope
from alongside.ui.fields import DayInput, PlainForm

_NUMBERS = {
    "not_seen": _("Not seen for this many days"), "not_judged": _("Activity not judged for this many days"),
    "review": _("A goal to look at again, overdue by this many days"),
    "form": _("A form that waits for answers for this many days"),
    "untried": _("Nobody tried to reach them for this many days"),
    "older": _("This many years old or older"), "younger": _("Younger than this many years"),
}  # fmt: skip
_TICKS = {
    "unplanned": _("No visit planned"), "steroid": _("On steroids now"), "again": _("To be tried again by now"),
}  # fmt: skip


class LookForm(PlainForm):
    """What one looks for, as it stands in the address. What is left empty is not asked."""

    scope = forms.ChoiceField(
        label=_("Among whom"), required=False, widget=forms.RadioSelect,
        choices=[(Scope.CENTER.value, _("All patients of my center")), (Scope.MINE.value, _("My own patients"))],
    )  # fmt: skip
    active = forms.ChoiceField(label=_("How active, when last judged"), required=False)
    order = forms.ChoiceField(
        label=_("In which order"), required=False, choices=[(one.value, told) for one, told in ORDER.items()]
    )

    def __init__(self, told: Any, measures: Iterable[tuple[UUID, str]] = ()) -> None:
        usual = {"scope": Scope.CENTER.value, "order": Order.SEEN.value}
        super().__init__(
            usual | {key: told[key] for key in told} if told else None, initial=usual, auto_id="id_look_%s"
        )
        self.fields["active"].choices = [  # type: ignore[attr-defined]
            ("", _("Any")), *((str(least), _at_least(told)) for least, told in AT_LEAST.items()),
        ]  # fmt: skip
        for key, label in _NUMBERS.items():
            kind = KINDS[key]
            self.fields[key] = forms.IntegerField(
                label=label, required=False, min_value=kind.least, max_value=kind.most
            )
        self.fields[MEASURE] = forms.ChoiceField(
            label=_("A measure that is not met today"), required=False,
            choices=[("", _("None")), *((str(key), title) for key, title in measures)],
        )  # fmt: skip
        for key, label in _TICKS.items():
            self.fields[key] = forms.BooleanField(label=label, required=False)
        for field in self.fields.values():
            field.one_of_several = True  # type: ignore[attr-defined]
        self.order_fields(
            ["scope", "not_seen", "active", "not_judged", "unplanned", "steroid", "review", "form", MEASURE,
             "older", "younger", "untried", "again", "order"]
        )  # fmt: skip

    def looking(self) -> Looking:
        """What was chosen; nothing where nothing was."""
        if not self.is_bound or not self.is_valid():
            return Looking()
        given = self.cleaned_data
        found: dict[str, Any] = {key: given[key] for key in _NUMBERS if given.get(key) is not None}
        found |= {key: None for key in _TICKS if given.get(key)}
        if given.get("active"):
            found["active"] = int(given["active"])
        if given.get(MEASURE):
            found[MEASURE] = given[MEASURE]
        ordered = {key: found[key] for key in self.fields if key in found}
        return Looking(Scope(given["scope"] or Scope.CENTER), ordered, Order(given["order"] or Order.SEEN))


def _at_least(told: Any) -> str:
    return str(told)[:1].upper() + str(told)[1:]


def as_typed(looking: Looking) -> dict[str, str]:
    """What is looked for, as an address says it."""
    told = {"scope": str(looking.scope), "order": str(looking.order)}
    for key, value in looking.conditions.items():
        told[key] = "on" if value is None else str(value)
    return told


class KeepForm(PlainForm):
    """Under which name, and whether colleagues find it."""

    title = forms.CharField(
        label=_("What is it called?"), max_length=80,
        help_text=_("Those whom it is about can read this, and what it looks for. Name nobody in it."),
        error_messages={"required": _("Write what the list is called.")},
    )  # fmt: skip
    shared = forms.BooleanField(
        label=_("Share it with colleagues at my center"), required=False, initial=True
    )


class OutreachForm(PlainForm):
    """How one tried, what came of it, what was said, and when to try again."""

    way = forms.ChoiceField(
        label=_("How did you try?"), widget=forms.RadioSelect,
        choices=[(key, told) for key, told in WAY.items() if key != "back"],
    )  # fmt: skip
    outcome = forms.ChoiceField(
        label=_("What came of it?"), widget=forms.RadioSelect,
        choices=[(key, str(told)) for key, told in OUTCOME.items() if key != "said"],
    )  # fmt: skip
    words = forms.CharField(
        label=_("What was said"), required=False, max_length=600, widget=forms.Textarea,
        help_text=_("The person and the family read this."),
    )  # fmt: skip
    again_on = forms.DateField(label=_("Try again on"), required=False, widget=DayInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["outcome"].choices = [  # type: ignore[attr-defined]
            (key, _at_least(told)) for key, told in OUTCOME.items() if key != "said"
        ]

    def new(self, list_id: UUID | None) -> NewOutreach:
        """What was typed."""
        given = self.cleaned_data
        return NewOutreach(given["way"], given["outcome"], given["words"], given["again_on"], list_id)


class BackForm(PlainForm):
    """A word to the clinic, before it tries again."""

    words = forms.CharField(
        label=_("What should the clinic know?"), max_length=600, widget=forms.Textarea,
        error_messages={"required": _("Write what the clinic should know.")},
    )  # fmt: skip


class TakeForm(PlainForm):
    """What rows are taken along for."""

    why = forms.CharField(
        label=_("What do you need the file for?"), max_length=200,
        error_messages={"required": _("Write what you need the file for.")},
    )  # fmt: skip
