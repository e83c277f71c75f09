"""Thanking, and what a group celebrates."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.urls import Resolver404, resolve
from django.utils.translation import gettext_lazy as _

from alongside.partnership.forms.paths import long
from alongside.partnership.support_kinds import Seen
from alongside.ui.fields import DayInput, PlainForm
from alongside.ui.files import FileField

READ_BY: dict[str, Any] = {
    Seen.ALONE: _("I alone, and who wrote it"),
    Seen.GROUP: _("Those who sit in this group"),
    Seen.ALL: _("Everyone who reads this group"),
}
OF_MANY: dict[str, Any] = {
    Seen.ALONE: _("Those thanked, and who wrote it"), Seen.ALL: _("Everyone who reads this group"),
}  # fmt: skip
PICTURES = ("image/jpeg", "image/png", "image/webp", "image/gif")


class ThanksForm(PlainForm):
    """Whom one thanks, and what for."""

    to = forms.ChoiceField(label=_("Whom do you thank?"))
    words = long(_("What for?"), error_messages={"required": _("Write a few words first.")})
    link = forms.CharField(
        label=_("A page here on which one sees it"), max_length=300, required=False,
        help_text=_("Such as the address of a meeting or a project. Leave it empty if there is none."),
    )  # fmt: skip

    def __init__(self, *args: Any, to: Sequence[tuple[str, Any]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["to"].choices = to  # type: ignore[attr-defined]

    def clean_link(self) -> str:
        """A page of this house; nothing else."""
        told: str = self.cleaned_data["link"].strip()
        if not told:
            return ""
        path = urlsplit(told).path
        try:
            resolve(path)
        except Resolver404:
            path = ""
        if not path.startswith("/") or path.startswith("//"):
            raise forms.ValidationError(_("Copy the address of a page of this house."))
        return path


class CelebrationForm(PlainForm):
    """What, when, and a picture."""

    words = long(
        _("What are you glad of?"), rows=3, error_messages={"required": _("Write a few words first.")}
    )
    on = forms.DateField(
        label=_("When was it?"), widget=DayInput, error_messages={"required": _("Choose a day.")}
    )
    file = FileField(
        label=_("A picture"), required=False,
        help_text=_("Ask everyone on it first. Whoever reads this group sees it."),
    )  # fmt: skip

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.fields["on"].initial = today

    def clean_on(self) -> date:
        """A day that has come."""
        day: date = self.cleaned_data["on"]
        if day > self.today:
            raise forms.ValidationError(_("Choose a day that has come."))
        return day

    def clean_file(self) -> Any:
        """A picture."""
        file = self.cleaned_data["file"]
        if file is not None and file.media_type not in PICTURES:
            raise forms.ValidationError(_("Choose a picture."))
        return file
