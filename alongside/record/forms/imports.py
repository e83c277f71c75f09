"""Choosing the files to send."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from alongside.record.importing.arriving import MOST_BYTES, MOST_FILES
from alongside.ui.fields import PlainForm

_TOO_MUCH = _("Together the files are too large. Send up to 200 MB at once, or pack them as a zip.")


class FileInput(forms.FileInput):
    """One or more files."""

    allow_multiple_selected = True


class ManyFiles(forms.FileField):
    """One or more files, none of them empty."""

    widget = FileInput

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile[Any]]:
        """Each file by itself."""
        chosen = data if isinstance(data, list | tuple) else [data]
        return [super(ManyFiles, self).clean(one, initial) for one in chosen or [None]]


class SendForm(PlainForm):
    """The files of one import."""

    records = ManyFiles(
        label=_("Choose the files"),
        help_text=_("FHIR R4 as JSON or XML: bundles, NDJSON, or a zip or gz of them. Up to 200 MB at once."),
        error_messages={
            "required": _("Choose the files to take in."), "empty": _("One of the files is empty. Leave it out."),
        },
    )  # fmt: skip

    def __init__(self, *args: Any, too_much: bool = False, **options: Any) -> None:
        super().__init__(*args, **options)
        self.too_much = too_much

    def clean_records(self) -> list[UploadedFile[Any]]:
        """Not too many, not too large."""
        files: list[UploadedFile[Any]] = self.cleaned_data["records"]
        if len(files) > MOST_FILES:
            raise forms.ValidationError(_("Send up to 100 files at once, or pack them as a zip."))
        if sum(file.size or 0 for file in files) > MOST_BYTES:
            raise forms.ValidationError(_TOO_MUCH)
        return files

    def full_clean(self) -> None:
        """What was too large never arrived: say that, and not that nothing was chosen."""
        super().full_clean()
        if self.is_bound and self.too_much:
            self._errors = forms.utils.ErrorDict()
            self.cleaned_data = {}
            self.add_error("records", forms.ValidationError(_TOO_MUCH))
