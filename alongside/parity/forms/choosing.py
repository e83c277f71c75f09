"""Of which center, and of which twelve months."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.parity.spans import YEARS
from alongside.ui.fields import PlainForm

BACK = {
    0: _("The last 12 months"), 1: _("One year before"), 2: _("Two years before"), 3: _("Three years before"),
    4: _("Four years before"),
}  # fmt: skip


class ChooseForm(PlainForm):
    """What the map and the figures are of. What is not there counts as not chosen."""

    center = forms.ChoiceField(label=_("Center"), required=False)
    back = forms.ChoiceField(
        label=_("When"), choices=[(str(one), BACK[one]) for one in range(YEARS)], required=False
    )

    def __init__(self, *args: Any, centers: Sequence[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["center"].choices = [("", _("All of us"))] + [(str(one.pk), one.name) for one in centers]  # type: ignore[attr-defined]

    @property
    def chosen(self) -> tuple[UUID | None, int]:
        """The center, or none for all of us; and how many years before this one."""
        self.is_valid()
        told = self.cleaned_data
        center, back = told.get("center"), told.get("back")
        return UUID(center) if center else None, int(back) if back else 0
