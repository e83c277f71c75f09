"""The shape of an answer to what matters."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.kit.ids import time_ordered_id
from alongside.kit.terms import Audience
from alongside.plans.said import Matter
from alongside.plans.saying import LONGEST, NewMatter
from alongside.plans.vocabulary import Prompt
from alongside.record.writing import audiences_of
from alongside.ui.fields import PlainForm
from alongside.ui.files import FileField
from alongside.ui.keeping import PICTURES, SOUNDS


class MatterForm(PlainForm):
    """Words, a photo or a voice: each may be left out. Where all are, what stood there is taken away."""

    id = forms.UUIDField(widget=forms.HiddenInput, required=False)
    words = forms.CharField(
        label=_("In your own words"),
        widget=forms.Textarea(attrs={"rows": 5}),
        max_length=LONGEST,
        required=False,
    )
    file = FileField(
        label=_("A photo or your voice"),
        required=False,
        help_text=_("A picture, or a sound from your phone."),
    )
    shows = forms.CharField(
        label=_("What it shows or says"), max_length=300, required=False,
        help_text=_("For whoever cannot see or hear it. A photo or a voice needs it."),
    )  # fmt: skip
    without_file = forms.BooleanField(label=_("Take the file away"), required=False)

    def __init__(self, *args: Any, stands: Matter | None, **kwargs: Any) -> None:
        kwargs["initial"] = {"id": time_ordered_id()} | (kwargs.get("initial") or {})
        super().__init__(*args, **kwargs)
        self.is_first = stands is None
        if stands is None or stands.file is None:
            del self.fields["without_file"]

    def clean_file(self) -> Any:
        """A picture or a sound, and nothing else."""
        file = self.cleaned_data["file"]
        if file and file.media_type not in PICTURES and file.media_type not in SOUNDS:
            raise forms.ValidationError(_("Choose a JPG or PNG picture, or a sound."))
        return file

    def clean(self) -> dict[str, Any]:
        """A file says in words what it is, for whoever cannot see or hear it."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        if given.get("file") and not given.get("shows", "").strip():
            self.add_error("shows", _("Say in a few words what it shows or says. Then choose it once more."))
        if self.is_first and not self.errors and not given.get("file") and not given.get("words", "").strip():
            self.add_error("words", _("Write a word, or add a photo or your voice."))
        return given

    def new_matter(self, prompt: Prompt) -> NewMatter:
        """The answer that was given."""
        given = self.cleaned_data
        return NewMatter(
            prompt, given["words"].strip(), given["file"], given["shows"].strip(),
            keep_file=not given.get("without_file", False), id=given["id"],
        )  # fmt: skip


class WorkForm(PlainForm):
    """What matters in one's own work."""

    words = forms.CharField(
        label=_("In your own words"),
        widget=forms.Textarea(attrs={"rows": 5}),
        max_length=LONGEST,
        required=False,
    )


class KeepForm(PlainForm):
    """From whom, of those who could see it, one thing is kept."""

    audiences = forms.TypedMultipleChoiceField(
        label=_("Keep it from"), coerce=int, required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, choices: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["audiences"].choices = list(choices)  # type: ignore[attr-defined]

    def chosen(self, kept_from: int) -> list[Audience]:
        """The audiences that were chosen, and those from which it is kept already that nobody was asked about."""
        asked = {key for key, _words in self.fields["audiences"].choices}  # type: ignore[attr-defined]
        others = [one for one in audiences_of(kept_from) if int(one) not in asked]
        return [Audience(one) for one in self.cleaned_data["audiences"]] + others
