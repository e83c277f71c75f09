"""Building a measure: which kind, what it counts, over which window, and in whose words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.registry.building.kinds import ASKED, BUILT, Built, choices_for
from alongside.registry.measuring.definition import Definition, Kind
from alongside.registry.models import Ruler
from alongside.ui.fields import PlainForm

AT_MOST, AT_LEAST = "at_most", "at_least"
LONGEST = 3650
_SIDE = [(AT_MOST, _("This much, or lower")), (AT_LEAST, _("This much, or higher"))]
_GAP = [(AT_MOST, _("So many days, or sooner")), (AT_LEAST, _("So many days, or later"))]
_WAY = [
    ("rose", _("It rose by this much, or more")), ("fell", _("It fell by this much, or more")),
    ("not_fell", _("It fell by this much at most")), ("not_rose", _("It rose by this much at most")),
]  # fmt: skip


def _days(label: Any, initial: int, hint: Any = "") -> forms.IntegerField:
    return forms.IntegerField(
        label=label, initial=initial, min_value=1, max_value=LONGEST, help_text=hint,
        error_messages={"required": _("Write a number of days.")},
    )  # fmt: skip


def _number(label: Any, hint: Any = "") -> forms.FloatField:
    return forms.FloatField(
        label=label, help_text=hint, min_value=-1e9, max_value=1e9,
        error_messages={"required": _("Write a number."), "invalid": _("Write a number, such as 2 or 12.5.")},
    )  # fmt: skip


def _choice(label: Any, choices: Any) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, widget=forms.RadioSelect, choices=choices, initial=choices[0][0])


_JUDGED = _("The doctor’s judgement is 0 for quiet, 1 for mild, 2 for moderate, and 3 for severe.")
_FIELDS: dict[Built, Callable[[], dict[str, forms.Field]]] = {
    Built.LAST: lambda: {
        "within": _days(_("How many days old may it be?"), 200), "side": _choice(_("What counts as met?"), _SIDE),
        "limit": _number(_("This much"), _JUDGED),
    },
    Built.BAND: lambda: {
        "within": _days(_("How many days old may it be?"), 200), "least": _number(_("From"), _JUDGED),
        "most": _number(_("To")),
    },
    Built.DONE: lambda: {"within": _days(_("Within how many days?"), 200)},
    Built.CHANGE: lambda: {
        "within": _days(_("How many days old may the new one be?"), 200),
        "from_back": _days(_("The old one is older by this many days, or more"), 180),
        "to_back": _days(_("The old one is older by this many days at most"), 550),
        "way": _choice(_("What counts as met?"), _WAY), "percent": _number(_("How many of a hundred")),
    },
    Built.BETWEEN: lambda: {
        "side": _choice(_("What counts as met?"), _GAP), "limit": _days(_("How many days between the two"), 120),
    },
    Built.COMPLETE: lambda: {"within": _days(_("How many days old may each be?"), 200)},
}  # fmt: skip


class DefinitionForm(PlainForm):
    """What is counted, for one kind of measure."""

    def __init__(self, kind: Built, rulers: Mapping[str, Ruler], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kind, self.rulers = kind, rulers
        choices = choices_for(
            kind, rulers, str(self.initial.get("what", "")), str(self.initial.get("called", ""))
        )
        if kind == Built.COMPLETE:
            self.fields["all_of"] = forms.MultipleChoiceField(
                label=_("What should be known?"), choices=choices, widget=forms.CheckboxSelectMultiple,
                error_messages={"required": _("Choose what should be known.")},
            )  # fmt: skip
        else:
            self.fields["what"] = forms.ChoiceField(label=_("What is counted?"), choices=choices)
        self.fields |= _FIELDS[kind]()
        self.fields["better"] = _choice(
            _("Which way is better?"), [("1", _("More is better")), ("-1", _("Fewer is better"))]
        )

    def clean(self) -> dict[str, Any]:
        """What cannot be: a band the wrong way round, and windows that leave no day."""
        told: dict[str, Any] = super().clean() or {}
        if told.get("least") is not None and told.get("most") is not None and told["least"] > told["most"]:
            self.add_error("most", _("Write a number that is not lower than the one before it."))
        if told.get("from_back") and told.get("to_back") and told["from_back"] > told["to_back"]:
            self.add_error("to_back", _("Write a number that is not lower than the one before it."))
        return told

    def definition(self) -> Definition | None:
        """What was typed; None where it is not whole."""
        if not self.is_bound or not self.is_valid():
            return None
        told = self.cleaned_data
        made: dict[str, Any] = _MADE[self.kind](told)
        what = made.get("what", "")
        called = self.rulers[what].title if what in self.rulers else self.initial.get("called", "")
        return Definition(**made, better=int(told["better"]), called=called if ":" in str(made) else "")


def _limits(told: Mapping[str, Any]) -> dict[str, float]:
    return {"most" if told["side"] == AT_MOST else "least": float(told["limit"])}


def _changed(told: Mapping[str, Any]) -> dict[str, float]:
    by = abs(told["percent"])
    return {
        "rose": {"least": by},
        "fell": {"most": -by},
        "not_fell": {"least": -by},
        "not_rose": {"most": by},
    }[told["way"]]


def _done(told: Mapping[str, Any]) -> dict[str, Any]:
    if told["what"] == ASKED:
        return {"kind": Kind.DONE, "what": ASKED, "within": told["within"]}
    return {"kind": Kind.KNOWN, "all_of": (told["what"],), "within": told["within"]}


_MADE: dict[Built, Callable[[Mapping[str, Any]], dict[str, Any]]] = {
    Built.LAST: lambda told: {
        "kind": Kind.LAST, "what": told["what"], "within": told["within"], **_limits(told),
    },
    Built.BAND: lambda told: {
        "kind": Kind.LAST, "what": told["what"], "within": told["within"], "least": told["least"], "most": told["most"],
    },
    Built.DONE: _done,
    Built.CHANGE: lambda told: {
        "kind": Kind.CHANGE, "what": told["what"], "within": told["within"], "from_back": told["from_back"],
        "to_back": told["to_back"], **_changed(told),
    },
    Built.BETWEEN: lambda told: {"kind": Kind.BETWEEN, "what": told["what"], **_limits(told)},
    Built.COMPLETE: lambda told: {
        "kind": Kind.KNOWN, "all_of": tuple(told["all_of"]), "within": told["within"],
    },
}  # fmt: skip


class WordsForm(PlainForm):
    """What it is called, what it is good for, and where it comes from."""

    title = forms.CharField(
        label=_("What is it called?"), max_length=80, help_text=_("Such as “Days of school missed”."),
        error_messages={"required": _("Write what it is called.")},
    )  # fmt: skip
    why = forms.CharField(
        label=_("What is it good to know for?"), max_length=600, widget=forms.Textarea,
        error_messages={"required": _("Write what it is good to know for.")},
    )  # fmt: skip
    source = forms.CharField(
        label=_("Where it comes from"), required=False, max_length=300,
        help_text=_("A paper, another network, or your own kitchen table."),
    )  # fmt: skip


class FeedsForm(PlainForm):
    """What a measure that is proposed in words could be counted from."""

    feeds = forms.CharField(
        label=_("What could it be counted from?"), max_length=600, widget=forms.Textarea,
        help_text=_("A question in a form, something that many follow in their journal, or something that nobody "
                    "writes down yet."),
        error_messages={"required": _("Write what it could be counted from, or that you do not know.")},
    )  # fmt: skip


class WhyForm(PlainForm):
    """Why a center counts otherwise."""

    why = forms.CharField(
        label=_("Why does your center count otherwise?"), max_length=400, widget=forms.Textarea,
        error_messages={"required": _("Write why, so that others can follow.")},
    )  # fmt: skip


def is_built(told: str) -> Built | None:
    """The kind of that name."""
    return Built(told) if told in BUILT else None
