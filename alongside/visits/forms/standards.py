"""Putting a standard of care in words."""

from __future__ import annotations

from copy import copy
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.kit.terms import Category
from alongside.record.measured import MEASURED
from alongside.sharing.words import CATEGORY
from alongside.ui.fields import PlainForm
from alongside.visits.due import SAID_OF
from alongside.visits.planning import NewStandard

MOST_DAYS = 3660
IN_LANGUAGE = {"en": _("in English"), "sv": _("in Swedish")}
"""The languages in which pages are read, and a standard may be said."""


class StandardForm(PlainForm):
    """What is looked at, how often, for whom, and why."""

    title = forms.CharField(
        label=_("What is looked at"),
        max_length=120,
        error_messages={"required": _("Write what is looked at.")},
    )
    words = forms.CharField(label=_("Why, and how"), required=False, max_length=600, widget=forms.Textarea)
    measure = forms.ChoiceField(label=_("Which value in the record shows it"), required=False)
    codes = forms.CharField(
        label=_("Or its codes"),
        required=False,
        max_length=400,
        help_text=_("As the record keeps them, with spaces between."),
    )
    kind = forms.TypedChoiceField(
        label=_("What kind of thing is it?"), coerce=int, initial=int(Category.RESULTS)
    )
    every_days = forms.IntegerField(label=_("Every how many days"), min_value=1, max_value=MOST_DAYS)
    window_days = forms.IntegerField(
        label=_("How many days early or late is fine"), min_value=0, max_value=MOST_DAYS, initial=30
    )
    from_age = forms.IntegerField(label=_("From which age"), min_value=0, max_value=120, initial=0)
    until_age = forms.IntegerField(label=_("Until which age"), min_value=1, max_value=120, required=False)
    without = forms.CharField(
        label=_("What cannot be told without it"),
        required=False,
        max_length=80,
        help_text=_("Such as: growth."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = [(one.code, one.title) for one in MEASURED]
        self.fields["measure"].choices = [("", _("None of these")), *named]  # type: ignore[attr-defined]
        self.fields["kind"].choices = [(one.value, CATEGORY[one]) for one in Category]  # type: ignore[attr-defined]
        for code in IN_LANGUAGE:
            for name in SAID_OF:
                self.fields[f"{name}_{code}"] = self._said_in(name, code)

    def _said_in(self, name: str, code: str) -> forms.CharField:
        """The same field once more, for readers of another language; what is empty is read as it stands above."""
        first = self.fields[name]
        told = {"field": first.label, "language": IN_LANGUAGE[code]}
        return forms.CharField(
            label=_("%(field)s, %(language)s") % told, required=False, widget=copy(first.widget),
            max_length=first.max_length,  # type: ignore[attr-defined]
        )  # fmt: skip

    @property
    def plain(self) -> list[forms.BoundField]:
        """The fields in the community's own words."""
        return [one for one in self if one not in self.others]

    @property
    def others(self) -> list[forms.BoundField]:
        """The words once more, for readers of another language."""
        return [self[f"{name}_{code}"] for code in IN_LANGUAGE for name in SAID_OF]

    def _translations(self) -> dict[str, dict[str, str]]:
        given = self.cleaned_data
        said = {
            code: {name: given[f"{name}_{code}"] for name in SAID_OF if given[f"{name}_{code}"]}
            for code in IN_LANGUAGE
        }
        return {code: told for code, told in said.items() if told}

    def clean(self) -> dict[str, Any]:
        """At least one code: else nobody could tell when it was done."""
        given = super().clean() or {}
        if not given.get("measure") and not (given.get("codes") or "").split():
            self.add_error("measure", _("Choose a value, or write the codes."))
        return given

    def new_standard(self) -> NewStandard:
        """What was put in words."""
        given = self.cleaned_data
        codes = dict.fromkeys([*([given["measure"]] if given["measure"] else []), *given["codes"].split()])
        return NewStandard(
            title=given["title"], words=given["words"], category=Category(given["kind"]), codes=tuple(codes),
            every_days=given["every_days"], window_days=given["window_days"], from_age=given["from_age"],
            until_age=given["until_age"], without=given["without"], translations=self._translations(),
        )  # fmt: skip
