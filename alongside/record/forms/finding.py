"""Looking in a record: words, a kind, an author, a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from alongside.kit.terms import Category
from alongside.record.queries.marks import LAST_ID, Mark, read_mark
from alongside.record.queries.timeline import GROUPS, Asked
from alongside.sharing.words import CATEGORY
from alongside.ui.fields import DayInput, PlainForm


class FindForm(PlainForm):
    """What one looks for in a record; everything can be skipped."""

    q = forms.CharField(label=_("Words to look for"), required=False, max_length=200)
    kind = forms.TypedChoiceField(label=_("Kind"), required=False, coerce=int, empty_value=None)
    on = forms.DateField(
        label=_("Go to a day"), required=False, widget=DayInput,
        error_messages={"invalid": _("Write the day as year-month-day, such as 2026-11-19.")},
    )  # fmt: skip
    by = forms.ChoiceField(required=False, choices=[("", ""), *((name, name) for name in GROUPS)])
    look = forms.ChoiceField(
        label=_("Show"), required=False, choices=[("", _("Everything")), ("short", _("One line each"))]
    )

    def __init__(self, *args: Any, seen: Iterable[Category] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kinds = [(one.value, CATEGORY[one]) for one in sorted(seen)]
        self.fields["kind"].choices = [("", _("All kinds")), *kinds]  # type: ignore[attr-defined]

    def asked(self, before: str, after: str, *, coded: bool) -> Asked:
        """What was asked; what cannot be read counts as not asked."""
        self.is_valid()
        given = self.cleaned_data
        kind, day = given.get("kind"), given.get("on")
        mark = read_mark(before)
        if mark is None and day is not None:
            end = datetime.combine(day, time.max, tzinfo=timezone.get_current_timezone())
            mark = Mark(end, LAST_ID)
        text = given.get("q", "").replace("\x00", "")
        return Asked(
            category=Category(kind) if kind else None, group=given.get("by", ""), text=text, before=mark,
            after=None if mark else read_mark(after), coded=coded,
        )  # fmt: skip


class PeopleForm(PlainForm):
    """Finding one among those whose record one may open."""

    q = forms.CharField(label=_("Name"), required=False, max_length=100)
    near = forms.ChoiceField(
        required=False, choices=[("", _("My patients")), ("all", _("Everyone I may see"))]
    )
