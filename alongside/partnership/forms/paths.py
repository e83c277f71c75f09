"""A path that begins, and what a talk brought."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.groups.forms.groups import SeatForm
from alongside.partnership.models.paths import LONGEST
from alongside.ui.fields import PlainForm

NEW = "new"
Choices = Iterable[tuple[str, Any]]


def long(label: Any, *, rows: int = 3, **more: Any) -> forms.CharField:
    """Some sentences."""
    return forms.CharField(
        label=label, widget=forms.Textarea(attrs={"rows": rows}), max_length=LONGEST, **more
    )


class BeginForm(SeatForm):
    """At which center, and with whom."""

    center = forms.ChoiceField(label=_("Where do you begin?"), widget=forms.RadioSelect)
    team = forms.ChoiceField(
        label=_("With whom?"), widget=forms.RadioSelect, initial=NEW,
        help_text=_("Two or three are enough: somebody who works there, and a mother, a father or a patient."),
    )  # fmt: skip
    field_order = ("center", "team", "for_whom", "knows")

    def __init__(self, *args: Any, by: Actor, centers: Choices, teams: Choices, **kwargs: Any) -> None:
        super().__init__(*args, by=by, **kwargs)
        self.fields["center"].choices = list(centers)  # type: ignore[attr-defined]
        new = (NEW, _("A new team. You ask the others next"))
        self.fields["team"].choices = [*teams, new]  # type: ignore[attr-defined]
        if by.center_id is not None:
            self.fields["center"].initial = str(by.center_id)


class TalkForm(PlainForm):
    """What came up when a team talked about whether it is ready."""

    words = long(
        _("What came up?"), rows=5, help_text=_("Hopes, worries, and what you agreed on. No names are needed."),
        error_messages={"required": _("Write in a few words what it brought.")},
    )  # fmt: skip


class ChampionForm(PlainForm):
    """Who keeps joint work alive at a center."""

    seat = forms.ChoiceField(
        label=_("Who keeps it alive?"), widget=forms.RadioSelect,
        help_text=_("Ask them first. They can hand it on to somebody else at any time."),
    )  # fmt: skip

    def __init__(self, *args: Any, members: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["seat"].choices = list(members)  # type: ignore[attr-defined]
