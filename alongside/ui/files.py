"""A field for a file: what it gives was looked into and made harmless."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError

from alongside.ui.keeping import CannotKeep, Received, receive


class FileField(forms.FileField):
    """A file that was looked into: what it gives is what would be kept."""

    def clean(self, data: Any, initial: Any = None) -> Received | None:
        """Raises ValidationError with what the person can do."""
        file = super().clean(data, initial)
        if not file:
            return None
        try:
            return receive(file.name, file.read(settings.ALONGSIDE_MAX_FILE_BYTES + 1))
        except CannotKeep as problem:
            raise ValidationError(str(problem)) from problem
