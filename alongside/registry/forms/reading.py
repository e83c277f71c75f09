"""Deciding how a chart is read: one short form for each kind of decision; and the name of a chart that is kept."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.kit.spc import Kind
from alongside.registry.actions.reading import Decision
from alongside.registry.reading_words import ABOUT, charts_for, rule_sets
from alongside.ui import words
from alongside.ui.fields import PlainForm


def by_year(months: Sequence[date]) -> list[tuple[str, Any]]:
    """Months to choose from, the newest first, under their years."""
    newest = sorted(months, reverse=True)
    found: list[tuple[str, Any]] = [("", _("Choose a month"))]
    for year, some in groupby(newest, key=lambda day: day.year):
        found.append((str(year), [(day.isoformat(), words.month(day)) for day in some]))
    return found


class _OfAMonth(PlainForm):
    """A decision about one month."""

    month = forms.ChoiceField(label=_("Which month?"))

    def __init__(self, told: Any, *, months: Sequence[date], **_more: Any) -> None:
        super().__init__(told)
        self.fields["month"].choices = by_year(months)  # type: ignore[attr-defined]

    def decision(self, kind: str) -> Decision:
        """What was typed."""
        given = self.cleaned_data
        month = date.fromisoformat(given["month"])
        return Decision(kind, month=month, choice=given.get("choice", ""), words=given.get("words", ""))


class SplitForm(_OfAMonth):
    """A new phase: from which month on, and why."""

    words = forms.CharField(
        label=_("Why does a new phase begin?"), max_length=200,
        help_text=_("For instance the test of a change that the team keeps. Everyone reads it on the chart."),
        error_messages={"required": _("Write why a new phase begins.")},
    )  # fmt: skip

    def __init__(self, told: Any, *, months: Sequence[date], **more: Any) -> None:
        super().__init__(told, months=months[1:], **more)
        self.fields["month"].label = _("The first month of the new phase")


class FreezeForm(_OfAMonth):
    """The last month that the lines come from."""

    def __init__(self, told: Any, **more: Any) -> None:
        super().__init__(told, **more)
        self.fields["month"].label = _("The last month that the lines come from")


class LeaveOutForm(_OfAMonth):
    """A month that says nothing, and why."""

    words = forms.CharField(
        label=_("Why is it left out?"), max_length=200,
        help_text=_("For instance that the clinic was closed. A month that we do not like stays in."),
        error_messages={"required": _("Write why the month is left out.")},
    )  # fmt: skip


class NoteForm(_OfAMonth):
    """Something that happened, tied to a month."""

    choice = forms.ChoiceField(label=_("What was it?"), widget=forms.RadioSelect, choices=list(ABOUT.items()))
    words = forms.CharField(
        label=_("In a few words"), max_length=200,
        help_text=_("Everyone reads it under the chart. Name nobody."),
        error_messages={"required": _("Write in a few words what it was.")},
    )  # fmt: skip


class TargetForm(PlainForm):
    """Where we want to be."""

    def __init__(self, told: Any, *, rate: bool, per: int, **_more: Any) -> None:
        super().__init__(told)
        self.share = not rate
        label = _("How many for every %(per)s?") % {"per": words.number(per)}
        self.fields["value"] = forms.FloatField(
            label=_("How many of a hundred?") if self.share else label, min_value=0,
            max_value=100 if self.share else None,
        )  # fmt: skip

    def decision(self, kind: str) -> Decision:
        """What was typed, in the chart's own unit."""
        value = self.cleaned_data["value"]
        return Decision(kind, value=value / 100 if self.share else value)


class _Chosen(PlainForm):
    """One of several ways."""

    choice = forms.ChoiceField(label=_("Which one?"), widget=forms.RadioSelect)

    def decision(self, kind: str) -> Decision:
        """What was chosen."""
        return Decision(kind, choice=self.cleaned_data["choice"])


class DrawnAsForm(_Chosen):
    """As which chart the line is drawn."""

    def __init__(self, told: Any, *, kinds: tuple[Kind, ...], **_more: Any) -> None:
        super().__init__(told)
        self.fields["choice"].choices = charts_for(kinds)  # type: ignore[attr-defined]


class RulesForm(_Chosen):
    """By which rules a change is told."""

    def __init__(self, told: Any, **_more: Any) -> None:
        super().__init__(told)
        self.fields["choice"].choices = rule_sets()  # type: ignore[attr-defined]


FORMS: dict[str, Any] = {
    "split": SplitForm, "freeze": FreezeForm, "leave_out": LeaveOutForm, "target": TargetForm, "note": NoteForm,
    "drawn_as": DrawnAsForm, "rules": RulesForm,
}  # fmt: skip


class KeepChartForm(PlainForm):
    """Under which name, on top of what, and whether the community finds it."""

    title = forms.CharField(
        label=_("What is it called?"), max_length=80,
        help_text=_("Name nobody in it: whoever finds the chart reads its name."),
        error_messages={"required": _("Write what the chart is called.")},
    )  # fmt: skip
    with_shared = forms.BooleanField(
        label=_("With what the community decided about it"), required=False, initial=True
    )
    shared = forms.BooleanField(label=_("Share it with everyone in the community"), required=False)
