"""Of which center, and of which twelve months."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.parity.spans import YEARS
from alongside.ui.fields import PlainForm

ALL = "all"
BACK = {
    0: _("The last 12 months"), 1: _("One year before"), 2: _("Two years before"), 3: _("Three years before"),
    4: _("Four years before"),
}  # fmt: skip


class ChooseForm(PlainForm):
    """What the map and the figures are of. What is not there counts as not chosen."""

    center = forms.ChoiceField(label=_("Center"))
    back = forms.ChoiceField(label=_("When"), choices=[(str(one), BACK[one]) for one in range(YEARS)])

    def __init__(self, asked: Mapping[str, Any], *, centers: Sequence[Any]) -> None:
        super().__init__({"center": asked.get("center") or ALL, "back": asked.get("back") or "0"})
        self.fields["center"].choices = [(ALL, _("All of us"))] + [(str(one.pk), one.name) for one in centers]  # type: ignore[attr-defined]

    @property
    def chosen(self) -> tuple[UUID | None, int]:
        """The center, or none for all of us; and how many years before this one."""
        self.is_valid()
        told = self.cleaned_data
        center, back = told.get("center"), told.get("back")
        return UUID(center) if center and center != ALL else None, int(back) if back else 0
