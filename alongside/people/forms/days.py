"""Days that a form asks for."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


def not_over(day: date) -> None:
    """The last day of something that begins now is today, or later."""
    if day < timezone.localdate():
        raise ValidationError(_("Choose a last day that is not over."))
